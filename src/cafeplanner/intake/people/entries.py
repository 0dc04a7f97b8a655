"""One row → one entry: the person's name and what the cells say, before duplicates are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Presence, Role, Status, fold
from cafeplanner.cafe.roster import Hours
from cafeplanner.intake.clean import meant, one_line
from cafeplanner.intake.columns.synonyms import NO, Field
from cafeplanner.intake.kinds.cells import PRESENCE_UNKNOWN, ROLE_UNKNOWN, STATUS_UNKNOWN
from cafeplanner.intake.kinds.rows import CAPITALS_TIDIED, COMPANION_UNNAMED, NAME_INCOMPLETE
from cafeplanner.intake.people.capitals import capitals_first, shown, split_name
from cafeplanner.intake.people.choices import read_choices
from cafeplanner.intake.people.lines import Line
from cafeplanner.intake.people.values import hosted_theme, parse_presence, parse_role, parse_status

NO_HOURS = Hours()
COMPANION = re.compile(r"(?:^|\s+|(?=\())\(?\+ ?\d+\)?$")
"""The end of a name such as "Marie (+1)"."""


@dataclass(frozen=True)
class Entry:
    """What one row (several after merging) says about one person."""

    lines: tuple[Line, ...]
    first_name: str
    last_name: str
    organisation: str = ""
    territory: str = ""
    email: str = ""
    """Only tells people of one name apart; it goes no further."""
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
    notices: tuple[Finding, ...] = field(default=())

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def place(self) -> Place:
        """The place of the first row."""
        return self.lines[0].place()

    @property
    def rows(self) -> tuple[int, ...]:
        """The numbers of the rows."""
        return tuple(line.number for line in self.lines)


def read_entries(lines: list[Line]) -> tuple[list[Entry], list[Finding]]:
    """Return an entry for each row, and the findings about single rows."""
    last_first = _last_name_first(lines)
    entries: list[Entry] = []
    findings: list[Finding] = []
    tidied: list[str] = []
    for line in lines:
        whole = _written_name(line, last_first=last_first)
        written = tuple(COMPANION.sub("", part).strip() for part in whole)
        first, last = (shown(part) for part in written)
        if (first, last) != written:
            tidied.append(f"{first} {last}".strip())
        entry = _entry(line, first, last)
        if whole != written:
            findings.append(COMPANION_UNNAMED.at(line.place(), written=" ".join(whole).strip(), name=entry.name))
        entries.append(entry)
        findings += entry.notices
        if not (first and last):
            findings.append(NAME_INCOMPLETE.at(line.place(), name=entry.name))
    if tidied:
        findings.append(CAPITALS_TIDIED.at(lines[0].heads.table.place(), count=len(tidied), example=tidied[0]))
    return entries, findings


def _last_name_first(lines: Iterable[Line]) -> bool:
    """Whether whole names put the last name first: most of those in capitals say so, else the heading does."""
    lines = list(lines)
    splits = [capitals_first(line.first(Field.FULL_NAME).split()) for line in lines]
    votes = sum((split > 0) - (split < 0) for split in splits if split)
    return votes > 0 or (votes == 0 and bool(lines) and lines[0].heads.last_name_first)


def _written_name(line: Line, *, last_first: bool) -> tuple[str, str]:
    first, last = line.first(Field.FIRST_NAME), line.first(Field.LAST_NAME)
    if first and last:
        return first, last
    if whole := first or last:
        return _told_apart(line, whole) or (first, last)
    parts = [meant(cell) for _, cell in line.all(Field.FULL_NAME)]
    whole = " ".join(parts) if line.heads.name_across(Field.FULL_NAME) else line.first(Field.FULL_NAME)
    return split_name(whole, last_first=last_first)


def _told_apart(line: Line, whole: str) -> tuple[str, str] | None:
    """Split a whole name that stands in the column of the first or the last name, where something shows that it does.

    Either the cell is merged over both columns, or one part of it is in capitals: "DUPONT Marie".
    """
    if not (line.merged_over(Field.FIRST_NAME, Field.LAST_NAME) or capitals_first(whole.split())):
        return None
    columns = line.heads.columns
    last_first = min(columns.get(Field.LAST_NAME, (0,))) < min(columns.get(Field.FIRST_NAME, (1,)))
    return split_name(whole, last_first=last_first)


def _entry(line: Line, first: str, last: str) -> Entry:
    entry_name = f"{first} {last}".strip()
    status, why, notes = _status(line, entry_name)
    role, hosts, more = _role(line, entry_name)
    presence, hours, cancelled, yet_more = _presence(line, entry_name)
    return Entry(
        (line,),
        first,
        last,
        organisation=line.first(Field.ORGANISATION),
        territory=line.first(Field.TERRITORY),
        email=_email(line),
        number=line.first(Field.ID),
        role=role,
        hosts=hosts,
        status=Status.CANCELLED if cancelled else status,
        cancelled_by=cancelled or why,
        presence=presence,
        hours=hours,
        wishes=tuple(read_choices(line, Field.WISHES)),
        urgencies=tuple(read_choices(line, Field.URGENCIES)),
        notices=(*notes, *more, *yet_more),
    )


def _email(line: Line) -> str:
    text = line.first(Field.EMAIL).casefold()
    return text if "@" in text else ""


def _status(line: Line, name: str) -> tuple[Status, tuple[Place, str] | None, list[Finding]]:
    """Any status column that says so cancels; one that is not understood seats the person."""
    notes: list[Finding] = []
    for column, cell in line.all(Field.STATUS):
        value, place = one_line(cell), line.place(Field.STATUS, column)
        status = parse_status(value)
        if status is Status.CANCELLED:
            return status, (place, value), notes
        if status is None:
            notes.append(STATUS_UNKNOWN.at(place, value=value, name=name))
    return Status.PRESENT, None, notes


def _role(line: Line, name: str) -> tuple[Role, str, list[Finding]]:
    value = line.first(Field.ROLE)
    notes: list[Finding] = []
    parsed = parse_role(value)
    if parsed is None:
        notes.append(ROLE_UNKNOWN.at(line.place(Field.ROLE), value=value, name=name))
    role, hosts = parsed or (Role.PARTICIPANT, "")
    cell = line.first(Field.HOSTS)
    if cell and fold(cell) not in NO:
        return Role.HOST, hosted_theme(cell) or hosts, notes
    return role, hosts, notes


PRESENCES = ((Field.PRESENCE, ""), (Field.ARRIVES, "arrive"), (Field.LEAVES, "part"))


def _presence(line: Line, name: str) -> tuple[Presence, Hours, tuple[Place, str] | None, list[Finding]]:
    presence, hours = Presence(), Hours()
    notes: list[Finding] = []
    for what, verb in PRESENCES:
        value = line.first(what)
        parsed = parse_presence(value, verb=verb)
        if parsed is Status.CANCELLED:
            return presence, hours, (line.place(what), value), notes
        if isinstance(parsed, Presence):
            presence = Presence(max(presence.first, parsed.first), min(presence.last, parsed.last))
        elif isinstance(parsed, Hours):
            hours = Hours(parsed.arrives or hours.arrives, parsed.leaves or hours.leaves)
        else:
            notes.append(PRESENCE_UNKNOWN.at(line.place(what), value=value, name=name))
    return presence, hours, None, notes
