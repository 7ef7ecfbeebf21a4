#!/usr/bin/env python3
"""Compares the tables of prints of real Word files with those of the Word files themselves.

usage: same_real.py PLANLIFT [--worst COUNT] [--half 1|2] [--style STYLE]... [--show] [FILE...]

Every Word file (those of the shared corpus's real documents, where none are named) is printed by LibreOffice as it is and in the styles of
restyled_word.py; planlift reads the tables of the print and of the Word file. A cell with text is placed right where its table's partner has
a cell of the same letters and digits in the same row and column; rows and columns are laid side by side in order, as well as they go, so that
a row too many costs no more than itself. F1 of the cells of all tables is printed for each style, by halves, and the stricter F1 of cells whose
row and column have the very same number. Asked are ASKED_AS_IT_IS and ASKED_RESTYLED; exit code 1 where that is not so.

What is compared: a table is compared section by section, since planlift may take one with several heads for several; a text over all columns
begins a section. Rows and columns of a section that have no text count on neither side: a print may not show them. A table of the Word file
counts where two rows, two columns and half the places are left and no text is longer than MOST_CHARACTERS: all else is layout, a form or a
lone text. What a print holds of a table that does not count is not counted either; all other tables of the print are. Files with tracked
changes are left out (a print shows what was taken away), and so are files with text in fonts of signs (a print without them shows boxes).

--worst lists the files with most cells lost, --show the cells; --half takes the files of one half only, by a hash of the name, to tune on one
and check on the other. Prints are kept in .build/same-real.
"""
import argparse
import collections
import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

import restyled_word
from measuring import HERE, found_shared_folder

ASKED_AS_IT_IS, ASKED_RESTYLED = 0.97, 0.93
MOST_CHARACTERS = 600
LEAST_FILLED = 0.5
SECONDS_TO_PRINT = 150
FOLDER = HERE.parent / ".build/same-real"


def folded(text):
    """Letters and digits; the signs of a cell that has nothing else."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).casefold())
    return re.sub(r"[\W_]+", "", text) or text


class Table:
    """The texts of a table with their places, section by section: rows and columns of a section that have no text do not count."""

    def __init__(self, cells):
        width = max((cell["column"] + cell["columnSpan"] for cell in cells), default=0)
        self.texts = collections.Counter(folded(cell["text"]) for cell in cells if folded(cell["text"]))
        filled = sorted((cell["row"], cell["column"], folded(cell["text"]), cell["rowSpan"], cell["columnSpan"]) for cell in cells
                        if folded(cell["text"]))
        sections = [[]]
        for cell in filled:
            if cell[4] == width:
                sections.append([])
            sections[-1].append(cell)
        self.sections = [placed(section) for section in sections if section]
        rows, columns = ({cell[way] for cell in filled} for way in (0, 1))
        covered = sum(len({*range(row, row + height)} & rows) * len({*range(column, column + span)} & columns)
                      for row, column, _, height, span in filled)
        self.is_counted = (len(rows) > 1 and len(columns) > 1 and covered >= LEAST_FILLED * len(rows) * len(columns)
                           and max(map(len, self.texts)) <= MOST_CHARACTERS)


def placed(cells):
    """The texts of cells, each with its row and its column among those that have a text."""
    rows, columns = (sorted({cell[way] for cell in cells}) for way in (0, 1))
    return collections.Counter((rows.index(cell[0]), columns.index(cell[1]), cell[2]) for cell in cells)


def tables(planlift, file):
    run = subprocess.run([planlift, "tables", file, "--format", "json", "--no-config"], capture_output=True, timeout=300)
    if run.returncode not in (0, 3):
        print(f"planlift failed on {file}: {run.returncode}", file=sys.stderr)
    found = json.loads(run.stdout) if run.returncode == 0 and run.stdout.strip() else []
    return [table for table in (Table(table["cells"]) for table in found) if table.texts]


def is_printed_otherwise(file):
    """Whether a print cannot show what the file says: it has tracked changes, or text in fonts of signs."""
    with zipfile.ZipFile(file) as package:
        parts = [package.read(name).decode() for name in package.namelist() if re.fullmatch(r"word/document\d*\.xml", name)]
    return any("<w:del " in part or any(restyled_word.SIGN_FONTS.search(fonts) for fonts in re.findall(r"<w:rFonts [^>]*>", part)) for part in parts)


def printed(file, style):
    """The print of a Word file in a style, kept beside it; None where LibreOffice cannot print it."""
    content = restyled_word.restyled(file.read_bytes(), style, file.name)
    source = FOLDER / style / f"{file.stem}.{hashlib.sha256(content).hexdigest()[:8]}.docx"
    target, failure = source.with_suffix(".pdf"), source.with_suffix(".failed")
    if not target.exists() and not failure.exists():
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(content)
        run_office(source, target)
        if not target.exists():
            failure.touch()
    return target if target.exists() else None


def run_office(source, target):
    """LibreOffice in a profile and a group of processes of its own: all of it is ended where a file takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, source]
        office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            office.wait(SECONDS_TO_PRINT)
        except subprocess.TimeoutExpired:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()
        made = pathlib.Path(folder) / target.name
        if made.exists():
            shutil.copy(made, target)


def compare(scorer, wanted, found, shows):
    """Cells right, wanted, found, and right by their numbers. Partners are sections that share most cells at their places, or else most texts."""
    counted = [section for table in wanted if table.is_counted for section in table.sections]
    left_out = [section for table in wanted if not table.is_counted for section in table.sections]
    wanted = counted + left_out
    found = [section for table in found for section in table.sections]
    gain = [[1000 * (one & other).total() + (texts(one) & texts(other)).total() for other in found] for one in wanted]
    partner = dict(scorer.assign(gain))
    unwanted = {text for section in left_out for text in texts(section)}
    right = given = strict = 0
    for index, section in enumerate(counted):
        other = found[partner[index]] if index in partner else collections.Counter()
        shared = laid_beside(scorer, section, other)
        right, given, strict = right + shared.total(), given + other.total(), strict + (section & other).total()
        if shows:
            show(f"section {index + 1}", section, other, shared)
    for index in sorted({*range(len(found))} - {*partner.values()}):
        section = found[index]
        if sum(text in unwanted for text in texts(section).elements()) * 2 < section.total():
            given += section.total()
            if shows:
                show(f"no table, read as the print's section {index + 1}", collections.Counter(), section, collections.Counter())
    return right, sum(section.total() for section in counted), given, strict


def laid_beside(scorer, one, other):
    """The cells of a section that another has in the row and column that lie beside theirs."""
    beside = []
    for way in (0, 1):
        lines = [[[text for *place, text in sorted(section) if place[way] == line] for line in range(1 + max((cell[way] for cell in section), default=-1))]
                 for section in (one, other)]
        beside.append(dict(scorer._align(*lines)))
    moved = {cell: (beside[0].get(cell[0]), beside[1].get(cell[1]), cell[2]) for cell in one}
    return collections.Counter({cell: min(count, other[moved[cell]]) for cell, count in one.items() if moved[cell] in other})


def texts(section):
    return collections.Counter(text for _, _, text in section.elements())


def show(name, wanted, found, shared):
    if shared != wanted or shared.total() != found.total():
        print(f"    {name}: {wanted.total()} cells, {found.total()} read, {shared.total()} right")
        for sign, cells in (("-", wanted - shared), ("+", found - wanted)):
            for row, column, text in sorted(cells.elements()):
                print(f"      {sign} {row},{column} {text[:90]}")


def half(file):
    return 1 + hashlib.sha256(file.name.encode()).digest()[0] % 2


def f1(right, wanted, found, _=0):
    return 2 * right / (wanted + found) if wanted + found else 1.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planlift")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--half", type=int, choices=(1, 2))
    parser.add_argument("--style", action="append", choices=restyled_word.STYLES)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_intermixed_args()
    shared = found_shared_folder()
    if not shared or not shutil.which("soffice"):
        print(f"same-real: skipped: {'LibreOffice' if shared else 'the shared material'} is missing")
        return
    sys.path.insert(0, str(shared / "score"))
    import score_tables

    files = arguments.files or sorted((shared / "corpus/real/tables-docx").glob("*.docx"))
    files = [file for file in files if arguments.half in (None, half(file)) and zipfile.is_zipfile(file) and not is_printed_otherwise(file)]
    wanted = {file: tables(arguments.planlift, file) for file in files}
    files = [file for file in files if any(table.is_counted for table in wanted[file])]
    sums, losses = {}, []
    for style in arguments.style or restyled_word.STYLES:
        for file in files:
            pages = printed(file, style)
            if not pages:
                print(f"LibreOffice cannot print {file.name}, {style}")
                continue
            if arguments.show:
                print(f"  {style} {file.name}")
            counts = compare(score_tables, wanted[file], tables(arguments.planlift, pages), arguments.show)
            for key in ((style, half(file)), (style, 0)):
                sums[key] = tuple(a + b for a, b in zip(sums.get(key, (0, 0, 0, 0)), counts))
            losses.append((counts[0] * 2 - counts[1] - counts[2], f"{style:10} {file.name}", half(file), counts))
    tell(sums, sorted(losses)[:arguments.worst], files, wanted)


def tell(sums, losses, files, wanted):
    for lost, name, part, counts in losses:
        print(f"{-lost:5} lost or false, F1 {f1(*counts):.3f}, half {part}: {name}")
    print(f"{len(files)} files, {sum(table.is_counted for tables in wanted.values() for table in tables)} tables")
    print(f"{'style':12} {'half 1':>8} {'half 2':>8} {'F1':>8} {'strict':>8} {'right':>7} {'wanted':>7} {'found':>7}")
    styles = list(dict.fromkeys(style for style, _ in sums))
    sums["restyled", 0] = tuple(map(sum, zip(*(sums[style, 0] for style in styles if style != "plain")))) or (0, 0, 0, 0)
    for style in [*styles, "restyled"]:
        right, wanted_count, found, strict = sums[style, 0]
        halves = " ".join(f"{f1(*sums[style, part]):8.4f}" if (style, part) in sums else f"{'':8}" for part in (1, 2))
        print(f"{style:12} {halves} {f1(right, wanted_count, found):8.4f} {f1(strict, wanted_count, found):8.4f} {right:7} {wanted_count:7} {found:7}")
    asked = {"plain": ASKED_AS_IT_IS, "restyled": ASKED_RESTYLED}
    sys.exit(any(f1(*sums[style, 0]) < least for style, least in asked.items() if (style, 0) in sums))


if __name__ == "__main__":
    main()
