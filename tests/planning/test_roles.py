"""Days that begin with a rotation by construction: no repeats, every rule kept; and days for which none is dealt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from benchmarks.classics import golf_day
from benchmarks.instances import instance

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey
from cafeplanner.cafe.participant import Presence
from cafeplanner.planning.recount import measure
from cafeplanner.planning.roles import deal_roles
from tests.planning.test_walk import seating_of

DAYS: dict[str, Callable[[], Day]] = {
    "25 people, six themes, tables of 4 and 5": lambda: instance(25),
    "60 people, eight themes on ten tables": lambda: instance(60),
    "120 people, ten themes on fifteen tables": lambda: instance(120),
    "golf 8-4-10": lambda: golf_day(8, 4, 10),
}


@pytest.mark.parametrize("name", list(DAYS))
def test_dealt_roles_keep_every_rule_without_a_repeat(name: str) -> None:
    seating = seating_of(DAYS[name](), Part.ICEBREAKER, Part.CAFE)
    seats = deal_roles(seating, 1)
    assert seats is not None
    found = measure(seating, seats)
    assert (found.faults, found.repeats) == (0, 0)


def test_another_seed_deals_other_people_to_the_same_roles() -> None:
    seating = seating_of(instance(60), Part.ICEBREAKER, Part.CAFE)
    first, again, other = (deal_roles(seating, seed) for seed in (1, 1, 2))
    assert first is not None
    assert other is not None
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    assert sorted(map(tuple, first)) == sorted(map(tuple, other))


def leaving_early(day: Day) -> Day:
    first, *others = day.participants
    return replace(day, participants=(replace(first, presence=Presence(0, 2)), *others))


@pytest.mark.parametrize(
    "change",
    [
        leaving_early,
        lambda day: replace(day, together=(frozenset({"p1", "p2"}),)),
        lambda day: replace(day, apart=frozenset({("p1", "p2")})),
        lambda day: replace(day, pins=(Pin("p3", RoundKey(Part.CAFE, 1), "4"),)),
    ],
    ids=["somebody leaves early", "kept together", "kept apart", "a fixed seat"],
)
def test_no_roles_are_dealt_where_people_cannot_exchange_their_days(change: Callable[[Day], Day]) -> None:
    assert deal_roles(seating_of(change(instance(60)), Part.ICEBREAKER, Part.CAFE), 1) is None
