"""What changed in somebody's entry: three ways, so that a list that says what it said undoes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from cafeplanner.cafe.participant import Participant, Role
from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field

Values = dict[str, Any]
TOPICS: dict[str, tuple[str, ...]] = {
    N_("name"): ("first_name", "last_name"),
    N_("organisation"): ("organisation",),
    N_("territory"): ("territory",),
    N_("wishes"): ("wishes",),
    N_("urgencies"): ("urgencies",),
    N_("role"): ("role",),
    N_("hours"): ("presence",),
}
"""What is compared, with the fields that belong together."""
COLUMNS: dict[str, frozenset[Field]] = {
    "organisation": frozenset({Field.ORGANISATION}),
    "territory": frozenset({Field.TERRITORY}),
    "wishes": frozenset({Field.WISHES}),
    "urgencies": frozenset({Field.URGENCIES, Field.WISHES}),
    "role": frozenset({Field.ROLE, Field.HOSTS}),
    "hours": frozenset({Field.PRESENCE, Field.ARRIVES, Field.LEAVES, Field.STATUS}),
}
"""The columns of a list that say something of it; a list without them says nothing, rather than that all is gone."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something that the list and the organiser changed differently; the organiser's entry counts."""

    topic: str
    kept: str
    listed: str


@dataclass(frozen=True, slots=True)
class Entries:
    """Somebody's entry as the list once had it, in the schedule now, and in the list now."""

    base: Participant
    mine: Participant
    theirs: Participant

    def merged(self) -> tuple[Participant, tuple[Conflict, ...]]:
        """Return the schedule's entry with what changed in the list, and what was changed on both sides."""
        changes: Values = {}
        conflicts = []
        for topic, fields in TOPICS.items():
            base, mine, theirs = (_values(one, fields) for one in (self.base, self.mine, self.theirs))
            if theirs in (base, mine):
                continue
            if mine == base:
                changes.update(theirs)
            elif topic != "urgencies":
                # what people said at lunch is later than any list
                conflicts.append(Conflict(topic, _said(mine), _said(theirs)))
        return replace(self.mine, **changes), tuple(conflicts)


def without_hosts(base: Participant, theirs: Participant) -> Participant:
    """Return the list's entry with the role that the schedule gave: tables, not lists, make hosts."""
    return replace(theirs, role=base.role) if Role.HOST in (base.role, theirs.role) else theirs


def with_names_in_order(entries: list[Entries]) -> list[Entries]:
    """Return the entries with first and last names as they were where the list turned most of them round.

    Which name stands first is guessed from a whole list where nothing says it; it did not change for everybody.
    """
    turned = [_is_turned(one) for one in entries]
    if 2 * sum(turned) <= len(entries):
        return entries
    return [_with_base_name(one) if swapped else one for one, swapped in zip(entries, turned, strict=True)]


def _is_turned(one: Entries) -> bool:
    base, theirs = one.base, one.theirs
    return (base.first_name, base.last_name) == (theirs.last_name, theirs.first_name) != (base.last_name, "")


def _with_base_name(one: Entries) -> Entries:
    return replace(one, theirs=with_topics_of(one.base, one.theirs, ("name",)))


def with_topics_of(base: Participant, theirs: Participant, topics: Iterable[str]) -> Participant:
    """Return an entry of the list in which some things are as they were."""
    kept: Values = {}
    for topic in topics:
        kept.update(_values(base, TOPICS[topic]))
    return replace(theirs, **kept)


def _values(person: Participant, fields: tuple[str, ...]) -> Values:
    return {field: getattr(person, field) for field in fields}


def _said(values: Values) -> str:
    return " ".join(_pieces(values))


def _pieces(values: Values) -> Iterator[str]:
    for value in values.values():
        if isinstance(value, tuple):
            yield ", ".join(value) or "–"
        else:
            yield str(value) or "–"
