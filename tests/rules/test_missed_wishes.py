from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Presence
from tests.rules.build import (
    ALIMENTATION,
    FIRST,
    ICEBREAKER,
    JEUNESSE,
    MOBILITES,
    SECOND,
    THIRD,
    change_people,
    change_table,
    found,
    plain_day,
    said,
    seat,
)


def wishing(*wishes: str, **changes: object) -> Day:
    """Return a day on which p0 has wishes."""
    return change_people(plain_day(2), p0={"wishes": wishes, **changes})


STAYING = seat({key: {"1": "0 1"} for key in (FIRST, SECOND, THIRD)})
"""Everybody at the table of Jeunesse all morning."""


def test_a_missed_wish_costs_by_its_rank() -> None:
    findings = found("missed_wishes", wishing(MOBILITES, JEUNESSE, ALIMENTATION), STAYING)
    assert [(finding.people, finding.count, finding.cost) for finding in findings] == [
        (("p0",), 1, 60),
        (("p0",), 1, 30),
    ]
    assert said(findings) == [
        "Aïcha Abadie does not visit “Mobilités”, wish number 1.",
        "Aïcha Abadie does not visit “Alimentation locale”, wish number 3.",
    ]


def test_granted_wishes_cost_nothing() -> None:
    plan = seat({FIRST: {"1": "0 1"}, SECOND: {"2": "0 1"}, THIRD: {"3": "0 1"}})
    assert found("missed_wishes", wishing(ALIMENTATION, JEUNESSE), plan) == []


def test_a_wish_written_twice_counts_once_at_its_first_place() -> None:
    findings = found("missed_wishes", wishing(MOBILITES, MOBILITES, ALIMENTATION), STAYING)
    assert [finding.cost for finding in findings] == [60, 40]


def test_a_wish_for_a_theme_that_the_cafe_does_not_have_is_no_fault_of_the_plan() -> None:
    assert [finding.cost for finding in found("missed_wishes", wishing("Astronomie", MOBILITES), STAYING)] == [40]


def test_people_who_stay_or_miss_the_cafe_miss_no_wish() -> None:
    hosting = change_table(wishing(MOBILITES), Part.CAFE, "1", host="p0")
    kept = replace(change_table(wishing(MOBILITES), Part.CAFE, "1", host="p1"), together=(frozenset({"p0", "p1"}),))
    absent = wishing(MOBILITES, presence=Presence(last=0))
    assert [found("missed_wishes", day, STAYING) for day in (hosting, kept, absent)] == [[], [], []]


def test_a_plan_without_the_cafe_misses_no_wish() -> None:
    assert found("missed_wishes", wishing(MOBILITES), seat({ICEBREAKER: {"A": "0 1"}})) == []
