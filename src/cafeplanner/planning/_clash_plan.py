"""A plan from the exact model: keeps every hard rule, and looks at no soft one. For days on which a search finds none.

The model counts how many of a crowd sit at each table. A way for each person is peeled off in turn: different themes
for the rounds, and every theme that all who are left must visit. By Kőnig's theorem such a way always exists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.planning._clash_model import Crowd, solve_rules

Column = str | RoundKey
"""A theme, which nobody visits twice; or all tables of a round where no theme matters."""


def possible_plan(day: Day, rounds: tuple[RoundKey, ...], seconds: float) -> Plan | None:
    """Return some plan that keeps the hard rules over these rounds; None when there is none, or not in this time."""
    solved = solve_rules(day, rounds, seconds)
    if solved is None or solved.bent:
        return None
    sitting: dict[Crowd, dict[tuple[RoundKey, str], int]] = {}
    for (crowd, key, label), count in solved.sitting.items():
        sitting.setdefault(crowd, {})[key, label] = count
    seats = {place: label for crowd, of in sitting.items() for place, label in _seats(day, crowd, of)}
    return Plan({(one, key): seats[one, key] for key in rounds for one in day.present(key)})


def _seats(
    day: Day, crowd: Crowd, sitting: Mapping[tuple[RoundKey, str], int]
) -> Iterator[tuple[tuple[str, RoundKey], str]]:
    """Yield a table for each person of a crowd and round."""
    free: dict[tuple[RoundKey, Column], list[str]] = {}
    for (key, label), count in sitting.items():
        free.setdefault((key, _column(day, crowd, key, label)), []).extend([label] * count)
    keys = sorted(crowd.rounds)
    columns = list(dict.fromkeys(column for _, column in free))
    left = np.array([[len(free.get((key, column), ())) for column in columns] for key in keys])
    for number, person in enumerate(crowd.people):
        for row, at in enumerate(_way(left, crowd.count - number)):
            left[row, at] -= 1
            yield (person, keys[row]), free[keys[row], columns[at]].pop()


def _column(day: Day, crowd: Crowd, key: RoundKey, label: str) -> Column:
    table = day.table(key, label)
    stays = crowd.people[0] in day.stays
    return key if key.part is not Part.CAFE or stays or table is None or table.theme is None else table.theme


def _way(left: np.ndarray[tuple[int, int], np.dtype[np.int_]], people: int) -> list[int]:
    """Return a column for each row of `left` (rounds, columns), all different, that leaves a way for the others."""
    from scipy.optimize import linear_sum_assignment

    must = left.sum(axis=0) >= people
    gain = np.where(left > 0, 1 + 1000 * must, -1_000_000)
    return [int(at) for at in linear_sum_assignment(gain, maximize=True)[1]]
