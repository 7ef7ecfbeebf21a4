"""What the measuring scripts share: where the shared material lies, its longest document, the time of a command, the browser, and
how a check is told."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import time
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
BROWSER_OPTIONS = ["--no-sandbox", "--disable-dev-shm-usage"]
# Width, height, and the reader's scheme.
LOOKS = [(1280, 900, "light"), (1280, 900, "dark"), (390, 844, "light"), (390, 844, "dark")]
# What was checked and is not so.
failures = []


def check(what, is_so, told=""):
    print(f"{'ok' if is_so else 'FAILED':6} {what}{'' if is_so else f': {told}'}", flush=True)
    if not is_so:
        failures.append(what)


def found_browser():
    """The first browser that is installed; None where there is none."""
    return next((found for found in map(shutil.which, BROWSERS) if found), None)


def playwright_and_browser(folder, name):
    """What drives a browser, and the browser; None, and a line that says why, where one of them is missing."""
    sys.path.insert(0, folder)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print(f"{name}: in the browser: skipped: playwright cannot be had")
        return None
    browser = found_browser()
    if not browser:
        print(f"{name}: in the browser: skipped: chromium is missing")
        return None
    return sync_playwright, browser


def extracted(program, document, *arguments):
    """The plan of a document."""
    command = [program, "extract", str(document), "--quiet", *map(str, arguments)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def reviewed(program, document):
    """The review page of a document, beside it."""
    page = document.with_suffix(".html")
    subprocess.run([program, "review", str(document), "-o", str(page), "--force", "--quiet"], check=True)
    return page


def two_versions(program, folder):
    """A Word file, and its next version: the longest word of the first action is another one in it."""
    source = HERE.parent / "fixtures/office-plans/send-action-plan.docx"
    older, newer = folder / "plan-2025.docx", folder / "plan-2026.docx"
    shutil.copy(source, older)
    other_word(older, newer, max(extracted(program, source)["actionPlans"][0]["actions"][0]["title"].split(), key=len), "Astonishing")
    return older, newer


def other_word(older, newer, old_word, new_word):
    """Writes a Word file anew with one word changed, where it first stands."""
    with zipfile.ZipFile(older) as old, zipfile.ZipFile(newer, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == "word/document.xml":
                content = content.decode().replace(old_word, new_word, 1).encode()
            new.writestr(item, content)


def found_shared_folder():
    """The folder of the shared corpora and scorers; None where it is missing."""
    run = subprocess.run([HERE / "shared-folder.sh"], capture_output=True, text=True)
    return pathlib.Path(run.stdout.strip()) if run.returncode == 0 else None


def shared_folder():
    """The same for scripts that can do nothing without it: where it is missing they end, and say so."""
    run = subprocess.run([HERE / "shared-folder.sh"], stdout=subprocess.PIPE, text=True)
    return pathlib.Path(run.stdout.strip()) if run.returncode == 0 else sys.exit(1)


def page_count(path):
    text = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", text)[1])


def longest_document():
    """The PDF of the shared corpus with the most pages, or the longest fixture where the corpus is missing."""
    shared = found_shared_folder()
    folder = shared / "corpus/dev" if shared else HERE.parent / "fixtures/plans"
    return max(sorted(folder.glob("*.pdf")), key=lambda path: (page_count(path), path.stat().st_size))


def seconds(command):
    """The wall time of a command, whose output is dropped."""
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def letters_and_digits(text):
    return re.sub(r"\W+", "", text).casefold()


def best_of(rounds, commands):
    """The shortest time of each named command, run in turns."""
    times = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(seconds(command))
    return {name: min(values) for name, values in times.items()}
