"""One poster for each café round: everybody in the order of the alphabet, with their table."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import N_
from cafeplanner.sheets._fit import fit, put_fitted
from cafeplanner.sheets._flow import Flow
from cafeplanner.sheets._leaf import Leaf, merge, put, set_widths
from cafeplanner.sheets._look import HEADING, TITLE, Edges, Style, label
from cafeplanner.sheets._paper import Margins, Page, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.by_round import Poster, Seating, by_round
from cafeplanner.views.measure import (
    INDENT,
    LINE_GAP,
    PADDING,
    SLACK,
    SMALLEST,
    count_lines,
    has_room,
    line_height,
    text_width,
)
from cafeplanner.views.palette import QUIET
from cafeplanner.views.wording import clock

WIDTHS = (46.0, 12.0, 34.0)
"""Name, table and theme, in each of the two columns of a poster; long labels of tables take room from the others."""
WIDEST_LABEL = 17.0
Widths = tuple[float, float, float]
GAP = 3.0
PAGE = Page(margins=Margins(side=8))
COLUMNS = 7
HEAD = 22.0
LOWEST, HIGHEST = 7.2, 9.5
"""Heights of a row in millimetres: as high as fills the page, within these."""
UNDER = Edges(bottom="thin")
NAME = Style(size=12.5, bold=True, wrap=True, edges=UNDER)
TABLE = Style(size=15.5, bold=True, across="center", wrap=True, edges=UNDER)
THEME = Style(size=9.5, colour=QUIET, wrap=True, indent=1, edges=UNDER)


def write(sheet: Leaf, book: BookContext) -> None:
    """Write a poster for each round, on as many pages as it takes, each page with its own heading."""
    widths = _widths([table.label for table in book.cafe_tables])
    set_widths(sheet, *widths, GAP, *widths)
    flow = Flow(sheet)
    for poster in by_round(book.day, book.plan):
        for number, (seats, heights) in enumerate(_pages(poster, widths, flow.limit - HEAD)):
            flow.turn_page()
            _write_head(flow, book, poster, continued=number > 0)
            _write_seats(flow, _Writer(flow.sheet, book, poster, widths), seats, heights)
    set_page(sheet, book, PAGE, flow.row - 1, COLUMNS)


def _widths(labels: Sequence[str]) -> Widths:
    """Return the widths of name, table and theme, so that no label is broken that has room on the paper."""
    needed = max((text_width(one, SMALLEST, bold=True) / SLACK + PADDING for one in labels), default=0.0)
    name, table, theme = WIDTHS
    more = min(WIDEST_LABEL, max(table, needed)) - table
    return name - more / 2, table + more, theme - more / 2


def _pages(poster: Poster, widths: Widths, room: float) -> list[tuple[Sequence[Seating], list[float]]]:
    """Return the seats of each page and the heights of its rows; the pages are filled evenly."""
    needed = [_needed_height(seat, widths) for seat in poster.seats]
    for count in itertools.count(max(1, math.ceil(sum(needed) / 2 / room))):
        rows = max(1, math.ceil(len(needed) / count / 2))
        firsts = range(0, len(needed), rows * 2)
        heights = [_row_heights(needed[first : first + rows * 2], rows) for first in firsts]
        if rows == 1 or all(sum(page) <= room for page in heights):
            break
    pages = [poster.seats[first : first + rows * 2] for first in firsts]
    return [(seats, _stretched(page, room)) for seats, page in zip(pages, heights, strict=True)]


def _row_heights(needed: list[float], rows: int) -> list[float]:
    """Return the heights of the rows of a page, whose seats stand in two columns."""
    return [max(needed[row : row + 1] + needed[row + rows : row + rows + 1], default=LOWEST) for row in range(rows)]


def _needed_height(seat: Seating, widths: Widths) -> float:
    """Return how high a row must be so that its name and theme have room at 8 points."""
    lines = max(
        count_lines(_last_first(seat), SMALLEST, widths[0], bold=True),
        count_lines(seat.theme, SMALLEST, widths[2] - INDENT),
    )
    return max(LOWEST, lines * line_height(SMALLEST) + LINE_GAP)


def _stretched(heights: list[float], room: float) -> list[float]:
    more = min(HIGHEST - LOWEST, (room - sum(heights)) / len(heights))
    return [mm + max(0.0, more) for mm in heights]


def _write_head(flow: Flow, book: BookContext, poster: Poster, *, continued: bool) -> None:
    tr = book.tr
    number = poster.round.key.number
    title = tr("Round {number} (continued)", number=number) if continued else tr("Round {number}", number=number)
    row = flow.take(12)
    merge(flow.sheet, (row, 1, row, 3), title, replace(TITLE, size=26))
    merge(flow.sheet, (row, 5, row, 7), clock(book, poster.round), replace(TITLE, across="right"))
    flow.take(2)
    row = flow.take(8)
    for first in (1, 5):
        looks = HEADING, replace(HEADING, across="center"), replace(HEADING, indent=THEME.indent)
        headings = tr("Name"), tr("Table"), tr("Theme")
        for column, (heading, look) in enumerate(zip(headings, looks, strict=True), start=first):
            put(flow.sheet, row, column, heading, look)


def _write_seats(flow: Flow, writer: _Writer, seats: Sequence[Seating], heights: Sequence[float]) -> None:
    for offset, mm in enumerate(heights):
        row = flow.take(mm)
        for first, position in ((1, offset), (5, offset + len(heights))):
            if position < len(seats):
                writer.write(row, first, seats[position], mm)


class _Writer:
    """Writes the seats of one round."""

    def __init__(self, sheet: Leaf, book: BookContext, poster: Poster, widths: Widths) -> None:
        self.sheet, self.book, self.widths = sheet, book, widths
        self.name = book.tr("Round {number}", number=poster.round.key.number)

    def write(self, row: int, column: int, seat: Seating, mm: float) -> None:
        """Write one person's line: name, table and theme."""
        self._put(row, column, _last_first(seat), (self.widths[0], mm), NAME)
        table = replace(TABLE, fill=self.book.tints.get(seat.table, ""))
        # As large in every row, whether or not a long name makes it higher.
        number, size = fit(self.sheet, (row, column + 1), seat.table, (self.widths[1], LOWEST), table, self.name)
        put(self.sheet, row, column + 1, label(number), replace(table, size=size))
        theme = self.book.tr("{theme} (host)", theme=seat.theme)
        if not seat.hosting or not has_room(theme, SMALLEST, self.widths[2] - INDENT, mm):
            theme = seat.theme
        self._put(row, column + 2, theme, (self.widths[2] - INDENT, mm - LINE_GAP), THEME)

    def _put(self, row: int, column: int, said: str, room: tuple[float, float], style: Style) -> None:
        put_fitted(self.sheet, (row, column, row, column), said, room, style, self.name)


def _last_first(seat: Seating) -> str:
    return f"{seat.person.last_name} {seat.person.first_name}".strip()


SHEET = Sheet(
    name=N_("Rounds"),
    purpose=N_("One poster per café round, in alphabetical order: put them up where people pass."),
    write=write,
    needed=lambda book: book.seated(Part.CAFE),
)
