"""Where the settings put the café's tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from cafeplanner.cafe.day import Part, Session, Table
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.room import Room, Spot, apart, table_width
from cafeplanner.cafe.settings import RoomSettings
from cafeplanner.intake.kinds._kind import Kind, quoted
from cafeplanner.intake.kinds.day import (
    ROOM_OUTSIDE,
    ROOM_OVERLAP,
    ROOM_TABLE_TWICE,
    ROOM_TABLE_UNKNOWN,
    ROOM_UNPLACED,
)


def find_room(settings: RoomSettings, sessions: Iterable[Session], findings: list[Finding]) -> Room:
    """Return the room with the places of tables that exist; what cannot be so in a real room is told, and kept."""
    tables = next((one.tables for one in sessions if one.part is Part.CAFE), ())
    room = Room(settings.width, settings.depth)
    if not tables or not settings.positions:
        return room
    spots = _spots(settings, tables, findings)
    placed = tuple(spots[table.label] for table in tables if table.label in spots)
    findings += _noticed(room, placed, tables)
    return Room(settings.width, settings.depth, placed)


def _spots(settings: RoomSettings, tables: Sequence[Table], findings: list[Finding]) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    for name, (right, down) in settings.positions:
        label = _label(tables, name)
        if label is None:
            known = quoted(table.label for table in tables)
            findings.append(ROOM_TABLE_UNKNOWN.at(table=name, nearest=known))
        else:
            if label in spots:
                findings.append(ROOM_TABLE_TWICE.at(table=label))
            spots[label] = Spot(label, right, down)
    return spots


def _label(tables: Sequence[Table], name: str) -> str | None:
    """Return the label that is meant; a theme's name means its first table, as it does for fixed seats."""
    wanted = fold(name)
    by_label = [table.label for table in tables if fold(table.label) == wanted]
    by_theme = [table.label for table in tables if table.theme and fold(table.theme) == wanted]
    return next(iter(by_label + by_theme), None)


def _noticed(room: Room, placed: Sequence[Spot], tables: Sequence[Table]) -> list[Finding]:
    there = {spot.table for spot in placed}
    wide = {table.label: table_width(table.seats.maximum + bool(table.host)) for table in tables}
    told: Mapping[Kind, list[str]] = {
        ROOM_UNPLACED: [table.label for table in tables if there and table.label not in there],
        ROOM_OUTSIDE: [spot.table for spot in placed if not room.holds(spot)],
        ROOM_OVERLAP: _overlapping(placed, wide),
    }
    return [kind.at(tables=quoted(labels)) for kind, labels in told.items() if labels]


def _overlapping(placed: Sequence[Spot], wide: Mapping[str, float]) -> list[str]:
    found = {
        spot.table
        for one, other in combinations(placed, 2)
        if apart(one, other) < (wide[one.table] + wide[other.table]) / 2
        for spot in (one, other)
    }
    return [spot.table for spot in placed if spot.table in found]
