#!/usr/bin/env python3
"""Looks at every kind of page that planlift writes with axe-core in Chromium, light and dark, wide and narrow.

usage: check_accessibility.py PLANLIFT AXE

AXE is the file axe.min.js. Prints what is found, and ends with 1 where there is anything.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from measuring import HERE, extracted, found_browser, two_versions

FIXTURES = HERE.parent / "fixtures"
WAIT_IN_SECONDS = 120
# Width, and whether the reader's scheme is dark.
LOOKS = [(1280, False), (500, False), (1280, True)]
LOOK = """
axe.run(document, {resultTypes: ['violations']}).then((result) => {
  document.title = JSON.stringify(result.violations.map((violation) => ({
    id: violation.id, impact: violation.impact, count: violation.nodes.length,
    first: violation.nodes[0].html.slice(0, 160),
  })));
});
"""


def pages(program, folder):
    """Every kind of page, by name."""
    grid, actions = FIXTURES / "plans/aldhelm.pdf", FIXTURES / "office-plans/send-action-plan.docx"
    others = [FIXTURES / "plans/larkfield.pdf", FIXTURES / "office-plans/us-district.docx"]

    def made(name, *arguments, codes=(0,)):
        file = folder / name
        ended = subprocess.run([program, *map(str, arguments), "-o", str(file)], capture_output=True, text=True)
        if ended.returncode not in codes:
            sys.exit(f"{name}: planlift ended with {ended.returncode}: {ended.stderr}")
        return file

    yield made("grid.html", "extract", grid)
    yield made("actions.html", "extract", actions)
    yield made("term.html", "extract", grid, "--term", "2")
    yield made("unsure.html", "extract", doubtful(program, grid, folder))
    yield made("review.html", "review", grid)
    yield made("blocks.html", "review", actions)
    yield made("steps.html", "review", FIXTURES / "understanding/scottish-session.pdf")
    older, newer = two_versions(program, folder)
    yield made("offers.html", "review", newer, "--corrections-of", corrected(program, older))
    yield made("tables.html", "tables", grid, "--format", "html")
    yield inspected(program, grid, folder)
    yield made("difference.html", "diff", grid, changed(program, grid, folder), codes=(0, 1))
    yield made("history.html", "history", grid, changed(program, grid, folder))
    yield made("lives.html", "history", older, newer)
    (folder / "empty.pdf").write_bytes(b"")
    yield made("out", "convert", grid, actions, *others, folder / "empty.pdf") / "report.html"


def inspected(program, file, folder):
    """What was found on the pages of a PDF, and why."""
    page = folder / "inspection.html"
    command = [program, "inspect", str(file), "--html", str(page), "-o", str(folder / "inspection.json")]
    subprocess.run(command, check=True)
    return page


def written(value, file):
    file.write_text(json.dumps(value))
    return file


def corrected(program, file):
    """The document, with corrections of each kind that a page shows beside it."""
    value = extracted(program, file)
    action = value["actionPlans"][0]["actions"][1]
    written({"schemaVersion": "1.0", "source": {"name": file.name, "sha256": value["source"]["sha256"]}, "corrections": [
        {"kind": "mend", "key": action["key"], "was": action["title"], "text": action["title"] + ", each year"},
        {"kind": "column", "header": value["actionPlans"][0]["columns"][-2]["header"], "role": "evidence"},
        {"kind": "furniture", "text": value["title"]}]}, file.with_suffix(".corrections.json"))
    return file


def doubtful(program, file, folder):
    """The plan with a milestone that was read with doubt, a state, and a word without a place."""
    value = extracted(program, file)
    first, second = value["priorities"][0]["strands"][0]["milestones"][:2]
    first.update(confidence=0.5, status="atRisk", lead="SENCO")
    second.update(status="complete")
    value["unplaced"] = [{"text": "lost", "page": 1, "box": [0, 0, 10, 10]}]
    return written(value, folder / "doubtful.json")


def changed(program, file, folder):
    """The plan with a milestone reworded, one moved and one removed."""
    value = extracted(program, file)
    milestones = value["priorities"][0]["strands"][0]["milestones"]
    milestones[0]["text"] += " by everybody"
    milestones[1]["from"]["term"] = milestones[1]["to"]["term"] = 6
    del milestones[2]
    return written(value, folder / "changed.json")


def violations(browser, page, axe, width, is_dark, scratch):
    """What axe-core finds on a page."""
    text = page.read_text()
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    script = f"<script>{axe}</script><script>{LOOK}</script></body>"
    looked = scratch / "looked.html"
    looked.write_text(text.replace("</body>", script, 1) if "</body>" in text else text + script)
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
               f"--user-data-dir={scratch}/profile", f"--window-size={width},900", "--virtual-time-budget=20000",
               f"--blink-settings=preferredColorScheme={0 if is_dark else 1}", "--dump-dom", looked.as_uri()]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=WAIT_IN_SECONDS)
    title = re.search(r"<title>(.*?)</title>", ended.stdout, re.S)
    try:
        return json.loads(html.unescape(title[1]))
    except (TypeError, ValueError):
        sys.exit(f"{page.name}: axe-core did not come to its end: {ended.stderr[-300:]}")


def main():
    program, axe = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    if not axe.is_file():
        print("check-accessibility: skipped: axe-core cannot be had")
        return 0
    axe = axe.read_text()
    browser = found_browser()
    if not browser:
        print("check-accessibility: skipped: chromium is missing")
        return 0
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for page in pages(str(program), folder):
            for width, is_dark in LOOKS:
                found = violations(browser, page, axe, width, is_dark, folder)
                look = f"{page.name:16} {width:5}{' dark' if is_dark else '     '}"
                print(f"{look} {'nothing' if not found else ''}".rstrip())
                for violation in found:
                    count += 1
                    print(f"    {violation['impact']}: {violation['id']}, {violation['count']} times: {violation['first']}")
    print(f"{count} findings")
    return count > 0


if __name__ == "__main__":
    sys.exit(main())
