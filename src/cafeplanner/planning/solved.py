"""What an exact search answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cafeplanner.cafe.plan import Plan


class Answer(StrEnum):
    """How an exact search ended."""

    BEST = "best"
    """The plan is proven to be the best."""
    FOUND = "found"
    IMPOSSIBLE = "impossible"
    """It is proven that there is no plan."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Solved:
    """What an exact search found: no plan costs less than `bound` (None where nothing is known)."""

    status: Answer
    plan: Plan | None = None
    cost: int | None = None
    bound: int | None = None
