"""Priorities with objectives, criteria and a term grid each."""
from . import terms as term_heads
from .parts import Heading, Listing, Paragraph, Row, Table, cell

SCAFFOLDS = [("Objectives", "Success Criteria"), ("Aims", "Success measures"), ("Our objectives", "How we will know"),
             ("Key objectives", "Impact measures"), ("What we will do", "What success looks like"), ("Goals", "Key Performance Indicators")]
PRIORITY_HEADINGS = ["Ambition {n}: {title}", "Our Promise {n} – {title}", "Goal {n}. {title}", "Strategic Objective {n}: {title}",
                     "Priority {n} – {title}", "Pillar {n}: {title}", "Theme {n} - {title}", "Key Priority {n}: {title}", "Aim {n}: {title}"]
LABELS = ["{n}.{s} {title}", "Objective {s}: {title}", "{n}{small}. {title}", "{title}", "SO{n}.{s} {title}", "Strand {s}: {title}",
          "Workstream {capital} – {title}", "{s}. {title}", "{capital}. {title}"]
WITHOUT_LABELS = ("banner", "boxes")  # no column of labels
CONTINUED = ["{} (continued)", "{} cont.", "{}"]
LABEL_HEADS = ["Strand", "Objective", "Action", "Focus", "Workstream", "Area", "", "Priority area", "Theme"]
MOST_TERMS = 12


def _row(source, phrases, ends, density):
    cells, column, width = [], 1, len(ends)
    while column <= width:
        if source.random() >= density:
            column += 1
            continue
        span = min(source.choice([2, 2, 3, width]), width - column + 1) if source.random() < 0.18 else 1
        text = "\n\n".join(phrases.tasks(source.choice([1, 1, 1, 1, 2, 3])))
        cells.append((column, column + span - 1, text))
        column += span
    return cells or [(1, 1, phrases.task())]


def _band(cells, first, last):
    """The drawn cells of a row between two columns; what runs over their edge is cut there."""
    result, column = [], first
    for begin, end, text in cells:
        if end < first or begin > last: continue
        begin, end = max(begin, first), min(end, last)
        result += [cell("") for _ in range(begin - column)] + [cell(text, end - begin + 1)]
        column = end + 1
    return result + [cell("") for _ in range(last + 1 - column)]


def _heads(arrangement, years, heads, label_head, caption):
    width = len(heads) * max(1, len(years)) + (arrangement["labels"] not in WITHOUT_LABELS)
    rows = [Row([cell(caption, width, kind="head")], "head")] if arrangement["caption"] == "row" else []
    label = [] if arrangement["labels"] in WITHOUT_LABELS else [label_head]
    if not years:
        return rows + [Row([cell(text, kind="head") for text in label + heads], "head")]
    if arrangement["header"] == "combined":
        return rows + [Row([cell(text, kind="head") for text in label + [f"{head} {year}" for year in years for head in heads]], "head")]
    over = [cell(text, rows=2, kind="head") for text in label] + [cell(year, len(heads), kind="head") for year in years]
    return rows + [Row(over, "head"), Row([cell(head, kind="head") for _ in years for head in heads], "head")]


def _table(source, arrangement, years, heads, strands, part, caption):
    """The grid of some years: part holds the places of these years."""
    count = len(heads)
    first, last = part[0] * count + 1, (part[-1] + 1) * count
    has_labels = arrangement["labels"] not in WITHOUT_LABELS
    width = last - first + 1 + has_labels
    rows = _heads(arrangement, [years[place] for place in part] if years else [], heads, arrangement["label_head"], caption)
    for strand in strands:
        bands = [row for row in strand["rows"] if any(end >= first and begin <= last for begin, end, _ in row)] or [[]]
        if arrangement["spacer"] and rows[-1].kind != "head":
            rows.append(Row([cell("", width)], "spacer"))
        if arrangement["labels"] == "banner":
            rows.append(Row([cell(strand["label"], width, kind="banner")], "banner"))
        for place, band in enumerate(bands):
            drawn = _band(band, first, last)
            if arrangement["labels"] == "merge" and place == 0:
                drawn.insert(0, cell(strand["label"], rows=len(bands), kind="label"))
            elif has_labels and arrangement["labels"] != "merge":
                drawn.insert(0, cell(strand["label"] if place == 0 or arrangement["labels"] == "repeat" else "", kind="label"))
            rows.append(Row(drawn, begins=place == 0))
    widths = ([arrangement["label_width"]] if has_labels else []) + [source.choice([0.8, 1, 1, 1.3]) if arrangement["unequal"] else 1
                                                                    for _ in range(last - first + 1)]
    return Table(widths, rows)


def _golden_rows(strand, ends, years, count, parts):
    """The rows as the tables show them: years in tables of their own cut what runs over their edge."""
    result = []
    for part in parts:
        first, last = part[0] * count + 1, (part[-1] + 1) * count
        for row in strand["rows"]:
            cells = [{"from": _first(max(begin, first), ends, count), "to": _last(min(end, last), ends, count), "text": text}
                     for begin, end, text in row if end >= first and begin <= last]
            if cells:
                result.append({"cells": cells})
    return result


def _first(column, ends, count):
    return (column - 1) // count * ends[-1][1] + ends[(column - 1) % count][0]


def _last(column, ends, count):
    return (column - 1) // count * ends[-1][1] + ends[(column - 1) % count][1]


def _items(source, draw, counts):
    is_numbered = source.random() < 0.5
    texts = [draw() for _ in range(source.randint(*counts))]
    golden = [{"number": str(place) if is_numbered else "", "text": text} for place, text in enumerate(texts, 1)]
    return golden, Listing(texts, source.choice(["decimal", "typed"]) if is_numbered else source.choice(["bullet", "dash"]))


def draw(source, phrases, first_year):
    """The priorities, what draws them, and the years that the title says."""
    if source.random() < 0.4:
        heads, ends = term_heads.title_heads(source, first_year)
        years, year_count = [], 1
    else:
        heads = source.choice(term_heads.SCHEMES).split("|")
        ends = [(place, place) for place in range(1, len(heads) + 1)]
        year_count = min(source.choice([1, 1, 2, 3, 3]), MOST_TERMS // len(heads))
        form = source.choice(term_heads.YEARS)
        years = [term_heads.year_label(form, first_year + place, place + 1) for place in range(year_count)]
    count = len(heads)
    arrangement = {
        "labels": source.choice(["merge", "merge", "first", "repeat", "banner", "boxes"]), "header": source.choice(["two rows", "two rows", "combined"]),
        "caption": source.choice(["none", "none", "row", "line"]), "spacer": source.random() < 0.1, "label_width": source.choice([1, 1.4, 2]),
        "unequal": source.random() < 0.25, "label_head": source.choice(LABEL_HEADS), "split years": source.random() < 0.2,
        "new page": source.random() < 0.3, "capitals": source.random() < 0.15, "objectives": source.random() < 0.8,
    }
    if arrangement["labels"] == "boxes" and year_count > 1: arrangement["labels"] = "merge"
    if arrangement["labels"] == "boxes": arrangement |= {"split years": False, "caption": "none", "header": "two rows"}
    arrangement["cut by hand"] = not arrangement["split years"] and arrangement["labels"] != "boxes" and source.random() < 0.1
    parts = [[place] for place in range(year_count)] if arrangement["split years"] else [list(range(year_count))]
    heading_form, label_form, scaffold = source.choice(PRIORITY_HEADINGS), source.choice(LABELS), source.choice(SCAFFOLDS)
    density = source.choice([0.25, 0.45, 0.7])
    priorities, drawn, titles = [], [], phrases.themes(source.randint(2, 3))
    for n, title in enumerate(titles, 1):
        heading = heading_form.format(n=n, title=title)
        if arrangement["capitals"]: heading, title = heading.upper(), title.upper()
        names = [name for name in phrases.themes(len(phrases.domain["themes"])) if name.upper() != title.upper() and name not in titles]
        strands = [
            {"label": label_form.format(n=n, s=s, small="abcd"[s - 1], capital="ABCD"[s - 1], title=name),
             "rows": [_row(source, phrases, ends * year_count, density) for _ in range(1 if arrangement["labels"] == "boxes" else source.choice([1, 1, 2, 3]))]}
            for s, name in enumerate(names[:source.randint(2, 4)], 1)
        ]
        golden = {"number": str(n), "title": title, "heading": heading, "objectives": [], "success_criteria": []}
        drawn.append(Heading(heading, 1, arrangement["new page"]))
        if arrangement["objectives"]:
            for name, words, draw_item, counts in (("objectives", scaffold[0], phrases.aim, (1, 3)), ("success_criteria", scaffold[1], phrases.outcome, (1, 4))):
                golden[name], listing = _items(source, draw_item, counts)
                drawn += [Heading(words, 2), listing]
        if arrangement["caption"] == "line": drawn.append(Paragraph(title, "caption"))
        if arrangement["labels"] == "boxes":  # terms side by side under the strand's heading
            for strand in strands:
                drawn += [Heading(strand["label"], 2), _table(source, arrangement, years, heads, [strand], parts[0], title)]
        elif arrangement["cut by hand"]:
            for place, half in enumerate((strands[:1], strands[1:])):
                if place: drawn.append(Heading(source.choice(CONTINUED).format(heading), 1))
                drawn.append(_table(source, {**arrangement, "caption": "none"}, years, heads, half, parts[0], title))
        else:
            drawn += [_table(source, arrangement, years, heads, strands, part, title) for part in parts]
        golden["table"] = {
            "caption": "", "label_header": arrangement["label_head"],
            "years": years or [term_heads.year_id(first_year)], "year_ids": [term_heads.year_id(first_year + place) for place in range(year_count)],
            "terms": heads if ends[-1][1] == count else [str(place) for place in range(1, ends[-1][1] + 1)],
            "strands": [{"label": strand["label"], "rows": _golden_rows(strand, ends, years, count, parts)} for strand in strands],
        }
        priorities.append(golden)
    return {"priorities": priorities, "parts": drawn, "says years": bool(years), "year count": year_count, "arrangement": arrangement}
