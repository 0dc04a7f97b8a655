"""The tables of the room plan: the texts within their circles. Millimetres, from a circle's upper left corner."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Seats, Table
from cafeplanner.pages._fit import clean, fits
from cafeplanner.pages._typeset import set_text
from cafeplanner.views.measure import POINTS_PER_MM, SMALLEST
from cafeplanner.views.room import Circle, RoomPage

EDGE = 1.3
"""Kept free within the circle's outline: its line, the thick one of a table with a host, and some air."""
SEATS_HIGH = 3.6
"""A line of 8 points."""
DIGITS, LINE = 0.18, 1.17
"""Digits begin this share of their size below the top of their line; a measured line is higher than the digits'."""
ALMOST = 0.2
ROOMY = 30.0
"""From this diameter on the number is larger."""
USUAL = 3
"""Letters of a label; longer ones stand lower, where the circle is wider."""
LARGEST_SHARE = 0.62
"""Of the height of its box that a line of theme or seats may take."""
CLEARLY = 0.6
"""Share of the themes that must fit into their circles; if fewer do, the key alone says them."""


@dataclass(frozen=True, slots=True)
class Bands:
    """Where the texts begin and end, as shares of the diameter; `theme` is empty where there is no room for it."""

    number: tuple[float, float]
    theme: tuple[float, float]
    seats: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Zone:
    """A text and the box in which it stands."""

    left: float
    top: float
    wide: float
    high: float
    text: str
    size: float


@dataclass(frozen=True, slots=True)
class RoomTable:
    """A table as drawn."""

    left: float
    top: float
    wide: float
    tint: str
    number: Zone
    theme: Zone
    seats: Zone
    host: bool
    cut: bool
    """Whether the circle does not hold its number, theme and seats in full."""


def room_tables(plan: RoomPage, tints: Mapping[str, str]) -> tuple[RoomTable, ...]:
    """Return the tables of a page, their texts as large as the circles allow and in few sizes."""
    wide = plan.wide
    long_labels = any(len(circle.table.label) > USUAL for circle in plan.circles)
    bands = _bands(wide, with_theme=True, long_labels=long_labels)
    low, high = bands.theme
    room = _room(low * wide, high * wide, wide)
    themes = [circle.table.theme or "" for circle in plan.circles]
    fitting = sum(fits(theme, SMALLEST, room, (high - low) * wide + ALMOST) for theme in themes if theme)
    if fitting < CLEARLY * sum(map(bool, themes)) or not any(themes):
        bands = _bands(wide, with_theme=False)
    tables = [_room_table(circle, wide, bands, tints[circle.table.label]) for circle in plan.circles]
    for zone_of in (_number, _theme):
        largest = _common(tables, zone_of)
        tables = [_limited(table, zone_of, largest) for table in tables]
    return tuple(tables)


def seats_text(seats: Seats) -> str:
    """Return the fewest and the most guests of a table: "4–8"."""
    return str(seats.maximum) if seats.minimum == seats.maximum else f"{seats.minimum}–{seats.maximum}"


def _bands(wide: float, *, with_theme: bool, long_labels: bool = False) -> Bands:
    low = max(0.14, SEATS_HIGH / wide)
    if with_theme:
        number = (0.14, 0.44) if long_labels else (0.09, 0.42 if wide >= ROOMY else 0.345)
        return Bands(number, (number[1] + 0.005, 0.92 - low), (0.92 - low, 0.92))
    if wide < 3.2 * SEATS_HIGH:
        return Bands((0.2, 0.8), (0, 0), (0, 0))
    return Bands((0.12, 0.86 - low), (0, 0), (0.86 - low, 0.86))


def _room_table(circle: Circle, wide: float, bands: Bands, tint: str) -> RoomTable:
    table: Table = circle.table
    number = _zone(table.label, wide, bands.number, bold=True)
    theme, seats = _zone(table.theme or "", wide, bands.theme), _zone(seats_text(table.seats), wide, bands.seats)
    cut = (number.text, theme.text, seats.text) != (
        clean(table.label),
        clean(table.theme or ""),
        seats_text(table.seats),
    )
    left, top = circle.right - wide / 2, circle.down - wide / 2
    return RoomTable(left, top, wide, tint, number, theme, seats, table.host is not None, cut)


def _zone(text: str, wide: float, band: tuple[float, float], *, bold: bool = False) -> Zone:
    """Set a text into a band of the circle."""
    begin, end = band[0] * wide, band[1] * wide
    high = end - begin
    if not high:
        return Zone(0, 0, 0, 0, "", SMALLEST)
    room = _room(begin + (DIGITS * high if bold else 0), end - (0 if begin < wide / 2 else DIGITS * high), wide)
    largest = high * POINTS_PER_MM * (1 if bold else LARGEST_SHARE)
    said = set_text(text, room, high * (LINE if bold else 1) + ALMOST, max(SMALLEST, largest), bold)
    return Zone((wide - room) / 2, begin, room, high, said.text, said.size)


def _room(begin: float, end: float, wide: float) -> float:
    """Return how wide a box is that stands in the circle between two heights."""
    return min(_chord(begin, wide), _chord(end, wide))


def _chord(down: float, wide: float) -> float:
    radius = wide / 2 - EDGE
    return 2 * math.sqrt(max(0.0, radius**2 - (wide / 2 - down) ** 2))


def _number(table: RoomTable) -> Zone:
    return table.number


def _theme(table: RoomTable) -> Zone:
    return table.theme


def _common(tables: Sequence[RoomTable], zone_of: Callable[[RoomTable], Zone]) -> float:
    """Return the size that three quarters of the texts can have: a plan in few sizes is easier to read."""
    sizes = sorted(zone_of(table).size for table in tables if zone_of(table).text)
    return sizes[len(sizes) // 4] if sizes else SMALLEST


def _limited(table: RoomTable, zone_of: Callable[[RoomTable], Zone], largest: float) -> RoomTable:
    zone = zone_of(table)
    smaller = replace(zone, size=min(zone.size, largest))
    return replace(table, number=smaller) if zone_of is _number else replace(table, theme=smaller)
