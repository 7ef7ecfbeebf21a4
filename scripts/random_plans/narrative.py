"""What stands around a plan: sections, tables that are no plan, a contents page, signature lines. Each golden and drawn at once."""
from .parts import Beside, Contents, Heading, Listing, Paragraph, Row, Table, cell, simple_table

SIGNATURES = ["Signed by the Chair:", "Signed:", "Date agreed:", "Name:", "Date of next review:"]
NOTES = ["Note: all of this is subject to funding.", "Dates may change; see the notice board.", "Note: costs are estimates.", "Figures are for the whole organisation."]
SHARE_WITH_LISTS = 0.4
# Tables that look near: heads, then what makes a row.
NEAR = {
    "Key performance indicators": (["Measure", "{a} actual", "{b} actual", "{c} target"], lambda w, n: [w.capital_topic(), w.share(), w.share(), w.share()]),
    "Risk register": (["Risk", "Likelihood", "Impact", "Mitigation"], lambda w, n: [
        f"{w.capital_topic()} falls behind", w.pick(["Low", "Medium", "High"]), w.pick(["Low", "Medium", "High"]), f"Weekly talk about {w.topic()}"]),
    "Staffing": (["Post", "Name", "Hours", "Base"], lambda w, n: [
        w.pick(["Manager", "Assistant", "Officer", "Trainee", "Clerk"]) + f" {n}", w.name(), str(w.number(8, 37)), w.pick(["North site", "South site"])]),
    "Budget": (["Heading", "Last year £", "This year £"], lambda w, n: [w.capital_topic(), w.money(), w.money()]),
    "Contacts": (["Role", "Name", "Extension", "Email"], lambda w, n: [
        w.pick(["Front desk", "Accounts", "Caretaker", "Press", "Out of hours"]) + f" {n}", w.name(), str(w.number(100, 999)), f"desk{n}@example.org"]),
    "Words that we use": (["Term", "Meaning"], lambda w, n: [f"{w.capital_topic()}", f"What we do about {w.topic()} in a normal year"]),
    "Version history": (["Version", "Date", "Author", "What changed"], lambda w, n: [
        f"0.{n}", f"{w.number(1, 28)} March {2020 + n}", w.name(), f"Added {w.topic()}"]),
    "Lessons learned": (["Area", "Lesson", "Recommendation"], lambda w, n: [
        w.capital_topic(), f"We began {w.topic()} too late", f"Begin {w.topic()} a month earlier"]),
    "Times of the week": (["", "Monday", "Wednesday", "Friday"], lambda w, n: [f"{8 + n}.00", w.capital_topic(), w.capital_topic(), w.capital_topic()]),
}


class _Fillers:
    """Short texts for the cells of tables that are no plan."""

    def __init__(self, source, phrases):
        self.source, self.phrases = source, phrases

    def topic(self):
        return self.source.choice(self.phrases.domain["topics"])

    def capital_topic(self):
        topic = self.topic().removeprefix("the ")
        return topic[0].upper() + topic[1:]

    def pick(self, values):
        return self.source.choice(values)

    def number(self, first, last):
        return self.source.randint(first, last)

    def share(self):
        return f"{self.number(40, 99)}%"

    def money(self):
        return f"{self.number(2, 900)},{self.number(100, 999)}"

    def name(self):
        return self.pick(["Mr Abel Stone", "Ms Jo Farrow", "Dr Lin Wei", "Mrs Bea Holt", "Sam Idris", "Nia Powell"])


def near_table(source, phrases, heading, first_year):
    heads, row = NEAR[heading]
    heads = [head.format(a=first_year - 2, b=first_year - 1, c=first_year) for head in heads]
    fillers = _Fillers(source, phrases)
    rows = [heads]
    while len(rows) < source.randint(5, 8):
        candidate = row(fillers, len(rows))
        if candidate[0] not in [known[0] for known in rows]:
            rows.append(candidate)
    if heading == "Budget":
        rows.append(["Total", fillers.money(), fillers.money()])
    return rows


def figures(source, phrases, first_year):
    """A table of figures under heads of two rows, with units and marks of notes."""
    fillers = _Fillers(source, phrases)
    years = [str(first_year - 1), str(first_year)]
    names = source.choice([["Plan", "Actual"], ["Target", "Result", "+/-"], ["£", "%"]])
    rows = [["Measure", *[text for year in years for text in [year] + [""] * (len(names) - 1)]], ["", *names * 2]]
    while len(rows) < source.randint(6, 10):
        topic = fillers.capital_topic()
        if topic not in [row[0] for row in rows]:
            rows.append([topic, *[source.choice([fillers.share(), str(fillers.number(2, 950)), fillers.money(), "–"]) for _ in names * 2]])
    over = Row([cell("Measure", rows=2, kind="head"), *[cell(year, len(names), kind="head") for year in years]], "head")
    under = Row([cell(name, kind="head") for name in names * 2], "head")
    table = Table([2.5, *[1] * (2 * len(names))], [over, under, *[Row([cell(text) for text in row]) for row in rows[2:]]], "other")
    golden = [{"heading": "Figures at a glance", "level": 1, "blocks": [{"table": "figures"}]}]
    return golden, [Heading("Figures at a glance", 1), table], [{"id": "figures", "rows": rows}]


def sections(source, phrases, headings, tables=(), first_year=2024, level=1):
    """Sections under the headings, golden and drawn; each of the tables, named by its heading, has a section of its own."""
    golden, drawn, others = [], [], []
    for place, heading in enumerate(headings):
        depth = level if place == 0 or source.random() < 0.6 else level + 1
        blocks, shown = [], []
        for _ in range(source.randint(1, 3)):
            text = phrases.paragraph()
            blocks.append({"p": text})
            shown.append(Paragraph(text))
        if source.random() < SHARE_WITH_LISTS:
            items = [phrases.aim() for _ in range(source.randint(2, 5))]
            blocks.append({"list": items})
            shown.append(Listing(items, source.choice(["bullet", "bullet", "dash", "decimal"])))
        golden.append({"heading": heading, "level": depth, "blocks": blocks})
        drawn += [Heading(heading, depth), *shown]
    for heading in tables:
        rows = near_table(source, phrases, heading, first_year)
        name = f"other-{heading.lower().replace(' ', '-')}"
        others.append({"id": name, "rows": rows})
        golden.append({"heading": heading, "level": level, "blocks": [{"table": name}]})
        drawn += [Heading(heading, level), simple_table(rows, [2, *[1] * (len(rows[0]) - 1)])]
    return golden, drawn, others


def signatures(source):
    texts = source.sample(SIGNATURES, source.randint(1, 3))
    return [{"heading": "", "level": 1, "blocks": [{"p": text} for text in texts]}], [Paragraph(text, "sign") for text in texts]


def note(source):
    text = source.choice(NOTES)
    return [{"heading": "", "level": 1, "blocks": [{"p": text}]}], [Paragraph(text, "note")]


def contents(source, parts):
    """A contents page of the drawn headings, which is furniture."""
    entries = [part.text for part in parts if isinstance(part, Heading) and part.level]
    entries = [entry for entry in entries if "cont" not in entry.split()[-1]]  # what goes on is listed where it begins
    return Contents(source.choice(["Contents", "Table of contents", "In this document"]), list(dict.fromkeys(entries)))


def beside(source, phrases, first_year):
    """Two near tables side by side under one heading."""
    names = source.sample(["Budget", "Words that we use", "Key performance indicators"], 2)
    both = [near_table(source, phrases, name, first_year) for name in names]
    others = [{"id": f"beside-{place}", "rows": rows} for place, rows in enumerate(both)]
    heading = "At a glance"
    golden = [{"heading": heading, "level": 1, "blocks": [{"table": other["id"]} for other in others]}]
    return golden, [Heading(heading, 1), Beside([simple_table(rows, [2, *[1] * (len(rows[0]) - 1)]) for rows in both])], others
