#!/usr/bin/env python3
"""What planlift, pdftotext and other tools cost on the same files, whole processes, run in turn.

usage: bench.py PLANLIFT [--peers FOLDER] [--rounds N] [--json FILE] [--document FILE.md] [FILE.pdf ...]

Without files: the longest plan, the other plans of the shared corpora and the EU half of ICDAR 2013, or the fixtures where those
are missing. `--peers` names a folder with Python packages of other tools (pip install --target); those found there run
too. `--document` puts the table into a Markdown file, between its marks.

The figures are the processor time of the processes (user and system) and the peak of their memory; a tool in Python reads all
files of a set in one process. It ends with 0 whatever they are.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys

from measuring import found_shared_folder, longest_document, page_count

MARKS = ("<!-- bench -->", "<!-- /bench -->")
SLOW_IN_SECONDS = 10
YARDSTICK = "pdftotext -bbox-layout"
# What each peer does that comes nearest to reading the tables of a file.
PEERS = {
    "pdfplumber": "import pdfplumber\nfor f in files:\n  with pdfplumber.open(f) as d:\n    [p.extract_tables() for p in d.pages]",
    "pymupdf": "import pymupdf\nfor f in files:\n  [p.find_tables().tables for p in pymupdf.open(f)]",
    "tablers": "import tablers\nfor f in files:\n  d = tablers.Document(f)\n  [tablers.find_tables(p, extract_text=True) for p in d.pages()]",
    "pdf_oxide": "import pdf_oxide\nfor f in files:\n  d = pdf_oxide.PdfDocument(f)\n  [d.to_markdown(i) for i in range(d.page_count())]",
    "pdf_inspector": "import pdf_inspector\nfor f in files:\n  pdf_inspector.process_pdf(f)",
}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planlift")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--peers", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=pathlib.Path)
    parser.add_argument("--document", type=pathlib.Path)
    return parser.parse_args()


def file_sets(files):
    """The sets of files to read, by name."""
    if files:
        return {"the files named": files}
    longest = longest_document()
    sets = {f"the longest plan, {page_count(longest)} pages": [longest]}
    shared = found_shared_folder()
    folders = {"plans made by office users": "corpus/dev2", "ICDAR 2013, EU half": "bench/icdar2013"} if shared else {}
    for name, folder in folders.items():
        found = sorted((shared / folder).rglob("*.pdf"))
        if found:
            sets[f"{name}, {len(found)} files"] = found
    return sets


def commands(planlift, peers, files):
    """For each tool the commands that read all files."""
    tools = {
        "planlift extract": [[planlift, "extract", file, "--quiet"] for file in files],
        YARDSTICK: [["pdftotext", "-bbox-layout", file, "-"] for file in files],
        "pdftotext": [["pdftotext", file, "-"] for file in files],
    }
    for name, code in PEERS.items():
        if peers and (peers / name).is_dir():
            script = f"import sys\nsys.path.insert(0, {str(peers)!r})\nfiles = sys.argv[1:]\n{code}\n"
            tools[name] = [[sys.executable, "-c", script, *files]]
    return tools


def cost(run):
    """Processor seconds and the peak of memory in MiB of commands one after the other; None where one fails."""
    total, peak = 0.0, 0
    for command in run:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0 and len(run) == 1:
            return None
        total += usage.ru_utime + usage.ru_stime
        peak = max(peak, usage.ru_maxrss)
    return total, peak / 1024


def measure(tools, rounds):
    """Medians of all tools, run in turn; a tool that fails is left out."""
    costs = {name: [] for name in tools}
    for _ in range(rounds):
        for name, run in tools.items():
            # One round of a slow tool tells enough.
            if costs[name] is not None and (not costs[name] or costs[name][-1][0] < SLOW_IN_SECONDS):
                found = cost(run)
                costs[name] = costs[name] + [found] if found else None
    return {name: values for name, values in costs.items() if values}


def rows(costs, pages):
    yardstick = [seconds for seconds, _ in costs[YARDSTICK]]
    for name, values in costs.items():
        seconds = [value for value, _ in values]
        ratios = [own / other for own, other in zip(seconds, yardstick)]
        yield {
            "tool": name,
            "seconds": round(statistics.median(seconds), 3),
            "least": round(min(seconds), 3),
            "most": round(max(seconds), 3),
            "pagesASecond": round(pages / statistics.median(seconds), 1),
            "ratio": round(statistics.median(ratios), 2),
            "peakMiB": round(max(peak for _, peak in values), 1),
        }


def table(name, pages, measured):
    lines = [
        f"**{name}** ({pages} pages)", "",
        "| tool | pages a second | processor seconds (least to most) | times pdftotext | peak MiB |", "|---|--:|--:|--:|--:|",
    ]
    for row in measured:
        lines.append(
            f"| {row['tool']} | {row['pagesASecond']:.0f} | {row['seconds']:.2f} ({row['least']:.2f} to {row['most']:.2f})"
            f" | {row['ratio']:.1f} | {row['peakMiB']:.0f} |")
    return "\n".join(lines)


def main():
    options = arguments()
    result, tables = {}, []
    for name, files in file_sets(options.files).items():
        pages = sum(page_count(file) for file in files)
        tools = commands(options.planlift, options.peers and options.peers.resolve(), files)
        measured = list(rows(measure(tools, options.rounds), pages))
        result[name] = {"files": len(files), "pages": pages, "rounds": options.rounds, "tools": measured}
        tables.append(table(name, pages, measured))
        print(tables[-1] + "\n", flush=True)
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(result, indent=2) + "\n")
    if options.document:
        text = options.document.read_text()
        before, rest = text.split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        options.document.write_text(before + MARKS[0] + "\n\n" + "\n\n".join(tables) + "\n\n" + MARKS[1] + after)


if __name__ == "__main__":
    main()
