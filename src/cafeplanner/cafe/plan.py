"""A plan: who sits where in which round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cafeplanner.cafe.day import RoundKey


@dataclass(frozen=True)
class Plan:
    """The one form of a plan: (participant id, round) → label of the table. The absent are not in it."""

    seats: Mapping[tuple[str, RoundKey], str]
    version: int = 1

    @cached_property
    def tables(self) -> Mapping[RoundKey, Mapping[str, tuple[str, ...]]]:
        """Round → label → ids of the people at that table, in the order in which `seats` lists them."""
        found: dict[RoundKey, dict[str, list[str]]] = {}
        for (person, key), label in self.seats.items():
            found.setdefault(key, {}).setdefault(label, []).append(person)
        return {key: {label: tuple(ids) for label, ids in of.items()} for key, of in found.items()}

    def at(self, person: str, key: RoundKey) -> str | None:
        """The label of the table of a person in a round; None when absent."""
        return self.seats.get((person, key))

    def people(self, key: RoundKey, label: str) -> tuple[str, ...]:
        """The ids of the people at one table in one round."""
        return self.tables.get(key, {}).get(label, ())

    def merged(self, other: Plan) -> Plan:
        """This plan with the seats of another one added (the other one's seats win)."""
        return Plan({**self.seats, **other.seats}, max(self.version, other.version))
