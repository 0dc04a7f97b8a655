"""The CP-SAT model of the start: units of people, rounds and themes."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import numpy as np
from ortools.sat.python import cp_model

from cafeplanner.planning.seating import NOWHERE, Ints, Seating
from cafeplanner.planning.start import Visits

GAP = 0.1
"""The start's wishes may be so far from the best: the search goes on from there anyway."""
WORK = 1.5
"""In CP-SAT's own measure, which is the same on any machine: about three seconds."""


def choose_visits(seating: Seating, fixed: Ints, *, seed: int, seconds: float) -> Visits | Literal["impossible"] | None:
    """Choose a theme for everyone in every round that fits the hard rules and grants the most wishes.

    `fixed` (n, R) are fixed seats. Returns "impossible" when there is none, None when none was found in time.
    """
    model = _Model(seating, fixed)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.random_seed = seed % (2**31)
    # several workers race each other and a clock depends on the machine: a seed would not always give the same start
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = WORK
    solver.parameters.linearization_level = 2  # otherwise one worker does not see that nobody gets a wish twice
    # Ctrl-C belongs to the command line; CP-SAT would take the signal over and leave it at "end the process"
    solver.parameters.catch_sigint_signal = False
    solver.parameters.relative_gap_limit = GAP
    status = solver.solve(model.model)
    if status in (cp_model.INFEASIBLE, cp_model.MODEL_INVALID):
        return "impossible"
    return model.visits(solver) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None


class _Model:
    """Booleans: unit goes to theme in round; table is open in round."""

    def __init__(self, seating: Seating, fixed: Ints) -> None:
        self.seating = seating
        self.fixed = fixed
        self.model = cp_model.CpModel()
        self.units: dict[int, list[int]] = {}
        for p, unit in enumerate(seating.unit):
            self.units.setdefault(int(unit), []).append(p)
        self.goes: dict[tuple[int, int, int], cp_model.IntVar] = {}
        self.open: dict[tuple[int, int], cp_model.IntVar] = {}
        for r in range(len(seating.rounds)):
            self._seat_units(r)
            self._open_tables(r)
            for theme in self.offered(r):
                self._fit_sizes(r, theme)
        self._visit_once()
        self._keep_apart()
        self.model.minimize(sum(self._wish_costs()))

    def offered(self, r: int) -> list[int]:
        """The themes of a round's tables."""
        return [int(theme) for theme in np.unique(self.seating.theme[r, self.seating.high[r] > 0])]

    def there(self, unit: int, r: int) -> list[int]:
        """The people of a unit who are present in a round."""
        return [p for p in self.units[unit] if self.seating.present[p, r]]

    def _seat_units(self, r: int) -> None:
        for unit in self.units:
            people = self.there(unit, r)
            if not people:
                continue
            for theme in self.offered(r):
                self.goes[unit, r, theme] = self.model.new_bool_var("")
            self.model.add_exactly_one(self.goes[unit, r, theme] for theme in self.offered(r))
            for table in {int(self.fixed[p, r]) for p in people} - {NOWHERE}:
                self.model.add(self.goes[unit, r, int(self.seating.theme[r, table])] == 1)

    def _open_tables(self, r: int) -> None:
        for t in np.flatnonzero(self.seating.high[r] > 0):
            self.open[r, int(t)] = self.model.new_bool_var("")
            if not self.seating.may_close[r, t]:
                self.model.add(self.open[r, int(t)] == 1)

    def _fit_sizes(self, r: int, theme: int) -> None:
        seating = self.seating
        tables = [int(t) for t in np.flatnonzero((seating.theme[r] == theme) & (seating.high[r] > 0))]
        load = []
        for unit in self.units:
            if (unit, r, theme) in self.goes:
                weight = sum(1 for p in self.there(unit, r) if seating.exempt[p, r] == NOWHERE)
                load.append(weight * self.goes[unit, r, theme])
        self.model.add(sum(load) <= sum(int(seating.high[r, t]) * self.open[r, t] for t in tables))
        self.model.add(sum(load) >= sum(int(seating.low[r, t]) * self.open[r, t] for t in tables))
        for a, b in pairwise(tables):
            same = (seating.low[r, a], seating.high[r, a], seating.may_close[r, a])
            if same == (seating.low[r, b], seating.high[r, b], seating.may_close[r, b]):
                self.model.add_implication(self.open[r, b], self.open[r, a])

    def _visit_once(self) -> None:
        # person by person: of those kept together, one may see a theme while the other is away
        for p in np.flatnonzero(self.seating.once):
            unit, rounds = int(self.seating.unit[p]), np.flatnonzero(self.seating.present[p])
            for theme in range(len(self.seating.themes)):
                visits = [self.goes[unit, int(r), theme] for r in rounds if (unit, int(r), theme) in self.goes]
                if len(visits) > 1:
                    self.model.add_at_most_one(visits)

    def _keep_apart(self) -> None:
        seating, links = self.seating, self.seating.apart
        for p in range(len(seating.people)):
            for at in range(links.start[p], links.start[p + 1]):
                q = int(links.other[at])
                for r in range(len(seating.rounds)):
                    both = seating.present[p, r] and seating.present[q, r]  # their groups may be there without them
                    if q > p and both and (int(links.rounds[at]) >> r) & 1:
                        self._part_pair(int(seating.unit[p]), int(seating.unit[q]), r)

    def _part_pair(self, a: int, b: int, r: int) -> None:
        for theme in self.offered(r):
            alone = ((self.seating.theme[r] == theme) & (self.seating.high[r] > 0)).sum() == 1
            if alone and (a, r, theme) in self.goes and (b, r, theme) in self.goes:
                self.model.add_at_most_one(self.goes[a, r, theme], self.goes[b, r, theme])

    def _wish_costs(self) -> list[cp_model.LinearExprT]:
        costs: list[cp_model.LinearExprT] = []
        for (unit, r, theme), goes in self.goes.items():
            cost = sum(int(self.seating.theme_cost[p, theme]) for p in self.there(unit, r))
            if cost:
                costs.append(cost * goes)
        return costs

    def visits(self, solver: cp_model.CpSolver) -> Visits:
        """Read the answer."""
        seating = self.seating
        theme = np.full(seating.present.shape, len(seating.themes), np.int32)
        for (unit, r, number), goes in self.goes.items():
            if solver.boolean_value(goes):
                theme[self.units[unit], r] = number
        is_open = np.zeros(seating.low.shape, np.bool_)
        for (r, t), variable in self.open.items():
            is_open[r, t] = solver.boolean_value(variable)
        return Visits(theme, is_open)
