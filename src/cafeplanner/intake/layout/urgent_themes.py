"""The themes that answers at lunch mean: those of the day, and topics that enough people wrote themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake.kinds._kind import Kind, quoted
from cafeplanner.intake.kinds._lists import some_names
from cafeplanner.intake.kinds.urgencies import TOPIC_ADDED, URGENCY_LEFT_OUT, URGENCY_PUT_UNDER
from cafeplanner.intake.layout.known_themes import ENOUGH, How, Reading, likeness
from cafeplanner.intake.layout.matcher import Matcher
from cafeplanner.intake.layout.themes import match_choices
from cafeplanner.intake.nearness import nearest_subject

FREE = (How.UNKNOWN, How.PROPOSED)
"""Readings of a text that names no theme."""


@dataclass
class FreeText:
    """One free text, however it was spelt: who wrote it, and where it stands first."""

    spellings: Counter[str] = field(default_factory=Counter)
    people: list[str] = field(default_factory=list)
    place: Place | None = None

    @property
    def written(self) -> str:
        """The text as most people write it."""
        return min(self.spellings, key=lambda one: (-self.spellings[one], one))


def settle_urgencies(roster: Roster, day: Day) -> tuple[Mapping[str, tuple[str, ...]], list[Finding]]:
    """Return what the answers of some people of the day mean, and a finding for everything that was guessed.

    `roster` has the people under the ids of the day and what they wrote as their urgencies. Whoever wrote nothing that
    means anything is left out.
    """
    themes = tuple(theme.name for theme in day.themes)
    least = fewest_people(day)
    matcher = Matcher(themes, _numbered(day))
    texts = gather_free_texts(roster, matcher)
    means: dict[str, str] = {}
    findings, topics = [], []
    for text in texts:
        theme = text.written if len(text.people) >= least else nearest_subject(text.written, themes)
        kind = _kind_of(text, theme)
        topics += [theme] if kind is TOPIC_ADDED else []
        means |= dict.fromkeys(text.spellings, theme)
        findings.append(_finding(kind, text, theme, least, roster, themes))
    people = [_reworded(person, matcher, roster, means) for person in roster.participants]
    matched, doubts = match_choices(people, Matcher((*themes, *topics), matcher.numbered), roster)
    return {one.id: one.urgencies for one in matched if one.urgencies}, [*findings, *doubts]


def fewest_people(day: Day) -> int:
    """Return how many people the smallest collective has."""
    session = day.session(Part.COLLECTIVES)
    return min((table.seats.minimum for table in session.tables), default=1) if session else 1


def gather_free_texts(roster: Roster, matcher: Matcher) -> list[FreeText]:
    """Return the texts that name no theme, slips of the same words together, the most frequent first."""
    found: dict[str, FreeText] = {}
    for person in roster.participants:
        for reading in _readings(person, matcher, roster):
            if reading.how in FREE:
                text = found.setdefault(fold(reading.written), FreeText(place=roster.place(person.id, reading.source)))
                text.spellings[reading.written] += 1
                text.people += [person.id] if person.id not in text.people else []
    kept: dict[str, FreeText] = {}
    for key in sorted(found, key=lambda one: (-len(found[one].people), one)):
        same = next((text for other, text in kept.items() if likeness(key, other) >= ENOUGH), None)
        if same is None:
            kept[key] = found[key]
        else:
            same.spellings += found[key].spellings
            same.people += [one for one in found[key].people if one not in same.people]
    return list(kept.values())


def _readings(person: Participant, matcher: Matcher, roster: Roster) -> Iterator[Reading]:
    """Yield what a person wrote, cell by cell: pieces of two cells are never one theme."""
    for _, pieces in groupby(person.urgencies, key=lambda one: roster.places.get((person.id, one))):
        yield from matcher.settle(tuple(pieces))


def _reworded(person: Participant, matcher: Matcher, roster: Roster, means: Mapping[str, str]) -> Participant:
    """Return a person whose free texts are replaced by the themes that they were put under, or left out."""
    said = (_meant(reading, means) for reading in _readings(person, matcher, roster))
    return replace(person, urgencies=tuple(one for one in dict.fromkeys(said) if one))


def _meant(reading: Reading, means: Mapping[str, str]) -> str:
    """Return the theme of a reading; a doubtful one stays as it was written, for its finding."""
    if reading.how in FREE:
        return means[reading.written]
    return reading.themes[0] if reading.how is How.EXACT else reading.written


def _kind_of(text: FreeText, theme: str) -> Kind:
    if not theme:
        return URGENCY_LEFT_OUT
    return TOPIC_ADDED if theme == text.written else URGENCY_PUT_UNDER


def _finding(kind: Kind, text: FreeText, theme: str, least: int, roster: Roster, themes: tuple[str, ...]) -> Finding:
    names = {person.id: person.name for person in roster.participants}
    said = {"written": text.written, "names": some_names([names[one] for one in text.people])}
    if kind is URGENCY_PUT_UNDER:
        return kind.at(text.place, tuple(text.people), **said, theme=theme)
    if kind is URGENCY_LEFT_OUT:
        return kind.at(text.place, tuple(text.people), **said, least=least, themes=quoted(themes))
    return kind.at(text.place, tuple(text.people), **said)


def _numbered(day: Day) -> bool:
    """Whether a number means a theme: where the tables are numbered as the themes are."""
    cafe = day.session(Part.CAFE)
    labels = [table.label for table in cafe.tables if table.theme] if cafe else []
    plain = not any(c.isdigit() for theme in day.themes for c in theme.name)
    return plain and labels == [str(number) for number in range(1, len(day.themes) + 1)]
