#!/usr/bin/env python3
"""Measures the proof by which text that came out as glyph numbers is recovered, beside one by Debian's dictionary.

usage: measure_recovery.py PLANLIFT [WINDOWS]

Takes windows of words from the shared corpus, shifts their letters as a font without a character map does, and asks
planlift whether it recovers them; then texts that no shift by 29 makes English, which must be left alone. The same
windows are judged by `hunspell -d en_GB` (packages hunspell and hunspell-en-gb): text is recovered where enough of its
words are spelt right, and next to none before. Prints the share of windows recovered by each.
"""
import concurrent.futures, glob, json, os, random, re, subprocess, sys, tempfile, zipfile
from xml.sax.saxutils import escape

from measuring import shared_folder

SHIFT = 29
LENGTHS = [4, 8, 12, 20, 40]
# A stricter share loses names and abbreviations, of which plans are full; a laxer one lets short noise pass.
LEAST_KNOWN, MOST_KNOWN_BEFORE = 0.7, 0.2
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def texts(value):
    if isinstance(value, str):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from texts(child)


def corpus_words(shared):
    words = []
    for path in sorted(glob.glob(f"{shared}/corpus/dev/*.gold.json")):
        for text in texts(json.load(open(path))):
            if len(text.split()) > 5:
                words += [word for word in text.split() if word.isascii()]
    return words


def moved(text, by):
    return "".join(c if c == " " else chr(ord(c) + by) if 0x21 <= ord(c) + by < 0x7F else "" for c in text)


def samples(words, count):
    """(kind, length, whether it should be recovered, text) of every window."""
    random.seed(1)
    for length in LENGTHS:
        for _ in range(count):
            start = random.randrange(len(words) - length)
            text = re.sub(r"[^A-Za-z ]", "", " ".join(words[start:start + length]))
            yield "shifted by 29", length, True, moved(text, -SHIFT)
            for by in (27, 28, 30, 31):
                yield "shifted by another number", length, False, moved(text, -by)
            letters = list("abcdefghijklmnopqrstuvwxyz")
            random.shuffle(letters)
            table = str.maketrans("abcdefghijklmnopqrstuvwxyz", "".join(letters))
            yield "other letters, shifted by 29", length, False, moved(text.lower().translate(table), -SHIFT)
            code = " ".join("".join(random.choice("ABCDEFGHKLMNPRSTUVWXYZ0123456789[]") for _ in range(random.randint(2, 8)))
                            for _ in range(length))
            yield "codes", length, False, code
            yield "capitals as they are", length, False, text.upper()


def write_docx(path, text):
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                         '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                         '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        package.writestr("_rels/.rels", f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}"><Relationship Id="r" Type="{OFFICE}" Target="d.xml"/></Relationships>')
        package.writestr("d.xml", f'<?xml version="1.0"?><w:document {W}><w:body><w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:body></w:document>')


def recovers(planlift, folder, index, text):
    path = f"{folder}/{index}.docx"
    write_docx(path, text)
    run = subprocess.run([planlift, "extract", path], capture_output=True, timeout=60)
    os.unlink(path)
    return any(d["code"] == "text-recovered" for d in json.loads(run.stdout)["diagnostics"])


def unknown_words(words):
    run = subprocess.run(["hunspell", "-d", "en_GB", "-l"], input="\n".join(sorted(words)), capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    planlift, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
    shared = shared_folder()
    all_samples = list(samples(corpus_words(shared), count))
    split = lambda text: re.findall(r"[A-Za-z]+", text)
    unknown = unknown_words({word for *_, text in all_samples for word in split(text) + split(moved(text, SHIFT))})

    def dictionary(text):
        share = lambda words: sum(word not in unknown for word in words) / max(len(words), 1)
        return share(split(moved(text, SHIFT))) >= LEAST_KNOWN and share(split(text)) <= MOST_KNOWN_BEFORE

    found = {}
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda pair: recovers(planlift, folder, pair[0], pair[1][3]), enumerate(all_samples))
        for (kind, length, expected, text), result in zip(all_samples, results):
            row = found.setdefault((not expected, kind, length), [0, 0, 0])
            row[0] += 1
            row[1] += result
            row[2] += dictionary(text)
    print(f"{'text':32}{'words':>6}{'windows':>9}{'planlift':>10}{'hunspell':>10}   recovered; should be")
    for (isWrong, kind, length), (windows, own, other) in sorted(found.items()):
        print(f"{kind:32}{length:6}{windows:9}{own / windows:10.1%}{other / windows:10.1%}   {'none' if isWrong else 'all'}")


main()
