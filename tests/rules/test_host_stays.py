from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Presence
from cafeplanner.rules import by_name
from cafeplanner.rules.terms import FixSeat
from tests.rules.build import (
    FIRST,
    ICEBREAKER,
    SECOND,
    THIRD,
    change_people,
    change_table,
    found,
    plain_day,
    said,
    seat,
)


def hosted() -> Day:
    """Return a day on which p0 hosts table 1 and p1 is kept together with p0."""
    day = change_table(plain_day(3), Part.CAFE, "1", host="p0")
    return replace(day, together=(frozenset({"p0", "p1"}),))


def test_a_host_elsewhere_is_sent_back() -> None:
    plan = seat({FIRST: {"1": "0 1", "2": "2"}, SECOND: {"2": "0", "1": "1 2"}, THIRD: {"1": "0 1", "3": "2"}})
    (finding,) = found("host_stays", hosted(), plan)
    assert said([finding]) == [
        "Aïcha Abadie stays at table 1 but has a seat at table 2 in round 2. "
        "Seat Aïcha Abadie at table 1 in every round."
    ]
    assert (finding.people, finding.round, finding.table) == (("p0",), SECOND, "2")


def test_whoever_is_kept_together_with_a_host_stays_too() -> None:
    plan = seat({key: {"1": "0", "2": "1 2"} for key in (FIRST, SECOND, THIRD)})
    assert [finding.people for finding in found("host_stays", hosted(), plan)] == [("p1",)] * 3


def test_a_host_is_free_in_the_icebreaker() -> None:
    assert found("host_stays", hosted(), seat({ICEBREAKER: {"A": "0 1 2"}})) == []


def test_a_host_who_is_not_there_yet_breaks_nothing() -> None:
    day = change_people(hosted(), p0={"presence": Presence(first=2)})
    plan = seat({FIRST: {"1": "1", "2": "0 2"}, SECOND: {"1": "0 1", "2": "2"}, THIRD: {"1": "0 1", "3": "2"}})
    assert found("host_stays", day, plan) == []


def test_the_seat_is_fixed_in_every_round_of_the_cafe() -> None:
    day = hosted()
    terms = by_name("host_stays").terms(day, (ICEBREAKER, FIRST, SECOND))
    assert set(terms) == {FixSeat(one, key, "1", "host_stays") for one in ("p0", "p1") for key in (FIRST, SECOND)}
