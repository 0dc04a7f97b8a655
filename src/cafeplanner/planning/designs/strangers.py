"""One more round, with its own groups, in which nobody meets anybody they meet in the others (an icebreaker)."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np

from cafeplanner.planning.designs.developing import group_of_each
from cafeplanner.planning.seating import Ints

TRIES = 40
WORK = 300_000
"""Pairs of a person and a group that one search may compare: about a tenth of a second."""


def meet_strangers(rotation: Ints, sizes: Sequence[int]) -> Ints | None:
    """Return the group of each person, of these sizes, so that no two of a group share a table in the rotation.

    Takes people in their order, in which those of one column never meet; None where a short search finds no groups.
    """
    order, dice = list(range(len(rotation))), random.Random(len(rotation))
    gathering = Gathering(rotation)
    for _ in range(TRIES):
        if gathering.work > WORK:
            break
        groups = gathering.gather(order, sizes)
        if groups is not None:
            return group_of_each(groups, len(rotation))
        dice.shuffle(order)
    return None


class Gathering:
    """Groups that fill up one after the other; who finds none takes the place of somebody earlier."""

    def __init__(self, rotation: Ints) -> None:
        """Note for each person their seats, a number for each table of each round."""
        tables = int(rotation.max(initial=0)) + 1
        seats = rotation + np.arange(rotation.shape[1]) * tables
        self.seats = [frozenset(row) for row in seats.tolist()]
        self.work = 0

    def gather(self, order: list[int], sizes: Sequence[int]) -> list[list[int]] | None:
        """Return the members of each group, or None."""
        waiting, groups = list(order), list[list[int]]()
        for size in sizes:
            members: list[int] = []
            groups.append(members)
            while len(members) < size:
                if self.work > WORK:
                    return None
                at = next((at for at, p in enumerate(waiting) if self.fits(p, members)), None)
                if at is not None:
                    members.append(waiting.pop(at))
                elif not self.swap(waiting, groups):
                    return None
        return groups

    def fits(self, person: int, members: list[int]) -> bool:
        """Whether somebody meets none of these."""
        self.work += 1
        return all(self.seats[person].isdisjoint(self.seats[other]) for other in members)

    def swap(self, waiting: list[int], groups: list[list[int]]) -> bool:
        """Put somebody who waits into an earlier group, for a member who fits the last one."""
        for members in groups[:-1]:
            if self.work > WORK:
                return False
            for place, leaving in enumerate(members):
                if not self.fits(leaving, groups[-1]):
                    continue
                others = members[:place] + members[place + 1 :]
                at = next((at for at, p in enumerate(waiting) if self.fits(p, others)), None)
                if at is not None:
                    members[place] = waiting.pop(at)
                    groups[-1].append(leaving)
                    return True
        return False
