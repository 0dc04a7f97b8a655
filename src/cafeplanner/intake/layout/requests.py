"""What the organiser asked for by name: kept together, kept apart, fixed seats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from cafeplanner.cafe.day import Pair, Part, Pin, RoundKey, Session, pair
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.settings import PinSettings
from cafeplanner.i18n import Text, text
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.day import PIN_LEFT_OUT, PIN_ROUND_UNKNOWN
from cafeplanner.intake.people.names import Directory
from cafeplanner.intake.people.pairs import resolve


def named_groups(
    groups: Iterable[tuple[str, ...]], what: Field, directory: Directory, findings: list[Finding]
) -> list[frozenset[str]]:
    """Return the ids behind groups of names; a name that nobody bears is left out with a finding."""
    return [
        frozenset(found)
        for group in groups
        if len(found := list(_known(group, Text(what.value), directory, findings))) > 1
    ]


def _known(names: Iterable[str], what: Text, directory: Directory, findings: list[Finding]) -> Iterator[str]:
    for name in names:
        person, finding = resolve(directory, name, what)
        if person:
            yield person.id
        if finding:
            findings.append(finding)


def united(groups: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Return groups that never overlap: those that share somebody are one."""
    found: list[frozenset[str]] = []
    for group in groups:
        touching = [one for one in found if one & group]
        found = [one for one in found if not one & group] + [group.union(*touching)]
    return tuple(sorted((group for group in found if len(group) > 1), key=sorted))


def pairs_of(groups: Iterable[frozenset[str]]) -> Iterator[Pair]:
    """Yield every two people of each group."""
    for group in groups:
        yield from (pair(a, b) for a, b in combinations(sorted(group), 2))


def find_pins(
    pins: Iterable[PinSettings], sessions: Sequence[Session], directory: Directory, findings: list[Finding]
) -> Iterator[Pin]:
    """Yield the fixed seats of people, rounds and tables that exist; a theme's name means its first table."""
    for wanted in pins:
        person, unknown = resolve(directory, wanted.name, text("fixed seat"))
        if person is None:
            findings += [unknown] if unknown else []
            continue
        key = RoundKey(Part(wanted.part), wanted.round)
        session = next((one for one in sessions if key in (round_.key for round_ in one.rounds)), None)
        if session is None:
            findings.append(PIN_ROUND_UNKNOWN.at(None, (person.id,), name=person.name, number=wanted.round))
            continue
        label = _label(session, wanted.table)
        if label is None:
            known = quoted(table.label for table in session.tables)
            found = PIN_LEFT_OUT.at(
                None, (person.id,), name=person.name, table=wanted.table, number=wanted.round, nearest=known
            )
            findings.append(found)
        else:
            yield Pin(person.id, key, label)


def _label(session: Session, name: str) -> str | None:
    wanted = fold(name)
    by_label = [table.label for table in session.tables if fold(table.label) == wanted]
    by_theme = [table.label for table in session.tables if table.theme and fold(table.theme) == wanted]
    return next(iter(by_label + by_theme), None)
