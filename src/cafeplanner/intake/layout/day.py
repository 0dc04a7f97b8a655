"""Roster and settings → the day to plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Event, Part, Questions, Round, Seats, Session, Table, Theme
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import COLLECTIVES_STEP, ICEBREAKER_STEP, Participant
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import Settings, ThemeSettings
from cafeplanner.errors import BlockingFindings
from cafeplanner.i18n import Text
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.day import (
    NO_THEMES,
    NOBODY_SEATED,
    PART_LEFT_OUT,
    PARTS_OVERLAP,
    THEMES_FROM_WISHES,
    THEMES_OF_ONE,
)
from cafeplanner.intake.kinds.files import NO_PEOPLE
from cafeplanner.intake.layout.hosting import Hosting, seat_hosts, wanted_hosts
from cafeplanner.intake.layout.hours import PARTS, with_hours
from cafeplanner.intake.layout.matcher import Matcher, listed_themes
from cafeplanner.intake.layout.merges import apply_merges
from cafeplanner.intake.layout.proposals import propose_merges
from cafeplanner.intake.layout.requests import find_pins, named_groups, pairs_of, united
from cafeplanner.intake.layout.room import find_room
from cafeplanner.intake.layout.tables import Need, demand_of, icebreaker_groups, possible_collectives, table_counts
from cafeplanner.intake.layout.themes import match_choices
from cafeplanner.intake.layout.times import cafe_rounds, collective_rounds, icebreaker_rounds
from cafeplanner.intake.layout.wished_themes import themes_of_one, themes_of_wishes
from cafeplanner.intake.people.merges import read_merges
from cafeplanner.intake.people.names import Directory


@dataclass(frozen=True)
class Layout:
    """A day ready to be planned, and what was noticed while it was laid out."""

    day: Day
    findings: tuple[Finding, ...] = ()


def load_day(roster: Roster, settings: Settings = Settings()) -> Day:
    """Return the day to plan; raises `BlockingFindings` where there is nobody, or no theme, to plan it with."""
    layout = lay_out(roster, settings)
    blocking = [finding for finding in layout.findings if finding.severity is Severity.BLOCKING]
    if blocking:
        raise BlockingFindings(blocking[0].text, blocking)
    return layout.day


def lay_out(roster: Roster, settings: Settings = Settings()) -> Layout:
    """Return the day with its themes, tables, hosts, groups, possible collectives, times and requests.

    Names and themes that mean nothing are left out with a finding. Whether the requests can all be met is for planning
    to say. Raises `WrongSettings` for times beyond midnight and for merges that contradict each other.
    """
    merges = read_merges(settings.merges)
    roster, findings = apply_merges(roster, merges, settings.merges)
    themes = _themes(roster, settings, findings)
    rounds = _rounds(settings, findings)
    people = _people(roster, listed_themes(themes, settings.cafe), rounds, findings)
    hosting = wanted_hosts(people, themes, roster)
    tables = seat_hosts(_tables(themes, hosting, settings), hosting, roster)
    findings += hosting.findings
    people = list(hosting.people.values())
    sessions = _sessions(people, themes, tables, settings)
    findings += _left_out(people, rounds)
    findings += propose_merges(roster, merges.settled)
    return Layout(_day(roster, settings, people, themes, sessions, findings), tuple(findings))


def _themes(roster: Roster, settings: Settings, findings: list[Finding]) -> tuple[ThemeSettings, ...]:
    if not roster.participants:
        findings.append(NO_PEOPLE.at())
    if settings.cafe.themes or not roster.participants:
        return settings.cafe.themes
    named = themes_of_wishes(roster)
    if not named:
        findings.append(NO_THEMES.at(nearest=quoted(roster.marked)))
    else:
        findings.append(THEMES_FROM_WISHES.at(themes=quoted(named)))
    if lone := themes_of_one(roster, named):
        findings.append(THEMES_OF_ONE.at(themes=quoted(lone)))
    return tuple(ThemeSettings(name) for name in named)


def _rounds(settings: Settings, findings: list[Finding]) -> list[Round]:
    cafe, collectives = cafe_rounds(settings), collective_rounds(settings)
    if collectives and cafe[-1].end > collectives[0].start:
        findings.append(PARTS_OVERLAP.at())
    return [*icebreaker_rounds(settings), *cafe, *collectives]


def _people(roster: Roster, matcher: Matcher, rounds: list[Round], findings: list[Finding]) -> list[Participant]:
    """Return the participants with known themes only, steps for times, and urgencies where nobody named any yet."""
    people, noticed = match_choices(roster.participants, matcher, roster)
    people, missed = with_hours(people, roster, rounds)
    findings += [*noticed, *missed]
    if not any(person.urgencies for person in people):
        people = [replace(person, urgencies=person.wishes) for person in people]
    return people


def _tables(themes: Sequence[ThemeSettings], hosting: Hosting, settings: Settings) -> list[Table]:
    """Return the café's tables, numbered through all themes."""
    people = [person for person in hosting.people.values() if person.id not in hosting.ids]
    steps = range(1, settings.cafe.rounds + 1)
    crowd = max(sum(person.absence(step) is None for person in people) for step in steps)
    there = [person for person in people if any(person.absence(step) is None for step in steps)]
    needs = [
        Need(
            Seats(*(theme.seats or settings.cafe.seats)),
            demand_of(theme.name, there),
            theme.tables,
            hosting.count[theme.name],
        )
        for theme in themes
    ]
    counts = table_counts(needs, crowd, settings.cafe.rounds)
    laid = [(theme, need) for theme, need, count in zip(themes, needs, counts, strict=True) for _ in range(count)]
    return [Table(str(n), need.seats, theme.name) for n, (theme, need) in enumerate(laid, start=1)]


def _sessions(
    people: Sequence[Participant], themes: Sequence[ThemeSettings], tables: tuple[Table, ...], settings: Settings
) -> tuple[Session, ...]:
    """Return the parts of the day that take place; one without anybody there does not."""
    early = [person for person in people if person.absence(ICEBREAKER_STEP) is None]
    late = [person for person in people if person.absence(COLLECTIVES_STEP) is None]
    rounds = cafe_rounds(settings)
    meet = any(person.absence(round_.key.step) is None for person in people for round_ in rounds)
    names = [theme.name for theme in themes]
    size = settings.icebreaker.group_size
    sessions = (
        Session(Part.ICEBREAKER, icebreaker_rounds(settings), icebreaker_groups(len(early), size) if size else ()),
        Session(Part.CAFE, rounds, tables if meet else ()),
        Session(
            Part.COLLECTIVES, collective_rounds(settings), possible_collectives(late, names, settings.collectives.sizes)
        ),
    )
    return tuple(one for one in sessions if one.rounds and one.tables)


def _left_out(people: Sequence[Participant], rounds: Sequence[Round]) -> list[Finding]:
    """Return findings for the parts of the day that nobody is there for, or the one that there is nobody at all."""
    there = {one.key.part for one in rounds for person in people if person.absence(one.key.step) is None}
    if people and not there:
        return [NOBODY_SEATED.at()]
    empty = dict.fromkeys(one.key.part for one in rounds if one.key.part not in there)
    return [PART_LEFT_OUT.at(part=Text(PARTS[part])) for part in empty if people]


def _day(
    roster: Roster,
    settings: Settings,
    people: Sequence[Participant],
    themes: Sequence[ThemeSettings],
    sessions: tuple[Session, ...],
    findings: list[Finding],
) -> Day:
    directory = Directory(tuple(people))
    together = named_groups(settings.together, Field.TOGETHER, directory, findings)
    apart = named_groups(settings.apart, Field.APART, directory, findings)
    event = settings.event
    return Day(
        event=Event(event.name, event.date, event.language or "fr", event.place),
        participants=tuple(people),
        sessions=sessions,
        themes=tuple(Theme(theme.name, theme.question) for theme in themes),
        together=united([*roster.together, *together]),
        apart=roster.apart | frozenset(pairs_of(apart)),
        acquainted=roster.acquainted,
        pins=tuple(find_pins(settings.pins, sessions, directory, findings)),
        weights=settings.priorities,
        questions=Questions(settings.icebreaker.question, settings.cafe.harvest, settings.collectives.steps),
        room=find_room(settings.room, sessions, findings),
    )
