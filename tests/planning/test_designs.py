"""Rotations by construction: every one is counted through, pair by pair."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from benchmarks.classics import BEST_ROUNDS
from benchmarks.instances import SHAPES, group_sizes, instance
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.planning.designs import cafe_rotation, golf_rotation, meet_strangers, themed_rotation
from cafeplanner.planning.designs.numbers import add, is_prime_power, make_field
from cafeplanner.planning.designs.shifts import find_shifts
from cafeplanner.planning.seating import Ints

SHAPES_KNOWN = [(groups, size, rounds) for groups, row in BEST_ROUNDS.items() for size, rounds in enumerate(row, 2)]
BEYOND = [(10, 5, 10), (10, 6, 8), (10, 7, 8), (10, 8, 7)]
"""More rounds than that table has."""
LARGER = [
    *((13, 3, 19), (13, 4, 17), (19, 3, 28), (19, 4, 25), (13, 13, 14), (16, 4, 21), (16, 16, 17), (27, 3, 40)),
    *((12, 3, 17), (14, 3, 20), (16, 3, 23), (17, 3, 25), (18, 3, 26), (20, 3, 29), (25, 3, 37), (15, 3, 22)),
    *((12, 6, 13), (12, 12, 7), (21, 3, 31), (20, 4, 25), (30, 2, 59), (22, 4, 29), (25, 25, 26), (12, 11, 6)),
]
"""Systems in which (nearly) everybody meets everybody, and spaces over larger fields."""


def count_repeats(rotation: Ints) -> int:
    """Pairs who share a group more than once."""
    meetings = sum((column[:, None] == column[None, :]).astype(np.int16) for column in rotation.T)
    return int((np.triu(meetings, 1) > 1).sum())


def assert_rotation(rotation: Ints | None, sizes: Sequence[int], rounds: int) -> None:
    """Everybody is in one group of each round, groups have their sizes, and no pair shares a group twice."""
    assert rotation is not None
    assert rotation.shape == (sum(sizes), rounds)
    assert rotation.dtype == np.int32
    assert all(np.bincount(column, minlength=len(sizes)).tolist() == list(sizes) for column in rotation.T)
    assert count_repeats(rotation) == 0


def visits_once(rotation: Ints, themes: Sequence[int]) -> bool:
    """Whether nobody comes to a theme twice."""
    return all(len(set(row)) == len(row) for row in np.array(themes)[rotation].tolist())


@pytest.mark.parametrize(("groups", "size", "rounds"), [*SHAPES_KNOWN, *BEYOND, *LARGER])
def test_nobody_meets_anybody_twice(groups: int, size: int, rounds: int) -> None:
    assert_rotation(golf_rotation(groups, size, rounds), [size] * groups, rounds)


@pytest.mark.parametrize(("groups", "size", "rounds"), SHAPES_KNOWN)
def test_fewer_rounds_are_possible_too(groups: int, size: int, rounds: int) -> None:
    for fewer in range(1, rounds):
        assert_rotation(golf_rotation(groups, size, fewer), [size] * groups, fewer)


def test_there_is_no_rotation_beyond_what_counting_allows() -> None:
    """Somebody would have to meet more people than there are."""
    shapes = [(groups, size) for groups in range(2, 11) for size in range(2, groups + 1)]
    beyond = [golf_rotation(groups, size, (groups * size - 1) // (size - 1) + 1) for groups, size in shapes]
    assert [one is None for one in beyond] == [True] * len(shapes)


@pytest.mark.parametrize(("groups", "size"), [(3, 4), (6, 6), (2, 3)])
def test_unknown_rotations_are_none(groups: int, size: int) -> None:
    assert golf_rotation(groups, size, 4) is None


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.integers(2, 40), st.integers(1, 12), st.integers(1, 8))
def test_a_rotation_of_any_shape_holds(groups: int, size: int, rounds: int) -> None:
    rotation = golf_rotation(groups, size, rounds)
    if rotation is not None:
        assert_rotation(rotation, [size] * groups, rounds)


THEMED = [(5, 4, 5), (6, 4, 5), (7, 6, 7), (8, 7, 8), (9, 8, 9), (10, 8, 5), (10, 7, 7), (12, 11, 6), (15, 12, 4)]


@pytest.mark.parametrize(("groups", "size", "rounds"), [*THEMED, (25, 8, 6), (50, 10, 6), (100, 10, 6), (16, 15, 16)])
def test_a_cafe_brings_nobody_to_a_table_twice(groups: int, size: int, rounds: int) -> None:
    rotation = themed_rotation(groups, size, rounds)
    assert_rotation(rotation, [size] * groups, rounds)
    assert rotation is not None
    assert visits_once(rotation, range(groups))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(st.integers(1, 3), min_size=2, max_size=20), st.integers(2, 7), st.integers(1, 5), st.data())
def test_a_cafe_keeps_sizes_and_themes(counts: list[int], size: int, rounds: int, data: st.DataObject) -> None:
    """Themes have one to three tables each, in any order; some tables have a seat more."""
    themes = data.draw(st.permutations([theme for theme, count in enumerate(counts) for _ in range(count)]))
    sizes = [size + data.draw(st.integers(0, 1)) for _ in themes]
    rotation = cafe_rotation(sizes, rounds, themes)
    if rotation is not None:
        assert_rotation(rotation, sizes, rounds)
        assert visits_once(rotation, themes)


@pytest.mark.parametrize("people", [25, 60, 120, 500])
def test_a_day_with_an_icebreaker_has_no_repeats(people: int) -> None:
    """The benchmark days: four rounds with the themes of their tables, and groups of five beside them."""
    tables = instance(people).sessions[1].tables
    names = sorted({str(table.theme) for table in tables})
    themes = [names.index(str(table.theme)) for table in tables]
    sizes = [people // len(tables) + (at < people % len(tables)) for at in range(SHAPES[people][0])]
    rotation = cafe_rotation(sizes, 4, themes)
    assert_rotation(rotation, sizes, 4)
    assert rotation is not None
    assert visits_once(rotation, themes)
    groups = meet_strangers(rotation, group_sizes(people))
    assert groups is not None
    assert np.bincount(groups).tolist() == group_sizes(people)
    assert count_repeats(np.concatenate([rotation, groups[:, None]], axis=1)) == 0


def test_people_of_a_column_never_meet() -> None:
    """So an icebreaker can be made within columns, and the last people of the last column can stay away."""
    rotation = themed_rotation(10, 6, 4)
    assert rotation is not None
    columns = rotation.reshape(6, 10, 4)
    assert [sorted(column.T.tolist()[r]) for column in columns for r in range(4)] == [list(range(10))] * 24
    fewer = [np.bincount(rotation[:57, r], minlength=10).min() for r in range(4)]
    assert fewer == [5] * 4


def test_strangers_are_not_found_where_everybody_has_met() -> None:
    rotation = golf_rotation(4, 4, 5)
    assert rotation is not None
    assert meet_strangers(rotation, [4] * 4) is None


def test_ten_thousand_people_take_a_moment() -> None:
    rotation = cafe_rotation([10] * 1_000, 4)
    assert rotation is not None
    groups = meet_strangers(rotation, [5] * 2_000)
    assert groups is not None
    order = np.argsort(groups, kind="stable").reshape(-1, 5)
    together = [rotation[order[:, a]] == rotation[order[:, b]] for a in range(5) for b in range(a)]
    assert not np.any(together)
    shared = [
        np.unique(rotation[:, r] * 1_000 + rotation[:, s], return_counts=True)[1] for r in range(4) for s in range(r)
    ]
    assert max(int(counts.max()) for counts in shared) == 1


@pytest.mark.parametrize("order", [2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 49])
def test_fields_calculate_as_numbers_do(order: int) -> None:
    field = make_field(order)
    numbers = np.arange(order, dtype=np.int32)
    table = field.times(numbers[:, None], numbers[None, :])
    assert all(sorted(row) == numbers.tolist() for row in table[1:].tolist())
    sums = add(field.moduli, numbers[:, None], numbers[None, :])
    left = field.times(numbers[:, None, None], sums[None])
    right = add(field.moduli, table[:, :, None], table[:, None, :])
    assert np.array_equal(left, right)


def test_prime_powers_are_told_from_other_counts() -> None:
    powers = [count for count in range(1, 33) if is_prime_power(count)]
    assert powers == [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32]


def test_the_same_question_has_the_same_answer() -> None:
    first, again = (find_shifts(14, 5, 9) for _ in range(2))
    assert first is not None
    assert again is not None
    assert np.array_equal(first.by, again.by)
