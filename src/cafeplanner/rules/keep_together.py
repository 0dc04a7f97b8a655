"""People who are to be kept together share a table in every round, as far as they are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import open_rounds, rounds_of, still_open
from cafeplanner.rules.terms import Term, Together
from cafeplanner.rules.words import round_words


class KeepTogether:
    """An interpreter, a carer: in all parts of the day."""

    name: ClassVar[str] = "keep_together"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset(Part)

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each round in which a group is spread over several tables."""
        for key in open_rounds(day, plan, self.parts):
            for group in day.together:
                there = sorted(one for one in group if one in day.by_id and day.absence(one, key) is None)
                seats = {one: label for one in there if (label := plan.at(one, key)) is not None}
                if len(set(seats.values())) > 1:
                    yield self._spread(day, seats, key)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Ask that each group shares its tables."""
        kept = rounds_of(rounds, self.parts)
        for group in day.together if kept else ():
            # also where all of these rounds are over: their meetings are still wanted
            yield Together(group, still_open(day, kept))

    def _spread(self, day: Day, seats: dict[str, str], key: RoundKey) -> Finding:
        people = tuple(seats)
        what = text(
            "{names} are to be kept together but sit at different tables {when}: {tables}.",
            names=day.names(people),
            when=round_words(key),
            tables=tuple(dict.fromkeys(seats.values())),
        )
        remedy = text("Seat them at one table.")
        return Finding(self.name, Severity.BLOCKING, what, remedy, people=people, round=key)
