"""Who met at earlier events, from the schedule workbooks that were written for them. Read `earlier_meetings` first.

Of an earlier event nothing gets into a new day but pairs of ids of its own people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from pathlib import Path

from cafeplanner.cafe.day import Day, Pair, RoundKey, pair
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.errors import UnreadableFile
from cafeplanner.store import earlier_words as words
from cafeplanner.store.edits import Edits
from cafeplanner.store.files import open_edits, open_plan
from cafeplanner.store.kinds import is_ours
from cafeplanner.store.known_again import know_again
from cafeplanner.store.state import State

TYPED = "typed {number}"
"""Id of somebody whose row was typed into the planning sheet; no day has such ids."""


@dataclass(frozen=True)
class EarlierEvent:
    """An event as it took place: the day and the seats as the planning sheet has them in the end."""

    file: str
    day: Day
    plan: Plan

    @cached_property
    def met(self) -> frozenset[Pair]:
        """Who shared a table there in any part of the day, or had met before; ids of that day."""
        tables = (people for each in self.plan.tables.values() for people in each.values())
        return self.day.history | {pair(a, b) for people in tables for a, b in combinations(people, 2)}

    @cached_property
    def came(self) -> frozenset[str]:
        """Who sat anywhere; ids of that day."""
        return frozenset(person for person, _ in self.plan.seats)


@dataclass(frozen=True)
class Reunion:
    """What an earlier event means for a day."""

    file: str
    people: frozenset[str]
    """Ids of those who were there and come again."""
    pairs: frozenset[Pair]
    """Those of the day who had met by the end of that event."""


@dataclass(frozen=True)
class EarlierMeetings:
    """Who of a day met at earlier events, event by event, and what was noticed."""

    reunions: tuple[Reunion, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def pairs(self) -> frozenset[Pair]:
        """Everybody who met, at whichever event."""
        return frozenset(both for one in self.reunions for both in one.pairs)

    @property
    def people(self) -> frozenset[str]:
        """Everybody who comes again."""
        return frozenset(person for one in self.reunions for person in one.people)

    def added_to(self, day: Day) -> Day:
        """Return the day which knows of these meetings."""
        return replace(day, history=day.history | self.pairs)


def earlier_meetings(day: Day, files: Sequence[Path], plan: Plan | None = None) -> EarlierMeetings:
    """Return who of a day met at the events of some schedule workbooks.

    `plan` is that of the day, if it has one already: its own file is none of an earlier event. Raises `UnreadableFile`
    for a file that is no schedule.
    """
    paths = [path.resolve() for path in files]
    findings = [words.given_twice(path.name) for path, count in Counter(paths).items() if count > 1]
    reunions = []
    kept, others = different_events([read_event(path) for path in dict.fromkeys(paths)])
    findings += others
    for event in kept:
        if is_same_event(event, day, plan):
            findings.append(words.same_day(event.file))
            continue
        reunion, told = reunion_of(event, day)
        reunions.append(reunion)
        findings += told
    return EarlierMeetings(tuple(reunions), tuple(findings))


def read_event(path: Path) -> EarlierEvent:
    """Read the schedule of an earlier event; also a damaged one, from what can be seen in it.

    What was typed and cannot be understood, or is lost, is not told: it is about another day.
    """
    try:
        state, _ = open_plan(path, recover=True)
    except UnreadableFile as error:
        if not path.is_file() or is_ours(path):
            raise
        raise words.no_schedule(path.name) from error
    # a plan saved alone has no planning sheet to look into
    edits = open_edits(path, state, recover=True) if is_ours(path) else Edits(state.day, state.plan, ())
    return as_it_was(path.name, state, edits)


def as_it_was(file: str, state: State, edits: Edits) -> EarlierEvent:
    """Return an event with everything that was changed by hand, people who were added, and nobody who was away."""
    typed = [
        (replace(newcomer.person, id=TYPED.format(number=number)), newcomer.seats)
        for number, newcomer in enumerate(edits.newcomers)
    ]
    seats = dict(seats_taken(edits.day, edits.plan))
    seats.update({(person.id, key): label for person, some in typed for key, label in some})
    day = replace(edits.day, participants=(*edits.day.participants, *(person for person, _ in typed)))
    return EarlierEvent(file, day, Plan(seats, state.plan.version))


def seats_taken(day: Day, plan: Plan) -> Iterator[tuple[tuple[str, RoundKey], str]]:
    """Yield the seats of those who were there; whoever left for good was still there in the rounds that were over."""
    for round_ in day.rounds:
        over = day.played.get(round_.key, {})
        for person in day.present(round_.key):
            label = plan.at(person, round_.key)
            if label is None and day.by_id[person].status is Status.CANCELLED:
                label = over.get(person)
            if label is not None:
                yield (person, round_.key), label


def different_events(events: Sequence[EarlierEvent]) -> tuple[list[EarlierEvent], list[Finding]]:
    """Return the latest version of each event, and a finding for each file that is another version of it."""
    kept: list[EarlierEvent] = []
    findings = []
    for event in sorted(events, key=lambda one: -one.plan.version):
        latest = next((one for one in kept if is_same_event(one, event.day, event.plan)), None)
        if latest is None:
            kept.append(event)
        else:
            findings.append(words.other_version(event.file, latest.file))
    return [event for event in events if event in kept], findings


def is_same_event(event: EarlierEvent, day: Day, plan: Plan | None) -> bool:
    """Whether a schedule is one of a day: its name and date agree, and at least half of the people.

    Without a date nobody can tell one year from another, unless most people sit at the same tables.
    """
    one, other = event.day.event, day.event
    if (one.name, one.date) != (other.name, other.date):
        return False
    before, now = ({person.name_key for person in people} for people in (event.day.participants, day.participants))
    if 2 * len(before & now) < max(1, min(len(before), len(now))):
        return False
    return one.date is not None or (plan is not None and sits_alike(event.plan, plan))


def sits_alike(one: Plan, other: Plan) -> bool:
    """Whether two plans are versions of one: most seats of the people of both are the same."""
    common = one.seats.keys() & other.seats.keys()
    return sum(one.seats[spot] == other.seats[spot] for spot in common) * 2 > len(common)


def reunion_of(event: EarlierEvent, day: Day) -> tuple[Reunion, list[Finding]]:
    """Return what an event means for a day: who is known again, and whom they met."""
    known = know_again(event.day.participants, day.participants)
    now, coming = known.ids, {person.id for person in day.participants if person.status is Status.PRESENT}
    people = frozenset(now[person] for person in event.came if person in now) & coming
    pairs = frozenset(pair(now[a], now[b]) for a, b in event.met if a in now and b in now)
    findings = words.people_findings(event.file, known)
    told = [words.came_again(event.file, len(people), len(pairs))] if people or pairs else [words.nobody(event.file)]
    return Reunion(event.file, people, pairs), [*told, *findings]
