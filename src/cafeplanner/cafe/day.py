"""The day to plan: sessions, rounds, tables, people and what was asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cafeplanner.cafe.participant import Absence, Participant, Role
from cafeplanner.cafe.room import Room
from cafeplanner.cafe.rounds import Part as Part  # the day's own words
from cafeplanner.cafe.rounds import Pin as Pin
from cafeplanner.cafe.rounds import PrintedCard as PrintedCard
from cafeplanner.cafe.rounds import Round as Round
from cafeplanner.cafe.rounds import RoundKey as RoundKey
from cafeplanner.cafe.weights import Weights


@dataclass(frozen=True, slots=True)
class Seats:
    """How many people sit at a table, its host not counted."""

    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table, icebreaker group or possible collective. `label` is its name within the part of the day."""

    label: str
    seats: Seats
    theme: str | None = None
    host: str | None = None
    """Id of the participant who stays there in every round."""
    may_close: bool = False
    """Whether nobody may sit there in a round (then the minimum does not count)."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject of the café."""

    name: str
    question: str = ""


@dataclass(frozen=True)
class Session:
    """One part of the day: the same tables for each of its rounds."""

    part: Part
    rounds: tuple[Round, ...]
    tables: tuple[Table, ...]

    @cached_property
    def by_label(self) -> Mapping[str, Table]:
        """The tables by their label."""
        return {table.label: table for table in self.tables}


@dataclass(frozen=True, slots=True)
class Event:
    """What stands at the head of everything printed."""

    name: str = ""
    date: dt.date | None = None
    language: str = "fr"
    place: str = ""


@dataclass(frozen=True, slots=True)
class Questions:
    """Texts that are printed for the discussions; empty means the standard text of the language."""

    icebreaker: str = ""
    harvest: tuple[str, ...] = ()
    """The prompts on the harvest sheets of the tables."""
    steps: tuple[int, ...] = (90, 15, 15)
    """Minutes of the steps on the canvas of a collective."""


DEAREST = 1_000_000
"""More than moving one person can gain at all tables of a day together."""
Pair = tuple[str, str]


def pair(a: str, b: str) -> Pair:
    """Two participant ids in a fixed order."""
    return (a, b) if a <= b else (b, a)


@dataclass(frozen=True)
class Day:
    """Everything that is known before planning. Ids, labels and round keys refer to each other within the day."""

    event: Event
    participants: tuple[Participant, ...]
    sessions: tuple[Session, ...]
    themes: tuple[Theme, ...] = ()
    together: tuple[frozenset[str], ...] = ()
    """Groups of people who always share a table while both are there; groups never overlap."""
    apart: frozenset[Pair] = frozenset()
    """Pairs who never share a table."""
    acquainted: frozenset[Pair] = frozenset()
    """Pairs who said that they know each other."""
    pins: tuple[Pin, ...] = ()
    history: frozenset[Pair] = frozenset()
    """Pairs who met at an earlier event."""
    weights: Weights = Weights()
    questions: Questions = field(default_factory=Questions)
    room: Room = field(default_factory=Room)
    record: tuple[Pin, ...] = ()
    """Who really sat where in the rounds that are over. They never change again, and their sizes are as they are."""
    printed: tuple[PrintedCard, ...] = ()
    """The cards that people hold, at most one each: a new plan leaves as many of them right as it can."""
    changed_card: int = DEAREST
    """What a card that must be printed anew costs."""

    @cached_property
    def by_id(self) -> Mapping[str, Participant]:
        """The participants by their id."""
        return {person.id: person for person in self.participants}

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """All rounds of the day in order."""
        return tuple(round_ for session in self.sessions for round_ in session.rounds)

    def session(self, part: Part) -> Session | None:
        """The session of a part of the day, if the day has it."""
        return next((session for session in self.sessions if session.part is part), None)

    def tables(self, key: RoundKey) -> tuple[Table, ...]:
        """The tables of a round."""
        session = self.session(key.part)
        return session.tables if session else ()

    def table(self, key: RoundKey, label: str) -> Table | None:
        """The table with a label in a round, if there is one."""
        session = self.session(key.part)
        return session.by_label.get(label) if session else None

    @cached_property
    def hosting(self) -> Mapping[str, str]:
        """Label of the café table at which each host stays, by the host's id."""
        cafe = self.session(Part.CAFE)
        return {table.host: table.label for table in cafe.tables if table.host} if cafe else {}

    @cached_property
    def stays(self) -> Mapping[str, str]:
        """Who stays at one café table in every round: hosts and the people kept together with a host."""
        companions = {
            person: self.hosting[host]
            for group in self.together
            for host in group & self.hosting.keys()
            for person in group
        }
        return {**companions, **self.hosting}

    @cached_property
    def inseparable(self) -> Mapping[str, frozenset[str]]:
        """The keep-together group of each person who is in one."""
        return {person: group for group in self.together for person in group}

    def asked_together(self, a: str, b: str) -> bool:
        """Whether two people are kept together on request: their meetings are wanted and never counted as a fault."""
        return b in self.inseparable.get(a, ())

    @cached_property
    def played(self) -> Mapping[RoundKey, Mapping[str, str]]:
        """The rounds that are over: label of the table of everyone who was there, by id."""
        found: dict[RoundKey, dict[str, str]] = {}
        for pin in self.record:
            found.setdefault(pin.round, {})[pin.participant] = pin.table
        return found

    def absence(self, person: str, key: RoundKey) -> Absence | None:
        """Why a person takes no seat in a round; None when the person must be seated.

        A host takes part in every part of the day; someone with the role of host but no table is seated as usual. Of a
        round that is over, the record alone says who was there.
        """
        planned = self.by_id[person].absence(key.step)
        if key not in self.played:
            return planned
        return None if person in self.played[key] else planned or Absence.MISSED

    def present(self, key: RoundKey) -> tuple[str, ...]:
        """The ids of everyone who must be seated in a round, in the roster's order."""
        return tuple(person.id for person in self.participants if self.absence(person.id, key) is None)

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The names behind some ids."""
        return tuple(self.by_id[one].name for one in ids)

    @property
    def hosts(self) -> tuple[Participant, ...]:
        """Everyone with the role of host."""
        return tuple(person for person in self.participants if person.role is Role.HOST)
