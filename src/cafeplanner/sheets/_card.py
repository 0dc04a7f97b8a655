"""What a card says and where: the same card for guests, hosts, observers and walk-ins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cafeplanner.sheets._card_layout import Layout
from cafeplanner.sheets._grid import Block
from cafeplanner.sheets._look import Edges, Style
from cafeplanner.views.cards import Box, Card, Hosting, Line
from cafeplanner.views.measure import INDENT, PADDING, SLACK, SMALLEST, has_room, text_width
from cafeplanner.views.palette import QUIET

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
    """A caption at the left and the place beside it, up to a column; both together where the place is too long."""
    middle = max(1, layout.last * 3 // 8)
    caption = Block(layout.band(kind), (1, middle), line.caption, CAPTION)
    place = Block(layout.band(kind), (middle + 1, last), line.place, PLACE)
    if has_room(line.place, SMALLEST, *layout.grid.room(place), bold=True):
        yield from (caption, place)
    else:
        yield Block(layout.band(kind), (1, last), f"{line.caption} {line.place}", replace(PLACE, size=CAPTION.size))


def _box(layout: Layout, number: int, box: Box) -> Iterator[Block]:
    """One café round: time, large table number, theme; in several rows of boxes the time stands beside the number."""
    row, column = divmod(number, layout.boxes)
    left, right = column * layout.wide + 1, (column + 1) * layout.wide
    time, table, theme = (f"{kind}{row + 1 if row else ''}" for kind in ("time", "table", "theme"))
    sides = Edges(left="thin", right="thin")
    if time in layout.bands:
        yield Block(layout.band(time), (left, right), box.time, replace(TIME, edges=replace(sides, top="thin")))
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
    right, middle = (wide + 1, layout.last), (first + last) // 2
    title = Style(size=14, bold=True, indent=1, down="bottom", edges=Edges(top="thin", right="thin"))
    yield Block((first, middle), right, host.title, title)
    below = Style(size=10.5, indent=1, down="top", edges=Edges(right="thin", bottom="thin"))
    yield Block((middle + 1, last), right, host.below, below)
