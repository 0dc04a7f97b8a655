"""Two people who are to be kept apart never share a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import open_rounds, rounds_of, still_open
from cafeplanner.rules.terms import Apart, Term
from cafeplanner.rules.words import place_words


class KeepApart:
    """In no part of the day."""

    name: ClassVar[str] = "keep_apart"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset(Part)

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each table that such a pair shares."""
        for key in open_rounds(day, plan, self.parts):
            for a, b in sorted(day.apart):
                label = plan.at(a, key)
                if label is not None and label == plan.at(b, key):
                    yield self._shared(day, (a, b), key, label)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Ask that no such pair shares a table."""
        kept = still_open(day, rounds_of(rounds, self.parts))
        for one in sorted(day.apart) if kept else ():
            yield Apart(one, kept)

    def _shared(self, day: Day, pair: tuple[str, str], key: RoundKey, label: str) -> Finding:
        what = text(
            "{names} are to be kept apart but sit together {place}.",
            names=day.names(pair),
            place=place_words(key, label),
        )
        remedy = text("Move one of them to another table.")
        return Finding(self.name, Severity.BLOCKING, what, remedy, people=pair, round=key, table=label)
