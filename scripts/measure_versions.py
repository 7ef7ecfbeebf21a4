#!/usr/bin/env python3
"""What a version costs: changes told of a plan that was rolled forward a year, keys that unchanged milestones lose.

usage: measure_versions.py PLANLIFT [PAIR…]

A pair is two versions in the shared corpus (pair3-harrow), all of them where none is named. Rolled forward is the older version
where it is a Word file: each year in its text is one later.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

from measuring import shared_folder

TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)")
# 2021, 2021-22, 2021-2022 and 21/22, each a year later.
LONG_YEAR = re.compile(r"\b(20[0-4]\d)\b(?:([/–-])(\d\d)\b(?![/\d]))?")
SHORT_YEARS = re.compile(r"(?<![\d/])\b([0-4]\d)/([0-4]\d)\b(?![/\d])")


def later(text):
    def long_year(match):
        rest = f"{match[2]}{int(match[3]) + 1:02}" if match[2] else ""
        return f"{int(match[1]) + 1}{rest}"

    def short_years(match):
        first, second = int(match[1]), int(match[2])
        return f"{first + 1:02}/{second + 1:02}" if second == first + 1 else match[0]

    return SHORT_YEARS.sub(short_years, LONG_YEAR.sub(long_year, text))


def roll(document, output):
    """Writes a Word file with all years of its text a year later."""
    with zipfile.ZipFile(document) as source, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                content = TEXT.sub(lambda match: match[1] + later(match[2]) + match[3], content.decode()).encode()
            target.writestr(name, content)


def changes_of_rolled(program, document):
    """How many changes are told between a Word file and the same a year later."""
    with tempfile.TemporaryDirectory() as folder:
        rolled = pathlib.Path(folder) / document.name
        roll(document, rolled)
        run = subprocess.run([program, "diff", document, rolled, "--format", "json"], stdout=subprocess.PIPE)
    return len(json.loads(run.stdout)["changes"])


def milestones(program, document):
    """The keys of milestones, by their strand, terms and words."""
    plan = json.loads(subprocess.run([program, "extract", document, "--quiet"], capture_output=True, check=True).stdout)
    found = collections.defaultdict(set)
    for priority in plan["priorities"]:
        for strand in priority["strands"]:
            for milestone in strand["milestones"]:
                place = priority["title"], strand["label"], json.dumps([milestone["from"], milestone["to"]])
                found[*place, milestone["text"]].add(milestone["key"])
    return found


def lost_keys(program, before, after):
    """How many milestones of the older version stand unchanged in the newer, and how many keys of them it has no more."""
    old, new = milestones(program, before), milestones(program, after)
    both = [item for item in old if item in new]
    return len(both), sum(len(old[item] - new[item]) for item in both if len(old[item]) <= len(new[item]))


def version(folder, pair, number):
    return next(iter(sorted(folder.glob(f"{pair}.{number}.docx")) + sorted(folder.glob(f"{pair}.{number}.pdf"))))


def measured(program, folder, pairs=()):
    """For each pair: its name, unchanged milestones, keys that are lost, and changes told once rolled; None for a PDF."""
    for pair in pairs or sorted({path.name.split(".")[0] for path in folder.glob("pair*.edits.json")}):
        before, after = version(folder, pair, "v1"), version(folder, pair, "v2")
        rolled = changes_of_rolled(program, before) if before.suffix == ".docx" else None
        yield pair, *lost_keys(program, before, after), rolled


def main():
    program, folder = pathlib.Path(sys.argv[1]).resolve(), shared_folder() / "corpus/dev"
    for pair, unchanged, lost, rolled in measured(program, folder, sys.argv[2:]):
        told = "" if rolled is None else f"; rolled forward a year: {rolled} changes told"
        print(f"{pair}: {lost} of {unchanged} unchanged milestones get another key{told}")


if __name__ == "__main__":
    main()
