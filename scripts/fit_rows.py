#!/usr/bin/env python3
"""Writes the list of documents by which the weights of rows are fitted, with what their tables are.

usage: fit_rows.py FOLDER

Draws the random documents that FOLDER does not hold yet, as PDFs, and writes FOLDER/documents.json. Some are drawn as
`measure_unseen.py` draws them, others with their tables alone, without lines between rows and with more or less white there.
The documents are parted by number and by producer: those of every second eight are fitted on, the others stop the fit; producers
that are in neither part are only measured, and so is the table benchmark, where the shared folder has it.
"""
import dataclasses
import json
import pathlib
import random
import sys
import xml.etree.ElementTree as tree

from measuring import found_shared_folder
from random_plans import documents, looks, printing, web_pages
from random_plans.parts import Heading

# Those that unseen plans were measured on before, and others.
PLAN_NUMBERS = [*range(9101, 9161), *range(9201, 9261), *range(9301, 9361), *range(9401, 9441), *range(9601, 9681)]
OPEN_NUMBERS = range(5001, 5421)
# Two that lay out pages by rules of their own: what is learnt from the others must hold for them.
OTHER_PRODUCERS = ("wkhtmltopdf", "calc")
# Where lines part no rows, or groups of them only; padding from hardly more than between paragraphs to plenty.
OPEN_RULES = [*looks.WITHOUT_LINES_BETWEEN_ROWS, "none", "three rules", "labels", "zebra"]
PADDINGS_IN_POINTS = [2.5, 3, 4, 5, 6]
OPEN_PRODUCERS = ["weasyprint", "weasyprint", "weasyprint", "chromium", "weasyprint", "weasyprint", "weasyprint", "wkhtmltopdf"]


def part_of(number, producers):
    if producers[number % len(producers)] in OTHER_PRODUCERS:
        return "measured"
    return "validation" if number // len(producers) % 2 else "fitted"


def rows_of(table):
    """The texts of each row's cells; those of a cell over several rows stand in each of them."""
    rows = [[] for _ in table.rows]
    for place, row in enumerate(table.rows):
        for cell in row.cells:
            text = "\n".join(cell.lines.items)
            for covered in rows[place:place + cell.rows]:
                covered.append(text)
    return rows


def random_document(folder, number):
    document, path = documents.draw(number), folder / f"random-{number:04}.pdf"
    if not path.exists():
        printing.pdf_file(document, path)
    part = part_of(number, printing.PRODUCERS)
    return {"file": str(path), "kind": kind_of("random plans", part), "part": part, "tables": [rows_of(table) for table in printing.tables_of(document)]}


def open_document(folder, number):
    """The same tables without lines between their rows; None where it has none."""
    document, path = documents.draw(number), folder / f"open-{number:04}.pdf"
    tables = printing.tables_of(document)
    if not tables:
        return None
    if not path.exists():
        source = random.Random(f"open {number}")
        look = looks.draw(source, document, tables)
        look["rules"] = "vertical" if looks.has_spans(tables) else source.choice(OPEN_RULES)
        look["padding"] = source.choice(PADDINGS_IN_POINTS)
        if looks.has_several_rows(tables):
            look["valign"] = "top"
        parts = [part for part in document.parts if isinstance(part, (Heading, printing.Table, printing.Beside))]
        page = path.with_suffix(".html")
        page.write_text(web_pages.page(look, dataclasses.replace(document, parts=parts)))
        printing.render(OPEN_PRODUCERS[number % len(OPEN_PRODUCERS)], look, page, path)
        page.unlink()
    part = part_of(number, OPEN_PRODUCERS)
    return {"file": str(path), "kind": kind_of("tables without lines between rows", part), "part": part, "tables": [rows_of(table) for table in tables]}


def kind_of(name, part):
    return f"{name}, other producers" if part == "measured" else name


def benchmark_document(truth):
    """A document of the benchmark; None where its truth stands with another's."""
    path = pathlib.Path(str(truth).replace("-str.xml", ".pdf"))
    if not path.exists():
        return None
    tables = []
    for table in tree.parse(truth).getroot().iter("table"):
        rows = {}
        for region in table.iter("region"):
            shift = int(region.get("row-increment") or 0)
            for cell in region.iter("cell"):
                first = int(cell.get("start-row")) + shift
                for row in range(first, int(cell.get("end-row") or cell.get("start-row")) + shift + 1):
                    rows.setdefault(row, []).append(cell.findtext("content") or "")
        tables.append([rows[row] for row in sorted(rows)])
    part = "fitted" if int(path.stem[3:6]) % 2 else "validation"
    return {"file": str(path), "kind": "table benchmark, EU half", "part": part, "tables": tables}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    found = [random_document(folder, number) for number in PLAN_NUMBERS] + [open_document(folder, number) for number in OPEN_NUMBERS]
    if shared := found_shared_folder():
        found += [benchmark_document(truth) for truth in sorted((shared / "bench/icdar2013").rglob("*-str.xml"))]
    (folder / "documents.json").write_text(json.dumps([one for one in found if one], ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
