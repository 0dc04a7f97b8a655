"""Seats kept for people who walk in: the best that are free in a finished plan, a day's worth for each of them.

Cards with these seats are printed before the day. Whoever walks in takes one, and no other card changes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from cafeplanner.cafe.day import Day, Part, PrintedCard, RoundKey, Table
from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.cafe.plan import Plan

SHARE = 0.05
"""Walk-ins to expect, as a share of the people planned."""
FEWEST = 4
PAGE = 8
"""Cards on a printed page: a page begun is filled."""
WAYS, MOST_TABLES = 20, 40
"""So many ways through the day are followed at once, and so many tables looked at in a round, the emptiest."""
SeatsOfDay = Mapping[RoundKey, Table]


def spare_seats(day: Day, plan: Plan) -> tuple[SeatsOfDay, ...]:
    """Return the seats of as many spare cards as are useful and as there is room for; none when the café is full.

    No table ever holds more than its maximum, spare cards counted; no card visits a theme twice.
    """
    free = FreeSeats(day, plan)
    cards: list[SeatsOfDay] = []
    while len(cards) < wanted_cards(day, plan) and (seats := free.take_day()) is not None:
        cards.append(seats)
    return tuple(cards)


def wanted_cards(day: Day, plan: Plan) -> int:
    """Return how many spare cards are useful: one for twenty people, at least four, whole pages."""
    people = len({person for person, key in plan.seats if key.part is Part.CAFE and person in day.by_id})
    return math.ceil(max(FEWEST, people * SHARE) / PAGE) * PAGE


def spare_cards_for(day: Day, plan: Plan, people: Sequence[Participant], since: Day) -> tuple[PrintedCard, ...]:
    """Return the spare cards of a plan that people who walk in take: each the one with fewest of the same organisation.

    `since` is the day as it is now: cards that name a table which closed stay where they are. Fewer than there are
    people where there are no more spare cards.
    """
    left = {
        number: seats
        for number, seats in enumerate(spare_seats(day, plan), start=1)
        if all(since.table(key, table.label) for key, table in seats.items())
    }
    cards = []
    for person in people:
        if not left:
            break
        number = min(left, key=lambda one: (_colleagues(day, plan, person, left[one]), one))
        seats = tuple((key, table.label) for key, table in left.pop(number).items())
        cards.append(PrintedCard(person.id, plan.version, seats, spare=number))
    return tuple(cards)


def _colleagues(day: Day, plan: Plan, person: Participant, seats: SeatsOfDay) -> int:
    """Count whom of the same organisation a person would meet."""
    own = fold(person.organisation)
    others = (day.by_id[one] for key, table in seats.items() for one in plan.people(key, table.label))
    return sum(bool(own) and fold(other.organisation) == own for other in others)


@dataclass(frozen=True)
class _Way:
    """Tables for the first rounds of a day, whom one meets at them, and how often one of these again."""

    seats: tuple[tuple[RoundKey, Table], ...] = ()
    met: frozenset[str] = frozenset()
    again: int = 0
    fullness: float = 0.0

    def to(self, key: RoundKey, table: Table, people: frozenset[str], fullness: float) -> _Way:
        """Go on to a table."""
        again = self.again + len(self.met & people)
        return _Way((*self.seats, (key, table)), self.met | people, again, self.fullness + fullness)

    @property
    def gone(self) -> frozenset[str]:
        """Themes that were visited."""
        return frozenset(_subject(table) for key, table in self.seats if key.part is Part.CAFE)

    def rank(self) -> tuple[int, float]:
        """Fewer repeat meetings first, then emptier tables."""
        return self.again, self.fullness


class FreeSeats:
    """The seats that are left in each round; taken ones count at once."""

    def __init__(self, day: Day, plan: Plan) -> None:
        self._rounds = {part: _open_rounds(day, part) for part in (Part.ICEBREAKER, Part.CAFE)}
        self._here = {
            (key, table.label): [one for one in plan.people(key, table.label) if one != table.host]
            for keys in self._rounds.values()
            for key in keys
            for table in day.tables(key)
        }
        self._day = day
        self._taken = 0

    def take_day(self) -> dict[RoundKey, Table] | None:
        """Take a seat in each café round, and in the icebreaker where there is one; None when the café is full."""
        ways = self._ways()
        if not ways:
            return None
        seats = dict(min(ways, key=_Way.rank).seats)
        self._taken += 1
        for key, table in seats.items():
            self._here[key, table.label].append(f"spare card {self._taken}")
        return seats

    def _ways(self) -> list[_Way]:
        """Go through the rounds with the best few ways of all so far; none where the café is full."""
        ways = [_Way()]
        for key in self._rounds[Part.ICEBREAKER]:
            ways = self._longer(ways, key, ()) or ways  # whoever finds all groups full joins any
        keys = self._rounds[Part.CAFE]
        for number, key in enumerate(keys):
            ways = self._longer(ways, key, keys[number + 1 :])
        return ways if keys else []

    def _longer(self, ways: Sequence[_Way], key: RoundKey, later: Sequence[RoundKey]) -> list[_Way]:
        """Return the best ways with a table in one more round, of themes that leave some for the later rounds."""
        free = sorted(self._free_tables(key), key=lambda table: self._fullness(key, table))[:MOST_TABLES]
        people = {table.label: frozenset(self._here[key, table.label]) for table in free}
        longer = [
            way.to(key, table, people[table.label], self._fullness(key, table))
            for way in ways
            for table in free
            if key.part is not Part.CAFE or _subject(table) not in way.gone
        ]
        leaving = (way for way in sorted(longer, key=_Way.rank) if self._leaves_themes(later, way.gone))
        return list(islice(leaving, WAYS))

    def _fullness(self, key: RoundKey, table: Table) -> float:
        return len(self._here[key, table.label]) / table.seats.maximum

    def _leaves_themes(self, later: Sequence[RoundKey], gone: frozenset[str]) -> bool:
        """Whether each later round can still have a theme of its own (bipartite matching by augmenting paths)."""
        choices = {key: [_subject(table) for table in self._free_tables(key)] for key in later}
        held: dict[str, RoundKey] = {}
        return all(_augment(key, choices, held, set(gone)) for key in later)

    def _free_tables(self, key: RoundKey) -> list[Table]:
        # a table where nobody sits is closed in this round
        return [table for table in self._day.tables(key) if 0 < len(self._here[key, table.label]) < table.seats.maximum]


def _open_rounds(day: Day, part: Part) -> list[RoundKey]:
    """Return the rounds of a part of the day that are not over."""
    session = day.session(part)
    return [round_.key for round_ in session.rounds if round_.key not in day.played] if session else []


def _subject(table: Table) -> str:
    return table.theme or table.label


def _augment(key: RoundKey, choices: Mapping[RoundKey, list[str]], held: dict[str, RoundKey], seen: set[str]) -> bool:
    for subject in choices[key]:
        if subject not in seen:
            seen.add(subject)
            if subject not in held or _augment(held[subject], choices, held, seen):
                held[subject] = key
                return True
    return False
