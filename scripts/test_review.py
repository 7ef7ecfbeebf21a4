#!/usr/bin/env python3
"""Uses the review page in Chromium as a person does: point, walk, correct, undo, save; then planlift reads what was saved.

usage: test_review.py PLANLIFT PLAYWRIGHT [PICTURES]

PLAYWRIGHT is the folder that holds the Python package. Into PICTURES go pictures of the page, wide and narrow, light and dark.
Ends with 1 where something is not as it should be.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from measuring import (BROWSER_OPTIONS, HERE, LOOKS, check, extracted, failures, playwright_and_browser, reviewed,
                       two_versions)
from test_review_steps import use_steps

FIXTURES = HERE.parent / "fixtures"


def milestones(plan):
    return [own for priority in plan["priorities"] for strand in priority["strands"] for own in strand["milestones"]]


def use_wide(browser, program, document):
    read = extracted(program, document)
    first, second = milestones(read)[:2]
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: problems.append(request.url[:80]))
    page.goto(reviewed(program, document).as_uri())

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
    copies = page.locator(".moved-here")
    check("a moved milestone stands in its new cell too", copies.count() == 1 and "(mended)" in copies.inner_text()
          and copies.evaluate("cell => cell.closest('td').cellIndex") > own.evaluate("cell => cell.closest('td').cellIndex"))
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


def use_forms(browser, program, folder):
    """Joining, splitting, naming a heading and a column; then planlift makes these corrections."""
    grid, actions = folder / "forms.pdf", folder / "columns.docx"
    shutil.copy(FIXTURES / "plans/aldhelm.pdf", grid)
    shutil.copy(FIXTURES / "office-plans/send-action-plan.docx", actions)

    def corrected(document, work):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        problems = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(reviewed(program, document).as_uri())
        work(page, page.locator("#correct"))
        with page.expect_download() as download:
            page.locator("#save").click()
        download.value.save_as(document.with_name(download.value.suggested_filename))
        page.close()
        check(f"no script failed on {document.name}", not problems, problems)
        after = extracted(program, document)
        return after, [remark for remark in after["diagnostics"] if remark["code"].startswith("correction")]

    before = milestones(extracted(program, grid))
    strand = before[0]["id"].rsplit("/", 3)[0]
    mates = [own for own in before if own["id"].startswith(strand + "/")]
    long = next(own for own in before if len(own["text"].split()) > 3 and own not in mates[:2])

    def join_and_split(page, form):
        page.locator(f'[id="{mates[0]["id"]}"]').click()
        form.locator("details summary").click()
        mate = form.locator("select[name=other] option").first.inner_text()
        check("the next milestone of the strand is offered first", mates[1]["text"].startswith(mate.rstrip("…").split("\\n")[0][:20]), mate)
        form.locator("select[name=other]").select_option(index=0)
        form.get_by_role("button", name="Join them").click()
        page.locator(f'[id="{long["id"]}"]').click()
        form.get_by_role("button", name="Split the text").click()
        check("it is said how to split", "empty line" in form.locator(".trouble").inner_text())
        words = long["text"].split()
        form.locator("textarea").fill(" ".join(words[:2]) + "\n\n" + " ".join(words[2:]))
        form.get_by_role("button", name="Split the text").click()
        check("both are listed", page.locator("#corrections li").count() == 2)

    after, told = corrected(grid, join_and_split)
    check("joining and splitting are made", [remark["code"] for remark in told] == ["correction-made"] * 2, told)
    texts = [own["text"] for own in milestones(after)]
    check("one milestone has the words of two, and two those of one", len(texts) == len(before)
          and " ".join(long["text"].split()[:2]) in texts
          and any(mates[0]["text"].split("\n")[0] in text and mates[1]["text"].split("\n")[-1] in text for text in texts), texts[:4])

    def name_column_and_heading(page, form):
        page.locator("details.columns summary").click()
        page.locator("details.columns button", has_text="How we will know").click()
        form.locator("select[name=role]").select_option("outcome")
        form.get_by_role("button", name="Say so").click()
        check("a column is named", "what comes of it" in page.locator("#corrections li").last.inner_text())
        check("and shown at its head in the plan and in the document", page.locator("#plan .is-named .tag").count() == 1
              and page.locator("#document .is-named .tag").count() == 1
              and "holds what comes of it" in page.locator("#plan thead").inner_text())
        page.locator("#plan thead th").nth(1).click()
        check("a head that is clicked can be named", form.locator("select[name=role]").is_visible())
        page.locator("#document [data-text]").first.click()
        form.get_by_role("button", name="This is the heading of a priority").click()
        check("a heading is named", "is a priority" in page.locator("#corrections li").last.inner_text())
        check("and shown where it stands", page.locator("#document .is-heading .tag").inner_text() == "heading of a priority")

    _, told = corrected(actions, name_column_and_heading)
    check("each is made or told", len(told) == 2, told)


def use_in_place(browser, program, folder):
    """A text that is no part of the plan, a text that heads a priority, and words of the plan, on pages and in the plan."""
    document = folder / "places.pdf"
    shutil.copy(FIXTURES / "plans/aldhelm.pdf", document)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(reviewed(program, document).as_uri())
    form = page.locator("#correct")
    own = page.locator("#plan p[data-text]").first
    own.click()
    check("a text of the plan lights up in the document", page.locator("#document g.lit[data-text]").count() > 0)
    form.get_by_role("button", name="This is no part of the plan").click()
    check("a text that is left out is struck out in the plan, and says so", "left out" in own.inner_text()
          and own.evaluate("own => getComputedStyle(own).textDecorationLine") == "line-through")
    tags = page.locator("#document svg text.tag")
    check("and says so on its page", tags.count() == 1 and tags.text_content() == "left out")
    page.locator("#document g[data-text]").nth(4).dispatch_event("click")
    form.get_by_role("button", name="This is the heading of a priority").click()
    check("a heading of a priority is named on its page", "heading of a priority" in tags.last.text_content())
    strand = page.locator("#plan tbody th[scope=rowgroup]").first
    strand.click()
    form.locator("textarea").fill("A strand with another name")
    form.locator("button[type=submit]").click()
    check("a strand has its new name", strand.inner_text() == "A strand with another name", strand.inner_text())
    page.locator("details.words summary").focus()
    page.keyboard.press("Enter")
    page.locator("details.words button").first.focus()
    page.keyboard.press("Enter")
    check("headings and objectives are mended by the keyboard alone", page.evaluate("document.activeElement.name") == "text"
          and form.locator("textarea").input_value() == page.locator("#plan h2").first.inner_text())
    page.keyboard.press("Escape")
    page.locator("#corrections li button.link").first.click()
    check("what a correction says leads to its place", page.locator("#plan .lit").count() == 1)
    for _ in range(3):
        page.locator("#undo").click()
    check("nothing of it is left once it is undone", page.locator(".tag, .is-gone, .is-heading, .mended").count() == 0)
    page.close()


def use_offers(browser, program, folder):
    """What was put right in one version is offered for the next, each with a click and all at once."""
    older, newer = two_versions(program, folder)

    def opened(document, *arguments):
        file = document.with_suffix(".html")
        subprocess.run([program, "review", str(document), *map(str, arguments), "-o", str(file), "--force", "--quiet"], check=True)
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(file.as_uri())
        return page

    def save(page, document):
        with page.expect_download() as download:
            page.locator("#save").click()
        download.value.save_as(document.with_name(download.value.suggested_filename))
        page.close()

    page = opened(older)
    check("without another version nothing is offered", not page.locator("#offers").is_visible())
    form = page.locator("#correct")
    # The first action has another word in the next version; the second is the same.
    for number in range(2):
        page.locator("#plan tr.action").nth(number).click()
        words = form.locator("textarea").input_value()
        form.locator("textarea").fill(words.rsplit(" ", 1)[0] + " (mended)")
        form.locator("button[type=submit]").click()
    page.locator("#plan thead th").last.click()
    form.locator("select[name=role]").select_option("evidence" if form.locator("select[name=role]").input_value() != "evidence" else "outcome")
    form.get_by_role("button", name="Say so").click()
    save(page, older)

    page = opened(newer, "--corrections-of", older)
    offers = page.locator("#offers")
    check("three corrections are offered", offers.is_visible() and "3 of them can be put right here too" in offers.inner_text(), offers.inner_text())
    check("and none is made", page.locator("#corrections li").count() == 0)
    offers.locator("li").first.get_by_role("button", name="Make it").click()
    check("one is made with one click", page.locator("#corrections li").count() == 1 and "(mended)" in page.locator("#plan tr.action").first.inner_text())
    check("the other words of the newer version stay", "Astonishing" in page.locator("#plan tr.action").first.inner_text())
    check("the focus goes on", page.evaluate("document.activeElement.closest('#offers') !== null"))
    offers.get_by_role("button", name="Make all 2").click()
    check("the rest is made at once", page.locator("#corrections li").count() == 3 and not offers.is_visible())
    page.locator("#undo").click()
    check("what is undone is offered again", offers.is_visible() and "1 of them" in offers.inner_text())
    offers.get_by_role("button", name="Make it").first.click()
    save(page, newer)
    codes = [remark["code"] for remark in extracted(program, newer)["diagnostics"] if remark["code"].startswith("correction")]
    check("planlift makes what was taken over", codes == ["correction-made"] * 3, codes)

    newer.with_suffix(".corrections.json").unlink()
    plan = extracted(program, newer, "--corrections-of", older)
    told = [remark["message"] for remark in plan["diagnostics"] if remark["code"] == "correction-made"]
    check("the command line makes them too", len(told) == 3 and all(older.name in words for words in told), told)
    said = subprocess.run([program, "diff", str(older), str(newer), "--summary"], capture_output=True, text=True).stderr
    check("a comparison says what could be made", "--corrections-of" in said and "3 of its 3" in said, said)


def use_narrow(browser, program, document):
    first = milestones(extracted(program, document))[0]
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(reviewed(program, document).as_uri())
    check("on a phone nothing is wider than the screen", page.evaluate("document.documentElement.scrollWidth") <= 390)
    page.locator("nav.views button[data-view=plan]").click()
    page.locator(f'[id="{first["id"]}"] a.place').first.click()
    check("on a phone a link to a page shows the document", page.locator("#document").is_visible()
          and not page.locator("#plan").is_visible())
    page.locator("#correct textarea").fill("Mended on a phone")
    page.locator("#correct button[type=submit]").click()
    check("and a correction the plan again, with the correction in sight", page.locator("#plan").is_visible()
          and page.locator("#plan .milestone", has_text="Mended on a phone").evaluate(
              "own => { const box = own.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }"))
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
    had = playwright_and_browser(sys.argv[2], "test-review")
    if not had:
        return 0
    sync_playwright, found = had
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        pages, blocks = folder / "plan.pdf", folder / "actions.docx"
        shutil.copy(FIXTURES / "plans/aldhelm.pdf", pages)
        shutil.copy(FIXTURES / "office-plans/send-action-plan.docx", blocks)
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        use_wide(browser, program, pages)
        use_forms(browser, program, folder)
        use_in_place(browser, program, folder)
        use_offers(browser, program, folder)
        use_steps(browser, program, folder)
        use_narrow(browser, program, pages)
        if len(sys.argv) > 3:
            pictures = pathlib.Path(sys.argv[3])
            pictures.mkdir(parents=True, exist_ok=True)
            picture(browser, reviewed(program, pages), "pages", pictures)
            picture(browser, reviewed(program, blocks), "blocks", pictures)
            picture(browser, folder / "plan-2026.html", "offers", pictures)
        browser.close()
    print(f"{len(failures)} failures")
    return len(failures) > 0


if __name__ == "__main__":
    sys.exit(main())
