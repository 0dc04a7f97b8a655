"""A sheet laid out cell by cell, for the formats that no library reads."""

from __future__ import annotations

from cafeplanner.intake.formats._cells import as_row, trimmed
from cafeplanner.intake.formats._survey import ERROR, MAX_ROWS, Room, Survey
from cafeplanner.intake.table import RawTable


class Grid:
    """The rows of one sheet; rows and columns count from 0."""

    def __init__(self, room: Room) -> None:
        self.survey = Survey(room)
        self._rows: list[list[str]] = []

    def put(self, row: int, column: int, value: str) -> None:
        """Write a cell; what lies too far out is cut off."""
        if not value or not self.survey.keep(row, column):
            return
        if value[0] in "#E" and ERROR.fullmatch(value):
            self.survey.note_error(row, column, value)
            return
        while len(self._rows) <= row:
            self._rows.append([])
        cells = self._rows[row]
        cells.extend([""] * (column + 1 - len(cells)))
        cells[column] = value

    def has_room(self, row: int) -> bool:
        """Whether anything more would be kept from this row on."""
        return row < MAX_ROWS and not self.survey.full

    def table(self, file: str, sheet: str, *, hidden: bool = False) -> RawTable:
        """Return the sheet as strings, with what was noticed."""
        self.survey.close()
        rows = trimmed([as_row(cells) for cells in self._rows])
        return self.survey.noted(RawTable(file, sheet, rows, hidden=hidden))
