"""One row → its people: their names and what the cells say, before duplicates are looked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.cafe.finding import Place
from cafeplanner.cafe.participant import Presence, Role, Status, fold
from cafeplanner.cafe.roster import Hours
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.columns.synonyms import NO, Field
from cafeplanner.intake.kinds._kind import Kind
from cafeplanner.intake.kinds.cells import PRESENCE_UNKNOWN, ROLE_UNKNOWN, STATUS_UNKNOWN
from cafeplanner.intake.people.brackets import with_brackets
from cafeplanner.intake.people.choices import read_choices
from cafeplanner.intake.people.companions import companions_of
from cafeplanner.intake.people.entry import Doubt, Entry
from cafeplanner.intake.people.lines import Line
from cafeplanner.intake.people.order import Order
from cafeplanner.intake.people.unknown import is_unknown
from cafeplanner.intake.people.values import hosted_theme, parse_presence, parse_role, parse_status
from cafeplanner.intake.people.written import Written, column_order, read_names

ADDRESS = re.compile(r"[^\s;,<>\"]+@[^\s;,<>\"]+")


def read_entries(lines: Sequence[Line]) -> tuple[list[Entry], Order]:
    """Return an entry for each person of each row, and the order in which whole names were read."""
    order = column_order(lines)
    return [entry for line in lines for entry in _entries(line, order)], order


def _entries(line: Line, order: Order) -> list[Entry]:
    people = read_names(line, order)
    row = _of_row(line, people)
    entries = [with_brackets(row), *(with_brackets(replace(row, written=one, companions=0)) for one in people[1:])]
    if len(entries) == 1 or not row.number:
        return entries
    # Two people of one row cannot share its number, or nobody's number would be used.
    return [entries[0], *(replace(one, number=f"{row.number}-{n}") for n, one in enumerate(entries[1:], 2))]


def _of_row(line: Line, people: Sequence[Written]) -> Entry:
    """Return what a row says of the first of its people, who announces the companions."""
    status, why, doubts = _status(line)
    role, hosts, more = _role(line)
    presence, hours, cancelled, yet_more = _presence(line)
    companions, named = companions_of(line, len(people))
    return Entry(
        (line,),
        people[0],
        organisation=_shared(line, Field.ORGANISATION),
        territory=_shared(line, Field.TERRITORY),
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
        companions=max(companions, people[0].companions),
        companions_named=named,
        doubts=(*doubts, *more, *yet_more),
    )


def _shared(line: Line, what: Field) -> str:
    """Return an organisation or a territory; empty where the cells only say that there is none: "particulier"."""
    return next((value for _, cell in line.all(what) if not is_unknown(what, value := one_line(cell))), "")


def _email(line: Line) -> str:
    found = ADDRESS.search(line.first(Field.EMAIL).casefold())
    return found[0] if found else ""


def _status(line: Line) -> tuple[Status, tuple[Place, str] | None, list[Doubt]]:
    """Any status column that says so cancels; one that is not understood seats the person."""
    doubts: list[Doubt] = []
    for column, cell in line.all(Field.STATUS):
        value, place = one_line(cell), line.place(Field.STATUS, column)
        status = parse_status(value)
        if status is Status.CANCELLED:
            return status, (place, value), doubts
        if status is None and not isinstance(parse_presence(value), Presence | Hours):
            doubts.append(Doubt(STATUS_UNKNOWN, place, value))
    return Status.PRESENT, None, doubts


def _role(line: Line) -> tuple[Role, str, list[Doubt]]:
    value = line.first(Field.ROLE)
    parsed = parse_role(value)
    doubts = [] if parsed else [_doubt(ROLE_UNKNOWN, line, Field.ROLE)]
    role, hosts = parsed or (Role.PARTICIPANT, "")
    cell = line.first(Field.HOSTS)
    if cell and fold(cell) not in NO:
        return Role.HOST, hosted_theme(cell) or hosts, doubts
    return role, hosts, doubts


def _doubt(kind: Kind, line: Line, what: Field) -> Doubt:
    return Doubt(kind, line.place(what), line.first(what))


PRESENCES = ((Field.PRESENCE, ""), (Field.ARRIVES, "arrive"), (Field.LEAVES, "part"))


def _presence(line: Line) -> tuple[Presence, Hours, tuple[Place, str] | None, list[Doubt]]:
    presence, hours = Presence(), Hours()
    doubts: list[Doubt] = []
    for what, verb in PRESENCES:
        value = line.first(what)
        parsed = parse_presence(value, verb=verb)
        if parsed is Status.CANCELLED:
            return presence, hours, (line.place(what), value), doubts
        if isinstance(parsed, Presence):
            presence = Presence(max(presence.first, parsed.first), min(presence.last, parsed.last))
        elif isinstance(parsed, Hours):
            hours = Hours(parsed.arrives or hours.arrives, parsed.leaves or hours.leaves)
        else:
            doubts.append(_doubt(PRESENCE_UNKNOWN, line, what))
    for _, cell in line.all(Field.STATUS):
        # "Coming?" may be answered with "Yes (am only)".
        parsed = parse_presence(one_line(cell)) if parse_status(one_line(cell)) is None else None
        if isinstance(parsed, Presence):
            presence = Presence(max(presence.first, parsed.first), min(presence.last, parsed.last))
        elif isinstance(parsed, Hours):
            hours = Hours(parsed.arrives or hours.arrives, parsed.leaves or hours.leaves)
    return presence, hours, None, doubts
