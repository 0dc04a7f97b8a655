"""The summary's chart. Its numbers stand beside it: previews on a telephone draw no charts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.sheets._look import HEADING, ROW
from cafeplanner.sheets._pen import Pen, Piece
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.meetings import meetings_of

FIGURE = replace(ROW, across="center")
MOST_BINS = 8
LINE = 5.5
CHART = 52
"""Height of a chart in millimetres."""
EMU = 36_000
"""Units of drawings in a millimetre."""
BARS = "2F6DA8"


def write_meetings(pen: Pen, book: BookContext) -> None:
    """Write how many people meet how many others, with a chart beside the numbers."""
    tr, bins = book.tr, binned(meetings_of(book.day, book.plan).met_histogram)
    if not bins:
        return
    pen.section(tr("People met in the icebreaker and the café"), CHART + LINE)
    head: list[Piece] = [(1, 1, tr("People met"), FIGURE), (2, 2, tr("How many people"), FIGURE)]
    body: list[list[Piece]] = [[(1, 1, name, FIGURE), (2, 2, people, FIGURE)] for name, people in bins]
    top = pen.row
    first, last = pen.table([head, *body], HEADING)
    chart = bar_chart(tr("People met"), tr("How many people"))
    chart.add_data(Reference(pen.sheet, min_col=2, min_row=first, max_row=last), titles_from_data=False)
    chart.set_categories(Reference(pen.sheet, min_col=1, min_row=first, max_row=last))
    finish(chart)
    place(pen.sheet, chart, (3, top), sum(pen.widths[2:]) - 4, CHART)
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


def bar_chart(across: str, up: str) -> BarChart:
    """Return an empty column chart with titled axes that Excel and LibreOffice both draw."""
    chart = BarChart()
    chart.type, chart.gapWidth = "col", 60
    chart.x_axis.title, chart.y_axis.title = across or None, up or None
    # without these two openpyxl writes axes that current Excel hides
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0"
    return chart


def finish(chart: BarChart) -> None:
    """Colour the columns and write their numbers on them; one series needs no legend."""
    chart.series[0].graphicalProperties.solidFill = BARS
    chart.dataLabels = DataLabelList()
    chart.dataLabels.showVal = True
    for part in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(chart.dataLabels, part, False)
    chart.legend = None


def place(sheet: Worksheet, chart: BarChart, cell: tuple[int, int], wide: float, high: float) -> None:
    """Put a chart at (column, row), `wide` by `high` millimetres."""
    column, row = cell
    corner = AnchorMarker(col=column - 1, colOff=2 * EMU, row=row - 1, rowOff=0)
    size = XDRPositiveSize2D(round(wide * EMU), round(high * EMU))
    chart.anchor = OneCellAnchor(_from=corner, ext=size)  # type: ignore[assignment]
    sheet.add_chart(chart)


def reserve(pen: Pen, top: int, mm: float) -> None:
    """Leave empty rows until `mm` millimetres below the row `top`, so that nothing is written under a chart."""
    heights = (pen.sheet.row_dimensions[row].height or 0 for row in range(top, pen.row))
    left = mm + 2 - sum(heights) * 25.4 / 72
    while left > 0:
        pen.skip(LINE)
        left -= LINE
