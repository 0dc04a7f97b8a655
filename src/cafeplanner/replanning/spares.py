"""Seats kept for people who walk in: the best that are free in a finished plan, a day's worth for each of them.

Cards with these seats are printed before the day. Whoever walks in takes one, and no other card changes.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import partial

from cafeplanner.cafe.day import Day, Part, PrintedCard, RoundKey, Session, Table
from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.cafe.plan import Plan

SHARE = 0.05
"""Walk-ins to expect, as a share of the people planned."""
FEWEST = 4
PAGE = 8
"""Cards on a printed page: a page begun is filled."""
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


def spare_cards_for(day: Day, plan: Plan, people: Sequence[Participant]) -> tuple[PrintedCard, ...]:
    """Return the spare cards of a plan that people who walk in take: each the one with fewest of the same organisation.

    Fewer than there are people where there are no more spare cards.
    """
    left = dict(enumerate(spare_seats(day, plan), start=1))
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


class FreeSeats:
    """The seats that are left in each round; taken ones count at once."""

    def __init__(self, day: Day, plan: Plan) -> None:
        self._rounds = {part: _rounds(day.session(part)) for part in (Part.ICEBREAKER, Part.CAFE)}
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
        seats = self._cafe_seats()
        if not seats:
            return None
        seats.update(self._icebreaker_seats())
        self._taken += 1
        for key, table in seats.items():
            self._here[key, table.label].append(f"spare card {self._taken}")
        return seats

    def _cafe_seats(self) -> dict[RoundKey, Table]:
        """Choose a table for each café round, each of another theme; empty when that is impossible."""
        seats: dict[RoundKey, Table] = {}
        met: set[str] = set()
        keys = self._rounds[Part.CAFE]
        for number, key in enumerate(keys):
            gone = {_subject(table) for table in seats.values()}
            table = self._best_table(key, keys[number + 1 :], gone, met)
            if table is None:
                return {}
            seats[key] = table
            met.update(self._here[key, table.label])
        return seats

    def _best_table(self, key: RoundKey, later: list[RoundKey], gone: set[str], met: set[str]) -> Table | None:
        """Return the table with fewest people met before, then the emptiest, that leaves themes for later rounds."""
        tables = (table for table in self._free_tables(key) if _subject(table) not in gone)
        ranked = sorted(tables, key=partial(self._rank, key, met))
        return next((table for table in ranked if self._leaves_themes(later, gone | {_subject(table)})), None)

    def _rank(self, key: RoundKey, met: set[str], table: Table) -> tuple[int, float]:
        here = self._here[key, table.label]
        return len(met.intersection(here)), len(here) / table.seats.maximum

    def _leaves_themes(self, later: list[RoundKey], gone: set[str]) -> bool:
        """Whether each later round can still have a theme of its own (bipartite matching by augmenting paths)."""
        choices = {key: [_subject(table) for table in self._free_tables(key)] for key in later}
        held: dict[str, RoundKey] = {}
        return all(_augment(key, choices, held, set(gone)) for key in later)

    def _free_tables(self, key: RoundKey) -> list[Table]:
        # a table where nobody sits is closed in this round
        return [table for table in self._day.tables(key) if 0 < len(self._here[key, table.label]) < table.seats.maximum]

    def _icebreaker_seats(self) -> dict[RoundKey, Table]:
        seats = {}
        for key in self._rounds[Part.ICEBREAKER]:
            tables = self._free_tables(key)
            if tables:
                seats[key] = min(tables, key=partial(self._rank, key, set()))
        return seats


def _rounds(session: Session | None) -> list[RoundKey]:
    return [round_.key for round_ in session.rounds] if session else []


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
