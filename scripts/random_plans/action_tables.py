"""Action plans as tables: plain, with columns of terms, with rows of impact or of steps, with facts over groups, with baseline and target."""
from . import actions as drawn_actions
from . import heads as column_heads
from . import terms as term_heads
from .parts import Cell, Heading, Lines, Row, Table, cell, simple_table

ACTION_HEADINGS = ["Action plan", "Actions for the year", "What we will do", "The plan in detail", "Our actions"]
GROUP_HEADINGS = ["Objective {n}: {title}", "Priority {n}: {title}", "Aim {n} – {title}", "{title}", "Workstream {n}. {title}"]
CONTINUED = ["{} (continued)", "{} (cont.)", "{} cont.", "{}"]
FACTS = [("Objective", lambda phrases: phrases.aim()), ("Lead trustee", lambda phrases: phrases.lead()), ("Budget", lambda phrases: "£4,500"),
         ("Link governor", lambda phrases: phrases.lead()), ("Funding", lambda phrases: "Grant and own income"),
         ("Sponsor", lambda phrases: phrases.lead())]


def roles_of(source, kind, term_count):
    """The roles of the columns in the order in which they stand."""
    terms = [f"term_{place}" for place in range(1, term_count + 1)]
    extras = ["resources", "outcomes", "monitoring", "status", "evidence", "cost"]
    roles = {
        "plain": ["title", "steps", "lead", "timescale", *source.sample(extras, source.randint(1, 3))],
        "brief": ["title", "lead", "timescale", *source.sample(extras, source.randint(0, 2))],
        "impact": ["title", "steps", "lead", "timescale", *source.sample(["resources", "cost"], 1)],
        "facts": ["title", "steps", "lead", "timescale", *source.sample(["resources", "outcomes", "status"], 1)],
        "step rows": ["title", "steps", "step_lead", "step_timescale", *source.sample(["outcomes", "resources", "step_status"], source.randint(0, 2))],
        "baseline": ["title", "steps", "lead", "baseline", "target", "actual"],
        "terms": ["title", "lead", *terms, *source.sample(["cost", "evidence", "resources"], source.randint(0, 2))],
        "terms and steps": ["title", "steps", "lead", *terms, *source.sample(["cost", "resources"], 1)],
        "lights": ["title", "lead", *(["cost"] if source.random() < 0.4 else []), *[role for place, term in enumerate(terms, 1) for role in (term, f"rag_{place}")]],
    }[kind]
    if kind in ("plain", "brief") and source.random() < 0.2:
        first = source.choice(["lead", "timescale"])
        roles.remove(first)
        roles.insert(0, first)
    if roles[0] == "title" and source.random() < 0.25: roles.insert(0, "number")
    return roles + ["impact_row"] if kind == "impact" else roles


def action_cell(plan, action, role):
    """A cell as it stands on the page, with the marks of its items."""
    if role == "number": return cell(action["number"])
    if role == "title":
        has_own_column = "number" in plan["column_roles"]
        number = action["number"] + plan["number_sep"] if action["number"] and not has_own_column else ""
        return cell(number + action["title"], kind="label")
    if role not in ("steps", "outcomes"): return cell(action.get(role, ""))
    items = action[role]
    if not items[0]["ref"]: return Cell(Lines([item["text"] for item in items], plan["marks"]))
    if plan["references"] == "decimal": return Cell(Lines([item["text"] for item in items], "decimal"))
    return Cell(Lines([f"{item['ref']}{plan['reference end']} {item['text']}" for item in items]))


def step_rows(plan, action, columns):
    """A row for each step, beside which its lead and time stand; the action's own cells are merged over them or stand in the first row."""
    rows, steps = [], action["steps"]
    for place, step in enumerate(steps):
        cells = []
        for role in columns:
            if role == "steps":
                reference = f"{step['ref']}{plan['reference end']} " if step["ref"] else ""
                cells.append(cell(reference + step["text"]))
            elif role.startswith("step_"): cells.append(cell(step[role[5:]]))
            elif place == 0:
                own = action_cell(plan, action, role)
                own.rows = len(steps) if plan["merges"] else 1
                cells.append(own)
            elif not plan["merges"]: cells.append(cell(""))
        rows.append(Row(cells, begins=place == 0))
    return rows


def action_rows(plan, actions):
    columns = [role for role in plan["column_roles"] if role != "impact_row"]
    rows = []
    for action in actions:
        if "step_lead" in columns:
            rows += step_rows(plan, action, columns)
            continue
        rows.append(Row([action_cell(plan, action, role) for role in columns]))
        if "impact_row" in plan["column_roles"]:
            rows.append(Row([cell(f"{plan['columns'][-1]}: {action['impact_row']}", len(columns))], "full", begins=False))
    return rows


def head_row(plan):
    roles = [role for role in plan["column_roles"] if role != "impact_row"]
    texts = [drawn_actions.shown_head(head) for head in plan["columns"][:len(roles)]]
    if plan["guidance"]:
        return Row([Cell(Lines([text, *([column_heads.GUIDANCE[role]] if role in column_heads.GUIDANCE else [])]), kind="head")
                    for role, text in zip(roles, texts)], "head")
    return Row([cell(text, kind="head") for text in texts], "head")


def _with_rows_by_hand(source, plan, head, rows):
    """The rows with what people add: empty rows between actions, the heads once more, a total."""
    columns = [role for role in plan["column_roles"] if role != "impact_row"]
    habit = source.choice(["none"] * 9 + ["empty rows", "empty rows", "copied heads", "total"])
    starts = [place for place, row in enumerate(rows) if row.begins and place]
    if habit == "empty rows":
        empty = Row([cell("") for _ in columns], begins=False) if source.random() < 0.5 else Row([cell("", len(columns))], "spacer", begins=False)
        return [row for place, row in enumerate(rows) for row in ([empty, row] if place in starts else [row])]
    if habit == "copied heads" and len(starts) >= 3:
        middle = starts[len(starts) // 2]
        return [*rows[:middle], Row(head.cells, "copied head", begins=False), *rows[middle:]]
    if habit == "total" and "cost" in columns and columns[0] != "cost":
        return [*rows, Row([cell("Total" if place == 0 else "£18,300" if role == "cost" else "") for place, role in enumerate(columns)], "total")]
    return rows


def _title_rows(source, phrases, widths, heading):
    """A block of titles above the heads, in the same table; labels need a first column that holds their words."""
    width = len(widths)
    rows = [Row([cell(heading.upper(), width, kind="head")], "head")]
    if source.random() < 0.5 and width >= 4 and widths[0] >= 1:
        for label, value in (("Project:", phrases.organisation), ("Manager:", phrases.lead())):
            rows.append(Row([cell(label, kind="head"), cell(value, width - 1, kind="head")], "head"))
    return rows


def _facts(source, phrases):
    chosen = source.sample(FACTS, 3)
    facts = [{"label": label, "text": draw(phrases)} for label, draw in chosen]
    labels, texts = [fact["label"] for fact in facts], [fact["text"] for fact in facts]
    if source.random() < 0.6:
        return facts, [labels, texts], simple_table([labels, texts], [2, 1, 1])
    rows = [[label, text] for label, text in zip(labels, texts)]
    table = Table([1, 3], [Row([cell(label, kind="key"), cell(text)]) for label, text in rows], "other")
    return facts, rows, table


def draw(source, phrases, dates, kind, first_year):
    """The golden action plan, the parts that draw it, and the tables that are facts."""
    term_labels, ends = term_heads.column_heads(source, first_year)
    if kind == "lights" or kind == "terms and steps":
        while len(term_labels) > 3: term_labels, ends = term_heads.column_heads(source, first_year)
    roles = roles_of(source, kind, len(term_labels))
    has_groups = kind == "facts" or (kind != "impact" and source.random() < 0.3)
    number_form = source.choice(["dot"] if has_groups else ["plain", "plain", "letter", "none"])
    if "number" in roles and number_form == "none": number_form = "plain"
    plan = {
        "columns": drawn_actions.heads_of(source, roles, term_labels), "column_roles": roles, "actions": [], "groups": [],
        "number_sep": source.choice([". ", ") ", " ", ": "]), "references": source.choice(["letter", "dot", "decimal", "none", "none"]),
        "reference end": source.choice(["", ".", ")"]), "guidance": kind in ("plain", "brief") and source.random() < 0.12,
        "marks": source.choice(["bullet", "bullet", "none", "typed bullet", "typed bullet by breaks"]),
        "column_terms": [None] * len(roles), "merges": source.random() < 0.6,
    }
    if number_form == "dot": plan["number_sep"] = source.choice([" ", ": ", ". "])
    for place, role in enumerate(roles):
        if role.startswith("term_"):
            first, last = ends[int(role[5:]) - 1]
            plan["column_terms"][place] = {"year": term_heads.year_id(first_year), "from": first, "to": last}
    if kind in ("terms", "lights") and not {"cost", "evidence", "resources"} & set(roles):
        # With a lead alone beside the terms, only the word says that these are actions and no strands.
        plan["columns"][roles.index("title")] = source.choice(["Action", "Action / Task", "Actions"])
    head = head_row(plan)
    if plan["guidance"]:  # the guidance belongs to the head
        plan["columns"] = [f"{head} {column_heads.GUIDANCE[role]}" if role in column_heads.GUIDANCE else head
                           for head, role in zip(plan["columns"], roles)]
    parts, facts_tables = _tables(source, phrases, dates, plan, head, kind, number_form, has_groups)
    if not plan["groups"]: del plan["groups"]
    if "impact_row" in roles:
        plan["row_label"] = plan["columns"][-1]
        if plan["row_label"] == "Impact":  # its column's role is outcome, whose cells the scorer does not count
            for name in ("columns", "column_roles", "column_terms"): plan[name] = plan[name][:-1]
    return plan, parts, facts_tables


def _tables(source, phrases, dates, plan, head, kind, number_form, has_groups):
    roles = plan["column_roles"]
    widths = drawn_actions.widths(roles)
    title = source.choice(ACTION_HEADINGS)
    if not has_groups:
        plan["title"] = title
        actions = drawn_actions.draw(source, phrases, dates, roles, source.randint(3, 8), number_form, plan["references"])
        plan["actions"] = actions
        above = _title_rows(source, phrases, widths, title) if source.random() < 0.12 else []
        if not above and len(actions) >= 6 and source.random() < 0.15:  # cut by hand, with the heads copied
            return [Heading(title, 1), Table(widths, [head, *action_rows(plan, actions[:3])]), Heading(source.choice(CONTINUED).format(title), 1),
                    Table(widths, [head, *action_rows(plan, actions[3:])])], []
        return [Heading(title, 1), Table(widths, [*above, head, *_with_rows_by_hand(source, plan, head, action_rows(plan, actions))])], []
    form, parts, others = source.choice(GROUP_HEADINGS), [], []
    in_rows = kind != "facts" and source.random() < 0.5
    rows = []
    for group, theme in enumerate(phrases.themes(source.randint(2, 3)), 1):
        heading = form.format(n=group, title=theme)
        actions = drawn_actions.draw(source, phrases, dates, roles, source.randint(2, 4), number_form, plan["references"], group)
        golden = {"heading": heading, "actions": [action["number"] for action in actions]}
        plan["actions"] += actions
        plan["groups"].append(golden)
        if in_rows:
            rows += [Row([cell(heading, len(widths), kind="banner")], "banner"), *action_rows(plan, actions)]
            continue
        parts.append(Heading(heading, 1))
        if kind == "facts":
            golden["facts"], shown, table = _facts(source, phrases)
            others.append({"id": f"facts-{group}", "rows": shown})
            parts.append(table)
        parts.append(Table(widths, [head, *action_rows(plan, actions)]))
    if in_rows:
        plan["title"] = title
        parts = [Heading(title, 1), Table(widths, [head, *rows])]
    return parts, others
