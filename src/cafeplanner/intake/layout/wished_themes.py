"""The themes of a café for which nobody listed any: those that the wishes name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake.layout.known_themes import ENOUGH, likeness
from cafeplanner.intake.layout.spellings import CUT, NUMBERED, no_wish, typed

RARER = 3
"""A spelling is a slip of another one that is at least so many times as frequent."""
JOINED = re.compile(r"\s*[/+&>→]\s*|\s+[-–—]\s+")
"""What some people put between two themes, and some organisers into the name of one."""
AND = re.compile(r"\s+(?:et|and)\s+")
FEWEST, OFTEN = 4, 5
"""Where so many themes are named so often each, what one person alone names is a proposal."""
MANY_LONE = 3
"""Where more than one theme in so many is named by one person only, that shows nothing."""

Spellings = Mapping[str, Counter[str]]


def themes_of_wishes(roster: Roster) -> tuple[str, ...]:
    """Return the themes that wishes (else urgencies) and hosts name: in the order of their columns, else by frequency.

    Rare slips are left out, and so is what people typed behind "Autre :", or one person alone where others chose from
    a list.
    """
    named = _kept(_spellings(_named(roster)), frozenset(fold(theme) for _, theme in roster.hosts_of))
    # Where each theme has a column, the organiser has put them in order.
    order = _offered(roster)
    return tuple(sorted(named, key=lambda one: order.index(fold(one)) if fold(one) in order else len(order)))


def themes_of_one(roster: Roster, themes: Sequence[str]) -> tuple[str, ...]:
    """Return those of the themes taken from wishes that one person alone names and nobody offers or hosts.

    None where more than a third are like that: then the list is only short.
    """
    spellings = _spellings(_named(roster))
    known = {*_offered(roster), *(fold(theme) for _, theme in roster.hosts_of)}
    counts = {theme: spellings[fold(theme)].total() for theme in themes}
    lone = tuple(theme for theme, count in counts.items() if count == 1 and fold(theme) not in known)
    return lone if MANY_LONE * len(lone) <= len(themes) else ()


def _offered(roster: Roster) -> list[str]:
    return [fold(NUMBERED.sub("", one) or one) for one in roster.offered]


def _named(roster: Roster) -> list[str]:
    """Return every wish (else every urgency) and every hosted theme, as often as it is named."""
    choices = [person.wishes for person in roster.participants]
    if not any(choices):
        choices = [person.urgencies for person in roster.participants]
    return [*(one for some in choices for one in some), *(theme for _, theme in roster.hosts_of)]


def _kept(spellings: Spellings, hosted: frozenset[str]) -> tuple[str, ...]:
    """Return the themes among spellings, each as most people write it."""
    often = sum(counted.total() >= OFTEN for counted in spellings.values())
    kept: dict[str, int] = {}
    for key in sorted(spellings, key=lambda key: (-spellings[key].total(), key)):
        count = spellings[key].total()
        lone = count == 1 and often >= FEWEST and key not in hosted
        if not lone and not any(
            more >= RARER * count and likeness(key, other) >= ENOUGH for other, more in kept.items()
        ):
            kept[key] = count
    return tuple(min(spellings[key], key=lambda one: (-spellings[key][one], one)) for key in kept)


def _spellings(written: Iterable[str]) -> Spellings:
    """Count how often each theme is written in which way; numbers, dates and "peu importe" are no themes."""
    written = [NUMBERED.sub("", one) or one for one in written if typed(one) is None]
    elsewhere, alone = _written_in(written), {fold(one) for one in written}
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in written:
        for name in _names(one, elsewhere, alone):
            if not no_wish(name) and not CUT.search(name) and any(c.isalpha() for c in name):
                found[fold(name)][name] += 1
    return found


def _names(written: str, elsewhere: Mapping[str, set[str]], alone: set[str]) -> Sequence[str]:
    """Return the themes of one wish: "Jeunesse et Santé" is two only if both stand alone somewhere."""
    parts = JOINED.split(written)
    if len(parts) > 1 and all(len(elsewhere[fold(part)]) > 1 for part in parts):
        return parts
    parts = AND.split(written)
    return parts if len(parts) > 1 and all(fold(part) in alone for part in parts) else [written]


def _written_in(written: Iterable[str]) -> Mapping[str, set[str]]:
    """Return for each part of a wish the different wishes that it occurs in.

    "Jeunesse / Santé" is two themes if both also occur in other wishes, else one theme of that name.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in written:
        for part in JOINED.split(one):
            found[fold(part)].add(fold(one))
    return found
