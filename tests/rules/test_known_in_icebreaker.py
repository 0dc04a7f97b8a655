from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day
from tests.rules.build import FIRST, ICEBREAKER, found, plain_day, said, seat

KNOWN = frozenset({("p0", "p1"), ("p1", "p2"), ("p2", "p3")})


def day(**changes: object) -> Day:
    """Return a day with three pairs of acquaintances."""
    return plain_day(4, acquainted=KNOWN, **changes)


def test_acquaintances_in_one_group_are_noticed() -> None:
    (finding,) = found("known_in_icebreaker", day(), seat({ICEBREAKER: {"A": "0 1", "B": "2"}}))
    assert said([finding]) == ["Aïcha Abadie and Benoît Haddad know each other and sit together in icebreaker group A."]
    assert (finding.people, finding.count, finding.cost) == (("p0", "p1"), 1, 1000)


def test_acquaintances_kept_together_are_wanted() -> None:
    kept = replace(day(), together=(frozenset({"p0", "p1"}),))
    findings = found("known_in_icebreaker", kept, seat({ICEBREAKER: {"A": "0 1 2", "B": "3"}}))
    assert [finding.people for finding in findings] == [("p1", "p2")]


def test_acquaintances_may_meet_in_the_cafe() -> None:
    assert found("known_in_icebreaker", day(), seat({FIRST: {"1": "0 1 2 3"}})) == []
