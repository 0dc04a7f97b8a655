"""The parts of a day, their rounds, and the seats that are settled in them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cafeplanner.cafe.participant import COLLECTIVES_STEP, ICEBREAKER_STEP


class Part(StrEnum):
    """The three parts of the day, by the names that the plan's JSON uses."""

    ICEBREAKER = "icebreaker"
    CAFE = "cafe"
    COLLECTIVES = "collectives"


class RoundKey(NamedTuple):
    """One round of one part; numbers start at 1."""

    part: Part
    number: int

    @property
    def step(self) -> int:
        """The step of the day, as `Presence` counts them."""
        if self.part is Part.CAFE:
            return self.number
        return ICEBREAKER_STEP if self.part is Part.ICEBREAKER else COLLECTIVES_STEP


@dataclass(frozen=True, slots=True)
class Round:
    """A round with its times."""

    key: RoundKey
    start: dt.time
    end: dt.time


@dataclass(frozen=True, slots=True)
class Pin:
    """A seat that the organiser fixed."""

    participant: str
    round: RoundKey
    table: str


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """What somebody's printed card says, for the rounds that were planned when it was printed."""

    participant: str
    version: int
    """Of the plan, as in the card's corner."""
    seats: tuple[tuple[RoundKey, str], ...]
    """(round, label of the table); an empty label says that the person is absent."""
    is_void: bool = False
    """Whether the card must be printed anew wherever the person sits: a name or theme on it is no longer right."""
    spare: int = 0
    """Number of the spare card that somebody took who walked in; 0 for a card with a name."""
    taken_back: bool = False
    """Whether an earlier version said that the card be taken back, as its person does not come."""
