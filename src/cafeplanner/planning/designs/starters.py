"""Rotations from a few first rounds that a search found (`tools/designs.py`), turned round step by step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cafeplanner.planning.designs.developing import develop
from cafeplanner.planning.seating import Ints


@dataclass(frozen=True)
class Starter:
    """First rounds, a digit in base 36 for the group of each person."""

    step: int
    """How many people turn round together: each of the ``moving`` rounds gives as many."""
    moving: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    """Rounds that stay as they are."""

    def rounds(self) -> Ints:
        """(people, rounds) the group of each person."""
        turned = [develop(read_round(one), (self.step,)) for one in self.moving]
        return np.concatenate([*turned, *(read_round(one)[:, None] for one in self.still)], axis=1)


def read_round(digits: str) -> Ints:
    """Return the group of each person."""
    return np.array([int(digit, 36) for digit in digits], np.int32)


def stored_day(sizes: Sequence[int], rounds: int) -> Ints | None:
    """Return the rotation that a search found for a café with tables of these sizes, each a theme of its own."""
    from cafeplanner.planning.designs.starter_data import DAYS

    starter = DAYS.get(tuple(sorted(sizes, reverse=True)))
    found = None if starter is None else starter.rounds()
    if found is None or found.shape[1] < rounds:
        return None
    return np.argsort(-np.array(sizes), kind="stable").astype(np.int32)[found[:, :rounds]]


def start_and_turn(groups: int, size: int, rounds: int) -> Ints | None:
    """Return the rotation that a search found for this shape."""
    from cafeplanner.planning.designs.starter_data import STARTERS

    starter = STARTERS.get((groups, size))
    found = None if starter is None else starter.rounds()
    return None if found is None or found.shape[1] < rounds else found[:, :rounds]
