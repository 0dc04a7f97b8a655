from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Status
from cafeplanner.checking import Again, Granted, again_line, check_plan, granted_wishes, met_again, new_people_met
from cafeplanner.i18n import translator
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


def test_pairs_of_earlier_events_who_share_a_table_again_are_counted_once() -> None:
    day = replace(
        plain_day(5),
        history=frozenset({("p0", "p1"), ("p0", "p2"), ("p1", "p3"), ("p2", "p9"), ("p3", "p4")}),
        together=(frozenset({"p3", "p4"}),),
    )
    day = change_people(day, p2={"status": Status.CANCELLED})
    plan = seat({ICEBREAKER: {"A": "0 1", "B": "3 4"}, FIRST: {"1": "0 1", "2": "3 4"}})
    # p2 is not there, p9 is nobody's id, and p3 and p4 asked for it
    assert met_again(day, plan) == Again(1, 2)
    assert met_again(replace(day, history=frozenset()), plan) == Again(0, 0)


def test_meeting_again_after_an_earlier_event_is_said() -> None:
    say = translator("en").say
    assert say(again_line(Again(0, 12))) == "Of 12 pairs who met at an earlier event, none shares a table again."
    assert say(again_line(Again(1, 12))) == "Of 12 pairs who met at an earlier event, 1 shares a table again."
    assert say(again_line(Again(3, 12))) == "Of 12 pairs who met at an earlier event, 3 share a table again."


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
