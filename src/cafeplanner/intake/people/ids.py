"""Ids that stay with a person however the list is sorted."""

from __future__ import annotations

from collections.abc import Container, Sequence

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds.columns import IDS_NOT_UNIQUE
from cafeplanner.intake.people.entries import Entry


def give_ids(entries: Sequence[Entry]) -> tuple[list[str], list[Finding]]:
    """Return an id for each entry: the file's own where it tells everyone apart, else one made of the name."""
    own = [entry.number for entry in entries]
    if any(own) and all(own) and len(set(own)) == len(own):
        return own, []
    findings = []
    if any(own):
        line = entries[0].lines[0]
        column = line.heads.columns[Field.ID][0]
        heading = line.heads.heading(Field.ID)
        place = line.heads.table.place(line.heads.row + 1, column, heading)
        findings.append(IDS_NOT_UNIQUE.at(place, heading=heading))
    # Namesakes are numbered in an order that comes from what they are, not from where they stand in the list.
    order = sorted(range(len(entries)), key=lambda n: _identity(entries[n]))
    given: dict[str, int] = {}
    for n in order:
        given[free_id(entries[n].first_name, entries[n].last_name, given)] = n
    by_entry = {n: one for one, n in given.items()}
    return [by_entry[n] for n in range(len(entries))], findings


def free_id(first_name: str, last_name: str, taken: Container[str]) -> str:
    """Return ``durand-marie``, or ``durand-marie-2`` where that is taken."""
    base = fold(f"{last_name} {first_name}").replace(" ", "-") or "x"
    number, candidate = 1, base
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    return candidate


def _identity(entry: Entry) -> tuple[str, ...]:
    wishes = "\n".join(text for text, _ in entry.wishes)
    return (
        fold(f"{entry.last_name} {entry.first_name}"),
        fold(entry.organisation),
        entry.email,
        fold(entry.territory),
        wishes,
        entry.status,
        entry.name,
    )
