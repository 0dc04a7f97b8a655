"""What planning gives back, and what it says on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.i18n import Text


class Outcome(StrEnum):
    """How a search ended."""

    PROVEN = "proven"
    """Every figure is at its bound: no plan is better."""
    FINISHED = "finished"
    """All of the work was done."""
    TIME_LIMIT = "time limit"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True)
class Result:
    """A checked plan: `report` is the independent recount, never the search's own figures."""

    plan: Plan
    status: Outcome
    report: Report
    seconds: float
    seed: int


@dataclass(frozen=True)
class Progress:
    """How a running search stands. `cost` and `bound` are weighted sums; `note` is something to tell once.

    There is no cost before a plan keeps the rules, and no bound before it is proven.
    """

    part: Part
    seconds: float
    cost: int | None = None
    bound: int | None = None
    repeats: int | None = None
    note: Text | None = None


Watch = Callable[[Progress], None]


def unwatched(_: Progress) -> None:
    """Watch nothing."""
