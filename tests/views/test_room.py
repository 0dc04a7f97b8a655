"""The plan of the room: grids, positions, walls and scales."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part, Seats, Table
from cafeplanner.cafe.room import Room, Spot, table_width
from cafeplanner.views.room import LARGEST, MOST, SMALLEST, Area, RoomPage, best_grid, room_pages
from tests.builders import make_day

AREA = Area(10, 37, 277, 150)


def with_room(
    day: Day, *spots: tuple[str, float, float], width: float | None = None, depth: float | None = None
) -> Day:
    """Return a day whose room is known."""
    return replace(day, room=Room(width, depth, tuple(Spot(*spot) for spot in spots)))


def with_tables(count: int) -> Day:
    """Return a day with many café tables."""
    day = make_day()
    tables = tuple(Table(str(number), Seats(4, 8), "Eau") for number in range(1, count + 1))
    sessions = (replace(one, tables=tables) if one.part is Part.CAFE else one for one in day.sessions)
    return replace(day, sessions=tuple(sessions))


def overlaps(page: RoomPage) -> list[tuple[str, str]]:
    """Return the tables whose circles overlap."""
    return [
        (one.table.label, other.table.label)
        for one, other in itertools.combinations(page.circles, 2)
        if math.hypot(one.right - other.right, one.down - other.down) < page.wide
    ]


def outside(page: RoomPage, area: Area) -> list[str]:
    """Return the tables whose circles leave an area."""
    half = page.wide / 2 - 1e-9
    return [
        one.table.label
        for one in page.circles
        if not area.left + half <= one.right <= area.left + area.wide - half
        or not area.top + half <= one.down <= area.top + area.high - half
    ]


def labels(pages: Sequence[RoomPage]) -> list[list[str]]:
    """Return the tables of each page."""
    return [[one.table.label for one in page.circles] for page in pages]


@pytest.mark.parametrize(
    ("count", "grid"),
    [(1, (1, 1)), (2, (2, 1)), (3, (3, 1)), (5, (3, 2)), (12, (4, 3)), (60, (10, 6)), (200, (20, 10))],
)
def test_grid_makes_the_circles_as_large_as_can_be(count: int, grid: tuple[int, int]) -> None:
    assert best_grid(count, 277, 150) == grid


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 250))
def test_circles_of_a_grid_lie_within_the_page_and_apart(count: int) -> None:
    pages = room_pages(with_tables(count), AREA)
    assert [number for page in labels(pages) for number in page] == [str(n + 1) for n in range(count)]
    assert [(overlaps(page), outside(page, AREA)) for page in pages] == [([], [])] * len(pages)
    assert {page.wide for page in pages} <= {pages[0].wide}
    assert 0 < pages[0].wide <= LARGEST


@pytest.mark.parametrize(
    ("count", "pages"), [(0, []), (1, [1]), (MOST, [200]), (201, [101, 100]), (500, [167, 167, 166])]
)
def test_two_hundred_tables_have_room_on_a_page(count: int, pages: list[int]) -> None:
    assert [len(page.circles) for page in room_pages(with_tables(count), AREA)] == pages


def test_the_last_row_of_a_grid_stands_in_the_middle() -> None:
    page = room_pages(make_day(), AREA)[0]
    left, right = page.circles[3], page.circles[4]
    assert (left.right + right.right) / 2 == pytest.approx(AREA.left + AREA.wide / 2)
    assert (page.placed, page.walls, page.scale) == (False, None, None)


def test_positions_are_drawn_to_scale_within_the_walls() -> None:
    day = with_room(make_day(), ("1", 3, 2), ("2", 7, 2), ("3", 3, 6), ("4", 7, 6), ("5", 17, 10), width=20, depth=12)
    (page,) = room_pages(day, AREA)
    assert (page.placed, page.scale, page.walls) == (True, 80, Area(23.5, 37, 250, 150))
    assert [(one.right, one.down) for one in page.circles] == [
        *((61, 62), (111, 62), (61, 112), (111, 112)),
        (236, 162),
    ]
    assert page.wide == pytest.approx(0.94 * 4 * 1000 / 80)
    assert (overlaps(page), outside(page, page.walls or AREA)) == ([], [])


def test_without_walls_the_positions_fill_the_page() -> None:
    (page,) = room_pages(with_room(make_day(tables=2), ("1", 103, 50), ("2", 109, 53)), AREA)
    assert (page.walls, page.placed, page.scale) == (None, True, 50)
    assert outside(page, AREA) == []
    first, second = page.circles
    assert (second.right - first.right, second.down - first.down) == pytest.approx((120, 60))


def test_tables_that_overlap_do_not_make_all_circles_small() -> None:
    spots = [("1", 3.0, 3.0), ("2", 3.3, 3.0), ("3", 7.0, 3.0), ("4", 11.0, 3.0), ("5", 15.0, 3.0)]
    (page,) = room_pages(with_room(make_day(), *spots, width=20, depth=10), AREA)
    assert page.wide * (page.scale or 0) / 1000 == pytest.approx(3.7 * 0.94)
    assert overlaps(page) == [("1", "2")]


def test_a_table_outside_the_room_is_drawn_there() -> None:
    (page,) = room_pages(with_room(make_day(tables=2), ("1", 5, 5), ("2", 14, 5), width=10, depth=10), AREA)
    assert page.walls
    assert page.circles[1].right > page.walls.left + page.walls.wide
    assert outside(page, AREA) == []


def test_tables_without_a_position_follow_on_a_grid_of_their_own() -> None:
    day = with_room(make_day(), ("2", 3, 3), ("4", 8, 3), width=12, depth=9)
    pages = room_pages(day, AREA)
    assert labels(pages) == [["2", "4"], ["1", "3", "5"]]
    assert [(page.placed, page.walls is None) for page in pages] == [(True, False), (False, True)]


def test_a_grid_stands_within_the_walls_that_are_known() -> None:
    (page,) = room_pages(with_room(make_day(), width=10, depth=10), AREA)
    assert (page.placed, page.scale, page.walls) == (False, 70, Area(148.5 - 500 / 7, 37, 1000 / 7, 1000 / 7))
    assert (overlaps(page), outside(page, page.walls or AREA)) == ([], [])


def test_positions_of_tables_that_are_gone_are_left_out() -> None:
    (page,) = room_pages(with_room(make_day(tables=1), ("1", 3, 3), ("9", 8, 3)), AREA)
    assert labels([page]) == [["1"]]


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 1000)), min_size=1, max_size=12, unique=True),
    st.none() | st.floats(1, 1000),
    st.none() | st.floats(1, 1000),
)
def test_whatever_the_positions_everything_is_on_the_page(
    places: list[tuple[float, float]], width: float | None, depth: float | None
) -> None:
    spots = [(str(number), *place) for number, place in enumerate(places, start=1)]
    (page,) = room_pages(with_room(make_day(tables=len(places)), *spots, width=width, depth=depth), AREA)
    assert outside(page, AREA) == []
    assert SMALLEST <= page.wide <= LARGEST


@pytest.mark.parametrize(("people", "wide"), [(2, 0.8), (4, 0.8), (8, 1.53), (10, 1.91)])
def test_width_of_a_table_is_that_of_the_caterers(people: int, wide: float) -> None:
    assert table_width(people) == pytest.approx(wide, abs=0.01)
