"""Hard rules over some rounds as whole numbers for CP-SAT, each of which may be bent at a price.

Who has no request of their own is interchangeable with everyone there in the same rounds: such people are one crowd,
counted and not named. That is exact: a crowd's flow from rounds to themes, as wide as the crowd in each round, splits
into one way for each person on which no theme comes twice (Kőnig's edge colouring). So the model stays small for
thousands of people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.planning._clash_bends import Bend, FewerPeople, LostGroup, LostPair, LostPin, MoreSeats, SecondVisit
from cafeplanner.planning.compile import terms_of
from cafeplanner.rules import terms as t

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

LIMIT = 250_000
"""More (crowd, round, table) than this are not looked at: hundreds of people with requests among thousands."""
SINGLE_WORKER = 20_000
"""Up to this size one worker is quick enough, and always gives the same answer."""
Bent = Sequence[tuple[Bend, int]]
"""The rules bent, and by how much; none where a plan is possible."""


def bent_rules(day: Day, rounds: tuple[RoundKey, ...], seconds: float) -> Bent | None:
    """Return the cheapest way to bend hard rules so that a plan is possible, none if there is no need to.

    Returns None when nothing was proven within the time.
    """
    solved = solve_rules(day, rounds, seconds)
    return solved.bent if solved else None


@dataclass(frozen=True, eq=False)
class Crowd:
    """People who may be exchanged for each other: there in the same rounds, without a request of their own.

    Compared by identity: the same few objects are looked up very often.
    """

    people: tuple[str, ...]
    rounds: frozenset[RoundKey]

    @property
    def count(self) -> int:
        """How many people."""
        return len(self.people)


@dataclass(frozen=True)
class Solved:
    """The cheapest bends, and how many of each crowd then sit at each table in each round."""

    bent: Bent
    sitting: Mapping[tuple[Crowd, RoundKey, str], int]


def solve_rules(day: Day, rounds: tuple[RoundKey, ...], seconds: float) -> Solved | None:
    """Return how all rules hold, bent as little as possible; None when nothing was proven within the time."""
    from ortools.sat.python import cp_model

    terms = terms_of(day, rounds)
    crowds = _crowds(day, rounds, terms)
    size = len(crowds) * sum(len(day.tables(key)) for key in rounds)
    if size > LIMIT:
        return None
    model = _Model(day, rounds, crowds, cp_model.CpModel())
    model.add_rules(terms)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    if size <= SINGLE_WORKER:
        solver.parameters.num_workers = 1
    status = solver.solve(model.model)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    bent = tuple((bend, by) for bend, of in model.bends.items() if (by := solver.value(of)))
    # what is bent without need is no clash
    if bent and solver.best_objective_bound < 0.5:
        return None
    return Solved(bent, {place: count for place, of in model.sits.items() if (count := solver.value(of))})


def _crowds(day: Day, rounds: tuple[RoundKey, ...], terms: Iterable[t.Term]) -> list[Crowd]:
    """Return the crowds; whoever a rule names is one alone."""
    named: set[str] = set()
    once: frozenset[str] = frozenset()
    for term in terms:
        match term:
            case t.FixSeat(person):
                named.add(person)
            case t.Together(people) | t.Apart(people):
                named.update(people)
            case t.Size():
                named |= term.exempt
            case t.VisitOnce(people):
                once |= people
    found: dict[tuple[str, bool, frozenset[RoundKey]], list[str]] = {}
    present = [(key, frozenset(day.present(key))) for key in rounds]
    for person in day.by_id:
        there = frozenset(key for key, of in present if person in of)
        if there:
            found.setdefault((person if person in named else "", person in once, there), []).append(person)
    return [Crowd(tuple(people), there) for (_, _, there), people in found.items()]


class _Model:
    """Whole numbers: how many of a crowd sit at a table in a round, and by how much each rule is bent."""

    def __init__(self, day: Day, rounds: tuple[RoundKey, ...], crowds: list[Crowd], model: cp_model.CpModel) -> None:
        self.day = day
        self.rounds = rounds
        self.crowds = crowds
        self.model = model
        self.bends: dict[Bend, cp_model.IntVar] = {}
        self.of = {person: crowd for crowd in crowds for person in crowd.people}
        self.sits = {
            (crowd, key, table.label): model.new_int_var(0, crowd.count, "")
            for crowd in crowds
            for key in rounds
            if key in crowd.rounds
            for table in day.tables(key)
        }
        self.most = sum(crowd.count for crowd in crowds)

    def add_rules(self, terms: Iterable[t.Term]) -> None:
        """Add every hard term; each may be bent but being seated once and a host's place."""
        for term in terms:
            match term:
                case t.SeatOnce():
                    self._seat(term.round)
                case t.Size():
                    self._keep_size(term)
                case t.VisitOnce():
                    self._visit_once(term)
                case t.FixSeat():
                    self._fix_seat(term)
                case t.Together():
                    self._keep_together(term)
                case t.Apart():
                    self._keep_apart(term)
        self.model.minimize(sum(bend.price * by for bend, by in self.bends.items()))

    def bend(self, bend: Bend, most: int = 1) -> cp_model.IntVar:
        """Return by how much a rule is bent; the same bend serves all rounds, as the change that it stands for."""
        if bend not in self.bends:
            self.bends[bend] = self.model.new_int_var(0, most, "")
        return self.bends[bend]

    def _labels(self, key: RoundKey) -> list[str]:
        return [table.label for table in self.day.tables(key)]

    def _seat(self, key: RoundKey) -> None:
        for crowd in self.crowds:
            if key in crowd.rounds:
                self.model.add(sum(self.sits[crowd, key, label] for label in self._labels(key)) == crowd.count)

    def _keep_size(self, term: t.Size) -> None:
        key, label = term.round, term.table
        exempt = {self.of[person] for person in term.exempt if person in self.of}
        counted = [crowd for crowd in self.crowds if key in crowd.rounds and crowd not in exempt]
        load = sum(self.sits[crowd, key, label] for crowd in counted)
        more = self.bend(MoreSeats(key.part, (label,)), self.most)
        fewer = self.bend(FewerPeople(key.part, (label,)), term.minimum) if term.minimum else 0
        if not term.may_close:
            self.model.add(load <= term.maximum + more)
            self.model.add(load >= term.minimum - fewer)
            return
        is_open = self.model.new_bool_var("")
        self.model.add(load <= self.most * is_open)
        self.model.add(load <= term.maximum + more)
        if term.minimum:
            self.model.add(load >= term.minimum - fewer).only_enforce_if(is_open)

    def _visit_once(self, term: t.VisitOnce) -> None:
        themes: dict[str, list[tuple[RoundKey, str]]] = {}
        for key in term.rounds:
            for table in self.day.tables(key):
                if table.theme is not None:
                    themes.setdefault(table.theme, []).append((key, table.label))
        for crowd in self.crowds:
            if not term.people.issuperset(crowd.people):
                continue
            for theme, places in themes.items():
                visits = sum(self.sits[crowd, key, label] for key, label in places if key in crowd.rounds)
                again = self.bend(SecondVisit(theme, crowd.people), self.most * len(self.rounds))
                self.model.add(visits <= crowd.count + again)

    def _fix_seat(self, term: t.FixSeat) -> None:
        crowd = self.of.get(term.person)
        if crowd is None or term.round not in crowd.rounds:
            return
        sits = self.sits.get((crowd, term.round, term.table), 0)
        if term.why in ("host_stays", "played_rounds"):
            self.model.add(sits == 1)
        else:
            self.model.add(sits + self.bend(LostPin(term.person, term.round, term.table)) >= 1)

    def _keep_together(self, term: t.Together) -> None:
        crowds = [self.of[person] for person in sorted(term.people) if person in self.of]
        for key in term.rounds:
            there = [crowd for crowd in crowds if key in crowd.rounds]
            for a, b in pairwise(there):
                for label in self._labels(key):
                    lost = self.bend(LostGroup(term.people))
                    self.model.add(self.sits[a, key, label] - self.sits[b, key, label] <= lost)

    def _keep_apart(self, term: t.Apart) -> None:
        a, b = (self.of.get(person) for person in term.pair)
        for key in term.rounds:
            if a and b and key in a.rounds and key in b.rounds:
                for label in self._labels(key):
                    lost = self.bend(LostPair(term.pair))
                    self.model.add(self.sits[a, key, label] + self.sits[b, key, label] <= 1 + lost)
