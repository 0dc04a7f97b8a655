"""How much of a file is laid out as a table, and what is noticed on the way.

A file of 20 MB may name cells all over the largest grid a spreadsheet program knows; whatever it says, no more than
this is kept, and a finding says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.intake.formats._refused import TOO_LARGE, refused
from cafeplanner.intake.kinds.files import (
    ERROR_CELLS,
    FORMULAS_WITHOUT_VALUE,
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    SHEET_CUT,
    TEXT_CUT,
)
from cafeplanner.intake.table import Merge, RawTable, letter

MAX_ROWS = 20_000
MAX_COLUMNS = 300
MAX_CELLS = 400_000
"""Of all sheets of a file together, empty cells before a filled one included."""
MAX_MERGES = 5_000
MAX_SHEETS = 250
MAX_STRINGS = 600_000
"""Different texts of a file, where each of them has to be measured."""
MAX_RECORDS = 1_200_000
"""Of all sheets together: rows and cells, or the records of a binary workbook."""
MAX_TEXT = 30_000_000
"""Characters once every cell has a text of its own: all cells may share one text of a million letters."""
MAX_LETTERS = 32_767
"""Of one cell, as in Excel."""
SPARSE = 4
"""Libraries lay out the whole rectangle of a sheet: this many of its empty cells weigh as much as one that is kept."""
SHOWN = 5


ERROR = re.compile(r"#(?:N/A|DIV/0!|VALUE!|VALEUR!|REF!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!)|Err:5\d\d")
"""What spreadsheet programs show, in English and French, where a formula has failed."""


@dataclass(slots=True)
class Room:
    """How many cells the remaining sheets of a file may still bring, and how many records of binary ones."""

    cells: int = MAX_CELLS
    records: int = MAX_RECORDS

    def count(self, file: str) -> None:
        """Count one record; raises `UnreadableFile` where there are too many."""
        self.records -= 1
        if self.records < 0:
            raise refused(file, *TOO_LARGE)


@dataclass(slots=True)
class Survey:
    """What one sheet holds; rows and columns count from 0."""

    room: Room
    rows: int = 0
    columns: int = 0
    used: int = 0
    cut: bool = False
    full: bool = False
    """Nothing further of this sheet will be kept."""
    exhausted: bool = False
    """It is full because the sheets together hold too much."""
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """First and last column of hidden runs."""
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    valueless: list[tuple[int, int]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    heading_rows: tuple[int, ...] = ()
    _row: int = -1
    _width: int = 0

    def keep(self, row: int, column: int) -> bool:
        """Whether a filled cell may be kept; what lies too far out is cut off."""
        if row == self._row and column < self.columns:
            # Most cells: one further in the same row, no further out than those above.
            if column < self._width:
                return True
            used = self.used + column + 1 - self._width
            if used <= self.room.cells:
                self.used, self._width = used, column + 1
                return True
        if row >= MAX_ROWS or column >= MAX_COLUMNS:
            self.cut = True
            self.full = self.full or row >= MAX_ROWS
            return False
        rows, columns = max(self.rows, row + 1), max(self.columns, column + 1)
        used = self.used + self._growth(row, column)
        if max(used, rows * columns // SPARSE) > self.room.cells:
            self.cut = True
            self.full = self.exhausted = self.full or used > self.room.cells
            return False
        if row != self._row:
            self._row, self._width = row, 0
        self.rows, self.columns, self.used, self._width = rows, columns, used, max(self._width, column + 1)
        return True

    def keep_row(self, row: int, column: int) -> bool:
        """Whether a row may be kept whole whose last filled cell this is; -1 where it has none.

        Nothing is noted where it may not.
        """
        if column < 0:
            return row < MAX_ROWS
        if row >= MAX_ROWS or column >= MAX_COLUMNS or self.room.cells < self._weight(row, column):
            return False
        return self.keep(row, column)

    def _weight(self, row: int, column: int) -> int:
        """Return what the sheet takes of the room once it holds this cell too."""
        cells = max(self.rows, row + 1) * max(self.columns, column + 1)
        return max(self.used + self._growth(row, column), cells // SPARSE)

    def _growth(self, row: int, column: int) -> int:
        return column + 2 if row != self._row else max(0, column + 1 - self._width)

    def note_error(self, row: int, column: int, value: str) -> None:
        """Note a formula that has failed; its cell counts as empty."""
        self.errors.append((row, column, value))

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Note a merged range, as far as it is kept."""
        if 0 <= top < MAX_ROWS and 0 <= left < MAX_COLUMNS and len(self.merges) < MAX_MERGES:
            self.merges.append(Merge(top, left, min(bottom, MAX_ROWS - 1), min(right, MAX_COLUMNS - 1)))

    def hide_row(self, row: int) -> None:
        """Note a row that is not shown."""
        if row < MAX_ROWS:
            self.hidden_rows.append(row)

    def close(self) -> Survey:
        """Take what the sheet uses out of the room for all sheets."""
        self.room.cells -= max(self.used, self.rows * self.columns // SPARSE)
        return self

    def noted(self, table: RawTable) -> RawTable:
        """Return the sheet with its merges and with a finding for everything noticed."""
        table = _shortened(table)
        rows = len(table.rows)
        merges = tuple(merge for merge in self.merges if merge.top < rows)
        headings = tuple(row for row in self.heading_rows if row < rows)
        return replace(table, merges=merges, heading_rows=headings, notes=(*table.notes, *self._notes(table)))

    def _notes(self, table: RawTable) -> list[Finding]:
        notes = []
        if self.cut:
            rows = self.rows if self.exhausted else MAX_ROWS
            notes.append(SHEET_CUT.at(table.place(), rows=rows, columns=MAX_COLUMNS))
        hidden = [row for row in self.hidden_rows if row < len(table.rows) and any(table.rows[row])]
        if hidden:
            notes.append(HIDDEN_ROWS.at(table.place(hidden[0] + 1), count=len(hidden)))
        columns = _filled(table, self.hidden_columns)
        if columns:
            shown = tuple(letter(column) for column in columns[:SHOWN])
            notes.append(HIDDEN_COLUMNS.at(table.place(None, columns[0]), letters=shown, count=len(columns)))
        # One for each column, as those of columns that are not used do not matter.
        for failed in _by_column(self.errors):
            row, column, value = failed[0]
            notes.append(ERROR_CELLS.at(table.place(row + 1, column), value=value, count=len(failed)))
        for empty in _by_column([(row, column, "") for row, column in self.valueless]):
            row, column, _ = empty[0]
            notes.append(FORMULAS_WITHOUT_VALUE.at(table.place(row + 1, column), count=len(empty)))
        return notes


def _shortened(table: RawTable) -> RawTable:
    """Return a sheet without texts that are too long for a cell, and with a finding about them."""
    long = [
        (row, column)
        for row, cells in enumerate(table.rows)
        for column, value in enumerate(cells)
        if len(value) > MAX_LETTERS
    ]
    if not long:
        return table
    rows = tuple(tuple(value[:MAX_LETTERS] for value in cells) for cells in table.rows)
    row, column = long[0]
    note = TEXT_CUT.at(table.place(row + 1, column), most=MAX_LETTERS, count=len(long))
    return replace(table, rows=rows, notes=(*table.notes, note))


def _by_column(cells: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    """Return cells (row, column, text) in a list for each column."""
    found: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for cell in cells:
        found[cell[1]].append(cell)
    return [found[column] for column in sorted(found)]


def _filled(table: RawTable, runs: list[tuple[int, int]]) -> list[int]:
    """Return the columns of the runs that hold something."""
    columns = {column for first, last in runs for column in range(first, min(last + 1, table.width))}
    return sorted(column for column in columns if any(table.cell(row, column) for row in range(len(table.rows))))
