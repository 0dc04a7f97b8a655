"""What a sheet is, and what it may look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cafeplanner.cafe.finding import Finding
from cafeplanner.sheets._leaf import Leaf
from cafeplanner.store import History
from cafeplanner.views.showing import Showing


@dataclass(frozen=True)
class BookContext(Showing):
    """Everything a sheet may show."""

    findings: Sequence[Finding] = ()
    contents: Sequence[Sheet] = ()
    """The sheets of this workbook in their order, for the summary's table of contents."""
    part: slice = field(default_factory=lambda: slice(None))
    """Which of its items a sheet writes that is divided."""

    history: History = field(default_factory=History)

    def parts(self, sheet: Sheet) -> list[tuple[str, slice]]:
        """Return the name of each worksheet that a sheet takes, with the items that are on it."""
        name, count = self.tr(sheet.name), sheet.count(self)
        if count <= sheet.most:
            return [(name, slice(None))]
        firsts = range(0, count, sheet.most)
        return [(f"{name} {n}", slice(first, first + sheet.most)) for n, first in enumerate(firsts, start=1)]


def one(_book: BookContext) -> int:
    """Return how many items a sheet has that is never divided."""
    return 1


def always(_book: BookContext) -> bool:
    """Say that a sheet is in every workbook."""
    return True


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name and purpose (message ids), how it is written, and whether a workbook has it."""

    name: str
    purpose: str
    """One sentence for the organiser: what it is for and how it is used."""
    write: Callable[[Leaf, BookContext], None]
    needed: Callable[[BookContext], bool] = always
    hidden: bool = False
    count: Callable[[BookContext], int] = one
    """How many items it holds, of which `most` go on one worksheet: spreadsheet programs take about 1,000 pages."""
    most: int = 1
