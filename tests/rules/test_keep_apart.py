from __future__ import annotations

from dataclasses import replace

from tests.rules.build import COLLECTIVES, FIRST, ICEBREAKER, SECOND, THIRD, found, plain_day, said, seat


def test_a_pair_kept_apart_may_not_meet_in_any_part() -> None:
    day = replace(plain_day(4), apart=frozenset({("p0", "p1")}))
    plan = seat(
        {
            ICEBREAKER: {"A": "0 1 2 3"},
            FIRST: {"1": "0 2", "2": "1 3"},
            SECOND: {"2": "0 1", "3": "2 3"},
            THIRD: {"3": "0 2 3", "1": "1"},
            COLLECTIVES: {"Jeunesse 1": "0 1 2 3"},
        }
    )
    findings = found("keep_apart", day, plan)
    assert [(finding.round, finding.table) for finding in findings] == [
        (ICEBREAKER, "A"),
        (SECOND, "2"),
        (COLLECTIVES, "Jeunesse 1"),
    ]
    assert said(findings)[1:] == [
        "Aïcha Abadie and Benoît Haddad are to be kept apart but sit together at table 2 in round 2. "
        "Move one of them to another table.",
        "Aïcha Abadie and Benoît Haddad are to be kept apart but sit together in the collective “Jeunesse 1”. "
        "Move one of them to another table.",
    ]
