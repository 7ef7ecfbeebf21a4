#!/usr/bin/env python3
"""Wall time of `planlift extract` against `pdftotext -bbox-layout` on the same file, in turns.

usage: bench.py PLANLIFT [FILE.pdf]

Without a file: the PDF of the shared corpus with the most pages, or the longest fixture where the corpus is missing.
"""
import pathlib
import re
import subprocess
import sys
import time

ROUNDS = 7


def pages(path):
    text = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", text)[1])


def longest():
    shared = subprocess.run(["scripts/shared-folder.sh"], capture_output=True, text=True).stdout.strip()
    folder = pathlib.Path(shared) / "corpus/dev" if shared else pathlib.Path("fixtures/plans")
    return max(sorted(folder.glob("*.pdf")), key=lambda path: (pages(path), path.stat().st_size))


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


planlift = sys.argv[1]
document = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else longest()
commands = {
    "pdftotext -bbox-layout": ["pdftotext", "-bbox-layout", document, "-"],
    "planlift extract": [planlift, "extract", document, "--quiet"],
}
times = {name: [] for name in commands}
for _ in range(ROUNDS):
    for name, command in commands.items():
        times[name].append(seconds(command))
best = {name: min(values) for name, values in times.items()}
print(f"{document.name}: {pages(document)} pages, the best of {ROUNDS} rounds")
for name, value in best.items():
    print(f"  {name:24} {value * 1000:8.0f} ms")
print(f"  ratio                    {best['planlift extract'] / best['pdftotext -bbox-layout']:8.2f}")
