#!/usr/bin/env python3
"""Writes Documentation/diagnostics.md, the list of all codes of diagnostics, from the sources.

usage: list_diagnostics.py [--check]

With --check nothing is written: ends with 1 where the list is not what the sources say.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent
LIST = HERE / "Documentation/diagnostics.md"
# A severity, a code or a choice of two, and the beginning of the message.
SAID = re.compile(
    r'\.(info|warning|error)\s*,\s*(?:code:\s*)?([^,"{}]*"[a-z0-9-]+"(?:\s*:\s*"[a-z0-9-]+")?)\s*,\s*'
    r'(?:message:\s*)?(?:[^"\n]*\?\s*)?(?=("?))')
# What a DOCX's reader finds is an enumeration: case, code, severity and message stand apart.
FINDINGS = HERE / "Sources/DOCXReading/Diagnostics/DOCXFinding.swift"
HEAD = """# Diagnostics

What `diagnostics` of a plan may hold, by code. A code keeps its meaning within a major version of the contract; messages are for
people and may change. New codes may come at any time. This list is made from the sources by `make diagnostics`.

| code | severity | message |
|---|---|---|
"""


def main():
    text = HEAD + "".join(f"| `{code}` | {severity} | {message} |\n" for code, severity, message in sorted(found()))
    if "--check" in sys.argv[1:]:
        if LIST.read_text() != text:
            print("Documentation/diagnostics.md is not what the sources say: make diagnostics", file=sys.stderr)
            return 1
        return 0
    LIST.write_text(text)
    return 0


def found():
    codes = {}
    for file in sorted((HERE / "Sources").rglob("*.swift")):
        text = file.read_text()
        for match in SAID.finditer(text):
            message = shown(text, match.end()) if match[3] else "–"
            for code in re.findall(r'"([a-z0-9-]+)"', match[2]):
                codes.setdefault(code, (code, match[1], message))
    text = FINDINGS.read_text()
    severities = {}
    for block, severity in re.findall(r"case ((?:\.\w+,?\s*)+):\s*\.(info|warning|error)\b", text):
        severities.update({case: severity for case in re.findall(r"\.(\w+)", block)})
    for case, code in re.findall(r'case (\w+) = "([a-z0-9-]+)"', text):
        start = re.search(rf'case \.{case}:\s*(?=")', text)
        codes[code] = (code, severities.get(case, "info"), shown(text, start.end()) if start else "–")
    return codes.values()


def shown(text, position):
    """The message whose literals begin at a position, with … in the place of what it fills in."""
    message = ""
    while True:
        literal, position = read_literal(text, position)
        message += literal
        further = re.match(r'\s*\+\s*(?=")', text[position:])
        if not further:
            break
        position += further.end()
    return re.sub(r"(… ?)+(?= |$)", "…", message).replace("|", "\\|").strip().rstrip(":") or "–"


def read_literal(text, position):
    """What stands between two quotation marks, and where it ends."""
    result, position = "", position + 1
    while text[position] != '"':
        if text.startswith("\\(", position):
            inner, position = read_filled(text, position + 2)
            # Of two forms for one and many the second reads well with any number.
            result += f"N {inner[-1]}" if len(inner) == 2 and text[:position].rstrip(')').endswith('"') else "…"
        elif text[position] == "\\":
            result, position = result + text[position + 1], position + 2
        else:
            result, position = result + text[position], position + 1
    return result, position + 1


def read_filled(text, position):
    """The literals inside of what is filled in, and where it ends."""
    literals, depth = [], 1
    while depth:
        if text[position] == '"':
            literal, position = read_literal(text, position)
            literals.append(literal)
            continue
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        position += 1
    return literals, position


if __name__ == "__main__":
    sys.exit(main())
