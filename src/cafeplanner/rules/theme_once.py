"""Nobody visits a theme of the café twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text, texts
from cafeplanner.rules._seating import Seated, rounds_of, seated
from cafeplanner.rules.terms import Term, VisitOnce
from cafeplanner.rules.words import place_words


class ThemeOnce:
    """Not for hosts and people kept together with a host, who stay; nor for who saw a theme twice already."""

    name: ClassVar[str] = "theme_once"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset([Part.CAFE])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each person and theme visited more than once."""
        visits: dict[tuple[str, str], list[Seated]] = {}
        exempt = day.stays.keys() | seen_twice(day)
        for at in seated(day, plan, self.parts):
            table = day.table(at.key, at.label)
            if table is None or table.theme is None:
                continue
            for person in at.people:
                if person not in exempt:
                    visits.setdefault((person, table.theme), []).append(at)
        for (person, theme), found in visits.items():
            if len(found) > 1:
                yield self._twice(day, person, theme, found)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Ask that everyone who moves about sees a theme at most once."""
        movers = frozenset(day.by_id) - day.stays.keys() - seen_twice(day)
        cafe = rounds_of(rounds, self.parts)
        if cafe and movers:
            yield VisitOnce(movers, cafe)

    def _twice(self, day: Day, person: str, theme: str, found: list[Seated]) -> Finding:
        name = day.by_id[person].name
        what = texts(
            "{name} visits the theme “{theme}” {count} time: {places}.",
            "{name} visits the theme “{theme}” {count} times: {places}.",
            name=name,
            theme=theme,
            count=len(found),
            places=tuple(place_words(at.key, at.label) for at in found),
        )
        remedy = text("Choose a table of another theme for {name} in one of these rounds.", name=name)
        last = found[-1]
        return Finding(self.name, Severity.BLOCKING, what, remedy, people=(person,), round=last.key, table=last.label)


def seen_twice(day: Day) -> frozenset[str]:
    """Return who sat at two tables of one theme in rounds that are over."""
    seen: Counter[tuple[str, str]] = Counter()
    for pin in day.record:
        table = day.table(pin.round, pin.table) if pin.round.part is Part.CAFE else None
        if table is not None and table.theme is not None:
            seen[pin.participant, table.theme] += 1
    return frozenset(person for (person, _), count in seen.items() if count > 1)
