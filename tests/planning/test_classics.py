"""Classic puzzles as café days: what is known to be possible is found, what is not is said."""

from __future__ import annotations

import pytest
from benchmarks.classics import BEST_ROUNDS, BOATS, HOST_SETS, diverse_day, golf_day, party_day

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.cafe.report import Report
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.planning import Stop, plan_day

LONG_ENOUGH = 30.0
"""Seconds after which a puzzle counts as not solved; each takes about one."""


def figures(report: Report) -> dict[str, tuple[int, int]]:
    return {figure.rule: (figure.value, figure.bound) for figure in report.figures}


@pytest.mark.parametrize(("tables", "size", "rounds"), [(4, 4, 5), (5, 4, 4), (5, 5, 4), (8, 4, 6)])
def test_golfers_meet_nobody_twice(tables: int, size: int, rounds: int) -> None:
    result = plan_day(golf_day(tables, size, rounds), stop=Stop(LONG_ENOUGH), seed=1, jobs=1)
    assert figures(result.report)["repeat_meetings"] == (0, 0)
    assert {len(group) for tables in result.plan.tables.values() for group in tables.values()} == {size}


def test_more_golf_than_the_count_of_people_allows_has_repeats() -> None:
    result = plan_day(golf_day(3, 3, 5), stop=Stop(1.0), seed=1, jobs=1)
    assert figures(result.report)["repeat_meetings"] == (9, 9)


@pytest.mark.parametrize("hosts", ["1-12,16", "3-13,25,26"])
def test_crews_of_a_party_meet_nobody_twice(hosts: str) -> None:
    day = party_day(HOST_SETS[hosts], 6)
    result = plan_day(day, stop=Stop(LONG_ENOUGH), seed=1, jobs=1)
    assert figures(result.report)["repeat_meetings"] == (0, 0)
    guests = [boat for boat in BOATS if boat not in HOST_SETS[hosts]]
    visited = [{result.plan.at(f"b{boat}-0", RoundKey(Part.CAFE, number)) for number in range(1, 7)} for boat in guests]
    assert [len(boats) for boats in visited] == [6] * 29


def test_a_crew_that_fits_on_too_few_boats_is_told_of() -> None:
    with pytest.raises(ImpossibleRequest, match="7 people, but over 8 rounds of the café, only 7 themes"):
        plan_day(party_day(HOST_SETS["1-9,16-19"], 8))


def test_people_alike_are_spread_as_evenly_as_can_be() -> None:
    result = plan_day(diverse_day(120), stop=Stop(LONG_ENOUGH), seed=1, jobs=1)
    assert result.report.proven
    assert {rule: value - bound for rule, (value, bound) in figures(result.report).items()} == {
        "repeat_meetings": 0,
        "same_organisation": 0,
        "same_territory": 0,
        "missed_wishes": 0,
    }


def test_the_table_of_known_rounds_keeps_to_what_counting_allows() -> None:
    for tables, row in BEST_ROUNDS.items():
        for size, best in enumerate(row, start=2):
            assert best <= max(1, (tables * size - 1) // (size - 1))
            assert (best == 1) == (size > tables)
