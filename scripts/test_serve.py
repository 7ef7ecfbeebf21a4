#!/usr/bin/env python3
"""Uses “planlift serve” in Chromium as people do, and as those do who mean harm.

usage: test_serve.py PLANLIFT PLAYWRIGHT [AXE [PICTURES]]

PLAYWRIGHT is the folder that holds the Python package, AXE the file axe.min.js. Into PICTURES go pictures of the pages, wide and
narrow, light and dark. Ends with 1 where something is not as it should be.
"""
import contextlib
import http.server
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import zipfile

from measuring import BROWSER_OPTIONS, HERE, LOOKS, check, failures, found_shared_folder, playwright_and_browser, two_versions
from served import served

FIXTURES = HERE.parent / "fixtures"
WAIT_IN_MILLISECONDS = 90_000
# At once, and one after the other; the full numbers: make measure-serve.
UPLOADS_AT_ONCE = 20


def drop(page, *files):
    """Drops files on the window, as a person does with the mouse."""
    handle = page.evaluate_handle("""(files) => {
      const transfer = new DataTransfer();
      for (const [name, text] of files) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    }""", [[file.name, __import__("base64").b64encode(file.read_bytes()).decode()] for file in files])
    page.dispatch_event("#give", "dragenter", {"dataTransfer": handle})
    page.dispatch_event("#give", "drop", {"dataTransfer": handle})


@contextlib.contextmanager
def opened(browser, address, **options):
    """A page at an address in a browser without history, and what went wrong on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **options)
    context.set_default_timeout(WAIT_IN_MILLISECONDS)
    page = context.new_page()
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    page.goto(address)
    try:
        yield page, problems
    finally:
        context.close()


def saved(page, link, folder):
    with page.expect_download(timeout=WAIT_IN_MILLISECONDS) as download:
        link.click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def use(browser, program, folder, look):
    """A first-time user: drops a plan, looks it over, corrects it, undoes, downloads."""
    with served(program) as server, opened(browser, server.address) as (page, problems):
        look(page, "serve-empty")
        check("the empty page says what to do", page.get_by_text("Drop one or several files here").is_visible()
              and page.get_by_role("button", name="Try the sample").is_visible())
        page.get_by_label("Files", exact=True).focus()
        check("the file chooser has the focus of the keyboard",
              page.evaluate("document.activeElement.id") == "files")

        plan = FIXTURES / "plans/aldhelm.pdf"
        drop(page, plan)
        page.wait_for_selector("#plans a.main")
        check("a dropped PDF is read, and its milestones are counted", page.locator("#plans").get_by_text("69 milestones, 8 pages").is_visible())
        check("the end of the reading is said", "69 milestones" in page.locator(".said").inner_text(),
              page.locator(".said").inner_text())
        page.locator("#files").set_input_files(str(FIXTURES / "plans/larkfield.pdf"))
        page.wait_for_selector("#document-2 a.main")
        check("a chosen file is read too", page.locator("#plans tbody tr").count() == 2)
        look(page, "serve-plans")

        page.locator("#document-1 a.main").click()
        page.wait_for_selector("table.grid")
        look(page, "serve-review")
        first, second = page.locator(".milestone").nth(0), page.locator(".milestone").nth(1)
        form = page.locator("#correct")
        first.click()
        form.locator("textarea").fill("Corrected by hand")
        form.locator("select[name=from]").select_option(index=5)
        form.locator("button[type=submit]").click()
        second.click()
        form.locator("textarea").fill("A slip of the hand")
        form.locator("button[type=submit]").click()
        check("two corrections are listed", page.locator("#corrections li").count() == 3)
        page.locator("#undo").click()
        page.wait_for_selector("#corrections .unsaved", state="hidden")
        check("the last is undone, and what is left is kept", page.locator("#corrections li").count() == 2)

        page.reload()
        page.wait_for_selector("#corrections li")
        check("a page that is loaded anew has the corrections", page.locator("#corrections li").count() == 2
              and "Corrected by hand" in page.locator(".milestone").first.inner_text())
        page.locator("nav.served summary").click()
        look(page, "serve-downloads")
        file = saved(page, page.get_by_role("link", name="JSON", exact=True), folder)
        read = json.loads(file.read_text())
        found = [own for priority in read["priorities"] for strand in priority["strands"] for own in strand["milestones"]
                 if own["text"] == "Corrected by hand"]
        check("JSON has the correction", len(found) == 1 and found[0]["from"]["term"] == 6, found)
        check("and not the undone one", "A slip of the hand" not in file.read_text())
        book = saved(page, page.get_by_role("link", name="Excel workbook"), folder)
        with zipfile.ZipFile(book) as parts:
            text = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
        check("the workbook has the correction", "Corrected by hand" in text and book.name == "aldhelm.xlsx", book.name)
        page.get_by_role("link", name="The plan by itself").click()
        page.wait_for_selector("h1")
        check("the plan by itself has it too", page.get_by_text("Corrected by hand").count() > 0)
        look(page, "serve-plan")

        forms = [link.get_attribute("href").split("/")[-1] for link in page.locator("nav.served ul a").all()]
        answers = {form: server.ask(f"plans/1/files/{form}")[0] for form in forms}
        check("every form can be downloaded", set(answers.values()) == {200} and len(answers) >= 10, answers)
        page.get_by_role("link", name="All plans").click()
        page.wait_for_selector("#plans a.main")
        check("the list tells of the corrections", page.get_by_text("2 corrections").is_visible())
        page.locator("#document-2").get_by_role("button", name="Remove").click()
        page.wait_for_selector("#plans a.main")
        check("a plan that was removed is gone", page.locator("#plans tbody tr").count() == 1
              and server.ask("plans/2/")[0] == 404)
        check("no script failed, and nothing was refused", not problems, problems)
        scratch = server.scratch
        check("it is stopped cleanly", server.stop() == 0)
        check("nothing is kept", not list(scratch.iterdir()), list(scratch.iterdir()))


def compare(browser, program, folder, look):
    """Two versions and three."""
    old, new = two_versions(program, folder)
    with served(program) as server, opened(browser, server.address) as (page, problems):
        drop(page, old, new)
        page.wait_for_selector("#plans tbody tr:nth-child(2) a.main")
        page.wait_for_function("!document.querySelector('[data-busy]')")
        button = page.get_by_role("button", name="Compare the ticked plans")
        button.click()
        check("it is said that two are to be ticked", "Tick two" in page.locator("#compare .advice").inner_text())
        for tick in page.locator("input[type=checkbox]").all():
            tick.check()
        button.click()
        page.wait_for_selector(".columns")
        check("two versions are compared", page.get_by_text("Astonishing").count() > 0)
        check("the one that was dropped first is the older", "from plan-2025.docx to plan-2026.docx" in page.locator("body").inner_text())
        look(page, "serve-difference")
        page.get_by_role("link", name="All plans").click()
        page.get_by_role("button", name="Try the sample").click()
        page.wait_for_selector("#document-3 a.main")
        for tick in page.locator("input[type=checkbox]").all():
            tick.check()
        page.get_by_role("button", name="Compare the ticked plans").click()
        page.wait_for_selector("ol.versions")
        check("three are a history", page.locator("ol.versions li").count() == 3)
        look(page, "serve-history")
        check("no script failed, and nothing was refused", not problems, problems)


def take_over(browser, program, folder, look):
    """What was put right in one version is offered for the next."""
    old, new = two_versions(program, folder)
    with served(program) as server, opened(browser, server.address) as (page, problems):
        drop(page, old)
        page.locator("#document-1 a.main").click()
        form = page.locator("#correct")
        page.locator("#plan tr.action").nth(1).click()
        form.locator("textarea").fill("Corrected in the older version")
        form.locator("button[type=submit]").click()
        page.wait_for_selector("#corrections .unsaved", state="hidden")
        page.get_by_role("link", name="All plans").click()
        drop(page, new)
        page.locator("#document-2 a.main").click()
        page.wait_for_selector("#offers:not([hidden])")
        check("the newer version is offered what was put right in the older one",
              "plan-2025.docx" in page.locator("#offers").inner_text())
        look(page, "serve-offers")
        page.locator("#offers").get_by_role("button", name="Make it").first.click()
        page.wait_for_selector("#corrections .unsaved", state="hidden")
        check("one click makes it, and it is kept", "Corrected in the older version" in page.locator("#plan tr.action").nth(1).inner_text()
              and "Corrected in the older version" in server.ask("plans/2/corrections")[2].decode())
        check("no script failed, and nothing was refused", not problems, problems)


def without_scripts(browser, program, folder, look):
    """A browser that runs no scripts: files are sent, read, looked over, compared and downloaded all the same."""
    with served(program) as server, opened(browser, server.address, java_script_enabled=False) as (page, _):
        page.get_by_role("button", name="Send them").click()
        check("it is said that nothing was chosen", page.get_by_text("No file was chosen").is_visible())
        page.get_by_role("link", name="Back to the list").click()
        page.locator("#files").set_input_files([str(FIXTURES / f"plans/{name}.pdf") for name in ("aldhelm", "larkfield")])
        page.get_by_role("button", name="Send them").click()
        page.wait_for_selector("#document-2 a.main")
        page.wait_for_selector("#document-1 a.main")
        check("without scripts files are sent with a button, and the list shows itself anew", page.locator("a.main").count() == 2)
        page.screenshot(path=folder / "without.png")
        page.locator("#document-1 a.main").click()
        check("the plan is looked over", page.locator("table.grid").first.is_visible() and page.locator("#document img").first.is_visible())
        check("it is said that putting right needs scripts", page.locator("#look noscript p").is_visible())
        page.get_by_role("link", name="All plans").click()
        for tick in page.locator("input[type=checkbox]").all():
            tick.check()
        page.get_by_role("button", name="Compare the ticked plans").click()
        check("plans are compared", page.locator("h1").is_visible() and "compare?" in page.url)
        page.go_back()
        file = saved(page, page.locator("#document-2").get_by_role("link", name="Excel"), folder)
        check("and downloaded", file.suffix == ".xlsx")
        page.locator("#document-2").get_by_role("button", name="Remove").click()
        check("and removed", page.locator("#plans tbody tr").count() == 1)


def hostile(browser, program, folder, look):
    """What cannot be read ends in a clear message, and the server goes on."""
    files = {
        "empty.pdf": b"", "broken.pdf": b"%PDF-1.7\nbroken", "letter.rtf": b"{\\rtf1 hello}",
        "<img src=x onerror=alert(1)>.pdf": b"%PDF-1.7\nbroken", "../../escape.pdf": b"%PDF-1.7\nbroken",
        "page.html": b"<!DOCTYPE html><p>A plan</p>", "plan.zip": b"PK\x05\x06" + bytes(18),
    }
    shared = found_shared_folder()
    folders = [shared / "corpus" / name for name in ("hostile2", "real/hostile-docx", "real/hostile-pdf")] if shared else []
    found = [file for place in folders for file in sorted(place.glob("*")) if file.suffix != ".md"]
    if not found:
        print("       the shared hostile files are missing; own ones only")
    files.update({file.name: file.read_bytes() for file in found})
    with served(program, "--timeout", "20") as server, opened(browser, server.address) as (page, _):
        for name, content in files.items():
            answer = server.give(name, content)
            if isinstance(answer, str):
                check(f"{name} is refused in words", answer.endswith(".") and "planlift:" not in answer, answer)
        server.wait()
        alerts = []
        page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
        page.reload()
        rows = page.locator("#plans tbody tr").all()
        silent = [row.locator("th").inner_text() for row in rows if not row.locator("td").nth(1).inner_text().strip()]
        check("each file has a plan or a message", not silent and len(rows) > 5, silent)
        told = [row.locator(".failed").inner_text() for row in rows if row.locator(".failed").count()]
        check("no message names options of the command line", not [words for words in told if "--" in words], told)
        look(page, "serve-failures")
        addresses = [link.get_attribute("href") for link in page.locator("a.main").all()]
        hidden = [address for address in addresses if server.ask(address)[0] != 200]
        check(f"what was read of {len(files)} hostile files is shown", addresses and not hidden, hidden)
        check("no foreign script ran", not alerts, alerts)
        check("the server goes on", isinstance(server.give("plan.pdf", (FIXTURES / "plans/larkfield.pdf").read_bytes()), int))


def locked(browser, program, folder, look):
    """A PDF with a password is opened on the page."""
    qpdf = shutil.which("qpdf")
    if not qpdf:
        print("       a locked PDF: skipped: qpdf is missing")
        return
    file = folder / "locked.pdf"
    subprocess.run([qpdf, "--encrypt", "secret", "secret", "256", "--", str(FIXTURES / "plans/larkfield.pdf"), str(file)],
                   check=True)
    with served(program) as server, opened(browser, server.address) as (page, _):
        drop(page, file)
        page.get_by_label("Password").fill("wrong")
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-busy], .failed")
        page.get_by_label("Password").fill("secret")
        page.keyboard.press("Enter")
        page.wait_for_selector("#plans a.main")
        check("a locked PDF is opened with its password", page.locator("#plans tbody tr").count() == 1)
        check("and no file holds the password", not [
            path for path in server.scratch.rglob("*") if path.is_file() and b"secret" in path.read_bytes()])


class Elsewhere(http.server.BaseHTTPRequestHandler):
    """A page of another origin, which tries to read and to change what is not its own."""

    target = ""

    def do_GET(self):
        body = f"""<!DOCTYPE html><title>waiting</title><iframe src="{self.target}"></iframe>
        <img src="{self.target}plans/1/files/document"><form method="post" action="{self.target}sample" target="inner"></form>
        <iframe name="inner"></iframe><script>
        (async () => {{
          const tries = {{}};
          const attempt = async (name, address, options) => {{
            try {{ const answer = await fetch(address, options); tries[name] = answer.type === 'opaque' ? 'opaque' : await answer.text(); }}
            catch (error) {{ tries[name] = 'refused'; }}
          }};
          await attempt('read', '{self.target}list');
          await attempt('readOpaque', '{self.target}list', {{ mode: 'no-cors' }});
          await attempt('post', '{self.target}uploads?name=evil.pdf', {{ method: 'POST', body: 'x', mode: 'no-cors' }});
          await attempt('put', '{self.target}plans/1/corrections', {{ method: 'PUT', body: '{{}}' }});
          await attempt('remove', '{self.target}plans/1/remove', {{ method: 'POST', mode: 'no-cors' }});
          document.forms[0].submit();
          await new Promise((done) => setTimeout(done, 1500));
          tries.frames = [...document.querySelectorAll('iframe')].map((frame) => {{ try {{ return frame.contentDocument ? frame.contentDocument.body.textContent : null; }} catch {{ return null; }} }});
          tries.picture = document.querySelector('img').naturalWidth;
          document.title = JSON.stringify(tries);
        }})();
        </script>""".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def elsewhere(playwright, program, browser_path):
    """Even a page of another origin that knows the token can neither read nor change anything."""
    with served(program) as server:
        server.give("plan.pdf", (FIXTURES / "plans/larkfield.pdf").read_bytes())
        server.wait()
        Elsewhere.target = server.address
        other = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
        threading.Thread(target=other.serve_forever, daemon=True).start()
        port = server.address.split(":")[2].split("/")[0]
        browser = playwright.chromium.launch(executable_path=browser_path, args=[
            *BROWSER_OPTIONS, "--host-resolver-rules=MAP foreign.example 127.0.0.1"])
        page = browser.new_page()
        # Another port of this computer is same-site with ours, a foreign name is not.
        for site in (f"http://127.0.0.1:{other.server_port}/", f"http://foreign.example:{other.server_port}/"):
            page.goto(site)
            page.wait_for_function("document.title !== 'waiting'", timeout=WAIT_IN_MILLISECONDS)
            tries = json.loads(page.title())
            answers = {name: value for name, value in tries.items() if name not in ("frames", "picture")}
            check(f"{site} reads nothing", set(answers.values()) <= {"refused", "opaque"}
                  and not any(tries["frames"]) and tries["picture"] == 0, tries)
        listed = server.ask("list")[2].decode()
        check("and changes nothing", listed.count("<tr id=") == 1 and "document-1" in listed, listed)
        answer = page.goto(f"http://foreign.example:{port}/{server.address.split('/')[3]}/")
        check("a foreign name that leads here is not answered (DNS rebinding)", answer.status == 421, answer.status)
        check("nor is an address without the token",
              page.goto(f"http://127.0.0.1:{port}/").status == 403
              and page.goto(f"http://127.0.0.1:{port}/{'0' * 32}/plans/1/").status == 403)
        browser.close()
        other.shutdown()


def limits(program):
    """What is too much is refused in words, and nothing of it stays."""
    with served(program, "--max-upload", "64M", "--max-documents", "2", "--max-kept", "64M") as server:
        words = server.give("large.pdf", bytes((64 << 20) + 1))
        check("what is too large is refused", isinstance(words, str) and "larger than 64 MB" in words, words)
        small = (FIXTURES / "plans/larkfield.pdf").read_bytes()
        numbers = [server.give(f"plan-{count}.pdf", small) for count in range(3)]
        check("more documents than may lie there are refused", numbers[:2] == [1, 2] and "Remove some" in str(numbers[2]), numbers)
        server.wait()
        left = [path for path in server.scratch.rglob("meanwhile/*")]
        check("nothing of what was refused stays", not left, left)


def kept(program, folder):
    """With --keep the next server goes on from there, and every command finds the corrections."""
    shelf = folder / "kept"
    with served(program, "--keep", shelf) as server:
        server.give("plan.pdf", (FIXTURES / "plans/larkfield.pdf").read_bytes())
        server.wait()
        check("a second server is kept from the folder", subprocess.run(
            [program, "serve", "--keep", str(shelf)], capture_output=True).returncode == 3)
        check("it is stopped by Ctrl-C", server.stop(by=2) == 0)
    with served(program, "--keep", shelf) as server:
        check("the next server has the plan", b"data-busy" not in server.ask("list")[2] and server.ask("plans/1/")[0] == 200)
        server.stop()
    check("the document lies in the folder", (shelf / "1/plan.pdf").is_file() and not (shelf / "meanwhile").exists())


def at_once(program):
    """Many at once: all are read, and the server does not grow with them."""
    content = (FIXTURES / "plans/aldhelm.pdf").read_bytes()
    with served(program, "--jobs", "2") as server:
        most = [0, 0]
        ended = threading.Event()

        def watch():
            while not ended.wait(0.05):
                most[:] = [max(old, new) for old, new in zip(most, server.memory())]

        watcher = threading.Thread(target=watch)
        watcher.start()
        givers = [threading.Thread(target=server.give, args=(f"plan-{count}.pdf", content)) for count in range(UPLOADS_AT_ONCE)]
        for giver in givers:
            giver.start()
        for giver in givers:
            giver.join()
        server.wait()
        ended.set()
        watcher.join()
        listed = server.ask("list")[2].decode()
        check(f"{UPLOADS_AT_ONCE} at once are all read", listed.count("69 milestones") == UPLOADS_AT_ONCE, listed[:300])
        own, together = (count >> 20 for count in most)
        check("in bounded memory", own < 200 and together < 900, f"{own} MB, with its readers {together} MB")
        print(f"       the server {own} MB at most, with its readers {together} MB")


def looker(axe, pictures):
    """Looks at a page as axe-core does, and takes its pictures."""
    def look(page, name):
        for width, height, scheme in LOOKS:
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme=scheme)
            if pictures:
                page.screenshot(path=pictures / f"{name}-{width}-{scheme}.png")
            if width == 390:
                wide = page.evaluate("document.documentElement.scrollWidth")
                check(f"{name}: nothing is wider than a phone", wide <= width, f"{wide} px")
            if axe:
                found = page.evaluate(axe + """;
                  axe.run(document, {resultTypes: ['violations']}).then((result) => result.violations
                    .map((own) => `${own.id}: ${own.nodes[0].html.slice(0, 160)}`))""")
                check(f"{name}: axe-core, {width} {scheme}", not found, found)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.emulate_media(color_scheme="light")
    return look


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    axe = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    pictures = pathlib.Path(sys.argv[4]) if len(sys.argv) > 4 else None
    limits(program)
    at_once(program)
    had = playwright_and_browser(sys.argv[2], "test-serve")
    if not had:
        return len(failures) > 0
    sync_playwright, found = had
    if axe and not axe.is_file():
        print("       axe-core cannot be had")
        axe = None
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
    look = looker(axe and axe.read_text(), pictures)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        kept(program, folder)
        browser = playwright.chromium.launch(executable_path=found, args=BROWSER_OPTIONS)
        for part in (use, compare, take_over, without_scripts, hostile, locked):
            part(browser, program, folder, look)
        browser.close()
        elsewhere(playwright, program, found)
    print(f"{len(failures)} failures")
    return len(failures) > 0


if __name__ == "__main__":
    sys.exit(main())
