"""Charts that Excel and LibreOffice both draw. Their numbers stand beside them: previews on a telephone draw none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cafeplanner.sheets._leaf import PIXELS_PER_MM, Leaf
from cafeplanner.sheets._look import FONT
from cafeplanner.views.palette import INK

BARS = ("2F6DA8", "9CC3E3")
"""The first series dark and the second light: to be told apart from a grey printer."""
LETTERS = {"name": FONT, "size": 9, "bold": False, "color": f"#{INK}"}


@dataclass(frozen=True)
class Bars:
    """A column chart of cells of its leaf: their rows, the column of the names, and those of the numbers."""

    rows: tuple[int, int]
    names: int
    numbers: tuple[int, ...]
    across: str
    """What stands below the columns."""
    up: str
    described: str
    """What the chart shows, for who does not see it."""
    titles: tuple[str, ...] = ()
    """Of the series; a legend shows them where there are several."""
    number: str = "0"


def draw(leaf: Leaf, bars: Bars, corner: tuple[int, int], size: tuple[float, float]) -> None:
    """Draw a chart with its upper left corner in the cell (row, column), `size` wide and high in millimetres."""
    chart = leaf.book.native.add_chart({"type": "column"})
    for position, column in enumerate(bars.numbers):
        chart.add_series(_series(leaf, bars, position, column))
    chart.set_x_axis({"name": bars.across, "name_font": LETTERS, "num_font": LETTERS})
    up = {"name": bars.up, "name_font": LETTERS, "num_font": LETTERS, "num_format": bars.number, "min": 0}
    chart.set_y_axis({**up, "major_gridlines": {"visible": False}})
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom", "font": LETTERS} if len(bars.numbers) > 1 else {"none": True})
    wide, high = (mm * PIXELS_PER_MM for mm in size)
    chart.set_size({"width": wide, "height": high})
    chart.set_chartarea({"border": {"none": True}})
    places = {"x_offset": 6, "y_offset": 2, "object_position": 2, "description": bars.described}
    leaf.native.insert_chart(corner[0] - 1, corner[1] - 1, chart, places)


def _series(leaf: Leaf, bars: Bars, position: int, column: int) -> dict[str, Any]:
    first, last = bars.rows[0] - 1, bars.rows[1] - 1
    title: Sequence[str] = bars.titles[position : position + 1]
    return {
        "name": title[0] if title else bars.up,
        "categories": [leaf.title, first, bars.names - 1, last, bars.names - 1],
        "values": [leaf.title, first, column - 1, last, column - 1],
        "fill": {"color": f"#{BARS[position % len(BARS)]}"},
        "gap": 60,
        "data_labels": {"value": True, "font": LETTERS, "num_format": bars.number},
    }
