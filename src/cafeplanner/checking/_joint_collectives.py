"""What urgencies and organisations cost together in the collectives.

Proof. Look at themes instead of collectives: who works on which theme, and how many collectives each theme has. Every
plan gives such numbers; a theme has as many people as its collectives can take at least and at most, and the members of
one organisation who work on it make at least the pairs that spreading them evenly over its collectives makes
(`_spread`). The cheapest numbers therefore cost no more than any plan. Those kept together on request work on one theme
and count as one of their organisation, as pairs of theirs do not count; who has a fixed seat works on its theme. CP-SAT
decides this small problem, most often in a tenth of a second; where it does not, its own bound holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, isfinite
from typing import Any

from cafeplanner.cafe.day import Day, Part
from cafeplanner.checking._crowds import Code, organisations_of
from cafeplanner.checking._rooms import Room, Rooms
from cafeplanner.rules.collective_urgency import urgency_cost

LARGEST = 2_500
"""Days with more (person, theme) are not tried."""
WORK = 1.0
"""In CP-SAT's own measure, which is the same on any machine: about a second."""


def joint_collectives(day: Day, rooms: Rooms) -> int:
    """Return what urgencies and organisations cost at least in the collectives; 0 where not tried."""
    themes = tuple(dict.fromkeys(room.theme for room in rooms.certain + rooms.closable))
    if len(rooms.people) * len(themes) > LARGEST:
        return 0
    codes = [code for code in organisations_of(day) if len(code.people.intersection(rooms.people)) > 1]
    return max(0, _Model(day, rooms, themes, codes).bound())


def _heads(day: Day, rooms: Rooms) -> dict[str, str]:
    """Return person → the first of those who are there and kept together with the person, most often that one alone."""
    heads = {person: person for person in rooms.people}
    for group in day.together:
        there = [person for person in rooms.people if person in group]
        heads.update((person, there[0]) for person in there)
    return heads


class _Model:
    """Booleans: a person works on a theme. Numbers: the open collectives of a theme."""

    def __init__(self, day: Day, rooms: Rooms, themes: Sequence[str | None], codes: Sequence[Code]) -> None:
        from ortools.sat.python import cp_model

        self.solver = cp_model.CpSolver()
        self.model: Any = cp_model.CpModel()
        self.costs: list[Any] = []
        heads = _heads(day, rooms)
        works = {
            (head, theme): self.model.new_bool_var("") for head in dict.fromkeys(heads.values()) for theme in themes
        }
        self.works = {(person, theme): works[heads[person], theme] for person in rooms.people for theme in themes}
        self._keep_pins(day)
        for person in rooms.people:
            self.model.add_exactly_one(self.works[person, theme] for theme in themes)
            urgencies = day.by_id[person].urgencies
            self.costs += [urgency_cost(day, urgencies, theme) * self.works[person, theme] for theme in themes]
        for theme in themes:
            groups = self._open_groups(rooms, theme)
            for code in codes:
                members = dict.fromkeys(heads[one] for one in rooms.people if one in code.people)
                self._spread(code, [self.works[head, theme] for head in members], groups)

    def _keep_pins(self, day: Day) -> None:
        alone = sum(round_.key.part is Part.COLLECTIVES for round_ in day.rounds) == 1
        for pin in day.pins if alone else ():
            table = day.table(pin.round, pin.table) if pin.round.part is Part.COLLECTIVES else None
            if table is not None and (pin.participant, table.theme) in self.works:
                self.model.add(self.works[pin.participant, table.theme] == 1)

    def _open_groups(self, rooms: Rooms, theme: str | None) -> Any:
        """Return the number of collectives of a theme, which must hold those who work on it."""
        certain = [room for room in rooms.certain if room.theme == theme]
        closable = [room for room in rooms.closable if room.theme == theme]
        opened = self.model.new_int_var(0, len(closable), "")
        heads = sum(self.works[person, theme] for person in rooms.people)
        least, most = _sizes(closable)
        self.model.add(heads >= sum(room.least for room in certain) + least * opened)
        self.model.add(heads <= sum(max(room.least, room.most) for room in certain) + most * opened)
        return opened + len(certain)

    def _spread(self, code: Code, members: Sequence[Any], groups: Any) -> None:
        """Price the members who work on one theme: the first of each collective nothing, the second a pair…"""
        seats = [groups]
        for level in range(1, len(members)):
            seats.append(self.model.new_int_var(0, len(members) // (level + 1), ""))
            self.model.add(seats[-1] <= groups)
            self.costs.append(code.weight * level * seats[-1])
        self.model.add(sum(members) <= sum(seats))

    def bound(self) -> int:
        """Return what the cheapest numbers cost at least."""
        self.model.minimize(sum(self.costs))
        self.solver.parameters.num_workers = 1
        self.solver.parameters.max_deterministic_time = WORK
        self.solver.parameters.linearization_level = 2
        self.solver.parameters.catch_sigint_signal = False
        known = self.solver.best_objective_bound if self._possible() else 0.0
        return ceil(known - 1e-6) if isfinite(known) else 0

    def _possible(self) -> bool:
        from ortools.sat.python import cp_model

        return self.solver.solve(self.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


def _sizes(closable: Sequence[Room]) -> tuple[int, int]:
    """Return the fewest people of the smallest collective that may close, and the most of the largest."""
    least = min((max(1, room.least) for room in closable), default=0)
    return least, max((max(room.least, room.most) for room in closable), default=0)
