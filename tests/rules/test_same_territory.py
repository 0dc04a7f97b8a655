from __future__ import annotations

from tests.rules.build import FIRST, ICEBREAKER, change_people, found, plain_day, said, seat


def test_a_territory_weighs_more_in_the_icebreaker() -> None:
    day = change_people(plain_day(4), **{f"p{n}": {"territory": "Haut-Plateau"} for n in range(3)})
    plan = seat({ICEBREAKER: {"A": "0 1 2", "B": "3"}, FIRST: {"1": "0 1", "2": "2 3"}})
    findings = found("same_territory", day, plan)
    assert [(finding.round, finding.people, finding.count, finding.cost) for finding in findings] == [
        (ICEBREAKER, ("p0", "p1", "p2"), 3, 90),
        (FIRST, ("p0", "p1"), 1, 10),
    ]
    assert said(findings)[1] == (
        "Aïcha Abadie and Benoît Haddad, all from the territory “Haut-Plateau”, sit together at table 1 in round 1."
    )
