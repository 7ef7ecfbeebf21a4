"""The actions of a random plan in golden form: what stands in each column, before anything is drawn."""
from . import heads as column_heads

CELLS = {
    "cost": ["£2,400", "£950", "None", "£12,000", "£190 x 4", "within budget"],
    "resources": ["Release time (3 days)", "None", "Cover: £190 x 4", "Training day", "Software licence", "Two vans and a trailer"],
    "monitoring": ["", "Visit by a trustee", "Walk round each half term; report to the board", "Spot checks", "Minutes of the monthly meeting"],
    "evidence": ["Photographs and minutes", "Signed register", "Survey results", "", "Before-and-after figures", "Invoices"],
    "status": ["Complete", "In progress", "Not started", "On track"],
}
LIGHTS = ["R", "A", "G", ""]
# A column is one of steps because some cells hold several.
ACTIONS_WITH_SEVERAL_STEPS = 2
FULL_ROW_LABELS = ["Impact", "Evaluation", "Review", "Progress so far"]


def listed(source, draw_texts, place, counts, references):
    """Items with the references of their habit: letters or numbers after the action's, counted anew in each cell, or none."""
    texts = draw_texts(source.randint(*counts))
    marks = {"letter": lambda index: f"{place}{'abcdefgh'[index]}", "dot": lambda index: f"{place}.{index + 1}",
             "decimal": lambda index: str(index + 1), "none": lambda index: ""}[references]
    return [{"ref": marks(index), "text": text} for index, text in enumerate(texts)]


def number_of(form, place, group):
    return {"plain": str(place), "letter": f"A{place}", "dot": f"{group}.{place}", "none": ""}[form]


def outcomes(phrases):
    def draw(count):
        result = []
        while len(result) < count:
            text = phrases.outcome()
            if text not in result: result.append(text)
        return result
    return draw


def draw(source, phrases, dates, roles, count, number_form, references, group=1, first=1):
    """Actions that fill the roles; their titles differ."""
    timescales, result = dates.column(count), []
    is_to_be_filled_in = source.random() < 0.3  # a column of states that is still empty
    for place, title in enumerate(phrases.aims(count), first):
        number = number_of(number_form, place, group)
        action = {"number": number, "title": title, "steps": [], "outcomes": []}
        if "steps" in roles:
            action["steps"] = listed(source, phrases.tasks, number, (2 if place - first < ACTIONS_WITH_SEVERAL_STEPS else 1, source.choice([2, 4])), references if number else "none")
        if "outcomes" in roles:
            action["outcomes"] = listed(source, outcomes(phrases), number, (1, 2), references if number and references != "dot" else "none")
        if "lead" in roles: action["lead"] = phrases.lead()
        if "timescale" in roles: action["timescale"], action["due"] = timescales[place - first]
        for role in roles:
            if role in CELLS: action[role] = "" if role == "status" and is_to_be_filled_in else source.choice(CELLS[role])
            if role.startswith("term_"):
                tasks = phrases.tasks(source.choice([1, 1, 2]))
                action[role] = "" if source.random() < 0.3 else "\n\n".join(tasks)
            if role.startswith("rag_"): action[role] = source.choice(LIGHTS)
        if "step_lead" in roles:
            action["due"] = None  # each step has its own
            for step, (written, due) in zip(action["steps"], dates.column(len(action["steps"]))):
                step |= {"lead": phrases.lead(), "timescale": written, "due": due, "status": source.choice(CELLS["status"])}
        if "baseline" in roles:
            baseline = source.randint(35, 60)
            action |= {"baseline": f"{baseline}%", "target": f"{baseline + source.randint(4, 25)}%",
                       "actual": source.choice(["", f"{baseline + source.randint(1, 30)}%"])}
        if "impact_row" in roles: action["impact_row"] = phrases.outcome() + "."
        result.append(action)
    for role in [role for role in roles if role.startswith(("term_", "rag_"))]:
        if not any(action[role] for action in result):
            result[0][role] = phrases.task() if role.startswith("term_") else "G"
    return result


def heads_of(source, roles, term_labels):
    """A head for each role as the contract names columns: a repeated one with its count."""
    plain = [role for role in roles if role.removeprefix("step_") in column_heads.COMMON]
    words = dict(zip(plain, column_heads.draw(source, [role.removeprefix("step_") for role in plain])))
    lights, label = source.choice(["RAG", "Status", "R/A/G"]), source.choice(FULL_ROW_LABELS)
    result, seen = [], {}
    for role in roles:
        if role.startswith("term_"): head = term_labels[int(role[5:]) - 1]
        elif role.startswith("rag_"): head = lights
        elif role == "impact_row": head = label
        else: head = words.get(role) or role.capitalize()
        seen[head] = seen.get(head, 0) + 1
        result.append(head if seen[head] == 1 else f"{head} ({seen[head]})")
    return result


def shown_head(head):
    """A head as the page shows it: a repeated one has no count there."""
    return head[:-4] if head.endswith((" (2)", " (3)", " (4)", " (5)", " (6)")) else head


def widths(roles):
    known = {"number": 0.5, "title": 2.0, "steps": 3.2, "outcomes": 2.6, "monitoring": 1.7, "lead": 1.1, "timescale": 1.2, "start": 1.1, "resources": 1.4,
             "cost": 0.9, "status": 0.9, "evidence": 1.6, "baseline": 0.8, "target": 0.8, "actual": 0.8}
    return [0.6 if role.startswith("rag_") else known.get(role.removeprefix("step_"), 2.0) for role in roles if role != "impact_row"]
