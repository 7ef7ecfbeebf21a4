#!/usr/bin/env python3
"""Scores planlift on random plans in random layouts: other words, other looks, five producers of PDF.

usage: measure_unseen.py PLANLIFT FOLDER [FIRST [LAST]]

Makes one document for each number from FIRST to LAST (1 and 30 where they are left out), always the same for one number, and
writes its HTML, its PDF, its golden plan and planlift's plan into FOLDER. Prints the scorer's figures and, worst first, the
documents with their share of right items and their layout.
"""
import collections
import json
import pathlib
import random
import subprocess
import sys

from measuring import shared_folder
from random_plans import content, layout

SHARE_OF_STRATEGIC_PLANS = 0.72
SURE = 0.9


def write(folder, number):
    """Writes one document beside its golden plan."""
    source = random.Random(number)
    plan = content.strategic_plan(source) if source.random() < SHARE_OF_STRATEGIC_PLANS else content.action_plan(source)
    style = layout.style(source, plan)
    producer = layout.PRODUCERS[number % len(layout.PRODUCERS)]
    name = f"random-{number:04}"
    page, target = folder / f"{name}.html", folder / f"{name}.pdf"
    page.write_text(layout.page(style, plan))
    layout.render(producer, style, page, target)
    gold = {
        "file": target.name, "set": "random", "plan": name, "producer": producer, "style_name": style["rules"], "style": style,
        "gold": layout.as_shown(style, plan),
    }
    (folder / f"{name}.gold.json").write_text(json.dumps(gold, indent=1, ensure_ascii=False))


def share_of_right_items(scorer, gold, plan):
    expected, emitted = scorer.of_gold(gold["gold"]), scorer.of_plan(plan)
    right = sum((expected[kind] & emitted[kind]).total() for kind in scorer.KINDS)
    return 2 * right / sum(expected[kind].total() + emitted[kind].total() for kind in scorer.KINDS)


def sure_milestones(scorer, gold, plan):
    """How many milestones have a confidence of 0.9 or more, and how many of these are right."""
    expected = collections.Counter()
    for item, count in scorer.of_gold(gold["gold"])["milestone"].items():
        expected[item[2:]] += count
    sure = right = 0
    for priority in plan["priorities"]:
        for milestone in (milestone for strand in priority["strands"] for milestone in strand["milestones"]):
            ends = ((milestone[end]["year"], milestone[end]["term"]) for end in ("from", "to"))
            item = (*ends, scorer.fold(milestone["text"]))
            expected[item] -= 1
            if milestone["confidence"] >= SURE:
                sure += 1
                right += expected[item] >= 0
    return right, sure


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    planlift, folder = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    first, last = (int(argument) for argument in (sys.argv[3:] + ["1", "30"][len(sys.argv) - 3:])[:2])
    shared = shared_folder()
    sys.path.insert(0, str(shared / "score"))
    import score_plan

    folder.mkdir(parents=True, exist_ok=True)
    plans = folder / "plans"
    plans.mkdir(exist_ok=True)
    shares, right, sure = [], 0, 0
    for number in range(first, last + 1):
        write(folder, number)
        gold = json.loads((folder / f"random-{number:04}.gold.json").read_text())
        output = plans / f"{gold['file']}.json"
        subprocess.run([planlift, "extract", folder / gold["file"], "--quiet", "--force", "-o", output], check=True)
        plan = json.loads(output.read_text())
        share = share_of_right_items(score_plan, gold, plan)
        counts = sure_milestones(score_plan, gold, plan)
        right, sure = right + counts[0], sure + counts[1]
        look = {key: value for key, value in gold["style"].items() if key in ("rules", "labels", "header", "align", "valign")}
        shares.append((share, gold["file"], gold["producer"], " ".join(str(value) for value in look.values())))
    subprocess.run([sys.executable, shared / "score/score_plan.py", folder, plans], check=True)
    print()
    for share, name, producer, look in sorted(shares):
        print(f"{share:.3f} {name} {producer}: {look}")
    print(f"documents {len(shares)}, mean share of right items {sum(share for share, *_ in shares) / len(shares):.4f}")
    print(f"milestones with a confidence of {SURE} or more {sure}, right {right}, {right / max(sure, 1):.4f}")


if __name__ == "__main__":
    main()
