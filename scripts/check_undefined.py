#!/usr/bin/env python3
"""Reads PDFs and mutants of them by the page reader in C++, built with the sanitizers of undefined behaviour and of addresses.

usage: check_undefined.py [RUNS [SEED]]

Swift has no sanitizer of undefined behaviour on Linux; this is the part of planlift that needs one. Ends with 1 where a sanitizer
finds something in the page reader. A mutant that ends poppler, or takes too long, is counted: in planlift a worker takes it.
"""
import collections, pathlib, random, subprocess, sys, tempfile

from measuring import HERE, found_shared_folder
from mutate_documents import mutated

READER = HERE.parent / "Sources/CPageReading"
DRIVER = HERE / "read_pages.cpp"
# The driver reads at most five pages; the slowest known takes a second.
TIMEOUT_SECONDS = 20
# A long document's pages are like a short one's, and are read only in part.
MOST_BYTES = 200_000


def build(program):
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "poppler", "glib-2.0"], capture_output=True, text=True, check=True).stdout
    compiler = ["clang++", "-std=c++17", "-g", "-O1", "-fsanitize=undefined,float-cast-overflow,address", "-fno-sanitize-recover=all", "-fuse-ld=lld"]
    sources = sorted(READER.glob("*.cpp")) + [DRIVER]
    subprocess.run(compiler + ["-I", READER / "include", *sources, "-o", program, *flags.split()], check=True)


def ending(program, file):
    """How a reading ended, and what a sanitizer said of the page reader's own code."""
    try:
        run = subprocess.run([program, file], capture_output=True, timeout=TIMEOUT_SECONDS)
    except subprocess.TimeoutExpired:
        return "too long", None
    told = run.stderr.decode("utf-8", "replace")
    marks = ("runtime error:", "ERROR: AddressSanitizer")
    if run.returncode == 0 and not any(mark in told for mark in marks):
        return "read", None
    # The page reader stands in the list of calls of all that it does: only the innermost call is the culprit.
    lines = told.splitlines()
    first = next((line for line in lines if "runtime error:" in line or line.lstrip().startswith("#0 ")), "")
    return ("a fault", told[:2000]) if "CPageReading" in first else ("poppler ended", None)


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    seed = sys.argv[2] if len(sys.argv) > 2 else "1"
    shared = found_shared_folder()
    folders = [HERE.parent / "fixtures/plans"] + ([shared / "corpus" / name for name in ("dev", "dev2", "hostile2")] if shared else [])
    files = sorted(path for folder in folders for path in folder.rglob("*.pdf") if path.stat().st_size <= MOST_BYTES)
    counts = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="planlift-undefined-") as name:
        folder = pathlib.Path(name)
        program = folder / "read_pages"
        build(program)
        for number in range(-len(files), runs):
            file = files[number] if number < 0 else folder / "mutant.pdf"
            if number >= 0:
                chance = random.Random(f"{seed}/{number}")
                origin = chance.choice(files)
                file.write_bytes(mutated(origin, chance))
            kind, fault = ending(program, file)
            counts[("file " if number < 0 else "mutant ") + kind] += 1
            if fault:
                print(f"{file if number < 0 else f'mutant {number} of {origin}'}:\n{fault}")
    for kind, count in sorted(counts.items()):
        print(f"{count:6} {kind}")
    return any("a fault" in kind for kind in counts)


if __name__ == "__main__":
    sys.exit(main())
