"""People who come in addition: nobody is added who is there already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.replanning.newcomers import joining
from cafeplanner.replanning.people import Joins, Returns
from tests.builders import make_day

ROW = Place("ajouts.csv", "", 2)


def come(person: Participant, *changes: Participant) -> tuple[list[object], list[tuple[str, Place | None]]]:
    """Return the events and findings when somebody comes to a day in which these people are."""
    day = make_day()
    changed = {one.id: one for one in changes}
    day = replace(day, participants=tuple(changed.get(one.id, one) for one in day.participants))
    events, findings = joining(day, [person], lambda _: ROW)
    return list(events), [(one.code, one.place) for one in findings]


def somebody(**changes: object) -> Participant:
    """Return somebody of the day with another id."""
    return replace(make_day().participants[7], id="x", **changes)  # type: ignore[arg-type]


def test_somebody_new_joins() -> None:
    person = Participant("nouvelle-nadia", "Nadia", "Nouvelle", "Ville")
    assert come(person) == ([Joins(person)], [])


@pytest.mark.parametrize("organisation", ["same", "", "The same and more"])
def test_nobody_is_there_twice(organisation: str) -> None:
    known = somebody().organisation
    person = somebody(organisation={"same": known.upper(), "": ""}.get(organisation, f"{known} (siège)"))
    assert come(person) == ([], [("already-there", ROW)])


def test_who_had_cancelled_comes_after_all() -> None:
    known = make_day().participants[7]
    assert come(somebody(), replace(known, status=Status.CANCELLED)) == ([Returns(known.id)], [])


def test_another_organisation_is_another_person_and_told() -> None:
    other = somebody(organisation="Zzz")
    assert come(other) == ([Joins(other)], [("newcomer-same-name", ROW)])


def test_one_address_is_one_person_wherever_they_work() -> None:
    known = replace(make_day().participants[7], contact="0123456789")
    other = somebody(organisation="Zzz", contact="0123456789")
    assert come(other, known) == ([], [("already-there", ROW)])
