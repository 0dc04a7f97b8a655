"""Meetings as lists: the pairs who meet again, and for large events how many people each person meets."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from cafeplanner.cafe.day import Pair
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height, set_widths
from cafeplanner.sheets._lists import fit_row, put_listed, write_headings
from cafeplanner.sheets._look import HEADING, ROW, WRAPPED, Area, Style
from cafeplanner.sheets._paper import Page, set_page
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.sheets._summary_charts import binned
from cafeplanner.views.meetings import Meetings

WIDTHS = (60, 66, 27, 8, 27, 24)
HEADING_ROW = 4
MOST_REPEATS = 40
SECTION = Style(size=12, bold=True)
FIGURE = replace(ROW, across="center")


def write_list(sheet: Leaf, book: BookContext, meetings: Meetings) -> None:
    """Write everybody with the number of people they meet, how that is spread, and the pairs who meet again."""
    tr, met = book.tr, meetings.met
    set_widths(sheet, *WIDTHS)
    write_headings(sheet, HEADING_ROW, [tr("Name"), tr("Organisation"), tr("People met")], WIDTHS[:3], 11, centred=(3,))
    for row, person in enumerate(meetings.people, start=HEADING_ROW + 1):
        name = f"{person.last_name} {person.first_name}".strip()
        texts = enumerate((name, person.organisation), start=1)
        fit_row(sheet, row, [put_listed(sheet, (row, at), said, WIDTHS[at - 1], ROW, name) for at, said in texts])
        put(sheet, row, 3, met[person.id], FIGURE)
    last = HEADING_ROW + len(meetings.people)
    write_spread(sheet, book, meetings)
    sheet.filter(Area(HEADING_ROW, 1, last, 3))
    last = write_repeats(sheet, book, meetings, last + 2, Across(1, len(WIDTHS), sum(WIDTHS)))
    sheet.freeze(HEADING_ROW + 1, 1)
    set_page(sheet, book, Page(fit=True, titles=HEADING_ROW), last, len(WIDTHS))


def write_spread(sheet: Leaf, book: BookContext, meetings: Meetings) -> None:
    """Write beside the list how many people meet how many others."""
    for column, title in ((5, book.tr("People met")), (6, book.tr("How many people"))):
        put(sheet, HEADING_ROW, column, title, replace(HEADING, across="center"))
    for row, (met, people) in enumerate(binned(meetings.met_histogram), start=HEADING_ROW + 1):
        put(sheet, row, 5, met, FIGURE)
        put(sheet, row, 6, people, FIGURE)


class Across(NamedTuple):
    """Where a line of text stands: its first and last column, and how many millimetres that is."""

    first: int
    last: int
    mm: float


def write_repeats(sheet: Leaf, book: BookContext, meetings: Meetings, row: int, across: Across) -> int:
    """Write the pairs who meet more than once, from a row downwards; return the last row written."""
    repeats = meetings.repeats
    if not repeats:
        return row - 2
    put(sheet, row, across.first, book.tr("Pairs who meet more than once"), SECTION)
    set_height(sheet, row, 8)
    lines = [repeat_line(book, both, count) for both, count in repeats[:MOST_REPEATS]]
    more = len(repeats) - MOST_REPEATS
    if more > 0:
        lines.append(book.tr.plural("… and {count} more pair", "… and {count} more pairs", more))
    for at, line in enumerate(lines, start=row + 1):
        merge(sheet, (at, across.first, at, across.last), line, WRAPPED)
        fit_row(sheet, at, [(line, across.mm, WRAPPED.size)], 5.4)
    return row + len(lines)


def repeat_line(book: BookContext, both: Pair, count: int) -> str:
    """Say who meets how often."""
    a, b = (" ".join(name.split()) for name in book.day.names(both))
    return book.tr("{a} and {b}: {count} times", a=a, b=b, count=count)
