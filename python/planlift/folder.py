"""Whole folders and archives."""
from __future__ import annotations

import csv
import os
import pathlib
from dataclasses import dataclass
from typing import List, Optional, Sequence

from .options import PathLike
from .program import run


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    path: str
    #: converted, no-plan, plan-not-understood, failed, duplicate, skipped or unpacked
    outcome: str
    #: What a person has to do about it: ocr, password, repair, limits, unsure and others; nothing where it is empty.
    attention: str
    code: str
    message: str
    title: str
    milestones: int
    actions: int


def convert(
    inputs: Sequence[PathLike],
    output: PathLike,
    *,
    formats: Sequence[str] = ("json",),
    jobs: Optional[int] = None,
    timeout: Optional[int] = None,
    max_memory: Optional[str] = None,
) -> List[Outcome]:
    """Converts all documents in files, folders and archives; the same call again does only what is left."""
    options = {"--jobs": jobs, "--timeout": timeout, "--max-memory": max_memory}
    given = [f"{name}={value}" for name, value in options.items() if value is not None]
    files = [os.fspath(path) for path in inputs]
    folder = os.fspath(output)
    run(["convert", f"--output={folder}", f"--format={','.join(formats)}", "--quiet", *given, "--", *files])
    with open(pathlib.Path(folder) / "report.csv", newline="", encoding="utf-8") as report:
        return [_outcome(row) for row in csv.DictReader(report)]


def _outcome(row: "dict[str, str]") -> Outcome:
    return Outcome(
        path=row["path"], outcome=row["outcome"], attention=row["attention"], code=row["code"],
        message=row["message"], title=row["title"], milestones=int(row["milestones"] or 0),
        actions=int(row["actions"] or 0))
