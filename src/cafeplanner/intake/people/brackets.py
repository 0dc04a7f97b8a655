"""What stands in brackets behind a name: an organisation, a role, that somebody does not come."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.finding import Place
from cafeplanner.cafe.participant import Role, Status, fold
from cafeplanner.intake.columns.heads import NAMES
from cafeplanner.intake.columns.synonyms import NO, NOTHING, YES, Field
from cafeplanner.intake.people.entry import Entry
from cafeplanner.intake.people.unknown import is_unknown
from cafeplanner.intake.people.values import parse_role, parse_status


def with_brackets(entry: Entry) -> Entry:
    """Return an entry with what the brackets behind its name say, where the cells of the row say nothing else."""
    for text in entry.written.brackets:
        entry = _with_bracket(entry, text)
    return entry


def _with_bracket(entry: Entry, text: str) -> Entry:
    folded = fold(text)
    place = _place(entry)
    if folded in NOTHING or "@" in text:
        return entry if entry.email or "@" not in text else replace(entry, email=text.casefold())
    if len(folded.split()) < 5 and folded not in YES | NO and parse_status(text) is Status.CANCELLED:
        return replace(entry, status=Status.CANCELLED, cancelled_by=entry.cancelled_by or (place, text))
    role, hosts = parse_role(text) or (Role.PARTICIPANT, "")
    if role is not Role.PARTICIPANT:
        return replace(entry, role=role, hosts=entry.hosts or hosts) if entry.role is Role.PARTICIPANT else entry
    if _is_organisation(text):
        if not entry.organisation:
            return replace(entry, organisation=text)
        if fold(entry.organisation) == folded:
            return entry
    return replace(entry, left_out=(*entry.left_out, (text, place)))


def _is_organisation(text: str) -> bool:
    """Whether a bracket may name an organisation: not "née Petit", "12 ans", "interprète" or "inscrite"."""
    first, *more = fold(text).split()
    return (
        first not in ("nee", "ne", "born", "dit", "dite", "alias")
        and not first[0].isdigit()
        and any(c.isalpha() for c in text)
        and not is_unknown(Field.ORGANISATION, text)
        and parse_role(text) is None
        and not (not more and parse_status(text))
    )


def _place(entry: Entry) -> Place:
    """The place of the cell with the brackets: the last of those that hold the name."""
    line = entry.lines[0]
    used = [what for what in NAMES if line.all(what)]
    what = Field.LAST_NAME if Field.LAST_NAME in used else next(iter(used), None)
    return line.place(what)
