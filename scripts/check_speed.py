#!/usr/bin/env python3
"""Fails where planlift takes 15 percent more instructions than it did, told by pdftotext's on the same file in the same run.

usage: check_speed.py PLANLIFT [--write]

Instructions, counted by callgrind, are the same on a busy machine. What they were is in speed.json; --write puts down what they
are.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from measuring import HERE

KNOWN = HERE / "speed.json"
MOST_LOSS = 0.15
FILES = ["fixtures/plans/aldhelm.pdf", "fixtures/plans/larkfield.pdf"]


def instructions(command):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected\s*:\s*(\d+)", run.stderr)
    if run.returncode != 0 or not found:
        sys.exit(f"check_speed: {command[0]} cannot be counted:\n{run.stderr[-2000:]}")
    return int(found[1])


def ratio(planlift, file):
    own = instructions([planlift, "extract", file, "--quiet", "--no-isolation"])
    yardstick = instructions(["pdftotext", "-bbox-layout", file, "/dev/null"])
    return own / yardstick


def main():
    with tempfile.TemporaryDirectory() as folder:
        # Callgrind does not read all debugging information that compilers write.
        planlift = pathlib.Path(folder) / "planlift"
        subprocess.run(["strip", "-o", planlift, sys.argv[1]], check=True)
        found = {file: round(ratio(planlift, HERE.parent / file), 2) for file in FILES}
    if "--write" in sys.argv:
        KNOWN.write_text(json.dumps(found, indent=2) + "\n")
    known = json.loads(KNOWN.read_text())
    slower = False
    for file, value in found.items():
        change = value / known[file] - 1
        slower = slower or change > MOST_LOSS
        print(f"{file}: {value:.2f} times pdftotext's instructions, {change:+.0%} against {known[file]:.2f}")
    if slower:
        sys.exit("check_speed: planlift has become slower; if it must be so, write the new figures with --write and say why")


if __name__ == "__main__":
    main()
