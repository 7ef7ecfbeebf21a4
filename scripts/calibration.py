#!/usr/bin/env python3
"""Prints how often cells of a given confidence are right, on either half of the material. usage: calibration.py FOLDER

FOLDER is one that scripts/score.sh filled. A cell of the table benchmark is right when the ground truth of its page has a
cell with its text and its spans; a cell of a term grid when the true plan has its text in a milestone's cell.
The halves are every other document, by name: values are chosen on the first and checked on the second.
"""
import collections
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from measuring import letters_and_digits, shared_folder

BOUNDS = [0.99, 0.97, 0.95, 0.9, 0.8, 0.5, 0.0]


def true_cells(path):
    cells = collections.Counter()
    for region in ElementTree.parse(path).getroot().iter("region"):
        for cell in region.iter("cell"):
            row, column = int(cell.get("start-row")), int(cell.get("start-col"))
            last_row = int(cell.get("end-row") or row)
            last_column = int(cell.get("end-col") or cell.get("col-end") or column)
            text = letters_and_digits(cell.findtext("content") or "")
            cells[int(region.get("page")), text, last_row - row + 1, last_column - column + 1] += 1
    return cells


def benchmark(plan, truth):
    for table in plan["tables"]:
        for cell in table["cells"]:
            text = letters_and_digits(cell["text"])
            if not text:
                continue
            page = next((place["page"] for place in cell.get("provenance", []) if "page" in place), table["pages"][0])
            key = page, text, cell["rowSpan"], cell["columnSpan"]
            truth[key] -= 1
            yield cell["confidence"], truth[key] >= 0


def milestones(plan, gold):
    truth = collections.Counter(
        letters_and_digits(cell["text"]) for priority in gold.get("priorities", []) for strand in priority["table"]["strands"]
        for row in strand["rows"] for cell in row["cells"])
    if not truth:
        return
    for priority in plan["priorities"]:
        for strand in priority["strands"]:
            for milestone in strand["milestones"]:
                text = letters_and_digits(milestone["text"])
                truth[text] -= 1
                yield milestone["confidence"], truth[text] >= 0


def report(name, halves):
    print(f"{name:<34}{'first half':>22}{'second half':>22}")
    for index, low in enumerate(BOUNDS):
        high = BOUNDS[index - 1] if index else 1.01
        columns = []
        for half in halves:
            judged = [right for confidence, right in half if low <= confidence < high]
            columns.append(f"{sum(judged)}/{len(judged)} {sum(judged) / len(judged):.4f}" if judged else "-")
        print(f"  confidence {low:.2f} up to {min(high, 1):.2f}{'':<10}{columns[0]:>22}{columns[1]:>22}")
    columns = []
    for half in halves:
        judged = [right for confidence, right in half if confidence >= 0.9]
        columns.append(f"{sum(judged)}/{len(judged)} {sum(judged) / max(len(judged), 1):.4f}")
    print(f"  0.90 or more{'':<20}{columns[0]:>22}{columns[1]:>22}\n")


def halves_of_benchmark(folder, shared):
    """Confidence and rightness of each cell of the table benchmark, on either half."""
    halves = [[], []]
    for index, path in enumerate(sorted((folder / "benchmark").glob("*.json"))):
        name = path.name.removesuffix(".pdf.json")
        truth = next(iter(sorted((shared / "bench/icdar2013").rglob(f"{name}-str.xml"))))
        halves[index % 2] += benchmark(json.loads(path.read_text()), true_cells(truth))
    return halves


def halves_of_grids(folder, shared):
    """The same of each cell of term grids in PDFs of the corpus."""
    halves = [[], []]
    for index, path in enumerate(sorted((folder / "plans").glob("*.pdf.json"))):
        gold = json.loads((shared / "corpus/dev" / path.name.replace(".pdf.json", ".gold.json")).read_text())
        halves[index % 2] += milestones(json.loads(path.read_text()), gold["gold"])
    return halves


def main():
    folder, shared = pathlib.Path(sys.argv[1]), shared_folder()
    report("cells of the table benchmark", halves_of_benchmark(folder, shared))
    report("cells of term grids in PDFs", halves_of_grids(folder, shared))


if __name__ == "__main__":
    main()
