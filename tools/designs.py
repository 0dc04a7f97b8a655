"""Search for what `planning/designs` stores: shifts of columns, and first rounds to turn round.

    python tools/designs.py shifts 10 7 8              7 rows and 8 columns modulo 10
    python tools/designs.py shifts 7 4 13 --holes 3    four rounds of 10 groups of 10 (two orthogonal Latin squares)
    python tools/designs.py shifts 5 4 5 --holes 1 --once --whole 1      25 people at six tables, and an icebreaker
    python tools/designs.py starter 6 4 7              a first round of 6 groups of 4, turned round seven times
    python tools/designs.py starter 6 3 4 --first 2    two first rounds, turned round four times each
    python tools/designs.py starter 8 4 3 --first 3 --mirror       the 8 groups of 4, with `still_fours`

A hole (-) stands for a column that sits together, at a table of its own; people of a shape that no step divides stay
where they are while the others turn. One thread; the searches of the stored ones took up to three minutes.
"""

from __future__ import annotations

import argparse
import itertools
import time

import numpy as np
from numba import njit
from ortools.sat.python import cp_model

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
HOT, COLD, STEPS = 0.6, 0.25, 20_000_000


def main() -> None:
    """Read what to search for, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60)
    kinds = parser.add_subparsers(dest="kind", required=True)
    shifts = kinds.add_parser("shifts")
    for name in ("modulus", "rows", "columns"):
        shifts.add_argument(name, type=int)
    shifts.add_argument("--holes", type=int, default=0, help="holes of each row")
    shifts.add_argument("--once", action="store_true", help="no table twice: the entries of a column differ")
    shifts.add_argument("--whole", type=int, default=0, help="further rows without holes")
    starter = kinds.add_parser("starter")
    for name in ("groups", "size", "step"):
        starter.add_argument(name, type=int)
    starter.add_argument("--first", type=int, default=1, help="number of first rounds")
    starter.add_argument("--mirror", action="store_true")
    asked = parser.parse_args()
    print(find_shifts(asked) if asked.kind == "shifts" else find_starter(asked))


def find_shifts(asked: argparse.Namespace) -> str:
    """Return shifts, a word for each row, by CP-SAT."""
    model, holes = cp_model.CpModel(), asked.holes
    entries: dict[tuple[int, int], cp_model.IntVar] = {
        (row, column): model.new_int_var(0, asked.modulus - 1, "")
        for row in range(asked.rows + asked.whole)
        for column in range(asked.columns)
        if row >= asked.rows or not row * holes <= column < (row + 1) * holes
    }
    for column in range(asked.columns):
        one = [entries[row, column] for row in range(asked.rows) if (row, column) in entries]
        if asked.once:
            model.add_all_different(one)
        else:
            model.add(one[0] == 0)
    for row, above in itertools.combinations(range(asked.rows + asked.whole), 2):
        common = [at for at in range(asked.columns) if (row, at) in entries and (above, at) in entries]
        model.add_all_different([step(model, entries[row, at] - entries[above, at], asked.modulus) for at in common])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = asked.seconds
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return "nothing found"
    places = itertools.product(range(asked.rows + asked.whole), range(asked.columns))
    digits = [DIGITS[solver.value(entries[at])] if at in entries else "-" for at in places]
    starts = range(0, len(digits), asked.columns)
    return " ".join("".join(digits[start : start + asked.columns]) for start in starts)


def step(model: cp_model.CpModel, difference: cp_model.LinearExpr, modulus: int) -> cp_model.IntVar:
    """Return a difference modulo the modulus."""
    rest, turns = model.new_int_var(0, modulus - 1, ""), model.new_int_var(-1, 1, "")
    model.add(rest == difference + modulus * turns)
    return rest


def find_starter(asked: argparse.Namespace) -> str:
    """Return first rounds, a digit for the group of each person, by annealing.

    With `mirror` everybody has a double, and with each group there is the group of the doubles.
    """
    doubles = 2 if asked.mirror else 1
    people = asked.groups * asked.size // doubles
    orbits, lengths = pair_orbits(people, asked.step)
    spent = np.repeat(np.where(lengths == asked.step, -1, 0), 2)
    if asked.mirror:
        for group in still_fours():
            for one, other in itertools.combinations(group, 2):
                spent[orbits[one, other] * 2] = 0
    dice, end = np.random.default_rng(1), time.process_time() + asked.seconds
    while time.process_time() < end:
        places = np.array([dice.permutation(people) for _ in range(asked.first)])
        signs = dice.integers(0, doubles, places.shape)
        if walk(orbits, spent.copy(), places, signs, asked.size, doubles, int(dice.integers(1 << 30))) == 0:
            return " ".join(write_round(*one, asked.size, doubles) for one in zip(places, signs, strict=True))
    return "nothing found"


def still_fours() -> list[tuple[int, ...]]:
    """Return the round of the 8-4-10 rotation that stays: 15 turn round by threes, one stays (doubles beside them)."""
    return [(15, 0, 1, 2), *((3 + turn, 6 + turn, 9 + turn, 12 + turn) for turn in range(3))]


def pair_orbits(people: int, turn: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the orbit of each pair under turning round, and the length of each orbit."""
    moving = people // turn * turn
    orbits, lengths = np.full((people, people), -1), []

    def turned(person: int, by: int) -> int:
        return person if person >= moving else person // turn * turn + (person % turn + by) % turn

    for one, other in itertools.combinations(range(people), 2):
        if orbits[one, other] < 0:
            orbit = {frozenset((turned(one, by), turned(other, by))) for by in range(turn)}
            for a, b in orbit:
                orbits[a, b] = orbits[b, a] = len(lengths)
            lengths.append(len(orbit))
    return orbits, np.array(lengths)


@njit(cache=True)
def walk(orbits, met, places, signs, size, doubles, seed):  # type: ignore[no-untyped-def]
    """Exchange people (or a person with the double) until no orbit of pairs meets too often; return how many do."""
    np.random.seed(seed)
    rounds, people = places.shape
    for r in range(rounds):
        for at in range(people):
            for other in range(at - at % size, at):
                met[pair(orbits, places[r], signs[r], at, other)] += 1
    cost = np.maximum(met, 0).sum()
    heat, cooling = HOT, (COLD / HOT) ** (1 / STEPS)
    for _ in range(STEPS):
        heat *= cooling
        r, a, b = np.random.randint(rounds), np.random.randint(people), np.random.randint(people)
        if a // size == b // size and doubles == 1:
            continue
        change = exchange(orbits, met, places[r], signs[r], a, b, size)
        if change <= 0 or np.random.random() < np.exp(-change / heat):
            cost += change
            if cost == 0:
                break
        else:
            exchange(orbits, met, places[r], signs[r], a, b, size)
    return cost


@njit(cache=True)
def exchange(orbits, met, places, signs, a, b, size):  # type: ignore[no-untyped-def]
    """Exchange two people of different groups, or a person with the double; return the change of cost."""
    both, people = (a, b), 1 if a // size == b // size else 2
    change = 0
    for one in range(people):
        change += meet(orbits, met, places, signs, both[one], size, -1)
    if people == 1:
        signs[places[a]] = 1 - signs[places[a]]
    else:
        places[a], places[b] = places[b], places[a]
    for one in range(people):
        change += meet(orbits, met, places, signs, both[one], size, 1)
    return change


@njit(cache=True)
def meet(orbits, met, places, signs, at, size, by):  # type: ignore[no-untyped-def]
    """Let a person meet the others of the group once more or less; return the change of cost."""
    change = 0
    for other in range(at - at % size, at - at % size + size):
        if other != at:
            kind = pair(orbits, places, signs, at, other)
            if met[kind] + max(by, 0) > 0:
                change += by
            met[kind] += by
    return change


@njit(cache=True)
def pair(orbits, places, signs, at, other):  # type: ignore[no-untyped-def]
    """Return the kind of a pair: its orbit, and whether it is one of doubles."""
    one, two = places[at], places[other]
    return orbits[one, two] * 2 + (signs[one] ^ signs[two])


def write_round(places: np.ndarray, signs: np.ndarray, size: int, doubles: int) -> str:
    """Return the digit of everybody's group: people who turn round, their doubles, then those who stay."""
    group, people = {}, len(places)
    for at, person in enumerate(places.tolist()):
        for double in range(doubles):
            group[double, person] = at // size * doubles + (int(signs[person]) ^ double)
    order = list(itertools.product(range(doubles), range(people)))
    if doubles == 2:
        order.sort(key=lambda one: one[1] == people - 1)
    return "".join(DIGITS[group[one]] for one in order)


if __name__ == "__main__":
    main()
