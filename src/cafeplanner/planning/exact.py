"""The whole problem as a CP-SAT model, made from the terms alone: the judge of tiny days.

One Boolean for each (person, round, table), and one for each pair and round whose meeting costs something. Above some
dozen people it finds worse plans than the annealing and proves little; below, it proves what no plan can beat (see
`prove`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from ortools.sat.python import cp_model

from cafeplanner.cafe.day import Day, Pair, RoundKey, pair
from cafeplanner.cafe.plan import Plan
from cafeplanner.planning.sizes import keep_size
from cafeplanner.planning.solved import Answer, Solved
from cafeplanner.rules import terms as t

ENDS = {
    cp_model.OPTIMAL: Answer.BEST,
    cp_model.FEASIBLE: Answer.FOUND,
    cp_model.INFEASIBLE: Answer.IMPOSSIBLE,
    cp_model.UNKNOWN: Answer.UNKNOWN,
}


class ExactModel:
    """Every hard term a constraint, every soft term a part of the cost; people are those whom `SeatOnce` terms name."""

    def __init__(self, day: Day, rounds: tuple[RoundKey, ...], terms: Iterable[t.Term]) -> None:
        self.day = day
        self.rounds = rounds
        self.model = cp_model.CpModel()
        terms = list(terms)
        self.seated = {term.round: term.people for term in terms if isinstance(term, t.SeatOnce)}
        self.sits = {
            (person, key, table.label): self.model.new_bool_var("")
            for key in rounds
            for person in self.seated.get(key, ())
            for table in day.tables(key)
        }
        self.wanted = {
            pair(a, b) for term in terms if isinstance(term, t.Together) for a, b in combinations(term.people, 2)
        }
        self.shares: dict[tuple[Pair, RoundKey], cp_model.IntVar] = {}
        self.cost: list[cp_model.LinearExprT] = []
        self.priced: list[tuple[t.Term, cp_model.LinearExprT]] = []
        for term in terms:
            self._add_rule(term)
            begun = len(self.cost)
            self._add_cost(term)
            self.priced.append((term, sum(self.cost[begun:])))
        for key, people in self.seated.items():
            self._count_company(key, people)
        self.model.minimize(sum(self.cost))

    def expect(self, terms: Sequence[t.Term], least: int) -> None:
        """Say what follows anyway, but is not seen by the solver: what these terms cost together at least."""
        if least > 0:
            self.model.add(sum(price for term, price in self.priced if term in terms) >= least)

    def expect_in_all(self, least: int, most: int) -> None:
        """Look only for plans that cost no more than `most`; none costs less than `least`."""
        self.model.add_linear_constraint(sum(self.cost), least, most)

    def fix(self, plan: Plan) -> None:
        """Allow only this plan, over the rounds of the model."""
        for (person, key, label), sits in self.sits.items():
            self.model.add(sits == (plan.at(person, key) == label))
        for (person, key), label in plan.seats.items():
            if key in self.rounds and (person, key, label) not in self.sits:
                self.model.add_bool_or([])

    def solve(self, seconds: float, *, jobs: int = 1, work: float = math.inf) -> Solved:
        """Search for the best plan; with one job, limited by `work` (CP-SAT's own measure), always the same one."""
        solver = cp_model.CpSolver()
        solver.parameters.max_deterministic_time = work
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.num_workers = jobs
        solver.parameters.catch_sigint_signal = False
        status = ENDS[solver.solve(self.model)]
        if status is Answer.IMPOSSIBLE:
            return Solved(status)
        known = solver.best_objective_bound
        bound = math.ceil(known - 1e-6) if math.isfinite(known) else None
        if status is Answer.UNKNOWN:
            return Solved(status, bound=bound)
        seats = {(person, key): label for (person, key, label), sits in self.sits.items() if solver.boolean_value(sits)}
        # counted on the plan itself: the solver's own figure may be that of a slightly worse one, before clean-up
        return Solved(status, Plan(seats), solver.value(sum(self.cost)), bound)

    def _add_rule(self, term: t.Term) -> None:
        match term:
            case t.SeatOnce(key, people):
                for person in people:
                    self.model.add_exactly_one(self.sits[person, key, label] for label in self._labels(key))
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

    def _add_cost(self, term: t.Term) -> None:
        match term:
            case t.Constant(cost):
                self.cost.append(cost)
            case t.ThemeCost(person, theme, rounds, cost):
                self.cost += [cost * sits for sits in self._visits(person, theme, rounds)]
            case t.PairCost(both, rounds, cost):
                self.cost += [cost * share for share in self._meetings(both, rounds)]
            case t.ClassCost():
                self._cost_classes(term)
            case t.MeetingCost():
                self._cost_meetings(term)
            case t.KeepSeats():
                self._cost_seats(term)

    def _keep_size(self, term: t.Size) -> None:
        people = [person for person in self.seated.get(term.round, ()) if person not in term.exempt]
        load = sum(self.sits[person, term.round, term.table] for person in people)
        keep_size(self.model, load, term.minimum, term.maximum, may_close=term.may_close)

    def _visit_once(self, term: t.VisitOnce) -> None:
        themes = {table.theme for key in term.rounds for table in self.day.tables(key)} - {None}
        for person in sorted(term.people):
            for theme in sorted(themes, key=str):
                self.model.add_at_most_one(self._visits(person, theme, term.rounds))

    def _fix_seat(self, term: t.FixSeat) -> None:
        if self._is_there(term.person, term.round):
            sits = self.sits.get((term.person, term.round, term.table))
            self.model.add_bool_or([] if sits is None else [sits])

    def _keep_together(self, term: t.Together) -> None:
        for key in term.rounds:
            there = sorted(person for person in term.people if self._is_there(person, key))
            for a, b in pairwise(there):
                for label in self._labels(key):
                    self.model.add(self.sits[a, key, label] == self.sits[b, key, label])

    def _keep_apart(self, term: t.Apart) -> None:
        for key in term.rounds:
            if all(self._is_there(person, key) for person in term.pair):
                for label in self._labels(key):
                    self.model.add_at_most_one(self.sits[person, key, label] for person in term.pair)

    def _cost_classes(self, term: t.ClassCost) -> None:
        for key, cost in term.costs.items():
            classes: dict[str, list[str]] = defaultdict(list)
            for person in self.seated.get(key, ()):
                if person in term.codes:
                    classes[term.codes[person]].append(person)
            for people in classes.values():
                for a, b in combinations(people, 2):
                    if cost and pair(a, b) not in self.wanted:
                        self.cost += [cost * share for share in self._meetings((a, b), (key,))]

    def _cost_meetings(self, term: t.MeetingCost) -> None:
        people = dict.fromkeys(person for key in term.rounds for person in self.seated.get(key, ()))
        for a, b in combinations(people, 2):
            both = pair(a, b)
            free = 0 if both in term.met else 1
            common = sum(self._is_there(a, key) and self._is_there(b, key) for key in term.rounds)
            if both in self.wanted or common <= free:
                continue
            shares = self._meetings(both, term.rounds)
            if free:
                again = self.model.new_int_var(0, common - free, "")
                self.model.add_max_equality(again, [0, sum(shares) - free])
                self.cost.append(term.cost * again)
            else:
                self.cost += [term.cost * share for share in shares]

    def _count_company(self, key: RoundKey, people: tuple[str, ...]) -> None:
        """Say what follows anyway, but is not seen by the solver: of people at one table every pair shares it."""
        shares = [share for (_, at), share in self.shares.items() if at == key]
        hidden = math.comb(len(people), 2) - len(shares)
        if shares and hidden <= len(people):
            loads = (sum(self.sits[person, key, label] for person in people) for label in self._labels(key))
            self.model.add(sum(shares) + hidden >= sum(self._pairs_of(load, len(people)) for load in loads))

    def _pairs_of(self, load: cp_model.LinearExprT, most: int) -> cp_model.IntVar:
        """Return a number that is at least that of the pairs among so many people."""
        pairs = self.model.new_int_var(0, math.comb(most, 2), "")
        for count in range(1, most):
            # the straight line through `count` and `count + 1` people lies below all other whole numbers' pairs
            self.model.add(pairs >= count * load - math.comb(count + 1, 2))
        return pairs

    def _cost_seats(self, term: t.KeepSeats) -> None:
        kept = [self.sits[term.person, key, label] for key, label in term.seats.items()]
        elsewhere = self.model.new_bool_var("")
        for sits in kept:
            self.model.add_implication(~sits, elsewhere)
        self.model.add_bool_or([*(~sits for sits in kept), ~elsewhere])
        self.cost.append(term.cost * elsewhere)

    def _labels(self, key: RoundKey) -> list[str]:
        return [table.label for table in self.day.tables(key)]

    def _is_there(self, person: str, key: RoundKey) -> bool:
        return key in self.rounds and person in self.seated.get(key, ())

    def _visits(self, person: str, theme: str | None, rounds: tuple[RoundKey, ...]) -> list[cp_model.IntVar]:
        return [
            self.sits[person, key, table.label]
            for key in rounds
            for table in self.day.tables(key)
            if table.theme == theme and self._is_there(person, key)
        ]

    def _meetings(self, both: Pair, rounds: tuple[RoundKey, ...]) -> list[cp_model.IntVar]:
        there = [key for key in rounds if all(self._is_there(person, key) for person in both)]
        return [self._share(pair(*both), key) for key in there]

    def _share(self, both: Pair, key: RoundKey) -> cp_model.IntVar:
        """Return whether two people share a table in a round, made once."""
        if (both, key) not in self.shares:
            share = self.shares[both, key] = self.model.new_bool_var("")
            for label in self._labels(key):
                a, b = (self.sits[person, key, label] for person in both)
                self.model.add_bool_or(~a, ~b, share)
                self.model.add_bool_or(~share, ~a, b)
        return self.shares[both, key]
