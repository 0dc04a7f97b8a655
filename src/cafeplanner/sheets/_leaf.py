"""A workbook being written, and its leaves; the only way by which anything enters a cell.

Rows and columns count from 1, lengths are millimetres. XlsxWriter writes the file: several times faster than openpyxl,
with pictures and charts that need no other library. Nothing is read back here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from cafeplanner.sheets._look import FONT, LINES, PLAIN, SIZE, Area, Style
from cafeplanner.sheets._shortened import Shortened

LONGEST = 32_000
"""Characters of a cell: Excel takes 32,767."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
FORMULA_START = re.compile("[\\s\u200b\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")

PIXELS_PER_MM = 96 / 25.4
NARROWER = 7 / 7.2
"""Excel draws a column as wide as 7 pixels a digit, LibreOffice as 7.4 with Arial 10: either is within 3 % of what is
wished."""
HIGHEST = 409 * 4 / 3
"""Pixels of the highest row that Excel takes."""


class Book:
    """Everything that goes into one file."""

    def __init__(self) -> None:
        self._file = BytesIO()
        font = {"font_name": FONT, "font_size": SIZE, "font_family": 2, "font_scheme": "none"}
        options = {"in_memory": True, "default_format_properties": font}
        self.native = Workbook(self._file, options)
        self.leaves: list[Leaf] = []
        self.shortened: list[Shortened] = []
        """What could not be written whole, so far."""
        self._formats: dict[tuple[Style, bool], Format] = {}

    def leaf(self, title: str) -> Leaf:
        """Add a worksheet at the end."""
        self.leaves.append(Leaf(self, title))
        return self.leaves[-1]

    def save(self, path: Path) -> None:
        """Write the file; nothing can be added afterwards."""
        for leaf in self.leaves:
            leaf.native.set_h_pagebreaks(leaf.breaks)
        self.native.close()
        path.write_bytes(self._file.getbuffer())

    def format(self, style: Style, quoted: bool = False) -> Format:
        """Return the library's form of a style; `quoted` texts stay text whatever they begin with."""
        key = (style, quoted)
        if key not in self._formats:
            self._formats[key] = self.native.add_format(_properties(style) | ({"quote_prefix": 1} if quoted else {}))
        return self._formats[key]


class Leaf:
    """One worksheet. `native` is the library's, for what has no name here."""

    def __init__(self, book: Book, title: str) -> None:
        self.book, self.title = book, title
        self.native = book.native.add_worksheet(title)
        self.heights: dict[int, float] = {}
        """Heights of the rows that were set."""
        self.widths: dict[int, float] = {}
        """Widths of the columns that were set."""
        self.breaks: list[int] = []
        """Rows after which a new page begins."""
        self._left_over = 0.0

    def set_height(self, row: int, mm: float) -> None:
        """Set the height of a row. Programs draw whole pixels: what is rounded off goes to the rows that follow."""
        wished = min(HIGHEST, mm * PIXELS_PER_MM) + self._left_over
        pixels = max(1, round(wished))
        self._left_over = max(-0.5, min(0.5, wished - pixels))
        self.heights[row] = mm
        self.native.set_row_pixels(row - 1, pixels)

    def set_widths(self, widths: Sequence[float], first: int = 1) -> None:
        """Set the widths of neighbouring columns, in whole pixels that add up to the whole width."""
        edge, drawn = 0.0, 0
        for column, mm in enumerate(widths, start=first):
            edge += mm * PIXELS_PER_MM * NARROWER
            pixels = max(1, round(edge) - drawn)
            drawn += pixels
            self.widths[column] = mm
            self.native.set_column_pixels(column - 1, column - 1, pixels)

    def hide_column(self, column: int) -> None:
        """Hide a column; it takes no room on paper."""
        self.widths.pop(column, None)
        self.native.set_column_pixels(column - 1, column - 1, None, None, {"hidden": True})

    def freeze(self, row: int, column: int) -> None:
        """Keep the rows above and the columns left of a cell in sight."""
        self.native.freeze_panes(row - 1, column - 1)

    def filter(self, area: Area) -> None:
        """Put the buttons of a filter on a list; its first row are the headings."""
        self.native.autofilter(*_from_zero(area))

    def link(self, row: int, column: int, leaf: str, text: str, style: Style) -> None:
        """Write a text that leads to the beginning of another leaf."""
        target = leaf.replace("'", "''")
        self.native.write_url(row - 1, column - 1, f"internal:'{target}'!A1", self.book.format(style), text)

    def offer(self, area: Area, source: str | list[str], **words: Any) -> None:
        """Let cells be chosen from a list: texts, or a formula that names their place.

        Without words about a wrong choice, anything else may be typed as well.
        """
        rule = {"validate": "list", "source": source, "show_error": bool(words), "show_input": False, **words}
        self.native.data_validation(*_from_zero(area), rule)


def clean(value: object) -> str:
    """Return text that a spreadsheet cell can hold: no control characters, at most 32,000 characters."""
    plain = CONTROL.sub("", str(value).replace("\r\n", "\n").replace("\r", "\n"))
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"


def put(leaf: Leaf, row: int, column: int, value: object = None, style: Style = PLAIN) -> None:
    """Write a value with its look; numbers stay numbers, None is empty, and text stays text whatever it begins with."""
    native, book = leaf.native, leaf.book
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        native.write_number(row - 1, column - 1, value, book.format(style))
        return
    said = "" if value is None else clean(value)
    if said:
        native.write_string(row - 1, column - 1, said, book.format(style, bool(FORMULA_START.match(said))))
    else:
        native.write_blank(row - 1, column - 1, None, book.format(style))


def merge(leaf: Leaf, area: Area | tuple[int, int, int, int], value: object = None, style: Style = PLAIN) -> None:
    """Write a value into the first cell of a merged area; every cell is dressed, so that all its lines are drawn."""
    area = Area(*area)
    join(leaf, area, style)
    put(leaf, area.top, area.left, value, style)


def join(leaf: Leaf, area: Area, style: Style) -> None:
    """Merge an area of cells that are all dressed alike."""
    if (area.top, area.left) != (area.bottom, area.right):
        leaf.native.merge_range(*_from_zero(area), "", leaf.book.format(style))


def set_widths(leaf: Leaf, *millimetres: float) -> None:
    """Set the widths of the first columns."""
    leaf.set_widths(millimetres)


def set_height(leaf: Leaf, row: int, mm: float) -> None:
    """Set the height of a row."""
    leaf.set_height(row, mm)


def _from_zero(area: Area) -> tuple[int, int, int, int]:
    return area.top - 1, area.left - 1, area.bottom - 1, area.right - 1


def _properties(style: Style) -> dict[str, Any]:
    """Return a style in the words of the library."""
    found: dict[str, Any] = {
        "font_name": FONT,
        "font_family": 2,
        "font_size": style.size,
        "bold": style.bold,
        "italic": style.italic,
        "font_color": f"#{style.colour}",
        "align": style.across,
        "valign": "vcenter" if style.down == "center" else style.down,
        "text_wrap": style.wrap,
        "indent": style.indent,
        "locked": style.locked,
        "num_format": style.number,
        "rotation": style.turned,
    }
    if style.fill:
        found |= {"pattern": 1, "fg_color": f"#{style.fill}"}
    for side in ("top", "right", "bottom", "left"):
        if kind := getattr(style.edges, side):
            found |= {side: LINES[kind][0], f"{side}_color": f"#{LINES[kind][1]}"}
    return found
