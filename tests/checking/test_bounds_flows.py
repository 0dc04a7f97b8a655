from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from cafeplanner.cafe.day import Day, Part, Seats
from cafeplanner.cafe.participant import Presence
from cafeplanner.checking import Bound, lower_bounds
from cafeplanner.checking.bounds_icebreaker import turan_edges
from tests.rules.build import (
    ALIMENTATION,
    COLLECTIVES,
    FIRST,
    ICEBREAKER,
    JEUNESSE,
    MOBILITES,
    SECOND,
    change_people,
    change_table,
    plain_day,
)

TWO = (FIRST, SECOND)
"""Two rounds of the café."""


def wishing(people: int, *wishes: str) -> Day:
    """Return a day on which everybody has the same wishes."""
    day = plain_day(people)
    return change_people(day, **{one: {"wishes": wishes} for one in day.by_id})


def test_a_theme_has_too_few_seats_for_those_who_wish_it() -> None:
    day = change_table(wishing(6, JEUNESSE), Part.CAFE, "1", seats=Seats(0, 2))
    # two seats in each of two rounds
    assert lower_bounds(day, TWO)["missed_wishes"] == Bound(2, 120)


def test_more_wishes_than_rounds_cannot_all_be_granted() -> None:
    bounds = lower_bounds(wishing(4, JEUNESSE, MOBILITES, ALIMENTATION), TWO)
    assert bounds["missed_wishes"] == Bound(4, 4 * 30)


def test_someone_there_for_one_round_misses_two_wishes() -> None:
    day = change_people(plain_day(4), p0={"wishes": (JEUNESSE, MOBILITES, ALIMENTATION), "presence": Presence(last=1)})
    assert lower_bounds(day, TWO)["missed_wishes"] == Bound(2, 40 + 30)


def test_tables_nobody_wishes_for_still_need_their_minimum() -> None:
    day = change_table(wishing(4, JEUNESSE, MOBILITES), Part.CAFE, "3", seats=Seats(2, 8))
    # eight seats over two rounds, four of them at the third table
    assert lower_bounds(day, TWO)["missed_wishes"] == Bound(4, 160)
    closing = change_table(day, Part.CAFE, "3", may_close=True)
    assert lower_bounds(closing, TWO)["missed_wishes"] == Bound()


def test_hosts_have_no_wishes() -> None:
    day = change_table(wishing(2, MOBILITES), Part.CAFE, "1", host="p0")
    assert lower_bounds(change_table(day, Part.CAFE, "2", seats=Seats(0, 0)), TWO)["missed_wishes"] == Bound(1, 60)


def test_an_urgency_has_too_few_seats() -> None:
    day = plain_day(12)
    day = change_people(day, **{one: {"urgencies": (JEUNESSE, MOBILITES)} for one in day.by_id})
    few = [table for table in day.sessions[2].tables if table.theme != JEUNESSE or table.label == "Jeunesse 1"]
    day = replace(day, sessions=(*day.sessions[:2], replace(day.sessions[2], tables=tuple(few))))
    assert lower_bounds(day, (COLLECTIVES,))["collective_urgency"] == Bound(7, 7 * 60)


def test_an_urgency_that_no_collective_has_is_shared_by_nobody() -> None:
    day = change_people(plain_day(4), p0={"urgencies": ("Astronomie",)}, p1={"urgencies": ("Astronomie", JEUNESSE)})
    assert lower_bounds(day, (COLLECTIVES,))["collective_urgency"] == Bound(2, 1000 + 60)


def test_a_crowd_of_acquaintances_cannot_be_split() -> None:
    day = plain_day(6)
    crowd = replace(day, acquainted=frozenset(combinations(sorted(day.by_id), 2)))
    # six people in two groups: three pairs in each
    assert lower_bounds(crowd, (ICEBREAKER,))["known_in_icebreaker"] == Bound(6, 6000)
    one_knows_all = replace(day, acquainted=frozenset(("p0", f"p{n}") for n in range(1, 6)))
    assert lower_bounds(one_knows_all, (ICEBREAKER,))["known_in_icebreaker"] == Bound()


def test_turan_numbers() -> None:
    assert [turan_edges(people, 2) for people in range(7)] == [0, 0, 1, 2, 4, 6, 9]
    assert turan_edges(7, 3) == 16
