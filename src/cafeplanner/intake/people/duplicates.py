"""People who are listed twice, and people who only share a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Presence, Role, Status, fold
from cafeplanner.cafe.roster import Hours
from cafeplanner.i18n import Text
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds.rows import MERGED_TWICE, NAMESAKES_KEPT
from cafeplanner.intake.people.entries import Entry


def merge_duplicates(entries: Iterable[Entry]) -> tuple[list[Entry], list[Finding]]:
    """Return each person once, in the list's order; two rows are one person only on proof, never on empty cells."""
    namesakes: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        namesakes[" ".join(sorted(fold(entry.name).split())) or entry.name].append(entry)
    kept: list[Entry] = []
    findings: list[Finding] = []
    for group in namesakes.values():
        people, merged = _people(group)
        kept += people
        findings += merged
        if len(people) > 1:
            rows = tuple(str(entry.rows[0]) for entry in people)
            findings.append(NAMESAKES_KEPT.at(people[1].place, name=people[0].name, rows=rows))
    return sorted(kept, key=lambda entry: entry.rows), findings


def _people(group: list[Entry]) -> tuple[list[Entry], list[Finding]]:
    people: list[Entry] = []
    findings: list[Finding] = []
    for entry in group:
        for position, other in enumerate(people):
            if proof := proof_of_one(other, entry):
                people[position] = merged(other, entry)
                rows = tuple(str(row) for row in people[position].rows)
                findings.append(MERGED_TWICE.at(entry.place, name=other.name, rows=rows, same=Text(proof.value)))
                break
        else:
            people.append(entry)
    return people, findings


def proof_of_one(a: Entry, b: Entry) -> Field | None:
    """Return what proves that two entries of one name are one person; None where nothing does."""
    if a.email and b.email:
        return Field.EMAIL if a.email == b.email else None
    if a.organisation and fold(a.organisation) == fold(b.organisation):
        return Field.ORGANISATION
    return None


def merged(a: Entry, b: Entry) -> Entry:
    """Return one entry of two: the first row counts, the second fills its gaps; who comes once comes."""
    status = Status.CANCELLED if a.status is b.status is Status.CANCELLED else Status.PRESENT
    return replace(
        a,
        lines=a.lines + b.lines,
        organisation=a.organisation or b.organisation,
        territory=a.territory or b.territory,
        email=a.email or b.email,
        number=a.number or b.number,
        role=a.role if a.role is not Role.PARTICIPANT else b.role,
        hosts=a.hosts or b.hosts,
        status=status,
        cancelled_by=a.cancelled_by if status is Status.CANCELLED else None,
        presence=a.presence if a.presence != Presence() else b.presence,
        hours=a.hours if a.hours != Hours() else b.hours,
        wishes=a.wishes or b.wishes,
        urgencies=a.urgencies or b.urgencies,
    )
