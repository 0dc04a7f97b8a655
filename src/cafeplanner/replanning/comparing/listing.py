"""A later list, read as entries of the day that was planned from an earlier one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Intake, Roster
from cafeplanner.cafe.settings import CafeSettings, ThemeSettings
from cafeplanner.intake.layout.hours import with_hours
from cafeplanner.intake.layout.matcher import Matcher, listed_themes
from cafeplanner.intake.layout.merges import apply_merges
from cafeplanner.intake.layout.themes import match_choices
from cafeplanner.intake.people.merges import read_merges
from cafeplanner.replanning.comparing.changes import COLUMNS


@dataclass(frozen=True)
class Listing:
    """The people of a list with themes, steps and merged names, and what was doubtful about them."""

    people: tuple[Participant, ...]
    findings: tuple[Finding, ...]
    silent: frozenset[str] = frozenset()
    """What the list has no column for, as topics of changes."""


def first_entries(days: Sequence[Day], now: Day) -> dict[str, Participant]:
    """Return the first entry of everybody in the versions of a schedule, with the names that its themes have now."""
    found: dict[str, Participant] = {}
    for day in (*days, now):
        renamed = theme_names(day, now)
        for person in day.participants:
            if person.id not in found:
                found[person.id] = _renamed(person, renamed)
    return found


def theme_names(then: Day, now: Day) -> dict[str, str]:
    """Return what the themes of an earlier day are called now: they keep their order, further ones come behind."""
    return {old.name: new.name for old, new in zip(then.themes, now.themes, strict=False)}


def read_listing(intake: Intake, first: Day, now: Day) -> tuple[Listing, ...]:
    """Return the ways to read a list for a day: a number may be a theme's place in it, or it may not."""
    roster, _ = apply_merges(intake.roster, read_merges(intake.settings.merges), ())
    silent = silent_topics(intake)
    return tuple(_read(roster, matcher, first, now, silent) for matcher in _matchers(intake, first, now))


def silent_topics(intake: Intake) -> frozenset[str]:
    """Return what a list says nothing about: it has no column for it."""
    said = {column.field for column in intake.columns}
    return frozenset(topic for topic, fields in COLUMNS.items() if not said & {one.name.lower() for one in fields})


def _matchers(intake: Intake, first: Day, now: Day) -> list[Matcher]:
    names = tuple(dict.fromkeys([one.name for one in (*first.themes, *now.themes)]))
    cafe = first.session(Part.CAFE)
    rounds = len(cafe.rounds) if cafe else None
    if intake.settings.cafe.themes:
        return [replace(listed_themes(intake.settings.cafe.themes, intake.settings.cafe), themes=names, rounds=rounds)]
    themes = tuple(map(ThemeSettings, names))
    numbered = listed_themes(themes, CafeSettings(themes=themes))
    return [replace(numbered, numbered=said, rounds=rounds) for said in sorted({False, numbered.numbered})]


def _read(roster: Roster, matcher: Matcher, first: Day, now: Day, silent: frozenset[str]) -> Listing:
    people, noticed = match_choices(roster.participants, matcher, roster)
    people, missed = with_hours(people, roster, first.rounds)
    renamed = theme_names(first, now)
    if not any(person.urgencies for person in people):
        people = [replace(person, urgencies=person.wishes) for person in people]
    return Listing(tuple(_renamed(person, renamed) for person in people), (*noticed, *missed), silent)


def _renamed(person: Participant, renamed: Mapping[str, str]) -> Participant:
    wishes = tuple(dict.fromkeys(renamed.get(one, one) for one in person.wishes))
    urgencies = tuple(dict.fromkeys(renamed.get(one, one) for one in person.urgencies))
    return replace(person, wishes=wishes, urgencies=urgencies)
