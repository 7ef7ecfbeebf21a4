"""The program that reads documents, as a function of its arguments."""
from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
from typing import Optional, Sequence, Tuple

_VARIABLE = "PLANLIFT_PROGRAM"


class PlanliftError(Exception):
    """What stood in the way, in the program's words.

    `exit_code` is the program's: 2 wrong arguments, 3 unreadable input or unwritable output, 4 a fault of planlift.
    """

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code


def program_path() -> str:
    """Where the program is: named by PLANLIFT_PROGRAM, inside the package, or among the installed programs."""
    named = os.environ.get(_VARIABLE)
    if named:
        return named
    inside = pathlib.Path(__file__).parent / "program" / "planlift"
    if inside.is_file():
        return str(inside)
    installed = shutil.which("planlift")
    if installed:
        return installed
    raise PlanliftError(f"the program planlift is not there; install it, or name it in {_VARIABLE}", 3)


def version() -> str:
    """The program's version, with that of the plan contract: `0.2.0 (plan contract 1.1)`."""
    return run(["--version"])[0].decode().strip()


def run(arguments: Sequence[str], accepted: Tuple[int, ...] = (0,), stdin: Optional[bytes] = None) -> Tuple[bytes, str]:
    """The program's output, and what it said beside it; raises PlanliftError for any other exit code."""
    ended = subprocess.run([program_path(), *arguments], input=stdin, capture_output=True, check=False)
    said = ended.stderr.decode("utf-8", "replace")
    if ended.returncode not in accepted:
        lines = [line for line in said.splitlines() if "error:" in line.lower()] or said.splitlines()[:1]
        message = lines[0].split("rror: ", 1)[-1] if lines else f"planlift ended with {ended.returncode}"
        raise PlanliftError(message, ended.returncode)
    return ended.stdout, said
