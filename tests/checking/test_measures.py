from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Part
from cafeplanner.checking import Granted, check_plan, granted_wishes, new_people_met
from tests.builders import make_day, rotation_plan
from tests.rules.build import FIRST, ICEBREAKER, JEUNESSE, MOBILITES, change_people, change_table, plain_day, seat


def test_new_people_are_neither_acquaintances_nor_from_earlier_events_nor_kept_together() -> None:
    day = replace(
        plain_day(5),
        acquainted=frozenset({("p0", "p1")}),
        history=frozenset({("p0", "p2")}),
        together=(frozenset({"p0", "p3"}),),
    )
    plan = seat({ICEBREAKER: {"A": "0 1 2 3 4"}, FIRST: {"1": "0 4", "2": "1 2 3"}})
    assert new_people_met(day, plan) == {"p0": 1, "p1": 3, "p2": 3, "p3": 3, "p4": 4}


def test_granted_and_missed_wishes_add_up() -> None:
    day = make_day(24, hosts=2)
    plan = rotation_plan(day)
    granted = granted_wishes(day, plan)
    assert [one.rank for one in granted] == [1, 2, 3]
    assert sum(one.asked - one.granted for one in granted) == check_plan(day, plan).by_rule["missed_wishes"].value


def test_hosts_are_not_asked() -> None:
    day = change_people(plain_day(3), p0={"wishes": (MOBILITES,)}, p1={"wishes": (JEUNESSE, MOBILITES)})
    day = change_table(day, Part.CAFE, "1", host="p0")
    assert granted_wishes(day, seat({FIRST: {"1": "0 1 2"}})) == (Granted(1, 1, 1), Granted(2, 0, 1))
