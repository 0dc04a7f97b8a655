"""What no plan can cost less than, as far as a few seconds of CP-SAT can show it on a tiny day.

The exact model is told what the bounds already prove, rule by rule and in all, and that only a better plan than the
known one is of interest: where it then proves that there is none, the known plan is the best. Measured: days of 8
people are decided in a tenth of a second, some of up to 12 people within two; up to 20 people the bound rises by 0 to
4 % in ten seconds; with 25 people and more nothing was ever proven beyond the bounds. Only the first are tried.
"""

from __future__ import annotations

import math
import time

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.checking import cost_bound, lower_bounds
from cafeplanner.planning.compile import terms_of
from cafeplanner.planning.solved import Answer, Solved
from cafeplanner.rules import SOFT

LIMIT = 1_500
"""Days with more (pair, round, table) than this are not tried: nothing would be proven in a few seconds."""


def prove(day: Day, rounds: tuple[RoundKey, ...], known_cost: int, seconds: float, *, jobs: int = 1) -> int:
    """Return what no plan of these rounds costs less than: `known_cost` itself where it is proven to be the best.

    `rounds` are all rounds of one or more parts of the day, and `known_cost` the cost of a plan of them. Takes no
    longer than `seconds`, and returns the bounds of `checking.cost_bound` at once for days that are too large.
    """
    return settle(day, rounds, known_cost, seconds, jobs=jobs).bound or 0


def settle(
    day: Day, rounds: tuple[RoundKey, ...], known_cost: int, seconds: float, *, jobs: int = 1, work: float = math.inf
) -> Solved:
    """Prove as `prove` does, and return also a better plan than the known one where one was found.

    `status` says whether the known plan (`plan` is None) or the one found is proven to be the best; else it is UNKNOWN
    or FOUND. `work` is a limit in CP-SAT's own measure, which is the same on any machine.
    """
    from cafeplanner.planning.exact import ExactModel  # slow to load, and most days are too large

    end = time.monotonic() + seconds
    by_rule = lower_bounds(day, rounds)
    least = cost_bound(day, rounds, by_rule)
    if known_cost <= least:
        return Solved(Answer.BEST, bound=least)
    if model_size(day, rounds) > LIMIT:
        return Solved(Answer.UNKNOWN, bound=least)
    model = ExactModel(day, rounds, terms_of(day, rounds))
    for rule in SOFT:
        if rule.name in by_rule:
            model.expect(list(rule.terms(day, rounds)), by_rule[rule.name].cost)
    model.expect_in_all(least, known_cost - 1)
    found = model.solve(max(0.01, end - time.monotonic()), jobs=jobs, work=work)
    if found.status is Answer.IMPOSSIBLE:
        return Solved(Answer.BEST, bound=known_cost)
    return Solved(found.status, found.plan, found.cost, max(least, min(found.bound or 0, known_cost)))


def model_size(day: Day, rounds: tuple[RoundKey, ...]) -> int:
    """Return the number of (pair, round, table) of a day."""
    return sum(math.comb(len(day.present(key)), 2) * len(day.tables(key)) for key in rounds)
