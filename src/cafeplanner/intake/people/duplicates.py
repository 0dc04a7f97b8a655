"""People who are listed twice, and people who only share a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from cafeplanner.cafe.participant import name_key
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.entry import Entry
from cafeplanner.intake.people.merges import Merges
from cafeplanner.intake.people.merging import merged

ALIKE = 85
"""Likeness (ratio of folded names, 0 to 100) of two names at one e-mail address that may be one name."""
MOST_AT_ONE_ADDRESS = 30
"""More people than that at one address are a mailbox for everybody; their names are not compared."""


@dataclass(frozen=True)
class People:
    """Each person once, in the list's order, and what was noticed."""

    entries: list[Entry]
    namesakes: list[list[Entry]]
    """People of one name, whom nothing proves to be one."""
    alike: list[tuple[Entry, Entry]]
    """People of nearly one name who share an e-mail address."""


def merge_duplicates(entries: Iterable[Entry], merges: Merges) -> People:
    """Return each person once; two rows are one person only on proof, never on empty cells.

    Proof is the same name and e-mail address, or the same name and organisation where an address is missing; `merges`
    are organisations that the settings say are one.
    """
    entries = list(entries)
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[name_key(entry.name)].append(entry)
    # Rows of several sheets are told apart by where they come in the list, not by their numbers.
    order = {id(line): n for n, entry in enumerate(entries) for line in entry.lines}

    def position(entry: Entry) -> tuple[int, str]:
        return min(order[id(line)] for line in entry.lines), name_key(entry.name)

    people = [_people(group, merges) for group in groups.values()]
    kept = sorted((one for some in people for one in some), key=position)
    namesakes = [sorted(some, key=position) for some in people if len(some) > 1]
    return People(kept, sorted(namesakes, key=lambda some: position(some[0])), _alike(kept))


def _people(group: list[Entry], merges: Merges) -> list[Entry]:
    """Return the people among rows of one name."""
    if len(group) == 1:
        return group
    by_email: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in group:
        if entry.email:
            by_email[entry.email].append(entry)
    proofs = {email: {Field.EMAIL} if len(some) > 1 else set() for email, some in by_email.items()}
    places = {
        email: {place for one in some for place in _organisations(one, merges)} for email, some in by_email.items()
    }
    alone: list[Entry] = []
    by_organisation: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in (one for one in group if not one.email):
        matching = [email for email, known in places.items() if known & _organisations(entry, merges)]
        if len(matching) == 1:
            by_email[matching[0]].append(entry)
            proofs[matching[0]].add(Field.ORGANISATION)
        elif entry.organisation:
            by_organisation[merges.key(entry.organisation)].append(entry)
        else:
            alone.append(entry)
    return [
        *(_one(some, proofs[email], merges) for email, some in by_email.items()),
        *(_one(some, {Field.ORGANISATION}, merges) for some in by_organisation.values()),
        *alone,
    ]


def _one(entries: list[Entry], proofs: set[Field], merges: Merges) -> Entry:
    return merged(entries, sorted(proofs), merges) if len(entries) > 1 else entries[0]


def _organisations(entry: Entry, merges: Merges) -> set[str]:
    """Return every organisation that the rows of an entry name, folded."""
    others = (conflict.other for conflict in entry.conflicts if conflict.what is Field.ORGANISATION)
    return {merges.key(one) for one in (entry.organisation, *others)} - {""}


def _alike(people: list[Entry]) -> list[tuple[Entry, Entry]]:
    """Return the people whose names differ by a slip of the keyboard or a second last name, at one address."""
    by_email: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in people:
        if entry.email and entry.comes:
            by_email[entry.email].append(entry)
    some = (
        two for entries in by_email.values() if len(entries) <= MOST_AT_ONE_ADDRESS for two in combinations(entries, 2)
    )
    return [(a, b) for a, b in some if _nearly_one_name(a, b)]


def _nearly_one_name(a: Entry, b: Entry) -> bool:
    one, other = name_key(a.name), name_key(b.name)
    if one == other:
        return False
    words, more = set(one.split()), set(other.split())
    within = min(len(words), len(more)) > 1 and (words <= more or more <= words)
    return within or fuzz.ratio(one, other) >= ALIKE
