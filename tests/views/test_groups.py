"""Icebreaker groups with their scribes, and the afternoon's collectives."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from cafeplanner.cafe.day import Part, Questions, RoundKey
from cafeplanner.cafe.participant import Presence, Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.collectives import open_collectives, timed_steps
from cafeplanner.views.groups import choose_scribe, icebreaker_groups
from tests.builders import make_day, make_person, rotation_plan

ICEBREAKER = RoundKey(Part.ICEBREAKER, 1)
COLLECTIVES = RoundKey(Part.COLLECTIVES, 1)


def test_groups_are_those_of_the_plan() -> None:
    day = make_day(24)
    plan = rotation_plan(day)
    told = {group.label: {one.id for one in group.members} for group in icebreaker_groups(day, plan)}
    assert told == {label: set(ids) for label, ids in plan.tables[ICEBREAKER].items()}


def test_each_scribe_is_a_member() -> None:
    day = make_day(24)
    groups = icebreaker_groups(day, rotation_plan(day))
    assert [group.label for group in groups if group.scribe not in group.members] == []


def test_scribe_does_not_depend_on_the_order_of_the_members() -> None:
    members = [make_person(number) for number in range(6)]
    assert {choose_scribe(members).id, choose_scribe(members[::-1]).id} == {choose_scribe(members[3:] + members[:3]).id}


def test_scribes_are_not_always_the_first_of_the_alphabet() -> None:
    day = make_day(60)
    groups = icebreaker_groups(day, rotation_plan(day))
    assert len({group.members.index(group.scribe) for group in groups}) > 2


def test_scribe_is_neither_a_host_nor_somebody_who_leaves() -> None:
    host, leaving = make_person(1, role=Role.HOST), make_person(2, presence=Presence(last=98))
    other = make_person(3)
    for members in ([host, leaving, other], [other, leaving, host]):
        assert choose_scribe(members) == other


def test_group_of_hosts_still_has_a_scribe() -> None:
    hosts = [make_person(number, role=Role.HOST) for number in range(3)]
    assert choose_scribe(hosts) in hosts


def test_collectives_without_members_are_left_out() -> None:
    day = make_day(24)
    plan = rotation_plan(day)
    told = {one.label: {member.id for member in one.members} for one in open_collectives(day, plan)}
    assert told == {label: set(ids) for label, ids in plan.tables[COLLECTIVES].items()}
    assert open_collectives(day, Plan({})) == ()


def test_steps_follow_each_other_by_the_clock() -> None:
    steps = [(step.number, step.start, step.end) for step in timed_steps(dt.time(14, 0), (90, 15, 15))]
    half_past, quarter_to, four = dt.time(15, 30), dt.time(15, 45), dt.time(16, 0)
    assert steps == [(1, dt.time(14, 0), half_past), (2, half_past, quarter_to), (3, quarter_to, four)]


def test_collective_has_the_steps_of_the_day() -> None:
    day = replace(make_day(24), questions=Questions(steps=(60, 20)))
    first = open_collectives(day, rotation_plan(day))[0]
    assert [step.minutes for step in first.steps] == [60, 20]
