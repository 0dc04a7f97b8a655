"""What the rules about mixing share: people with the same organisation or territory at one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text
from cafeplanner.rules._seating import Seated, seated

Attribute = Callable[[Participant], str]
"""The organisation or the territory of a person; an empty one is unknown and equals nothing."""


def codes_of(day: Day, attribute: Attribute) -> Mapping[str, str]:
    """Return the folded attribute by person, without those of whom it is unknown."""
    found = {person.id: fold(attribute(person)) for person in day.participants}
    return {person: code for person, code in found.items() if code}


def clusters(
    day: Day, plan: Plan, parts: frozenset[Part], attribute: Attribute
) -> Iterator[tuple[Seated, tuple[str, ...], int]]:
    """Yield table and round, the people there who have one attribute in common, and how many pairs count.

    A pair kept together on request does not count; tables where no pair counts are left out.
    """
    codes = codes_of(day, attribute)
    for at in seated(day, plan, parts):
        same: dict[str, list[str]] = {}
        for person in at.people:
            if person in codes:
                same.setdefault(codes[person], []).append(person)
        for people in same.values():
            pairs = sum(not day.asked_together(a, b) for a, b in combinations(people, 2))
            if pairs:
                yield at, tuple(people), pairs


def mixing_finding(rule: str, what: Text, at: Seated, people: tuple[str, ...], pairs: int, weight: int) -> Finding:
    """Make the finding of a cluster."""
    return Finding(
        rule,
        Severity.INFO,
        what,
        people=people,
        round=at.key,
        table=at.label,
        cost=weight * pairs,
        count=pairs,
    )
