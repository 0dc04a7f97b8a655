"""The collectives of the afternoon: a list of all, then a page for each to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import N_
from cafeplanner.sheets._canvas import COLUMN_WIDE, COLUMNS, Canvas, collective_tints
from cafeplanner.sheets._fit import put_fitted
from cafeplanner.sheets._flow import Flow
from cafeplanner.sheets._leaf import Leaf, put, set_widths
from cafeplanner.sheets._look import BOX, HEADING, ROW, SUBTITLE, TITLE, Style
from cafeplanner.sheets._paper import PORTRAIT, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.collectives import Collective, open_collectives
from cafeplanner.views.measure import INDENT, LINE_GAP, count_lines, line_height
from cafeplanner.views.wording import clock

SMALLEST_ROW, HIGHEST_ROW = 5.6, 40.0
LABEL = Style(size=11, bold=True, wrap=True, indent=1, edges=BOX)


def write(sheet: Leaf, book: BookContext) -> None:
    """Write the list of the collectives, then a canvas page for each."""
    collectives = open_collectives(book.day, book.plan)[book.part]
    set_widths(sheet, *[COLUMN_WIDE] * COLUMNS)
    flow = Flow(sheet)
    tints = collective_tints(book, collectives)
    _write_title(flow, book, collectives)
    _write_headings(flow, book)
    for collective in collectives:
        _write_members(flow, book, collective, tints[collective.label])
    for collective in collectives:
        flow.turn_page()
        Canvas(flow, book, collective, tints[collective.label]).write()
    set_page(sheet, book, PORTRAIT, flow.row - 1, COLUMNS)


def _write_title(flow: Flow, book: BookContext, collectives: Sequence[Collective]) -> None:
    put(flow.sheet, flow.take(11), 1, book.tr("Collectives"), TITLE)
    count = book.tr.plural("{count} collective", "{count} collectives", len(collectives))
    put(flow.sheet, flow.take(8), 1, f"{clock(book, collectives[0].round)} · {count}", SUBTITLE)


def _write_headings(flow: Flow, book: BookContext) -> None:
    row = flow.take(7)
    for column, heading in enumerate((book.tr("Collective"), book.tr("Name"), book.tr("Organisation")), start=1):
        put(flow.sheet, row, column, heading, replace(HEADING, indent=1 if column == 1 else 0))


def _write_members(flow: Flow, book: BookContext, collective: Collective, tint: str) -> None:
    """Write the members of a collective one below the other, all on one page."""
    rows = [(member.name, member.organisation) for member in collective.members]
    heights = [_row_height(row) for row in rows]
    if flow.room < sum(heights):
        flow.turn_page()
        _write_headings(flow, book)
    area, room = (flow.row, 1, flow.row + len(rows) - 1, 1), (COLUMN_WIDE - INDENT, sum(heights))
    put_fitted(flow.sheet, area, collective.label, room, replace(LABEL, fill=tint), collective.label)
    for row, mm in zip(rows, heights, strict=True):
        at = flow.take(mm)
        for column, said in enumerate(row, start=2):
            style = replace(ROW, bold=column == 2)
            put_fitted(flow.sheet, (at, column, at, column), said, (COLUMN_WIDE, mm), style, row[0])


def _row_height(said: Sequence[str]) -> float:
    lines = max(count_lines(one, ROW.size, COLUMN_WIDE, bold=number == 0) for number, one in enumerate(said))
    return min(HIGHEST_ROW, max(SMALLEST_ROW, lines * line_height(ROW.size) + LINE_GAP))


SHEET = Sheet(
    name=N_("Collectives"),
    purpose=N_("The afternoon's collectives: the list to put up, then one page per collective to write on."),
    write=write,
    needed=lambda book: book.seated(Part.COLLECTIVES),
    count=lambda book: len(open_collectives(book.day, book.plan)),
    most=800,
)
