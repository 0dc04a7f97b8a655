from __future__ import annotations

from dataclasses import replace

from tests.rules.build import COLLECTIVES, FIRST, ICEBREAKER, SECOND, THIRD, found, plain_day, said, seat

MORNING = seat(
    {
        ICEBREAKER: {"A": "0 1 2", "B": "3"},
        FIRST: {"1": "0 1", "2": "2 3"},
        SECOND: {"2": "0 1", "3": "2 3"},
        THIRD: {"3": "0 3", "1": "1 2"},
    }
)


def test_each_pair_counts_its_meetings_beyond_the_first() -> None:
    findings = found("repeat_meetings", plain_day(4), MORNING)
    assert [(finding.people, finding.count, finding.cost) for finding in findings] == [
        (("p0", "p1"), 2, 2000),
        (("p1", "p2"), 1, 1000),
        (("p2", "p3"), 1, 1000),
    ]
    assert said(findings)[0] == (
        "Aïcha Abadie and Benoît Haddad meet 3 times: "
        "in icebreaker group A, at table 1 in round 1 and at table 2 in round 2."
    )


def test_people_who_met_at_an_earlier_event_repeat_at_once() -> None:
    day = replace(plain_day(4), history=frozenset({("p0", "p3"), ("p0", "p1")}))
    findings = {finding.people: finding for finding in found("repeat_meetings", day, MORNING)}
    assert {met: finding.count for met, finding in findings.items()} == {
        ("p0", "p1"): 3,
        ("p0", "p3"): 1,
        ("p1", "p2"): 1,
        ("p2", "p3"): 1,
    }
    assert said([findings["p0", "p3"]]) == [
        "Aïcha Abadie and Dimitri Vasseur met at an earlier event and meet again: at table 3 in round 3."
    ]


def test_people_kept_together_never_repeat() -> None:
    day = replace(plain_day(4), together=(frozenset({"p0", "p1"}),), history=frozenset({("p0", "p1")}))
    assert [finding.people for finding in found("repeat_meetings", day, MORNING)] == [("p1", "p2"), ("p2", "p3")]


def test_collectives_are_no_part_of_it() -> None:
    plan = seat({ICEBREAKER: {"A": "0 1 2 3"}, COLLECTIVES: {"Jeunesse 1": "0 1 2 3"}})
    assert found("repeat_meetings", plain_day(4), plan) == []
