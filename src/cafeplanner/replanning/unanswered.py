"""Whoever gave no answer works where it suits best, without anybody else being worse off."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.plan import Plan

Seat = tuple[str, RoundKey]
PASSES = 3
"""Exchanges hardly ever make further ones possible."""


def suited(day: Day, plan: Plan) -> Plan:
    """Return the plan in which people without an urgency have exchanged collectives, towards what they wished before.

    Only they move, one for one, so sizes and everybody else's company by urgency stay; no exchange brings more people
    of one organisation together.
    """
    free = list(_free_seats(day, plan))
    for _ in range(PASSES):
        before = plan
        for one, other in combinations(free, 2):
            if _gains(day, plan, one, other):
                plan = Plan({**plan.seats, one: plan.seats[other], other: plan.seats[one]}, plan.version)
        if plan is before:
            break
    return plan


def _free_seats(day: Day, plan: Plan) -> Iterator[Seat]:
    """Yield the seats of those without an urgency of whom nothing else was asked."""
    bound = {person for group in day.together for person in group} | {one for two in day.apart for one in two}
    bound |= {pin.participant for pin in day.pins if pin.round.part is Part.COLLECTIVES}
    for person, key in plan.seats:
        if key.part is Part.COLLECTIVES and not day.by_id[person].urgencies and person not in bound:
            yield person, key


def _gains(day: Day, plan: Plan, one: Seat, other: Seat) -> bool:
    """Whether two people gain by an exchange."""
    here, there = plan.seats[one], plan.seats[other]
    if here == there or one[1] != other[1]:
        return False
    gain = _liking(day, one, there) + _liking(day, other, here) - _liking(day, one, here) - _liking(day, other, there)
    if gain <= 0:
        return False
    now = _colleagues(day, plan, one, here) + _colleagues(day, plan, other, there)
    return _colleagues(day, plan, one, there, other[0]) + _colleagues(day, plan, other, here, one[0]) <= now


def _liking(day: Day, seat: Seat, label: str) -> int:
    """Return how much somebody wished for the theme of a collective when registering: 0 for not at all."""
    table, wishes = day.table(seat[1], label), day.by_id[seat[0]].wishes
    return len(wishes) - wishes.index(table.theme) if table and table.theme in wishes else 0


def _colleagues(day: Day, plan: Plan, seat: Seat, label: str, leaves: str = "") -> int:
    """Return how many people of somebody's organisation are in a collective, but for one who leaves it."""
    organisation = day.by_id[seat[0]].organisation
    others = (one for one in plan.people(seat[1], label) if one not in (seat[0], leaves))
    return sum(day.by_id[one].organisation == organisation != "" for one in others)
