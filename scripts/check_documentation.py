#!/usr/bin/env python3
"""Fails where a public symbol of a module has no documentation. usage: check_documentation.py SYMBOLS MODULE…

SYMBOLS is the folder that “swift package dump-symbol-graph” fills.
"""
import json
import pathlib
import sys


def bare(file):
    """The symbols without documentation, each with its file and line. What the compiler makes by itself needs none."""
    for symbol in json.loads(file.read_text())["symbols"]:
        if "docComment" in symbol or "location" not in symbol or "::SYNTHESIZED" in symbol["identifier"]["precise"]:
            continue
        place = symbol["location"]
        yield place["uri"].removeprefix("file://"), place["position"]["line"] + 1, ".".join(symbol["pathComponents"])


def main():
    folder, modules = pathlib.Path(sys.argv[1]), sys.argv[2:]
    count = 0
    for module in modules:
        if not (folder / f"{module}.symbols.json").is_file():
            sys.exit(f"documentation: the compiler gave no symbols of {module}")
        for file in sorted(folder.glob(f"{module}.symbols.json")) + sorted(folder.glob(f"{module}@*.symbols.json")):
            for source, line, name in bare(file):
                print(f"{source}:{line}: {module}: {name} has no documentation", file=sys.stderr)
                count += 1
    if count:
        sys.exit(f"documentation: {count} public symbols have none")
    print(f"documentation: every public symbol of {len(modules)} modules has some")


if __name__ == "__main__":
    main()
