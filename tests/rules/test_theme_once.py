from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Part
from tests.rules.build import FIRST, JEUNESSE, SECOND, THIRD, change_table, found, plain_day, said, seat


def test_a_theme_visited_twice_at_two_tables_is_noticed() -> None:
    day = change_table(plain_day(2), Part.CAFE, "3", theme=JEUNESSE)
    plan = seat({FIRST: {"1": "0", "2": "1"}, SECOND: {"2": "0", "1": "1"}, THIRD: {"3": "0 1"}})
    findings = found("theme_once", day, plan)
    assert [finding.people for finding in findings] == [("p0",), ("p1",)]
    assert said(findings)[0] == (
        "Aïcha Abadie visits the theme “Jeunesse” 2 times: at table 1 in round 1 and at table 3 in round 3. "
        "Choose a table of another theme for Aïcha Abadie in one of these rounds."
    )


def test_three_themes_in_three_rounds_are_right() -> None:
    plan = seat({FIRST: {"1": "0", "2": "1"}, SECOND: {"2": "0", "3": "1"}, THIRD: {"3": "0", "1": "1"}})
    assert found("theme_once", plain_day(2), plan) == []


def test_hosts_and_those_kept_with_them_stay_at_their_theme() -> None:
    day = change_table(plain_day(3), Part.CAFE, "1", host="p0")
    day = replace(day, together=(frozenset({"p0", "p1"}),))
    plan = seat({key: {"1": "0 1 2"} for key in (FIRST, SECOND, THIRD)})
    assert [finding.people for finding in found("theme_once", day, plan)] == [("p2",)]


def test_a_table_without_theme_may_be_visited_again() -> None:
    day = change_table(plain_day(2), Part.CAFE, "1", theme=None)
    assert found("theme_once", day, seat({FIRST: {"1": "0"}, SECOND: {"1": "0"}, THIRD: {"2": "0"}})) == []
