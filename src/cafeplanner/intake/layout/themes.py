"""What people wrote, matched to the themes of the café."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations, groupby

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Participant, Status, fold
from cafeplanner.cafe.roster import Roster
from cafeplanner.i18n import texts
from cafeplanner.intake.kinds._kind import Kind, quoted
from cafeplanner.intake.kinds._lists import some_names
from cafeplanner.intake.kinds.day import (
    ALL_WISHED,
    MORE_UNKNOWN,
    THEME_AMBIGUOUS,
    THEME_BY_NUMBER,
    THEME_GUESSED,
    THEME_PROPOSED,
    THEME_UNKNOWN,
)
from cafeplanner.intake.layout.known_themes import How, Reading
from cafeplanner.intake.layout.matcher import Matcher
from cafeplanner.intake.people.orders import orders_differ

SHOWN = 5
MOST_UNKNOWN = 12
"""Unknown answers that are named one by one; a column of free text would fill pages."""
KINDS: Mapping[How, Kind] = {
    How.GUESSED: THEME_GUESSED,
    How.NUMBER: THEME_BY_NUMBER,
    How.AMBIGUOUS: THEME_AMBIGUOUS,
    How.PROPOSED: THEME_PROPOSED,
    How.UNKNOWN: THEME_UNKNOWN,
}
"""The finding for each doubtful reading, in the order in which they are shown."""


@dataclass
class Spelling:
    """A doubtful spelling, however its letters are cased, and who wrote it."""

    reading: Reading
    place: Place | None
    people: list[str] = field(default_factory=list)


class Matches:
    """Collects the doubtful spellings, each with the people who wrote it."""

    def __init__(self) -> None:
        self.found: dict[tuple[How, str, tuple[str, ...]], Spelling] = {}

    def note(self, reading: Reading, person: str, roster: Roster) -> None:
        """Remember who wrote something doubtful."""
        place = roster.place(person, reading.source)
        key = reading.how, fold(reading.written), reading.themes
        spelling = self.found.setdefault(key, Spelling(reading, place))
        if person not in spelling.people:
            spelling.people.append(person)

    def of(self, how: How) -> list[Spelling]:
        """Return the spellings read that way, in the order of the list."""
        return [spelling for (read, *_), spelling in self.found.items() if read is how]


def match_choices(
    people: Iterable[Participant], matcher: Matcher, roster: Roster
) -> tuple[list[Participant], list[Finding]]:
    """Return the people with wishes and urgencies that name themes only, and a finding for each doubtful spelling.

    Whoever ticked all themes, where they are more than the café has rounds, is left without wishes: the order is the
    form's and would favour its first themes. Where people's orders differ, they have ranked the themes.
    """
    matches, matched, ticked = Matches(), [], []
    for person in people:
        # What somebody wrote who does not come is nothing to look at.
        noted = Matches() if person.status is Status.CANCELLED else matches
        wishes = _settled(person.wishes, person.id, matcher, noted, roster)
        urgencies = _settled(person.urgencies, person.id, matcher, noted, roster)
        if len(wishes) > 1 and _ticked(person, matcher, roster):
            ticked.append(person.id)
        matched.append(replace(person, wishes=wishes, urgencies=urgencies))
    undecided = _undecided([person for person in matched if person.id in ticked], matcher)
    matched = [replace(person, wishes=()) if person in undecided else person for person in matched]
    undecided = [person for person in undecided if person.status is not Status.CANCELLED]
    by_id = {person.id: person for person in matched}
    findings = list(_findings(matches, matcher, lambda one: by_id[one].name))
    if undecided:
        ids, names = tuple(one.id for one in undecided), some_names([one.name for one in undecided])
        findings.append(ALL_WISHED.at(roster.place(ids[0]), ids, names=names))
    return matched, findings


def _undecided(ticked: list[Participant], matcher: Matcher) -> list[Participant]:
    """Return those who ticked all themes; nobody where two people give two themes in different orders."""
    pairs = {pair: 1 for person in ticked for pair in combinations(person.wishes, 2)}
    if not matcher.rounds or len(matcher.themes) <= matcher.rounds or orders_differ(pairs):
        return []
    return [person for person in ticked if len(person.wishes) == len(matcher.themes)]


def _settled(
    written: tuple[str, ...], person: str, matcher: Matcher, matches: Matches, roster: Roster
) -> tuple[str, ...]:
    found = [reading for cell in _cells(written, person, roster) for reading in matcher.settle(cell)]
    for reading in found:
        if reading.how is not How.EXACT:
            matches.note(reading, person, roster)
    return tuple(dict.fromkeys(reading.theme for reading in found if reading.theme))


def _cells(written: tuple[str, ...], person: str, roster: Roster) -> Iterator[tuple[str, ...]]:
    """Yield the pieces of each cell: those of two ranked columns are never one theme."""
    for _, pieces in groupby(written, key=lambda one: roster.places.get((person, one))):
        yield tuple(pieces)


def _ticked(person: Participant, matcher: Matcher, roster: Roster) -> bool:
    """Whether wishes are ticks without an order: all in one cell, or in columns that are called like themes."""
    places = {roster.places.get((person.id, one)) for one in person.wishes}
    return None not in places and (
        len(places) == 1 or all(place and matcher.named_in(place.heading) for place in places)
    )


def _findings(matches: Matches, matcher: Matcher, name: Callable[[str], str]) -> Iterator[Finding]:
    # Without any theme there is one finding that forbids planning, and every wish would only repeat it.
    for how, kind in KINDS.items() if matcher.themes else ():
        spellings, further = matches.of(how), []
        if how is How.UNKNOWN and len(spellings) > MOST_UNKNOWN:
            spellings.sort(key=lambda one: -len(one.people))
            spellings, further = spellings[: MOST_UNKNOWN - 1], spellings[MOST_UNKNOWN - 1 :]
        for spelling in spellings:
            yield kind.at(spelling.place, tuple(spelling.people), **_params(spelling, matcher, name))
        if further:
            yield _many(further, matcher)


def _params(spelling: Spelling, matcher: Matcher, name: Callable[[str], str]) -> dict[str, object]:
    """Return what the gaps of a doubtful spelling's finding are filled with."""
    reading = spelling.reading
    params: dict[str, object] = {
        "written": reading.written,
        "names": some_names([name(one) for one in spelling.people]),
    }
    if reading.theme:
        return {**params, "theme": reading.theme}
    if reading.how is How.AMBIGUOUS:
        return {**params, "choices": quoted(reading.themes)}
    if reading.how is How.PROPOSED:
        count = len(spelling.people)
        return {**params, "proposers": texts("{count} person proposes", "{count} people propose", count=count)}
    return {**params, **matcher.hint(reading.written)}


def _many(spellings: list[Spelling], matcher: Matcher) -> Finding:
    """Return the one finding for all further unknown answers."""
    people = tuple(dict.fromkeys(person for spelling in spellings for person in spelling.people))
    examples = quoted(spelling.reading.written for spelling in spellings[:SHOWN])
    themes = quoted(matcher.themes)
    return MORE_UNKNOWN.at(spellings[0].place, people, count=len(spellings), examples=examples, themes=themes)
