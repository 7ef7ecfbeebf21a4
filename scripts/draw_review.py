#!/usr/bin/env python3
"""Draws the README's picture of the review page: a milestone is pointed at, and lit in the document and in the plan.

usage: draw_review.py PLANLIFT PLAYWRIGHT PICTURE

PLAYWRIGHT is the folder that holds the Python package.
"""
import pathlib
import subprocess
import sys
import tempfile

from measuring import BROWSER_OPTIONS, HERE, playwright_and_browser

PLAN = HERE.parent / "fixtures/plans/aldhelm.pdf"
WIDTH, HEIGHT = 1280, 960
# It stands in the first of its grid's columns, beside the strand's label.
MILESTONE = "Staff survey on trust-wide test windows"


def main():
    program, picture = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[3])
    had = playwright_and_browser(sys.argv[2], "draw-review")
    if not had:
        return 1
    sync_playwright, found = had
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        file = pathlib.Path(name) / "review.html"
        subprocess.run([program, "review", str(PLAN), "-o", str(file), "--quiet"], check=True)
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(file.as_uri())
        page.locator("#plan .milestone", has_text=MILESTONE).first.click()
        page.wait_for_function("[...document.querySelectorAll('#document img')].some((image) => image.complete && image.naturalWidth)")
        page.evaluate("Promise.all([...document.querySelectorAll('#document img')].filter((image) => image.complete).map((image) => image.decode()))")
        page.screenshot(path=picture)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
