#!/usr/bin/env python3
"""Compares the plans of two files of one document, say a DOCX and the PDF printed from it.

usage: same_plan.py PLANLIFT [FILE FILE]

Without files it takes every NAME.docx of the shared corpus that lies beside its NAME.print.pdf. All but what depends on
the file (source, provenance, confidence, diagnostics, audit, pages) must be equal; the first differing values are shown.
Exit code 0: equal, 1: different.
"""
import difflib
import json
import pathlib
import subprocess
import sys

from measuring import shared_folder

FIELDS_OF_THE_FILE = {"source", "provenance", "confidence", "diagnostics", "audit", "pages", "page", "box"}
MOST_SHOWN = 20


def lines(value, path=""):
    if isinstance(value, dict):
        for key in sorted(value.keys() - FIELDS_OF_THE_FILE):
            yield from lines(value[key], f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from lines(item, f"{path}[{index}]")
    else:
        yield f"{path} = {json.dumps(value, ensure_ascii=False)}"


def content(planlift, file):
    result = subprocess.run([planlift, "extract", str(file), "--quiet"], capture_output=True, check=True)
    return list(lines(json.loads(result.stdout)))


def same(planlift, first, second):
    one, other = content(planlift, first), content(planlift, second)
    differences = [line for line in difflib.unified_diff(one, other, n=0, lineterm="")
                   if not line.startswith(("---", "+++", "@@"))]
    print(f"{pathlib.Path(first).name:40} {f'{len(differences)} values differ' if differences else 'equal'}")
    for line in differences[:MOST_SHOWN]:
        print("   ", line[:200])
    return not differences


def main():
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    planlift, files = sys.argv[1], sys.argv[2:]
    if files:
        pairs = [files]
    else:
        prints = sorted((shared_folder() / "corpus/dev").glob("*.print.pdf"))
        pairs = [(path.with_name(path.name.replace(".print.pdf", ".docx")), path) for path in prints]
    outcomes = [same(planlift, first, second) for first, second in pairs]
    sys.exit(0 if all(outcomes) else 1)


main()
