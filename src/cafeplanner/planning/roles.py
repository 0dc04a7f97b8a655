"""A start by construction: a rotation in which nobody meets anybody twice, and the people dealt to its roles.

It exists for many counts (see `designs`) where everybody is there all day and nobody is fixed, kept together or left
uncounted. Which person plays which role is free: exchanging whole days never makes a repeat meeting.
"""

from __future__ import annotations

import numpy as np

from cafeplanner.planning.designs import cafe_rotation, golf_rotation, meet_strangers
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Seating


def deal_roles(seating: Seating, seed: int) -> Ints | None:
    """Return seats (n, R) without a repeat meeting, people dealt to them by chance; None where none are known."""
    if not interchangeable(seating) or not seating.meets.all():
        return None
    themed = seating.once_rounds
    roles = golf_roles(seating) if not themed.any() else cafe_roles(seating, themed)
    if roles is None:
        return None
    return np.ascontiguousarray(roles[np.random.default_rng(seed).permutation(len(roles))])


def interchangeable(seating: Seating) -> bool:
    """Whether any two people may exchange their days."""
    nobody_held = (seating.fixed == NOWHERE).all() and (seating.exempt == NOWHERE).all()
    alone = len(np.unique(seating.unit)) == len(seating.unit)
    same = bool(seating.once.all() or not seating.once.any())
    return bool(seating.present.all() and nobody_held and alone and same and not len(seating.apart.other))


def golf_roles(seating: Seating) -> Ints | None:
    """Return the seats of each role over rounds without themes, all with the same tables."""
    sizes = same_sizes(seating, np.ones(len(seating.rounds), np.bool_))
    if sizes is None or sizes.min() != sizes.max():
        return None
    return golf_rotation(len(sizes), int(sizes[0]), len(seating.rounds))


def cafe_roles(seating: Seating, themed: Flags) -> Ints | None:
    """Return the seats of each role over the rounds with themes and at most one round without."""
    sizes = same_sizes(seating, themed)
    others = np.flatnonzero(~themed)
    if sizes is None or len(others) > 1:
        return None
    theme = seating.theme[np.flatnonzero(themed)[0], : len(sizes)]
    rotation = cafe_rotation(sizes.tolist(), int(themed.sum()), theme.tolist() if seating.once.all() else None)
    if rotation is None or len(others) == 0:
        return rotation
    groups = same_sizes(seating, ~themed)
    company = None if groups is None else meet_strangers(rotation, groups.tolist())
    return None if company is None else np.insert(rotation, others[0], company, axis=1).astype(np.int32)


def same_sizes(seating: Seating, rounds: Flags) -> Ints | None:
    """(T) people at each table, spread evenly; None where these rounds have different tables or it does not fit."""
    low, high, theme = seating.low[rounds], seating.high[rounds], seating.theme[rounds]
    alike = all((one == one[0]).all() for one in (low, high, theme))
    there = np.flatnonzero(high[0] > 0)
    if not alike or not len(there) or (there != np.arange(len(there))).any():
        return None
    people, tables = len(seating.people), len(there)
    sizes = np.minimum(high[0, :tables], people // tables + (np.arange(tables) < people % tables)).astype(np.int32)
    if high[0].sum() == people:
        sizes = high[0, :tables].copy()
    return sizes if sizes.sum() == people and (sizes >= low[0, :tables]).all() else None
