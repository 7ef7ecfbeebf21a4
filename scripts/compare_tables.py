#!/usr/bin/env python3
"""Compares the tables that planlift reads from Word files with those that LibreOffice makes of them.

usage: compare_tables.py PLANLIFT [FILE...]

Without FILEs it takes every Word file of the shared corpus's real documents, and prints first how many of them end how.
A table agrees where the texts of its cells stand in the same rows in the same order; empty cells, spans of columns
(LibreOffice makes its own grid) and the signs of lists are not looked at. Rows that differ are printed.
"""
import glob, html.parser, json, pathlib, re, subprocess, sys, tempfile

from measuring import shared_folder


class Tables(html.parser.HTMLParser):
    """The outermost tables of a page: rows of texts of cells. A table in a cell is text of that cell."""

    def __init__(self):
        super().__init__()
        self.tables, self.depth, self.cell = [], 0, None

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.depth += 1
            if self.depth == 1:
                self.tables.append([])
        elif self.depth == 1 and tag == "tr":
            self.tables[-1].append([])
        elif self.depth == 1 and tag in ("td", "th"):
            if not self.tables[-1]:
                self.tables[-1].append([])
            self.tables[-1][-1].append("")
            self.cell = True

    def handle_endtag(self, tag):
        if tag == "table":
            self.depth -= 1
        if self.depth == 1 and tag in ("td", "th"):
            self.cell = None

    def handle_data(self, data):
        if self.depth and self.cell:
            self.tables[-1][-1][-1] += data


def folded(text):
    return re.sub(r"[\W_]+", "", text.lower())


def rows(table):
    """Texts by row, left to right, without labels of lists, which HTML keeps to itself."""
    return [row for row in ([folded(text) for text in cells if folded(text)] for cells in table) if row]


def own_tables(output):
    result = []
    for table in json.loads(output):
        grid = {}
        for cell in sorted(table["cells"], key=lambda cell: (cell["row"], cell["column"])):
            grid.setdefault(cell["row"], []).append(cell["text"])
        result.append(rows([grid[row] for row in sorted(grid)]))
    return result


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    files = sys.argv[2:]
    if not files:
        shared = shared_folder()
        files = sorted(glob.glob(f"{shared}/corpus/real/*docx/*.doc*"))
    outcomes, tabled = {}, []
    for file in files:
        run = subprocess.run([sys.argv[1], "tables", file, "--format", "json"], capture_output=True, timeout=120)
        told = subprocess.run([sys.argv[1], "extract", file], capture_output=True, timeout=120).stderr
        outcome = "read without warnings" if run.returncode == 0 and not told else "read with warnings" if run.returncode == 0 else "refused, and told why"
        if run.returncode not in (0, 3):
            outcome = f"FAILED with {run.returncode}: {file}"
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
        if run.returncode == 0 and len(json.loads(run.stdout)) > 0:
            tabled.append((file, own_tables(run.stdout)))
    for outcome, count in sorted(outcomes.items()):
        print(f"{count:4} of {len(files)}: {outcome}")
    agreeing = total = 0
    with tempfile.TemporaryDirectory() as folder:
        for file, own in tabled:
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "html", "--outdir", folder, file],
                           capture_output=True, timeout=180)
            page = pathlib.Path(folder) / (pathlib.Path(file).stem + ".html")
            if not page.exists():
                print(f"{pathlib.Path(file).name}: LibreOffice cannot read it")
                continue
            parser = Tables()
            parser.feed(page.read_text(errors="replace"))
            other = [table for table in map(rows, parser.tables) if table]
            own = [table for table in own if table]
            same = sum(table in other for table in own)
            agreeing, total = agreeing + same, total + len(own)
            print(f"{pathlib.Path(file).name}: {same} of {len(own)} tables agree; LibreOffice has {len(other)}")
            for index, table in enumerate(own):
                if table not in other:
                    near = other[index] if index < len(other) else []
                    for mine, theirs in zip(table, near):
                        if mine != theirs:
                            print(f"    planlift {mine}\n    other    {theirs}"[:400])
                            break
    print(f"{agreeing} of {total} tables agree")


main()
