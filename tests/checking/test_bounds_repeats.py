from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from cafeplanner.cafe.day import Day, Part, Seats
from cafeplanner.cafe.participant import Role
from cafeplanner.checking import Bound, lower_bounds
from tests.builders import make_day, make_person
from tests.rules.build import FIRST, ICEBREAKER, SECOND, change_table, plain_day


def square(size: int, rounds: int, icebreaker: bool = False) -> Day:
    """Return size² people at `size` tables of `size` seats with a theme each."""
    day = make_day(size * size, size, rounds, seats=(size, size))
    folk = tuple(make_person(number) for number in range(size * size))
    return replace(day, participants=folk, sessions=day.sessions[0 if icebreaker else 1 : 2])


def bound(day: Day) -> int:
    """Return the bound on repeat meetings over the whole day."""
    return lower_bounds(day, tuple(round_.key for round_ in day.rounds))["repeat_meetings"].count


def test_a_theme_scatters_its_people_over_too_few_other_tables() -> None:
    """25 people at 5 tables of 5 with a theme each, 4 rounds: 15, although golf has no repeat there."""
    assert bound(square(5, 4)) == 15


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_the_forest_has_an_edge_less_than_rounds(rounds: int) -> None:
    assert bound(square(5, rounds)) == 5 * (rounds - 1)


def test_without_themes_five_people_part_for_good() -> None:
    day = square(5, 4)
    for label in "12345":
        day = change_table(day, Part.CAFE, label, theme=None)
    assert bound(day) == 0


def test_more_meetings_than_pairs_must_repeat() -> None:
    """Six people at two tables of three, twice: each table of the first round meets again in part."""
    day = plain_day(6)
    day = replace(day, sessions=(replace(day.sessions[0], tables=day.sessions[0].tables[:2]),))
    round_ = day.sessions[0].rounds[0]
    twice = replace(day.sessions[0], rounds=(round_, replace(round_, key=ICEBREAKER._replace(number=2))))
    # three of a group over two groups: one pair each time
    assert bound(replace(day, sessions=(twice,))) == 2


def test_people_who_all_met_before_repeat_with_every_meeting() -> None:
    day = plain_day(6)
    day = replace(day, history=frozenset(combinations(sorted(day.by_id), 2)))
    # two icebreaker groups of three: six meetings, none of them a first one
    assert lower_bounds(day, (ICEBREAKER,))["repeat_meetings"] == Bound(6, 6000)


def test_one_person_who_met_everybody_before_repeats_alone() -> None:
    day = replace(plain_day(6), history=frozenset(("p0", f"p{n}") for n in range(1, 6)))
    groups = tuple(replace(table, seats=Seats(3, 3)) for table in day.sessions[0].tables)
    day = replace(day, sessions=(replace(day.sessions[0], tables=groups), *day.sessions[1:]))
    # two repeats for p0; seen from one side only, hence half of them is certain to this count
    assert lower_bounds(day, (ICEBREAKER,))["repeat_meetings"].count == 1


def test_people_kept_together_are_no_repeat() -> None:
    day = plain_day(3)
    day = replace(day, together=(frozenset({"p0", "p1", "p2"}),))
    assert lower_bounds(day, (FIRST, SECOND))["repeat_meetings"] == Bound()


def test_hosts_who_stay_are_no_part_of_the_scattering() -> None:
    day = square(5, 2)
    hosts = {f"p{number}": str(number + 1) for number in range(5)}
    for host, label in hosts.items():
        day = change_table(day, Part.CAFE, label, host=host, seats=Seats(4, 4))
    folk = tuple(replace(one, role=Role.HOST) if one.id in hosts else one for one in day.participants)
    # four movers at a table, four other tables: nobody has to meet again
    assert bound(replace(day, participants=folk)) == 0
