"""Page set-up, the same for every printable sheet: A4, margins, repeated headings, breaks, footer."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.sheets._leaf import Leaf, clean
from cafeplanner.sheets._look import FONT
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.measure import SMALLEST

A4 = 9
ALL_LINES = 2
"""Neither the screen nor the paper shows the lines between cells."""
INCH = 25.4
LONGEST_FOOTER = 255
MOST_BREAKS = 1_000
"""Excel takes 1,026 page breaks in a sheet."""


@dataclass(frozen=True, slots=True)
class Margins:
    """The empty edge of a page in millimetres; the footer stands in the lower one."""

    side: float = 10
    top: float = 10
    bottom: float = 14
    footer: float = 6


@dataclass(frozen=True, slots=True)
class Page:
    """What a sheet's pages look like. `fit` shrinks the columns to one page width: for lists, never with breaks."""

    landscape: bool = False
    margins: Margins = Margins()
    fit: bool = False
    titles: int = 0
    """Row repeated on each page."""


PORTRAIT = Page()
LANDSCAPE = Page(landscape=True)


def set_page(sheet: Leaf, book: BookContext, page: Page, rows: int, columns: int) -> None:
    """Set paper, margins, print area (the first rows and columns), repeated headings and footer of a sheet."""
    native, edge = sheet.native, page.margins
    native.set_paper(A4)
    if page.landscape:
        native.set_landscape()
    native.set_margins(*(mm / INCH for mm in (edge.side, edge.side, edge.top, edge.bottom)))
    native.center_horizontally()
    native.print_area(0, 0, max(rows, 1) - 1, columns - 1)
    if page.fit:
        native.fit_to_pages(1, 0)
    if page.titles:
        native.repeat_rows(page.titles - 1)
    native.hide_gridlines(ALL_LINES)
    native.set_footer(footer_of(book), {"margin": edge.footer / INCH})


def break_after(sheet: Leaf, row: int) -> None:
    """Begin a new page after a row; the last page of a sheet needs no break."""
    if len(sheet.breaks) < MOST_BREAKS:
        sheet.breaks.append(row)


def footer_of(book: BookContext) -> str:
    """Return event, version and page as a footer, within the 255 characters that Excel allows."""
    look = f'&"{FONT},Regular"&{SMALLEST} '
    version = clean(book.version_mark).replace("&", "&&")
    page = "&P / &N"
    room = LONGEST_FOOTER - 3 * len(look) - 3 * len("&L") - len(version) - len(page)
    return f"&L{look}{escaped(book.event_line, room)}&C{look}{version}&R{look}{page}"


def escaped(plain: str, room: int) -> str:
    """Return text for a header or footer: one line, each ``&`` doubled, cut with … to what there is room for."""
    line = " ".join(clean(plain).split())
    whole = line.replace("&", "&&")
    while len(whole) > room:
        line = line[:-2].rstrip() + "…"
        whole = line.replace("&", "&&")
    return whole
