"""What was read from a registration file, before the day is laid out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from cafeplanner.cafe.day import Pair
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.settings import Settings


@dataclass(frozen=True, slots=True)
class Hours:
    """Times of day between which somebody is there; None is open."""

    arrives: dt.time | None = None
    leaves: dt.time | None = None


@dataclass(frozen=True)
class Roster:
    """The people of a registration file and what was asked about them."""

    participants: tuple[Participant, ...]
    together: tuple[frozenset[str], ...] = ()
    apart: frozenset[Pair] = frozenset()
    acquainted: frozenset[Pair] = frozenset()
    hosts_of: tuple[tuple[str, str], ...] = ()
    """(participant id, theme) as the file's own column says it; an empty theme leaves the choice open."""
    hours: Mapping[str, Hours] = field(default_factory=dict)
    """Times of day by participant id; they become steps of the day once its times are known."""
    places: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    """Where a participant's wish, urgency, organisation or territory stands, by id and written text; with an empty
    text, the person's row."""
    written: Mapping[str, str] = field(default_factory=dict)
    """Names as the file writes them, by participant id, where they are shown otherwise."""
    domains: Mapping[str, int] = field(default_factory=dict)
    """Organisations whose people's addresses all end in one and the same domain, with a number for that domain: the
    same number is evidence that two spellings are one organisation. The addresses themselves go no further."""
    offered: tuple[str, ...] = ()
    """Themes that have a column each, in the organiser's order."""
    marked: tuple[str, ...] = ()
    """Headings of columns that hold only marks, perhaps for themes that nobody told of."""

    def place(self, person: str, written: str = "") -> Place | None:
        """The place of what a person wrote, else of the person's row; None where the file does not know the person."""
        return self.places.get((person, written)) or self.places.get((person, ""))


@dataclass(frozen=True)
class Column:
    """A column of the file and what it was taken for; `field` is empty where it was left out."""

    sheet: str
    letter: str
    heading: str
    field: str = ""
    filled: int = 0
    """How many cells below the heading hold something."""
    needed: bool = True
    """False where the column is known to be of no use for a plan: prices, addresses, telephone numbers."""
    option: str = ""
    """The theme that the whole column stands for, where each has a column of its own."""


@dataclass(frozen=True)
class Intake:
    """Everything that came out of a registration file."""

    roster: Roster
    settings: Settings
    """Settings found in the file's own sheets; defaults elsewhere."""
    findings: tuple[Finding, ...] = ()
    columns: tuple[Column, ...] = ()
    source: str = ""
    """The tool whose export the file is, as a message; empty for any other list."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that forbid planning."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.BLOCKING)
