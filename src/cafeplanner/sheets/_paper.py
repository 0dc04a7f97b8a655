"""Page set-up, the same for every printable sheet: A4, margins, repeated headings, breaks, footer."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.sheets._leaf import Leaf, clean
from cafeplanner.sheets._look import FONT
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.sheets._shortened import Shortened
from cafeplanner.views.measure import SMALLEST, text_width

A4, A3 = 9, 8
ALL_LINES = 2
"""Neither the screen nor the paper shows the lines between cells."""
INCH = 25.4
LONGEST_FOOTER = 255
FOOTER_GAP = 8
"""Millimetres between what stands at the left and at the right of a footer."""
WIDER = 1.03
"""Columns are drawn up to so much wider than wished."""
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
    """What a sheet's pages look like. `fit` shrinks the columns to one page width: for lists, never with breaks.

    Where that would set the `smallest` letters of the list (in points) too small, the paper is A3.
    """

    landscape: bool = False
    margins: Margins = Margins()
    fit: bool = False
    smallest: float = 9
    titles: int = 0
    """Row repeated on each page."""

    def across(self, paper: int) -> float:
        """Return the millimetres between the margins of a paper."""
        short, long = SIDES[paper]
        return (long if self.landscape else short) - 2 * self.margins.side


SIDES = {A4: (210, 297), A3: (297, 420)}
"""Short and long side of each paper in millimetres."""
PORTRAIT = Page()
LANDSCAPE = Page(landscape=True)


def set_page(sheet: Leaf, book: BookContext, page: Page, rows: int, columns: int) -> None:
    """Set paper, margins, print area (the first rows and columns), repeated headings and footer of a sheet."""
    native, edge, paper = sheet.native, page.margins, _paper_for(sheet, page, columns)
    native.set_paper(paper)
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
    native.set_footer(footer_of(sheet, book, page.across(paper)), {"margin": edge.footer / INCH})


def _paper_for(sheet: Leaf, page: Page, columns: int) -> int:
    """Return the paper on which a list is readable when it is shrunk to one page width."""
    wide = sum(mm for column, mm in sheet.widths.items() if column <= columns) * WIDER
    return A3 if page.fit and page.smallest * page.across(A4) / wide < SMALLEST else A4


def break_after(sheet: Leaf, row: int) -> None:
    """Begin a new page after a row; the last page of a sheet needs no break."""
    if len(sheet.breaks) < MOST_BREAKS:
        sheet.breaks.append(row)


def footer_of(sheet: Leaf, book: BookContext, across: float) -> str:
    """Return event, version and page as a footer, within the width of the page and the 255 characters of Excel."""
    look = f'&"{FONT},Regular"&{SMALLEST} '
    right = f"{doubled(clean(book.version_mark))} · &P / &N"
    name, line = (" ".join(clean(said).split()) for said in (book.event_name, book.event_line))
    date = line.removeprefix(name)
    room = LONGEST_FOOTER - 2 * len(look) - 2 * len("&L") - len(right) - len(doubled(date))
    free = across - text_width(f"{book.version_mark} · 999 / 999{date}", SMALLEST) - FOOTER_GAP
    shown = shortened_name(name, free, room)
    if shown != name:
        sheet.book.shortened.append(Shortened("", 0, 0, name, book.tr("the footers")))
    return f"&L{look}{doubled(shown + date)}&R{look}{right}"


def shortened_name(name: str, mm: float, room: int) -> str:
    """Return as much of a name as fits into a width at 8 points, and into so many characters of a footer."""
    while len(name) > 1 and (len(doubled(name)) > room or text_width(name, SMALLEST) > mm):
        name = name.removesuffix("…")[:-1].rstrip() + "…"
    return name


def doubled(plain: str) -> str:
    """Return text for a header or footer, in which ``&`` begins a command."""
    return plain.replace("&", "&&")
