#!/usr/bin/env python3
"""Writes planlift's manual pages, one a command, from what the program says of itself.

    scripts/write_manual.py PLANLIFT FOLDER
"""
import json
import pathlib
import subprocess
import sys

WAIT_IN_SECONDS = 60


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    told = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True, timeout=WAIT_IN_SECONDS)
    version = subprocess.run([program, "--version"], capture_output=True, check=True, timeout=WAIT_IN_SECONDS)
    root = json.loads(told.stdout)["command"]
    version = version.stdout.decode().split()[0]
    commands = [command for command in root["subcommands"] if is_shown(command) and command["commandName"] != "help"]
    names = ["planlift"] + [f"planlift-{command['commandName']}" for command in commands]
    for name, command in zip(names, [root] + commands):
        others = [other for other in names if other != name]
        (folder / f"{name}.1").write_text(page(name, command, version, commands if command is root else [], others))


def is_shown(item):
    return item.get("shouldDisplay", True)


def page(name, command, version, subcommands, others):
    lines = [f'.TH {name.upper()} 1 "" "planlift {version}" "planlift"', ".SH NAME",
             rf"{escaped(name)} \- {escaped(command['abstract'].rstrip('.'))}", ".SH SYNOPSIS", synopsis(name, command)]
    lines += [".SH DESCRIPTION"] + description(command.get("discussion", ""))
    if subcommands:
        lines.append(".SH COMMANDS")
        for subcommand in subcommands:
            label = rf"\fBplanlift {escaped(subcommand['commandName'])}\fR"
            lines += [".TP", label, escaped(subcommand["abstract"])]
    for title, arguments in sections(command):
        lines.append(f".SH {escaped(title.upper())}")
        for argument in arguments:
            lines += [".TP", label_of(argument), text_of(argument)]
    lines += [".SH SEE ALSO", ",\n".join(rf".BR {escaped(other)} (1)" for other in others).replace(",\n.BR", " ,\n.BR")]
    return "\n".join(lines) + "\n"


def synopsis(name, command):
    words = [rf"\fB{escaped(name.replace('-', ' ', 1))}\fR"]
    if command.get("subcommands"):
        words.append(r"\fICOMMAND\fR")
    if any(argument["kind"] != "positional" for argument in shown(command)):
        words.append(r"[\fIOPTIONS\fR]")
    for argument in shown(command):
        if argument["kind"] == "positional":
            word = rf"\fI{escaped(argument['valueName'].upper())}\fR" + (" ..." if argument["isRepeating"] else "")
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return " ".join(words)


def description(text):
    """Paragraphs; lines that are set in stay as they are."""
    lines = []
    for paragraph in text.split("\n\n"):
        rows = paragraph.split("\n")
        lines.append(".PP")
        inside = False
        for row in rows:
            if row.startswith("  ") != inside:
                inside = not inside
                lines.append(".nf" if inside else ".fi")
            lines.append(escaped(row.strip()) if not inside else escaped(row))
        if inside:
            lines.append(".fi")
    return lines


def shown(command):
    return [argument for argument in command.get("arguments", []) if is_shown(argument)]


def sections(command):
    """Arguments first, then options by the titles of their groups, in the order of the program."""
    groups = {}
    for argument in shown(command):
        usual = "arguments" if argument["kind"] == "positional" else "options"
        groups.setdefault(argument.get("sectionTitle", usual), []).append(argument)
    order = sorted(groups, key=lambda title: {"arguments": 0, "options": 1}.get(title, 2))
    return [(title, groups[title]) for title in order]


def label_of(argument):
    if argument["kind"] == "positional":
        return rf"\fI{escaped(argument['valueName'].upper())}\fR"
    names = []
    for name in argument["names"]:
        dashes = "--" if name["kind"] == "long" else "-"
        names.append(rf"\fB{escaped(dashes + name['name'])}\fR")
    value = "" if argument["kind"] == "flag" else rf" \fI{escaped(argument['valueName'].upper())}\fR"
    return ", ".join(names) + value


def text_of(argument):
    text = argument.get("abstract", "")
    default = argument.get("defaultValue")
    if default and argument["kind"] != "flag":
        text += f" Without it: {default}."
    return escaped(text) or r"\&"


def escaped(text):
    """Text as roff prints it: no backslash steers, no line begins with a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


if __name__ == "__main__":
    main()
