"""Random layouts: a plan in golden format as one HTML page, and its PDF by one of several producers."""
import copy
import html
import subprocess

PAGES_IN_POINTS = {"A4": (595, 842), "A3": (842, 1191), "Letter": (612, 792)}
POINTS_PER_MILLIMETRE = 72 / 25.4
SCAFFOLDS = [
    ("Objectives", "Success Criteria"), ("Aims", "Success measures"), ("Our objectives", "How we will know"),
    ("Key objectives", "Impact measures"), ("What we will do", "What success looks like"),
    ("Objectives", "Measures of success"), ("Goals", "Key Performance Indicators"),
]
# What is drawn, with {b} for a border and {d} and {l} for the dark and the light colour.
RULES = {
    "grid": "td,th{{border:{b}}}",
    "horizontal": "td,th{{border-top:{b};border-bottom:{b}}}",
    "none": "",
    "zebra": "tbody tr.odd td{{background:{l}}}",
    "header": "thead tr:last-child th{{border-bottom:1.5pt solid {d}}} table{{border-bottom:1pt solid {d}}}",
    "vertical": "td,th{{border-left:{b};border-right:{b}}} thead th{{border-bottom:{b}}} table{{border:{b}}}",
    "box": "table{{border:{b}}} td,th{{border-top:0.5pt solid #999}}",
    "dashed": "td,th{{border:0.75pt dashed {d}}}",
    "double": "td,th{{border:2.25pt double {d}}}",
    "separate": "table{{border-collapse:separate;border-spacing:2pt}} td,th{{border:0.5pt solid {d}}}",
    "strands": "thead th{{border-bottom:1.5pt solid {d}}} tr.first td{{border-top:1pt solid {d}}} table{{border-bottom:1pt solid {d}}}",
    "thick": "td,th{{border:2pt solid {d}}}",
    "labels": "td.label,th.label{{background:{l}}} td{{border-top:0.5pt solid #ccc}}",
    "white": "td{{background:{l}}} td,th{{border:2pt solid #fff}} thead th{{background:{d};color:#fff}}",
}
COLOURS = [("#1f4e79", "#dce6f1"), ("#4a1c40", "#eee0ee"), ("#333333", "#eeeeee"), ("#006644", "#d8f0e4"), ("#b45f06", "#fce5cd")]
COLUMN_WIDTHS = {"title": 2.2, "steps": 3.5, "outcomes": 2.8, "monitoring": 1.8, "lead": 1, "by": 1.1, "resources": 1.3, "status": 0.9}
# Columns narrower than this many letters break words, which no reader could mend.
NARROWEST_COLUMN_IN_EMS = 6.5
SMALLER_SIZE = {10: 9, 9: 8, 8: 7, 7: 6.5}


def style(random, plan):
    """A layout that the plan's columns fit."""
    result = {
        "page": random.choice(["A4", "A4", "A3", "Letter"]), "landscape": random.random() < 0.67,
        "margin": random.choice([28, 36, 54, 64]),
        "font": random.choice(["Liberation Serif", "DejaVu Sans", "Noto Sans", "Carlito", "Liberation Sans Narrow", "Nimbus Sans"]),
        "size": random.choice([6.5, 7, 8, 9, 10]), "body": random.choice([9, 10, 11, 12]), "rules": random.choice(sorted(RULES)),
        "shaded": random.random() < 0.6, "valign": random.choice(["top", "top", "middle", "bottom"]),
        "align": random.choice(["left", "left", "left", "center", "justify"]),
        "labels": random.choice(["merge", "merge", "first", "repeat", "banner"]),
        "header": random.choice(["two rows", "two rows", "combined", "a table a year"]), "spacer": random.random() < 0.12,
        "headings": random.choice(["style", "bold", "bar", "caps"]), "new_page": random.random() < 0.5,
        "repeat": random.random() < 0.6, "split": random.random() < 0.6, "caption": random.choice(["none", "line", "row"]),
        "scaffold": random.choice(SCAFFOLDS), "footer": random.choice(["none", "page"]), "padding": random.choice([1.5, 3, 5]),
        "label_head": random.choice(["Strand", "Objective", "Action", "Focus", "Workstream", "Area", "", "Priority area", "Theme"]),
        "label_width": random.choice([1, 1.4, 2]), "lists": random.choice(["list", "typed", "table"]),
        "bold_labels": random.random() < 0.5, "colours": random.choice(COLOURS),
    }
    tables = [priority["table"] for priority in plan["priorities"]]
    counts = [len(t["terms"]) * (1 if result["header"] == "a table a year" else len(t["years"])) for t in tables]

    def is_narrow():
        short, long = PAGES_IN_POINTS[result["page"]]
        width = (long if result["landscape"] else short) - 2 * result["margin"]
        return width / (max([6, *counts]) + result["label_width"]) < NARROWEST_COLUMN_IN_EMS * result["size"]

    result["landscape"] = result["landscape"] or is_narrow()
    while is_narrow() and result["size"] in SMALLER_SIZE:
        result["size"] = SMALLER_SIZE[result["size"]]
    if is_narrow():
        result["page"] = "A3"
    return result


def size_in_points(style):
    short, long = PAGES_IN_POINTS[style["page"]]
    return (long, short) if style["landscape"] else (short, long)


def sheet(style):
    (dark, light), (width, height), size = style["colours"], size_in_points(style), style["size"]
    footer = "@bottom-center{content:counter(page);font-size:8pt}" if style["footer"] == "page" else ""
    parts = [
        f"@page{{size:{width}pt {height}pt;margin:{style['margin']}pt;{footer}}}",
        f"body{{font-family:'{style['font']}';font-size:{style['body']}pt;margin:0}}",
        "table{border-collapse:collapse;width:100%;table-layout:fixed;margin:6pt 0}",
        f"td,th{{padding:{style['padding']}pt;font-size:{size}pt;vertical-align:{style['valign']};text-align:{style['align']};"
        "overflow-wrap:break-word;font-weight:normal}",
        f"td p{{margin:0 0 {size / 2}pt}} td p:last-child{{margin:0}}",
        f"thead th{{font-weight:bold;text-align:{'center' if style['align'] == 'center' else 'left'}}}",
        "h1{font-size:20pt} h2{font-size:15pt} h3{font-size:12.5pt} .new{page-break-before:always}",
        RULES[style["rules"]].format(b=f"0.75pt solid {dark}", d=dark, l=light),
    ]
    if style["bold_labels"]: parts.append(".label{font-weight:bold}")
    if not style["repeat"]: parts.append("thead{display:table-row-group}")
    if not style["split"]: parts.append("tr{page-break-inside:avoid}")
    if style["shaded"]: parts.append(f"thead th{{background:{dark};color:#fff}}")
    if style["headings"] == "bar": parts.append(f".priority{{background:{dark};color:#fff;padding:4pt}}")
    if style["headings"] == "caps": parts.append(".priority{text-transform:uppercase}")
    return " ".join(parts)


def text(value):
    return html.escape(value, quote=False)


def paragraphs(value):
    return "".join(f"<p>{text(part)}</p>" for part in value.split("\n\n")) if value else ""


def heading(style, value, level, kind=""):
    if style["headings"] == "bold":
        return f"<p class='{kind}'><b style='font-size:{style['body'] + 4 - level}pt'>{text(value)}</b></p>"
    return f"<h{level} class='{kind}'>{text(value)}</h{level}>"


def bullets(values):
    return "<ul>" + "".join(f"<li>{text(value)}</li>" for value in values) + "</ul>"


def narrative(style, sections):
    result = ""
    for section in sections:
        result += heading(style, section["heading"], section["level"] + 1)
        result += "".join(f"<p>{text(block['p'])}</p>" if "p" in block else bullets(block["list"]) for block in section["blocks"])
    return result


def listed(style, items):
    if not items[0]["number"]:
        return bullets(item["text"] for item in items)
    if style["lists"] == "table":
        rows = (f"<tr><td style='width:30pt'>{item['number']}</td><td>{text(item['text'])}</td></tr>" for item in items)
        return f"<table>{''.join(rows)}</table>"
    if style["lists"] == "list":
        return "<ol>" + "".join(f"<li>{text(item['text'])}</li>" for item in items) + "</ol>"
    return "".join(f"<p>{item['number']}. {text(item['text'])}</p>" for item in items)


def grid_head(style, table, years, title):
    terms, columns = table["terms"], len(years) * len(table["terms"])
    caption = f"<tr><th colspan='{columns + 1}'>{text(title)}</th></tr>" if style["caption"] == "row" else ""
    label = text(style["label_head"])
    if style["header"] == "combined":
        cells = "".join(f"<th>{text(term)} {text(year)}</th>" for year in years for term in terms)
        return f"{caption}<tr><th class='label'>{label}</th>{cells}</tr>"
    over = "".join(f"<th colspan='{len(terms)}'>{text(year)}</th>" for year in years)
    under = "".join(f"<th>{text(term)}</th>" for _ in years for term in terms)
    return f"{caption}<tr><th class='label' rowspan='2'>{label}</th>{over}</tr><tr>{under}</tr>"


def grid_cells(cells, first, last):
    result, column = "", first
    for cell in sorted(cells, key=lambda cell: cell["from"]):
        result += "<td></td>" * (cell["from"] - column)
        result += f"<td colspan='{cell['to'] - cell['from'] + 1}'>{paragraphs(cell['text'])}</td>"
        column = cell["to"] + 1
    return result + "<td></td>" * (last + 1 - column)


def grid(style, table, title):
    """One table, or one a year."""
    count, result = len(table["terms"]), ""
    parts = [[year] for year in range(len(table["years"]))] if style["header"] == "a table a year" else [list(range(len(table["years"])))]
    for part in parts:
        first, last = part[0] * count + 1, (part[-1] + 1) * count
        width, body, place = last - first + 2, "", 0
        for strand in table["strands"]:
            rows = [cells for row in strand["rows"] if (cells := within(row["cells"], first, last)) or len(parts) == 1] or [[]]
            if body and style["spacer"]: body += f"<tr><td colspan='{width}'>&nbsp;</td></tr>"
            label = text(strand["label"])
            if style["labels"] == "banner":
                body += f"<tr class='first'><td class='label' colspan='{width}'><b>{label}</b></td></tr>"
            for index, cells in enumerate(rows):
                place += 1
                starts = index == 0 and style["labels"] != "banner"
                body += f"<tr class='{'odd' if place % 2 else ''} {'first' if starts else ''}'>"
                if style["labels"] != "merge":
                    shown = style["labels"] == "repeat" or style["labels"] == "first" and starts
                    body += f"<td class='label'>{label if shown else ''}</td>"
                elif starts:
                    body += f"<td class='label' rowspan='{len(rows)}'>{label}</td>"
                body += grid_cells(cells, first, last) + "</tr>"
        share = 100 * style["label_width"] / (style["label_width"] + width - 1)
        columns = f"<colgroup><col style='width:{share:.1f}%'>{'<col>' * (width - 1)}</colgroup>"
        head = grid_head(style, table, [table["years"][year] for year in part], title)
        result += f"<table>{columns}<thead>{head}</thead><tbody>{body}</tbody></table>"
    return result


def within(cells, first, last):
    """The cells of some columns; what runs over their edge is cut there."""
    return [
        {**cell, "from": max(cell["from"], first), "to": min(cell["to"], last)}
        for cell in cells if cell["from"] <= last and cell["to"] >= first
    ]


def action_cell(style, plan, action, role):
    if role == "title":
        number = action["number"] + plan["number_sep"] if action["number"] else ""
        return f"<p>{text(number + action['title'])}</p>"
    if role not in ("steps", "outcomes"):
        return paragraphs(action[role])
    if "ref" in action[role][0]:
        return "".join(f"<p>{item['ref']} {text(item['text'])}</p>" for item in action[role])
    return bullets(item["text"] for item in action[role]) if style["lists"] == "list" else "".join(
        f"<p>{text(item['text'])}</p>" for item in action[role])


def action_table(style, plan):
    roles = plan["column_roles"]
    whole = sum(COLUMN_WIDTHS[role] for role in roles)
    columns = "".join(f"<col style='width:{100 * COLUMN_WIDTHS[role] / whole:.1f}%'>" for role in roles)
    head = "".join(f"<th>{text(column)}</th>" for column in plan["columns"])
    body = ""
    for place, action in enumerate(plan["actions"]):
        cells = "".join(
            f"<td class='{'label' if role == 'title' else ''}'>{action_cell(style, plan, action, role)}</td>" for role in roles)
        body += f"<tr class='first {'odd' if place % 2 else ''}'>{cells}</tr>"
    return f"<table><colgroup>{columns}</colgroup><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def page(style, plan):
    title = plan["document"]["title"]
    body = heading(style, title, 1) if style["headings"] != "bold" else f"<p style='font-size:22pt'><b>{text(title)}</b></p>"
    body += narrative(style, plan["front"])
    for priority in plan["priorities"]:
        body += heading(style, priority["heading"], 2, "priority" + (" new" if style["new_page"] else ""))
        body += heading(style, style["scaffold"][0], 3) + listed(style, priority["objectives"])
        body += heading(style, style["scaffold"][1], 3) + listed(style, priority["success_criteria"])
        if style["caption"] == "line": body += f"<p><b>{text(priority['title'])}</b></p>"
        body += grid(style, priority["table"], priority["title"])
    if "action_plan" in plan: body += action_table(style, plan["action_plan"])
    body += narrative(style, plan.get("back", []))
    head = f"<meta charset='utf-8'><title>{text(title)}</title><style>{sheet(style)}</style>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def as_shown(style, plan):
    """The golden plan as the layout shows it: capitals, and what years in tables of their own cut in two."""
    plan = copy.deepcopy(plan)
    for priority in plan["priorities"]:
        if style["headings"] == "caps":
            priority["heading"], priority["title"] = priority["heading"].upper(), priority["title"].upper()
        count = len(priority["table"]["terms"])
        if style["header"] == "a table a year" and len(priority["table"]["years"]) > 1:
            for strand in priority["table"]["strands"]:
                strand["rows"] = [
                    {"cells": cells} for year in range(len(priority["table"]["years"])) for row in strand["rows"]
                    if (cells := within(row["cells"], year * count + 1, (year + 1) * count))
                ]
    return plan


PRODUCERS = ["chromium", "weasyprint", "wkhtmltopdf", "cairo", "ghostscript"]


def render(producer, style, source, target):
    """Writes the PDF of an HTML page; cairo and Ghostscript write anew what another producer wrote."""
    width, height = (f"{points / POINTS_PER_MILLIMETRE:.0f}mm" for points in size_in_points(style))
    draft = target.with_suffix(".draft.pdf")
    chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    commands = {
        "chromium": [[*chromium, f"--print-to-pdf={target}", source.as_uri()]],
        "weasyprint": [["weasyprint", "--quiet", source, target]],
        "wkhtmltopdf": [["wkhtmltopdf", "--quiet", "--page-width", width, "--page-height", height, source, target]],
        "cairo": [[*chromium, f"--print-to-pdf={draft}", source.as_uri()], ["pdftocairo", "-pdf", draft, target]],
        "ghostscript": [
            ["weasyprint", "--quiet", source, draft],
            ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={target}", draft],
        ],
    }
    for command in commands[producer]:
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, check=True)
    draft.unlink(missing_ok=True)
