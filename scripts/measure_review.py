#!/usr/bin/env python3
"""Measures the review page of the longest plan in Chromium: its size, its first paint, its frames while it is scrolled, its print.

usage: measure_review.py PLANLIFT PLAYWRIGHT [PICTURES]

PLAYWRIGHT is the folder that holds the Python package. Into PICTURES goes the print, a picture a page. Ends with 1 where something
is worse than it may be.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from measuring import (BROWSER_OPTIONS, check, extracted, failures, letters_and_digits, longest_document, page_count,
                       playwright_and_browser)

# What mail takes.
MOST_BYTES = 12_000_000
MOST_MILLISECONDS_TO_PAINT = 1000
# Sixty frames a second are 17 ms each; without a graphics card, and with others on the machine, every second may be missed.
MOST_MILLISECONDS_OF_MEDIAN_FRAME = 34
# One frame in twenty may take longer, as where the picture of a page is drawn for the first time.
MOST_MILLISECONDS_OF_LONG_FRAME = 100
# Where the machine draws plain words more slowly than that, so many times their time.
MOST_TIMES_PLAIN_WORDS = 2
PLAIN_WORDS = '<div id="document" style="height: 90vh; overflow: auto">' + "<p>Words, and nothing else.</p>" * 3000 + "</div>"
# The machine has other work too: the best round counts.
ROUNDS = 3
WHEEL_STEPS, WHEEL_STEP_IN_PIXELS, WHEEL_PAUSE_IN_MILLISECONDS = 120, 240, 16
# A print has a page of paper a page of the document, and at most so many times as many for the plan and what to look at.
MOST_PAPER = 3
# The page's own frames, by the clock: those that the browser tells are all of one length.
SCROLL = """
(name) => new Promise((done) => {
  const pane = document.getElementById(name);
  const own = pane.scrollHeight > pane.clientHeight ? pane : document.scrollingElement;
  const measured = { frames: [], isOver: false, far: () => own.scrollTop };
  window.measured = measured;
  own.scrollTop = 0;
  let last = 0;
  const frame = () => {
    const now = performance.now();
    measured.frames.push(now - last);
    last = now;
    if (!measured.isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(() => { last = performance.now(); requestAnimationFrame(frame); done(); });
})
"""


def scrolled(page, session, pane):
    """How long frames take while the wheel is turned over a part of the page: for the page, and on the screen; and how far it went."""
    events, ended = [], []
    session.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    session.on("Tracing.tracingComplete", lambda _: ended.append(True))
    page.evaluate(SCROLL, pane)
    session.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": {
        "includedCategories": ["disabled-by-default-devtools.timeline.frame"]}})
    for _ in range(WHEEL_STEPS):
        page.mouse.wheel(0, WHEEL_STEP_IN_PIXELS)
        page.wait_for_timeout(WHEEL_PAUSE_IN_MILLISECONDS)
    frames, far = page.evaluate("(window.measured.isOver = true, [window.measured.frames, window.measured.far()])")
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(10)
    drawn = sorted(event["ts"] / 1000 for event in events if event["name"] == "DrawFrame")
    return frames, [later - earlier for earlier, later in zip(drawn, drawn[1:])], far


def spread(times):
    """The middle one, the one that nineteen of twenty are within, and the longest."""
    times = sorted(times)
    return times[len(times) // 2], times[len(times) * 19 // 20], times[-1]


def best_of(rounds, number):
    return min((spread(own[number]) for own in rounds), key=lambda own: own[1])


def smooth(browser, address, width, height):
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(PLAIN_WORDS)
    session = page.context.new_cdp_session(page)
    page.mouse.move(width / 2, height / 2)
    rounds = [scrolled(page, session, "document") for _ in range(ROUNDS)]
    plain = [best_of(rounds, number) for number in (0, 1)]
    page.close()
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address)
    session = page.context.new_cdp_session(page)
    for pane in ("document", "plan"):
        if page.locator("nav.views").is_visible():
            page.locator(f"nav.views button[data-view={pane}]").click()
        box = page.locator(f"#{pane}").bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, min(box["y"] + box["height"] / 2, height - 80))
        rounds = [scrolled(page, session, pane) for _ in range(ROUNDS)]
        check(f"{width} px: the {pane} is scrolled", min(far for _, _, far in rounds) > height, [far for _, _, far in rounds])
        for what, number in (("for the page", 0), ("on the screen", 1)):
            median, long, longest = best_of(rounds, number)
            told = (f"median {median:.0f} ms, 19 of 20 within {long:.0f} ms, longest {longest:.0f} ms; "
                    f"plain words {plain[number][0]:.0f}, {plain[number][1]:.0f} ms")
            print(f"       {width} px, {pane}, frames {what}: {told}")
            check(f"{width} px: the {pane} scrolls smoothly {what}",
                  median <= max(MOST_MILLISECONDS_OF_MEDIAN_FRAME, MOST_TIMES_PLAIN_WORDS * plain[number][0])
                  and long <= max(MOST_MILLISECONDS_OF_LONG_FRAME, MOST_TIMES_PLAIN_WORDS * plain[number][1]), told)
    page.close()


def printed(browser, program, document, address, folder, pictures):
    """The page as it is printed: all of the plan, a page of the document on each sheet, and nothing to press."""
    page = browser.new_page()
    page.goto(address)
    file = folder / "print.pdf"
    page.emulate_media(media="print")
    pressable = [part.evaluate("own => own.outerHTML.slice(0, 80)") for part in page.locator("button, select, textarea").all()
                 if part.is_visible()]
    page.pdf(path=str(file), prefer_css_page_size=True, print_background=True)
    page.close()
    own, paper = page_count(document), page_count(file)
    print(f"       the print has {paper} pages for {own} of the document, {file.stat().st_size >> 10} KB")
    check("the print has no more paper than it needs", own < paper <= own * MOST_PAPER, paper)
    sheets = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout.split("\f")
    told = [number for number in range(1, own + 1)
            if sum(bool(re.search(rf"^\s*Page {number}: ", sheet, re.M)) for sheet in sheets) != 1]
    check("each page of the document is printed on one sheet", not told, told)
    cut = [sheet for sheet in sheets if len(re.findall(r"^\s*Page \d+: ", sheet, re.M)) > 1]
    check("and no two on the same", not cut, len(cut))
    plan = extracted(program, document)
    everything = letters_and_digits(subprocess.run(["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True).stdout)
    texts = [paragraph for priority in plan["priorities"] for strand in priority["strands"] for own in strand["milestones"]
             for paragraph in own["text"].split("\n\n")]
    lost = [text for text in texts if letters_and_digits(text) not in everything]
    # A page break in a cell parts the lines of cells beside each other.
    check("all milestones are printed", len(lost) <= len(texts) // 50, lost[:3])
    check("nothing to press is printed", not pressable, pressable)
    if pictures and shutil.which("pdftoppm"):
        subprocess.run(["pdftoppm", "-r", "50", "-png", str(file), str(pictures / "print")], check=True)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    pictures = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    had = playwright_and_browser(sys.argv[2], "measure-review")
    if not had:
        return 0
    sync_playwright, found = had
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        document, file = longest_document(), folder / "review.html"
        subprocess.run([program, "review", str(document), "-o", str(file), "--quiet"], check=True)
        print(f"       {document.name}, {page_count(document)} pages")
        size = file.stat().st_size
        check("the page is no larger than mail takes", size < MOST_BYTES, f"{size} bytes")
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        paints = []
        for _ in range(ROUNDS):
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.goto(file.as_uri())
            page.wait_for_function("performance.getEntriesByType('paint').length > 0")
            paints.append(page.evaluate("performance.getEntriesByType('paint')[0].startTime"))
            page.close()
        print(f"       {size / 1e6:.1f} MB, first paint after {min(paints):.0f} ms")
        check("it is painted in a second", min(paints) < MOST_MILLISECONDS_TO_PAINT, f"{paints} ms")
        smooth(browser, file.as_uri(), 1280, 900)
        smooth(browser, file.as_uri(), 390, 844)
        printed(browser, program, document, file.as_uri(), folder, pictures)
        browser.close()
    print(f"{len(failures)} failures")
    return len(failures) > 0


if __name__ == "__main__":
    sys.exit(main())
