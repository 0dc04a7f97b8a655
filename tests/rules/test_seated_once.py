from __future__ import annotations

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.cafe.participant import Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from tests.rules.build import FIRST, ICEBREAKER, SECOND, THIRD, change_people, found, plain_day, said, seat


def test_a_plan_of_one_part_only_is_judged_by_that_part() -> None:
    assert found("seated_once", plain_day(4), seat({ICEBREAKER: {"A": "0 1 2 3"}})) == []


def test_an_empty_plan_misses_everybody_everywhere() -> None:
    assert len(found("seated_once", plain_day(4), Plan({}))) == 4 * 5


def test_someone_without_a_seat_is_named() -> None:
    plan = seat({FIRST: {"1": "0 1 2"}, SECOND: {"1": "0 1 2 3"}, THIRD: {"1": "0 1 2 3"}})
    (finding,) = found("seated_once", plain_day(4), plan)
    assert said([finding]) == ["Dimitri Vasseur has no seat in round 1. Choose a table for Dimitri Vasseur."]
    assert (finding.people, finding.round) == (("p3",), FIRST)


def test_a_whole_round_without_seats_is_noticed() -> None:
    plan = seat({FIRST: {"1": "0 1 2 3"}, THIRD: {"1": "0 1 2 3"}})
    assert {finding.round for finding in found("seated_once", plain_day(4), plan)} == {SECOND}


def test_whoever_is_not_there_has_no_seat() -> None:
    day = change_people(
        plain_day(5),
        p1={"status": Status.CANCELLED},
        p2={"role": Role.OBSERVER},
        p3={"presence": Presence(first=1)},
        p4={"presence": Presence(last=-1)},
    )
    assert [str(finding.text) for finding in found("seated_once", day, seat({ICEBREAKER: {"A": "0 1 2 3 4"}}))] == [
        "Benoît Haddad has a seat in icebreaker group A but has cancelled.",
        "Chloé Ó Briain has a seat in icebreaker group A but only observes.",
        "Dimitri Vasseur has a seat in icebreaker group A but has not arrived yet.",
        "Élodie Chevalier has a seat in icebreaker group A but has already left.",
    ]


def test_seats_of_no_person_table_or_round_are_refused() -> None:
    seats = {**seat({ICEBREAKER: {"A": "0 1 2", "Z": "3"}}).seats, ("ghost", ICEBREAKER): "A"}
    seats["p0", RoundKey(Part.ICEBREAKER, 2)] = "A"
    findings = found("seated_once", plain_day(4), Plan(seats))
    assert [str(finding.text) for finding in findings] == [
        "Dimitri Vasseur has a seat in icebreaker group Z, but there is no such table.",
        "A seat in icebreaker group A is kept for “ghost”, who is not on the list.",
        "Aïcha Abadie has a seat in icebreaker group A, but the day has no such round.",
    ]
    assert [finding.people for finding in findings] == [("p3",), (), ("p0",)]
