#!/usr/bin/env python3
"""Changes PDF and DOCX files, and files that go with them, at random and runs planlift on them; prints how the runs ended.

usage: mutate_documents.py [--processes N] PLANLIFT [RUNS [SEED [FILE...]]]

A run in ten changes a plan as JSON, a vocabulary or term dates. Of the others half change bytes and half know the format: they put
numbers that no page can hold in the place of numbers, and repeat, drop or swap operators and elements. FILEs are the fixtures and,
where it is there, the shared corpus's dev and dev2 unless named. Documents are read in batches by `planlift convert`, each batch in
another form. What dies in poppler dies in the worker and is told (the document fails, or a page is left out). Ends with 1 where a
document ends its worker, a page ends it by a trap of Swift's, a run ends with a signal or with 4, or a document has no outcome; all
that ended a worker by a signal are kept in the folder that is printed.
"""
import argparse, collections, io, multiprocessing, os, pathlib, random, re, shutil, sqlite3, subprocess, sys, tempfile, zipfile, zlib

from measuring import found_shared_folder

TIMEOUT_SECONDS = 30
# A loaded machine takes its time.
MOST_SECONDS = 120
# How many runs change a file that goes with a document.
SHARE_OF_SIDE_FILES = 0.1
# Documents that one run of planlift reads: enough that its start costs nothing, few enough to be looked through.
BATCH = 250
# SIGILL and SIGTRAP: how a program of Swift ends itself; a library in C or C++ ends by others.
SWIFT_TRAPS = {"4", "5"}
FORMS = ["json", "csv", "xlsx", "html", "ics", "markdown", "stratml"]
SMALL_DOCUMENT = "fixtures/plans/larkfield.pdf"
VOCABULARY = "Sources/PlanSemantics/Vocabulary/vocabulary.json"
NUMBERS = [b"1e30", b"-1e30", b"99999999999999999999", b"-99999999999999999999", b"0", b"-1", b"0.0000000001", b"2147483648", b"NaN", b"65536"]
NUMBER = re.compile(rb"(?<![\w.#/])-?\d+(?:\.\d+)?(?![\w.])")


def changed_bytes(data, chance):
    data = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        if not data:
            break
        place = chance.randrange(len(data))
        kind = chance.randrange(4)
        if kind == 0:
            data[place] ^= 1 << chance.randrange(8)
        elif kind == 1:
            data[place] = chance.randrange(256)
        elif kind == 2:
            del data[place : place + chance.randint(1, 64)]
        else:
            data[place:place] = data[place : place + chance.randint(1, 64)]
    return bytes(data)


def changed_words(data, chance):
    """Numbers that cannot be, and words that come twice, not at all or in another order."""
    found = list(NUMBER.finditer(data))
    result, end = [], 0
    for match in sorted(chance.sample(found, min(len(found), chance.randint(1, 6))), key=lambda m: m.start()) if found else []:
        result += [data[end : match.start()], chance.choice(NUMBERS)]
        end = match.end()
    words = b"".join(result + [data[end:]]).split(b" ")
    for _ in range(chance.randint(0, 3)):
        first, second = chance.randrange(len(words)), chance.randrange(len(words))
        kind = chance.randrange(3)
        if kind == 0:
            words[first], words[second] = words[second], words[first]
        elif kind == 1:
            words.insert(first, words[second])
        else:
            words[first] = b""
    return b" ".join(words)


def changed_pdf(data, chance):
    """Changes the drawing of some streams, unpacked where it is packed; the table of objects is then for the reader to mend."""
    streams = list(re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.S))
    if not streams:
        return changed_words(data, chance)
    for match in sorted(chance.sample(streams, min(len(streams), 3)), key=lambda m: -m.start()):
        content = match.group(1)
        try:
            content = zlib.compress(changed_words(zlib.decompress(content), chance))
        except zlib.error:
            content = changed_words(content, chance)
        data = data[: match.start(1)] + content + data[match.end(1) :]
    return data


def changed_docx(data, chance):
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename.endswith(".xml") and chance.random() < 0.5:
                content = (changed_words if chance.random() < 0.6 else changed_bytes)(content, chance)
                content = re.sub(rb'(w:val|w:w|w:gridSpan)="[^"]*"', lambda m: m.group(1) + b'="' + chance.choice(NUMBERS) + b'"' if chance.random() < 0.02 else m.group(0), content)
            target.writestr(entry.filename, content)
    return result.getvalue()


def mutated(path, chance):
    data = path.read_bytes()
    if chance.random() < 0.5:
        return changed_bytes(data, chance)
    changed = {".pdf": changed_pdf, ".docx": changed_docx}.get(path.suffix, changed_words)
    return changed(data, chance)


def read_batch(task):
    """Mutants of documents, read by one run of `planlift convert`; gives counts, faults, and what ended a worker in a library."""
    program, seed, numbers, files, folder = task
    source, output = folder / f"in-{numbers[0]}", folder / f"out-{numbers[0]}"
    source.mkdir()
    origins = {}
    for number in numbers:
        chance = random.Random(f"{seed}/{number}")
        path = chance.choice(files)
        name = f"{number}{path.suffix}"
        (source / name).write_bytes(mutated(path, chance))
        origins[name] = path.name
    form = random.Random(f"{seed}/{numbers[0]}").choice(FORMS)
    command = [program, "convert", str(source), "-o", str(output), "--jobs", "1", "--quiet", "--format", form]
    command += ["--timeout", str(TIMEOUT_SECONDS), "--max-memory", "1G"]
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    counts, faults, deaths = collections.Counter(), [], []
    if ended.returncode != 0:
        faults.append(f"{source}: convert ended with {ended.returncode}: {ended.stderr.decode('utf-8', 'replace').strip()[:200]}")
    query = "SELECT path, state, code, message, detail, lostPages FROM document"
    with sqlite3.connect(output / "ledger.sqlite") as ledger:
        rows = {pathlib.PurePath(row[0]).name: row[1:] for row in ledger.execute(query)}
    for name, origin in origins.items():
        state, code, message, detail, lost = rows.get(name, ("without an outcome", None, None, None, None))
        # A way through the signals of lost pages, whatever their form in the ledger.
        signals = sorted(set(re.findall(r"\(signal (\d+)\)", lost or "")))
        kind = f"{pathlib.PurePath(name).suffix[1:]} " + ("pages left out" if lost and state == "converted" else state if code is None else f"{state}: {code}")
        counts[kind] += 1
        told = f"{folder / name} (from {origin}, {form}): {kind}, signals {signals}: {message} {(detail or '').strip()[:200]}"
        if state == "without an outcome" or code == "crash" or set(signals) & SWIFT_TRAPS:
            faults.append(told)
        elif signals:
            deaths.append(told)
        else:
            continue
        (source / name).rename(folder / name)
    if ended.returncode == 0:
        shutil.rmtree(source)
        shutil.rmtree(output)
    return counts, faults, deaths


def read_side_file(program, seed, number, side_files, folder):
    """A mutant of a file that goes with a document, or of a plan."""
    chance = random.Random(f"{seed}/{number}")
    path = chance.choice(side_files)
    file = folder / f"{number}{path.suffix}"
    file.write_bytes(mutated(path, chance))
    command = [program, "extract", "--timeout", str(TIMEOUT_SECONDS), "--max-memory", "1G", "--quiet", "-o", "/dev/null", "--format", chance.choice(FORMS)]
    try:
        ended = subprocess.run(command + side_arguments(path.name, file), stdin=subprocess.DEVNULL, capture_output=True, timeout=MOST_SECONDS)
        code, text = ended.returncode, ended.stderr.decode("utf-8", "replace")
    except subprocess.TimeoutExpired:
        code, text = "over time", ""
    # A file that goes along may be a wrong command line.
    if code in (0, 2, 3):
        file.unlink()
        return f"{path.stem} exit {code}", None
    return f"{path.stem} exit {code}", f"{file} (from {path.name}): {code} {text.strip()[:200]}"


def side_arguments(name, file):
    if name == "plan.json":
        return [str(file)]
    option = "--vocabulary" if name == "vocabulary.json" else "--term-dates"
    return [option, str(file), SMALL_DOCUMENT]


def write_side_files(program, folder):
    """Good files that go with a document, to be changed."""
    folder.mkdir()
    subprocess.run([program, "extract", SMALL_DOCUMENT, "--quiet", "-o", str(folder / "plan.json")], check=True)
    (folder / "vocabulary.json").write_bytes(pathlib.Path(VOCABULARY).read_bytes())
    (folder / "dates.toml").write_text('[[term]]\nyear = "2021-22"\nterm = 1\nstart = 2021-09-02\nend = 2021-12-17\n')
    return sorted(folder.iterdir())


def parsed_arguments():
    parser = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].splitlines()[0])
    parser.add_argument("--processes", type=int, default=os.cpu_count())
    parser.add_argument("program")
    parser.add_argument("runs", type=int, nargs="?", default=300)
    parser.add_argument("seed", nargs="?", default="1")
    parser.add_argument("files", type=pathlib.Path, nargs="*")
    return parser.parse_args()


def main():
    options = parsed_arguments()
    program, runs, seed, files = options.program, options.runs, options.seed, options.files
    if not files:
        shared = found_shared_folder()
        folders = ["fixtures/plans"] + ([f"{shared}/corpus/dev", f"{shared}/corpus/dev2"] if shared else [])
        files = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*") if path.suffix in (".pdf", ".docx") and path.stat().st_size < 2_000_000)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="planlift-mutations-"))
    side_files = [] if options.files else write_side_files(program, folder / "side")
    side_count = round(runs * SHARE_OF_SIDE_FILES) if side_files else 0
    numbers = list(range(side_count, runs))
    batches = [numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH)]
    counts, faults, deaths = collections.Counter(), [], []
    with multiprocessing.Pool(options.processes) as pool:
        for found in pool.imap_unordered(read_batch, [(program, seed, batch, files, folder) for batch in batches]):
            counts += found[0]
            faults += found[1]
            deaths += found[2]
            # A long run is worth a look while it goes on.
            print(f"{counts.total()} of {len(numbers)} documents, {len(faults)} faults, {len(deaths)} told deaths in libraries", file=sys.stderr, flush=True)
            for told in found[1] + found[2]:
                print(f"  {told}", file=sys.stderr, flush=True)
    for number in range(side_count):
        kind, fault = read_side_file(program, seed, number, side_files, folder)
        counts[kind] += 1
        faults += [fault] if fault else []
    for kind, count in sorted(counts.items()):
        print(f"{count:6} {kind}")
    if deaths:
        print("a page ended its worker, in poppler or the like, and was told:", *deaths, sep="\n  ")
    print("\n".join(faults) if faults else "no signal in planlift, no exit 4, an outcome for each")
    if not faults and not deaths:
        shutil.rmtree(folder)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
