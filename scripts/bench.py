#!/usr/bin/env python3
"""Wall time of `planlift extract` against `pdftotext -bbox-layout` on the same file, in turns.

usage: bench.py PLANLIFT [FILE.pdf]

Without a file: the PDF of the shared corpus with the most pages, or the longest fixture where the corpus is missing.
"""
import pathlib
import sys

from measuring import best_of, longest_document, page_count

ROUNDS = 7

planlift = sys.argv[1]
document = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else longest_document()
commands = {
    "pdftotext -bbox-layout": ["pdftotext", "-bbox-layout", document, "-"],
    "planlift extract": [planlift, "extract", document, "--quiet"],
}
best = best_of(ROUNDS, commands)
print(f"{document.name}: {page_count(document)} pages, the best of {ROUNDS} rounds")
for name, value in best.items():
    print(f"  {name:24} {value * 1000:8.0f} ms")
print(f"  ratio                    {best['planlift extract'] / best['pdftotext -bbox-layout']:8.2f}")
