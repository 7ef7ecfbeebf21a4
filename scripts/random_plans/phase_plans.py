"""Project and work plans: tables whose rows name phases, lists under headings that are weeks, months, dates or phases, and cards."""
import datetime

from . import actions as drawn_actions
from . import dates as date_forms
from . import heads as column_heads
from .action_tables import action_rows, head_row
from .parts import Cell, Heading, Lines, Listing, Row, Table, cell

CARD_FIELDS = {"title": ["Action", "Objective"], "steps": ["Steps", "Tasks", "Actions"], "lead": ["Lead", "Owner", "Who"], "timescale": ["By when", "Deadline", "When"],
               "outcomes": ["Success criteria", "Impact"], "resources": ["Resources", "Cost"]}
LIST_TITLES = ["Phase {n}: {theme}", "Stage {n} – {theme}", "PHASE {n}: {theme}"]


def _empty_plan(source, columns, roles):
    return {"columns": columns, "column_roles": roles, "actions": [], "number_sep": source.choice([". ", ": ", " "]), "references": "none",
            "reference end": "", "guidance": False, "marks": source.choice(["bullet", "none", "typed bullet", "typed bullet by breaks"])}


def table(source, phrases, dates):
    """A table whose rows each name a phase, sprint, milestone or task, with dates beside it that rise from row to row."""
    roles = ["title", *source.sample(["steps", "outcomes", "lead"], source.randint(1, 3)), *(["start"] if source.random() < 0.3 else []), "timescale"]
    roles += ["resources"] if source.random() < 0.2 else []
    words = [source.choice(column_heads.PHASES[role]) for role in roles]
    plan = _empty_plan(source, words, roles)
    count = source.randint(4, 7)
    names = (phrases.themes(min(count, len(phrases.domain["themes"]))) if source.random() < 0.5 else phrases.tasks(count))
    is_numbered = source.random() < 0.25
    day = datetime.date(dates.first_year, 9, 6)
    rows = drawn_actions.draw(source, phrases, dates, roles, len(names), "none", "none")
    for place, (name, action) in enumerate(zip(names, rows), 1):
        start, day = day, day + datetime.timedelta(days=source.randint(14, 45))
        action |= {"title": name, "number": str(place) if is_numbered else ""}
        habit = dates.habit if dates.habit not in ("words", "american") else "long"
        if "start" in roles: action["start"] = date_forms.write(habit, start)
        action["timescale"] = date_forms.write(habit, day)
        action["due"] = dates.of(day)[1] if habit == "month" else day.isoformat()
        plan["actions"].append(action)
    widths = drawn_actions.widths(roles)
    plan["title"] = source.choice(["Schedule", "Project phases", "Timetable of the work", "Work packages and dates"])
    drawn = [head_row(plan), *action_rows(plan, plan["actions"])]
    if "resources" not in roles and source.random() < 0.15:  # a row left empty
        drawn.append(Row([cell("") for _ in roles]))
    return plan, [Heading(plan["title"], 1), Table(widths, drawn)]


def diary(source, phrases, dates):
    """A table whose first column says when and whose next says what; weeks and days may stand over several rows by being repeated."""
    roles = ["timescale", "title", *source.sample(["lead", "outcomes", "cost"], source.choice([0, 1, 1, 2]))]
    kind = source.choice(["weeks", "dates", "dates"])
    first = {"weeks": ["Week", "Week no."], "dates": ["When", "Date", "Day", "By"]}[kind]
    words = {"timescale": first, "title": ["Action", "What", "Task", "Activity", "To do"], "lead": ["Who", "Lead", "Hands"],
             "outcomes": ["Result", "Deliverable", "Output"], "cost": ["Cost", "£"]}
    plan = _empty_plan(source, [source.choice(words[role]) for role in roles], roles)
    count = source.randint(5, 9)
    plan["actions"] = drawn_actions.draw(source, phrases, dates, roles, count, "none", "none")
    day, week = datetime.date(dates.first_year, 9, 6), 0
    habit = dates.habit if dates.habit not in ("words", "month", "no year") else "long"
    for place, (action, task) in enumerate(zip(plan["actions"], phrases.tasks(count))):
        if place == 0 or source.random() < 0.75: day, week = day + datetime.timedelta(days=source.randint(3, 16)), week + 1
        if place == 1: day = day.replace(day=max(day.day, 13))  # settles the order of days and months
        shown = f"Week {week}" if kind == "weeks" else date_forms.write(habit, day)
        action |= {"title": task, "timescale": shown, "due": "" if kind == "weeks" else day.isoformat()}
    plan["title"] = source.choice(["Diary", "Week by week", "Countdown", "What happens when"])
    return plan, [Heading(plan["title"], 1), Table(drawn_actions.widths(roles), [head_row(plan), *action_rows(plan, plan["actions"])])]


def lists(source, phrases, dates):
    """Tasks as lists under headings that say when, or which phase."""
    kind = source.choice(["weeks", "months", "dates", "phases"])
    plan = _empty_plan(source, [], [])
    count = source.randint(3, 6)
    themes = phrases.themes(min(count, len(phrases.domain["themes"])))
    month = source.randint(0, 3)
    first = datetime.date(dates.first_year, 9, 1) + datetime.timedelta(days=source.randint(0, 60))
    monday = first - datetime.timedelta(days=first.weekday())
    form, week_form, date_form = source.choice(LIST_TITLES), source.choice([0, 1, 2]), source.choice(["weekday", "long", "month first"])
    level, mark, parts, groups = source.choice([1, 2]), source.choice(["bullet", "bullet", "dash"]), [], []
    for place, theme in enumerate(themes, 1):
        due = None
        if kind == "weeks":
            start = monday + datetime.timedelta(weeks=place - 1)
            friday = start + datetime.timedelta(days=4)
            days = f"{date_forms.SHORT_MONTHS[start.month - 1]} {start.day} - {date_forms.SHORT_MONTHS[friday.month - 1]} {friday.day}"
            heading = [f"Week {place}: {theme} ({days})", f"Week {place}", f"Week {place} – {theme}"][week_form]
        elif kind == "months":
            index = 8 + month + place - 1
            heading = f"{date_forms.MONTHS[index % 12]} {dates.first_year + index // 12}"
        elif kind == "dates":
            day = first + datetime.timedelta(days=place * source.randint(7, 9))
            heading, due = date_forms.write(date_form, day), day.isoformat()
        else:
            heading = form.format(n=place, theme=theme)
        tasks = phrases.tasks(source.randint(2, 4))
        parts += [Heading(heading, level), Listing(tasks, mark)]
        # The scorer finds an action's group by its number; blanks of different lengths stand for no number.
        numbers = [" " * (len(plan["actions"]) + index) for index in range(1, len(tasks) + 1)]
        golden = [{"number": number, "title": task, "steps": [], "outcomes": []} for number, task in zip(numbers, tasks)]
        for action in golden:
            if kind != "phases": action["timescale"] = heading
            if due: action["due"] = due
        plan["actions"] += golden
        groups.append({"heading": heading, "actions": numbers})
    if kind == "phases": plan["groups"] = groups
    return plan, parts


def cards(source, phrases, dates):
    """Three or more blocks with the same labels: tables of two columns, or lines with labels under a heading."""
    roles = ["title", "steps", "lead", "timescale", *source.sample(["outcomes", "resources"], source.randint(0, 2))]
    plan = _empty_plan(source, [source.choice(CARD_FIELDS[role]) for role in roles], roles)
    plan["actions"] = drawn_actions.draw(source, phrases, dates, roles, source.randint(3, 6), source.choice(["plain", "none"]), "none")
    plan["title"] = "Our actions"
    form, parts = source.choice(["title row", "heading"]), [Heading(plan["title"], 1)]
    for action in plan["actions"]:
        title = (action["number"] + plan["number_sep"] if action["number"] else "") + action["title"]
        rows = [Row([cell(title, 2, kind="banner")], "banner")] if form == "title row" else []
        for role, label in list(zip(roles, plan["columns"]))[1:]:
            items = [item["text"] for item in action[role]] if role in ("steps", "outcomes") else None
            value = Cell(Lines(items, plan["marks"])) if items else cell(action[role])
            rows.append(Row([cell(label, kind="key"), value]))
        if form == "heading": parts.append(Heading(title, 2))
        parts.append(Table([1, 4], rows, "card"))
    return plan, parts
