"""What was read from a registration file, before the day is laid out."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.cafe.day import Pair
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.settings import Settings


@dataclass(frozen=True)
class Roster:
    """The people of a registration file and what was asked about them."""

    participants: tuple[Participant, ...]
    together: tuple[frozenset[str], ...] = ()
    apart: frozenset[Pair] = frozenset()
    acquainted: frozenset[Pair] = frozenset()
    hosts_of: tuple[tuple[str, str], ...] = ()
    """(participant id, theme) as the file's own column says it."""


@dataclass(frozen=True)
class Column:
    """A column of the file and what it was taken for; `field` is empty where it was left out."""

    sheet: str
    letter: str
    heading: str
    field: str = ""
    filled: int = 0
    """How many cells below the heading hold something."""


@dataclass(frozen=True)
class Intake:
    """Everything that came out of a registration file."""

    roster: Roster
    settings: Settings
    """Settings found in the file's own sheets; defaults elsewhere."""
    findings: tuple[Finding, ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that forbid planning."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.BLOCKING)
