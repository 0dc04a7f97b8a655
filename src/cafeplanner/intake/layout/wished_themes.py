"""The themes of a café for which nobody listed any: those that the wishes name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake.layout.themes import ENOUGH, NUMBERED, likeness

RARER = 3
"""A spelling is a slip of another one that is at least so many times as frequent."""
JOINED = re.compile(r"\s*[/+&]\s*|\s+[-–—]\s+")
"""What some people put between two themes, and some organisers into the name of one."""

Spellings = Mapping[str, Counter[str]]


def themes_of_wishes(roster: Roster) -> tuple[str, ...]:
    """Return the themes that wishes (else urgencies) and hosts name, the most frequent first; rare slips left out."""
    choices = [person.wishes for person in roster.participants]
    if not any(choices):
        choices = [person.urgencies for person in roster.participants]
    spellings = _spellings([*(one for some in choices for one in some), *(theme for _, theme in roster.hosts_of)])
    kept: dict[str, int] = {}
    for key in sorted(spellings, key=lambda key: (-spellings[key].total(), key)):
        count = spellings[key].total()
        if not any(likeness(key, other) >= ENOUGH and more >= RARER * count for other, more in kept.items()):
            kept[key] = count
    return tuple(min(spellings[key], key=lambda one: (-spellings[key][one], one)) for key in kept)


def _spellings(written: Iterable[str]) -> Spellings:
    """Count how often each theme is written in which way; numbers and dates are no themes."""
    written = [NUMBERED.sub("", one) for one in written]
    elsewhere = _written_in(written)
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in written:
        parts = JOINED.split(one)
        several = len(parts) > 1 and all(len(elsewhere[fold(part)]) > 1 for part in parts)
        for name in parts if several else [one]:
            if fold(name) and not fold(name).replace(" ", "").isdigit():
                found[fold(name)][name] += 1
    return found


def _written_in(written: Iterable[str]) -> Mapping[str, set[str]]:
    """Return for each part of a wish the different wishes that it occurs in.

    "Jeunesse / Santé" is two themes if both also occur in other wishes, else one theme of that name.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in written:
        for part in JOINED.split(one):
            found[fold(part)].add(fold(one))
    return found
