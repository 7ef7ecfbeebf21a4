#!/usr/bin/env python3
"""Scores planlift on random plans in random layouts: other words, other looks, Word files and seven producers of PDF.

usage: measure_unseen.py PLANLIFT FOLDER [FIRST [LAST [docx|pdf|all]]]

Makes one document for each number from FIRST to LAST (1 and 30 where they are left out), always the same for one number; its
Word file and its PDF say the same. Writes them, their golden plans and planlift's plans into FOLDER, with a folder for each
format. For each format it prints the scorer's figures; the answers that the scorer does not ask for (leads, timescales, days, rows under actions);
and, worst first, the documents with their share of right items and what they are. Numbers count from the generator with Word files.
"""
import collections
import json
import pathlib
import subprocess
import sys

from measuring import shared_folder
from random_plans import documents, printing, sheets

SURE = 0.9
ANSWERS = ("lead", "timescale", "due", "impact_row")
SEVERAL_LEADS = (" / ", " and ", ", ")


def write(folder, number, form):
    """Writes one document beside its golden plan."""
    document = documents.draw(number)
    target = folder / f"random-{number:04}.{form}"
    producer, look = (printing.word_file if form == "docx" else printing.pdf_file)(document, target)
    gold = {
        "file": target.name, "set": "random", "plan": target.stem, "producer": producer, "style_name": document.kind,
        "style": {**document.summary, **look}, "summary": document.summary,
        "gold": sheets.as_shown(document.gold) if producer == "calc" else document.gold,
    }
    (folder / f"{target.stem}.gold.json").write_text(json.dumps(gold, indent=1, ensure_ascii=False))
    return gold


def share_of_right_items(scorer, gold, plan):
    expected, emitted = scorer.of_gold(gold), scorer.of_plan(plan)
    kinds = [kind for kind in scorer.KINDS if kind != "table-cell" or "other_tables" in gold]
    right = sum((expected[kind] & emitted[kind]).total() for kind in kinds)
    return 2 * right / sum(expected[kind].total() + emitted[kind].total() for kind in kinds)


def sure_milestones(scorer, gold, plan):
    """How many milestones have a confidence of 0.9 or more, and how many of these are right."""
    expected = collections.Counter()
    for item, count in scorer.of_gold(gold)["milestone"].items():
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


def answers(scorer, gold, plan):
    """For each question the golden and the emitted answers, each beside its action's title; where the gold is open nothing is asked."""
    expected, emitted = ({name: collections.Counter() for name in ANSWERS} for _ in range(2))
    asked = {name: set() for name in ANSWERS}
    golden = gold.get("action_plan", {})
    for action in golden.get("actions", []):
        title = scorer.fold(action["title"])
        for name in ANSWERS:
            answer = action.get(name, "" if name == "due" and "timescale" not in action else None)
            if answer is None or name == "lead" and any(sign in answer for sign in SEVERAL_LEADS): continue
            asked[name].add(title)
            if answer: expected[name][title, scorer.fold(answer)] += 1
    for action in (action for action_plan in plan["actionPlans"] for action in action_plan["actions"]):
        title = scorer.fold(action["title"])
        row = action["cells"].get(golden.get("row_label"))
        for name, answer in zip(ANSWERS, (", ".join(action.get("leads", [])), action.get("timescale"), action.get("due"), row)):
            if title in asked[name] and answer: emitted[name][title, scorer.fold(answer)] += 1
    return {name: ((expected[name] & emitted[name]).total(), expected[name].total(), emitted[name].total()) for name in ANSWERS}


def measure(scorer, planlift, folder, numbers, form):
    plans = folder / "plans"
    plans.mkdir(parents=True, exist_ok=True)
    for stale in [*folder.glob("*.gold.json"), *plans.glob("*.json")]: stale.unlink()
    shares, right, sure, asked = [], 0, 0, {name: (0, 0, 0) for name in ANSWERS}
    for number in numbers:
        gold = write(folder, number, form)
        output = plans / f"{gold['file']}.json"
        run = subprocess.run([planlift, "extract", folder / gold["file"], "--quiet", "--force", "-o", output])
        if run.returncode != 0: print(f"planlift failed on {gold['file']}: {run.returncode}")
        plan = json.loads(output.read_text()) if output.exists() else {"priorities": [], "actionPlans": []}
        share = share_of_right_items(scorer, gold["gold"], plan)
        counts = sure_milestones(scorer, gold["gold"], plan)
        right, sure = right + counts[0], sure + counts[1]
        for name, found in answers(scorer, gold["gold"], plan).items():
            asked[name] = tuple(a + b for a, b in zip(asked[name], found))
        look = {key: value for key, value in gold["style"].items() if key in ("rules", "borders", "align", "valign", "headings")}
        shares.append((share, gold["file"], gold["producer"], " · ".join(str(value) for value in (*gold["summary"].values(), *look.values()))))
    print(f"\n== {form} ==", flush=True)
    subprocess.run([sys.executable, pathlib.Path(scorer.__file__), folder, plans], check=True)
    for name, (found, wanted, given) in asked.items():
        print(f"  answer {name:10} F1 {scorer.f1(found, wanted, given):.4f}   right {found}, expected {wanted}, emitted {given}")
    print()
    for share, name, producer, look in sorted(shares):
        print(f"{share:.3f} {name} {producer}: {look}")
    print(f"{form}: documents {len(shares)}, mean share of right items {sum(share for share, *_ in shares) / len(shares):.4f}")
    print(f"{form}: milestones with a confidence of {SURE} or more {sure}, right {right}, {right / max(sure, 1):.4f}")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    planlift, folder, *rest = sys.argv[1:]
    first, last, kind = (rest + ["1", "30", "all"][len(rest):])[:3]
    sys.path.insert(0, str(shared_folder() / "score"))
    import score_plan

    for form in ("docx", "pdf") if kind == "all" else (kind,):
        measure(score_plan, planlift, pathlib.Path(folder).resolve() / form, range(int(first), int(last) + 1), form)


if __name__ == "__main__":
    main()
