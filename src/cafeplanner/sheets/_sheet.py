"""What a sheet is, and what it may look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.finding import Finding
from cafeplanner.sheets._leaf import Leaf
from cafeplanner.views.showing import Showing


@dataclass(frozen=True)
class BookContext(Showing):
    """Everything a sheet may show."""

    findings: Sequence[Finding] = ()
    contents: Sequence[Sheet] = ()
    """The sheets of this workbook in their order, for the summary's table of contents."""


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
