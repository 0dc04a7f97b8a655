"""Where everything stands on the cards of a day: the bands of a card from top to bottom, and its rounds’ boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Part
from cafeplanner.sheets._grid import Grid
from cafeplanner.sheets._look import Style
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.measure import fitted, has_room

WIDE = 93.0
HIGH = 68.0
EDGE = 4.0
"""Free space at the left and right of a card."""
TIME_SHARE = 0.565
"""Share of a box that the time takes where it stands beside the number."""
CODE_SIDE, CODE_EDGE, CODE_TOP = 22.0, 2.6, 1.0
"""Largest side of a QR code with its light zone, and its distance from the edges of the card."""
MOST_IN_A_ROW = 4
"""More rounds than this stand in two rows of boxes, or three."""
LEAST_LABEL = 10
"""Points of a table's label beside the time; where labels are longer, the time stands above them."""

ONE_ROW = {
    "event": 7.7,
    "name": 10.0,
    "organisation": 8.0,
    "territory": 4.0,
    "icebreaker": 6.2,
    "time": 4.6,
    "table": 9.8,
    "theme": 10.4,
    "collective": 7.0,
}
TWO_ROWS = {
    "event": 4.0,
    "name": 8.6,
    "organisation": 10.2,
    "icebreaker": 5.0,
    "table": 6.6,
    "theme": 10.0,
    "table2": 6.6,
    "theme2": 10.0,
    "collective": 6.8,
}
TWO_ROWS_OF_NAMES = {
    "event": 4.0,
    "name": 8.6,
    "organisation": 7.0,
    "icebreaker": 5.0,
    "time": 3.5,
    "table": 5.4,
    "theme": 9.95,
    "time2": 3.5,
    "table2": 5.4,
    "theme2": 9.95,
    "collective": 5.4,
}
THREE_ROWS = {
    "event": 4.0,
    "name": 8.2,
    "organisation": 7.0,
    "icebreaker": 5.0,
    "table": 5.8,
    "theme": 6.75,
    "table2": 5.8,
    "theme2": 6.75,
    "table3": 5.8,
    "theme3": 6.75,
    "collective": 5.4,
}
"""Heights of the bands of a card in millimetres; what is left of the card stays free at its foot."""

THEME = Style(size=9, across="center", down="top")
"""The largest look of a theme."""


@dataclass(frozen=True, slots=True)
class Code:
    """The square of a QR code: the first column that it covers, how far right of that it begins, and its side in mm."""

    column: int
    offset: float
    side: float


@dataclass(frozen=True)
class Layout:
    """The grid of all cards of a day, and in which of its rows each band is."""

    grid: Grid
    bands: dict[str, int]
    boxes: int
    """Boxes side by side."""
    wide: int
    """Columns of a box."""
    theme: Style
    """One size for the themes of all cards."""
    code: Code | None = None
    """Where the QR codes are; the cards have none without."""

    @property
    def last(self) -> int:
        """The last inner column; the first is 1."""
        return self.boxes * self.wide

    @property
    def beside_code(self) -> int:
        """The last column of what stands beside the QR code."""
        return self.code.column - 1 if self.code else self.last

    def band(self, kind: str) -> tuple[int, int]:
        """Return the rows of a band."""
        return self.bands[kind], self.bands[kind]


def make_layout(book: BookContext, *, coded: bool) -> Layout:
    """Return the layout of the cards of a day, with QR codes or without."""
    cafe = book.day.session(Part.CAFE)
    rounds = len(cafe.rounds) if cafe else 0
    rows = max(1, -(-rounds // MOST_IN_A_ROW))
    boxes = max(1, -(-rounds // rows))
    heights = _heights(rows, boxes, [table.label for table in book.cafe_tables])
    foot = HIGH - sum(heights.values())
    box = (WIDE - 2 * EDGE) / boxes
    # One or two wide boxes are divided further, so that the name has more room beside the code.
    pairs = max(1, MOST_IN_A_ROW // boxes)
    halves = (box / pairs * TIME_SHARE, box / pairs * (1 - TIME_SHARE)) * (boxes * pairs)
    grid = Grid((*heights.values(), foot), (EDGE, *halves, EDGE))
    themes = {table.theme for table in cafe.tables if table.theme} if cafe else set()
    sizes = [fitted(theme, box, heights["theme"], THEME.size)[1] for theme in themes]
    bands = {kind: row for row, kind in enumerate(heights)}
    theme = replace(THEME, size=min(sizes, default=THEME.size))
    return Layout(grid, bands, boxes, 2 * pairs, theme, _place_of_code(grid, bands) if coded else None)


def _heights(rows: int, boxes: int, labels: Sequence[str]) -> Mapping[str, float]:
    """Return the bands of a card with so many rows of boxes."""
    if rows == 1:
        return ONE_ROW
    beside = (WIDE - 2 * EDGE) / boxes * (1 - TIME_SHARE), TWO_ROWS["table"]
    if rows > 2 or all(has_room(label, LEAST_LABEL, *beside, bold=True) for label in labels):
        return THREE_ROWS if rows > 2 else TWO_ROWS
    return TWO_ROWS_OF_NAMES


def _place_of_code(grid: Grid, bands: dict[str, int]) -> Code:
    """Return the upper right corner, as high as what stands above the first time."""
    side = min(CODE_SIDE, sum(grid.heights[: bands["icebreaker"]]) - CODE_TOP)
    left = WIDE - CODE_EDGE - side
    edges = [sum(grid.widths[:column]) for column in range(len(grid.widths))]
    column = max(at for at, edge in enumerate(edges) if edge <= left)
    return Code(column, left - edges[column], side)
