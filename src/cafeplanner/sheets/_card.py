"""What a card says and where: the same card for guests, hosts, observers and walk-ins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Part
from cafeplanner.sheets._grid import Block, Grid
from cafeplanner.sheets._look import PALE, QUIET, SMALLEST, Edges, Style
from cafeplanner.sheets._measure import fitted
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.sheets._steps import date_and_version, reason, titled
from cafeplanner.views.by_person import Step, StepRole

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


@dataclass(frozen=True, slots=True)
class Face:
    """What a card says."""

    name: str
    """Empty for a line to write on."""
    organisation: str
    territory: str
    steps: tuple[Step, ...]
    hosts: str = ""
    observes: bool = False

    def of(self, part: Part) -> tuple[Step, ...]:
        """Return the steps of one part of the day."""
        return tuple(step for step in self.steps if step.round.key.part is part)

    @property
    def hosts_always(self) -> bool:
        """Whether the person sits at the own table in every round, so that one box says it all."""
        cafe = self.of(Part.CAFE)
        return bool(self.hosts and cafe) and all(step.role is StepRole.HOSTING for step in cafe)


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


def card_blocks(book: BookContext, layout: Layout, face: Face) -> Iterator[Block]:
    """Yield the blocks of one card."""
    yield from _head(book, layout, face)
    if face.observes:
        yield from _observer(book, layout)
        return
    yield from _icebreaker(book, layout, face)
    if face.hosts_always:
        yield from _host(book, layout, face)
    else:
        for number, step in enumerate(face.of(Part.CAFE)):
            yield from _box(book, layout, number, step)
    yield from _collective(book, layout, face)


def _head(book: BookContext, layout: Layout, face: Face) -> Iterator[Block]:
    inner = (1, layout.last)
    middle = layout.last - max(1, layout.last * 3 // 8)
    event = book.day.event.name or book.tr("World Café")
    yield Block(layout.band("event"), (1, middle), event, CORNER)
    yield Block(
        layout.band("event"), (middle + 1, layout.last), date_and_version(book), replace(CORNER, across="right")
    )
    yield Block(layout.band("name"), inner, face.name, NAME if face.name else BLANK)
    where = [face.organisation, face.territory]
    if "territory" in layout.bands:
        yield Block(layout.band("territory"), inner, where.pop(), TERRITORY)
    yield Block(layout.band("organisation"), inner, " · ".join(filter(None, where)), ORGANISATION)


def _line(layout: Layout, kind: str, caption: str, place: str) -> Iterator[Block]:
    """A caption at the left and the place beside it."""
    middle = max(1, layout.last * 3 // 8)
    yield Block(layout.band(kind), (1, middle), caption, CAPTION)
    yield Block(layout.band(kind), (middle + 1, layout.last), place, PLACE)


def _icebreaker(book: BookContext, layout: Layout, face: Face) -> Iterator[Block]:
    for step in face.of(Part.ICEBREAKER)[:1]:
        caption = book.tr("Icebreaker · {time}", time=book.tr.time(step.round.start))
        place = book.tr("Group {label}", label=step.table) if step.table else f"– {reason(book, step)}"
        yield from _line(layout, "icebreaker", caption, place)


def _collective(book: BookContext, layout: Layout, face: Face) -> Iterator[Block]:
    for step in face.of(Part.COLLECTIVES)[:1]:
        caption = book.tr("Collective · {time}", time=book.tr.time(step.round.start))
        if step.table:
            place = titled(step.table, step.theme)
        elif step.role is StepRole.UNPLANNED:
            place = book.tr("announced at lunch")
        else:
            place = f"– {reason(book, step)}"
        yield from _line(layout, "collective", caption, place)


def _box(book: BookContext, layout: Layout, number: int, step: Step) -> Iterator[Block]:
    """One café round: time, large table number, theme; in two rows of boxes the time stands beside the number."""
    second_row, column = divmod(number, layout.boxes)
    left, right = column * 2 + 1, column * 2 + 2
    tint = book.tints.get(step.table, PALE) if step.table else PALE
    table, theme = ("table2", "theme2") if second_row else ("table", "theme")
    time = book.tr.time(step.round.start)
    shown, below = (step.table, step.theme) if step.table else ("–", reason(book, step))
    sides = Edges(left="thin", right="thin")
    if "time" in layout.bands:
        yield Block(layout.band("time"), (left, right), time, replace(TIME, edges=replace(sides, top="thin")))
        yield Block(layout.band(table), (left, right), shown, replace(NUMBER, fill=tint, edges=sides))
    else:
        edges = Edges(top="thin", left="thin")
        yield Block(layout.band(table), (left, left), time, replace(TIME, size=8.5, fill=tint, edges=edges))
        edges = Edges(top="thin", right="thin")
        yield Block(layout.band(table), (right, right), shown, replace(NUMBER, size=17, fill=tint, edges=edges))
    yield Block(layout.band(theme), (left, right), below, replace(layout.theme, edges=replace(sides, bottom="thin")))


def _cafe_rows(layout: Layout) -> tuple[int, int]:
    return layout.bands["icebreaker"] + 1, layout.bands["collective"] - 1


def _observer(book: BookContext, layout: Layout) -> Iterator[Block]:
    """Someone who looks on has no seats."""
    said = book.tr("Observer: walk from table to table as you like")
    edges = Edges("thin", "thin", "thin", "thin")
    yield Block(_cafe_rows(layout), (1, layout.last), said, Style(size=12, across="center", edges=edges))


def _host(book: BookContext, layout: Layout, face: Face) -> Iterator[Block]:
    """A host stays: one number, and what it means."""
    first, last = _cafe_rows(layout)
    step = face.of(Part.CAFE)[0]
    wide = max(1, min(2, layout.last - 1))
    tint = book.tints.get(face.hosts, PALE)
    edges = Edges("thin", "thin", "thin", "thin")
    yield Block((first, last), (1, wide), face.hosts, replace(NUMBER, size=32, fill=tint, edges=edges))
    right = (wide + 1, layout.last)
    beside = Style(indent=1)
    title = book.tr("Host of table {label}", label=face.hosts)
    yield Block((first, last - 2), right, "", replace(beside, edges=Edges(top="thin", right="thin")))
    yield Block((last - 1, last - 1), right, title, replace(beside, size=14, bold=True, edges=Edges(right="thin")))
    theme = book.tr("{theme}, all rounds", theme=step.theme) if step.theme else book.tr("all rounds")
    yield Block(
        (last, last), right, theme, replace(beside, size=10.5, down="top", edges=Edges(right="thin", bottom="thin"))
    )
