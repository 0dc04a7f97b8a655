"""Spreading people over tables as evenly as can be: the pigeonhole principle with real table sizes.

k people of a kind at one table make k(k-1)/2 pairs. This is convex in k, so the smallest sum over all tables is found
by seating one person after the other where fewest of the kind sit (greedy allocation is optimal for separable convex
costs: T. Ibaraki and N. Katoh, *Resource Allocation Problems*, MIT Press 1988, chapter 4). The (k+1)-th person of a
kind at a table adds k pairs; so the greedy fills level 0 of all tables, then level 1, and so on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

Kinds = Mapping[tuple[int, int], int]
"""(people of the kind who sit there anyway, most people of the kind) → number of such tables."""


def kinds_of(rooms: Iterable[tuple[int, int]]) -> Counter[tuple[int, int]]:
    """Count the tables by (already there, most)."""
    return Counter(rooms)


def levels(kinds: Kinds) -> Iterator[int]:
    """Yield for each level k = 0, 1, 2… how many tables can take somebody who finds k of the kind there."""
    for level in range(max((most for _, most in kinds), default=0)):
        yield sum(tables for (taken, most), tables in kinds.items() if taken <= level < most)


def fewest_pairs(people: int, kinds: Kinds) -> int:
    """Return the fewest pairs that so many people of one kind make, those who sit there anyway included.

    Where the tables have too few seats there is no plan at all; then the people who fit are counted.
    """
    pairs = sum(tables * taken * (taken - 1) // 2 for (taken, _), tables in kinds.items())
    rest = people - sum(tables * taken for (taken, _), tables in kinds.items())
    for level, tables in enumerate(levels(kinds)):
        if rest <= 0:
            break
        pairs += level * min(rest, tables)
        rest -= tables
    return pairs


def price_list(kinds: Kinds, most: int) -> list[int]:
    """Return what the first, second… of at most `most` people adds in pairs when they spread over the tables."""
    prices: list[int] = []
    for level, tables in enumerate(levels(kinds)):
        prices += [level] * min(tables, most - len(prices))
        if len(prices) == most:
            break
    return prices
