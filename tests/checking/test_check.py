from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.checking.bounds import BOUNDS
from cafeplanner.rules import SOFT
from tests.builders import make_day, rotation_plan
from tests.rules.build import COLLECTIVES, FIRST, ICEBREAKER, SECOND

DAY = replace(
    make_day(24, tables=5, hosts=2),
    apart=frozenset({("p3", "p4")}),
    together=(frozenset({"p5", "p6"}),),
    pins=(Pin("p6", ICEBREAKER, "E"),),
)
PLAN = rotation_plan(make_day(24, tables=5, hosts=2))


def broken_rules(day: Day, plan: Plan) -> list[str]:
    """Return the names of the rules that a plan breaks."""
    return sorted({finding.code for finding in check_plan(day, plan).broken})


def part(plan: Plan, *parts: Part) -> Plan:
    """Return the seats of some parts of the day."""
    return Plan({seat: label for seat, label in plan.seats.items() if seat[1].part in parts})


def test_a_plan_by_rotation_keeps_every_hard_rule() -> None:
    report = check_plan(make_day(24, tables=5, hosts=2), PLAN)
    assert report.broken == ()
    assert report.valid


@pytest.mark.parametrize(
    ("seat", "label", "rule"),
    [
        (("p7", FIRST), "nowhere", "seated_once"),
        (("p23", FIRST), "3", "seated_once"),
        (("p0", FIRST), "4", "host_stays"),
        (("p7", FIRST), PLAN.seats["p7", SECOND], "theme_once"),
        (("p7", COLLECTIVES), "Mobilités 3", "table_size"),
    ],
    ids=["a table that is not there", "someone who cancelled", "a host elsewhere", "a theme twice", "alone"],
)
def test_one_changed_seat_breaks_exactly_its_rule(seat: tuple[str, RoundKey], label: str, rule: str) -> None:
    plan = Plan({**PLAN.seats, seat: label})
    assert broken_rules(make_day(24, tables=5, hosts=2), plan) == [rule]


def test_requests_are_checked() -> None:
    assert broken_rules(DAY, PLAN) == ["keep_together", "pinned_seats"]


def test_a_crowded_table_is_the_only_fault() -> None:
    crowd = {(person, ICEBREAKER): "A" for person, key in PLAN.seats if key == ICEBREAKER}
    assert broken_rules(make_day(24, tables=5, hosts=2), Plan({**PLAN.seats, **crowd})) == ["table_size"]


def test_figures_are_those_of_the_parts_that_day_and_plan_have() -> None:
    day = make_day(24)
    plan = rotation_plan(day)
    morning = ["repeat_meetings", "known_in_icebreaker", "same_organisation", "missed_wishes", "same_territory"]
    afternoon = ["collective_urgency", "collective_organisation"]
    names = {
        "all day": [figure.rule for figure in check_plan(day, plan).figures],
        "morning": [figure.rule for figure in check_plan(day, part(plan, Part.ICEBREAKER, Part.CAFE)).figures],
        "afternoon": [figure.rule for figure in check_plan(day, part(plan, Part.COLLECTIVES)).figures],
        "no icebreaker": [
            figure.rule
            for figure in check_plan(replace(day, sessions=day.sessions[1:2]), part(plan, Part.CAFE)).figures
        ],
    }
    assert names == {
        "all day": morning + afternoon,
        "morning": morning,
        "afternoon": afternoon,
        "no icebreaker": [name for name in morning if name != "known_in_icebreaker"],
    }


def test_figures_add_up_the_findings() -> None:
    report = check_plan(make_day(24), rotation_plan(make_day(24)))
    for figure in report.figures:
        found = [finding for finding in report.noticed if finding.code == figure.rule]
        assert (figure.value, figure.cost) == (sum(one.count for one in found), sum(one.cost for one in found))
    assert report.cost == sum(finding.cost for finding in report.noticed)


def test_every_soft_rule_has_a_bound() -> None:
    assert list(BOUNDS) == [rule.name for rule in SOFT]
