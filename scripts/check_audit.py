#!/usr/bin/env python3
"""Checks of plans that every word of the source is accounted for. usage: check_audit.py PLAN.json…"""
import json
import pathlib
import sys

total = unplaced = wrong = 0
for path in sys.argv[1:]:
    audit = json.loads(pathlib.Path(path).read_text())["audit"]
    total += audit["sourceWords"]
    unplaced += audit["unplacedWords"]
    if audit["sourceWords"] != audit["planWords"] + audit["furnitureWords"] + audit["unplacedWords"]:
        wrong += 1
        print(f"audit does not add up: {pathlib.Path(path).name}: {audit}")
print(f"audit: {len(sys.argv) - 1} plans, {total} words, {unplaced} unplaced, {wrong} plans that do not add up")
sys.exit(1 if wrong else 0)
