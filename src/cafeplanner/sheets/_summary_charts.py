"""The summary's chart. Its numbers stand beside it: previews on a telephone draw no charts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.sheets._charts import Bars, draw
from cafeplanner.sheets._look import HEADING, ROW
from cafeplanner.sheets._pen import Pen, Piece
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.meetings import meetings_of

FIGURE = replace(ROW, across="center")
MOST_BINS = 8
LINE = 5.5
CHART = 52
"""Height of a chart in millimetres."""


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
    """Leave empty rows until `mm` millimetres below the row `top`, so that nothing is written under a chart."""
    left = mm + 2 - sum(pen.sheet.heights[row] for row in range(top, pen.row))
    while left > 0:
        pen.skip(LINE)
        left -= LINE
