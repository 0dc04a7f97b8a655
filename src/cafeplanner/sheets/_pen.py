"""Writing a page of mixed sections from top to bottom, with breaks between sections rather than in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cafeplanner.sheets._flow import PORTRAIT_HIGH
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height
from cafeplanner.sheets._lists import AIR
from cafeplanner.sheets._look import Area, Style
from cafeplanner.sheets._paper import break_after
from cafeplanner.views.measure import count_lines, line_height, text_width

SECTION = Style(size=12, bold=True, down="bottom")
SECTION_HEIGHT = 10

Piece = tuple[int, int, object, Style]
"""First and last column, value, look."""


@dataclass
class Pen:
    """Where the next row goes on a sheet, and how much of the page is used."""

    sheet: Leaf
    widths: Sequence[float]
    row: int = 1
    used: float = 0.0

    def line(self, *pieces: Piece, least: float = 5.5) -> int:
        """Write one row, its cells merged across the columns named, as high as its texts need; return its number."""
        for first, last, value, style in pieces:
            merge(self.sheet, Area(self.row, first, self.row, last), value, style)
        return self.skip(self.height(*pieces, least=least))

    def height(self, *pieces: Piece, least: float = 5.5) -> float:
        """Return the millimetres that a row needs for its texts."""
        mm = least
        for first, last, value, style in pieces:
            if style.turned:
                mm = max(mm, text_width(str(value), style.size, style.bold) + 2 * AIR)
            elif style.wrap and isinstance(value, str):
                across = sum(self.widths[first - 1 : last])
                mm = max(mm, count_lines(value, style.size, across, style.bold) * line_height(style.size) + AIR)
        return mm

    def skip(self, mm: float) -> int:
        """Leave the row as it is, `mm` high; return its number."""
        set_height(self.sheet, self.row, mm)
        self.used = (self.used + mm) if self.used + mm <= PORTRAIT_HIGH else mm
        self.row += 1
        return self.row - 1

    def section(self, title: str, mm: float) -> None:
        """Write the title of a section of `mm` height in all; begin a new page where it does not fit on this one."""
        if self.used and self.used + mm + SECTION_HEIGHT > PORTRAIT_HIGH:
            break_after(self.sheet, self.row - 1)
            self.used = 0.0
        put(self.sheet, self.row, 1, title, SECTION)
        self.skip(SECTION_HEIGHT)

    def table(self, rows: Sequence[Sequence[Piece]], heading: Style) -> tuple[int, int]:
        """Write rows of which the first is a heading in the given look; return the first and last body row."""
        head, *body = rows
        self.line(*((*piece[:3], _headed(heading, piece[3])) for piece in head))
        start = self.row
        for row in body:
            self.line(*row)
        return start, self.row - 1


def _headed(heading: Style, column: Style) -> Style:
    """Return the look of a column's heading: it stands, and is as large and turned as the column's style says."""
    turned = column.turned
    return replace(heading, across=column.across, size=column.size, turned=turned, wrap=not turned)
