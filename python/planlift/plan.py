"""A plan as the program read it."""
from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, Optional

from .options import PathLike, reading_arguments
from .program import run

if TYPE_CHECKING:
    import pandas


class Plan:
    """A plan in the contract's own words: `plan["priorities"]` is what the JSON has under that name."""

    def __init__(self, data: Dict[str, Any]) -> None:
        self.data = data

    def __getitem__(self, field: str) -> Any:
        return self.data[field]

    def __repr__(self) -> str:
        return f"<Plan {self.title!r}>"

    @property
    def title(self) -> str:
        return self.data["title"]

    @property
    def organisation(self) -> Optional[str]:
        return self.data.get("organisation")

    @property
    def diagnostics(self) -> List[Dict[str, Any]]:
        """What there is to say about the reading, each with `severity`, `code` and `message`."""
        return self.data["diagnostics"]

    @property
    def warnings(self) -> List[Dict[str, Any]]:
        return [remark for remark in self.diagnostics if remark["severity"] != "info"]

    def milestones(self) -> Iterator[Dict[str, Any]]:
        """Those of the term grids, then those of the actions."""
        for priority in self.data["priorities"]:
            for strand in priority["strands"]:
                yield from strand["milestones"]
        for action in self.actions():
            yield from action.get("milestones", [])

    def actions(self) -> Iterator[Dict[str, Any]]:
        for action_plan in self.data["actionPlans"]:
            yield from action_plan["actions"]

    def rows(self) -> List[Dict[str, Any]]:
        """A row a milestone, action or step, with the same fields as the program's CSV."""
        output, _ = run(["extract", "-", "--format=jsonl", "--quiet"], stdin=self.to_json().encode())
        return [json.loads(line) for line in output.decode().splitlines()]

    def to_frame(self) -> "pandas.DataFrame":
        """The rows as a data frame; `start`, `end` and `due` are days. Needs pandas."""
        import pandas

        frame = pandas.DataFrame(self.rows())
        for column in ("start", "end", "due"):
            if column in frame:
                frame[column] = pandas.to_datetime(frame[column], errors="coerce")
        return frame

    def to_json(self) -> str:
        return json.dumps(self.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def write(self, path: PathLike, *, force: bool = False) -> None:
        """Writes the form that the file's ending tells: .json, .csv, .xlsx, .html, .md, .ics, .sqlite, .stratml."""
        arguments = ["extract", "-", f"--output={os.fspath(path)}", "--quiet"] + (["--force"] if force else [])
        run(arguments, stdin=self.to_json().encode())


def extract(
    path: PathLike,
    *,
    password: Optional[str] = None,
    terms: Optional[int] = None,
    first_year: Optional[int] = None,
    term_dates: Optional[PathLike] = None,
    vocabulary: Optional[PathLike] = None,
    timeout: Optional[int] = None,
    max_memory: Optional[str] = None,
    like: Optional[PathLike] = None,
) -> Plan:
    """The plan in a PDF or DOCX file, or in the JSON of an earlier reading.

    `like` is an older version of the plan: what is the same item keeps its id and key. Raises PlanliftError where the file
    cannot be read; what is odd about it stands in `Plan.warnings`.
    """
    with reading_arguments(
        password=password, terms=terms, first_year=first_year, term_dates=term_dates, vocabulary=vocabulary,
        timeout=timeout, max_memory=max_memory,
    ) as arguments:
        if like is not None:
            arguments = arguments + [f"--like={os.fspath(like)}"]
        output, _ = run(["extract", "--compact", "--quiet", *arguments, "--", os.fspath(path)])
    return Plan(json.loads(output))
