"""What the rows say about one person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cafeplanner.cafe.finding import Place
from cafeplanner.cafe.participant import Presence, Role, Status
from cafeplanner.cafe.roster import Hours
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import Kind
from cafeplanner.intake.people.lines import Line
from cafeplanner.intake.people.written import Written

NO_HOURS = Hours()


class Doubt(NamedTuple):
    """A cell that was not understood, and the kind of finding that says so of everybody who wrote it."""

    kind: Kind
    place: Place
    value: str


class Conflict(NamedTuple):
    """Two rows of one person that give different answers: which one counts."""

    what: Field
    place: Place
    """Of the cell that does not count."""
    kept: str
    other: str


@dataclass(frozen=True)
class Entry:
    """One person, as one row says it, several after merging."""

    lines: tuple[Line, ...]
    written: Written
    organisation: str = ""
    territory: str = ""
    email: str = ""
    """Only tells people apart, here and in later lists; nothing but a short digest of it goes further."""
    number: str = ""
    role: Role = Role.PARTICIPANT
    hosts: str = ""
    status: Status = Status.PRESENT
    cancelled_by: tuple[Place, str] | None = None
    """Where the file says that the person does not come, and its words."""
    presence: Presence = Presence()
    hours: Hours = NO_HOURS
    wishes: tuple[tuple[str, Place], ...] = ()
    urgencies: tuple[tuple[str, Place], ...] = ()
    companions: int = 0
    companions_named: tuple[tuple[str, Place], ...] = ()
    """Names of companions, as the column of companions gives them."""
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[tuple[str, Place], ...] = ()
    """What stands beside the name in brackets and was not used."""
    merged_by: tuple[Field, ...] = ()
    """What proves that the rows are about one person."""
    conflicts: tuple[Conflict, ...] = ()

    @property
    def first_name(self) -> str:
        """As on the card."""
        return self.written.first_name

    @property
    def last_name(self) -> str:
        """As on the card."""
        return self.written.last_name

    @property
    def name(self) -> str:
        """First and last name."""
        return self.written.name

    @property
    def place(self) -> Place:
        """The place of the first row."""
        return self.lines[0].place()

    @property
    def places(self) -> tuple[Place, ...]:
        """The places of the rows."""
        return tuple(line.place() for line in self.lines)

    @property
    def comes(self) -> bool:
        """Whether the person has not cancelled."""
        return self.status is not Status.CANCELLED
