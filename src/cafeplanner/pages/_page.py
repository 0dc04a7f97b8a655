"""What a print page is, and what somebody may ask of it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from cafeplanner.cafe.finding import Finding
from cafeplanner.pages.labels import PLAIN, Label
from cafeplanner.views.showing import Showing


@dataclass(frozen=True)
class Printing:
    """How something is printed. Millimetres throughout."""

    label: Label = PLAIN
    """The paper of the cards."""
    right: float = 0.0
    down: float = 0.0
    """How far everything is moved, where a printer feeds its paper askew."""
    start: int = 1
    """The first free label of the first sheet, from 1."""
    stack: bool = False
    """Whether cards are arranged for cutting whole stacks of pages at once."""
    only: AbstractSet[str] | None = None
    """Ids of the people whose cards are printed; everybody's without."""


@dataclass(frozen=True)
class Document:
    """A file to print: the whole HTML document, and a finding for each text that had to be shortened in it."""

    html: str
    shortened: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class PrintPage:
    """One kind of page: its option and the end of its file's name, what it is for, and how it is made."""

    option: str
    suffix: str
    """Message id."""
    purpose: str
    """Message id: one sentence for the help."""
    make: Callable[[Showing, Printing], Document]
    """Returns the whole document."""
    lacking: Callable[[Showing], str]
    """Returns the message id of why there is nothing to print; empty where there is."""

    def html(self, show: Showing, printing: Printing) -> str:
        """Return the HTML of the document."""
        return self.make(show, printing).html
