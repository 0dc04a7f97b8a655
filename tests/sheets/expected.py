"""Where the cells of a worksheet are to be drawn, computed from the file: its pages and what is on each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from tests.sheets.drawn import Word

INCH = 25.4
SURE = 1.0
"""Millimetres at the foot of a page into which LibreOffice sets no empty row any more."""
PAPER = {9: (210.0, 297.0), 8: (297.0, 420.0)}


class Scale(NamedTuple):
    """Millimetres that LibreOffice draws for a column width of one in the file, and for a point of a row's height."""

    across: float
    down: float


Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def holds(box: Box, word: Word, slack: float = 0.0) -> bool:
    """Whether the middle of a word is in a box."""
    (across, down), (left, top, right, bottom) = word.middle, box
    return left - slack <= across <= right + slack and top - slack <= down <= bottom + slack


class Page(NamedTuple):
    """The cells with texts of a page, and where its charts are."""

    cells: list[Cell]
    charts: list[Box]


@dataclass(frozen=True)
class Cell:
    """A cell with a text, or the merged cells that it is the first of, on a page."""

    name: str
    text: str
    box: Box
    turned: bool = False

    def beyond(self, word: Word) -> float:
        """Return by how many millimetres the letters of a word reach beyond the cell."""
        (left, top, right, bottom), ink = self.box, word.ink(self.turned)
        return max(left - ink[0], top - ink[1], ink[2] - right, ink[3] - bottom)


class Layout:
    """The pages of a worksheet. Where LibreOffice must decide itself how many rows go on a page, the words tell."""

    def __init__(self, sheet: Worksheet, scale: Scale) -> None:
        self.sheet, self.scale, self.zoom = sheet, scale, 1.0
        left, top, right, bottom = range_boundaries(sheet.print_area.rpartition("!")[2].replace("$", ""))
        self.columns, self.rows = range(left, right + 1), range(top, bottom + 1)
        self.widths = dict(_widths(sheet))
        paper = PAPER[int(sheet.page_setup.paperSize)]
        self.wide, self.high = paper[::-1] if sheet.page_setup.orientation == "landscape" else paper
        edge = sheet.page_margins
        self.left, self.top = edge.left * INCH, edge.top * INCH
        self.right, self.bottom = self.wide - edge.right * INCH, self.high - edge.bottom * INCH
        self.merged = {(one.min_row, one.min_col): one for one in sheet.merged_cells.ranges}
        self.beside = [1, 2] if sheet.print_title_cols else []

    def pages(self, drawn: Sequence[Sequence[Word]]) -> Iterator[Page]:
        """Yield what is on each page, given the words that were drawn on it and on those that follow."""
        self.zoom = self._zoom(drawn[0])
        number = 0
        columns, beside = list(self._column_pages()), self.beside if self.sheet.col_breaks.brk else []
        title = [int(one) for one in re.findall(r"\d+", self.sheet.print_title_rows or "")][:1]
        rest = list(self.rows)
        while rest:
            head = title if title and title[0] < rest[0] else []
            body = self._rows_that_fit(head, rest, drawn[number])
            rest = rest[len(body) :]
            for some in columns:
                if any(self._says(row, [one for one in some if one not in beside]) for row in body):
                    yield Page(list(self._cells([*head, *body], some)), list(self._charts(body, some)))
                    number += 1

    def _zoom(self, words: Sequence[Word]) -> float:
        properties = self.sheet.sheet_properties.pageSetUpPr
        if not properties or not properties.fitToPage:
            return 1.0
        first = next(cell for row in self.sheet.iter_rows() for cell in row if cell.value and self._shows(cell))
        word = next(word for word in words if word.text in str(first.value))
        return round(word.size() / first.font.sz, 2)

    def _shows(self, cell: Any) -> bool:
        return bool(self._width(cell.column) and self._height(cell.row))

    def _width(self, column: int) -> float:
        return self.widths.get(column, 9.14) * self.scale.across

    def _height(self, row: int) -> float:
        dimension = self.sheet.row_dimensions[row]
        return 0.0 if dimension.hidden else (dimension.height or 15.0) * self.scale.down

    def _span(self, columns: Iterable[int]) -> float:
        return sum(map(self._width, columns)) * self.zoom

    def _rise(self, rows: Iterable[int]) -> float:
        return sum(map(self._height, rows)) * self.zoom

    def _rows_that_fit(self, title: list[int], rows: list[int], words: Sequence[Word]) -> list[int]:
        ends, found = {one.id for one in self.sheet.row_breaks.brk}, [rows[0]]
        lowest = max((word.middle[1] for word in words if word.middle[1] < self.bottom), default=0.0)
        for row in rows[1:]:
            used = self.top + self._rise([*title, *found])
            full = used + self._rise([row]) > self.bottom - SURE
            above = used < lowest if self._says(row, self.columns) else not full
            if row - 1 in ends or not above or used > self.bottom:
                break
            found.append(row)
        return found

    def _says(self, row: int, columns: Iterable[int]) -> bool:
        return any(self.sheet.cell(row, column).value not in (None, "") for column in columns)

    def _column_pages(self) -> Iterator[list[int]]:
        ends = {one.id for one in self.sheet.col_breaks.brk}
        title = self.beside
        page: list[int] = []
        for column in self.columns:
            if page and column - 1 in ends:
                yield page
                page = list(title)
            page.append(column)
        yield page

    def _charts(self, rows: list[int], columns: list[int]) -> Iterator[Box]:
        """Yield where the charts of a page are."""
        edges = self._edges(columns)
        for anchor in (one.anchor for one in self.sheet._charts):
            first, last = anchor._from.row + 1, anchor.to.row + 1
            if first in rows:
                top = self.top + self._rise(range(rows[0], first))
                yield edges[anchor._from.col + 1], top, self.right, top + self._rise(range(first, last + 1))

    def _edges(self, columns: list[int]) -> dict[int, float]:
        """Return the left edge of each column; a sheet stands in the middle of the page."""
        first = (self.wide - self._span(columns)) / 2
        return {column: first + self._span(columns[:at]) for at, column in enumerate(columns)}

    def _cells(self, rows: list[int], columns: list[int]) -> Iterator[Cell]:
        edges, top = self._edges(columns), self.top
        for row in rows:
            for column in columns:
                cell = self.sheet.cell(row, column)
                if cell.value not in (None, "") and self._shows(cell):
                    yield self._cell(cell, columns, edges[column], top)
            top += self._rise([row])

    def _cell(self, cell: Any, columns: list[int], left: float, top: float) -> Cell:
        merge = self.merged.get((cell.row, cell.column))
        last_row, last = (merge.max_row, merge.max_col) if merge else (cell.row, cell.column)
        bottom = top + self._rise(range(cell.row, last_row + 1))
        right = left + self._span(range(cell.column, last + 1))
        if not merge and not cell.alignment.wrap_text and isinstance(cell.value, str):
            right += self._span(self._free(cell.row, columns[columns.index(cell.column) + 1 :]))
        return Cell(cell.coordinate, shown(cell), (left, top, right, bottom), cell.alignment.textRotation == 90)

    def _free(self, row: int, columns: Sequence[int]) -> Iterator[int]:
        """Yield the empty neighbours over which a text reaches that does not wrap."""
        for column in columns:
            if self.sheet.cell(row, column).value not in (None, ""):
                return
            yield column


def _widths(sheet: Worksheet) -> Iterator[tuple[int, float]]:
    for one in sheet.column_dimensions.values():
        for column in range(one.min, one.max + 1):
            yield column, 0.0 if one.hidden else one.width


FORMATS: dict[str, Callable[[Any], str]] = {
    "0.0": lambda value: str(Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)),
    "0 %": lambda value: f"{Decimal(str(value * 100)).quantize(Decimal(1), ROUND_HALF_UP)} %",
    '0"*"': lambda value: f"{value}*",
}


def shown(cell: Any) -> str:
    """Return a cell's value as a spreadsheet program shows it."""
    if isinstance(cell.value, (int, float)) and cell.number_format in FORMATS:
        return FORMATS[cell.number_format](cell.value)
    return str(cell.value)
