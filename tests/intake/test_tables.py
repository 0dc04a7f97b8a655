"""How many tables, which groups, which collectives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafeplanner.cafe.day import Seats
from cafeplanner.cafe.participant import Participant
from cafeplanner.intake.layout.tables import (
    Need,
    demand_of,
    group_sizes,
    icebreaker_groups,
    possible_collectives,
    table_counts,
)


@pytest.mark.parametrize(
    ("people", "sizes"),
    [
        (20, [5, 5, 5, 5]),
        (21, [6, 5, 5, 5]),
        (22, [6, 6, 5, 5]),
        (23, [5, 5, 5, 4, 4]),
        (24, [5, 5, 5, 5, 4]),
        (6, [6]),
        (7, [4, 3]),
        (8, [4, 4]),
        (3, [3]),
        (1, [1]),
        (0, []),
    ],
)
def test_icebreaker_groups_are_of_five_wherever_the_head_count_allows(people: int, sizes: list[int]) -> None:
    """Fewest groups of four or six."""
    assert group_sizes(people, 5) == sizes


@given(st.integers(0, 400), st.integers(2, 9))
def test_groups_hold_everyone_and_differ_from_the_size_by_one_at_most(people: int, size: int) -> None:
    """Below three groups there may be no such split."""
    sizes = group_sizes(people, size)
    assert sum(sizes) == people
    if people >= size * size:
        assert set(sizes) <= {size - 1, size, size + 1}
        assert sum(one != size for one in sizes) <= size // 2


def test_groups_are_lettered_beyond_z() -> None:
    """A day of 135 people has 27 groups."""
    groups = icebreaker_groups(135, 5)
    assert (groups[0].label, groups[25].label, groups[26].label) == ("A", "Z", "AA")
    assert {group.seats for group in groups} == {Seats(5, 5)}


def needs(*demand: float, seats: tuple[int, int] = (4, 8), at_least: int = 1) -> list[Need]:
    """Return the needs of themes that are wanted so much."""
    return [Need(Seats(*seats), one, at_least=at_least) for one in demand]


def test_tables_are_for_about_six_people_and_follow_demand() -> None:
    """Sixty people need ten tables; the dearest theme gets the most."""
    assert table_counts(needs(90, 45, 45, 30, 10, 5, 5, 1), 60, 4) == [3, 1, 1, 1, 1, 1, 1, 1]
    assert sum(table_counts(needs(*[10] * 8), 120, 4)) == 20


def test_as_many_themes_as_rounds_get_the_same_number_of_tables() -> None:
    """Everyone visits every theme, so demand cannot tip the scales."""
    assert table_counts(needs(100, 1, 1, 1), 96, 4) == [4, 4, 4, 4]


def test_fixed_numbers_of_tables_stay_and_the_others_make_up_for_them() -> None:
    """The organiser's word counts."""
    wanted = [Need(Seats(4, 8), 9, fixed=1), *needs(1, 1, 1, 1)]
    counts = table_counts(wanted, 60, 4)
    assert counts[0] == 1
    assert sum(counts) * 8 >= 60


def test_every_host_gets_a_table() -> None:
    """Three hosts of one theme make three tables."""
    assert table_counts([Need(Seats(4, 8), 1, at_least=3), *needs(1, 1, 1)], 30, 4)[0] == 3


@given(st.integers(1, 300), st.integers(1, 6), st.lists(st.floats(0, 500), min_size=1, max_size=15), st.integers(1, 6))
def test_everyone_finds_a_seat_in_every_round_without_seeing_a_theme_twice(
    people: int, rounds: int, demand: list[float], fewest: int
) -> None:
    """As far as there are enough themes; more tables than can open are made only when seats would be lacking."""
    most = fewest + 4
    counts = table_counts(needs(*demand, seats=(fewest, most)), people, rounds)

    def suffices(tables: list[int]) -> bool:
        visits = sum(min(people, rounds * count * most) for count in tables)
        return sum(tables) * most >= people and (visits >= rounds * people or len(demand) < rounds)

    assert min(counts) >= 1
    assert suffices(counts)
    if sum(counts) > max(len(counts), people // fewest):
        fewer = [[*counts[:n], counts[n] - 1, *counts[n + 1 :]] for n, count in enumerate(counts) if count > 1]
        assert not all(suffices(tables) for tables in fewer)


def folk(*urgencies: str) -> list[Participant]:
    """Return people with the urgencies of their letters."""
    return [Participant(f"p{n}", "P", str(n), urgencies=tuple(some)) for n, some in enumerate(urgencies)]


def test_collectives_are_possible_for_every_theme_that_is_named() -> None:
    """As many as its people could fill; a theme that nobody names has none."""
    tables = possible_collectives(folk("ab", "ab", "a", "a", "ac", "a", "b"), "abcd", (3, 5))
    assert [table.label for table in tables] == ["a 1", "a 2", "b 1", "c 1"]
    assert {(table.seats, table.may_close) for table in tables} == {(Seats(3, 5), True)}


def test_there_are_always_enough_collectives_for_everyone() -> None:
    """Also for those who named nothing."""
    tables = possible_collectives(folk("a", "b", *[""] * 30), "abc", (3, 5))
    assert len(tables) * 5 >= 32
    assert {table.theme for table in tables} == {"a", "b"}


def test_without_any_urgency_every_theme_may_have_collectives() -> None:
    """Nothing speaks for one rather than the other."""
    tables = possible_collectives(folk(*[""] * 24), "abcd", (3, 5))
    assert {table.theme for table in tables} == set("abcd")
    assert len(tables) * 5 >= 24


def test_nobody_makes_no_collectives() -> None:
    """Everyone leaves at lunch."""
    assert possible_collectives([], "ab", (3, 5)) == ()


def test_demand_counts_first_wishes_three_second_ones_two_and_all_others_one() -> None:
    """Also the fourth and the fifth."""
    people = [Participant("p", "P", "X", wishes=tuple("abcde")), Participant("q", "Q", "X", wishes=("b",))]
    assert [demand_of(theme, people) for theme in "abcdef"] == [3, 5, 1, 1, 1, 0]


def test_a_need_is_planned_for_six_people_within_its_seats() -> None:
    """Fewer where fewer fit, more where fewer would be too few."""
    assert [Need(Seats(*seats)).usual for seats in ((4, 8), (2, 5), (7, 9), (6, 6))] == [6, 5, 7, 6]


@pytest.mark.parametrize(
    ("people", "rounds", "wanted", "counts"),
    [
        (24, 4, needs(0, 0, 0, 0), [1, 1, 1, 1]),
        (25, 4, needs(0, 0, 0, 0), [2, 1, 1, 1]),
        (0, 4, needs(0, 0), [1, 1]),
        (16, 1, needs(0, 1), [1, 2]),
        (16, 1, [Need(Seats(4, 8), fixed=1), Need(Seats(4, 8), fixed=1)], [1, 1]),
        (17, 1, [Need(Seats(4, 8), fixed=1), Need(Seats(4, 8), fixed=1)], [1, 1]),
        (17, 1, [Need(Seats(4, 8), fixed=1), Need(Seats(4, 8))], [1, 2]),
        (12, 2, [Need(Seats(4, 6)), Need(Seats(4, 6))], [1, 1]),
        (13, 2, [Need(Seats(4, 6)), Need(Seats(4, 6))], [2, 2]),
        (8, 1, needs(0, at_least=2), [2]),
    ],
)
def test_numbers_of_tables(people: int, rounds: int, wanted: list[Need], counts: list[int]) -> None:
    """The first theme comes first where nothing else decides."""
    assert table_counts(wanted, people, rounds) == counts


def test_every_theme_named_has_a_collective_and_the_fullest_gets_another() -> None:
    """By the people for each collective."""
    tables = possible_collectives(folk(*["a"] * 5, *["b"] * 3, *["ab"] * 4, *[""] * 20), "ab", (3, 5))
    assert [table.label for table in tables] == ["a 1", "a 2", "a 3", "a 4", "b 1", "b 2", "b 3"]
    assert [table.label for table in possible_collectives(folk("a", "a"), "ab", (3, 5))] == ["a 1"]
    assert possible_collectives(folk("a"), "", (3, 5)) == ()
    assert possible_collectives(folk("a"), "a", (0, 0)) == ()
