from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from cafeplanner.checking._spread import fewest_pairs, kinds_of, price_list

rooms = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 4)).filter(lambda room: room[0] <= room[1]), max_size=4)


@given(rooms, st.integers(0, 10))
def test_the_greedy_spread_is_the_best_of_all(rooms: list[tuple[int, int]], people: int) -> None:
    ways = [way for way in product(*(range(taken, most + 1) for taken, most in rooms)) if sum(way) == people]
    best = min((sum(count * (count - 1) // 2 for count in way) for way in ways), default=None)
    assert best is None or fewest_pairs(people, kinds_of(rooms)) == best


@given(rooms, st.integers(1, 10))
def test_prices_add_up_to_the_spread(rooms: list[tuple[int, int]], people: int) -> None:
    empty = kinds_of((0, most) for _, most in rooms)
    prices = price_list(empty, people)
    assert prices == sorted(prices)
    assert sum(prices) == fewest_pairs(len(prices), empty)
