"""Re-seating by assignment: one chair of each table is vacated, and all who stand are seated in the best way there is.

As every table loses one chair and gets one back, what a chair costs somebody does not depend on where the others go:
the best seating is a linear assignment (H. Kuhn 1955; solved by SciPy). Each step is exact for hundreds of people at
once, so a large day needs only some hundred. Chance is added to the costs, less and less, as heat is to an annealing.
On small days few people stand at a time, and annealing is better. People kept together or fixed stay where they are.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
from scipy.optimize import linear_sum_assignment

from cafeplanner.planning.course import Course, Watched
from cafeplanner.planning.dice import new_seed
from cafeplanner.planning.kernel import HIGH, Prices
from cafeplanner.planning.problem import make_problem
from cafeplanner.planning.recount import Found, look
from cafeplanner.planning.refill import sit_down
from cafeplanner.planning.seating import Ints, Longs, Seating
from cafeplanner.planning.state import count_codes, count_visits, make_bits, make_key, make_rows
from cafeplanner.planning.vacant import NO_CHAIR, price_chairs, stand_up

BLOCK = 200
"""Most tables at a time: twice as many take five times as long and find little more."""
STAY = 0.01
"""What keeps somebody at a table that is as good as another."""
LOOKS = 50
"""How often the best seats so far are looked for in a course."""
MENDING = 100
"""How often each round is mended at most."""
RESTLESS = 0.01
"""Heat of mending at first, as a share of what must be mended: days with much choice need none, others do."""


class Reseating:
    """A seating that is changed by assignments, several blocks of tables of one round at a time."""

    def __init__(self, seating: Seating, start: Ints, seed: int, pool: ThreadPoolExecutor, jobs: int) -> None:
        self.seating = seating
        self.problem = make_problem(seating)
        self.seat = start.astype(np.int64)
        self.row, self.slot = make_rows(seating, self.seat)
        self.visits, self.crowd = count_visits(seating, start), count_codes(seating, start, self.row)
        self.bits = make_bits(seating)
        self.key = make_key(seating, start, self.bits)
        self.dice = np.random.default_rng(seed)
        self.pool, self.jobs = pool, jobs

    def look(self) -> Found:
        """Count the seats anew."""
        return look(self.seating, self.problem, self.seat)

    def seat_round(self, r: int, heat: float, prices: Prices, *, worst: bool = False) -> int:
        """Seat somebody of each table of a round anew; return at how many tables there was something to mend.

        The blocks have no table in common, so it does not matter which of them is done first.
        """
        tables = self.dice.permutation(np.flatnonzero(self.problem.spot[r, :, HIGH] > 0))
        count = max(-(-len(tables) // BLOCK), min(self.jobs, len(tables) // 20), 1)
        seeds = self.dice.integers(1 << 60, size=count)
        blocks = zip(np.array_split(tables, count), seeds, strict=True)
        seat = partial(self.seat_block, worst=worst)
        if count == 1:  # handing on to another core takes longer than seating so few
            return seat(r, tables, int(seeds[0]), heat, prices)
        tasks = [self.pool.submit(seat, r, block, int(seed), heat, prices) for block, seed in blocks]
        return sum(task.result() for task in tasks)

    def seat_block(self, r: int, tables: Longs, seed: int, heat: float, prices: Prices, *, worst: bool) -> int:
        """Seat somebody of each of some tables anew; return at how many there was something to mend."""
        who, spot, _, rates, links = self.problem
        standing = np.empty(len(tables), np.int64)
        found = stand_up(self.row, self.visits, self.key, self.bits, who, spot, rates, links, new_seed(seed), r, tables,
                         standing, worst)  # fmt: skip
        tables, standing = tables[standing != NO_CHAIR], standing[standing != NO_CHAIR]
        places = np.arange(len(tables))
        vacancy = np.full(self.row.shape[1], -1, np.int64)
        vacancy[tables] = places
        costs = np.empty((len(tables), len(tables)))
        price_chairs(self.seat, self.row, self.visits, self.crowd, self.key, self.bits, *self.problem, r, tables,
                     standing, vacancy, prices, costs)  # fmt: skip
        if heat:
            costs += heat * np.random.Generator(np.random.SFC64(seed)).standard_exponential(costs.shape, np.float32)
        costs[places, places] -= STAY
        _, chosen = linear_sum_assignment(costs)
        sit_down(self.seat, self.row, self.slot, self.visits, self.crowd, self.key, self.bits, who, spot, rates, r,
                 tables, standing, chosen.astype(np.int64))  # fmt: skip
        return found


def seat_nobody(seating: Seating, start: Ints) -> None:
    """Change nothing, but compile what re-seating needs."""
    with ThreadPoolExecutor(1) as pool:
        Reseating(seating, start, 0, pool, 1).seat_block(0, np.empty(0, np.int64), 0, 0.0, (0, 0, 0), worst=True)


def mend(seating: Seating, start: Ints, *, seed: int, jobs: int) -> Ints:
    """Return seats (n, R) with as few repeat meetings and themes visited twice as some passes bring about."""
    with ThreadPoolExecutor(jobs) as pool:
        work = Reseating(seating, start, seed, pool, jobs)
        dear = dearest(seating)
        rounds = set(range(len(seating.rounds)))
        for number in range(MENDING):
            heat = RESTLESS * dear[0] * (1 - number / MENDING)
            rounds = {r for r in rounds if work.seat_round(r, heat, dear, worst=True)}
    return work.seat.astype(np.int32)


def dearest(seating: Seating) -> Prices:
    """Return prices of broken hard rules that nothing else is worth."""
    company = int(seating.class_cost.sum(axis=0).max(initial=0))
    price = 2 * max(1, seating.meeting_cost, company, int(np.ptp(seating.theme_cost, axis=1).max(initial=0)))
    return price, price, 2 * price


def reseat(seating: Seating, start: Ints, course: Course, by: Watched, *, seed: int, jobs: int) -> Found:
    """Re-seat round after round (`course.moves` passes) under falling heat; return the best seats seen."""
    with ThreadPoolExecutor(jobs) as pool:
        work = Reseating(seating, start, seed, pool, jobs)
        best, share, done, dear = work.look(), 0.0, 0, dearest(seating)
        every = max(1, course.moves // LOOKS)
        while share < 1 and (best.faults or best.cost > by.bound):
            work.seat_round(done % len(seating.rounds), course.heat(share), dear)
            done, share = done + 1, by.share(done + 1)
            if done % every == 0 or share >= 1:
                best = min(best, work.look(), key=lambda found: found.rank)
                if not by.told(best):
                    break
    return best
