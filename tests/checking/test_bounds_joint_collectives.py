"""What urgencies and organisations cost together in the collectives, which have three to five people."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day
from cafeplanner.checking import cost_bound, lower_bounds
from tests.rules.build import COLLECTIVES, JEUNESSE, MOBILITES, change_people, plain_day

ROUND = (COLLECTIVES,)


def urgent(people: int, few: int, **more: object) -> Day:
    """Return a day on which the first `few` people want youth, then mobility, and all others only mobility."""
    first: dict[str, object] = {"urgencies": (JEUNESSE, MOBILITES), **more}
    changes = {f"p{n}": first if n < few else {"urgencies": (MOBILITES,)} for n in range(people)}
    return change_people(plain_day(people), **changes)


def by_rules(day: Day) -> int:
    return sum(bound.cost for bound in lower_bounds(day, ROUND).values())


def test_two_people_are_no_collective() -> None:
    day = urgent(6, 2)
    # both take their second urgency, 60 each
    assert (by_rules(day), cost_bound(day, ROUND)) == (0, 120)


def test_three_people_are_one() -> None:
    assert cost_bound(urgent(6, 3), ROUND) == 0


def test_colleagues_with_one_urgency_share_a_collective_or_give_it_up() -> None:
    day = urgent(10, 4, organisation="CAF")
    # four on youth would be one collective, 6 pairs of 100; three are 3 pairs, and the fourth takes mobility for 60
    assert (by_rules(day), cost_bound(day, ROUND)) == (100, 360)


def test_colleagues_kept_together_are_no_fault() -> None:
    day = replace(urgent(10, 4, organisation="CAF"), together=(frozenset({"p0", "p1", "p2", "p3"}),))
    assert cost_bound(day, ROUND) == 0


def test_large_days_keep_the_bounds_of_the_rules() -> None:
    day = urgent(1_300, 2)
    assert cost_bound(day, ROUND) == by_rules(day) == 0
