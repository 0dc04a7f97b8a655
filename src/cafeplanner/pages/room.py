"""The plan of the room: every café table with its number, theme and seats, for the wall and for the caterer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Table
from cafeplanner.i18n import N_
from cafeplanner.pages._html import document
from cafeplanner.pages._page import Document, Printing, PrintPage
from cafeplanner.pages._room_key import key_pages
from cafeplanner.pages._room_table import RoomTable, room_tables
from cafeplanner.pages._typeset import LANDSCAPE, Foot, fit_event, foot
from cafeplanner.views.room import MM, Area, RoomPage, room_pages
from cafeplanner.views.showing import Showing

AREA = Area(10.0, 37.0, 277.0, 150.0)
"""Where the tables are drawn."""
EVENT_WIDE, EVENT_HIGH, EVENT_LARGEST = 200.0, 5.5, 12
STAGE = 0.5
"""Width of the stage, as a share of the room's."""
BARS = (1, 2, 5, 10, 20, 50, 100, 200)
LONGEST_BAR = 50.0
"""Metres of the scale's bar; its greatest length on paper."""


@dataclass(frozen=True, slots=True)
class PlanPage:
    """One sheet of paper of the plan."""

    title: str
    tables: tuple[RoomTable, ...]
    walls: Area | None
    stage: Area
    notes: tuple[str, ...]
    scale: str
    bar: float
    """Length of the scale's bar in millimetres; 0 without a scale."""
    foot: Foot


def make(show: Showing, _printing: Printing) -> Document:
    """Return the plan, with a key to the themes where circles are too small to hold them."""
    plans = room_pages(show.day, AREA)
    tables = [room_tables(plan, show.tints) for plan in plans]
    keys = key_pages(show) if any(table.cut for here in tables for table in here) else []
    count = len(plans) + len(keys)
    title = show.tr("Room plan")
    event = fit_event(show, EVENT_WIDE, EVENT_HIGH, EVENT_LARGEST)
    feet = [foot(show, title, number, count, LANDSCAPE) for number in range(1, count + 1)]
    pages = [
        _plan_page(show, plan, here, line) for plan, here, line in zip(plans, tables, feet[: len(plans)], strict=True)
    ]
    return document(
        "room.html",
        show,
        title,
        # the key says in full what circles have to shorten
        [(title, (event, *feet, *keys))],
        pages=pages,
        keys=list(zip(keys, feet[len(plans) :], strict=True)),
        event=event,
        caption=_caption(show, show.cafe_tables),
        subcaption=_subcaption(show, show.cafe_tables),
    )


def _caption(show: Showing, tables: Sequence[Table]) -> str:
    """Say what the caterer needs: how many tables and chairs."""
    tr = show.tr
    seats = sum(table.seats.maximum for table in tables) + sum(table.host is not None for table in tables)
    counted = tr.plural("{count} table", "{count} tables", len(tables))
    return f"{counted} · {tr.plural('{count} seat', '{count} seats', seats)}"


def _subcaption(show: Showing, tables: Sequence[Table]) -> str:
    hosts = sum(table.host is not None for table in tables)
    if not hosts:
        return ""
    guests = sum(table.seats.maximum for table in tables)
    return show.tr.plural(
        "{guests} for guests, {count} for a host", "{guests} for guests, {count} for hosts", hosts, guests=guests
    )


def _plan_page(show: Showing, plan: RoomPage, tables: tuple[RoomTable, ...], line: Foot) -> PlanPage:
    tr = show.tr
    unplaced = not plan.placed and bool(show.day.room.spots) and len(tables) < len(show.cafe_tables)
    over = plan.walls or AREA
    stage = Area(over.left + over.wide * (1 - STAGE) / 2, over.top - 7.5, over.wide * STAGE, 6.0)
    return PlanPage(
        tr("Tables without a position") if unplaced else tr("Room plan"),
        tables,
        plan.walls,
        stage,
        tuple(_notes(show, plan, tables)),
        _scale(show, plan),
        _bar(plan)[1],
        line,
    )


def _notes(show: Showing, plan: RoomPage, tables: Sequence[RoomTable]) -> Iterator[str]:
    tr = show.tr
    shown = max((table.seats.text for table in tables), key=lambda seats: "–" in seats)
    if "–" in shown:
        yield tr("{seats}: seats for guests, fewest and most", seats=shown)
    elif shown:
        yield tr("{seats}: seats for guests", seats=shown)
    if any(table.host for table in tables):
        yield tr("thick line: one more seat, for the host")
    if not plan.placed:
        yield tr("the tables in their order, not as they stand in the room")


def _scale(show: Showing, plan: RoomPage) -> str:
    if plan.scale is None:
        return ""
    tr, room = show.tr, show.day.room
    metres, _ = _bar(plan)
    parts = [f"{metres} m", tr("scale 1:{number}", number=str(plan.scale))]
    if plan.walls and room.width and room.depth:
        width, depth = _metres(show, room.width), _metres(show, room.depth)
        parts.append(tr("room of {width} × {depth} m", width=width, depth=depth))
    return " · ".join(parts)


def _metres(show: Showing, metres: float) -> str:
    return show.tr.number(metres, 0 if metres == int(metres) else 1)


def _bar(plan: RoomPage) -> tuple[int, float]:
    """Return the metres of the scale's bar and its length on paper."""
    if plan.scale is None:
        return 0, 0.0
    metres = max((one for one in BARS if one * MM / plan.scale <= LONGEST_BAR), default=BARS[0])
    return metres, metres * MM / plan.scale


PAGE = PrintPage(
    option="room",
    suffix=N_("-room"),
    purpose=N_("The plan of the room: every table with number, theme and seats, for the wall and the caterer."),
    make=make,
    lacking=lambda show: "" if show.cafe_tables else N_("This day has no café, so there are no tables."),
)
