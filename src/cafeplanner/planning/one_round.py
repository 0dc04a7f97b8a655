"""The start of a problem of one round: who goes to which theme and which tables open, the cheapest there is.

Like `model` it sees themes, not tables, but it prices codes, too: of those with one code who go to one theme, the first
at each open table costs nothing, the second a pair, the third two pairs… Dealt evenly (`start`), they cost just that.
Once it is known how many tables open, people flow through codes into themes like water through pipes, and such a
program has whole answers by itself; so HiGHS has only the few numbers of open tables to try out, and is done in a
moment. Several classes, or people kept apart, are no such flow: where answers are not whole, people are tried out, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from time import monotonic

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from cafeplanner.planning.problem import raised_sizes
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Longs, Seating
from cafeplanner.planning.start import Visits

NODES = 500
"""Most cases that are tried: a count, not a clock, so that a seed gives the same start on any machine."""
WITHOUT_END = 1e9
"""Seconds, where the time is not limited."""
TOLERANCE = 1e-5
"""So near to a whole number is one."""

Doubles = npt.NDArray[np.float64]
Terms = Iterable[tuple[int, float]]
"""(column, factor) of the left side of a row."""
Kind = tuple[int, int, bool]
"""Fewest and most people of a table, and whether it may close: tables of a kind are alike."""


def cheapest_visits(seating: Seating, fixed: Ints, *, seconds: float) -> Visits | None:
    """Choose everyone's theme and the open tables of a problem of one round.

    `fixed` (n, 1) are fixed seats. None where nothing was found in time, or there is nothing: that is not proven here.
    """
    model = _Model(seating, fixed[:, 0])
    answer = model.program.solve(seconds, list(model.goes.values()))
    return None if answer is None else Visits(model.themes(answer), model.open_tables(answer))


class _Program:
    """A linear program in the making: columns to choose a number for, at the least cost, and rows that must hold."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self.least: list[float] = []
        self.most: list[float] = []
        self.whole: list[bool] = []
        self.limits: list[float] = []
        self.entries: list[tuple[int, int, float]] = []

    def column(self, cost: float = 0, least: float = 0, most: float = 1, *, whole: bool = False) -> int:
        """Add a number to choose; return its column."""
        for values, value in ((self.costs, cost), (self.least, least), (self.most, most)):
            values.append(float(value))
        self.whole.append(whole)
        return len(self.costs) - 1

    def at_most(self, terms: Terms, limit: float = 0) -> None:
        """Ask that a sum of columns, each times its factor, is at most a limit."""
        self.entries += [(len(self.limits), column, factor) for column, factor in terms]
        self.limits.append(float(limit))

    def solve(self, seconds: float, flow: list[int]) -> Longs | None:
        """Return the best numbers found, rounded; None where none were found.

        The columns of `flow` must be whole, too, and nearly always are by themselves.
        """
        ends = monotonic() + seconds
        found = self._solve(seconds)
        if found is not None and np.abs(found[flow] - np.rint(found[flow])).max(initial=0) > TOLERANCE:
            for column in flow:
                self.whole[column] = True
            found = self._solve(max(0.0, ends - monotonic()))
        return None if found is None else np.rint(found).astype(np.int64)

    def _solve(self, seconds: float) -> Doubles | None:
        if not self.entries:
            return None
        rows, columns, factors = (np.array(values) for values in zip(*self.entries, strict=True))
        sums = csr_array((factors, (rows, columns)), (len(self.limits), len(self.costs)))
        answer: Doubles | None = milp(
            np.array(self.costs),
            integrality=np.array(self.whole, np.int64),
            bounds=Bounds(np.array(self.least), np.array(self.most)),
            constraints=LinearConstraint(sums, -np.inf, np.array(self.limits)),
            options={"time_limit": min(seconds, WITHOUT_END), "node_limit": NODES, "mip_rel_gap": 0.0},
        ).x
        return answer


class _Model:
    """Columns: somebody goes to a theme; number of open tables of a kind; how many of a code make how many pairs."""

    def __init__(self, seating: Seating, fixed: Ints) -> None:
        self.seating, self.fixed = seating, fixed
        self.program = _Program()
        self.extra = int(raised_sizes(seating).max(initial=0))  # more at a table than its size: the host
        self.offered = [int(theme) for theme in np.unique(seating.theme[0, seating.high[0] > 0])]
        self.goes: dict[tuple[int, int], int] = {}
        self._send_units()
        self.open = {theme: self._open_tables(theme) for theme in self.offered}
        for theme in self.offered:
            self._fit_sizes(theme)
            self._part_pairs(theme)
            for cost, units in self._codes:
                self._price_code(theme, cost, units)

    @cached_property
    def units(self) -> dict[int, list[int]]:
        """The people of each unit who are present."""
        found = defaultdict(list)
        for p in np.flatnonzero(self.seating.present[:, 0]):
            found[int(self.seating.unit[p])].append(int(p))
        return found

    @cached_property
    def _codes(self) -> list[tuple[int, list[int]]]:
        """The cost of a pair and the units of each code; those of one unit do not count as pairs, so as one."""
        seating, codes = self.seating, []
        for c in np.flatnonzero(seating.class_cost[:, 0] > 0):
            of: dict[int, dict[int, None]] = defaultdict(dict)
            for unit, people in self.units.items():
                for code in seating.codes[people, c]:
                    of[int(code)][unit] = None
            codes += [(int(seating.class_cost[c, 0]), list(units)) for code, units in of.items() if code >= 0]
        return [(cost, units) for cost, units in codes if len(units) > 1]

    def _send_units(self) -> None:
        seating = self.seating
        for unit, people in self.units.items():
            tables = {int(self.fixed[p]) for p in people} - {NOWHERE}
            asked = {int(seating.theme[0, table]) for table in tables}
            for theme in self.offered:
                cost = int(seating.theme_cost[people, theme].sum())
                self.goes[unit, theme] = self.program.column(cost, theme in asked, whole=len(people) > 1)
            row = [self.goes[unit, theme] for theme in self.offered]
            self.program.at_most(((column, 1) for column in row), 1)
            self.program.at_most(((column, -1) for column in row), -1)

    def _tables(self, theme: int) -> dict[Kind, list[int]]:
        """The tables of a theme by kind, first those where somebody sits in every plan."""
        seating, kinds = self.seating, defaultdict(list)
        tables = np.flatnonzero((seating.theme[0] == theme) & (seating.high[0] > 0))
        for t in sorted(tables, key=lambda t: t not in self.fixed):
            kinds[int(seating.low[0, t]), int(seating.high[0, t]), bool(seating.may_close[0, t])].append(int(t))
        return kinds

    def _open_tables(self, theme: int) -> dict[Kind, int]:
        """Add the number of open tables of each kind."""
        columns = {}
        for kind, tables in self._tables(theme).items():
            sure = sum(t in self.fixed for t in tables) if kind[2] else len(tables)
            columns[kind] = self.program.column(least=sure, most=len(tables), whole=True)
        return columns

    def _fit_sizes(self, theme: int) -> None:
        counted = self.seating.exempt[:, 0] == NOWHERE
        heads = [(self.goes[unit, theme], int(counted[people].sum())) for unit, people in self.units.items()]
        opened = self.open[theme].items()
        self.program.at_most([*heads, *((column, -high) for (_, high, _), column in opened)])
        self.program.at_most(
            [*((column, -people) for column, people in heads), *((column, low) for (low, _, _), column in opened)]
        )

    def _part_pairs(self, theme: int) -> None:
        """Two who are kept apart need two open tables."""
        unit, links, present = self.seating.unit, self.seating.apart, self.seating.present[:, 0]
        for p in np.flatnonzero(present):
            for at in range(links.start[p], links.start[p + 1]):
                q = links.other[at]
                if p < q and present[q] and links.rounds[at] & 1 and unit[p] != unit[q]:
                    both = [(self.goes[int(unit[one]), theme], 1) for one in (p, q)]
                    self.program.at_most([*both, *((column, -1) for column in self.open[theme].values())])

    def _price_code(self, theme: int, cost: int, units: Sequence[int]) -> None:
        """The first at each open table costs nothing, the next a pair, and so on."""
        seats = []
        for level in range(len(units)):
            larger = [column for (_, high, _), column in self.open[theme].items() if high + self.extra > level]
            seats.append((self.program.column(cost * level, most=len(units) // (level + 1)), -1))
            self.program.at_most([(seats[-1][0], 1), *((column, -1) for column in larger)])
        self.program.at_most([*((self.goes[unit, theme], 1) for unit in units), *seats])

    def themes(self, answer: Longs) -> Ints:
        """(n, 1) read the themes."""
        theme = np.full((len(self.seating.people), 1), len(self.seating.themes), np.int32)
        for (unit, number), column in self.goes.items():
            if answer[column] > 0:
                theme[self.units[unit], 0] = number
        return theme

    def open_tables(self, answer: Longs) -> Flags:
        """(1, T) read which tables are open."""
        is_open = np.zeros(self.seating.low.shape, np.bool_)
        for theme in self.offered:
            for kind, tables in self._tables(theme).items():
                is_open[0, tables[: answer[self.open[theme][kind]]]] = True
        return is_open
