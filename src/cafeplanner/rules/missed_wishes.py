"""People visit the themes that they wished for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import planned_rounds, rounds_of, seated
from cafeplanner.rules.terms import Constant, Term, ThemeCost


class MissedWishes:
    """Counted for whoever moves about in the café; a wish written twice counts once, at its first place."""

    name: ClassVar[str] = "missed_wishes"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset([Part.CAFE])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each wish for a theme of the café that is not visited."""
        visited: dict[str, set[str | None]] = {}
        for at in seated(day, plan, self.parts):
            table = day.table(at.key, at.label)
            for person in at.people:
                visited.setdefault(person, set()).add(table.theme if table else None)
        for person, wishes in wishes_of(day, planned_rounds(day, plan, self.parts)).items():
            for theme, rank in wishes.items():
                if theme not in visited.get(person, ()):
                    yield self._missed(day, person, theme, rank)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price all wishes, and give back those that are granted."""
        cafe = rounds_of(rounds, self.parts)
        wishes = wishes_of(day, cafe)
        if wishes:
            yield Constant(sum(day.weights.wish(rank) for ranks in wishes.values() for rank in ranks.values()))
        for person, ranks in wishes.items():
            for theme, rank in ranks.items():
                yield ThemeCost(person, theme, cafe, -day.weights.wish(rank))

    def _missed(self, day: Day, person: str, theme: str, rank: int) -> Finding:
        what = text(
            "{name} does not visit “{theme}”, wish number {rank}.",
            name=day.by_id[person].name,
            theme=theme,
            rank=rank + 1,
        )
        return Finding(self.name, Severity.INFO, what, people=(person,), cost=day.weights.wish(rank))


def wishes_of(day: Day, rounds: tuple[RoundKey, ...]) -> Mapping[str, Mapping[str, int]]:
    """Return person → theme → rank (0 is the dearest) of the wishes that count over these rounds of the café.

    Left out: themes that the café does not have, people who stay at one table, people absent from all the rounds.
    """
    themes = {table.theme for key in rounds for table in day.tables(key)}
    there = {person for key in rounds for person in day.present(key)} - day.stays.keys()
    found: dict[str, dict[str, int]] = {}
    for person in day.participants:
        ranks = {theme: rank for rank, theme in enumerate(dict.fromkeys(person.wishes)) if theme in themes}
        if ranks and person.id in there:
            found[person.id] = ranks
    return found
