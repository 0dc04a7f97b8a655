"""The rows of people → the roster, each person once, with ids and requests."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Hours, Roster
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.alike import same_key
from cafeplanner.intake.people.contacts import contact_of
from cafeplanner.intake.people.domains import shared_domains
from cafeplanner.intake.people.duplicates import merge_duplicates
from cafeplanner.intake.people.entries import read_entries
from cafeplanner.intake.people.entry import Entry
from cafeplanner.intake.people.ids import give_ids
from cafeplanner.intake.people.lines import Line
from cafeplanner.intake.people.merges import Merges
from cafeplanner.intake.people.names import Directory
from cafeplanner.intake.people.pairs import read_pairs
from cafeplanner.intake.people.remarks import remarks
from cafeplanner.intake.people.same import same_people
from cafeplanner.intake.people.spellings import unify_spellings


def build_roster(lines: list[Line], merges: Merges) -> tuple[Roster, list[Finding]]:
    """Return the roster of these rows, and a finding for everything doubtful in them.

    `merges` help to tell who is listed twice; whoever is listed keeps what was written.
    """
    every, order = read_entries(lines)
    unified, findings = unify_spellings(every)
    people = merge_duplicates(unified, merges)
    ids, doubtful = give_ids(people.entries)
    with_ids = list(zip(people.entries, ids, strict=True))
    participants = tuple(_participant(entry, one) for entry, one in with_ids)
    directory = Directory(participants)
    pairs = read_pairs(people.entries, participants)
    roster = Roster(
        participants,
        tuple(frozenset(two) for two in sorted(pairs.together)),
        frozenset(pairs.apart),
        frozenset(pairs.acquainted),
        tuple((one, entry.hosts) for entry, one in with_ids if entry.hosts),
        {one: entry.hours for entry, one in with_ids if entry.hours != Hours()},
        _places(with_ids),
        {one: entry.written.original for entry, one in with_ids if entry.written.original != entry.name},
        shared_domains(people.entries),
    )
    return roster, [
        *remarks(with_ids, order, directory),
        *findings,
        *same_people(people, ids, merges),
        *doubtful,
        *pairs.findings,
    ]


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
        contact_of(entry.email),
    )


def _places(entries: Sequence[tuple[Entry, str]]) -> dict[tuple[str, str], Place]:
    """Return where each person's answers stand; an organisation by the spelling that was settled on."""
    found: dict[tuple[str, str], Place] = {}
    for entry, given in entries:
        found[given, ""] = entry.place
        for text, place in (*entry.wishes, *entry.urgencies):
            found.setdefault((given, text), place)
        for what, kept in ((Field.ORGANISATION, entry.organisation), (Field.TERRITORY, entry.territory)):
            said = [(line.first(what), line.place(what)) for line in entry.lines if line.all(what)] if kept else []
            # Of several rows, the one that says what counts; what the others say is known too.
            said.sort(key=lambda one: same_key(one[0]) != same_key(kept))
            for text, place in [(kept, place) for _, place in said[:1]] + said[1:]:
                found.setdefault((given, text), place)
    return found
