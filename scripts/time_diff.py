#!/usr/bin/env python3
"""Times `planlift diff` on a plan of 10,000 milestones and its next version with 500 edits: time and peak memory.

usage: time_diff.py PLANLIFT [MILESTONES EDITS]

The plans are invented from a seed: five priorities, forty strands each, nine terms, sentences of a common stock of words,
every third of them repeated from term to term. The edits are a quarter each rewordings, removals, additions and moves.
The comparison runs on one core: its processor time is what it takes on a machine that has nothing else to do. Exit code 1
where that is more than 2 s, or the memory more than 500 MB, or tells more changes than there were edits.
"""
import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

MOST_SECONDS, MOST_MEGABYTES, ROUNDS = 2.0, 500, 3
YEARS = ["2021-22", "2022-23", "2023-24"]
WORDS = """review train lead governors staff reading writing curriculum policy pupils parents audit moderate report data schools
    trust network visit share plan assess improve support phonics science history budget premises safeguarding attendance
    behaviour outcomes leaders teachers coaching research mentors induction survey website training finance risk
    admissions transition phase early years sixth form subject monitor evaluate embed launch pilot extend consult publish
    recruit appoint develop agree map track compare celebrate invite present update renew test install replace""".split()


def reference(column):
    return {"year": YEARS[column // 3], "term": column % 3 + 1}


def sentence(random):
    return " ".join(random.sample(WORDS, random.randint(5, 12))).capitalize()


def plan(cells):
    """`cells`: (priority, strand, column, row) and text."""
    years = [{"id": year, "label": year, "start": f"{year[:4]}-09-01", "end": f"{int(year[:4]) + 1}-08-31",
              "terms": [{"index": i + 1, "label": str(i + 1), "name": name, "certainty": "convention"}
                        for i, name in enumerate(["Autumn", "Spring", "Summer"])]} for year in YEARS]
    priorities = {}
    for (priority, strand, column, row), text in sorted(cells.items()):
        strands = priorities.setdefault(priority, {})
        strands.setdefault(strand, []).append(
            {"id": f"priority-{priority}/strand-{strand}/{column}/{row}", "text": text, "from": reference(column),
             "to": reference(column), "row": row, "provenance": [], "confidence": 1})
    return {
        "schemaVersion": "1.0", "source": {"name": "plan.docx", "sha256": "0" * 64, "format": "docx"}, "title": "Plan",
        "years": years, "sections": [], "actionPlans": [], "indicators": [], "tables": [], "unplaced": [],
        "diagnostics": [], "audit": {"sourceWords": 0, "planWords": 0, "furnitureWords": 0, "unplacedWords": 0},
        "priorities": [
            {"id": f"priority-{p}", "number": str(p), "title": f"Priority {p}", "heading": f"{p} Priority {p}",
             "objectives": [], "successCriteria": [],
             "strands": [{"id": f"priority-{p}/strand-{s}", "number": f"{p}.{s}", "label": f"{p}.{s} {WORDS[s]}",
                          "title": WORDS[s], "milestones": milestones} for s, milestones in sorted(strands.items())]}
            for p, strands in sorted(priorities.items())]}


def versions(milestones, edits):
    chance = random.Random(7)
    cells, repeated = {}, {}
    while len(cells) < milestones:
        index = len(cells)
        place = (index % 5 + 1, index // 5 % 40 + 1, index // 200 % 9, index // 1800 + 1)
        row = place[:2] + place[3:]
        cells[place] = repeated.setdefault(row, sentence(chance)) if chance.random() < 1 / 3 else sentence(chance)
    after = copy.copy(cells)
    for number, place in enumerate(chance.sample(sorted(cells), edits)):
        text = after[place]
        if number % 4 == 0:
            after[place] = text + " " + chance.choice(WORDS)
        elif number % 4 == 1:
            del after[place]
        elif number % 4 == 2:
            after[place[:3] + (1000 + number,)] = sentence(chance)
        else:
            del after[place]
            after[place[:2] + ((place[2] + 1) % 9, 1000 + number)] = text
    return plan(cells), plan(after)


def main():
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    milestones, edits = map(int, sys.argv[2:]) if len(sys.argv) == 4 else (10_000, 500)
    seconds, processor, megabytes = [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder) / name for name in ("before.json", "after.json")]
        for file, version in zip(files, versions(milestones, edits)):
            file.write_text(json.dumps(version))
        output = pathlib.Path(folder) / "difference.json"
        for _ in range(ROUNDS):
            begin = time.perf_counter()
            process = subprocess.Popen([sys.argv[1], "diff", *files, "-o", output, "--force"])
            _, status, usage = os.wait4(process.pid, 0)
            seconds.append(time.perf_counter() - begin)
            processor.append(usage.ru_utime + usage.ru_stime)
            if os.waitstatus_to_exitcode(status) != 1:
                sys.exit("diff failed")
            megabytes = max(megabytes, usage.ru_maxrss / 1024)
        changes = len(json.loads(output.read_text())["changes"])
    print(f"{milestones} milestones, {edits} edits: {changes} changes told; the best of {ROUNDS} rounds: "
          f"{min(seconds):.2f} s, of the processor {min(processor):.2f} s; {megabytes:.0f} MB at most")
    return min(processor) > MOST_SECONDS or megabytes > MOST_MEGABYTES or changes > edits


if __name__ == "__main__":
    sys.exit(main())
