"""Random looks of web pages: paper, fonts, what is drawn of tables, how text runs."""
PAGES_IN_POINTS = {"A4": (595, 842), "A3": (842, 1191), "Letter": (612, 792)}
# What is drawn, with {b} for a border and {d} and {l} for the dark and the light colour.
RULES = {
    "grid": "td,th{{border:{b}}}",
    "horizontal": "td,th{{border-top:{b};border-bottom:{b}}}",
    "none": "",
    "zebra": "tr.odd td{{background:{l}}}",
    "header": "tr.lasthead th{{border-bottom:1.5pt solid {d}}} table{{border-bottom:1pt solid {d}}}",
    "vertical": "td,th{{border-left:{b};border-right:{b}}} thead th{{border-bottom:{b}}} table{{border:{b}}}",
    "box": "table{{border:{b}}} td,th{{border-top:0.5pt solid #999}}",
    "dashed": "td,th{{border:0.75pt dashed {d}}}",
    "double": "td,th{{border:2.25pt double {d}}}",
    "separate": "table{{border-collapse:separate;border-spacing:2pt}} td,th{{border:0.5pt solid {d}}}",
    "groups": "tr.lasthead th{{border-bottom:1.5pt solid {d}}} tr.first td{{border-top:1pt solid {d}}} table{{border-bottom:1pt solid {d}}}",
    "thick": "td,th{{border:2pt solid {d}}}",
    "labels": "td.label,td.key{{background:{l}}} td{{border-top:0.5pt solid #ccc}}",
    "white": "td{{background:{l}}} td,th{{border:2pt solid #fff}} thead th{{background:{d};color:#fff}}",
    "three rules": "table{{border-top:1.5pt solid {d};border-bottom:1.5pt solid {d}}} tr.lasthead th{{border-bottom:0.75pt solid {d}}}",
}
# Where no line shows where a column ends, a cell over several columns cannot be seen; where none parts rows, the gap between them must.
WITH_LINES_BETWEEN_COLUMNS = ["grid", "dashed", "double", "separate", "thick", "white", "vertical"]
WITHOUT_LINES_BETWEEN_ROWS = ["none", "header", "vertical", "groups", "three rules"]
LEAST_PADDING_BETWEEN_ROWS_IN_POINTS = 5
COLOURS = [("#1f4e79", "#dce6f1"), ("#4a1c40", "#eee0ee"), ("#333333", "#eeeeee"), ("#006644", "#d8f0e4"), ("#b45f06", "#fce5cd")]
FONTS = ["Liberation Serif", "DejaVu Sans", "Liberation Sans", "Carlito", "Caladea", "Liberation Sans Narrow", "Nimbus Sans", "P052", "URW Bookman"]
# Columns narrower than this many letters break words, which no reader could mend.
NARROWEST_COLUMN_IN_EMS = 6.5
SMALLER_SIZE = {10: 9, 9: 8, 8: 7, 7: 6.5}


def size_in_points(look):
    short, long = PAGES_IN_POINTS[look["page"]]
    return (long, short) if look["landscape"] else (short, long)


def fit(look, tables):
    """Turns the page, takes smaller letters or larger paper until no column is too narrow."""
    def is_narrow():
        width = size_in_points(look)[0] - 2 * look["margin"]
        return any(width * min(max(1, w) for w in table.widths) / sum(table.widths) < NARROWEST_COLUMN_IN_EMS * look["size"] for table in tables)

    look["landscape"] = look["landscape"] or is_narrow()
    while is_narrow() and look["size"] in SMALLER_SIZE:
        look["size"] = SMALLER_SIZE[look["size"]]
    if is_narrow():
        look["page"] = "A3"
    return look


def has_spans(tables):
    """Whether a cell of some plan lies over several columns, but not over all."""
    return any(1 < cell.columns < len(table.widths) for table in tables for row in table.rows if row.kind == "body" for cell in row.cells)


def has_several_rows(tables):
    """Whether some strand or action has several rows, whose text must then begin at one height to be told apart without lines."""
    return any(row.kind == "body" and not row.begins for table in tables for row in table.rows)


def draw(source, document, tables):
    result = {
        "page": source.choice(["A4", "A4", "A3", "Letter"]), "landscape": source.random() < 0.6, "margin": source.choice([28, 36, 54, 64]),
        "font": source.choice(FONTS), "size": source.choice([7, 8, 9, 10]), "body": source.choice([9, 10, 11, 12]),
        "rules": source.choice(sorted(RULES) + ["grid", "grid", "none", "three rules"]), "shaded": source.random() < 0.5,
        "valign": source.choice(["top", "top", "top", "middle", "bottom"]), "align": source.choice(["left", "left", "left", "center", "justify"]),
        "prose": source.choice(["left", "left", "justify"]), "head align": source.choice(["as cells", "as cells", "center"]),
        "kerning": source.choice(["normal", "normal", "none"]), "letterspacing": source.choice([0, 0, 0, 0.3]),
        "headings": source.choice(["tags", "tags", "bold", "bar"]), "repeat": source.random() < 0.75, "split": source.random() < 0.7,
        "footer": source.choice(["none", "page"]), "padding": source.choice([1.5, 3, 5]), "bold_labels": source.random() < 0.5,
        "columns of prose": 2 if document.kind == "prose" and source.random() < 0.3 else 1,
        "colours": source.choice(COLOURS), "hyphens": source.random() < 0.08,
    }
    if has_spans(tables) and result["rules"] not in WITH_LINES_BETWEEN_COLUMNS:
        result["rules"] = source.choice(WITH_LINES_BETWEEN_COLUMNS)
    if result["rules"] in WITHOUT_LINES_BETWEEN_ROWS:
        result["padding"] = LEAST_PADDING_BETWEEN_ROWS_IN_POINTS
        if has_several_rows(tables): result["valign"] = "top"
    return fit(result, tables)
