"""The small set of terms that rules speak to the search.

A rule says what it wants in these words; `planning.seating` turns them into arrays and `planning.model` into a CP-SAT
model. Neither knows the rules. A rule's `findings` never use terms: the two descriptions are kept apart on purpose, and
`tests/test_agreement.py` proves that they mean the same.

People, rounds and tables are named as in the `Day`. Costs are whole numbers; a negative cost is a reward.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplanner.cafe.day import Pair, RoundKey


@dataclass(frozen=True, slots=True)
class SeatOnce:
    """Hard: these people sit at exactly one table of the round, and nobody else sits at any."""

    round: RoundKey
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """Hard: as many people at a table; `exempt` people are not counted. With `may_close` also nobody at all."""

    round: RoundKey
    table: str
    minimum: int
    maximum: int
    may_close: bool = False
    exempt: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class VisitOnce:
    """Hard: each of these people sits at most once, over the rounds, at a table of each theme."""

    people: frozenset[str]
    rounds: tuple[RoundKey, ...]


@dataclass(frozen=True, slots=True)
class FixSeat:
    """Hard: the person sits there, if present in the round. `why` is the rule's name."""

    person: str
    round: RoundKey
    table: str
    why: str


@dataclass(frozen=True, slots=True)
class Together:
    """Hard: these people share a table in every round of `rounds`, as far as they are there.

    Their meetings with each other are wanted: no `ClassCost` or `MeetingCost` counts them.
    """

    people: frozenset[str]
    rounds: tuple[RoundKey, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """Hard: two people never share a table in these rounds."""

    pair: Pair
    rounds: tuple[RoundKey, ...]


@dataclass(frozen=True, slots=True)
class ThemeCost:
    """Soft: each time the person sits at a table of the theme costs this (a reward if negative)."""

    person: str
    theme: str | None
    rounds: tuple[RoundKey, ...]
    cost: int


@dataclass(frozen=True, slots=True)
class PairCost:
    """Soft: each round in which the two share a table costs this."""

    pair: Pair
    rounds: tuple[RoundKey, ...]
    cost: int


@dataclass(frozen=True, slots=True)
class ClassCost:
    """Soft: each pair of people with the same code at one table costs this; people outside `codes` have no code."""

    codes: Mapping[str, str]
    costs: Mapping[RoundKey, int]


@dataclass(frozen=True, slots=True)
class MeetingCost:
    """Soft: each meeting of a pair beyond its first costs this; pairs of `met` have met before, so all of theirs do."""

    rounds: tuple[RoundKey, ...]
    cost: int
    met: frozenset[Pair] = frozenset()


@dataclass(frozen=True, slots=True)
class KeepSeats:
    """Soft: the person sits elsewhere in one or more of these rounds, whichever and however many: costs this once."""

    person: str
    seats: Mapping[RoundKey, str]
    cost: int


@dataclass(frozen=True, slots=True)
class Constant:
    """Soft: added to the cost whatever the plan."""

    cost: int


Term = (
    SeatOnce
    | Size
    | VisitOnce
    | FixSeat
    | Together
    | Apart
    | ThemeCost
    | PairCost
    | ClassCost
    | MeetingCost
    | KeepSeats
    | Constant
)
