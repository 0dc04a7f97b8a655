"""Meetings are counted from the seats, pair by pair."""

from dataclasses import replace
from itertools import combinations

from cafeplanner.cafe.day import Part
from cafeplanner.checking import check_plan
from cafeplanner.views.meetings import meetings_of
from tests.builders import make_day, rotation_plan


def test_counts_equal_a_recount_pair_by_pair() -> None:
    day = make_day(30, hosts=2)
    plan = rotation_plan(day)
    meetings = meetings_of(day, plan)
    morning = [round_.key for round_ in day.rounds if round_.key.part is not Part.COLLECTIVES]
    for a, b in combinations(day.by_id, 2):
        shared = sum(plan.at(a, key) is not None and plan.at(a, key) == plan.at(b, key) for key in morning)
        assert meetings.count(a, b) == shared


def test_repeats_agree_with_the_rule() -> None:
    day = replace(make_day(30), together=(frozenset({"p3", "p8"}),))
    plan = rotation_plan(day)
    meetings = meetings_of(day, plan)
    assert sum(count - 1 for _, count in meetings.repeats) == check_plan(day, plan).by_rule["repeat_meetings"].value
    assert meetings.wanted == {("p3", "p8")}


def test_histograms_count_everybody_and_every_pair() -> None:
    day = make_day(30)
    meetings = meetings_of(day, rotation_plan(day))
    people = len(meetings.people)
    assert sum(count for _, count in meetings.met_histogram) == people
    assert sum(count for _, count in meetings.pair_histogram) == people * (people - 1) // 2
    assert sum(met * count for met, count in meetings.met_histogram) == round(meetings.average * people)


def test_an_empty_plan_has_no_meetings() -> None:
    day = make_day(10)
    meetings = meetings_of(day, type(rotation_plan(day))({}))
    assert (meetings.people, meetings.met_histogram, meetings.average) == ((), (), 0.0)
