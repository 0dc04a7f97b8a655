"""People who come in addition: who of them is known already?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Participant, Status, fold
from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import WARNING, Kind
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Joins, Returns
from cafeplanner.store.known_again import know_again

ALIKE = 80
"""Likeness (0 to 100) from which two names of an organisation are taken for one: "Habitat coopératif de l'Orvette"."""
ALREADY_THERE = Kind(
    "already-there",
    WARNING,
    N_("{name} is expected already and is not added a second time."),
    N_(
        "If this is another person of the same name, write what tells them apart: a second first name, the "
        "organisation."
    ),
)
SAME_NAME = Kind(
    "newcomer-same-name",
    WARNING,
    N_("{name} ({organisation}) is added, although somebody of that name is expected from {other}."),
    N_("If they are one person, take the row out and plan again."),
)


def joining(
    day: Day, people: Sequence[Participant], place: Callable[[Participant], Place | None]
) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    """Return what the coming of these people means: who had cancelled comes after all, nobody is there twice.

    `people` have ids that are free in the day; `place` says where somebody was written down.
    """
    known = known_already(day, people)
    events: list[Event] = []
    findings = []
    for person in people:
        old = known.get(person.id)
        if old is None or not is_same(old, person):
            events.append(Joins(person))
            if old is not None and old.status is not Status.CANCELLED:
                told = {"organisation": person.organisation, "other": old.organisation}
                findings.append(SAME_NAME.at(place(person), people=(old.id, person.id), name=person.name, **told))
        elif old.status is Status.CANCELLED:
            events.append(Returns(old.id))
        else:
            findings.append(ALREADY_THERE.at(place(person), people=(old.id,), name=old.name))
    return tuple(events), tuple(findings)


def known_already(day: Day, people: Sequence[Participant]) -> dict[str, Participant]:
    """Return whom of the day the newcomers have the name or the address of, by their own id."""
    found = know_again(day.participants, people)
    nearly = {person.id for person in found.nearly}
    return {new: day.by_id[old] for old, new in found.ids.items() if new not in nearly}


def is_same(one: Participant, other: Participant) -> bool:
    """Whether two entries of one name are one person: nothing that is known of both differs."""
    if one.contact and one.contact == other.contact:
        return True
    names = fold(one.organisation), fold(other.organisation)
    return not all(names) or names[0] in names[1] or names[1] in names[0] or fuzz.ratio(*names) >= ALIKE
