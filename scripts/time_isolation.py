#!/usr/bin/env python3
"""What reading in a process of its own costs: the best times of `planlift extract` with and without it, in turns.

usage: time_isolation.py PLANLIFT [FILE...]

Ends with 1 where it costs more than the limit. Run it on an idle machine.
"""
import pathlib
import sys

from measuring import HERE, best_of

ROUNDS = 30
MOST_MILLISECONDS = 15


def main():
    program = sys.argv[1]
    fixtures = HERE.parent / "fixtures"
    files = sys.argv[2:] or [fixtures / "plans/larkfield.pdf", fixtures / "office-plans/send-action-plan.docx"]
    dearest = 0
    for file in files:
        command = [program, "extract", str(file), "--quiet", "--format", "csv"]
        times = best_of(ROUNDS, {"isolated": command, "not": command + ["--no-isolation"]})
        cost = (times["isolated"] - times["not"]) * 1000
        dearest = max(dearest, cost)
        name = pathlib.Path(file).name
        print(f"{name:28} {times['isolated'] * 1000:7.1f} ms isolated, {times['not'] * 1000:7.1f} ms without: {cost:5.1f} ms more")
    if dearest > MOST_MILLISECONDS:
        print(f"more than {MOST_MILLISECONDS} ms")
    return dearest > MOST_MILLISECONDS


if __name__ == "__main__":
    sys.exit(main())
