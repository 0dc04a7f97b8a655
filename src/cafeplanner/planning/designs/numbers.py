"""Finite numbers to calculate with: fields of any prime power, and products of fields for every other count.

A number of a field with p^e elements is written as an integer whose digits in base p are the coefficients of a
polynomial; a number of a product holds one such integer for each factor, as the digits of a mixed radix.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product

import numpy as np

from cafeplanner.planning.seating import Ints


@dataclass(frozen=True)
class Field:
    """The field with ``base ** exponent`` elements, a power of a prime."""

    base: int
    exponent: int
    powers: Ints
    """(order - 1) the powers of one number that runs through all but 0, beginning with 1."""
    logs: Ints
    """(order) the exponent of each number; of 0 it means nothing."""

    @property
    def order(self) -> int:
        """How many numbers there are."""
        return len(self.logs)

    @property
    def moduli(self) -> tuple[int, ...]:
        """The moduli by which the numbers add."""
        return (self.base,) * self.exponent

    def times(self, left: Ints, right: Ints) -> Ints:
        """Multiply number by number."""
        found = self.powers[(self.logs[left] + self.logs[right]) % (self.order - 1)]
        return np.where((left == 0) | (right == 0), 0, found).astype(np.int32)


def factors(count: int) -> list[tuple[int, int]]:
    """Return the primes of a count (2 or more) with their exponents, the smallest prime first."""
    found, prime = [], 2
    while count > 1:
        exponent = 0
        while count % prime == 0:
            count, exponent = count // prime, exponent + 1
        if exponent:
            found.append((prime, exponent))
        prime = prime + 1 if prime * prime <= count else max(prime + 1, count)
    return found


def is_prime_power(count: int) -> bool:
    """Whether there is a field with so many elements."""
    return count > 1 and len(factors(count)) == 1


@cache
def make_field(order: int) -> Field:
    """Return the field with a prime power of elements."""
    [(base, exponent)] = factors(order)
    for tail in product(range(base), repeat=exponent):
        powers = run_through(base, tail)
        if len(powers) == order - 1:
            logs = np.zeros(order, np.int32)
            logs[powers] = np.arange(order - 1)
            return Field(base, exponent, np.array(powers, np.int32), logs)
    raise ValueError("every finite field has a number whose powers are all others but 0")


def run_through(base: int, tail: tuple[int, ...]) -> list[int]:
    """Return the powers of x, from 1 until it comes again, where x^e equals the polynomial with these coefficients."""
    top = base ** (len(tail) - 1)
    one = number = 1
    powers: list[int] = []
    while number and (number != one or not powers):
        powers.append(number)
        if len(powers) >= base ** len(tail):
            return []
        lead, rest = divmod(number, top)
        raised = to_digits(base, rest * base, len(tail))
        number = from_digits(base, [(a + lead * b) % base for a, b in zip(raised, tail, strict=True)])
    return powers if number == one else []


def to_digits(base: int, number: int, length: int) -> list[int]:
    """Return the digits of a number, the lowest first."""
    return [number // base**at % base for at in range(length)]


def from_digits(base: int, digits: list[int]) -> int:
    """Return the number with these digits, the lowest first."""
    return sum(digit * base**at for at, digit in enumerate(digits))


def add(moduli: tuple[int, ...], left: Ints, right: Ints) -> Ints:
    """Add numbers digit by digit, each digit modulo its own modulus, without carrying."""
    total, unit = np.zeros(np.broadcast_shapes(left.shape, right.shape), np.int32), 1
    for modulus in moduli:
        total += ((left // unit % modulus + right // unit % modulus) % modulus * unit).astype(np.int32)
        unit *= modulus
    return total


def negate(moduli: tuple[int, ...], numbers: Ints) -> Ints:
    """Return what each number must be added to for 0."""
    total, unit = np.zeros(numbers.shape, np.int32), 1
    for modulus in moduli:
        total += (-(numbers // unit) % modulus * unit).astype(np.int32)
        unit *= modulus
    return total
