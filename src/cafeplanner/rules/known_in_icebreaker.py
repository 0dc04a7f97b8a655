"""The people of an icebreaker group do not know each other yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import planned_rounds, rounds_of
from cafeplanner.rules.terms import PairCost, Term
from cafeplanner.rules.words import place_words


class KnownInIcebreaker:
    """Each declared pair in one group counts once, except people who are kept together on request."""

    name: ClassVar[str] = "known_in_icebreaker"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset([Part.ICEBREAKER])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each pair of acquaintances in one group."""
        for key in planned_rounds(day, plan, self.parts):
            for a, b in sorted(day.acquainted):
                label = plan.at(a, key)
                if label is not None and label == plan.at(b, key) and not day.asked_together(a, b):
                    yield Finding(
                        self.name,
                        Severity.WARNING,
                        text(
                            "{names} know each other and sit together {place}.",
                            names=day.names((a, b)),
                            place=place_words(key, label),
                        ),
                        people=(a, b),
                        round=key,
                        table=label,
                        cost=day.weights.known_in_icebreaker,
                    )

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price each pair of acquaintances who share a group."""
        icebreaker = rounds_of(rounds, self.parts)
        for a, b in sorted(day.acquainted) if icebreaker else ():
            if not day.asked_together(a, b):
                yield PairCost((a, b), icebreaker, day.weights.known_in_icebreaker)
