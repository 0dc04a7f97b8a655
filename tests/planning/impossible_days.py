"""Days that cannot be planned, each for one reason that counting shows."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Table
from cafeplanner.cafe.participant import Presence, Status
from tests.builders import make_day
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


def nine_all_day() -> Day:
    """Nine people together: too many for the icebreaker's groups, the tables and the collectives."""
    nine = frozenset(f"p{n}" for n in (0, *range(2, 10)))
    return replace(make_day(24), together=(nine,))


def six_at_two_themes() -> Day:
    """Six people together, who are to see three themes; only two have a table for them."""
    six = frozenset(f"p{n}" for n in range(6))
    return cafe_day(14, 3, *tables(2, 0, 8), table(3, 0, 5), together=(six,))


def host_of_two() -> Day:
    return cafe_day(8, 2, table(1, 0, 8, host="p0"), table(2, 0, 8, host="p0"), table(3, 0, 8))


def host_with_too_many() -> Day:
    return cafe_day(
        8, 2, table(1, 0, 2, host="p0"), *tables(4, 0, 8)[1:], together=(frozenset(["p0", "p1", "p2", "p3"]),)
    )


def pinned_to_the_host() -> Day:
    pins = (pin("p3", 2, "1"),)
    return cafe_day(6, 2, table(1, 0, 8, host="p0"), *tables(4, 0, 8)[1:], pins=pins, apart=frozenset({("p0", "p3")}))


def barred_from_themes() -> Day:
    """Somebody is to see three of three themes, but avoid the hosts of two."""
    hosted = (table(1, 0, 6, host="p0"), table(2, 0, 6, host="p1"), table(3, 0, 6))
    return cafe_day(6, 3, *hosted, apart=frozenset({("p0", "p3"), ("p1", "p3")}))


def all_apart() -> Day:
    ids = [f"p{n}" for n in range(4)]
    return cafe_day(6, 2, *tables(3, 0, 8), apart=frozenset((a, b) for a in ids for b in ids if a < b))


def seats_short() -> Day:
    """Everyone of six visits each of two themes once, and one theme has two seats in each round."""
    return cafe_day(6, 2, table(1, 0, 2), table(2, 0, 6))


def too_many_and_too_few() -> Day:
    """Thirteen people for twelve seats, of whom but two stay for the second round."""
    day = cafe_day(13, 2, *(table(n, 2, 6) for n in (1, 2)))
    stay = (replace(one, presence=Presence(last=1)) for one in day.participants[2:])
    return replace(day, participants=(*day.participants[:2], *stay))


def pins_open_tables() -> Day:
    """Two fixed seats keep two tables open that need four people each."""
    tables_ = tuple(table(n, 4, 8, may_close=True) for n in (1, 2))
    return cafe_day(5, 1, *tables_, pins=(pin("p1", 1, "1"), pin("p2", 1, "2")))


def everything_at_once() -> Day:
    """Too few seats and themes, a group too large, contradictory pins and requests, two hosts, wrong tables."""
    day = cafe_day(
        24,
        4,
        table(1, 0, 6, host="p0"),
        table(2, 9, 6, host="p1"),
        table(3, 0, 6, host="p1"),
        together=(frozenset(f"p{n}" for n in range(8, 17)), frozenset({"p0", "p1"}), frozenset({"p2", "p3"})),
        apart=frozenset({("p2", "p3"), ("p4", "p5")}),
    )
    pins = (
        ("p4", 1, "1"),
        ("p5", 1, "1"),
        ("p6", 1, "1"),
        ("p6", 1, "2"),
        ("p7", 1, "3"),
        ("p7", 2, "3"),
        ("p6", 9, "1"),
    )
    return replace(day, pins=tuple(pin(*one) for one in (*pins, ("p17", 3, "77"), ("p0", 2, "2"))))
