"""The rows of people → the roster, each person once, with ids and requests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Hours, Roster
from cafeplanner.intake.kinds.rows import CANCELLED_ROW
from cafeplanner.intake.people.duplicates import merge_duplicates
from cafeplanner.intake.people.entries import Entry, read_entries
from cafeplanner.intake.people.ids import give_ids
from cafeplanner.intake.people.lines import Line
from cafeplanner.intake.people.pairs import read_pairs
from cafeplanner.intake.people.spellings import unify_spellings


def build_roster(lines: list[Line]) -> tuple[Roster, list[Finding]]:
    """Return the roster of these rows, and a finding for everything doubtful in them."""
    people = _people(lines)
    participants = tuple(_participant(entry, one) for entry, one in zip(people.entries, people.ids, strict=True))
    pairs = read_pairs(people.entries, participants)
    with_ids = list(zip(people.entries, people.ids, strict=True))
    roster = Roster(
        participants,
        tuple(frozenset(two) for two in sorted(pairs.together)),
        frozenset(pairs.apart),
        frozenset(pairs.acquainted),
        tuple((one, entry.hosts) for entry, one in with_ids if entry.hosts),
        {one: entry.hours for entry, one in with_ids if entry.hours != Hours()},
        _places(with_ids),
    )
    return roster, people.findings + [
        _cancelled(entry, one) for entry, one in with_ids if entry.cancelled_by
    ] + pairs.findings


@dataclass(frozen=True)
class _People:
    entries: list[Entry]
    ids: list[str]
    findings: list[Finding]


def _people(lines: list[Line]) -> _People:
    entries, findings = read_entries(lines)
    entries, unified = unify_spellings(entries)
    entries, merged = merge_duplicates(entries)
    ids, doubtful = give_ids(entries)
    return _People(entries, ids, findings + unified + merged + doubtful)


def _participant(entry: Entry, given: str) -> Participant:
    return Participant(
        given,
        entry.first_name,
        entry.last_name,
        entry.organisation,
        entry.territory,
        tuple(text for text, _ in entry.wishes),
        tuple(text for text, _ in entry.urgencies),
        entry.role,
        entry.status,
        entry.presence,
    )


def _cancelled(entry: Entry, given: str) -> Finding:
    place, value = entry.cancelled_by or (entry.place, "")
    return CANCELLED_ROW.at(place, people=(given,), name=entry.name, value=value)


def _places(entries: Iterable[tuple[Entry, str]]) -> dict[tuple[str, str], Place]:
    found: dict[tuple[str, str], Place] = {}
    for entry, given in entries:
        found[given, ""] = entry.place
        for text, place in (*entry.wishes, *entry.urgencies):
            found.setdefault((given, text), place)
    return found
