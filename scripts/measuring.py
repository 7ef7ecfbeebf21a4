"""What the measuring scripts share: where the shared material lies, its longest document, and the time of a command."""
import pathlib
import re
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent


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
