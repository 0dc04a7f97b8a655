"""Workbooks as the XML of Excel 2003, often named .xls."""

from __future__ import annotations

import re

from cafeplanner.intake.formats._cells import as_text
from cafeplanner.intake.formats._expat import number
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._grid import Grid
from cafeplanner.intake.formats._refused import is_markup, start_of
from cafeplanner.intake.formats._sheet_walker import SheetWalker
from cafeplanner.intake.table import RawTable

SPACE = b"urn:schemas-microsoft-com:office:spreadsheet"
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)?$")
EPOCHS = ("1899-12-30", "1899-12-31", "1904-01-01")
"""The day on which a mere time of day falls."""


def sniff(data: bytes) -> bool:
    """Whether the bytes are XML that speaks of such a workbook at its start."""
    return is_markup(data) and SPACE in start_of(data)


def read(data: bytes, name: str, _encoding: str = "") -> list[RawTable]:
    """Return the worksheets of a workbook."""
    workbook = _Workbook(name)
    workbook.walk(data)
    return workbook.tables


class _Workbook(SheetWalker):
    """Elements: Workbook › Worksheet › Table › Column and Row › Cell › Data."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._row = self._column = self._definition = -1
        self._kind = ""
        self._pieces: list[str] = []
        self._awaits_value = self._in_comment = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note where the next value belongs."""
        if name == "Worksheet":
            self._grid, self._name, self._hidden = Grid(self._room), attributes.get("Name", ""), False
            self._row = self._column = self._definition = -1
        elif self._grid is not None:
            self._start_within(self._grid, name, attributes)

    def _start_within(self, grid: Grid, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "Column":
                self._start_column(grid, attributes)
            case "Row":
                self._start_row(grid, attributes)
            case "Cell":
                self._start_cell(grid, attributes)
            case "Comment":
                self._in_comment = True
            case "Data" if not self._in_comment:
                self._kind, self._pieces = attributes.get("Type", "String"), []
                self._awaits_value = False
            case "Visible":
                self._kind, self._pieces = name, []

    def _start_column(self, grid: Grid, attributes: dict[str, str]) -> None:
        first = number(attributes, "Index", self._definition + 2) - 1
        self._definition = first + number(attributes, "Span", 0)
        if attributes.get("Hidden") == "1":
            grid.survey.hidden_columns.append((first, self._definition))

    def _start_row(self, grid: Grid, attributes: dict[str, str]) -> None:
        self._row = number(attributes, "Index", self._row + 2) - 1
        self._column = -1
        if attributes.get("Hidden") == "1":
            grid.survey.hide_row(self._row)

    def _start_cell(self, grid: Grid, attributes: dict[str, str]) -> None:
        self._column = number(attributes, "Index", self._column + 2) - 1
        self._awaits_value = "Formula" in attributes
        across, down = number(attributes, "MergeAcross", 0), number(attributes, "MergeDown", 0)
        if across or down:
            grid.survey.merge(self._row, self._column, self._row + down, self._column + across)
        self._across = across

    def text(self, characters: str) -> None:
        """Keep what stands in a cell, or says whether the sheet is shown."""
        if self._kind:
            self._pieces.append(characters)

    def end(self, name: str) -> None:
        """Write a cell, or close a sheet."""
        if name == "Comment":
            self._in_comment = False
        elif self._grid is None:
            return
        elif name == "Worksheet":
            self.keep_sheet(self._grid)
        elif name == "Cell":
            if self._awaits_value and self._grid.survey.keep(self._row, self._column):
                self._grid.survey.valueless.append((self._row, self._column))
            self._column += self._across
        elif name in ("Data", "Visible") and self._kind and not self._in_comment:
            self._take("".join(self._pieces), self._grid)
            self._kind = ""

    def _take(self, value: str, grid: Grid) -> None:
        if self._kind == "Visible":
            self._hidden = value.strip() in ("SheetHidden", "SheetVeryHidden")
        elif self._kind == "Error":
            if self._row >= 0 and self._column >= 0 and grid.survey.keep(self._row, self._column):
                grid.survey.note_error(self._row, self._column, value)
        elif self._row >= 0 and self._column >= 0:
            grid.put(self._row, self._column, _written(self._kind, value))


def _written(kind: str, value: str) -> str:
    """Return a value as a person would type it."""
    if kind == "Number":
        try:
            return as_text(float(value))
        except (ValueError, OverflowError):
            return value
    if kind == "Boolean":
        return {"1": "true", "0": "false"}.get(value.strip(), value)
    if kind == "DateTime" and (moment := MOMENT.match(value.strip())):
        date, time = moment[1], moment[2]
        return time if date in EPOCHS else date if time == "00:00" else f"{date} {time}"
    return value


FORMAT = Format("XML (Excel 2003)", sniff, read)
