"""How few cards can change, counting heads only: who sits with whom, and who saw which theme, is left out.

Of each table in each round it is only asked how many leave, how many come, and whether it stays open. Every plan gives
such numbers, so no plan changes fewer cards; and the cards that change here are a good guess at those that must.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from ortools.sat.python import cp_model

from cafeplanner.planning.moving import ENDS, solver_for, whole_bound
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Seating
from cafeplanner.planning.sizes import keep_size
from cafeplanner.planning.solved import Answer


class Heads(NamedTuple):
    """Whose card changes (n) where only heads count, and how few can change in any plan."""

    changed: Flags
    bound: int
    status: Answer


def count_heads(seating: Seating, seconds: float) -> Heads:
    """Choose whose card changes so that every table has enough people and not too many."""
    model = cp_model.CpModel()
    changes = {int(p): model.new_bool_var("") for p in np.flatnonzero(seating.card_cost > 0)}
    for p in np.flatnonzero(lost_cards(seating)):
        model.add(changes[int(p)] == 1)
    for r in range(len(seating.rounds)):
        _count_round(model, seating, changes, r)
    model.minimize(sum(changes.values()))
    solver = solver_for(seconds)
    status = ENDS[solver.solve(model)]
    found = np.zeros(len(seating.people), np.bool_)
    if status in (Answer.BEST, Answer.FOUND):
        found[[p for p, one in changes.items() if solver.boolean_value(one)]] = True
    return Heads(found, whole_bound(solver), status)


def lost_cards(seating: Seating) -> Flags:
    """(n) whose card cannot be followed: its table has no seats, or another seat is fixed."""
    home, rounds = seating.home, np.arange(len(seating.rounds))
    closed = (home != NOWHERE) & (seating.high[rounds, home] <= 0)
    elsewhere = (home != NOWHERE) & (seating.fixed != NOWHERE) & (seating.fixed != home)
    return np.asarray((closed | elsewhere).any(axis=1))


def _count_round(model: cp_model.CpModel, seating: Seating, changes: dict[int, cp_model.IntVar], r: int) -> None:
    """Say how many people can leave and come to each table of a round, and that all find a seat."""
    counted = seating.present[:, r] & (
        (seating.exempt[:, r] == NOWHERE) | (seating.fixed[:, r] != seating.exempt[:, r])
    )
    home = _homes(seating, r)
    moves: list[cp_model.LinearExprT] = []
    for t in np.flatnonzero(seating.high[r] > 0):
        there = [int(p) for p in np.flatnonzero((home == t) & counted)]
        stays = sum(p not in changes for p in there)
        leave, come = model.new_int_var(0, len(there) - stays, ""), model.new_int_var(0, len(home), "")
        model.add(leave <= sum(changes[p] for p in there if p in changes))
        low, high, closes = (int(one[r, t]) for one in (seating.low, seating.high, seating.may_close))
        keep_size(model, len(there) - leave + come, low, high, may_close=bool(closes))
        moves.append(come - leave)
    model.add(sum(moves) == int((counted & (home == NOWHERE)).sum()))


def _homes(seating: Seating, r: int) -> Ints:
    """(n) where people sit unless they leave: as on the card, or at a fixed seat."""
    home = np.where(seating.card_cost > 0, seating.home[:, r], NOWHERE)
    home = np.where((home == NOWHERE) | (seating.high[r, home] <= 0), seating.fixed[:, r], home)
    return np.asarray(home, np.int32)
