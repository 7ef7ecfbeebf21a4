"""Random habits of people who write plans in Word: how they make headings, lists, tables and pages."""
from .looks import COLOURS, FONTS, has_several_rows, has_spans

WITH_LINES_BETWEEN_COLUMNS = ["style", "table", "cells"]
SPACING_WITHOUT_LINES_IN_TWIPS = 30


def draw(source, tables):
    """Habits under which the document's tables fit the page."""
    most_columns = max([sum(cell.columns for cell in table.rows[-1].cells) for table in tables if table.kind == "plan"], default=1)
    result = {
        "headings": source.choice(["styles", "styles", "own styles", "bold", "larger", "larger"]),
        "title": source.choice(["Title", "Heading1", "larger", "larger centred"]),
        "lists": source.choice(["numbering", "numbering", "typed"]), "bullet": source.choice(["•", "-", "o", "➢"]),
        "borders": source.choice(["style", "style", "table", "cells", "horizontal", "none"]),
        "widths": source.choice(["fixed", "auto", "none"]), "repeated head": source.random() < 0.5, "shaded head": source.random() < 0.5,
        "bold head": source.random() < 0.8, "bold labels": source.random() < 0.4, "unsplit rows": source.random() < 0.4,
        "valign": source.choice(["top", "top", "center"]), "align": source.choice(["left", "left", "left", "both", "center"]),
        "prose": source.choice(["left", "left", "both"]), "spacing": source.choice([60, 80, 120]),
        "empty lines": source.random() < 0.35, "split runs": source.choice([0, 0, 0.25]), "tracked": source.choice([0, 0, 0, 0.12]),
        "controls": source.choice([0, 0, 0, 0.1]), "header": source.random() < 0.3, "footer": source.random() < 0.5,
        "font": source.choice(FONTS), "half points": source.choice([20, 22, 22, 24]),
        "cell half points": source.choice([16, 18, 20]) if most_columns < 7 else 16,
        "page": "landscape" if most_columns > 5 else source.choice(["landscape", "portrait", "sections"]),
        "colours": source.choice(COLOURS), "paper": "A3" if most_columns > 9 else "A4",
    }
    if has_spans(tables) and result["borders"] not in WITH_LINES_BETWEEN_COLUMNS:
        result["borders"] = source.choice(WITH_LINES_BETWEEN_COLUMNS)
    if result["borders"] == "none":  # only the gaps tell rows from paragraphs
        result["spacing"] = SPACING_WITHOUT_LINES_IN_TWIPS
        if has_several_rows(tables): result["valign"] = "top"
    return result
