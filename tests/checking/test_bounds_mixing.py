from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, Seats
from cafeplanner.checking import Bound, lower_bounds
from tests.rules.build import COLLECTIVES, FIRST, ICEBREAKER, change_people, change_table, plain_day


def day(same: int, people: int = 12) -> Day:
    """Return a day with three café tables on which the first `same` people are of one organisation and territory."""
    of = {f"p{n}": {"organisation": "CAF", "territory": "Brévanne"} for n in range(same)}
    return change_people(plain_day(people), **of)


def bound(day: Day, rule: str = "same_organisation", key: object = FIRST) -> Bound:
    """Return a rule's bound over one round."""
    return lower_bounds(day, (key,))[rule]  # type: ignore[arg-type]


@pytest.mark.parametrize(("same", "pairs"), [(0, 0), (3, 0), (4, 1), (6, 3), (7, 5), (12, 18)])
def test_people_of_one_organisation_spread_evenly_over_three_tables(same: int, pairs: int) -> None:
    assert bound(day(same)) == Bound(pairs, 100 * pairs)


def test_small_tables_push_people_to_the_large_ones() -> None:
    small = change_table(change_table(day(6), Part.CAFE, "1", seats=Seats(0, 1)), Part.CAFE, "2", seats=Seats(0, 1))
    assert bound(small).count == 6


def test_tables_that_cannot_all_be_open_take_nobody() -> None:
    closing = day(6)
    for label in "123":
        closing = change_table(closing, Part.CAFE, label, seats=Seats(5, 8), may_close=True)
    assert bound(closing).count == 6, "12 people open two tables of at least 5, not three"


def test_those_who_stay_start_at_their_table() -> None:
    hosted = change_table(day(4), Part.CAFE, "1", host="p0")
    kept = replace(hosted, together=(frozenset({"p0", "p1", "p2"}),))
    # three at table 1 whatever happens (not counted, they were asked for), the fourth goes elsewhere
    assert bound(kept).count == 0
    assert bound(change_table(kept, Part.CAFE, "2", seats=Seats(0, 0)), "same_territory").count == 0


def test_companions_of_a_host_take_seats_from_the_others() -> None:
    hosted = change_table(change_table(day(0, people=6), Part.CAFE, "1", host="p0"), Part.CAFE, "1", seats=Seats(0, 2))
    kept = replace(hosted, together=(frozenset({"p0", "p1", "p2"}),))
    colleagues = {f"p{n}": {"organisation": "CAF"} for n in (3, 4, 5)}
    # table 1 is full with the two companions, so three colleagues share two tables
    assert bound(change_people(kept, **colleagues)).count == 1


def test_a_pair_kept_together_is_not_counted() -> None:
    assert bound(replace(day(4), together=(frozenset({"p0", "p1"}),))).count == 0


def test_each_round_has_its_weight() -> None:
    bounds = lower_bounds(day(12), (ICEBREAKER, FIRST))
    # icebreaker: 12 people in 3 groups, too
    assert bounds["same_territory"] == Bound(18 + 18, 30 * 18 + 10 * 18)


def test_collectives_have_as_many_tables_as_their_size_allows() -> None:
    # 12 people make at most 4 collectives of 3
    assert bound(day(6), "collective_organisation", COLLECTIVES).count == 2
