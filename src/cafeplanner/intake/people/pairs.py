"""Who asked to sit with whom, apart from whom, and who knows whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cafeplanner.cafe.day import Pair, pair
from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Participant
from cafeplanner.i18n import Text
from cafeplanner.intake.clean import pieces
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds.cells import NAME_AMBIGUOUS, NAME_UNKNOWN
from cafeplanner.intake.people.entry import Entry
from cafeplanner.intake.people.names import Directory

BETWEEN = re.compile(r",(?![^(]*\))|\s(?:et|and|&|\+)\s|\s/\s")


@dataclass
class Pairs:
    """The pairs that the list's own columns ask for, and the names in them that nobody bears."""

    together: set[Pair] = field(default_factory=set)
    apart: set[Pair] = field(default_factory=set)
    acquainted: set[Pair] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)


def read_pairs(entries: Iterable[Entry], participants: tuple[Participant, ...]) -> Pairs:
    """Return the pairs of all entries; `participants` are the people of the entries, in the same order."""
    directory, found = Directory(participants), Pairs()
    wanted = ((Field.TOGETHER, found.together), (Field.APART, found.apart), (Field.KNOWS, found.acquainted))
    for entry, person in zip(entries, participants, strict=True):
        for what, pairs in wanted:
            for name, place in _named(entry, what, directory):
                other, finding = resolve(directory, name, Text(what.value), place, asking=person)
                if finding:
                    found.findings.append(finding)
                elif other and other.id != person.id:
                    pairs.add(pair(person.id, other.id))
    return found


def resolve(
    directory: Directory,
    name: str,
    field_: Text,
    place: Place | None = None,
    *,
    asking: Participant | None = None,
) -> tuple[Participant | None, Finding | None]:
    """Return the person whom a name means, or the finding that says why none is meant.

    Whoever is `asking` means a namesake rather than themselves.
    """
    found = directory.find(name)
    others = [one for one in found if asking is None or one.id != asking.id]
    if len(others) == 1 or len(found) == 1:
        return (others or found)[0], None
    kind, nearest = (NAME_AMBIGUOUS, directory.nearest(name)) if found else (NAME_UNKNOWN, directory.likely(name))
    return None, kind.at(place, name=name, field=field_, nearest=nearest)


def _named(entry: Entry, what: Field, directory: Directory) -> Iterator[tuple[str, Place]]:
    for line in entry.lines:
        for column, cell in line.all(what):
            for part in pieces(cell):
                # "Durand, Marie" is one person where somebody bears that name.
                names = [part] if directory.find(part) else BETWEEN.split(part)
                yield from ((name.strip(), line.place(what, column)) for name in names if name.strip())
