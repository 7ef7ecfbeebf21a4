"""The part of test_review.py that is about the steps of actions."""
import shutil
import subprocess
import zipfile

from measuring import HERE, check, extracted, other_word, reviewed

FIXTURES = HERE.parent / "fixtures/understanding"
# In a row of its own, in a cell that several share, and there behind numbers; and which step is mended.
DOCUMENTS = [("welsh-grant.pdf", 1), ("welsh-grant.docx", 1), ("scottish-session.pdf", 1), ("scottish-session.docx", 1),
             ("equality.pdf", 3)]
MENDED = "Mended by hand, 1 < 2"


def steps_of(plan):
    return [step for actions in plan["actionPlans"] for action in actions["actions"] for step in action["steps"]]


def words_of_workbook(program, document):
    book = document.with_suffix(".xlsx")
    subprocess.run([program, "extract", str(document), "-o", str(book), "--force", "--quiet"], check=True)
    with zipfile.ZipFile(book) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


def use_steps(browser, program, folder):
    """A step is pointed at and mended by itself: in a row of its own, and in a cell that it shares with others."""
    for name, number in DOCUMENTS:
        document = folder / f"steps-{name}"
        shutil.copy(FIXTURES / name, document)
        use_step(browser, program, document, number)
    older, newer = folder / "steps-scottish-session.docx", folder / "steps-next.docx"
    other_word(older, newer, "Boys", "Girls")
    file = newer.with_suffix(".html")
    subprocess.run([program, "review", str(newer), "--corrections-of", str(older), "-o", str(file), "--force", "--quiet"], check=True)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(file.as_uri())
    offers = page.locator("#offers")
    check("a step that was mended is offered for the next version", "now says “Mended by hand" in offers.inner_text(), offers.inner_text())
    offers.get_by_role("button", name="Make it").click()
    check("and mended there with a click", page.locator("#plan .step", has_text="Mended by hand").count() == 1)
    page.close()
    plan = extracted(program, newer, "--corrections-of", older)
    check("the command line mends it too", sum("Mended by hand" in step["text"] for step in steps_of(plan)) == 1)


def use_step(browser, program, document, number):
    read = steps_of(extracted(program, document))
    said, name = read[number]["text"], document.name
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(reviewed(program, document).as_uri())
    steps, form = page.locator("#plan .step[id]"), page.locator("#correct")
    check(f"{name}: each step has an element of its own", [normal(own) for own in steps.all_inner_texts()] == [
        normal(step["text"]) for step in read], steps.all_inner_texts())
    own, mate = steps.nth(number), steps.nth(number - 1)
    own.hover()
    lit = page.evaluate("[...document.querySelectorAll('#document .lit')].map((own) => own.dataset.of)")
    anchor = own.get_attribute("id")
    check(f"{name}: a step that is pointed at lights up its own place alone", lit == [anchor], lit)
    check(f"{name}: and nothing else of the plan", page.evaluate("[...document.querySelectorAll('#plan .lit')].map((own) => own.id)") == [anchor])
    page.mouse.move(0, 0)
    page.evaluate("""anchor => [...document.querySelectorAll('#document [data-of]')].find((own) => own.dataset.of === anchor)
        .dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))""", anchor)
    check(f"{name}: its place lights it up", "lit" in (own.get_attribute("class") or "") and "lit" not in (mate.get_attribute("class") or ""))

    own.click()
    check(f"{name}: a click opens the step", normal(form.locator("textarea").input_value()) == normal(said), form.locator("textarea").input_value())
    form.locator("textarea").fill(MENDED)
    form.locator("button[type=submit]").click()
    check(f"{name}: the step is mended, and its neighbour stays", own.inner_text() == MENDED
          and normal(mate.inner_text()) == normal(read[number - 1]["text"]), own.inner_text())
    page.locator("#undo").click()
    check(f"{name}: it is undone", normal(own.inner_text()) == normal(said) and page.locator(".is-corrected, .mended").count() == 0)

    page.locator("details.words summary").focus()
    page.keyboard.press("Enter")
    page.locator("details.words button", has_text=said[:40]).first.focus()
    page.keyboard.press("Enter")
    check(f"{name}: it is lit, and its text has the focus, by the keyboard alone", "lit" in (own.get_attribute("class") or "")
          and page.evaluate("document.activeElement.name") == "text")
    page.keyboard.press("Control+a")
    page.keyboard.type(MENDED)
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.type") != "submit":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    check(f"{name}: the focus goes back to the list", page.evaluate("document.activeElement.closest('details.words') !== null"))
    with page.expect_download() as download:
        page.locator("#save").click()
    download.value.save_as(document.with_name(download.value.suggested_filename))
    check(f"{name}: no script failed", not problems, problems)
    page.close()
    after = extracted(program, document)
    check(f"{name}: JSON has the step as it was mended, and the others as they were", [step["text"] for step in steps_of(after)] == [
        MENDED if place == number else step["text"] for place, step in enumerate(read)], steps_of(after))
    words = words_of_workbook(program, document)
    check(f"{name}: so has the workbook", "Mended by hand, 1 &lt; 2" in words and said not in words)


def normal(words):
    return " ".join(words.split())
