#!/usr/bin/env python3
"""Measures planlift convert: python3 scripts/measure_batch.py PLANLIFT [corpus|extract|workers|isolation|many|kills]...

corpus     the shared corpora in one run: an outcome for every file, the parent's memory
extract    every PDF and DOCX of the shared corpus's real documents by itself: how it ends, time and memory
workers    one worker against two over the development corpus, best of three
isolation  worker processes against the same documents in one process, documents of ten pages and more, best of three
many       10,000 small documents: rate and the parent's memory over time, first against last thousand
kills      a run over the development corpus killed at thirty random moments, resumed, compared byte by byte

Everything that is written lies in a temporary folder. Run it on an idle machine.
"""
import collections
import csv
import hashlib
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("PLANLIFT_SHARED", HERE.parent / "shared"))
DEV, REAL = SHARED / "corpus/dev", SHARED / "corpus/real"
PLANLIFT = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else "planlift"


def memory(process):
    """Resident and highest memory of a living process in MB."""
    fields = dict(line.split(":", 1) for line in open(f"/proc/{process}/status"))
    return int(fields["VmRSS"].split()[0]) / 1024, int(fields["VmHWM"].split()[0]) / 1024


def convert(inputs, output, *options):
    """Seconds that a run takes, and the parent's memory a few times a second."""
    start, samples = time.monotonic(), []
    run = subprocess.Popen(
        [PLANLIFT, "convert", *map(str, inputs), "-o", str(output), "--quiet", *options], stderr=subprocess.DEVNULL)
    while run.poll() is None:
        try:
            samples.append((time.monotonic() - start, *memory(run.pid)))
        except (OSError, KeyError):
            pass
        time.sleep(0.02)
    if run.returncode != 0:
        sys.exit(f"planlift convert ended with {run.returncode}")
    return time.monotonic() - start, samples


def documents(folder):
    return sorted(p for p in folder.iterdir() if p.suffix in (".pdf", ".docx"))


def copied(files, folder):
    folder.mkdir()
    for file in files:
        shutil.copy(file, folder / file.name)
    return folder


def measure_corpus(scratch):
    elapsed, samples = convert([REAL, DEV], scratch / "out", "--format", "json")
    rows = list(csv.DictReader(open(scratch / "out/report.csv", newline="")))
    files = sum(1 for folder in (REAL, DEV) for p in folder.rglob("*") if p.is_file())
    counts = collections.Counter(row["outcome"] for row in rows)
    codes = collections.Counter(row["code"] for row in rows if row["outcome"] == "failed")
    lost = sum(codes[code] for code in ("crash", "timeout", "memory-limit"))
    ledger = sqlite3.connect(scratch / "out/ledger.sqlite")
    slowest = ledger.execute("SELECT path, milliseconds FROM document ORDER BY milliseconds DESC LIMIT 1").fetchone()
    print(f"corpus: {files} files, {len(rows)} outcomes in {elapsed:.1f} s: {dict(counts)}")
    print(f"  failed because of: {dict(codes)}")
    print(f"  workers lost for good: {lost}; slowest: {slowest[0]} {slowest[1]} ms")
    print(f"  parent's memory: {samples[len(samples) // 4][1]:.0f} MB at a quarter of the run, at most {samples[-1][2]:.0f} MB")
    if files != len(rows):
        sys.exit("  not every file has an outcome")


def measure_extract(scratch):
    most_seconds, most_megabytes = 60, 2048
    rows = []
    for file in sorted(p for p in REAL.rglob("*") if p.suffix.lower() in (".pdf", ".docx")):
        start = time.monotonic()
        run = subprocess.Popen(
            [PLANLIFT, "extract", str(file), "--force", "-o", str(scratch / "plan.json"), "--quiet"], stderr=subprocess.DEVNULL)
        # The most of the process and of the copy that read.
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = 0
        rows.append((os.waitstatus_to_exitcode(status), time.monotonic() - start, usage.ru_maxrss / 1024, file.relative_to(REAL)))
    print(f"extract: {len(rows)} documents: ends {dict(collections.Counter(row[0] for row in rows))}")
    for what, key in (("slowest", 1), ("largest", 2)):
        for row in sorted(rows, key=lambda row: -row[key])[:3]:
            print(f"  {what}: {row[3]}: exit {row[0]}, {row[1]:.1f} s, {row[2]:.0f} MB")
    bad = [row for row in rows if row[0] not in (0, 3) or row[1] > most_seconds or row[2] > most_megabytes]
    if bad:
        sys.exit(f"  beyond the limits: {bad}")


def measure_workers(scratch):
    folder = copied(documents(DEV), scratch / "dev")
    best = {}
    for attempt in range(3):
        for jobs in (1, 2):
            output = scratch / f"out-{jobs}-{attempt}"
            elapsed, _ = convert([folder], output, "--jobs", str(jobs))
            best[jobs] = min(elapsed, best.get(jobs, elapsed))
    print(f"workers: one {best[1]:.2f} s, two {best[2]:.2f} s: {best[1] / best[2]:.2f} times as fast (aim 1.8)")


def page_count(file):
    import json
    gold = file.with_name(file.name.rsplit(".", 1)[0] + ".gold.json")
    try:
        return json.load(open(gold)).get("pages") or 0
    except OSError:
        return 0


def measure_isolation(scratch):
    files = [f for f in documents(DEV) if f.suffix == ".pdf" and page_count(f) >= 10]
    folder = copied(files, scratch / "long")
    options = ["--formats=json", "--max-memory=2048", "--max-pages=2000", "--folder", str(scratch), "--measure", "--"]
    inside, outside = [], []
    for attempt in range(3):
        # The ledger, the report and the start of both are part of what it costs.
        start = time.monotonic()
        subprocess.run(
            [PLANLIFT, "convert-worker", *options, *map(str, documents(folder))], check=True, stdout=subprocess.DEVNULL)
        inside.append(time.monotonic() - start)
        outside.append(convert([folder], scratch / f"isolated-{attempt}", "--jobs", "1")[0])
    overhead = min(outside) / min(inside) - 1
    print(
        f"isolation: {len(files)} PDF of ten pages and more: in one process {min(inside):.2f} s, "
        f"in a worker {min(outside):.2f} s: {overhead:+.1%} (aim below 15%)")


def measure_many(scratch, count=10_000):
    folder = scratch / "many"
    folder.mkdir()
    template = b"BT /F1 14 Tf 72 720 Td (School Improvement Plan %04d) Tj 0 -30 Td (Raise attainment in group %05d) Tj ET"
    for number in range(count):
        page = template % (2000 + number % 25, number)
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        ]
        text, places = b"%PDF-1.4\n", []
        for index, body in enumerate(objects, 1):
            places.append(len(text))
            text += b"%d 0 obj\n%s\nendobj\n" % (index, body)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        text += b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
            table, len(text))
        (folder / f"{number // 1000:02}").mkdir(exist_ok=True)
        (folder / f"{number // 1000:02}" / f"plan-{number:05}.pdf").write_bytes(text)
    start = time.monotonic()
    run = subprocess.Popen(
        [PLANLIFT, "convert", str(folder), "-o", str(scratch / "many-out"), "--verbose", "--log-format", "json"],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    done, moments, rows = 0, [], []
    for line in run.stderr:
        if '"state":"converted"' not in line:
            continue
        done += 1
        if done == 1:
            start = time.monotonic()
        if done % 1000 == 0:
            moments.append(time.monotonic())
            seconds = moments[-1] - (moments[-2] if len(moments) > 1 else start)
            rows.append((done, 1000 / seconds, *memory(run.pid)))
    if run.wait() != 0:
        sys.exit("many: the run failed")
    print("many: documents | rate a second | parent's memory MB | highest so far MB")
    for row in rows:
        print(f"  {row[0]:6} | {row[1]:8.0f} | {row[2]:6.1f} | {row[3]:6.1f}")
    again = time.monotonic()
    convert([folder], scratch / "many-out")
    print(f"  last thousand against first: {rows[-1][1] / rows[0][1]:.2f}; the same run again: {time.monotonic() - again:.1f} s")


def content(folder):
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*")) if p.is_file() and "ledger" not in p.name and p.name != "lock"
    }


# At random moments of one run.
KILLS = 30


def measure_kills(scratch):
    folder = copied(documents(DEV), scratch / "dev-kills")
    options = ["--format", "json,xlsx,sqlite"]
    convert([folder], scratch / "undisturbed", *options)
    rng, left = random.Random(8), []

    def plans():
        # Of the documents' own folder: the drafts beside it come and go.
        return sum(name.endswith(".json") for _, _, names in os.walk(scratch / "killed" / folder.name) for name in names)

    for _ in range(KILLS):
        run = subprocess.Popen(
            [PLANLIFT, "convert", str(folder), "-o", str(scratch / "killed"), "--quiet", *options])
        # After up to three more plans, and a moment: so all kills fall into the work, from its beginning to its end.
        aim = plans() + rng.randint(0, 3)
        while run.poll() is None and plans() < aim:
            time.sleep(0.005)
        time.sleep(rng.uniform(0, 0.2))
        run.send_signal(signal.SIGKILL)
        run.wait()
        left.append(plans())
    convert([folder], scratch / "killed", *options)
    whole, resumed = content(scratch / "undisturbed"), content(scratch / "killed")
    different = sorted(name for name in whole.keys() | resumed.keys() if whole.get(name) != resumed.get(name))
    print(f"kills: {KILLS}, with {left} plans there after each; {len(whole)} files, {len(different)} differ {different[:5]}")
    if different:
        sys.exit(1)


STEPS = {
    "corpus": measure_corpus, "extract": measure_extract, "workers": measure_workers, "isolation": measure_isolation, "many": measure_many,
    "kills": measure_kills,
}


def main():
    if len(sys.argv) < 2 or any(step not in STEPS for step in sys.argv[2:]):
        sys.exit(__doc__)
    if not DEV.is_dir():
        sys.exit(f"the shared material is missing: lay it at {SHARED} or set PLANLIFT_SHARED")
    for step in sys.argv[2:] or STEPS:
        with tempfile.TemporaryDirectory(prefix="planlift-measure-") as folder:
            STEPS[step](pathlib.Path(folder))


main()
