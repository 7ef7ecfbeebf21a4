#!/usr/bin/env python3
"""Renderings of one plan that say the same must diff as empty: `planlift diff` on what was read from them.

usage: no_changes.py PLANLIFT [FOLDER]

FOLDER (the shared corpus where it is left out) holds documents beside their NAME.gold.json. Compared are every DOCX with
the PDF printed from it, and every two documents of one plan whose golden plans diff as empty. Prints each pair that has
changes with their number and the first of them, and the counts. Exit code 0: none has changes, 1: some have.
"""
import concurrent.futures
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from measuring import shared_folder


def prepared(planlift, shared, document, folder):
    """The plan that was read from a document, and its golden plan, as JSON files."""
    name = document.name
    read, gold = folder / f"{name}.json", folder / f"{name}.gold.json"
    subprocess.run([planlift, "extract", document, "--quiet", "-o", read], check=True)
    converter = shared / "score/gold_to_plan.py"
    text = subprocess.run([sys.executable, converter, gold_of(document)], capture_output=True, check=True).stdout
    gold.write_bytes(text)
    return read, gold


def gold_of(document):
    return document.with_suffix(".gold.json")


def changes(planlift, before, after):
    run = subprocess.run([planlift, "diff", before, after, "--format", "json"], capture_output=True)
    if run.returncode > 1:
        sys.exit(run.stderr.decode())
    return json.loads(run.stdout)["changes"]


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    planlift, shared = sys.argv[1], shared_folder()
    corpus = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else shared / "corpus/dev"
    documents = [path for path in sorted(corpus.iterdir()) if path.suffix in (".pdf", ".docx") and gold_of(path).exists()]
    facts = {path: json.loads(gold_of(path).read_text("utf-8")) for path in documents}
    plan = lambda path: (facts[path]["plan"], path.name.split(".")[1] if path.name.startswith("pair") else "")
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        folder = pathlib.Path(name)
        files = dict(zip(documents, pool.map(lambda path: prepared(planlift, shared, path, folder), documents)))

        def compare(pair):
            first, second = pair
            is_print = facts[second].get("printed_from") == first.name or facts[first].get("printed_from") == second.name
            if not is_print and changes(planlift, files[first][1], files[second][1]):
                return None
            return changes(planlift, files[first][0], files[second][0])

        pairs = [pair for pair in itertools.combinations(documents, 2) if plan(pair[0]) == plan(pair[1])]
        outcomes = [(pair, found) for pair, found in zip(pairs, pool.map(compare, pairs)) if found is not None]
    for (first, second), found in outcomes:
        if found:
            side = found[0].get("after") or found[0]["before"]
            print(f"{first.name} {second.name}: {len(found)} changes, first {found[0]['kind']} "
                  f"{found[0]['item']}: {side['text'][:70]!r}")
    same = sum(not found for _, found in outcomes)
    print(f"{same} of {len(outcomes)} pairs have no changes; {len(pairs) - len(outcomes)} pairs say different things")
    return same < len(outcomes)


if __name__ == "__main__":
    sys.exit(main())
