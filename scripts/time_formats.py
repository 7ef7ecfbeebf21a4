#!/usr/bin/env python3
"""Times the writing of every form against the extraction of the same plan, side by side, in turns.

usage: time_formats.py PLANLIFT [FILE]

Without FILE: the document of the shared corpus with the most pages, or the longest fixture where the corpus is missing.
The forms are written from the plan as JSON; what it takes to read that, measured with a `show` that shows nothing, is
taken off. Exit code 1 where a form takes more than a tenth of the extraction.
"""
import pathlib
import sys
import tempfile

from measuring import best_of, longest_document

ROUNDS = 7
MOST_SHARE = 0.1
FORMS = {"json": "json", "jsonl": "jsonl", "csv": "csv", "xlsx": "xlsx", "markdown": "md", "html": "html", "ics": "ics",
         "sqlite": "sqlite", "stratml": "stratml"}


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    planlift = sys.argv[1]
    document = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else longest_document()
    with tempfile.TemporaryDirectory() as folder:
        plan = pathlib.Path(folder) / "plan.json"
        write = [planlift, "extract", plan, "--quiet", "--force", "-o"]
        commands = {
            "extract": [planlift, "extract", document, "--quiet", "--force", "-o", plan],
            "read": [planlift, "show", plan, "--quiet", "--format", "plain", "--lead", "nobody of this name"],
        } | {form: write + [pathlib.Path(folder) / f"written.{ending}"] for form, ending in FORMS.items()}
        best = best_of(ROUNDS, commands)
    print(f"{document.name}, the best of {ROUNDS} rounds")
    print(f"  extraction {best['extract'] * 1000:8.0f} ms")
    shares = {form: max(0, best[form] - best["read"]) / best["extract"] for form in FORMS}
    for form, share in shares.items():
        print(f"  {form:10} {share * best['extract'] * 1000:8.0f} ms  {share:6.1%} of the extraction")
    return max(shares.values()) > MOST_SHARE


if __name__ == "__main__":
    sys.exit(main())
