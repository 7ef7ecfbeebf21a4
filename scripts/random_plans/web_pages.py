"""A document's parts as one HTML page in a random look."""
import html

from .looks import RULES, WITHOUT_LINES_BETWEEN_ROWS, size_in_points
from .parts import Beside, Contents, Heading, Listing, Paragraph, Table

TYPED_MARKS = {"typed bullet": "• ", "typed bullet by breaks": "- "}


def text(value):
    return html.escape(value, quote=False)


def sheet(look):
    (dark, light), (width, height), size = look["colours"], size_in_points(look), look["size"]
    footer = "@bottom-center{content:counter(page);font-size:8pt}" if look["footer"] == "page" else ""
    head_align = look["align"] if look["head align"] == "as cells" and look["align"] != "justify" else "center" if look["head align"] == "center" else "left"
    rules = [
        f"@page{{size:{width}pt {height}pt;margin:{look['margin']}pt;{footer}}}",
        f"body{{font-family:'{look['font']}';font-size:{look['body']}pt;margin:0;font-kerning:{look['kerning']};text-align:{look['prose']};"
        f"hyphens:{'auto' if look['hyphens'] else 'manual'}}}",
        "table{border-collapse:collapse;width:100%;table-layout:fixed;margin:6pt 0}",
        f"td,th{{padding:{look['padding']}pt;font-size:{size}pt;vertical-align:{look['valign']};text-align:{look['align']};"
        f"overflow-wrap:break-word;font-weight:normal;letter-spacing:{look['letterspacing']}pt}}",
        f"td p,th p{{margin:0 0 {size / (4 if look['rules'] in WITHOUT_LINES_BETWEEN_ROWS else 2)}pt}} td p:last-child,th p:last-child{{margin:0}} td ul,td ol{{margin:0;padding-left:{size * 1.6}pt;text-align:left}}",
        f"td li+li{{margin-top:{size / 5}pt}} thead th{{font-weight:bold;text-align:{head_align}}} td.banner,td.key,td.head{{font-weight:bold}}",
        "h1,h2,h3,h4{text-align:left} h1{font-size:20pt} h2{font-size:15pt} h3{font-size:12.5pt} h4{font-size:11pt} .new{page-break-before:always}",
        f".box{{border:1pt solid {dark};padding:6pt}} .entry{{display:table;width:100%}} .entry span{{display:table-cell}} .entry .page{{text-align:right}}",
        f".note{{font-size:{size}pt}} .line{{display:inline-block;width:150pt;border-bottom:0.75pt solid #000}} .sign{{margin:14pt 0}}",
        ".beside{display:table;width:100%} .beside>div{display:table-cell;width:46%;vertical-align:top;padding-right:4%}",
        RULES[look["rules"]].format(b=f"0.75pt solid {dark}", d=dark, l=light),
    ]
    if look["columns of prose"] == 2: rules.append(".prose{column-count:2;column-gap:24pt}")
    if look["bold_labels"]: rules.append("td.label{font-weight:bold}")
    if not look["repeat"]: rules.append("thead{display:table-row-group}")
    if not look["split"]: rules.append("tr{page-break-inside:avoid}")
    if look["shaded"]: rules.append(f"thead th{{background:{dark};color:#fff}}")
    if look["headings"] == "bar": rules.append(f"h2{{background:{dark};color:#fff;padding:4pt}}")
    return " ".join(rules)


def heading(look, part):
    new = " class='new'" if part.is_new_page else ""
    if look["headings"] == "bold":
        size = look["body"] + (10, 5, 3, 2)[part.level]
        return f"<p{new} style='text-align:left'><b style='font-size:{size}pt'>{text(part.text)}</b></p>"
    return f"<h{part.level + 1}{new}>{text(part.text)}</h{part.level + 1}>"


def listing(part):
    if part.mark == "decimal": return "<ol>" + "".join(f"<li>{text(item)}</li>" for item in part.items) + "</ol>"
    if part.mark == "typed": return "".join(f"<p>{place}. {text(item)}</p>" for place, item in enumerate(part.items, 1))
    if part.mark == "dash": return "".join(f"<p style='text-indent:-9pt;margin:3pt 0 3pt 18pt'>- {text(item)}</p>" for item in part.items)
    return "<ul>" + "".join(f"<li>{text(item)}</li>" for item in part.items) + "</ul>"


def lines(value):
    if value.mark in ("bullet", "decimal"): return listing(Listing(value.items, value.mark))
    mark = TYPED_MARKS.get(value.mark, "")
    if value.mark == "typed bullet by breaks": return "<p>" + "<br>".join(mark + text(item) for item in value.items) + "</p>"
    return "".join(f"<p>{mark}{text(item)}</p>" for item in value.items)


def table(look, part, widths=None):
    widths = widths or part.widths
    columns = "".join(f"<col style='width:{100 * width / sum(widths):.1f}%'>" for width in widths)
    head, body, place = "", "", 0
    for index, row in enumerate(part.rows):
        is_head = row.kind == "head"
        place += row.begins and row.kind == "body"
        cells = ""
        for cell in row.cells:
            spans = (f" colspan='{cell.columns}'" if cell.columns > 1 else "") + (f" rowspan='{cell.rows}'" if cell.rows > 1 else "")
            content = "&nbsp;" if row.kind == "spacer" else lines(cell.lines)
            cells += f"<{'th' if is_head else 'td'} class='{cell.kind}'{spans}>{content}</{'th' if is_head else 'td'}>"
        kinds = f"{'odd' if place % 2 else ''} {'first' if row.begins else ''} {'lasthead' if index + 1 == part.head_count else ''}"
        drawn = f"<tr class='{kinds}'>{cells}</tr>"
        if is_head: head += drawn
        else: body += drawn
    return f"<table><colgroup>{columns}</colgroup>{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table>"


def paragraph(part):
    if part.kind == "sign": return f"<p class='sign'>{text(part.text)} <span class='line'>&nbsp;</span></p>"
    if part.kind in ("caption", "label"): return f"<p><b>{text(part.text)}</b></p>"
    return f"<p class='{part.kind}'>{text(part.text)}</p>"


def contents(part):
    rows = "".join(f"<p class='entry'><span>{text(entry)} {'.' * 40}</span><span class='page'>{place // 2 + 2}</span></p>"
                   for place, entry in enumerate(part.entries))
    return f"<h2>{text(part.heading)}</h2>{rows}<div class='new'></div>"


def page(look, document):
    body, prose = "", ""

    def closed():
        return f"<div class='prose'>{prose}</div>" if prose else ""

    for part in document.parts:
        if isinstance(part, (Paragraph, Listing)) and getattr(part, "kind", "") in ("plain", ""):
            prose += listing(part) if isinstance(part, Listing) else paragraph(part)
            continue
        body, prose = body + closed(), ""
        if isinstance(part, Heading): body += heading(look, part)
        elif isinstance(part, Table): body += table(look, part)
        elif isinstance(part, Contents): body += contents(part)
        elif isinstance(part, Beside): body += "<div class='beside'>" + "".join(f"<div>{table(look, one)}</div>" for one in part.tables) + "</div>"
        else: body += paragraph(part)
    head = f"<meta charset='utf-8'><title>{text(document.title)}</title><style>{sheet(look)}</style>"
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}{closed()}</body></html>"
