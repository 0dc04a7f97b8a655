"""Days to measure on: skewed organisations and territories, three wishes each, all seats full."""

from __future__ import annotations

import datetime as dt
import random
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

WEIGHTS = Weights(missed_wish=(30,), same_territory_icebreaker=10)
"""1000 for a repeat, 100 for an organisation, 10 for a territory, 30 for a missed wish."""


@dataclass(frozen=True)
class Shape:
    """How large a day is."""

    people: int
    tables: int
    themes: int
    rounds: int = 4


def instance(people: int, seed: int = 1) -> Day:
    """Return the day of `SHAPES` with so many people; n/4 organisations by Zipf's law, n/12 skewed territories."""
    return make_instance(Shape(people, *SHAPES[people]), seed)


def make_instance(shape: Shape, seed: int = 1) -> Day:
    """Return a day of any shape without icebreaker hosts, absences or requests."""
    dice = random.Random(seed)
    themes = [f"Theme {number + 1}" for number in range(shape.themes)]
    folk = tuple(make_participant(number, shape, themes, dice) for number in range(shape.people))
    groups = group_sizes(shape.people)
    icebreaker = tuple(Table(f"G{number + 1}", Seats(size, size)) for number, size in enumerate(groups))
    seats = [shape.people // shape.tables + (number < shape.people % shape.tables) for number in range(shape.tables)]
    cafe = tuple(
        Table(str(number + 1), Seats(seats[number], seats[number]), themes[number % shape.themes])
        for number in range(shape.tables)
    )
    return Day(
        event=Event("Benchmark", dt.date(2026, 12, 3), "en"),
        participants=folk,
        sessions=(
            Session(Part.ICEBREAKER, rounds(Part.ICEBREAKER, 1), icebreaker),
            Session(Part.CAFE, rounds(Part.CAFE, shape.rounds), cafe),
        ),
        themes=tuple(Theme(theme) for theme in themes),
        weights=WEIGHTS,
    )


def make_participant(number: int, shape: Shape, themes: list[str], dice: random.Random) -> Participant:
    """Return one person; the first organisations and themes are the most frequent."""
    organisations = max(2, shape.people // 4)
    territories = max(2, shape.people // 12)
    wishes = weighted_sample(themes, [1 / (rank + 8) for rank in range(len(themes))], 3, dice)
    return Participant(
        id=f"p{number}",
        first_name=f"First{number}",
        last_name=f"Last{number}",
        organisation=f"Org {dice.choices(range(organisations), [1 / (k + 1) for k in range(organisations)])[0]}",
        territory=f"Land {dice.choices(range(territories), [1 / (k + 1) ** 0.8 for k in range(territories)])[0]}",
        wishes=tuple(wishes),
    )


def weighted_sample(values: list[str], weights: list[float], count: int, dice: random.Random) -> list[str]:
    """Draw different values, the heavy ones more often."""
    keyed = sorted(range(len(values)), key=lambda at: -(dice.random() ** (1 / weights[at])))
    return [values[at] for at in keyed[:count]]


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
