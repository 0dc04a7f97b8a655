"""Classic puzzles of mixing people as café days, planned by the same planner as every other day.

Social golfers: tables without a theme, nobody meets twice. (B. Harvey, CSPLib problem 10.)
Progressive party: guest crews are kept together, host boats are tables with as many seats as the host's own crew leaves
free and a theme of their own each, so that nobody comes to a boat twice. (T. Walsh, CSPLib problem 13.)
Diverse grouping: one round, people alike in something are to sit apart. The published problem (MDGPLIB, M. Gallego and
others, JORS 64, 2013) adds up real distances of all pairs; a café only knows alike or not, so its shapes are taken over
and its figures cannot be compared.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterable

from benchmarks.instances import rounds
from cafeplanner.cafe.day import Day, Event, Part, Seats, Session, Table, Theme
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.weights import Weights

BEST_ROUNDS = {
    2: (3, 1, 1, 1, 1, 1, 1, 1, 1),
    3: (5, 4, 1, 1, 1, 1, 1, 1, 1),
    4: (7, 4, 5, 1, 1, 1, 1, 1, 1),
    5: (9, 7, 5, 6, 1, 1, 1, 1, 1),
    6: (11, 8, 7, 6, 3, 1, 1, 1, 1),
    7: (13, 10, 9, 7, 7, 8, 1, 1, 1),
    8: (15, 11, 10, 8, 8, 8, 9, 1, 1),
    9: (17, 13, 11, 9, 9, 9, 9, 10, 1),
    10: (19, 14, 13, 9, 7, 7, 5, 5, 4),
}
"""Tables → the most rounds known without a repeat meeting, for tables of 2 to 10 people.

A. Miller, I. Valkov and R. Abel, Combinatorial Solutions to the Social Golfer Problem, Symmetry 18(2), 2026.
"""

BOATS = {
    1: (6, 2), 2: (8, 2), 3: (12, 2), 4: (12, 2), 5: (12, 4), 6: (12, 4), 7: (12, 4), 8: (10, 1), 9: (10, 2),
    10: (10, 2), 11: (10, 2), 12: (10, 3), 13: (8, 4), 14: (8, 2), 15: (8, 3), 16: (12, 6), 17: (8, 2), 18: (8, 2),
    19: (8, 4), 20: (8, 2), 21: (8, 4), 22: (8, 5), 23: (7, 4), 24: (7, 4), 25: (7, 2), 26: (7, 2), 27: (7, 4),
    28: (7, 5), 29: (6, 2), 30: (6, 4), 31: (6, 2), 32: (6, 2), 33: (6, 2), 34: (6, 2), 35: (6, 2), 36: (6, 2),
    37: (6, 4), 38: (6, 5), 39: (9, 7), 40: (0, 2), 41: (0, 3), 42: (0, 4),
}  # fmt: skip
"""Boat → how many people it holds and how large its crew is, as published with the problem."""

HOST_SETS = {
    "1-12,16": (*range(1, 13), 16),
    "1-13": tuple(range(1, 14)),
    "1,3-13,19": (1, *range(3, 14), 19),
    "3-13,25,26": (*range(3, 14), 25, 26),
    "1-11,19,21": (*range(1, 12), 19, 21),
    "1-9,16-19": (*range(1, 10), *range(16, 20)),
}
"""The choices of host boats on which local searches are compared (L. Michel and P. Van Hentenryck)."""
PERIODS = (6, 7, 8, 9, 10)

DIVERSE = {120: (10, 12), 240: (12, 20), 480: (20, 24), 960: (24, 40)}
"""People → tables and people at each, as in MDGPLIB."""
COUNTRIES, TRADES = 8, 15


def golf_day(tables: int, size: int, count: int) -> Day:
    """Return a day on which `tables` × `size` people meet over `count` rounds, nobody twice if that can be."""
    folk = tuple(_person(number) for number in range(tables * size))
    seats = Seats(size, size)
    return _day("Social golfers", folk, tuple(Table(str(number + 1), seats) for number in range(tables)), count)


def party_day(hosts: Iterable[int], periods: int) -> Day:
    """Return a day on which all crews but those of the host boats visit the host boats for some periods."""
    hosts = tuple(hosts)
    crews = [tuple(f"b{boat}-{number}" for number in range(BOATS[boat][1])) for boat in BOATS if boat not in hosts]
    folk = tuple(Participant(one, "Guest", one) for crew in crews for one in crew)
    tables = tuple(Table(str(boat), Seats(0, BOATS[boat][0] - BOATS[boat][1]), f"Boat {boat}") for boat in hosts)
    return _day("Progressive party", folk, tables, periods, tuple(frozenset(crew) for crew in crews if len(crew) > 1))


def diverse_day(people: int, seed: int = 1) -> Day:
    """Return a day of one round: people drawn from a few trades and countries, each as far apart as can be."""
    tables, size = DIVERSE[people]
    dice = random.Random(seed)
    folk = tuple(_person(number, dice.randrange(TRADES), dice.randrange(COUNTRIES)) for number in range(people))
    return _day("Diverse grouping", folk, tuple(Table(str(one + 1), Seats(size, size)) for one in range(tables)), 1)


def _person(number: int, trade: int | None = None, country: int | None = None) -> Participant:
    organisation, territory = ("" if one is None else str(one) for one in (trade, country))
    return Participant(f"p{number}", f"First{number}", f"Last{number}", organisation, territory)


def _day(
    name: str,
    folk: tuple[Participant, ...],
    tables: tuple[Table, ...],
    count: int,
    together: tuple[frozenset[str], ...] = (),
) -> Day:
    """Return a day that is a café only. A theme of its own for each table, if any, keeps people from coming twice."""
    return Day(
        event=Event(name, dt.date(2026, 12, 3), "en"),
        participants=folk,
        sessions=(Session(Part.CAFE, rounds(Part.CAFE, count), tables),),
        themes=tuple(Theme(table.theme) for table in tables if table.theme is not None),
        together=together,
        weights=Weights(same_territory_icebreaker=10),
    )
