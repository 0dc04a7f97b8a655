"""The page on which a collective writes: its members and the timed steps of its work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cafeplanner.sheets._fit import put_fitted
from cafeplanner.sheets._flow import PORTRAIT_WIDE, Flow
from cafeplanner.sheets._leaf import merge, put
from cafeplanner.sheets._look import BOX, Edges, Style
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.collectives import Collective, TimedStep
from cafeplanner.views.palette import PALE, QUIET, TINTS
from cafeplanner.views.wording import clock, titled

COLUMNS = 3
COLUMN_WIDE = PORTRAIT_WIDE / COLUMNS
LINE = 8.5
STEP_HIGH = 8.5
TITLE_HIGH = 15.0
NAME_HIGH, ORGANISATION_HIGH = 7.0, 7.6

TITLE = Style(size=24, bold=True, wrap=True, indent=1, edges=BOX)
SUBTITLE = Style(size=11, colour=QUIET)
NAME = Style(size=11, bold=True, wrap=True, down="bottom")
ORGANISATION = Style(size=9, colour=QUIET, wrap=True, down="top")
STEP = Style(size=12, bold=True, fill=PALE, indent=1, wrap=True, edges=BOX)
PROMPT = Style(size=10.5, wrap=True, indent=1, edges=Edges("thin", "thin", "", "thin"))
LINES = Style(edges=Edges(bottom="dots"))
CELL = Style(edges=BOX)
LARGE_SHARE = 0.5
"""Share of the writing space that the first step gets."""


def collective_tints(book: BookContext, collectives: Sequence[Collective]) -> Mapping[str, str]:
    """Return the ground colour of each collective by its label: its theme's, as at the café tables."""
    cafe = {table.theme: book.tints[table.label] for table in book.cafe_tables}
    return {one.label: cafe.get(one.theme, TINTS[number % len(TINTS)]) for number, one in enumerate(collectives)}


class Canvas:
    """Writes the page of one collective."""

    def __init__(self, flow: Flow, book: BookContext, collective: Collective, tint: str) -> None:
        self.flow, self.book, self.collective, self.tint = flow, book, collective, tint
        self.sheet = flow.sheet

    def write(self) -> None:
        """Fill one page."""
        self._write_head()
        self._write_members()
        writing = self.flow.room - len(self.collective.steps) * (STEP_HIGH + 3) - 2
        writers = (self._write_change, self._write_urgency, self._write_next_steps)
        for step in self.collective.steps:
            share = LARGE_SHARE if step.number == 1 else (1 - LARGE_SHARE) / max(1, len(self.collective.steps) - 1)
            self._write_step(step)
            writers[min(step.number, 3) - 1](writing * share)
            self.flow.take(3)

    def _write_head(self) -> None:
        name = titled(self.collective.label, self.collective.theme)
        row = self.flow.take(TITLE_HIGH)
        room, style = (PORTRAIT_WIDE - 4, TITLE_HIGH), replace(TITLE, fill=self.tint)
        put_fitted(self.sheet, (row, 1, row, COLUMNS), name, room, style, self.collective.label)
        put(self.sheet, self.flow.take(8), 1, clock(self.book, self.collective.round), SUBTITLE)

    def _write_members(self) -> None:
        """Write the members three in a row, each with the organisation below the name."""
        members = self.collective.members
        for first in range(0, len(members), COLUMNS):
            row, below = self.flow.take(NAME_HIGH), self.flow.take(ORGANISATION_HIGH)
            for column, member in enumerate(members[first : first + COLUMNS], start=1):
                self._put(row, column, member.name, NAME_HIGH, NAME)
                self._put(below, column, member.organisation, ORGANISATION_HIGH, ORGANISATION)
        self.flow.take(3)

    def _put(self, row: int, column: int, said: str, mm: float, style: Style) -> None:
        area = (row, column, row, column)
        put_fitted(self.sheet, area, said, (COLUMN_WIDE, mm), style, self.collective.label)

    def _write_step(self, step: TimedStep) -> None:
        tr = self.book.tr
        titles = (
            tr("Write a change we want in common"),
            tr("From the urgency to the people who act"),
            tr("The next small steps"),
        )
        title = titles[step.number - 1] if step.number <= len(titles) else tr("Step {number}", number=step.number)
        when = tr("{start} – {end}", start=tr.time(step.start), end=tr.time(step.end))
        row = self.flow.take(STEP_HIGH)
        merge(self.sheet, (row, 1, row, COLUMNS), f"{step.number}. {title} · {when}", STEP)

    def _write_change(self, mm: float) -> None:
        """Lines to write on over the whole width."""
        lines = max(1, int(mm / LINE))
        for _ in range(lines):
            row = self.flow.take(mm / lines)
            for column in range(1, COLUMNS + 1):
                put(self.sheet, row, column, "", LINES)

    def _write_urgency(self, mm: float) -> None:
        """Three boxes side by side, each with its question."""
        tr = self.book.tr
        prompts = (
            tr("Is the urgency shared?"),
            tr("Which resource people can we mobilise?"),
            tr("Who commits, and to what?"),
        )
        row, below = self.flow.take(11), self.flow.take(max(5, mm - 11))
        for column, prompt in enumerate(prompts, start=1):
            put(self.sheet, row, column, prompt, PROMPT)
            put(self.sheet, below, column, "", Style(edges=Edges("", "thin", "thin", "thin")))

    def _write_next_steps(self, mm: float) -> None:
        """A table of what, who and when."""
        tr = self.book.tr
        heading = replace(PROMPT, bold=True, edges=BOX)
        row = self.flow.take(6)
        for column, said in enumerate((tr("What"), tr("Who"), tr("When")), start=1):
            put(self.sheet, row, column, said, heading)
        lines = max(1, int((mm - 6) / LINE))
        for _ in range(lines):
            row = self.flow.take(max(LINE / 2, (mm - 6) / lines))
            for column in range(1, COLUMNS + 1):
                put(self.sheet, row, column, "", CELL)
