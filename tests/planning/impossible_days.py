"""Days that cannot be planned, each for one reason that counting shows."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Table
from cafeplanner.cafe.participant import Status
from tests.planning.cafes import cafe_day, pin, table


def tables(count: int, least: int, most: int) -> tuple[Table, ...]:
    return tuple(table(number, least, most) for number in range(1, count + 1))


def nobody() -> Day:
    day = cafe_day(5, 1, *tables(2, 0, 8))
    return replace(day, participants=tuple(replace(one, status=Status.CANCELLED) for one in day.participants))


def crossed_sizes() -> Day:
    return cafe_day(6, 1, table(1, 5, 4), table(2, 0, 8))


def three_people() -> Day:
    return cafe_day(3, 2, *tables(4, 4, 8))


def crowded() -> Day:
    return cafe_day(64, 2, *tables(8, 4, 8)[:4], *(table(n, 4, 7) for n in range(5, 9)))


def crowded_beside_hosts() -> Day:
    return cafe_day(18, 1, table(1, 4, 8, host="p0"), table(2, 4, 8))


def unfilled() -> Day:
    return cafe_day(19, 1, *tables(5, 4, 8))


def eleven_at_eights() -> Day:
    return cafe_day(11, 1, *(table(n, 8, 8, may_close=True) for n in (1, 2, 3)))


def three_themes() -> Day:
    return cafe_day(12, 4, *tables(3, 0, 8))


def unvisited_theme() -> Day:
    return cafe_day(10, 3, table(1, 4, 8), *(table(n, 0, 8) for n in (2, 3)))


def together_and_apart() -> Day:
    return cafe_day(6, 1, *tables(2, 0, 8), together=(frozenset({"p1", "p2"}),), apart=frozenset({("p1", "p2")}))


def nine_at_eight() -> Day:
    return cafe_day(12, 1, *tables(2, 0, 8), together=(frozenset(f"p{n}" for n in range(9)),))


def hosts_together() -> Day:
    both = frozenset({"p0", "p1"})
    return cafe_day(6, 2, table(1, 0, 8, host="p0"), table(2, 0, 8, host="p1"), together=(both,))


def pin_without_round() -> Day:
    return cafe_day(6, 1, *tables(2, 0, 8), pins=(pin("p1", 7, "1"),))


def pin_without_table() -> Day:
    return cafe_day(6, 1, *tables(2, 0, 8), pins=(pin("p1", 1, "99"),))


def two_pins() -> Day:
    return cafe_day(6, 1, *tables(2, 0, 8), pins=(pin("p1", 1, "1"), pin("p1", 1, "2")))


def pinned_host() -> Day:
    return cafe_day(6, 2, table(1, 0, 8, host="p0"), table(2, 0, 8), pins=(pin("p0", 2, "2"),))


def theme_pinned_twice() -> Day:
    return cafe_day(6, 3, *tables(3, 0, 8), pins=(pin("p1", 1, "2"), pin("p1", 3, "2")))


def pinned_pair() -> Day:
    pins = (pin("p1", 1, "2"), pin("p2", 1, "2"))
    return cafe_day(6, 1, *tables(2, 0, 8), pins=pins, apart=frozenset({("p1", "p2")}))


def torn_group() -> Day:
    pins = (pin("p1", 1, "1"), pin("p2", 1, "2"))
    return cafe_day(6, 1, *tables(2, 0, 8), pins=pins, together=(frozenset({"p1", "p2", "p3"}),))


def pinned_crowd() -> Day:
    return cafe_day(6, 1, table(1, 0, 2), table(2, 0, 8), pins=tuple(pin(f"p{n}", 1, "1") for n in (1, 2, 3)))
