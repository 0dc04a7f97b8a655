"""Groups of four in which everybody meets everybody, for 3q + 1 people where q = 4t + 1 is a prime power.

Such systems: Hanani, Ray-Chaudhuri and Wilson, "On resolvable designs", Discrete Mathematics 3 (1972).
"""

from __future__ import annotations

import numpy as np

from cafeplanner.planning.designs.developing import develop, group_of_each
from cafeplanner.planning.designs.numbers import Field, add, is_prime_power, make_field, negate
from cafeplanner.planning.seating import Ints


def meet_in_fours(groups: int, size: int, rounds: int) -> Ints | None:
    """Three copies of a field and one person who stays: pairs of opposite numbers meet a pair of the next copy."""
    order, rest = divmod(4 * groups - 1, 3)
    if size != 4 or rest or order % 4 != 1 or rounds > order or not is_prime_power(order):
        return None
    field = make_field(order)
    other = odd_exponent(field)
    half = (order - 1) // 2

    def point(exponent: int, copy: int) -> int:
        return copy % 3 * order + int(field.powers[exponent % (order - 1)])

    fours = [
        [point(i, copy), point(i + half, copy), point(i + other, copy + 1), point(i + other + half, copy + 1)]
        for copy in range(3)
        for i in range(0, half, 2)
    ]
    first = group_of_each([[0, order, 2 * order, 3 * order], *fours], 3 * order + 1)
    return develop(first, field.moduli)[:, :rounds]


def odd_exponent(field: Field) -> int:
    """Return an odd exponent a for which just one of x^a + 1 and x^a - 1 is a square (x the generator)."""
    one = np.array([1], np.int32)
    for exponent in range(1, field.order - 1, 2):
        number = field.powers[exponent : exponent + 1]
        above, below = (add(field.moduli, number, by)[0] for by in (one, negate(field.moduli, one)))
        if above and below and (field.logs[above] + field.logs[below]) % 2:
            return exponent
    raise ValueError("such an exponent exists in every field of this kind")
