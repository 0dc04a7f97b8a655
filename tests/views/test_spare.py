"""Spare cards: seats that are really free, never a theme twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, Seats
from cafeplanner.cafe.plan import Plan
from cafeplanner.replanning.spares import wanted_cards
from cafeplanner.views.spare import Spare, spare_cards
from tests.builders import make_day, rotation_plan

DAYS = {
    "24 people": make_day(24, 5),
    "hosts": make_day(30, 5, hosts=3),
    "nearly full": make_day(24, 5, seats=(2, 6)),
    "one theme to spare": make_day(40, 4, 4, seats=(2, 12)),
    "8 rounds": make_day(60, 12, 8, seats=(2, 7)),
}


def with_icebreaker_of(day: Day, maximum: int) -> Day:
    """Return the day with other limits for the icebreaker's groups."""
    first, *others = day.sessions
    tables = tuple(replace(table, seats=Seats(1, maximum)) for table in first.tables)
    return replace(day, sessions=(replace(first, tables=tables), *others))


def taken(day: Day, plan: Plan, cards: Iterable[Spare]) -> Counter[tuple[object, str]]:
    """Count who sits where besides the hosts, spare cards included."""
    seats = Counter(
        (key, label)
        for (person, key), label in plan.seats.items()
        if (table := day.table(key, label)) and table.host != person
    )
    seats.update((step.round.key, step.table) for card in cards for step in card.steps if step.table)
    return seats


@pytest.mark.parametrize("day", DAYS.values(), ids=DAYS.keys())
def test_no_table_gets_more_people_than_it_seats(day: Day) -> None:
    plan = rotation_plan(day)
    cards = spare_cards(day, plan)
    limits = {
        (round_.key, table.label): table.seats.maximum for round_ in day.rounds for table in day.tables(round_.key)
    }
    assert cards
    assert [at for at, count in taken(day, plan, cards).items() if count > limits[at]] == []


@pytest.mark.parametrize("day", DAYS.values(), ids=DAYS.keys())
def test_no_card_visits_a_theme_twice_or_misses_a_round(day: Day) -> None:
    cafe = day.session(Part.CAFE)
    assert cafe
    for card in spare_cards(day, rotation_plan(day)):
        themes = {step.theme for step in card.steps if step.round.key.part is Part.CAFE}
        assert len(themes) == len(cafe.rounds)


def test_few_people_get_a_full_page_of_cards() -> None:
    day = make_day(24, 5, seats=(2, 12))
    assert len(spare_cards(day, rotation_plan(day))) == 8


def test_many_people_get_one_card_for_twenty_rounded_up_to_pages() -> None:
    day = make_day(200, 12, seats=(2, 30))
    assert wanted_cards(day, rotation_plan(day)) == 16


def test_full_tables_leave_no_card() -> None:
    day = make_day(26, 5, seats=(2, 5))
    assert spare_cards(day, rotation_plan(day)) == ()


def test_two_seats_left_in_each_round_make_at_most_two_cards() -> None:
    day = make_day(24, 5, seats=(2, 5))
    assert len(spare_cards(day, rotation_plan(day))) in (1, 2)


def test_closed_tables_stay_closed() -> None:
    day = make_day(24, 6)
    plan = rotation_plan(day)
    closed = Plan({at: label for at, label in plan.seats.items() if at[1].part is not Part.CAFE or label != "6"})
    tables = {
        step.table for card in spare_cards(day, closed) for step in card.steps if step.round.key.part is Part.CAFE
    }
    assert tables == {"1", "2", "3", "4", "5"}


def test_smallest_icebreaker_groups_are_filled_first() -> None:
    day = make_day(24)
    plan = rotation_plan(day)
    cards = spare_cards(day, plan)
    sizes = Counter(label for (_, key), label in plan.seats.items() if key.part is Part.ICEBREAKER)
    smallest = min(sizes.values())
    assert sizes[cards[0].steps[0].table] == smallest


def test_card_without_room_in_the_icebreaker_still_has_its_cafe() -> None:
    day = with_icebreaker_of(make_day(24), 5)
    groups = [card.steps[0].table for card in spare_cards(day, rotation_plan(day))]
    assert sum(1 for group in groups if group) == 5 * 5 - 23
    assert len(groups) == 8


def test_the_same_plan_gives_the_same_cards() -> None:
    day = make_day(40, 8)
    plan = rotation_plan(day)
    assert spare_cards(day, plan) == spare_cards(day, plan)
