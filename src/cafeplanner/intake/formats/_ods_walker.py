"""The content of an OpenDocument spreadsheet: OpenDocument 1.3, part 3, sections 9.1 and 19.

Programs end sheets with rows and cells that are repeated a million times; only those with a value count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cafeplanner.intake.formats._cells import as_text
from cafeplanner.intake.formats._expat import number
from cafeplanner.intake.formats._grid import Grid
from cafeplanner.intake.formats._sheet_walker import SheetWalker
from cafeplanner.intake.formats._survey import ERROR, MAX_COLUMNS, MAX_ROWS

BESIDE = frozenset(["annotation", "frame", "custom-shape", "shapes", "dde-links", "tracked-changes", "forms"])
"""Elements whose text is none of a cell's."""
CELLS = ("table-cell", "covered-table-cell")
HIDDEN = ("collapse", "filter")
DURATION = re.compile(r"P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?")


@dataclass(slots=True)
class _Cell:
    """A cell that is being read."""

    attributes: dict[str, str]
    paragraphs: list[str]

    @property
    def error(self) -> str:
        """What the cell shows where its formula has failed."""
        text = self.attributes.get("string-value", "") or "\n".join(self.paragraphs)
        failed = self.attributes.get("calcext:value-type") == "error"
        return text or "#" if failed or ("formula" in self.attributes and ERROR.fullmatch(text)) else ""

    @property
    def value(self) -> str:
        """The value as a person would type it."""
        told = self.attributes
        match told.get("value-type", ""):
            case "float" | "percentage" | "currency":
                return _number(told.get("value", ""))
            case "date":
                date, _, time = told.get("date-value", "").partition("T")
                return date if time[:5] in ("", "00:00") else f"{date} {time[:5]}"
            case "time":
                return _time(told.get("time-value", ""))
            case "boolean":
                return told.get("boolean-value", "")
        return "\n".join(self.paragraphs) or told.get("string-value", "")


class Document(SheetWalker):
    """Elements: table › table-column and table-row › table-cell › p."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self._style = ""
        self._unshown: set[str] = set()
        """Styles of tables that are not shown."""
        self._foreign = False
        self._beside = 0
        self._row = self._column = self._definition = self._times = 0
        self._cell: _Cell | None = None
        self._cells: list[tuple[int, str]] = []
        self._errors: list[tuple[int, str]] = []
        self._in_paragraph = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note where the next value belongs."""
        if self._beside or name in BESIDE:
            self._beside += 1
        elif name == "style":
            self._style = attributes.get("name", "")
        elif name == "table-properties" and attributes.get("display") == "false":
            self._unshown.add(self._style)
        elif name == "table" and self._grid is None:
            self._start_table(attributes)
        elif self._grid is not None:
            self._start_within(self._grid, name, attributes)

    def _start_table(self, attributes: dict[str, str]) -> None:
        self._grid, self._name = Grid(self._room), attributes.get("name", "")
        self._hidden, self._foreign = attributes.get("style-name") in self._unshown, False
        self._row = self._column = self._definition = 0

    def _start_within(self, grid: Grid, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "table-column":
                times = number(attributes, "number-columns-repeated", 1)
                if attributes.get("visibility") in HIDDEN:
                    grid.survey.hidden_columns.append((self._definition, self._definition + times - 1))
                self._definition += times
            case "table-row":
                self._start_row(grid, attributes)
            case "table-cell" | "covered-table-cell":
                self._cell = _Cell(attributes, [])
            case "table-source":
                self._foreign = True  # what was last seen in another file
            case "p" | "h" if self._cell is not None:
                self._cell.paragraphs.append("")
                self._in_paragraph = True
            case "s" | "tab" | "line-break":
                blank = {"s": " " * min(number(attributes, "c", 1), 1000), "tab": "\t"}.get(name, "\n")
                self.text(blank)

    def _start_row(self, grid: Grid, attributes: dict[str, str]) -> None:
        self._times = number(attributes, "number-rows-repeated", 1)
        self._column = 0
        self._cells, self._errors = [], []
        if attributes.get("visibility") in HIDDEN:
            for row in range(self._row, min(self._row + self._times, MAX_ROWS)):
                grid.survey.hide_row(row)

    def text(self, characters: str) -> None:
        """Keep what stands in a paragraph of a cell."""
        if self._cell is not None and self._in_paragraph and not self._beside:
            self._cell.paragraphs[-1] += characters

    def end(self, name: str) -> None:
        """Take a cell, write a row or close a table."""
        if self._beside:
            self._beside -= 1
        elif self._grid is None:
            return
        elif name in ("p", "h"):
            self._in_paragraph = False
        elif name in CELLS and self._cell is not None:
            self._take(self._cell, self._grid)
            self._cell = None
        elif name == "table-row":
            self._write(self._grid)
        elif name == "table":
            self._close(self._grid)

    def _take(self, cell: _Cell, grid: Grid) -> None:
        times = number(cell.attributes, "number-columns-repeated", 1)
        across = number(cell.attributes, "number-columns-spanned", 1)
        down = number(cell.attributes, "number-rows-spanned", 1)
        if across > 1 or down > 1:
            grid.survey.merge(self._row, self._column, self._row + down - 1, self._column + across - 1)
        error = cell.error
        value = "" if error else cell.value
        first, end = min(self._column, MAX_COLUMNS), min(self._column + times, MAX_COLUMNS + 1)
        for column in range(first, end) if value or error else ():
            self._cells.append((column, value))
            if error:
                self._errors.append((column, error))
        if "formula" in cell.attributes and not (error or value or "value-type" in cell.attributes):
            grid.survey.valueless.append((self._row, self._column))
        self._column += times

    def _write(self, grid: Grid) -> None:
        if self._cells:
            for row in range(min(self._row, MAX_ROWS), min(self._row + self._times, MAX_ROWS + 1)):
                for column, value in self._cells:
                    grid.put(row, column, value)
                for column, error in self._errors:
                    if grid.survey.keep(row, column):
                        grid.survey.note_error(row, column, error)
                if grid.survey.full:
                    break
        self._row += self._times

    def _close(self, grid: Grid) -> None:
        if self._foreign:
            self._grid = None
        else:
            self.keep_sheet(grid)


def _number(value: str) -> str:
    try:
        return as_text(float(value))
    except (ValueError, OverflowError):
        return value


def _time(value: str) -> str:
    found = DURATION.match(value)
    if found is None:
        return value
    days, hours, minutes = (int(one or 0) for one in found.groups())
    return f"{24 * days + hours:02}:{minutes:02}"
