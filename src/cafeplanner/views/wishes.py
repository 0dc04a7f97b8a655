"""Which wishes come true, by person and by theme. (By rank: `checking.measures.granted_wishes`.)"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.rules.missed_wishes import wishes_of
from cafeplanner.views.desk_list import directory_key


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish of one person."""

    theme: str
    rank: int
    """0 is the dearest."""
    round: int | None
    """Number of the café round in which the person visits the theme; None when missed."""
    counted: bool
    """False where no plan could grant it: the café has no such theme, or the person moves about in no round."""

    @property
    def granted(self) -> bool:
        """Whether the person visits the theme."""
        return self.round is not None


@dataclass(frozen=True, slots=True)
class PersonWishes:
    """The wishes of one person, dearest first."""

    person: Participant
    wishes: tuple[Wish, ...]

    @property
    def granted(self) -> int:
        """How many come true."""
        return sum(wish.granted for wish in self.wishes)


@dataclass(frozen=True, slots=True)
class ThemeDemand:
    """What is asked of a theme and what it gives."""

    theme: str
    asked: tuple[int, ...]
    """How many people wish for it, by rank."""
    granted: int
    """How many of them visit it."""
    visits: int
    """How many people visit it in all rounds, hosts not counted."""
    seats: int
    """Seats at its tables over all rounds, hosts not counted."""


def person_wishes(day: Day, plan: Plan) -> tuple[PersonWishes, ...]:
    """Return everyone who has a wish and at least one café seat, by last name."""
    keys = _cafe_rounds(day)
    counted = wishes_of(day, keys)
    rows = []
    for person in sorted(day.participants, key=directory_key):
        visited = _visits(day, plan, person.id, keys)
        if person.wishes and visited:
            wanted = counted.get(person.id, {})
            wishes = (
                Wish(theme, rank, visited.get(theme), theme in wanted)
                for rank, theme in enumerate(dict.fromkeys(person.wishes))
            )
            rows.append(PersonWishes(person, tuple(wishes)))
    return tuple(rows)


def theme_demand(day: Day, plan: Plan) -> tuple[ThemeDemand, ...]:
    """Return a row for each theme of the café, in the day's order."""
    wishes = [wish for row in person_wishes(day, plan) for wish in row.wishes if wish.counted]
    ranks = range(max((wish.rank for wish in wishes), default=-1) + 1)
    found = []
    for theme in dict.fromkeys(table.theme for key in _cafe_rounds(day) for table in day.tables(key) if table.theme):
        mine = [wish for wish in wishes if wish.theme == theme]
        asked = tuple(sum(wish.rank == rank for wish in mine) for rank in ranks)
        visits, seats = _room(day, plan, theme)
        found.append(ThemeDemand(theme, asked, sum(wish.granted for wish in mine), visits, seats))
    return tuple(found)


def _cafe_rounds(day: Day) -> tuple[RoundKey, ...]:
    cafe = day.session(Part.CAFE)
    return tuple(round_.key for round_ in cafe.rounds) if cafe else ()


def _visits(day: Day, plan: Plan, person: str, keys: tuple[RoundKey, ...]) -> Mapping[str, int]:
    """Return the first round in which a person visits each theme."""
    found: dict[str, int] = {}
    for key in keys:
        label = plan.at(person, key)
        table = day.table(key, label) if label else None
        if table:
            found.setdefault(table.theme or "", key.number)
    return found


def _room(day: Day, plan: Plan, theme: str) -> tuple[int, int]:
    """Return visits and seats of a theme over all rounds, hosts not counted."""
    visits = seats = 0
    for key in _cafe_rounds(day):
        for table in day.tables(key):
            if table.theme == theme:
                seats += table.seats.maximum
                visits += sum(one != table.host for one in plan.people(key, table.label))
    return visits, seats
