"""Days to measure on: skewed organisations and territories, three wishes each, all seats full.

Organisations have the sizes of Zipf's law, rounded up until everybody has one; territories are drawn by Zipf's law, one
person at a time and regardless of the organisation; wishes too, and the tables are spread over the themes by demand.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from collections import Counter
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Event, Part, Round, RoundKey, Seats, Session, Table, Theme
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.weights import Weights

SHAPES = {
    25: (6, 6),
    60: (10, 8),
    120: (15, 10),
    200: (25, 10),
    500: (50, 12),
    1_000: (100, 12),
    5_000: (500, 20),
    10_000: (1_000, 20),
}
"""Number of people → tables and themes."""

SEEDS = {25: 109, 60: 215, 120: 129, 200: 146, 500: 361, 1_000: 344, 5_000: 176, 10_000: 3}
"""Number of people → the seed whose day has just the bounds of the table that the planner is measured against."""

WEIGHTS = Weights(missed_wish=(30,), same_territory_icebreaker=10)
"""1000 for a repeat, 100 for an organisation, 10 for a territory, 30 for a missed wish."""


@dataclass(frozen=True)
class Shape:
    """How large a day is."""

    people: int
    tables: int
    themes: int
    rounds: int = 4


def instance(people: int, seed: int | None = None) -> Day:
    """Return the day of `SHAPES` with so many people; n/4 organisations, n/12 territories."""
    return make_instance(Shape(people, *SHAPES[people]), SEEDS[people] if seed is None else seed)


def make_instance(shape: Shape, seed: int = 1) -> Day:
    """Return a day of any shape without icebreaker hosts, absences or requests."""
    dice = random.Random(seed)
    folk = make_participants(shape, dice)
    return Day(
        event=Event("Benchmark", dt.date(2026, 12, 3), "en"),
        participants=folk,
        sessions=(
            Session(Part.ICEBREAKER, rounds(Part.ICEBREAKER, 1), make_groups(shape.people)),
            Session(Part.CAFE, rounds(Part.CAFE, shape.rounds), make_tables(shape, folk)),
        ),
        themes=tuple(Theme(theme) for theme in make_themes(shape)),
        weights=WEIGHTS,
    )


def make_themes(shape: Shape) -> list[str]:
    """Name the themes."""
    return [f"Theme {number + 1}" for number in range(shape.themes)]


def make_groups(people: int) -> tuple[Table, ...]:
    """Return the icebreaker's groups."""
    return tuple(Table(f"G{number + 1}", Seats(size, size)) for number, size in enumerate(group_sizes(people)))


def make_tables(shape: Shape, folk: tuple[Participant, ...]) -> tuple[Table, ...]:
    """Return the tables of the café, all as full as the others."""
    sizes = [shape.people // shape.tables + (number < shape.people % shape.tables) for number in range(shape.tables)]
    themes = [theme for theme, count in spread_tables(shape, folk).items() for _ in range(count)]
    return tuple(Table(str(number + 1), Seats(size, size), themes[number]) for number, size in enumerate(sizes))


def spread_tables(shape: Shape, folk: tuple[Participant, ...]) -> dict[str, int]:
    """Give each theme one table, then each further table to the theme with the most wishes for each table it has.

    A theme gets no more seats over the day than there are people: nobody visits it twice.
    """
    wanted = Counter(wish for person in folk for wish in person.wishes)
    tables = dict.fromkeys(make_themes(shape), 1)
    most = shape.people // (-(-shape.people // shape.tables) * shape.rounds)
    for _ in range(shape.tables - shape.themes):
        open_ = [theme for theme in tables if tables[theme] < most]
        tables[max(open_, key=lambda theme: wanted[theme] / tables[theme])] += 1
    return tables


def make_participants(shape: Shape, dice: random.Random) -> tuple[Participant, ...]:
    """Return the people; the first organisations and territories are the largest."""
    organisations = organisation_of_each(shape.people)
    dice.shuffle(organisations)
    lands = range(max(2, shape.people // 12))
    territories = dice.choices(lands, [1 / (land + 1) for land in lands], k=shape.people)
    themes = make_themes(shape)
    return tuple(
        Participant(
            id=f"p{number}",
            first_name=f"First{number}",
            last_name=f"Last{number}",
            organisation=f"Org {organisations[number]}",
            territory=f"Land {territories[number]}",
            wishes=tuple(weighted_sample(themes, 3, dice)),
        )
        for number in range(shape.people)
    )


def organisation_of_each(people: int) -> list[int]:
    """Return the number of everybody's organisation; number k has 1/k of the people of number 1."""
    count = max(2, people // 4)
    largest = people / sum(1 / (rank + 1) for rank in range(count))
    everybody = [rank for rank in range(count) for _ in range(math.ceil(largest / (rank + 1)))]
    return everybody[:people]


def weighted_sample(values: list[str], count: int, dice: random.Random) -> list[str]:
    """Draw different values by Zipf's law, the first ones most often."""
    keys = [dice.random() ** (at + 1) for at in range(len(values))]
    return [values[at] for at in sorted(range(len(values)), key=lambda at: -keys[at])[:count]]


def group_sizes(people: int) -> list[int]:
    """Cut a number of people into groups of 5, with 4 or 6 where the count forces it."""
    fours, sixes = {0: (0, 0), 1: (0, 1), 2: (0, 2), 3: (2, 0), 4: (1, 0)}[people % 5]
    fives = (people - 4 * fours - 6 * sixes) // 5
    return [5] * fives + [4] * fours + [6] * sixes


def rounds(part: Part, count: int) -> tuple[Round, ...]:
    """Return rounds of 20 minutes."""
    start = dt.datetime(2026, 12, 3, 9, 0)
    return tuple(
        Round(
            RoundKey(part, number + 1),
            (start + dt.timedelta(minutes=25 * number)).time(),
            (start + dt.timedelta(minutes=25 * number + 20)).time(),
        )
        for number in range(count)
    )
