"""Findings: what the program noticed in the data or in a plan."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cafeplanner.cafe.day import RoundKey
from cafeplanner.i18n import Text


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    """Something was understood or tidied; nothing to do."""
    WARNING = "warning"
    """Worth a look before printing."""
    BLOCKING = "blocking"
    """Nothing can be planned before this is mended."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file. Rows count from 1 as the spreadsheet program shows them; `letter` is the column's."""

    file: str = ""
    sheet: str = ""
    row: int | None = None
    letter: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing noticed: a code for programs, a sentence and a remedy for people, and its place."""

    code: str
    severity: Severity
    text: Text
    remedy: Text | None = None
    place: Place | None = None
    people: tuple[str, ...] = ()
    """Ids of the participants concerned."""
    round: RoundKey | None = None
    table: str = ""
    cost: int = 0
    """What it adds to the plan's cost (soft rules)."""
    count: int = 1
    """How many units of the rule's figure it stands for."""
