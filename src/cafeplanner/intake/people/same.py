"""Findings about rows of one person, and about people of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.i18n import Text, text
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds._lists import some_cases, with_rows
from cafeplanner.intake.kinds.people import MERGED_TWICE, NAMES_ALIKE, NAMESAKES_APART, NAMESAKES_KEPT, ROWS_DIFFER
from cafeplanner.intake.people.duplicates import People
from cafeplanner.intake.people.entry import Entry
from cafeplanner.intake.people.merges import Merges


def same_people(people: People, ids: Sequence[str], merges: Merges) -> Iterator[Finding]:
    """Yield which rows were taken for one person, where these contradict each other, and who only shares a name."""
    given = {id(entry): one for entry, one in zip(people.entries, ids, strict=True)}
    yield from _merged(people.entries, ids)
    yield from _conflicts(people.entries, ids)
    for kind, apart in ((NAMESAKES_KEPT, False), (NAMESAKES_APART, True)):
        groups = [some for some in people.namesakes if _told_apart(some, merges) is apart]
        if groups:
            cases = [case for some in groups for case in _namesakes(some)]
            ids_ = tuple(given[id(one)] for some in groups for one in some)
            yield kind.at(groups[0][1].place, ids_, cases=some_cases(cases))
    if people.alike:
        cases = [
            text("{name} and {other}", name=with_rows(a.name, a.places), other=with_rows(b.name, b.places))
            for a, b in people.alike
        ]
        some = tuple(dict.fromkeys(given[id(one)] for two in people.alike for one in two))
        yield NAMES_ALIKE.at(people.alike[0][1].place, some, cases=some_cases(cases))


def _told_apart(some: Sequence[Entry], merges: Merges) -> bool:
    """Whether people of one name differ in both organisation and e-mail address, each of which is known."""
    return all(
        bool(a.organisation and b.organisation and a.email and b.email)
        and merges.key(a.organisation) != merges.key(b.organisation)
        and a.email != b.email
        for a, b in combinations(some, 2)
    )


def _namesakes(some: Sequence[Entry]) -> list[Text]:
    """Return a name with its rows; with those of each person where several rows were taken for one."""
    if any(len(one.places) > 1 for one in some):
        return [with_rows(one.name, one.places) for one in some]
    return [with_rows(some[0].name, _places(some))]


def _places(entries: Sequence[Entry]) -> list[Place]:
    """Return the places of people of one name, in the order of the list where that is one sheet."""
    return sorted((place for one in entries for place in one.places), key=lambda place: (place.sheet, place.row or 0))


def _merged(entries: Sequence[Entry], ids: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each proof, with the people whom it is about."""
    by_proof: defaultdict[tuple[Field, ...], list[tuple[Entry, str]]] = defaultdict(list)
    for entry, one in zip(entries, ids, strict=True):
        if entry.merged_by:
            by_proof[entry.merged_by].append((entry, one))
    for proofs, some in by_proof.items():
        same = (text("name"), *(Text(proof.value) for proof in proofs))
        cases = some_cases([with_rows(entry.name, entry.places) for entry, _ in some])
        place = some[0][0].lines[1].place()
        yield MERGED_TWICE.at(place, tuple(one for _, one in some), same=same, cases=cases)


def _conflicts(entries: Sequence[Entry], ids: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each column in which rows of one person differ, with the answers that count."""
    by_field: defaultdict[Field, list[tuple[Entry, str]]] = defaultdict(list)
    for entry, one in zip(entries, ids, strict=True):
        for what in dict.fromkeys(conflict.what for conflict in entry.conflicts):
            by_field[what].append((entry, one))
    for what, some in by_field.items():
        cases = [_differing(entry, what) for entry, _ in some]
        place = next(one.place for one in some[0][0].conflicts if one.what is what)
        yield ROWS_DIFFER.at(place, tuple(one for _, one in some), field=Text(what.value), cases=some_cases(cases))


def _differing(entry: Entry, what: Field) -> Text:
    found = [one for one in entry.conflicts if one.what is what]
    others = quoted(dict.fromkeys(one.other for one in found))
    return text("{name} (“{kept}” counts, not {others})", name=entry.name, kept=found[0].kept, others=others)
