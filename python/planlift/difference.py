"""What changed between two versions of a plan."""
from __future__ import annotations

import json
import os
from typing import Any, Dict, List, Optional

from .options import PathLike, reading_arguments
from .program import run

_SAME, _DIFFERENT = 0, 1


class Difference:
    """A difference in the contract's own words."""

    def __init__(self, data: Dict[str, Any]) -> None:
        self.data = data

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def summary(self) -> Dict[str, int]:
        """How many items were added, removed, edited, moved, renumbered, and how many are unchanged."""
        return self.data["summary"]

    @property
    def changes(self) -> List[Dict[str, Any]]:
        return self.data["changes"]

    @property
    def pairs(self) -> List[Dict[str, Any]]:
        """Which item of the older plan is which of the newer one, by id and key."""
        return self.data.get("pairs", [])


def diff(
    before: PathLike,
    after: PathLike,
    *,
    terms: Optional[int] = None,
    first_year: Optional[int] = None,
    term_dates: Optional[PathLike] = None,
    vocabulary: Optional[PathLike] = None,
    password: Optional[str] = None,
    timeout: Optional[int] = None,
    max_memory: Optional[str] = None,
) -> Difference:
    """What was added, removed, reworded, moved or renumbered, across formats."""
    with reading_arguments(
        password=password, terms=terms, first_year=first_year, term_dates=term_dates, vocabulary=vocabulary,
        timeout=timeout, max_memory=max_memory,
    ) as arguments:
        files = [os.fspath(before), os.fspath(after)]
        output, _ = run(["diff", "--format=json", *arguments, "--", *files], accepted=(_SAME, _DIFFERENT))
    return Difference(json.loads(output))
