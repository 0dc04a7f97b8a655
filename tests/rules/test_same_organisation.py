from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day
from tests.rules.build import COLLECTIVES, FIRST, ICEBREAKER, change_people, found, plain_day, said, seat


def day() -> Day:
    """Return a day on which p0, p1, p2 are of one organisation, written in three ways, and p3, p4 of none known."""
    names = {"p0": "Élan du Val", "p1": "elan  du val", "p2": "ÉLAN DU VAL", "p3": "", "p4": " – "}
    return change_people(plain_day(6), **{one: {"organisation": name} for one, name in names.items()})


def test_pairs_at_one_table_count_whatever_the_spelling() -> None:
    (finding,) = found("same_organisation", day(), seat({FIRST: {"1": "0 1 2 3 4"}}))
    assert (finding.people, finding.count, finding.cost) == (("p0", "p1", "p2"), 3, 300)
    assert said([finding]) == [
        "Aïcha Abadie, Benoît Haddad and Chloé Ó Briain, all of “Élan du Val”, sit together at table 1 in round 1."
    ]


def test_icebreaker_and_cafe_count_and_collectives_have_their_own_rule() -> None:
    plan = seat({ICEBREAKER: {"A": "0 1"}, FIRST: {"2": "0 2"}, COLLECTIVES: {"Jeunesse 1": "0 1 2"}})
    assert [(finding.round, finding.count) for finding in found("same_organisation", day(), plan)] == [
        (ICEBREAKER, 1),
        (FIRST, 1),
    ]


def test_unknown_organisations_equal_nothing() -> None:
    assert found("same_organisation", day(), seat({FIRST: {"1": "0 3 4 5"}})) == []


def test_a_pair_kept_together_is_left_out_of_the_count() -> None:
    kept = replace(day(), together=(frozenset({"p0", "p1"}),))
    findings = found("same_organisation", kept, seat({FIRST: {"1": "0 1 2"}, ICEBREAKER: {"A": "0 1"}}))
    assert [(finding.round, finding.count) for finding in findings] == [(FIRST, 2)]
