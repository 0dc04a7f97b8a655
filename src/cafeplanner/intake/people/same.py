"""Findings about rows of one person, and about people of one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.i18n import Text, text
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.people import MERGED_TWICE, NAMES_ALIKE, NAMESAKES_KEPT, ROWS_DIFFER
from cafeplanner.intake.people.duplicates import People
from cafeplanner.intake.people.entry import Entry
from cafeplanner.intake.people.lists import some_cases, with_rows


def same_people(people: People, ids: Sequence[str]) -> Iterator[Finding]:
    """Yield which rows were taken for one person, where these contradict each other, and who only shares a name."""
    given = {id(entry): one for entry, one in zip(people.entries, ids, strict=True)}
    yield from _merged(people.entries, ids)
    yield from _conflicts(people.entries, ids)
    if people.namesakes:
        cases = [with_rows(some[0].name, _places(some)) for some in people.namesakes]
        some = tuple(given[id(one)] for group in people.namesakes for one in group)
        yield NAMESAKES_KEPT.at(people.namesakes[0][1].place, some, cases=some_cases(cases))
    if people.alike:
        cases = [
            text("{name} and {other}", name=with_rows(a.name, a.places), other=with_rows(b.name, b.places))
            for a, b in people.alike
        ]
        some = tuple(dict.fromkeys(given[id(one)] for two in people.alike for one in two))
        yield NAMES_ALIKE.at(people.alike[0][1].place, some, cases=some_cases(cases))


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
