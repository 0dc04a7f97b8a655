"""Seating everybody anew with the fewest changed cards, as a CP-SAT model: the judge of days that are small enough.

One Boolean for each (person, round, table), and one for each printed card. Nothing else has a price.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from ortools.sat.python import cp_model

from cafeplanner.planning.kept import changed_cards
from cafeplanner.planning.seating import NOWHERE, Ints, Seating
from cafeplanner.planning.sizes import keep_size
from cafeplanner.planning.solved import Answer


@dataclass(frozen=True)
class Moved:
    """Seats (n, R) with `changed` cards changed; no seats that keep the rules change fewer than `bound`."""

    status: Answer
    seats: Ints | None = None
    changed: int = 0
    bound: int = 0


ENDS = {
    cp_model.OPTIMAL: Answer.BEST,
    cp_model.FEASIBLE: Answer.FOUND,
    cp_model.INFEASIBLE: Answer.IMPOSSIBLE,
    cp_model.UNKNOWN: Answer.UNKNOWN,
}


def reseat_all(seating: Seating, hint: Ints, *, seconds: float) -> Moved:
    """Seat everybody so that all hard rules hold and the fewest printed cards change; `hint` (n, R) is a guess."""
    model = _Model(seating, hint)
    solver = solver_for(seconds)
    status = ENDS[solver.solve(model.model)]
    bound = whole_bound(solver)
    if status not in (Answer.BEST, Answer.FOUND):
        return Moved(status, bound=bound)
    seats = np.full_like(hint, NOWHERE)
    for (p, r, t), sits in model.sits.items():
        if solver.boolean_value(sits):
            seats[p, r] = t
    return Moved(status, seats, int(changed_cards(seating, seats).sum()), bound)


def solver_for(seconds: float) -> cp_model.CpSolver:
    """Return a solver that gives the same answer to the same question, unless its time is up."""
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, seconds)
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    # Ctrl-C belongs to the command line; CP-SAT would take the signal over and leave it at "end the process"
    solver.parameters.catch_sigint_signal = False
    return solver


def whole_bound(solver: cp_model.CpSolver) -> int:
    """Return the whole number that no answer is below."""
    bound = solver.best_objective_bound
    return max(0, math.ceil(bound - 1e-6)) if math.isfinite(bound) else 0


class _Model:
    """Booleans: somebody sits at a table in a round; a card changes."""

    def __init__(self, seating: Seating, hint: Ints) -> None:
        self.seating = seating
        self.model = cp_model.CpModel()
        self.sits: dict[tuple[int, int, int], cp_model.IntVar] = {}
        self._seat_everybody(hint)
        self._keep_sizes()
        self._visit_once()
        self._keep_units()
        self._keep_apart()
        self.model.minimize(sum(self._changed(hint)))

    def _seat_everybody(self, hint: Ints) -> None:
        fixed = self.seating.fixed
        for p, r in np.argwhere(self.seating.present).tolist():
            tables = [int(fixed[p, r])] if fixed[p, r] != NOWHERE else np.flatnonzero(self.seating.high[r] > 0).tolist()
            for t in tables:
                self.sits[p, r, t] = self.model.new_bool_var("")
                self.model.add_hint(self.sits[p, r, t], t == hint[p, r])
            self.model.add_exactly_one(self.sits[p, r, t] for t in tables)

    def _keep_sizes(self) -> None:
        seating = self.seating
        coming: dict[tuple[int, int], list[cp_model.IntVar]] = defaultdict(list)
        for (p, r, t), sits in self.sits.items():
            if seating.exempt[p, r] != t:
                coming[r, t].append(sits)
        for r, t in np.argwhere(seating.high > 0).tolist():
            low, high, closes = (int(one[r, t]) for one in (seating.low, seating.high, seating.may_close))
            keep_size(self.model, sum(coming[r, t]), low, high, may_close=bool(closes))

    def _visit_once(self) -> None:
        seating, none = self.seating, len(self.seating.themes)
        visits: dict[tuple[int, int], list[cp_model.IntVar]] = defaultdict(list)
        for (p, r, t), sits in self.sits.items():
            if seating.once[p] and seating.theme[r, t] != none:
                visits[p, int(seating.theme[r, t])].append(sits)
        for several in visits.values():
            if len(several) > 1:
                self.model.add_at_most_one(several)

    def _keep_units(self) -> None:
        seating = self.seating
        for members in seating.units():
            for r in np.flatnonzero(seating.united).tolist():
                there = [int(p) for p in members if seating.present[p, r]]
                for p, q in pairwise(there):
                    for t in np.flatnonzero(seating.high[r] > 0).tolist():
                        mine, other = (self.sits.get((one, r, t)) for one in (p, q))
                        self.model.add((0 if mine is None else mine) == (0 if other is None else other))

    def _keep_apart(self) -> None:
        seating, links = self.seating, self.seating.apart
        for p in range(len(seating.people)):
            for at in range(links.start[p], links.start[p + 1]):
                q = int(links.other[at])
                for r in range(len(seating.rounds)) if q > p else ():
                    if (int(links.rounds[at]) >> r) & 1:
                        self._part(p, q, r)

    def _part(self, p: int, q: int, r: int) -> None:
        for t in range(self.seating.low.shape[1]):
            if (p, r, t) in self.sits and (q, r, t) in self.sits:
                self.model.add_at_most_one(self.sits[p, r, t], self.sits[q, r, t])

    def _changed(self, hint: Ints) -> Iterator[cp_model.IntVar]:
        """Yield a Boolean for each card that changes unless all of its seats are kept."""
        seating, guess = self.seating, changed_cards(self.seating, hint)
        for p in np.flatnonzero(seating.card_cost > 0).tolist():
            changes = self.model.new_bool_var("")
            self.model.add_hint(changes, bool(guess[p]))
            for r in np.flatnonzero(seating.home[p] != NOWHERE).tolist():
                kept = self.sits.get((p, r, int(seating.home[p, r])))
                self.model.add_bool_or([changes] if kept is None else [changes, kept])
            yield changes
