"""Page set-up, the same for every printable sheet: A4, margins, repeated headings, breaks, footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.sheets._look import FONT, SMALLEST, clean
from cafeplanner.sheets._sheet import BookContext

A4 = 9
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
    titles: str = ""
    """Rows repeated on each page, as ``1:2``."""


PORTRAIT = Page()
LANDSCAPE = Page(landscape=True)


def set_page(sheet: Worksheet, book: BookContext, page: Page, rows: int, columns: int) -> None:
    """Set paper, margins, print area (the first rows and columns), repeated headings and footer of a sheet."""
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape" if page.landscape else "portrait"
    edge = page.margins
    sheet.page_margins = PageMargins(
        *(mm / INCH for mm in (edge.side, edge.side, edge.top, edge.bottom, edge.top / 2, edge.footer))
    )
    sheet.print_options.horizontalCentered = True
    sheet.print_area = f"A1:{get_column_letter(columns)}{max(rows, 1)}"
    if page.fit:
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if page.titles:
        sheet.print_title_rows = page.titles
    sheet.sheet_view.showGridLines = False
    set_footer(sheet, book)


def break_after(sheet: Worksheet, row: int) -> None:
    """Begin a new page after a row; the last page of a sheet needs no break."""
    if len(sheet.row_breaks) < MOST_BREAKS:
        sheet.row_breaks.append(Break(id=row))


def set_footer(sheet: Worksheet, book: BookContext) -> None:
    """Write event, version and page into the footer, within the 255 characters that Excel allows."""
    look = f'&"{FONT},Regular"&{SMALLEST} '
    version = clean(book.version_mark).replace("&", "&&")
    page = "&P / &N"
    room = LONGEST_FOOTER - 3 * len(look) - 3 * len("&L") - len(version) - len(page)
    footer = cast("HeaderFooterItem", sheet.oddFooter)
    footer.left.text = look + escaped(book.event_line, room)
    footer.center.text = look + version
    footer.right.text = look + page


def escaped(plain: str, room: int) -> str:
    """Return text for a header or footer: one line, each ``&`` doubled, cut with … to what there is room for."""
    line = " ".join(clean(plain).split())
    whole = line.replace("&", "&&")
    while len(whole) > room:
        line = line[:-2].rstrip() + "…"
        whole = line.replace("&", "&&")
    return whole
