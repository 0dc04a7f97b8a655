"""What a sample is, and how its rows are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Rows = Sequence[Sequence[object]]


@dataclass(frozen=True)
class Sample:
    """One file of tests/rosters: what it shows, and how its bytes are made."""

    file: str
    about: str
    make: Callable[[], bytes]
    toml: str = ""
    """The cafe.toml that goes with it; empty for none."""
    by_office: bool = False
    """Whether LibreOffice writes it, whose bytes differ from one version to the next."""

    @property
    def stem(self) -> str:
        """The name of its expectation and of its cafe.toml."""
        return Path(self.file).stem


MARKS = str.maketrans({"␣": " ", "↵": "\n", "¦": "|"})


def grid(text: str) -> list[list[str]]:
    """Return the rows of a table drawn in text: a line for each row, cells between bars.

    Blanks around a cell go, so ``␣`` stands for one that counts, ``↵`` for a line break inside a cell and ``¦`` for a
    bar. A line of ``-`` is an empty row.
    """
    lines = text.strip("\n").split("\n")
    return [
        [] if line.strip() == "-" else [cell.strip(" ").translate(MARKS) for cell in line.split("|")] for line in lines
    ]


def joined(*parts: Sequence[str]) -> list[str]:
    """Return the cells of several parts of a row as one."""
    return [cell for part in parts for cell in part]
