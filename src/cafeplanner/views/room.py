"""The plan of the room: where each café table is drawn. Millimetres on paper, from its upper left corner."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part, Table
from cafeplanner.cafe.room import Room, Spot, apart, table_width

MOST = 200
"""Tables on one page."""
LARGEST, SMALLEST = 90.0, 9.0
"""Diameters of a circle."""
SHARE = 0.94
"""Of the distance between two middles that their circles take."""
CLEAR = 4.0
"""Metres around a table that its circle takes at most: tables that stand far apart are not drawn as giants."""
STEPS = ((50, 5), (200, 10), (500, 25), (1000, 50), (100_000, 100))
"""Scales go up to a limit in steps, so that a ruler is of use."""
MM = 1000.0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle on paper."""

    left: float
    top: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Circle:
    """A table and the middle of its circle."""

    table: Table
    right: float
    down: float


@dataclass(frozen=True, slots=True)
class RoomPage:
    """One page of the plan."""

    circles: tuple[Circle, ...]
    wide: float
    """Diameter of every circle."""
    placed: bool = False
    """Whether the tables stand where they are in the room, and not just in a grid."""
    walls: Area | None = None
    """The room, where its size is known."""
    scale: int | None = None
    """1 to so much; None for a grid without walls."""


def room_pages(day: Day, area: Area) -> tuple[RoomPage, ...]:
    """Return the pages of the plan: tables with positions to scale, the others in a grid."""
    cafe = day.session(Part.CAFE)
    tables = cafe.tables if cafe else ()
    spots = {spot.table: spot for spot in day.room.spots}
    placed = [(table, spots[table.label]) for table in tables if table.label in spots]
    others = [table for table in tables if table.label not in spots]
    to_scale = (_placed_page(day.room, placed, area),) if placed else ()
    return (*to_scale, *_grid_pages(day.room if not placed else Room(), others, area))


def best_grid(count: int, wide: float, high: float) -> tuple[int, int]:
    """Return how many columns and rows make the circles of a grid the largest, with the fewest empty places."""
    choices = [(columns, -(-count // columns)) for columns in range(1, count + 1)]
    return max(choices, key=lambda grid: (round(min(wide / grid[0], high / grid[1]), 6), -grid[0] * grid[1]))


def _grid_pages(room: Room, tables: Sequence[Table], area: Area) -> Iterator[RoomPage]:
    if not tables:
        return
    pages = -(-len(tables) // MOST)
    each = -(-len(tables) // pages)
    walls, scale = _walls(room, area) if pages == 1 else (None, None)
    area = walls or area
    columns, rows = best_grid(each, area.wide, area.high)
    wide = min(LARGEST, SHARE * min(area.wide / columns, area.high / rows))
    for first in range(0, len(tables), each):
        circles = tuple(_grid(tables[first : first + each], columns, rows, area))
        yield RoomPage(circles, wide, walls=walls, scale=scale)


def _grid(tables: Sequence[Table], columns: int, rows: int, area: Area) -> Iterator[Circle]:
    """Yield the tables row by row; the last row stands in the middle."""
    step_right, step_down = area.wide / columns, area.high / rows
    for row, first in enumerate(range(0, len(tables), columns)):
        here = tables[first : first + columns]
        indent = (columns - len(here)) / 2
        for column, table in enumerate(here):
            right = area.left + (indent + column + 0.5) * step_right
            yield Circle(table, right, area.top + (row + 0.5) * step_down)


def _walls(room: Room, area: Area) -> tuple[Area | None, int | None]:
    """Return the walls as large as the area allows, at its top and in its middle, and their scale."""
    if room.width is None or room.depth is None:
        return None, None
    scale = _scale(room.width, room.depth, area)
    wide, high = room.width * MM / scale, room.depth * MM / scale
    return Area(area.left + (area.wide - wide) / 2, area.top, wide, high), scale


def _placed_page(room: Room, placed: Sequence[tuple[Table, Spot]], area: Area) -> RoomPage:
    around = _around(room, placed)
    left, top, right, bottom = _extent(room, [spot for _, spot in placed], around / 2)
    scale = _scale(right - left, bottom - top, area)
    if around * MM / scale < SMALLEST:  # the smallest circles are larger than the place they take in the room
        half = SMALLEST / 2
        area = Area(area.left + half, area.top + half, area.wide - SMALLEST, area.high - SMALLEST)
        scale = _scale(right - left, bottom - top, area)
    start = area.left + (area.wide - (right - left) * MM / scale) / 2

    def on_paper(metres_right: float, metres_down: float) -> tuple[float, float]:
        return start + (metres_right - left) * MM / scale, area.top + (metres_down - top) * MM / scale

    circles = tuple(Circle(table, *on_paper(spot.right, spot.down)) for table, spot in placed)
    walls = None
    if room.width is not None and room.depth is not None:
        walls = Area(*on_paper(0, 0), room.width * MM / scale, room.depth * MM / scale)
    return RoomPage(circles, max(SMALLEST, min(LARGEST, around * MM / scale)), placed=True, walls=walls, scale=scale)


def _around(room: Room, placed: Sequence[tuple[Table, Spot]]) -> float:
    """Return the metres that each circle takes: the table, and as much of the space around it as is everyone's own.

    Tables that overlap, or stand in a wall, do not make all the circles small.
    """
    wide = {table.label: table_width(table.seats.maximum + bool(table.host)) for table, _ in placed}
    largest = max(wide.values())
    spots = [spot for _, spot in placed]
    between = [apart(one, other) * SHARE for one, other in itertools.combinations(spots, 2)]
    walls = [2 * metres for spot in spots for metres in _to_walls(room, spot)]
    return min([CLEAR, *(metres for metres in (*between, *walls) if metres >= largest)], default=CLEAR)


def _to_walls(room: Room, spot: Spot) -> Iterator[float]:
    if room.width is not None and room.depth is not None:
        yield from (spot.right, spot.down, room.width - spot.right, room.depth - spot.down)


def _extent(room: Room, spots: Sequence[Spot], half: float) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of what is drawn, in metres."""
    rights, downs = [spot.right for spot in spots], [spot.down for spot in spots]
    edges = (min(rights) - half, min(downs) - half, max(rights) + half, max(downs) + half)
    if room.width is None or room.depth is None:
        return edges
    return min(0.0, edges[0]), min(0.0, edges[1]), max(room.width, edges[2]), max(room.depth, edges[3])


def _scale(wide: float, high: float, area: Area) -> int:
    """Return the scale at which a rectangle of metres fits into an area: a round number, as small as possible."""
    least = max(wide * MM / area.wide, high * MM / area.high)
    step = next((step for limit, step in STEPS if least <= limit), STEPS[-1][1])
    return step * max(1, math.ceil(round(least / step, 6)))
