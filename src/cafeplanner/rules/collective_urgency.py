"""A collective works on what its members find most urgent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text, text
from cafeplanner.rules._seating import Seated, rounds_of, seated
from cafeplanner.rules.terms import Term, ThemeCost
from cafeplanner.rules.words import place_words


class CollectiveUrgency:
    """Counts each member whose first urgency is not the collective's; people who named none fit in anywhere.

    A collective without a theme (a free subject) shares nobody's urgency.
    """

    name: ClassVar[str] = "collective_urgency"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset([Part.COLLECTIVES])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each member of a collective on another urgency than the first."""
        for at in seated(day, plan, self.parts):
            table = day.table(at.key, at.label)
            theme = table.theme if table else None
            for one in at.people:
                urgencies = day.by_id[one].urgencies
                if urgencies and theme != urgencies[0]:
                    yield self._other(day, day.by_id[one], theme, at)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price each theme of a collective for each person."""
        collectives = rounds_of(rounds, self.parts)
        themes = dict.fromkeys(table.theme for key in collectives for table in day.tables(key))
        there = dict.fromkeys(person for key in collectives for person in day.present(key))
        for person in there:
            urgencies = day.by_id[person].urgencies
            for theme in themes if urgencies else ():
                cost = urgency_cost(day, urgencies, theme)
                if cost:
                    yield ThemeCost(person, theme, collectives, cost)

    def _other(self, day: Day, person: Participant, theme: str | None, at: Seated) -> Finding:
        shared = theme in person.urgencies
        what = _second_choice(person, theme, at) if shared else _no_choice(person, at)
        return Finding(
            self.name,
            Severity.INFO if shared else Severity.WARNING,
            what,
            people=(person.id,),
            round=at.key,
            table=at.label,
            cost=day.weights.urgency(person.urgencies.index(theme)) if shared else day.weights.no_shared_urgency,
        )


def urgency_cost(day: Day, urgencies: tuple[str, ...], theme: str | None) -> int:
    """Return what a collective on a theme costs for somebody with these urgencies, most urgent first."""
    if not urgencies:
        return 0
    if theme is None or theme not in urgencies:
        return day.weights.no_shared_urgency
    return day.weights.urgency(urgencies.index(theme))


def _second_choice(person: Participant, theme: str | None, at: Seated) -> Text:
    return text(
        "{name} works {place} on “{theme}”; more urgent to {name}: {urgencies}.",
        name=person.name,
        place=place_words(at.key, at.label),
        theme=theme,
        urgencies=person.urgencies[: person.urgencies.index(theme)] if theme else (),
    )


def _no_choice(person: Participant, at: Seated) -> Text:
    return text(
        "{name} works {place}, which shares none of the urgencies of {name}: {urgencies}.",
        name=person.name,
        place=place_words(at.key, at.label),
        urgencies=person.urgencies,
    )
