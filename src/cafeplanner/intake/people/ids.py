"""Ids that stay with a person however the list is sorted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds.columns import IDS_NOT_UNIQUE
from cafeplanner.intake.people.entry import Entry


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
    bases = [base_id(entry.first_name, entry.last_name) for entry in entries]
    shared = Counter(bases)
    order = sorted(range(len(bases)), key=lambda n: (bases[n], _identity(entries[n]) if shared[bases[n]] > 1 else ()))
    given: dict[str, int] = {}
    before: Counter[str] = Counter()
    for n in order:
        before[bases[n]] += 1
        given[free_id(entries[n].first_name, entries[n].last_name, given, before[bases[n]])] = n
    by_entry = {n: one for one, n in given.items()}
    return [by_entry[n] for n in range(len(entries))], findings


def free_id(first_name: str, last_name: str, taken: Container[str], number: int = 1) -> str:
    """Return ``durand-marie``, or ``durand-marie-2`` where that is taken; all numbers below `number` are."""
    base = base_id(first_name, last_name)
    candidate = base if number == 1 else f"{base}-{number}"
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    return candidate


def base_id(first_name: str, last_name: str) -> str:
    """Return the id that a name makes, which namesakes share: ``durand-marie``."""
    return fold(f"{last_name} {first_name}").replace(" ", "-") or "x"


def _identity(entry: Entry) -> tuple[object, ...]:
    """Return what tells namesakes apart, the rows themselves last of all; never where they stand."""
    return (
        fold(entry.organisation),
        entry.email,
        fold(entry.territory),
        "\n".join(text for text, _ in entry.wishes),
        entry.status,
        entry.name,
        sorted(line.cells for line in entry.lines),
    )
