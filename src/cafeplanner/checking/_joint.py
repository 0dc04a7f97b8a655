"""What wishes, organisations and territories cost together over the rounds of the café.

Proof. Leave out in which round people visit a theme, and let visits be shares: y[p, A] between 0 and 1 of person p, who
is there in R_p rounds, with the sum R_p over the themes A (a table without theme may be visited again and again). Every
plan gives such numbers, with as many visits to each theme as its tables have seats over the day. A granted wish gives
its weight back. The members of one organisation who visit theme A sit at its tables in all rounds, and their pairs
there cost at least what spreading them evenly over all of these costs (`_spread`); so do those of one territory. The
cheapest such numbers therefore cost no more than any plan (a linear program).

Its value is not taken from the solver. Any tolls on a visit (of each theme, of the members of one organisation at one
theme) turn the program into a choice that each person, each seat and each theme makes alone, and no tolls lead above
the program's value (Lagrange; A. Geoffrion, Math. Programming Study 2, 1974). The solver only proposes tolls; the sums
are then made in whole numbers. All weights are multiples of their greatest divisor, and so is the cost of a plan.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import gcd

import numpy as np

from cafeplanner.cafe.day import Day
from cafeplanner.checking._crowds import Code, codes_of, crowd_steps
from cafeplanner.checking._flow import Range
from cafeplanner.checking._rooms import AllRooms
from cafeplanner.checking._tolls import best_tolls
from cafeplanner.checking._visits import Crowd, Longs, Visits
from cafeplanner.checking.bounds_wishes import theme_ranges, wished_ranks

LARGEST = 8_000
"""Days with more (person, theme) are not tried: there the bounds of the rules alone are met, or nearly."""


def joint_bound(day: Day, rooms: AllRooms) -> int:
    """Return what missed wishes, organisations and territories cost at least in the café; 0 where not tried."""
    visits = visits_of(day, rooms)
    tolls = best_tolls(visits) if visits else None
    return max(0, visits.bound(tolls)) if visits and tolls else 0


def visits_of(day: Day, rooms: AllRooms) -> Visits | None:
    """Return the visits of a café; None when its rules do not touch each other or it is too large."""
    ranges = theme_ranges(rooms.values())
    ranks, seats = wished_ranks(day, rooms, ranges)
    if len(ranks) * len(ranges) > LARGEST or len(ranges) < 2:
        return None
    codes = codes_of(day)
    crowds = _crowds(codes, rooms, ranges, seats)
    if not crowds:
        return None
    reward = _rewards(day, ranks, list(ranges))
    return Visits(
        rounds=np.array(list(seats.values()), np.int64),
        reward=reward,
        ranges=tuple(ranges.values()),
        again=list(ranges).index(None) if None in ranges else None,
        crowds=crowds,
        fixed=int(reward.sum()) + sum(code.weight * code.staying_pairs(day, rooms) for code in codes),
        unit=gcd(*np.unique(reward).tolist(), *(code.weight for code in codes)),
    )


def _rewards(day: Day, ranks: Mapping[str, Mapping[str, int]], themes: Sequence[str | None]) -> Longs:
    """Return (people, themes) the weights of the wishes."""
    reward = np.zeros((len(ranks), len(themes)), np.int64)
    for number, wishes in enumerate(ranks.values()):
        for theme, rank in wishes.items():
            reward[number, themes.index(theme)] = day.weights.wish(rank)
    return reward


def _crowds(
    codes: Sequence[Code], rooms: AllRooms, ranges: Mapping[str | None, Range], seats: Mapping[str, int]
) -> tuple[Crowd, ...]:
    """Return the crowds of which not everybody can visit their theme for nothing."""
    number = {person: at for at, person in enumerate(seats)}
    found = []
    for code in codes:
        moving = [person for person in code.people if person in number]
        for at, theme in enumerate(ranges):
            most = sum(seats[person] for person in moving) if theme is None else len(moving)
            steps = crowd_steps(code, rooms, theme, most)
            if most > sum(count for cost, count in steps if cost == 0):
                found.append(Crowd(tuple(number[person] for person in moving), at, steps))
    return tuple(found)
