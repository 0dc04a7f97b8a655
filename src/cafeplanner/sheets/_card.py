"""What a card says and where: the same card for guests, hosts, observers and walk-ins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Part
from cafeplanner.sheets._grid import Block, Grid
from cafeplanner.sheets._look import Edges, Style
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.cards import Box, Card, Hosting, Line
from cafeplanner.views.measure import INDENT, PADDING, SLACK, SMALLEST, fitted, text_width
from cafeplanner.views.palette import QUIET

WIDE = 93.0
HIGH = 68.0
EDGE = 4.0
"""Free space at the left and right of a card."""
TIME_SHARE = 0.565
"""Share of a box that the time takes where it stands beside the number."""
CODE_SIDE, CODE_EDGE, CODE_TOP = 22.0, 2.6, 1.0
"""Largest side of a QR code with its light zone, and its distance from the edges of the card."""
MOST_IN_A_ROW = 4
"""More rounds than this stand in two rows of boxes."""

ONE_ROW = {
    "event": 5.4,
    "name": 11.6,
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
"""Heights of the bands of a card in millimetres; what is left of the card stays free at its foot."""

CORNER = Style(size=SMALLEST, colour=QUIET)
NAME = Style(size=20, bold=True)
BLANK = Style(edges=Edges(bottom="dots"))
"""A line to write a name on."""
ORGANISATION = Style(size=10.5)
TERRITORY = Style(size=8.5, colour=QUIET)
CAPTION = Style(size=9, colour=QUIET)
PLACE = Style(size=11, bold=True)
TIME = Style(size=9, across="center")
NUMBER = Style(size=22, bold=True, across="center")
THEME = Style(size=9, across="center", down="top")


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
    heights, boxes = (ONE_ROW, max(1, rounds)) if rounds <= MOST_IN_A_ROW else (TWO_ROWS, -(-rounds // 2))
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


def _place_of_code(grid: Grid, bands: dict[str, int]) -> Code:
    """Return the upper right corner, as high as what stands above the first time."""
    side = min(CODE_SIDE, sum(grid.heights[: bands["icebreaker"]]) - CODE_TOP)
    left = WIDE - CODE_EDGE - side
    edges = [sum(grid.widths[:column]) for column in range(len(grid.widths))]
    column = max(at for at, edge in enumerate(edges) if edge <= left)
    return Code(column, left - edges[column], side)


def card_blocks(layout: Layout, card: Card) -> Iterator[Block]:
    """Yield the blocks of one card."""
    yield from _head(layout, card)
    yield from _icebreaker(layout, card)
    if card.observer:
        edges = Edges("thin", "thin", "thin", "thin")
        looks = Style(size=12, across="center", edges=edges)
        yield Block(_cafe_rows(layout), (1, layout.last), card.observer, looks)
        return
    if card.host:
        yield from _host(layout, card.host)
    for number, box in enumerate(card.boxes):
        yield from _box(layout, number, box)
    if card.collective:
        yield from _line(layout, "collective", card.collective, layout.last)


def _head(layout: Layout, card: Card) -> Iterator[Block]:
    last = layout.beside_code if card.schedule else layout.last
    inner = (1, last)
    yield Block(layout.band("event"), inner, card.event, CORNER)
    yield Block(layout.band("name"), inner, card.name, NAME if card.name else BLANK)
    where = [card.organisation, card.territory]
    if "territory" in layout.bands:
        yield Block(layout.band("territory"), inner, where.pop(), TERRITORY)
    yield Block(layout.band("organisation"), inner, " · ".join(filter(None, where)), ORGANISATION)


def _icebreaker(layout: Layout, card: Card) -> Iterator[Block]:
    """Where the day begins, and at the right date and version."""
    widths, edge = layout.grid.widths, layout.last + 1
    room = text_width(card.mark, SMALLEST) / SLACK + PADDING + INDENT
    before = max((at for at in range(1, edge) if sum(widths[at + 1 : edge + 1]) >= room), default=1)
    # The free edge belongs to it, so that its indent ends where the boxes do.
    yield Block(layout.band("icebreaker"), (before + 1, edge), card.mark, replace(CORNER, across="right", indent=1))
    if card.icebreaker:
        yield from _line(layout, "icebreaker", card.icebreaker, before)


def _line(layout: Layout, kind: str, line: Line, last: int) -> Iterator[Block]:
    """A caption at the left and the place beside it, up to a column."""
    middle = max(1, layout.last * 3 // 8)
    yield Block(layout.band(kind), (1, middle), line.caption, CAPTION)
    yield Block(layout.band(kind), (middle + 1, last), line.place, PLACE)


def _box(layout: Layout, number: int, box: Box) -> Iterator[Block]:
    """One café round: time, large table number, theme; in two rows of boxes the time stands beside the number."""
    second_row, column = divmod(number, layout.boxes)
    left, right = column * layout.wide + 1, (column + 1) * layout.wide
    table, theme = ("table2", "theme2") if second_row else ("table", "theme")
    sides = Edges(left="thin", right="thin")
    if "time" in layout.bands:
        yield Block(layout.band("time"), (left, right), box.time, replace(TIME, edges=replace(sides, top="thin")))
        yield Block(layout.band(table), (left, right), box.table, replace(NUMBER, fill=box.tint, edges=sides))
    else:
        edges = Edges(top="thin", left="thin")
        yield Block(layout.band(table), (left, left), box.time, replace(TIME, size=8.5, fill=box.tint, edges=edges))
        edges = Edges(top="thin", right="thin")
        yield Block(layout.band(table), (right, right), box.table, replace(NUMBER, size=17, fill=box.tint, edges=edges))
    below = replace(layout.theme, edges=replace(sides, bottom="thin"))
    yield Block(layout.band(theme), (left, right), box.below, below)


def _cafe_rows(layout: Layout) -> tuple[int, int]:
    return layout.bands["icebreaker"] + 1, layout.bands["collective"] - 1


def _host(layout: Layout, host: Hosting) -> Iterator[Block]:
    """A host stays: one number, and what it means."""
    first, last = _cafe_rows(layout)
    wide = max(1, min(2, layout.last - 1))
    edges = Edges("thin", "thin", "thin", "thin")
    yield Block((first, last), (1, wide), host.table, replace(NUMBER, size=32, fill=host.tint, edges=edges))
    right = (wide + 1, layout.last)
    beside = Style(indent=1)
    yield Block((first, last - 2), right, "", replace(beside, edges=Edges(top="thin", right="thin")))
    title = replace(beside, size=14, bold=True, edges=Edges(right="thin"))
    yield Block((last - 1, last - 1), right, host.title, title)
    below = replace(beside, size=10.5, down="top", edges=Edges(right="thin", bottom="thin"))
    yield Block((last, last), right, host.below, below)
