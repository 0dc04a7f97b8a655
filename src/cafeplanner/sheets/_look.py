"""The one look of the workbook: font, palette, lines, sizes, and the only way by which text enters a cell.

A `Style` is plain data; `put` writes a value with it. Page set-up (paper, margins, footers, breaks) is in `_paper`.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, cast
from weakref import WeakKeyDictionary

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.views.palette import INK, PALE, QUIET, RULE

FONT = "Arial"
SIZE = 10
SMALLEST = 8
"""Nothing printed is smaller than this, in points."""

LINES = {
    "hair": Side(style="hair", color=RULE),
    "thin": Side(style="thin", color=RULE),
    "strong": Side(style="medium", color=INK),
    "cut": Side(style="dashed", color="888888"),
    "dots": Side(style="dotted", color=RULE),
}

LONGEST = 32_000
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
FORMULA_START = re.compile("[\\s\u200b\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")

POINTS_PER_MM = 72 / 25.4
PIXELS_PER_MM = 96 / 25.4
PIXELS_PER_UNIT = 7.2
"""Between Excel's 7 and LibreOffice's 7.4 for Arial 10: either draws a column within 3 % of the wished width."""


@dataclass(frozen=True, slots=True)
class Edges:
    """The lines around a cell, by their names in `LINES`; empty for none."""

    top: str = ""
    right: str = ""
    bottom: str = ""
    left: str = ""


BOX = Edges("thin", "thin", "thin", "thin")
UNDERLINE = Edges(bottom="thin")


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks. Vary one with `dataclasses.replace`."""

    size: float = SIZE
    bold: bool = False
    italic: bool = False
    colour: str = INK
    fill: str = ""
    across: str = "left"
    down: str = "center"
    wrap: bool = False
    shrink: bool = False
    indent: int = 0
    edges: Edges = Edges()
    locked: bool = True
    number: str = "General"
    """The number format, in Excel's English notation."""


class Area(NamedTuple):
    """A block of cells, its ends included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


PLAIN = Style()
WRAPPED = Style(wrap=True)
SMALL = Style(size=9, colour=QUIET)
TITLE = Style(size=18, bold=True)
SUBTITLE = Style(size=11, colour=QUIET)
HEADING = Style(bold=True, fill=PALE, wrap=True, edges=BOX)
"""The heading row of a list."""
ROW = Style(edges=BOX, wrap=True)
"""A body cell of a list."""


_made: WeakKeyDictionary[Workbook, dict[Style, Any]] = WeakKeyDictionary()


@cache
def _parts(style: Style) -> tuple[Font, PatternFill, Alignment, Border, Protection]:
    fill = PatternFill("solid", start_color=style.fill, end_color=style.fill) if style.fill else PatternFill()
    lines = (style.edges.left, style.edges.right, style.edges.top, style.edges.bottom)
    left, right, top, bottom = (LINES.get(name) for name in lines)
    alignment = Alignment(style.across, style.down, 0, style.wrap, style.shrink, style.indent)
    font = Font(FONT, style.size, style.bold, style.italic, color=style.colour, family=2)
    return font, fill, alignment, Border(left, right, top, bottom), Protection(locked=style.locked)


def dress(cell: Cell, style: Style) -> None:
    """Give a cell its look. Each style is registered once per workbook, which is what keeps large books quick."""
    known = _made.setdefault(cast("Workbook", cell.parent.parent), {})
    if style not in known:
        cell.font, cell.fill, cell.alignment, cell.border, cell.protection = _parts(style)
        cell.number_format = style.number
        known[style] = copy(cell._style)  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public way to share a style
    cell._style = copy(known[style])  # type: ignore[attr-defined]  # noqa: SLF001


def clean(value: object) -> str:
    """Return text that a spreadsheet cell can hold: no control characters, at most 32,000 characters."""
    plain = CONTROL.sub("", str(value).replace("\r\n", "\n").replace("\r", "\n"))
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"


def put_text(cell: Cell, value: object) -> None:
    """Put text into a cell so that it stays text, whatever it begins with. No other code may write people's text."""
    cell.value = clean(value)
    if cell.value:
        cell.data_type = "s"
        cell.quotePrefix = bool(FORMULA_START.match(cell.value))


def put(sheet: Worksheet, row: int, column: int, value: object = "", style: Style = PLAIN) -> Cell:
    """Write a value into the cell at (row, column), both from 1, with its look; numbers stay numbers, None is empty."""
    cell: Cell = sheet.cell(row, column)  # type: ignore[assignment]
    dress(cell, style)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        cell.value = value
    elif value is not None and value != "":
        put_text(cell, value)
    return cell


def label(name: str) -> int | str:
    """Return a table's label as a number where it is one, so that Excel does not mark it as a number typed as text."""
    return int(name) if name.isascii() and name.isdigit() and str(int(name)) == name else name


def merge(sheet: Worksheet, area: Area | tuple[int, int, int, int], value: object = "", style: Style = PLAIN) -> None:
    """Write a value into the first cell of a merged area; every cell is dressed, so that all its lines are drawn."""
    area = Area(*area)
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            put(sheet, row, column, value if (row, column) == (area.top, area.left) else "", style)
    if (area.top, area.left) != (area.bottom, area.right):
        # merge_cells() looks through all earlier areas, which takes minutes for thousands of cards
        sheet.merged_cells.ranges.add(CellRange(None, area.left, area.top, area.right, area.bottom))


def width(mm: float) -> float:
    """Return the column width, in the unit of spreadsheets, that draws as `mm` with Arial 10 as the book's font."""
    return max(0.5, mm * PIXELS_PER_MM / PIXELS_PER_UNIT)


def height(mm: float) -> float:
    """Return the row height in points for `mm`; a row is at most 409 points (144 mm) high."""
    return min(409.0, mm * POINTS_PER_MM)


def set_widths(sheet: Worksheet, *millimetres: float) -> None:
    """Set the widths of the first columns."""
    for column, mm in enumerate(millimetres, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width(mm)


def set_height(sheet: Worksheet, row: int, mm: float) -> None:
    """Set the height of a row."""
    sheet.row_dimensions[row].height = height(mm)


def use_default_font(workbook: Workbook) -> None:
    """Make Arial 10 the book's own font: column widths are counted in its digits."""
    font = Font(FONT, SIZE, family=2)
    workbook._fonts = IndexedList([font])  # type: ignore[attr-defined]  # noqa: SLF001 - private in openpyxl, tested
    workbook._named_styles["Normal"].font = copy(font)  # type: ignore[attr-defined]  # noqa: SLF001
