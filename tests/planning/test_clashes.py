"""Clashes found by counting: all of them, none without need, and quickly."""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import replace

import pytest
from benchmarks.instances import instance
from hypothesis import given, settings

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats, Session, Table
from cafeplanner.cafe.participant import Presence
from cafeplanner.i18n import translator
from cafeplanner.planning.clashes import counted_clash
from cafeplanner.planning.elastic import smallest_change
from tests.agreement import small_days
from tests.builders import make_day, rounds
from tests.planning import impossible_days as days
from tests.planning.cafes import cafe_day, pin, table
from tests.planning.impossible_days import tables


def clashes(day: Day) -> list[str]:
    """Return what is told of a day with several clashes."""
    error = counted_clash(day)
    assert error is not None
    assert error.remedy is None
    return [str(clash) for clash in error.clashes]


def test_company_of_a_host_and_a_pin_at_one_table_are_a_pair() -> None:
    day = cafe_day(
        6,
        1,
        table(1, 0, 8, host="p0"),
        table(2, 0, 8),
        together=(frozenset({"p0", "p1"}),),
        apart=frozenset({("p1", "p2")}),
    )
    assert str(counted_clash(replace(day, pins=(pin("p2", 1, "1"),)))) == (
        "In round 1 of the café, Chloé Ó Briain has a fixed seat at table 1, where Benoît Haddad stays, but the two "
        "are to be kept apart. What helps: remove the fixed seat of Chloé Ó Briain, or no longer keep them apart."
    )


def test_groups_and_collectives_are_called_by_their_names() -> None:
    day = make_day(11)
    crowded = tuple(
        replace(one, tables=tuple(replace(table, seats=Seats(1, 2)) for table in one.tables[:2]))
        for one in day.sessions
        if one.part is not Part.CAFE
    )
    assert clashes(replace(day, sessions=crowded)) == [
        "In the icebreaker, there are 4 seats for 10 people: 6 seats are missing. "
        "What helps: add 3 groups of 2 seats, or allow up to 5 people in each of the groups A and B.",
        "In the collectives, there are 4 seats for 9 people: 5 seats are missing. What helps: add 3 collectives of "
        "2 seats, or allow up to 5 people in each of the collectives Jeunesse 1 and Jeunesse 2.",
    ]


def test_every_clash_is_told_with_what_helps() -> None:
    day = days.three_themes()
    error = counted_clash(replace(day, together=(frozenset({"p1", "p2"}),), apart=frozenset({("p1", "p2")})))
    assert error is not None
    told = [
        "4 rounds need as many themes, since nobody visits a theme twice; the café has 3 themes: Jeunesse, Mobilités "
        "and Alimentation locale. What helps: add 1 theme with a table of 8 seats, or plan only 3 rounds.",
        "Benoît Haddad and Chloé Ó Briain are to be kept together and also kept apart. "
        "What helps: no longer keep them apart, or no longer together.",
    ]
    assert [str(clash) for clash in error.clashes] == told
    assert str(error) == " ".join(("No plan is possible, for 2 reasons.", *told))


def test_fullest_and_emptiest_round_are_told() -> None:
    assert clashes(days.too_many_and_too_few()) == [
        "In round 1 of the café, there are 12 seats for 13 people: 1 seat is missing. "
        "What helps: add 1 table of 6 seats, or allow up to 7 people at table 1.",
        "In round 2 of the café, it takes 4 people to fill 2 tables, but there are only 2 people: 2 people are "
        "missing. What helps: require only 1 person at each of the tables 1 and 2.",
    ]


def test_what_a_remedy_leaves_is_told_too() -> None:
    """Whoever no longer stays with the host visits themes, of which there is but one."""
    day = cafe_day(6, 2, table(1, 0, 8, host="p0"), together=(frozenset({"p0", "p1", "p2"}),))
    early = (replace(one, presence=Presence(last=1)) for one in day.participants[3:])
    twos = tuple(Table(label, Seats(2, 2)) for label in "ABC")
    icebreaker = Session(Part.ICEBREAKER, rounds(Part.ICEBREAKER, 1, dt.time(9), 7), twos)
    day = replace(day, participants=(*day.participants[:3], *early), sessions=(icebreaker, *day.sessions))
    assert clashes(day) == [
        "Aïcha Abadie, Benoît Haddad and Chloé Ó Briain are to be kept together: 3 people, but no group of the "
        "icebreaker has more than 2 seats. What helps: keep at most 2 of them together.",
        "Once this is done: 2 rounds need as many themes, since nobody visits a theme twice; the café has 1 theme: "
        "Jeunesse. What helps: add 1 theme with a table of 8 seats, or plan only 1 round.",
    ]


def test_a_long_group_names_the_first_nine() -> None:
    error = counted_clash(cafe_day(14, 1, *tables(2, 0, 8), together=(frozenset(f"p{n}" for n in range(14)),)))
    assert str(error).startswith(
        "Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, Fatou Jacquet, "
        "Gaël Quéméneur, Hélène Ximenes, Inès d'Estienne and 5 others are to be kept together: 14 people, "
    )


def test_requests_of_the_absent_ask_for_nothing() -> None:
    day = make_day(12)
    gone = day.participants[-1].id
    key = RoundKey(Part.CAFE, 1)
    day = replace(day, pins=(Pin(gone, key, "1"), Pin(gone, key, "2")), together=(frozenset({gone, "p0"}),))
    assert counted_clash(replace(day, apart=frozenset({("p0", gone)}))) is None


def test_a_table_whose_host_is_absent_clashes_with_nothing() -> None:
    day = make_day(24, hosts=2)
    late = replace(day.participants[0], presence=replace(day.participants[0].presence, first=3))
    assert counted_clash(replace(day, participants=(late, *day.participants[1:]))) is None


def test_a_day_without_any_table_asks_for_tables() -> None:
    assert str(counted_clash(cafe_day(6, 1))) == (
        "In round 1 of the café, there are 0 seats for 6 people: 6 seats are missing. "
        "What helps: add 1 table of 8 seats."
    )


def test_an_ordinary_day_has_no_clash() -> None:
    assert counted_clash(make_day(24, hosts=2)) is None


@settings(max_examples=125, deadline=None, derandomize=True)
@given(small_days())
def test_no_false_alarm(day: Day) -> None:
    """Whatever counting calls impossible, the exact model calls impossible too."""
    if counted_clash(day) is not None:
        keys = tuple(round_.key for round_ in day.rounds)
        assert smallest_change(day, keys, 20) is not None


def test_with_nobody_but_hosts_the_advice_is_people_not_a_table_for_nobody() -> None:
    clash = counted_clash(make_day(5, 4, hosts=4, seats=(2, 8)))
    assert clash is not None
    assert clash.remedy is not None
    said = translator("fr").say(clash.remedy).replace("\u00a0", " ")
    assert said == "Pour y remédier : trouver 8 personnes de plus, soit 8 personnes, hôtes non compris."


@pytest.mark.parametrize("clashing", [False, True])
def test_ten_thousand_people_with_requests_are_counted_in_seconds(clashing: bool) -> None:
    day = instance(10_000)
    ids = [person.id for person in day.participants]
    step = 8 if clashing else 2
    together = tuple(frozenset(ids[n : n + step]) for n in range(0, 3_000, step))
    fixed = ((one, n, r) for n, one in enumerate(ids[4_000:6_000]) for r in (1, 2))
    pins = tuple(Pin(one, RoundKey(Part.CAFE, r), str((n + 300 * r) % 1000 + 1)) for one, n, r in fixed)
    apart = frozenset(zip(ids[7_000:9_000], ids[8_000:], strict=False))
    day = replace(day, together=together, pins=pins, apart=apart)
    begun = time.perf_counter()
    assert (counted_clash(day) is not None) == clashing
    assert time.perf_counter() - begun < 5
