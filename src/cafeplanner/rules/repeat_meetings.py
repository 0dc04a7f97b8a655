"""Two people meet at most once over the icebreaker and the café."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from cafeplanner.cafe.day import Day, Pair, Part, RoundKey, pair
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text, text, texts
from cafeplanner.rules._seating import Seated, rounds_of, seated
from cafeplanner.rules.terms import MeetingCost, Term
from cafeplanner.rules.words import place_words


class RepeatMeetings:
    """A pair that meets m times counts m - 1, or m when the two met at an earlier event.

    Meetings of people who are kept together on request never count.
    """

    name: ClassVar[str] = "repeat_meetings"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset([Part.ICEBREAKER, Part.CAFE])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each pair that meets again."""
        for met, places in self._meetings(day, plan).items():
            known = met in day.history
            count = len(places) - (0 if known else 1)
            if count:
                yield Finding(
                    self.name,
                    Severity.WARNING,
                    _sentence(day, met, places, known),
                    people=met,
                    round=places[-1].key,
                    table=places[-1].label,
                    cost=day.weights.repeat_meeting * count,
                    count=count,
                )

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price every meeting beyond a pair's first."""
        morning = rounds_of(rounds, self.parts)
        if morning:
            yield MeetingCost(morning, day.weights.repeat_meeting, day.history)

    def _meetings(self, day: Day, plan: Plan) -> dict[Pair, list[Seated]]:
        """Collect the places where each pair meets, table by table: never all pairs of the day."""
        found: dict[Pair, list[Seated]] = {}
        for at in seated(day, plan, self.parts):
            for a, b in combinations(at.people, 2):
                if not day.asked_together(a, b):
                    found.setdefault(pair(a, b), []).append(at)
        return found


def _sentence(day: Day, met: Pair, places: list[Seated], known: bool) -> Text:
    names = day.names(met)
    where = tuple(place_words(at.key, at.label) for at in places)
    if known:
        return text("{names} met at an earlier event and meet again: {places}.", names=names, places=where)
    return texts(
        "{names} meet {count} time: {places}.",
        "{names} meet {count} times: {places}.",
        names=names,
        count=len(places),
        places=where,
    )
