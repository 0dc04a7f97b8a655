"""A plan round by round: where everybody sits, as on the posters at the door."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part, Round
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.desk_list import directory_key


@dataclass(frozen=True, slots=True)
class Seating:
    """One person's seat in one round."""

    person: Participant
    table: str
    theme: str
    hosting: bool = False


@dataclass(frozen=True, slots=True)
class Poster:
    """One café round; the seats are in the order of the alphabet."""

    round: Round
    seats: tuple[Seating, ...]


def by_round(day: Day, plan: Plan) -> tuple[Poster, ...]:
    """Return the seats of every café round."""
    cafe = day.session(Part.CAFE)
    return tuple(_poster(day, plan, round_) for round_ in cafe.rounds) if cafe else ()


def _poster(day: Day, plan: Plan, round_: Round) -> Poster:
    seats = []
    for label, ids in plan.tables.get(round_.key, {}).items():
        table = day.table(round_.key, label)
        theme, host = ((table.theme or ""), table.host) if table else ("", None)
        seats += [Seating(day.by_id[one], label, theme, one == host) for one in ids]
    return Poster(round_, tuple(sorted(seats, key=lambda seat: directory_key(seat.person))))
