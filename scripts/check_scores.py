#!/usr/bin/env python3
"""Fails where a figure of the shared corpora has fallen by more than 0.002 against scripts/scores.json.

usage: check_scores.py PLANLIFT FOLDER [--write]

FOLDER is filled by scripts/score.sh first. The figures: F1 of plans (dev and dev2), of differences and of the table benchmark;
the share of sure cells that are right; and as counts false tables, words without a place, checks of reports that come out wrong,
keys that versions lose, changes told of a plan that was rolled forward: of these none may be more. What they were is in
scores.json, with a hash of the material; on other material nothing is compared. --write puts down what they are. Without the
shared material the check is skipped.
"""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import calibration
import false_tables
import measure_versions
from measuring import HERE, found_shared_folder

KNOWN = HERE / "scores.json"
MOST_LOSS = 0.002
# From here on a cell counts as sure.
SURE = 0.9


def scorer(*command):
    return json.loads(subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True, check=True).stdout)


def shares(folder, shared):
    """Figures between 0 and 1, of which more is better, by name."""
    score = shared / "score"
    for name, plans in [("dev", "plans"), ("dev2", "plans2")]:
        if not (shared / "corpus" / name).is_dir():
            continue
        summary = scorer(score / "score_plan.py", "--json", shared / "corpus" / name, folder / plans)["summary"]
        yield from ((f"{name} {kind}", value) for kind, value in summary.items() if isinstance(value, (int, float)))
    for kind, value in scorer(score / "score_diff.py", "--json", shared / "corpus/dev", folder / "diffs").items():
        yield f"difference {kind}", value
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        subprocess.run(
            [sys.executable, score / "score_tables.py", folder / "tables", "--subset", "eu", "--json", file.name],
            stdout=subprocess.DEVNULL, check=True)
        totals = json.loads(pathlib.Path(file.name).read_text())["summary"]["eu"]
        yield from ((f"tables {kind}", value) for kind, value in totals.items() if kind.endswith("f1"))
    for name, halves in [("benchmark", calibration.halves_of_benchmark), ("grids", calibration.halves_of_grids)]:
        sure = [right for half in halves(folder, shared) for confidence, right in half if confidence >= SURE]
        yield f"sure cells right, {name}", sum(sure) / max(len(sure), 1)


def counts(program, folder, shared):
    """Figures of which less is better."""
    yield "false tables, corpus", len(false_tables.on_pages_without_tables(folder, shared)[0])
    yield "false tables, benchmark", len(false_tables.of_benchmark(folder, shared)[0])
    plans = [json.loads(path.read_text()) for path in sorted(folder.glob("plans*/*.json"))]
    yield "words without a place", sum(plan["audit"]["unplacedWords"] for plan in plans)
    reports = folder / "reports.txt"
    if reports.is_file():
        yield "wrong checks of reports", int(re.search(r"wrong (\d+);", reports.read_text())[1])
    versions = list(measure_versions.measured(program, shared / "corpus/dev"))
    yield "keys of unchanged milestones that are lost", sum(lost for _, _, lost, _ in versions)
    yield "most changes told of a plan that was rolled forward", max((rolled or 0 for *_, rolled in versions), default=0)


def material(shared):
    """A hash of all that is scored, and of the scorers: other material gives other figures."""
    digest = hashlib.sha256()
    for folder in ["corpus/dev", "corpus/dev2", "corpus/reports", "bench/icdar2013", "score"]:
        for path in sorted(path for path in (shared / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts):
            digest.update(str(path.relative_to(shared)).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    shared = found_shared_folder()
    if not shared:
        print("check-scores: skipped: the shared material is missing")
        return 0
    known = json.loads(KNOWN.read_text()) if KNOWN.is_file() else {}
    hash_of_material = material(shared)
    is_writing = "--write" in sys.argv
    if known.get("material") != hash_of_material and not is_writing:
        print("check-scores: skipped: the shared material is not that of scripts/scores.json; --write puts its figures down")
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "score.txt", "w") as output:
        subprocess.run([HERE / "score.sh", program, folder.resolve() / "scored"], stdout=output, check=True)
    found = {
        "material": hash_of_material,
        "shares": {name: round(value, 4) for name, value in shares(folder / "scored", shared)},
        "counts": dict(counts(program, folder / "scored", shared)),
    }
    if is_writing:
        KNOWN.write_text(json.dumps(found, indent=2) + "\n")
        known = found
    worse = [(name, known["shares"][name], value) for name, value in found["shares"].items()
             if value < known["shares"].get(name, value) - MOST_LOSS]
    worse += [(name, known["counts"][name], value) for name, value in found["counts"].items()
              if value > known["counts"].get(name, value)]
    worse += [(name, "there", "missing") for kind in ("shares", "counts") for name in known[kind] if name not in found[kind]]
    for name, before, now in worse:
        print(f"check-scores: {name}: {before} before, {now} now")
    risen = sum(value > known["shares"].get(name, value) + MOST_LOSS for name, value in found["shares"].items())
    print(f"check-scores: {len(found['shares']) + len(found['counts'])} figures, {len(worse)} worse, {risen} better; "
          f"all of them in {folder}/score.txt")
    if worse:
        print("check-scores: if it must be so, write the new figures with --write and say why", file=sys.stderr)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
