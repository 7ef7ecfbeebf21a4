#!/usr/bin/env python3
"""Uses the review page in Chromium as a person does: point, walk, correct, undo, save; then planlift reads what was saved.

usage: test_review.py PLANLIFT PLAYWRIGHT [PICTURES]

PLAYWRIGHT is the folder that holds the Python package. Into PICTURES go pictures of the page, wide and narrow, light and dark.
Ends with 1 where something is not as it should be.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measuring import HERE

FIXTURES = HERE.parent / "fixtures"
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
# Width, height, and the reader's scheme.
LOOKS = [(1280, 900, "light"), (1280, 900, "dark"), (390, 844, "light"), (390, 844, "dark")]
MOST_BYTES = 12_000_000
MOST_MILLISECONDS_TO_PAINT = 1000
failures = []


def check(what, is_so, told=""):
    print(f"{'ok' if is_so else 'FAILED':6} {what}{'' if is_so else f': {told}'}")
    if not is_so:
        failures.append(what)


def extracted(program, document):
    ended = subprocess.run([program, "extract", str(document), "--quiet"], capture_output=True, check=True)
    return json.loads(ended.stdout)


def milestones(plan):
    return [own for priority in plan["priorities"] for strand in priority["strands"] for own in strand["milestones"]]


def reviewed(program, document):
    page = document.with_suffix(".html")
    subprocess.run([program, "review", str(document), "-o", str(page), "--force", "--quiet"], check=True)
    return page


def use_wide(browser, program, document):
    read = extracted(program, document)
    first, second = milestones(read)[:2]
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: problems.append(request.url[:80]))
    page.goto(reviewed(program, document).as_uri())
    paint = page.evaluate("performance.getEntriesByType('paint')[0]?.startTime ?? 0")
    check("is painted in a second", paint < MOST_MILLISECONDS_TO_PAINT, f"{paint:.0f} ms")

    of = "document.querySelectorAll('#document .lit').length"
    own = page.locator(f'[id="{first["id"]}"]')
    own.hover()
    check("a milestone that is pointed at lights up its place", page.evaluate(of) == len(first["provenance"]))
    place = page.locator(f'[id="at-{second["id"]}-1"]')
    place.scroll_into_view_if_needed()
    place.hover(force=True)
    check("a place that is pointed at lights up its milestone",
          "lit" in (page.locator(f'[id="{second["id"]}"]').get_attribute("class") or ""))

    page.keyboard.press("j")
    check("j goes to the first thing to look at", page.evaluate("document.activeElement.closest('ul.concerns') !== null"))

    own.click()
    form = page.locator("#correct")
    check("a click opens what can be put right", form.is_visible())
    form.locator("select[name=from]").select_option(index=5)
    form.locator("textarea").fill(first["text"] + " (mended)")
    form.locator("button[type=submit]").click()
    check("the text on the page is mended", "(mended)" in own.inner_text(), own.inner_text())
    check("the move is told at the milestone", "moved to" in own.inner_text(), own.inner_text())
    page.locator(f'[id="{second["id"]}"]').click()
    form.locator("textarea").fill("something else")
    form.locator("button[type=submit]").click()
    check("three corrections are listed", page.locator("#corrections li").count() == 3)
    page.locator("#undo").click()
    check("the last is undone", page.locator("#corrections li").count() == 2
          and second["text"].split("\n")[0] in page.locator(f'[id="{second["id"]}"]').inner_text())

    texts = page.locator("details.texts").first
    texts.locator("summary").focus()
    page.keyboard.press("Enter")
    texts.locator("button").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    check("a text is left out of the plan by the keyboard alone", page.locator("#corrections li").count() == 3
          and "no part of the plan" in page.locator("#corrections li").last.inner_text())
    page.locator("#undo").click()

    with page.expect_download() as download:
        page.locator("#save").click()
    saved = document.with_name(download.value.suggested_filename)
    download.value.save_as(saved)
    check("the file is named after the document", saved.name == document.stem + ".corrections.json", saved.name)
    check("nothing was loaded, and no script failed", not problems, problems)

    after = extracted(program, document)
    found = [own for own in milestones(after) if own["text"] == first["text"] + " (mended)"]
    check("planlift reads the document with the corrections", len(found) == 1 and found[0]["from"]["term"] == 6)
    codes = [remark["code"] for remark in after["diagnostics"] if remark["code"].startswith("correction")]
    check("each correction is told", codes == ["correction-made"] * 2, codes)
    page.close()

    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(reviewed(program, document).as_uri())
    check("the next review goes on from there", page.locator("#corrections li").count() == 2
          and "(mended)" in page.locator(f'[id="{first["id"]}"]').inner_text())
    page.close()


def use_narrow(browser, program, document):
    first = milestones(extracted(program, document))[0]
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(reviewed(program, document).as_uri())
    check("on a phone nothing is wider than the screen", page.evaluate("document.documentElement.scrollWidth") <= 390)
    page.locator("nav.views button[data-view=plan]").click()
    page.locator(f'[id="{first["id"]}"] a.place').first.click()
    check("on a phone a link to a page shows the document", page.locator("#document").is_visible()
          and not page.locator("#plan").is_visible())
    page.close()


def picture(browser, page_file, name, folder):
    for width, height, scheme in LOOKS:
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        page.goto(page_file.as_uri())
        if width > 1000:
            page.locator(".milestone, tr.action").nth(2).click()
            page.wait_for_timeout(500)
        page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")
        page.close()


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    sys.path.insert(0, sys.argv[2])
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("test-review: skipped: playwright cannot be had")
        return 0
    found = next((found for found in map(shutil.which, BROWSERS) if found), None)
    if not found:
        print("test-review: skipped: chromium is missing")
        return 0
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        pages, blocks = folder / "plan.pdf", folder / "actions.docx"
        shutil.copy(FIXTURES / "plans/aldhelm.pdf", pages)
        shutil.copy(FIXTURES / "office-plans/send-action-plan.docx", blocks)
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-dev-shm-usage"])
        use_wide(browser, program, pages)
        use_narrow(browser, program, pages)
        size = reviewed(program, pages).stat().st_size
        check("the page is no larger than mail takes", size < MOST_BYTES, f"{size} bytes")
        if len(sys.argv) > 3:
            pictures = pathlib.Path(sys.argv[3])
            pictures.mkdir(parents=True, exist_ok=True)
            picture(browser, reviewed(program, pages), "pages", pictures)
            picture(browser, reviewed(program, blocks), "blocks", pictures)
        browser.close()
    print(f"{len(failures)} failures")
    return len(failures) > 0


if __name__ == "__main__":
    sys.exit(main())
