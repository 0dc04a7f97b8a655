"""Groups of three in which everybody meets everybody: Kirkman triple systems.

Both constructions: Ray-Chaudhuri and Wilson, "Solution of Kirkman's schoolgirl problem", Proceedings of Symposia in
Pure Mathematics 19 (1971). They need a field with q = 6t + 1 numbers; `power` below counts in powers of its generator.
"""

from __future__ import annotations

import numpy as np

from cafeplanner.planning.designs.developing import develop, group_of_each
from cafeplanner.planning.designs.numbers import Field, add, is_prime_power, make_field, negate
from cafeplanner.planning.seating import Ints


def meet_in_threes(groups: int, size: int, rounds: int) -> Ints | None:
    """Return a Kirkman triple system of 3q or of 2q + 1 people."""
    people = 3 * groups
    if size != 3 or 2 * rounds >= people:
        return None
    for order, build in ((groups, three_fields), ((people - 1) // 2, two_fields)):
        if order % 6 == 1 and is_prime_power(order) and people in (3 * order, 2 * order + 1):
            return build(make_field(order))[:, :rounds]
    return None


def three_fields(field: Field) -> Ints:
    """Three copies of the field: each third of the circle of powers meets within a copy or across the copies."""
    q, t = field.order, field.order // 6
    power = field.powers
    across = [[copy * q + int(power[(i + 2 * t * copy) % (q - 1)]) for copy in range(3)] for i in range(6 * t)]
    within = [[copy * q + int(power[i + 2 * t * turn]) for turn in range(3)] for copy in range(3) for i in range(t)]
    odd = [across[i] for i in range(6 * t) if i // t % 2]
    first = group_of_each([[0, q, 2 * q], *within, *odd], 3 * q)
    rest = [shifted_class(field, members) for i, members in enumerate(across) if i // t % 2 == 0]
    return np.concatenate([develop(first, field.moduli), np.stack(rest, axis=1)], axis=1)


def shifted_class(field: Field, members: list[int]) -> Ints:
    """Return the round whose groups are one group with each number added."""
    numbers = np.arange(field.order, dtype=np.int32)
    origins = np.array(members, np.int32) % field.order
    return add(field.moduli, numbers[None, :], negate(field.moduli, origins)[:, None]).ravel()


def two_fields(field: Field) -> Ints:
    """Two copies of the field and one person who stays."""
    q, t = field.order, field.order // 6
    one = np.array([1], np.int32)
    # the exponent m with 2 * x^m = x^t + 1, x the generator
    double = int(add(field.moduli, one, one)[0])
    m = int(field.logs[add(field.moduli, one, field.powers[t : t + 1])[0]] - field.logs[double])

    def point(exponent: int, copy: int) -> int:
        return copy * q + int(field.powers[exponent % (q - 1)])

    evens = [third * t + i for third in (0, 2, 4) for i in range(t)]
    mixed = [[point(i, 0), point(i + t, 0), point(i + m, 1)] for i in evens]
    pure = [[point(i + m + third * t, 1) for third in (1, 3, 5)] for i in range(t)]
    return develop(group_of_each([[0, q, 2 * q], *mixed, *pure], 2 * q + 1), field.moduli)
