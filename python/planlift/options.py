"""How a document is read, as arguments of the program."""
from __future__ import annotations

import contextlib
import os
import tempfile
from typing import Iterator, List, Optional, Union

PathLike = Union[str, "os.PathLike[str]"]


@contextlib.contextmanager
def reading_arguments(
    *,
    password: Optional[str] = None,
    terms: Optional[int] = None,
    first_year: Optional[int] = None,
    term_dates: Optional[PathLike] = None,
    vocabulary: Optional[PathLike] = None,
    timeout: Optional[int] = None,
    max_memory: Optional[str] = None,
) -> Iterator[List[str]]:
    """A password goes through a file that only its owner can read: arguments are seen by everybody on the machine."""
    given = {
        "--terms": terms,
        "--first-year": first_year,
        "--term-dates": os.fspath(term_dates) if term_dates is not None else None,
        "--vocabulary": os.fspath(vocabulary) if vocabulary is not None else None,
        "--timeout": timeout,
        "--max-memory": max_memory,
    }
    arguments = [f"{name}={value}" for name, value in given.items() if value is not None]
    if password is None:
        yield arguments
        return
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="planlift-") as file:
        file.write(password + "\n")
        file.flush()
        yield arguments + [f"--password-file={file.name}"]
