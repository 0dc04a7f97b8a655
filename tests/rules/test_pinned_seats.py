from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Pin
from cafeplanner.cafe.participant import Presence
from tests.rules.build import COLLECTIVES, FIRST, ICEBREAKER, change_people, found, plain_day, said, seat

DAY = replace(plain_day(3), pins=(Pin("p0", ICEBREAKER, "B"), Pin("p1", COLLECTIVES, "Jeunesse 1")))


def test_a_fixed_seat_that_moved_is_noticed() -> None:
    findings = found("pinned_seats", DAY, seat({ICEBREAKER: {"A": "0 1 2"}}))
    assert said(findings) == [
        "The seat of Aïcha Abadie in the icebreaker is fixed at “B”, but the plan says “A”. "
        "Seat Aïcha Abadie at “B”, or remove the fixed seat."
    ]


def test_a_fixed_seat_is_kept_or_belongs_to_another_part() -> None:
    assert found("pinned_seats", DAY, seat({ICEBREAKER: {"A": "1 2", "B": "0"}})) == []
    assert found("pinned_seats", DAY, seat({FIRST: {"1": "0 1 2"}})) == []


def test_a_fixed_seat_of_someone_absent_asks_for_nothing() -> None:
    day = change_people(DAY, p0={"presence": Presence(first=1)})
    assert found("pinned_seats", day, seat({ICEBREAKER: {"A": "0 1 2"}})) == []
