"""The files of a random document: Word files, and PDFs by several producers; each says what it looks like."""
import random
import subprocess
import tempfile

from . import looks, sheets, web_pages, word_body, word_habits
from .parts import Beside, Table

POINTS_PER_MILLIMETRE = 72 / 25.4
PRODUCERS = ["chromium", "writer", "weasyprint", "wkhtmltopdf", "writer", "cairo", "ghostscript", "calc"]
SECONDS_TO_PRINT = 240


def tables_of(document):
    return [table for part in document.parts for table in (part.tables if isinstance(part, Beside) else [part]) if isinstance(table, Table)]


def word_file(document, target, is_printed=False):
    """is_printed: a print would show what tracked changes took away."""
    habits = word_habits.draw(random.Random(f"word {document.number}"), tables_of(document))
    if is_printed: habits["tracked"] = 0
    word_body.write(document, habits, target)
    return "word", habits


def pdf_file(document, target):
    producer = PRODUCERS[document.number % len(PRODUCERS)]
    source = random.Random(f"look {document.number}")
    if producer == "writer":
        draft = target.with_suffix(".docx")
        _, look = word_file(document, draft, is_printed=True)
        office(draft, target)
        draft.unlink()
        return producer, look
    if producer == "calc":
        draft = target.with_suffix(".fods")
        look = sheets.write(source, document, tables_of(document), draft)
        office(draft, target)
        draft.unlink()
        return producer, look
    look = looks.draw(source, document, tables_of(document))
    page = target.with_suffix(".html")
    page.write_text(web_pages.page(look, document))
    render(producer, look, page, target)
    return producer, look


def run(command):
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SECONDS_TO_PRINT, check=True)


def office(source, target):
    """Prints with LibreOffice, in a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, source])
        target.write_bytes(open(f"{folder}/{source.stem}.pdf", "rb").read())


def render(producer, look, source, target):
    """Writes the PDF of an HTML page; cairo and Ghostscript write anew what another producer wrote."""
    width, height = (f"{points / POINTS_PER_MILLIMETRE:.0f}mm" for points in looks.size_in_points(look))
    draft = target.with_suffix(".draft.pdf")
    chromium = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    commands = {
        "chromium": [[*chromium, f"--print-to-pdf={target}", source.as_uri()]],
        "weasyprint": [["weasyprint", "--quiet", source, target]],
        "wkhtmltopdf": [["wkhtmltopdf", "--quiet", "--page-width", width, "--page-height", height, source, target]],
        "cairo": [[*chromium, f"--print-to-pdf={draft}", source.as_uri()], ["pdftocairo", "-pdf", draft, target]],
        "ghostscript": [
            ["weasyprint", "--quiet", source, draft],
            ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-sOutputFile={target}", draft],
        ],
    }
    for command in commands[producer]:
        run(command)
    draft.unlink(missing_ok=True)
