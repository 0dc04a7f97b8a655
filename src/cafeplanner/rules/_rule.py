"""What a rule is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Protocol

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.plan import Plan
from cafeplanner.rules.terms import Term


class Rule(Protocol):
    """One rule: its definition for the recount and its terms for the search, written independently of each other.

    `parts` are the parts of the day on which the rule has something to say. A soft rule's figure is the sum of its
    findings' `count`, its cost the sum of their `cost`.
    """

    name: ClassVar[str]
    """Also the key of the figure in reports and in the plan's JSON."""
    hard: ClassVar[bool]
    parts: ClassVar[frozenset[Part]]

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """The definition: yield every place where the plan breaks (hard) or misses (soft) the rule."""
        ...

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """What the rule asks of a search over these rounds (all rounds of one or more parts of the day)."""
        ...
