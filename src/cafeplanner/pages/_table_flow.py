"""The pages of a table, filled from top to bottom. Millimetres throughout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cafeplanner.pages._typeset import Foot, Setting, foot
from cafeplanner.views.showing import Showing

HIGH = 270.0
"""What a page may hold above its foot and the note that it goes on."""
HEAD_GAP = 5.0
ROUND_HIGH, ROUND_GAP = 17.5, 4.0
"""Heading of a round with its count; space below its guests."""
FEWEST_GUESTS = 30.0
"""Less room than this is left empty rather than a list begun in it."""
BAR, PROMPT_GAP = 3.4, 3.0
"""Height of a prompt's bar besides its text; the space below its lines."""
LINE, LOWEST_LINE, FEWEST_LINES, MOST_LINES = 9.0, 7.2, 2, 14


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest of a round."""

    name: Setting
    organisation: Setting
    gap: float
    """Space below."""

    @property
    def high(self) -> float:
        """Millimetres, with the space below."""
        return self.name.high + self.organisation.high + self.gap


@dataclass(frozen=True, slots=True)
class Column:
    """One round: its heading and who comes."""

    title: str
    time: str
    count: str
    guests: tuple[Guest, ...]

    @property
    def high(self) -> float:
        """Millimetres, with the space below."""
        return ROUND_HIGH + sum(guest.high for guest in self.guests) + ROUND_GAP


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question of the harvest and the lines to write on, `line` millimetres high each."""

    text: Setting
    lines: int = FEWEST_LINES
    line: float = LOWEST_LINE

    @property
    def high(self) -> float:
        """Millimetres, with the space below."""
        return BAR + self.text.high + self.lines * self.line + PROMPT_GAP


@dataclass(frozen=True, slots=True)
class Head:
    """What the table is: the tall head of its first page, or the short one of a further page."""

    high: float
    tint: str
    number: Setting
    theme: Setting
    question: Setting
    host: Setting
    first: bool = True


@dataclass(frozen=True, slots=True)
class TablePage:
    """One sheet of paper of a table."""

    head: Head
    rows: tuple[tuple[Column, ...], ...]
    prompts: tuple[Prompt, ...]
    foot: Foot
    goes_on: bool


@dataclass(slots=True)
class _Draft:
    """A page that is being filled."""

    head: Head
    rows: list[tuple[Column, ...]]
    prompts: list[Prompt]

    @property
    def room(self) -> float:
        rows = sum(max(column.high for column in row) for row in self.rows)
        return HIGH - self.head.high - HEAD_GAP - rows - sum(prompt.high for prompt in self.prompts)


class Flow:
    """Fills the pages of a table from top to bottom."""

    def __init__(self, first: Head, further: Head) -> None:
        self._further = further
        self._drafts = [_Draft(first, [], [])]

    def add_row(self, row: tuple[Column, ...]) -> None:
        """Put rounds side by side; on a new page if they do not fit on this one but would on an empty one."""
        whole = _Draft(self._further, [], []).room
        high = max(column.high for column in row)
        if self._page.room < high <= whole or self._page.room < ROUND_HIGH + ROUND_GAP + FEWEST_GUESTS:
            self._turn()
        while row:
            here, row = _split(row, self._page.room)
            self._page.rows.append(here)
            if row:
                self._turn()

    def add_harvest(self, prompts: Sequence[Prompt]) -> None:
        """Put the prompts, all of them on one page if that is possible."""
        if self._page.room < sum(prompt.high for prompt in prompts):
            self._turn()
        for prompt in prompts:
            if self._page.room < prompt.high:
                self._turn()
            self._page.prompts.append(prompt)

    def pages(self, show: Showing, section: str, short: str) -> Iterator[TablePage]:
        """Yield the pages, their harvest stretched over the room that is left; their feet name the section."""
        count = len(self._drafts)
        for number, draft in enumerate(self._drafts, start=1):
            prompts = tuple(_stretched(draft.prompts, draft.room))
            line = foot(show, section, number, count, short=short)
            yield TablePage(draft.head, tuple(draft.rows), prompts, line, goes_on=number < count)

    @property
    def _page(self) -> _Draft:
        return self._drafts[-1]

    def _turn(self) -> None:
        self._drafts.append(_Draft(self._further, [], []))


def _split(row: tuple[Column, ...], room: float) -> tuple[tuple[Column, ...], tuple[Column, ...]]:
    """Return the rounds with the guests that fit, and the rounds with those who are left."""
    kept = [_fitting(column.guests, room - ROUND_HIGH - ROUND_GAP) for column in row]
    here = tuple(replace(column, guests=column.guests[:keep]) for column, keep in zip(row, kept, strict=True))
    left = tuple(
        replace(column, guests=column.guests[keep:])
        for column, keep in zip(row, kept, strict=True)
        if column.guests[keep:]
    )
    return here, left


def _fitting(guests: Sequence[Guest], room: float) -> int:
    used = 0.0
    for number, guest in enumerate(guests):
        used += guest.high
        if used > room:
            return number
    return len(guests)


def _stretched(prompts: Sequence[Prompt], room: float) -> Iterator[Prompt]:
    each = room / max(1, len(prompts))
    for prompt in prompts:
        writing = prompt.lines * prompt.line + each
        lines = min(MOST_LINES, max(FEWEST_LINES, int(writing / LINE)))
        yield replace(prompt, lines=lines, line=writing / lines)
