#!/usr/bin/env python3
"""Writes the tables of plans in the form that the table scorer reads. usage: tables_for_score.py FOLDER PLAN.json…"""
import json
import pathlib
import sys


def prediction(plan):
    tables = []
    for table in plan["tables"]:
        cells = []
        for cell in table["cells"]:
            pages = [place["page"] for place in cell.get("provenance", []) if "page" in place]
            entry = {"row": cell["row"], "col": cell["column"], "rowSpan": cell["rowSpan"],
                     "colSpan": cell["columnSpan"], "text": cell["text"]}
            cells.append(entry | ({"page": pages[0]} if pages else {}))
        tables.append({"pages": table["pages"], "page": table["pages"][0], "cells": cells})
    return {"tables": tables}


folder = pathlib.Path(sys.argv[1])
for path in map(pathlib.Path, sys.argv[2:]):
    name = path.name.removesuffix(".json").removesuffix(".pdf") + ".json"
    (folder / name).write_text(json.dumps(prediction(json.loads(path.read_text()))))
