"""The independent recount of a plan. It knows the rules and nothing of how the plan was made."""

from __future__ import annotations

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure, Report
from cafeplanner.checking.bounds import Bound, cost_bound, lower_bounds
from cafeplanner.rules import HARD, SOFT, planned_rounds


def check_plan(day: Day, plan: Plan, *, least_cost: int = 0) -> Report:
    """Count every rule again and set each soft figure beside its bound, and their weighted sum beside its own.

    A plan may hold some parts of the day only: then the rules look at these, and rules about other parts have no
    figure. `least_cost` is what no plan of the day costs less than, as far as the caller has proven more.
    """
    rounds = planned_rounds(day, plan, frozenset(Part))
    bounds = lower_bounds(day, rounds)
    broken = tuple(finding for rule in HARD for finding in rule.findings(day, plan))
    soft = {rule.name: tuple(rule.findings(day, plan)) for rule in SOFT if rule.name in bounds}
    figures = tuple(_figure(name, found, bounds[name]) for name, found in soft.items())
    total = max(least_cost, cost_bound(day, rounds, bounds))
    return Report(broken, tuple(finding for found in soft.values() for finding in found), figures, total)


def _figure(rule: str, found: tuple[Finding, ...], bound: Bound) -> Figure:
    value = sum(finding.count for finding in found)
    return Figure(rule, value, bound.count, sum(finding.cost for finding in found), bound.cost)
