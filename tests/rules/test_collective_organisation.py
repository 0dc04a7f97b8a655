from __future__ import annotations

from tests.rules.build import COLLECTIVES, FIRST, change_people, found, plain_day, said, seat


def test_pairs_count_in_the_collectives_only() -> None:
    day = change_people(plain_day(6), p0={"organisation": "CAF"}, p1={"organisation": "Caf"})
    plan = seat({FIRST: {"1": "0 1"}, COLLECTIVES: {"Jeunesse 1": "0 1 2", "Mobilités 1": "3 4 5"}})
    (finding,) = found("collective_organisation", day, plan)
    assert (finding.round, finding.count, finding.cost) == (COLLECTIVES, 1, 100)
    assert said([finding]) == [
        "Aïcha Abadie and Benoît Haddad, all of “CAF”, sit together in the collective “Jeunesse 1”."
    ]


def test_the_territory_plays_no_part_in_the_collectives() -> None:
    day = change_people(plain_day(3), **{f"p{n}": {"territory": "Haut-Plateau"} for n in range(3)})
    plan = seat({COLLECTIVES: {"Jeunesse 1": "0 1 2"}})
    assert found("collective_organisation", day, plan) + found("same_territory", day, plan) == []
