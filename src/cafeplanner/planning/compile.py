"""Rules turn a day into a `Seating` problem, by way of their terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Links, Longs, Seating
from cafeplanner.rules import RULES
from cafeplanner.rules import terms as t


def rounds_of(day: Day, parts: Iterable[Part]) -> tuple[RoundKey, ...]:
    """Return the rounds of some parts of the day, in the day's order."""
    wanted = set(parts)
    return tuple(round_.key for round_ in day.rounds if round_.key.part in wanted)


def terms_of(day: Day, rounds: tuple[RoundKey, ...]) -> list[t.Term]:
    """Collect what all rules ask of these rounds."""
    parts = {key.part for key in rounds}
    return [term for rule in RULES if rule.parts & parts for term in rule.terms(day, rounds)]


def compile_seating(day: Day, rounds: tuple[RoundKey, ...], terms: Iterable[t.Term]) -> Seating:
    """Turn terms over some rounds of a day into arrays."""
    terms = list(terms)
    return _Compiler.of(day, rounds, terms).seating(terms)


@dataclass(frozen=True)
class _Seats:
    """The arrays of who may sit where; names and shapes as in `Seating`."""

    present: Flags
    fixed: Ints
    exempt: Ints
    low: Ints
    high: Ints
    may_close: Flags
    once: Flags
    unit: Ints
    united: Flags
    home: Ints
    card_cost: Longs

    @classmethod
    def empty(cls, people: int, rounds: int, tables: int) -> _Seats:
        """Return arrays in which nobody sits anywhere."""
        return cls(
            present=np.zeros((people, rounds), np.bool_),
            fixed=np.full((people, rounds), NOWHERE, np.int32),
            exempt=np.full((people, rounds), NOWHERE, np.int32),
            low=np.zeros((rounds, tables), np.int32),
            high=np.zeros((rounds, tables), np.int32),
            may_close=np.ones((rounds, tables), np.bool_),
            once=np.zeros(people, np.bool_),
            unit=np.arange(people, dtype=np.int32),
            united=np.zeros(rounds, np.bool_),
            home=np.full((people, rounds), NOWHERE, np.int32),
            card_cost=np.zeros(people, np.int64),
        )

    def fill(
        self, term: t.Term, person: dict[str, int], where: dict[RoundKey, int], place: list[dict[str, int]]
    ) -> None:
        """Write one term into the arrays, if it speaks of seats."""
        match term:
            case t.SeatOnce():
                self.present[[person[one] for one in term.people], where[term.round]] = True
            case t.Size():
                r = where[term.round]
                at = place[r][term.table]
                self.low[r, at], self.high[r, at] = term.minimum, term.maximum
                self.may_close[r, at] = term.may_close
                self.exempt[[person[one] for one in term.exempt if one in person], r] = at
            case t.VisitOnce():
                self.once[[person[one] for one in term.people if one in person]] = True
            case t.FixSeat() if term.person in person:
                r = where[term.round]
                self.fixed[person[term.person], r] = place[r].get(term.table, NOWHERE)
            case t.KeepSeats() if term.person in person:
                self._keep_seats(term, person[term.person], where, place)
            case t.Together():
                group = sorted(person[one] for one in term.people if one in person)
                self.unit[group] = group[0] if group else NOWHERE
                self.united[[where[key] for key in term.rounds if key in where]] = True

    def _keep_seats(self, term: t.KeepSeats, p: int, where: dict[RoundKey, int], place: list[dict[str, int]]) -> None:
        self.card_cost[p] = term.cost
        for key, label in term.seats.items():
            self.home[p, where[key]] = place[where[key]][label]


@dataclass(frozen=True)
class _Compiler:
    """The numbers behind ids, keys, labels and themes while arrays are filled."""

    day: Day
    rounds: tuple[RoundKey, ...]
    people: tuple[str, ...]
    themes: tuple[str, ...]

    @classmethod
    def of(cls, day: Day, rounds: tuple[RoundKey, ...], terms: list[t.Term]) -> _Compiler:
        seated = {person for term in terms if isinstance(term, t.SeatOnce) for person in term.people}
        people = tuple(person.id for person in day.participants if person.id in seated)
        themes = {table.theme: None for key in rounds for table in day.tables(key) if table.theme is not None}
        return cls(day, rounds, people, tuple(themes))

    def seating(self, terms: list[t.Term]) -> Seating:
        """Fill all arrays."""
        person = {one: number for number, one in enumerate(self.people)}
        where = {key: number for number, key in enumerate(self.rounds)}
        labels = tuple(tuple(table.label for table in self.day.tables(key)) for key in self.rounds)
        seats = _Seats.empty(len(self.people), len(self.rounds), max((len(of) for of in labels), default=0))
        place = [{label: number for number, label in enumerate(of)} for of in labels]
        for term in terms:
            seats.fill(term, person, where, place)
        seats.fixed[~seats.present] = NOWHERE
        codes, class_cost = self._classes(terms, person, where)
        meeting_cost, meets, met = self._meetings(terms, person, where)
        return Seating(
            people=self.people,
            rounds=self.rounds,
            labels=labels,
            themes=self.themes,
            **vars(seats),
            theme=self._theme_of_tables(seats.low.shape[1]),
            theme_cost=self._theme_costs(terms, person),
            codes=codes,
            class_cost=class_cost,
            meeting_cost=meeting_cost,
            meets=meets,
            met=met,
            pairs=self._links((x.pair, x.rounds, x.cost) for x in terms if isinstance(x, t.PairCost)),
            apart=self._links((x.pair, x.rounds, 1) for x in terms if isinstance(x, t.Apart)),
            constant=sum(term.cost for term in terms if isinstance(term, t.Constant)),
        )

    def _theme_of_tables(self, t_count: int) -> Ints:
        number = {theme: at for at, theme in enumerate(self.themes)}
        theme = np.full((len(self.rounds), t_count), len(self.themes), np.int32)
        for r, key in enumerate(self.rounds):
            for at, table in enumerate(self.day.tables(key)):
                if table.theme is not None:
                    theme[r, at] = number[table.theme]
        return theme

    def _theme_costs(self, terms: list[t.Term], person: dict[str, int]) -> Longs:
        number: dict[str | None, int] = {theme: at for at, theme in enumerate(self.themes)}
        number[None] = len(self.themes)
        costs = np.zeros((len(self.people), len(self.themes) + 1), np.int64)
        for term in terms:
            if isinstance(term, t.ThemeCost) and term.person in person and term.theme in number:
                costs[person[term.person], number[term.theme]] += term.cost
        return costs

    def _classes(self, terms: list[t.Term], person: dict[str, int], where: dict[RoundKey, int]) -> tuple[Ints, Longs]:
        found = [term for term in terms if isinstance(term, t.ClassCost)]
        codes = np.full((len(self.people), len(found)), -1, np.int32)
        costs = np.zeros((len(found), len(self.rounds)), np.int64)
        for c, term in enumerate(found):
            number = {code: at for at, code in enumerate(dict.fromkeys(term.codes.values()))}
            for one, code in term.codes.items():
                if one in person:
                    codes[person[one], c] = number[code]
            for key, cost in term.costs.items():
                if key in where:
                    costs[c, where[key]] = cost
        return codes, costs

    def _meetings(
        self, terms: list[t.Term], person: dict[str, int], where: dict[RoundKey, int]
    ) -> tuple[int, Flags, Links]:
        meets = np.zeros(len(self.rounds), np.bool_)
        found = [term for term in terms if isinstance(term, t.MeetingCost)]
        if len(found) > 1:
            raise ValueError("meetings add up over all rounds of a problem: one meeting cost at most")
        if not found:
            return 0, meets, self._links(())
        term = found[0]
        meets[[where[key] for key in term.rounds if key in where]] = True
        known = ((one, term.rounds, 1) for one in sorted(term.met) if one[0] in person and one[1] in person)
        return term.cost, meets, self._links(known)

    def _links(self, rows: Iterable[tuple[tuple[str, str], tuple[RoundKey, ...], int]]) -> Links:
        person = {one: number for number, one in enumerate(self.people)}
        where = {key: number for number, key in enumerate(self.rounds)}
        found: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        for (a, b), keys, cost in rows:
            if a in person and b in person:
                bits = sum(1 << where[key] for key in keys if key in where)
                found[person[a]].append((person[b], bits, cost))
                found[person[b]].append((person[a], bits, cost))
        start = np.zeros(len(self.people) + 1, np.int32)
        flat = [row for p in range(len(self.people)) for row in found.get(p, [])]
        start[1:] = np.cumsum([len(found.get(p, [])) for p in range(len(self.people))])
        return Links(
            start,
            np.array([row[0] for row in flat], np.int32),
            np.array([row[1] for row in flat], np.int64),
            np.array([row[2] for row in flat], np.int64),
        )
