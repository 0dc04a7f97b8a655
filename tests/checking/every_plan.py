"""Every plan of a tiny day, by plain enumeration: what the bounds are measured against."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import Bound
from cafeplanner.rules import HARD, SOFT


def every_plan(day: Day) -> Iterator[Plan]:
    """Yield every plan that keeps the hard rules; round by round first, so that few are put together in vain."""
    for chosen in product(*_all_ways(day)):
        plan = Plan({seat: label for seats in chosen for seat, label in seats.items()})
        if plan.seats and _keeps(day, plan):
            yield plan


def count_tries(day: Day) -> int:
    """Return how many combinations of rounds `every_plan` would look at."""
    return prod(len(ways) for ways in _all_ways(day))


def _all_ways(day: Day) -> list[list[dict[tuple[str, RoundKey], str]]]:
    return [list(_ways(day, round_.key)) for round_ in day.rounds]


def _ways(day: Day, key: RoundKey) -> Iterator[dict[tuple[str, RoundKey], str]]:
    people = day.present(key)
    labels = [table.label for table in day.tables(key)]
    for choice in product(labels, repeat=len(people)):
        seats = {(one, key): label for one, label in zip(people, choice, strict=True)}
        if not seats or _keeps(day, Plan(seats), key):
            yield seats


def _keeps(day: Day, plan: Plan, only: RoundKey | None = None) -> bool:
    """Whether a plan keeps the hard rules; with `only`, in this round (other rounds may be missing)."""
    return all(only is not None and finding.round != only for rule in HARD for finding in rule.findings(day, plan))


WHOLE = "all rules together"


def best_figures(day: Day) -> dict[str, Bound]:
    """Return the smallest figure and the smallest cost of each soft rule and of all together over all plans.

    Empty when there is no plan.
    """
    best: dict[str, Bound] = {}
    for plan in every_plan(day):
        figures = {rule.name: _figure(list(rule.findings(day, plan))) for rule in SOFT}
        figures[WHOLE] = Bound(sum(one.count for one in figures.values()), sum(one.cost for one in figures.values()))
        for name, one in figures.items():
            known = best.get(name, one)
            best[name] = Bound(min(one.count, known.count), min(one.cost, known.cost))
    return best


def _figure(found: list[Finding]) -> Bound:
    return Bound(sum(one.count for one in found), sum(one.cost for one in found))
