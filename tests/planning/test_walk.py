"""The walk's running books: after any moves they are what counting anew would give, and a move costs what it says."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numba.core.dispatcher import Dispatcher

from cafeplanner.cafe.day import Day, Part, Pin, PrintedCard, RoundKey, Session, pair
from cafeplanner.cafe.participant import Presence
from cafeplanner.planning import exchange, kernel, moves, places, units
from cafeplanner.planning.anneal import Course, Walk
from cafeplanner.planning.compile import compile_seating, rounds_of, terms_of
from cafeplanner.planning.recount import measure
from cafeplanner.planning.seating import Seating
from cafeplanner.planning.start import fill_tables, rotate_visits
from cafeplanner.planning.state import make_state
from tests.builders import make_day

MIXTURES = {
    "all": (400, 700, 1024),
    "seat": (1024, 1024, 1024),
    "exchange": (0, 1024, 1024),
    "unit": (0, 0, 1024),
}
"""Cumulated chances, of 1024, of the three moves."""


def bare_day() -> Day:
    """Nothing but people, tables and rounds."""
    return make_day(24)


def busy_day() -> Day:
    """Hosts, a companion, groups, pairs apart or met, pins, late and early people, tables that may close, cards."""
    day = make_day(34, tables=6, cafe_rounds=4, hosts=3, seats=(2, 8))
    stays = [Presence(), Presence(2), Presence(0, 2), Presence(1, 98)]
    folk = tuple(replace(one, presence=stays[n % 9]) if n % 9 < 4 else one for n, one in enumerate(day.participants))
    together = ({"p0", "p7"}, {"p10", "p11", "p12"}, {"p20", "p21"}, {"p18", "p22"})
    pairs = random.Random(7).sample([pair(f"p{a}", f"p{b}") for a in range(34) for b in range(a)], 60)
    return replace(
        day,
        participants=folk,
        sessions=tuple(closing(session) for session in day.sessions),
        together=tuple(frozenset(group) for group in together),
        apart=frozenset(pairs[:15]),
        acquainted=frozenset(pairs[10:35]),
        history=frozenset(pairs[25:]),
        pins=(Pin("p13", RoundKey(Part.CAFE, 1), "5"), Pin("p21", RoundKey(Part.CAFE, 2), "4")),
        printed=tuple(card_of(f"p{number}", random.Random(number)) for number in range(2, 30)),
        changed_card=700,
    )


def card_of(person: str, dice: random.Random) -> PrintedCard:
    """A card of one to three rounds: of some rounds only, so that the walk often comes to follow it."""
    keys = [RoundKey(Part.ICEBREAKER, 1), *(RoundKey(Part.CAFE, number) for number in range(1, 5))]
    seats = [(key, dice.choice("AB" if key.part is Part.ICEBREAKER else "123456")) for key in dice.sample(keys, 3)]
    return PrintedCard(person, 1, tuple(seats[: dice.randint(1, 3)]))


def closing(session: Session) -> Session:
    """Two tables of each theme, the second of which may close."""
    if session.part is not Part.CAFE:
        return session
    doubled = tuple(replace(one, label=f"{one.label}b", host=None, may_close=True) for one in session.tables)
    return replace(session, tables=(*session.tables, *doubled))


def long_day() -> Day:
    """More rounds than one word of a key has room for."""
    day = make_day(30, tables=9, cafe_rounds=18, seats=(1, 8), hosts=1)
    return replace(
        day,
        together=(frozenset({"p3", "p4"}),),
        history=frozenset({("p5", "p6"), ("p7", "p8")}),
        apart=frozenset({("p5", "p9")}),
    )


def collectives_day() -> Day:
    """One round of many tables that may close."""
    day = make_day(30, tables=5)
    folk = tuple(replace(one, urgencies=one.wishes[:2]) for one in day.participants)
    return replace(day, participants=folk, together=(frozenset({"p3", "p4"}),), apart=frozenset({("p5", "p6")}))


def seating_of(day: Day, *parts: Part) -> Seating:
    rounds = rounds_of(day, parts)
    return compile_seating(day, rounds, terms_of(day, rounds))


SEATINGS: dict[str, Callable[[], Seating]] = {
    "bare": lambda: seating_of(bare_day(), Part.ICEBREAKER, Part.CAFE),
    "busy": lambda: seating_of(busy_day(), Part.ICEBREAKER, Part.CAFE),
    "long": lambda: seating_of(long_day(), Part.ICEBREAKER, Part.CAFE),
    "collectives": lambda: seating_of(collectives_day(), Part.COLLECTIVES),
}


@pytest.fixture(params=list(SEATINGS))
def seating(request: pytest.FixtureRequest) -> Seating:
    return SEATINGS[request.param]()


def begin(seating: Seating, seed: int, **course: Any) -> Walk:
    return Walk(seating, fill_tables(seating, rotate_visits(seating), seed), Course(1000, **course), seed)


@pytest.mark.parametrize("mixture", list(MIXTURES))
def test_the_books_are_right_after_any_mixture_of_moves(seating: Seating, mixture: str) -> None:
    for seed, hot in ((1, 1.0), (2, 60.0), (3, 1e6)):
        walk = begin(seating, seed, hot=hot, cold=hot)
        walk.shares = np.array(MIXTURES[mixture], np.int64)
        if can_move(walk, mixture):
            walk.step(0.2, 0.3, 3000)
            check_books(walk)


def can_move(walk: Walk, mixture: str) -> bool:
    """Whether the day has what a mixture moves; the annealing gives no chance to moves it cannot make."""
    free, whole, grouped = (len(one) for one in walk.movable)
    needed = {"all": min(free, whole, grouped), "seat": free, "exchange": whole, "unit": grouped}
    return needed[mixture] > 0


def check_books(walk: Walk) -> None:
    now, anew = walk.state, make_state(walk.seating, walk.state.seat)
    for name in ("visits", "crowd", "met", "key", "bits"):
        assert np.array_equal(getattr(now, name), getattr(anew, name)), name
    assert np.array_equal(now.row[:, :, 0], anew.row[:, :, 0])
    for p, r in np.argwhere(now.seat >= 0):
        assert now.row[r, now.seat[p, r], now.slot[p, r]] == p


def test_moves_leave_alone_what_is_not_theirs(seating: Seating) -> None:
    walk = begin(seating, 5, hot=1e6, cold=1e6)
    before = walk.state.seat.copy()
    walk.step(0.0, 0.1, 5000)
    after = walk.state.seat
    assert np.array_equal(before >= 0, after >= 0)
    held = seating.fixed >= 0
    assert np.array_equal(before[held], after[held])
    for members in seating.units():
        for r in range(after.shape[1]):
            assert len(set(after[members, r]) - {-1}) <= 1


class Judge:
    """Takes some moves and remembers what they were said to cost."""

    def __init__(self, seed: int) -> None:
        self.chance, self.said = random.Random(seed), 0

    def accepted(self, _: object, __: object, change: int) -> bool:
        self.said = int(change)
        return self.chance.random() < 0.2


@contextmanager
def interpreted(patch: pytest.MonkeyPatch, seed: int) -> Iterator[Judge]:
    """Run the compiled moves as plain Python, in which a judge can hear what they say."""
    chance, judge = random.Random(seed), Judge(seed)
    with patch.context() as inside:
        for module in (kernel, places, moves, exchange, units):
            for name, found in list(vars(module).items()):
                if isinstance(found, Dispatcher):
                    inside.setattr(module, name, found.py_func)
            for name, stand_in in (
                ("draw", lambda _, below: chance.randrange(int(below))),
                ("accepted", judge.accepted),
            ):
                if hasattr(module, name):
                    inside.setattr(module, name, stand_in)
        yield judge


def proposals(walk: Walk) -> dict[str, Callable[[], object]]:
    """Return each move that the day allows, with prices alike so that a recount can check them."""
    state, problem, (free, whole, grouped) = walk.state, walk.problem, walk.movable
    arrays, prices = (*state, *problem), (PRICE, PRICE, PRICE)
    room = np.empty((3, state.row.shape[2] + 8), np.int64)
    made: dict[str, Callable[[], object]] = {}
    if len(free):
        limits = 1 << 40, 1 << 40, 1
        made["seat"] = lambda: moves.try_seat(*arrays, free, room[2], walk.seed, 1.0, prices, limits)
    if len(whole):
        made["exchange"] = lambda: exchange.try_exchange(*arrays, whole, room[2], walk.seed, 1.0, prices)
    if len(grouped):
        made["unit"] = lambda: units.try_unit(*arrays, grouped, walk.seed, 1.0, prices, room[0], room[1])
    return made


def with_wide_counts(walk: Walk) -> Walk:
    """Make room for what plain Python does in between: compiled code lets small counts wrap around and back."""
    state = walk.state
    walk.state = state._replace(met=state.met.astype(np.int64), crowd=state.crowd.astype(np.int64))
    return walk


PRICE = 1_000_003
"""Of a broken rule: no sum of costs is a multiple of it by chance."""


def test_a_move_costs_what_it_says(seating: Seating, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = with_wide_counts(begin(seating, 11))
    taken = dict.fromkeys(proposals(walk), 0)
    with interpreted(monkeypatch, 5) as judge:
        for name, propose in proposals(walk).items():
            for _ in range(150):
                seats = walk.state.seat.copy()
                before = measure(seating, seats)
                propose()
                if not np.array_equal(seats, walk.state.seat):
                    after = measure(seating, walk.state.seat)
                    taken[name] += 1
                    assert after.cost - before.cost + PRICE * (after.faults - before.faults) == judge.said, name
    assert min(taken.values()) > 10
    check_books(walk)


def test_rings_of_three_move_three(monkeypatch: pytest.MonkeyPatch) -> None:
    walk = with_wide_counts(begin(SEATINGS["bare"](), 11))
    moved = Counter[int]()
    with interpreted(monkeypatch, 5):
        propose = proposals(walk)["seat"]
        for _ in range(300):
            seats = walk.state.seat.copy()
            propose()
            moved[int((seats != walk.state.seat).sum())] += 1
    assert set(moved) <= {0, 1, 2, 3}
    assert min(moved[2], moved[3]) > 10
