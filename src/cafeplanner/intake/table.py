"""What every file format gives: a table of strings with its true row numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from cafeplanner.cafe.finding import Finding, Place


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range; rows and columns count from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class RawTable:
    """One sheet as strings. `rows[0]` is row 1 of the spreadsheet program, empty rows included; rows may be ragged."""

    file: str
    sheet: str
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    notes: tuple[Finding, ...] = field(default=())
    """What the format itself noticed."""
    heading_rows: tuple[int, ...] = ()
    """Rows, from 0, that the file itself names as the headings of a table."""

    @cached_property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(cells) for cells in self.rows), default=0)

    def place(self, row: int | None = None, column: int | None = None, heading: str = "") -> Place:
        """The place of a cell; `row` counts from 1, `column` from 0."""
        return Place(self.file, self.sheet, row, "" if column is None else letter(column), heading)

    def cell(self, row: int, column: int) -> str:
        """The string in a cell, both counted from 0; empty outside the table."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else ""


@lru_cache(maxsize=1024)
def letter(column: int) -> str:
    """Return the spreadsheet letter of a column counted from 0: A, B… Z, AA…"""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
