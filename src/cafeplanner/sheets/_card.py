"""What a card says and where: the same card for guests, hosts, observers and walk-ins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Part
from cafeplanner.sheets._grid import Block, Grid
from cafeplanner.sheets._look import Edges, Style
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.cards import Box, Card, Hosting, Line
from cafeplanner.views.measure import SMALLEST, fitted
from cafeplanner.views.palette import QUIET

WIDE = 93.0
HIGH = 68.0
EDGE = 4.0
"""Free space at the left and right of a card."""
TIME_SHARE = 0.565
"""Share of a box that the time takes where it stands beside the number."""
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
    "event": 4.8,
    "name": 9.8,
    "organisation": 7.0,
    "icebreaker": 5.4,
    "table": 6.6,
    "theme": 10.2,
    "table2": 6.6,
    "theme2": 10.2,
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


@dataclass(frozen=True)
class Layout:
    """The grid of all cards of a day, and in which of its rows each band is."""

    grid: Grid
    bands: dict[str, int]
    boxes: int
    """Boxes side by side, each two columns wide."""
    theme: Style
    """One size for the themes of all cards."""

    @property
    def last(self) -> int:
        """The last inner column; the first is 1."""
        return self.boxes * 2

    def band(self, kind: str) -> tuple[int, int]:
        """Return the rows of a band."""
        return self.bands[kind], self.bands[kind]


def make_layout(book: BookContext) -> Layout:
    """Return the layout of the cards of a day."""
    cafe = book.day.session(Part.CAFE)
    rounds = len(cafe.rounds) if cafe else 0
    heights, boxes = (ONE_ROW, max(1, rounds)) if rounds <= MOST_IN_A_ROW else (TWO_ROWS, -(-rounds // 2))
    foot = HIGH - sum(heights.values())
    box = (WIDE - 2 * EDGE) / boxes
    halves = (box * TIME_SHARE, box * (1 - TIME_SHARE)) * boxes
    grid = Grid((*heights.values(), foot), (EDGE, *halves, EDGE))
    themes = {table.theme for table in cafe.tables if table.theme} if cafe else set()
    sizes = [fitted(theme, box, heights["theme"], THEME.size)[1] for theme in themes]
    bands = {kind: row for row, kind in enumerate(heights)}
    return Layout(grid, bands, boxes, replace(THEME, size=min(sizes, default=THEME.size)))


def card_blocks(layout: Layout, card: Card) -> Iterator[Block]:
    """Yield the blocks of one card."""
    yield from _head(layout, card)
    if card.observer:
        edges = Edges("thin", "thin", "thin", "thin")
        looks = Style(size=12, across="center", edges=edges)
        yield Block(_cafe_rows(layout), (1, layout.last), card.observer, looks)
        return
    if card.icebreaker:
        yield from _line(layout, "icebreaker", card.icebreaker)
    if card.host:
        yield from _host(layout, card.host)
    for number, box in enumerate(card.boxes):
        yield from _box(layout, number, box)
    if card.collective:
        yield from _line(layout, "collective", card.collective)


def _head(layout: Layout, card: Card) -> Iterator[Block]:
    inner = (1, layout.last)
    middle = layout.last - max(1, layout.last * 3 // 8)
    yield Block(layout.band("event"), (1, middle), card.event, CORNER)
    yield Block(layout.band("event"), (middle + 1, layout.last), card.mark, replace(CORNER, across="right"))
    yield Block(layout.band("name"), inner, card.name, NAME if card.name else BLANK)
    where = [card.organisation, card.territory]
    if "territory" in layout.bands:
        yield Block(layout.band("territory"), inner, where.pop(), TERRITORY)
    yield Block(layout.band("organisation"), inner, " · ".join(filter(None, where)), ORGANISATION)


def _line(layout: Layout, kind: str, line: Line) -> Iterator[Block]:
    """A caption at the left and the place beside it."""
    middle = max(1, layout.last * 3 // 8)
    yield Block(layout.band(kind), (1, middle), line.caption, CAPTION)
    yield Block(layout.band(kind), (middle + 1, layout.last), line.place, PLACE)


def _box(layout: Layout, number: int, box: Box) -> Iterator[Block]:
    """One café round: time, large table number, theme; in two rows of boxes the time stands beside the number."""
    second_row, column = divmod(number, layout.boxes)
    left, right = column * 2 + 1, column * 2 + 2
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
