from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.participant import Presence
from tests.rules.build import FIRST, ICEBREAKER, SECOND, THIRD, change_people, found, plain_day, said, seat


def test_a_group_spread_over_tables_is_noticed_once_per_round() -> None:
    day = replace(plain_day(4), together=(frozenset({"p0", "p1", "p2"}),))
    plan = seat({FIRST: {"1": "0 1 2 3"}, SECOND: {"1": "0 1", "2": "2", "3": "3"}, THIRD: {"3": "0 1 2 3"}})
    (finding,) = found("keep_together", day, plan)
    assert said([finding]) == [
        "Aïcha Abadie, Benoît Haddad and Chloé Ó Briain are to be kept together but sit at different tables "
        "in round 2: 1 and 2. Seat them at one table."
    ]
    assert (finding.people, finding.round) == (("p0", "p1", "p2"), SECOND)


def test_whoever_is_absent_is_not_waited_for() -> None:
    day = replace(plain_day(3), together=(frozenset({"p0", "p1"}),))
    day = change_people(day, p1={"presence": Presence(first=1)})
    assert found("keep_together", day, seat({ICEBREAKER: {"A": "0 2"}})) == []
