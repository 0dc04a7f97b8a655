"""The summary's charts. Their numbers stand beside them: previews on a telephone draw no charts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.checking.measures import granted_wishes
from cafeplanner.sheets._charts import Bars, draw
from cafeplanner.sheets._look import HEADING, ROW
from cafeplanner.sheets._pen import Pen, Piece
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.sheets.wishes import rank_name
from cafeplanner.views.meetings import meetings_of
from cafeplanner.views.quality import table_rows

FIGURE = replace(ROW, across="center")
MOST_BINS = 8
LINE = 5.5
CHART, SMALL_CHART = 46, 36
"""Heights of charts in millimetres."""
MOST_RANKS = 5


def write_meetings(pen: Pen, book: BookContext) -> None:
    """Write how many people meet how many others, with a chart beside the numbers."""
    tr, bins = book.tr, binned(meetings_of(book.day, book.plan).met_histogram)
    if not bins:
        return
    pen.section(tr("People met in the icebreaker and the café"), CHART + LINE)
    head: list[Piece] = [(1, 1, tr("People met"), FIGURE), (2, 2, tr("How many people"), FIGURE)]
    body: list[list[Piece]] = [[(1, 1, name, FIGURE), (2, 2, people, FIGURE)] for name, people in bins]
    top = pen.row
    rows = pen.table([head, *body], HEADING)
    described = tr("Columns: how many people meet how many others.")
    bars = Bars(rows, 1, (2,), tr("People met"), tr("How many people"), described)
    draw(pen.sheet, bars, (top, 3), (sum(pen.widths[2:]) - 4, CHART))
    reserve(pen, top, CHART)


def write_wishes(pen: Pen, book: BookContext) -> None:
    """Write how many wishes of each rank come true."""
    tr, ranks = book.tr, granted_wishes(book.day, book.plan)[:MOST_RANKS]
    if not ranks:
        return
    pen.section(tr("Wishes that come true"), SMALL_CHART + LINE)
    titles = tr("People who have one"), tr("Granted")
    head: list[Piece] = [(1, 1, tr("Wish"), ROW), (2, 2, titles[0], FIGURE), (3, 3, titles[1], FIGURE)]
    body: list[list[Piece]] = [
        [(1, 1, rank_name(book, one.rank), ROW), (2, 2, one.asked, FIGURE), (3, 3, one.granted, FIGURE)]
        for one in ranks
    ]
    top = pen.row
    rows = pen.table([head, *body], HEADING)
    described = tr("Columns: for each rank, how many people have such a wish and how many get it.")
    bars = Bars(rows, 1, (3, 2), "", "", described, (titles[1], titles[0]))
    draw(pen.sheet, bars, (top, 4), (sum(pen.widths[3:]) - 4, SMALL_CHART))
    reserve(pen, top, SMALL_CHART)


def write_organisations(pen: Pen, book: BookContext) -> None:
    """Write how many different organisations sit at a table on average; one column alone would be no chart."""
    tr, tables = book.tr, table_rows(book.day, book.plan)
    spread = Counter(round(table.organisations) for table in tables if any(table.people))
    if not spread:
        return
    pen.section(tr("Organisations at the café’s tables"), (SMALL_CHART if len(spread) > 1 else LINE) + LINE)
    titles = tr("Different organisations"), tr("How many tables")
    head: list[Piece] = [(1, 1, titles[0], FIGURE), (2, 2, titles[1], FIGURE)]
    body: list[list[Piece]] = [
        [(1, 1, str(number), FIGURE), (2, 2, spread[number], FIGURE)] for number in range(min(spread), max(spread) + 1)
    ]
    top = pen.row
    rows = pen.table([head, *body], HEADING)
    if len(body) == 1:
        return
    described = tr("Columns: at how many tables how many different organisations sit, on average over the rounds.")
    draw(pen.sheet, Bars(rows, 1, (2,), *titles, described), (top, 3), (sum(pen.widths[2:]) - 4, SMALL_CHART))
    reserve(pen, top, SMALL_CHART)


def binned(histogram: Sequence[tuple[int, int]]) -> list[tuple[str, int]]:
    """Return (numbers, people) without empty rows, neighbouring numbers put together down to `MOST_BINS` rows.

    Hosts meet three times as many people as their guests do; the empty numbers between would fill the page.
    """
    filled = [row for row in histogram if row[1]]
    step = max(1, math.ceil(len(filled) / MOST_BINS))
    groups = [filled[at : at + step] for at in range(0, len(filled), step)]
    return [
        (str(group[0][0]) if len(group) == 1 else f"{group[0][0]}–{group[-1][0]}", sum(people for _, people in group))
        for group in groups
    ]


def reserve(pen: Pen, top: int, mm: float) -> None:
    """Leave an empty row until `mm` millimetres below the row `top`, so that nothing is written under a chart."""
    left = mm + 2 - sum(pen.sheet.heights[row] for row in range(top, pen.row))
    if left > 0:
        pen.skip(left)
