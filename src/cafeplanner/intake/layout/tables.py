"""How many tables each theme gets, how large the icebreaker's groups are, which collectives are possible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Seats, Table
from cafeplanner.cafe.participant import Participant
from cafeplanner.intake.table import letter

USUAL = 6
"""People at a table that make a good conversation and leave room for latecomers."""


@dataclass(frozen=True)
class Need:
    """What decides the number of a theme's tables."""

    seats: Seats
    demand: float = 0
    fixed: int | None = None
    at_least: int = 1

    @property
    def usual(self) -> int:
        """How many people its tables are planned for."""
        return min(max(USUAL, self.seats.minimum), self.seats.maximum)


def table_counts(needs: Sequence[Need], people: int, rounds: int) -> list[int]:
    """Return the number of tables of each theme for so many people (hosts not counted) and rounds.

    First enough tables for about six people each, spread by demand but never more than everyone visiting the theme
    once could fill; then whatever it takes to seat everyone in every round at a theme that is new to them.
    """
    counts = [need.fixed or max(1, need.at_least) for need in needs]
    most = people // min((need.seats.minimum for need in needs), default=1)

    def grow(limits: list[int]) -> bool:
        free = [n for n, need in enumerate(needs) if need.fixed is None and counts[n] < limits[n]]
        if free:
            counts[max(free, key=lambda n: (needs[n].demand / (counts[n] + 1), -n))] += 1
        return bool(free)

    filled = [-(-people // (rounds * need.usual)) for need in needs]
    while sum(counts) < most and _sum(counts, [need.usual for need in needs]) < people and grow(filled):
        pass
    maxima = [need.seats.maximum for need in needs]
    enough = [-(-people // (rounds * maximum)) for maximum in maxima]
    while _visits(counts, maxima, people, rounds) < rounds * people and grow(enough):
        pass
    while _sum(counts, maxima) < people and grow([people] * len(needs)):
        pass
    return counts


def _sum(counts: Iterable[int], sizes: Iterable[int]) -> int:
    return sum(count * size for count, size in zip(counts, sizes, strict=True))


def _visits(counts: Iterable[int], maxima: Iterable[int], people: int, rounds: int) -> int:
    """Most seats that can be taken over all rounds when nobody visits a theme twice."""
    return sum(min(people, rounds * count * size) for count, size in zip(counts, maxima, strict=True))


def demand_of(theme: str, people: Iterable[Participant]) -> float:
    """Return how much people want a theme: first wishes count three, second ones two, all others one."""
    return sum(max(1, 3 - person.wishes.index(theme)) for person in people if theme in person.wishes)


def group_sizes(people: int, size: int) -> list[int]:
    """Return the sizes of standing groups: `size`, and one more or one less only where the head count forces it."""
    options = [
        (larger + smaller, smaller, larger)
        for larger in range(size)
        for smaller in range(size)
        if (rest := people - larger * (size + 1) - smaller * (size - 1)) >= 0 and rest % size == 0
    ]
    if options:
        _, smaller, larger = min(options)
        whole = (people - larger * (size + 1) - smaller * (size - 1)) // size
        return [size + 1] * larger + [size] * whole + [size - 1] * smaller
    groups = -(-people // size)
    return [people // groups + (n < people % groups) for n in range(groups)]


def icebreaker_groups(people: int, size: int) -> tuple[Table, ...]:
    """Return the groups A, B… of the icebreaker, their sizes fixed."""
    return tuple(Table(letter(n), Seats(seats, seats)) for n, seats in enumerate(group_sizes(people, size)))


def possible_collectives(
    people: Sequence[Participant], themes: Sequence[str], sizes: tuple[int, int]
) -> tuple[Table, ...]:
    """Return the collectives that may be formed: for each theme as many as the people who name it could fill."""
    fewest, most = sizes
    if not people or not themes or not most:
        return ()
    named = {theme: sum(theme in person.urgencies for person in people) for theme in themes}
    if not any(named.values()):
        named = dict.fromkeys(themes, -(-len(people) // len(themes)))
    counts = {theme: max(1, count // fewest) for theme, count in named.items() if count}
    while sum(counts.values()) * most < len(people):
        counts[max(counts, key=lambda theme: named[theme] / (counts[theme] + 1))] += 1
    return tuple(
        Table(f"{theme} {n}", Seats(fewest, most), theme, may_close=True)
        for theme, count in counts.items()
        for n in range(1, count + 1)
    )
