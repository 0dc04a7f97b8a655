"""What the recount of a plan says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cafeplanner.cafe.finding import Finding


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

    @property
    def valid(self) -> bool:
        """Whether every hard rule holds."""
        return not self.broken

    @property
    def cost(self) -> int:
        """The weighted sum of all soft rules."""
        return sum(figure.cost for figure in self.figures)

    @property
    def proven(self) -> bool:
        """Whether every figure is at its bound."""
        return all(figure.proven for figure in self.figures)

    @cached_property
    def by_rule(self) -> Mapping[str, Figure]:
        """The figures by the rule's name."""
        return {figure.rule: figure for figure in self.figures}
