"""What the organiser can set. Names and defaults are those of `cafe.toml`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from cafeplanner.cafe.weights import Weights

MOST_ROUNDS = 12
"""More rounds of a café than anybody can sit through in a day."""


@dataclass(frozen=True, slots=True)
class EventSettings:
    """`[event]`"""

    name: str = ""
    date: dt.date | None = None
    place: str = ""
    language: str = ""
    """"fr" or "en"; empty: the caller's language."""
    start: dt.time = dt.time(9, 0)


@dataclass(frozen=True, slots=True)
class IcebreakerSettings:
    """`[icebreaker]`"""

    group_size: int = 5
    """0 leaves the icebreaker out."""
    minutes: int = 7
    start: dt.time | None = None
    """Default: ten minutes after the event's start."""
    question: str = ""


@dataclass(frozen=True, slots=True)
class ThemeSettings:
    """`[[cafe.themes]]`"""

    name: str
    question: str = ""
    tables: int | None = None
    """Default: enough for about 6 people a table, spread over the themes by demand, at least 1 each."""
    seats: tuple[int, int] | None = None
    hosts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CafeSettings:
    """`[cafe]`"""

    rounds: int = 4
    minutes: int = 20
    change_minutes: int = 5
    start: dt.time | None = None
    """Default: after the icebreaker and a change, at the next five minutes."""
    seats: tuple[int, int] = (4, 8)
    """Fewest and most people at a table, its host not counted, where a theme says nothing else."""
    harvest: tuple[str, ...] = ()
    themes: tuple[ThemeSettings, ...] = ()


@dataclass(frozen=True, slots=True)
class CollectiveSettings:
    """`[collectives]`"""

    sizes: tuple[int, int] = (3, 5)
    """(0, 0) leaves the collectives out."""
    steps: tuple[int, ...] = (90, 15, 15)
    start: dt.time = dt.time(14, 0)


@dataclass(frozen=True, slots=True)
class RoomSettings:
    """`[room]`: what the plan of the room draws. Metres."""

    width: float | None = None
    depth: float | None = None
    positions: tuple[tuple[str, tuple[float, float]], ...] = ()
    """(table, (from the left, from the side of the stage)); default: the tables in a grid."""


@dataclass(frozen=True, slots=True)
class RosterSettings:
    """`[roster]`: how the registration file is to be read, where the program would guess otherwise."""

    sheet: str = ""
    heading_row: int | None = None
    """Counts from 1, as the spreadsheet program shows it."""
    encoding: str = ""
    """Of a text file, as Python calls it."""
    columns: tuple[tuple[str, str], ...] = ()
    """(heading, the heading it is to be read as); an empty one leaves the column out."""


@dataclass(frozen=True, slots=True)
class PinSettings:
    """`[[pins]]`: a seat fixed by the organiser, by the person's name."""

    name: str
    table: str
    part: str = "cafe"
    round: int = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of an event."""

    event: EventSettings = EventSettings()
    icebreaker: IcebreakerSettings = IcebreakerSettings()
    cafe: CafeSettings = CafeSettings()
    collectives: CollectiveSettings = CollectiveSettings()
    priorities: Weights = Weights()
    roster: RosterSettings = RosterSettings()
    merges: tuple[tuple[str, str], ...] = ()
    """(written, kept): organisations or territories that are one; a name kept as itself is never proposed again."""
    together: tuple[tuple[str, ...], ...] = field(default=())
    """Groups of names kept at one table."""
    apart: tuple[tuple[str, ...], ...] = ()
    """Groups of names of whom no two share a table."""
    pins: tuple[PinSettings, ...] = ()
    room: RoomSettings = RoomSettings()
