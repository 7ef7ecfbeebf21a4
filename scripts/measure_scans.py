#!/usr/bin/env python3
"""Makes scans of documents of the shared corpora and measures how planlift reads them.

usage: measure_scans.py PLANLIFT FOLDER [--documents N] [--pages N] [--half tune|check|all] [--only PATTERN] [--dpi 200,300]

Every scan is made of its document's name alone, always the same: rendered, askew by up to 2 degrees, one page in four on its
side, with noise, specks and JPEG's traces. What planlift reads of the PDF itself is what the scan is compared with:

  character error   letters to change, add or take away, of all letters; words are matched wherever they stand on the page
  placement F1      cells in the same row and column of the same table, with texts that differ by a tenth at the most
  milestone F1      by the scorer of the shared folder, against the plan of the PDF
  calibration       for words of like confidence: how many are right
  time              processor seconds of planlift beside those of tesseract alone on the same pictures
"""
import argparse
import collections
import hashlib
import importlib.util
import io
import json
import os
import pathlib
import random
import re
import resource
import subprocess
import sys
import unicodedata

from measuring import page_count, shared_folder

try:
    import numpy
    from PIL import Image, ImageFilter
except ImportError:
    sys.exit("measure-scans: needs numpy and Pillow: python3 -m pip install numpy pillow")

MOST_SKEW_IN_DEGREES = 2.0
NOISE = 6.0
SPECKS_A_PAGE = 120
JPEG_QUALITY = 75
TURNED = 0.25
SAME_TEXT = 0.1
ALIKE = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "•": "", "": "",
         "▪": "", "●": "", "…": "...", "☒": "", "☐": ""}


def chosen(options):
    folder = pathlib.Path(shared_folder()) / "corpus"
    files = sorted([*folder.glob("dev/*.pdf"), *folder.glob("dev2/*.pdf")], key=lambda path: digest(path.name))
    if options.only:
        return [path for path in files if re.search(options.only, path.name)]
    if options.half != "all":
        # Halves by plan, so that no words are tuned on and checked with.
        files = [path for path in files if digest(path.name.split(".")[0])[0] % 2 == (options.half == "check")]
    return files[:options.documents]


def digest(text):
    return hashlib.sha256(text.encode()).digest()


def cut(path, target, most, seed):
    """The pages that are scanned, as a PDF."""
    count = page_count(path)
    first = 1
    if count > most:
        first = seed.randrange(1, count - most + 2)
    subprocess.run(["qpdf", path, "--pages", ".", f"{first}-{min(count, first + most - 1)}", "--", target], check=True)


def scan(path, target, dpi, seed):
    """A scan of a PDF, and the pictures that it holds."""
    for old in target.parent.glob("render-*.png"):
        old.unlink()
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", path, target.parent / "render"], check=True)
    pages, pictures = [], []
    for number, name in enumerate(sorted(target.parent.glob("render-*.png")), 1):
        page = distorted(Image.open(name).convert("RGB"), seed)
        picture = target.parent / f"{target.stem}-{number}.jpg"
        page.save(picture, quality=JPEG_QUALITY, dpi=(dpi, dpi))
        name.unlink()
        pages.append(Image.open(picture))
        pictures.append(picture)
    write_pdf(target, pictures, dpi)
    return pictures


def distorted(page, seed):
    skew = seed.uniform(-MOST_SKEW_IN_DEGREES, MOST_SKEW_IN_DEGREES)
    page = page.rotate(skew, resample=Image.BICUBIC, fillcolor="white")
    noise = numpy.random.default_rng(seed.randrange(1 << 32))
    pixels = numpy.asarray(page.filter(ImageFilter.GaussianBlur(0.5)), dtype=numpy.float32)
    pixels = pixels * 0.96 + noise.normal(0, NOISE, pixels.shape[:2])[:, :, None]
    for _ in range(SPECKS_A_PAGE):
        y, x = seed.randrange(pixels.shape[0] - 2), seed.randrange(pixels.shape[1] - 2)
        size = seed.choice([1, 1, 2])
        pixels[y:y + size, x:x + size] = 60
    page = Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))
    if seed.random() < TURNED:
        page = page.transpose(seed.choice([Image.ROTATE_90, Image.ROTATE_180, Image.ROTATE_270]))
    return page


def write_pdf(target, pictures, dpi):
    """One picture a page, its bytes as they are."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None]
    kids = []
    bodies = {}
    for picture in pictures:
        width, height = Image.open(picture).size
        w, h = width * 72 / dpi, height * 72 / dpi
        content = f"q {w:.2f} 0 0 {h:.2f} 0 0 cm /P Do Q".encode()
        data = picture.read_bytes()
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w:.2f} {h:.2f}] /Contents {number + 1} 0 R "
                       f"/Resources << /XObject << /P {number + 2} 0 R >> >> >>")
        bodies[number + 1] = content
        objects.append(f"<< /Length {len(content)} >>")
        bodies[number + 2] = data
        objects.append(f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB "
                       f"/BitsPerComponent 8 /Filter /DCTDecode /Length {len(data)} >>")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.5\n")
    for number, text in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{text}\n".encode())
        if number in bodies:
            out.write(b"stream\n" + bodies[number] + b"\nendstream\n")
        out.write(b"endobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        out.write(f"{place:010} 00000 n \n".encode())
    out.write(f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    target.write_bytes(out.getvalue())


def timed(command):
    """What it printed, and the processor seconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"}, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        print(f"{' '.join(map(str, command))}: {done.returncode} {done.stderr.decode()[-300:]}", file=sys.stderr)
    return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def folded(text):
    text = unicodedata.normalize("NFKC", text)
    return " ".join("".join(ALIKE.get(letter, letter) for letter in text).split())


def text_of(paragraph):
    label = paragraph.get("label") or {}
    return folded(f"{label.get('text', '')} " + "".join(run["text"] for run in paragraph["runs"]))


def first(block):
    """The name of an enumeration's case and its value."""
    (name, value), = block.items()
    return name, value.get("_0", value)


def content(document):
    """Words of the document, and its tables as lists of (row, column, text)."""
    words, tables = [], []
    for block in document["blocks"]:
        kind, value = first(block)
        if kind == "paragraph":
            words += text_of(value).split()
            continue
        cells = []
        for cell in value["cells"]:
            text = " ".join(filter(None, (text_of(paragraph) for paragraph in cell["paragraphs"])))
            words += text.split()
            if text:
                cells.append((cell["row"], cell["column"], text, cell["confidence"]))
        tables.append(cells)
        if value.get("caption"):
            words += text_of(value["caption"]).split()
    for piece in document["furniture"]:
        if piece["kind"] not in ("repeatedTableHeader", "repeatedLabel"):
            words += folded(piece["text"]).split()
    return words, tables


def distance(left, right, most=None):
    if left == right:
        return 0
    if most is not None and abs(len(left) - len(right)) > most:
        return most + 1
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, row[0] = row[0], i
        least = i
        for j, b in enumerate(right, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
            least = min(least, row[j])
        if most is not None and least > most:
            return most + 1
    return row[-1]


def word_errors(expected, found):
    """Letters that are wrong: exact words are matched first, then each with the most alike that is left."""
    left = collections.Counter(expected)
    right = collections.Counter(found)
    common = left & right
    missing, extra = list((left - common).elements()), list((right - common).elements())
    pairs = sorted((distance(a, b, max(len(a), 1)), i, j) for i, a in enumerate(missing) for j, b in enumerate(extra))
    used_left, used_right, errors, shown = set(), set(), 0, []
    for cost, i, j in pairs:
        if i in used_left or j in used_right or cost >= max(len(missing[i]), 1):
            continue
        used_left.add(i)
        used_right.add(j)
        errors += cost
        shown.append((missing[i], extra[j]))
    for i, word in enumerate(missing):
        if i not in used_left:
            errors += len(word)
            shown.append((word, ""))
    for j, word in enumerate(extra):
        if j not in used_right:
            errors += len(word)
            shown.append(("", word))
    return errors, shown


def placed(expected, found):
    """Cells in their places with the right text, of all expected and of all found; the tables most alike are paired first."""
    pairs = []
    for place, table in enumerate(expected):
        for index, other in enumerate(found):
            by_place = {(row, column): text for row, column, text, _ in other}
            hits = sum(
                (row, column) in by_place
                and distance(text, by_place[row, column], int(SAME_TEXT * max(len(text), len(by_place[row, column]))))
                <= SAME_TEXT * max(len(text), len(by_place[row, column])) for row, column, text, _ in table)
            pairs.append((-hits, place, index))
    right, placed_tables, taken = 0, set(), set()
    for hits, place, index in sorted(pairs):
        if place not in placed_tables and index not in taken:
            placed_tables.add(place)
            taken.add(index)
            right -= hits
    return right, sum(map(len, expected)), sum(map(len, found))


def is_ruled(path):
    gold = json.loads((path.parent / (path.name[:-4] + ".gold.json")).read_text())
    return gold.get("style", {}).get("rules") in ("grid", "box", "all", "full", None) and gold.get("style", {}).get(
        "rules") is not None


def f1(right, expected, found):
    return 2 * right / (expected + found) if expected + found else 1.0


def scorer():
    path = pathlib.Path(shared_folder()) / "score/score_plan.py"
    spec = importlib.util.spec_from_file_location("score_plan", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def milestones(module, plan, others):
    left, right = (collections.Counter(map(tuple, module.of_plan(each).get("milestone", []))) for each in (plan, others))
    return (sum((left & right).values()), sum(left.values()), sum(right.values()))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("planlift")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=6)
    parser.add_argument("--pages", type=int, default=2)
    parser.add_argument("--half", choices=["tune", "check", "all"], default="all")
    parser.add_argument("--only")
    parser.add_argument("--dpi", default="300")
    parser.add_argument("--show", type=int, default=0, help="wrong words to show for each document")
    parser.add_argument("--no-tesseract", action="store_true", help="do not time tesseract alone")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    module = scorer()
    sums = collections.defaultdict(collections.Counter)
    buckets = collections.defaultdict(lambda: [0, 0])
    for path in chosen(options):
        for dpi in map(int, options.dpi.split(",")):
            seed = random.Random(f"{path.name} {dpi}")
            stem = f"{path.stem}.{dpi}"
            original, target = options.folder / f"{stem}.part.pdf", options.folder / f"{stem}.pdf"
            cut(path, original, options.pages, seed)
            pictures = scan(original, target, dpi, seed)
            told, _ = timed([options.planlift, "inspect", original, "--stage", "document", "--no-config"])
            expected_words, expected_tables = content(json.loads(told))
            told, seconds = timed([options.planlift, "inspect", target, "--stage", "document", "--no-config"])
            found_words, found_tables = content(json.loads(told)) if told else ([], [])
            (options.folder / f"{stem}.json").write_bytes(told)
            alone = 0
            if not options.no_tesseract:
                for picture in pictures:
                    alone += timed(["tesseract", picture, "-", "-l", "eng+cym"])[1]
            plans = [json.loads(timed([options.planlift, "extract", each, "--quiet", "--no-config"])[0] or "{}")
                     for each in (original, target)] if options.pages > 2 else []
            errors, shown = word_errors(expected_words, found_words)
            letters = sum(map(len, expected_words))
            cells = placed(expected_tables, found_tables)
            expected_counts = collections.Counter(expected_words)
            for table in found_tables:
                for _, _, text, confidence in table:
                    bucket = buckets[int(min(confidence, 0.999) * 10)]
                    bucket[1] += 1
                    bucket[0] += all(expected_counts[word] > 0 for word in text.split())
            kind = "ruled" if is_ruled(path) else "others"
            line = {"errors": errors, "letters": letters, "right": cells[0], "expected": cells[1], "found": cells[2],
                    "seconds": seconds, "alone": alone, "pages": len(pictures)}
            if plans:
                line.update(zip(("milestones-right", "milestones", "milestones-found"), milestones(module, *plans)))
            for group in (f"{kind} {dpi} dpi", f"all {dpi} dpi"):
                sums[group].update(line)
            print(f"{stem:40} {kind:6} characters wrong {errors / max(letters, 1):6.2%} of {letters:5}  "
                  f"placement {f1(*cells):.3f} ({cells[0]}/{cells[1]}/{cells[2]})  "
                  f"{seconds / len(pictures):.1f} s a page, tesseract {alone / len(pictures):.1f} s", flush=True)
            for pair in shown[:options.show]:
                print("    ", pair)
    print()
    for group, line in sorted(sums.items()):
        told = (f"{group:16} characters wrong {line['errors'] / max(line['letters'], 1):.2%}  "
                f"placement F1 {f1(line['right'], line['expected'], line['found']):.3f}  "
                f"{line['seconds'] / line['pages']:.2f} s a page")
        if line["alone"]:
            told += f", {line['seconds'] / line['alone']:.2f} times tesseract alone"
        if line["milestones"]:
            told += f"  milestone F1 {f1(line['milestones-right'], line['milestones'], line['milestones-found']):.3f}"
        print(told)
    print("cells whose words are all right, by confidence:")
    for bucket, (right, count) in sorted(buckets.items()):
        print(f"  {bucket / 10:.1f}-{(bucket + 1) / 10:.1f}  {right}/{count} = {right / count:.2f}")


if __name__ == "__main__":
    main()
