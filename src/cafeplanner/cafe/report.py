"""What the recount of a plan says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from cafeplanner.cafe.finding import Finding
from cafeplanner.i18n import Text, text


@dataclass(frozen=True, slots=True)
class Figure:
    """One soft rule's figure beside what no plan could beat."""

    rule: str
    """The rule's name, as in `rules.RULES`."""
    value: int
    """How often the rule is not met."""
    bound: int
    """No plan has fewer."""
    cost: int = 0
    """Weighted sum behind `value`."""
    cost_bound: int = 0
    """No plan costs less on this rule."""

    @property
    def proven(self) -> bool:
        """Whether no plan could be better on this rule."""
        return self.value <= self.bound


@dataclass(frozen=True)
class Report:
    """A recounted plan: broken hard rules (none in a plan that leaves the program), soft findings, figures."""

    broken: tuple[Finding, ...]
    noticed: tuple[Finding, ...]
    figures: tuple[Figure, ...]
    least_cost: int = 0
    """What no plan costs less than in all, where more is known than the sum of the figures' bounds."""

    @property
    def valid(self) -> bool:
        """Whether every hard rule holds."""
        return not self.broken

    @property
    def cost(self) -> int:
        """The weighted sum of all soft rules."""
        return sum(figure.cost for figure in self.figures)

    @property
    def bound(self) -> int:
        """No plan has a smaller weighted sum; as rules get into each other's way, it may exceed the figures' bounds."""
        return max(self.least_cost, sum(figure.cost_bound for figure in self.figures))

    @property
    def without_cards(self) -> Report:
        """The report without the changed cards: how good the plan is among those that change no more of them."""
        cards = self.by_rule.get("changed_cards")
        if cards is None:
            return self
        figures = tuple(one for one in self.figures if one is not cards)
        return replace(self, figures=figures, least_cost=self.least_cost - cards.cost)

    @property
    def proven(self) -> bool:
        """Whether no plan is better on the whole, even where a single figure is above its own bound."""
        return self.cost <= self.bound

    @property
    def gap(self) -> float | None:
        """By which share of the best possible the weighted sum may be above it at most; None where the bound is 0."""
        if self.proven:
            return 0.0
        return self.cost / self.bound - 1 if self.bound else None

    @property
    def improvable(self) -> tuple[Figure, ...]:
        """The figures that are above their own bound."""
        return tuple(figure for figure in self.figures if not figure.proven)

    @cached_property
    def by_rule(self) -> Mapping[str, Figure]:
        """The figures by the rule's name."""
        return {figure.rule: figure for figure in self.figures}


FAR = 2
"""Beyond so many times its bound, percents say nothing of how good a cost is."""


def percent_above(cost: int, bound: int) -> Text | None:
    """Say by how many percent a cost is above its bound at most; None where percents would say nothing.

    Rounded up: to tenths below ten percent, else to whole ones.
    """
    if bound <= 0 or cost > FAR * bound:
        return None
    tenths = -(-max(0, cost - bound) * 1000 // bound)
    return text("{number}%", number=tenths / 10 if tenths < 100 else -(-tenths // 10))
