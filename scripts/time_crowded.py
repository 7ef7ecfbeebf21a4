#!/usr/bin/env python3
"""Times pages that get more and more crowded, to show how time grows. usage: time_crowded.py PLANLIFT

Each page has so many glyphs, in lines of words of five, and 0.4 rulings for each glyph, both ways.
"""
import math
import pathlib
import random
import sys
import tempfile

from measuring import best_of

SIDE = 2400  # points: room for 50,000 glyphs of 6 points
WORDS_IN_LINE = 120


def page(glyphs):
    chance = random.Random(glyphs)
    marks = ["BT /F 6 Tf"]
    words = glyphs // 5
    lines = max(1, words // WORDS_IN_LINE)
    for line in range(lines):
        y = SIDE - 40 - line * (SIDE - 80) / lines
        text = " ".join("".join(chance.choice("aeinorst") for _ in range(5)) for _ in range(WORDS_IN_LINE))
        marks.append(f"1 0 0 1 20 {y:.2f} Tm ({text}) Tj")
    marks += ["ET", "0.5 w"]
    for _ in range(int(glyphs * 0.2)):
        x, y, length = (chance.uniform(20, SIDE - 220), chance.uniform(20, SIDE - 220), chance.uniform(10, 200))
        marks.append(f"{x:.2f} {y:.2f} m {x + length:.2f} {y:.2f} l S")
        x, y = chance.uniform(20, SIDE - 220), chance.uniform(20, SIDE - 220)
        marks.append(f"{x:.2f} {y:.2f} m {x:.2f} {y + length:.2f} l S")
    return "\n".join(marks).encode()


def document(content):
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {SIDE} {SIDE}]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>".encode(),
        f"<</Length {len(content)}>>stream\n".encode() + content + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    result, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(result))
        result += f"{number} 0 obj".encode() + body + b"\nendobj\n"
    start = len(result)
    result += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    result += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return result + f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()


first = None
with tempfile.TemporaryDirectory() as folder:
    print(f"{'glyphs':>8}{'rulings':>9}{'pdftotext s':>13}{'planlift s':>12}{'per n log n':>13}")
    for glyphs in (6_250, 12_500, 25_000, 50_000):
        path = pathlib.Path(folder) / f"{glyphs}.pdf"
        path.write_bytes(document(page(glyphs)))
        best = best_of(3, {
            "floor": ["pdftotext", "-bbox-layout", path, "/dev/null"],
            "own": [sys.argv[1], "tables", path, "--format", "json"],
        })
        floor, own = best["floor"], best["own"]
        share = own / (glyphs * math.log(glyphs))
        first = first or share
        print(f"{glyphs:>8}{int(glyphs * 0.2) * 2:>9}{floor:>13.2f}{own:>12.2f}{share / first:>13.2f}")
