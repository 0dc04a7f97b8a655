"""One column for each option: "Jeunesse", "Logement", "Santé", with crosses or ranks below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from rapidfuzz import fuzz

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.columns.assigned import NAMES, Headings
from cafeplanner.intake.columns.heading_cells import groups
from cafeplanner.intake.columns.headings import BRACKETS, Meaning, meaning, normal
from cafeplanner.intake.columns.marks import mark
from cafeplanner.intake.columns.synonyms import NO, RANKED, YES, Field, folded
from cafeplanner.intake.table import RawTable

UNCLEAR = 4
"""One cell of so many may be a remark rather than a mark; more, and the column holds something else."""
ENOUGH = 40
"""So many cells without any mark show that a column holds none."""
SAME_THEME = 90
"""Likeness (token_sort_ratio) from which a heading without a group is taken for a theme that is known."""
BETWEEN = re.compile(r"\s*[:?]?\s+[-–—:]\s+|\s*[:?]\s+")
"""How other tools do."""
OTHER = folded("autre, autres, other, others, autre precisez, autre preciser, other please specify")
NEVER = frozenset({*NAMES, Field.STATUS, Field.PRESENCE, Field.ROLE, Field.HOSTS, Field.COMPANIONS, Field.ID})
"""Fields whose columns may hold marks or numbers, and are no options."""


@dataclass(frozen=True, slots=True)
class Option:
    """What a whole column stands for: a theme that people wish for or feel to be urgent."""

    field: Field
    name: str
    text: bool = False
    """Whether people write here what they wish for themselves, as below "Autre"."""


@dataclass(frozen=True)
class Grid:
    """The columns below a heading row, seen as options; `row` counts from 0."""

    table: RawTable
    row: int
    headings: Headings
    themes: tuple[str, ...]

    def options(self) -> dict[int, Option]:
        """Return the columns that stand for one option each, by what is written above, before or in the heading."""
        found = dict(self._questioned())
        found.update((column, one) for column, one in self._grouped() if column not in found)
        for column, name in enumerate(self.headings.names):
            if column not in found and self._may_be(column) and (theme := self.theme(name)):
                found[column] = Option(Field.WISHES, theme)
        return found

    def remarks(self, column: int, option: Option) -> dict[int, str]:
        """Return the cells of people, by row from 0, that are neither a mark nor a rank for an option."""
        cells = {row: one_line(self.table.cell(row, column)) for row in self._people}
        return {row: cell for row, cell in cells.items() if mark(cell, option.name) is None}

    def answered(self) -> frozenset[int]:
        """Return the columns that were taken for wishes by a guess and hold the answers to a yes-or-no question."""
        guessed = [column for column, one in self.headings.meanings.items() if one.guessed and one.field in RANKED]
        return frozenset(
            column for column in guessed if any(fold(cell) in YES | NO and fold(cell) for cell in self._filled(column))
        )

    def marked(self) -> tuple[int, ...]:
        """Return the columns that mean nothing known and hold nothing but marks."""
        known = self.headings.meanings
        return tuple(column for column in sorted(self._marked) if column not in known)

    def theme(self, heading: str) -> str:
        """Return the known theme that a heading is, but for a few letters; empty where it is none."""
        words = normal(heading)
        for theme in self.themes:
            if words and words in (normal(theme), fold(theme)):
                return theme
        like = any(fuzz.token_sort_ratio(words, fold(theme)) >= SAME_THEME for theme in self.themes)
        return heading if words and like else ""

    def _questioned(self) -> Iterator[tuple[int, Option]]:
        """Yield the options whose heading holds the question too: "Quels thèmes ? [Jeunesse]"."""
        for column, name in enumerate(self.headings.names):
            if not self._may_be(column, asked=True):
                continue
            for question, option in split_heading(name):
                found = _ranked(meaning(question))
                if found or (self.theme(option) and len(question) > len(option)):
                    yield column, Option(found or Field.WISHES, option)
                    break

    def _grouped(self) -> Iterator[tuple[int, Option]]:
        """Yield the options below a question that stands above the first of them."""
        above, start = groups(self.table, self.row), 0
        while start < len(self.headings.names):
            end = next((one for one in range(start, len(above)) if above[one] != above[start]), len(above))
            if field := _ranked(meaning(above[start])):
                yield from self._run(start, min(end, len(self.headings.names)), field)
            start = end

    def _run(self, start: int, end: int, field: Field) -> Iterator[tuple[int, Option]]:
        """Yield the options from a column on, those that nobody chose included, until something else begins."""
        waiting: list[int] = []
        begun = False
        for column in range(start, end):
            name = self.headings.names[column]
            other = begun and fold(name) in OTHER and not self._marks(column)
            if name and not self.filled(column):
                waiting.append(column)
            elif name and (other or self._may_be(column)):
                yield from ((one, Option(field, self.headings.names[one])) for one in waiting)
                yield column, Option(field, name, text=other)
                waiting, begun = [], True
            else:
                return

    def _may_be(self, column: int, *, asked: bool = False) -> bool:
        """Whether a column can be an option; where its heading is a question, what it seems to mean is no reason."""
        found = self.headings.meanings.get(column)
        if found and (found.rank or (found.field in NEVER and not (asked and found.guessed))):
            return False
        return bool(self.headings.names[column]) and self._marks(column)

    def _marks(self, column: int) -> bool:
        """Whether the cells of a column are marks or ranks, but for a few remarks."""
        return column in self._marked

    @cached_property
    def _marked(self) -> frozenset[int]:
        return frozenset(column for column, name in enumerate(self.headings.names) if name and self._are_marks(column))

    def _are_marks(self, column: int) -> bool:
        option = option_of(self.headings.names[column])
        # Most columns of a long list hold texts: a few of them show that.
        if all(mark(cell, option) is None for cell in islice(self._filled(column), ENOUGH)):
            return False
        read = [mark(cell, option) for cell in self._filled(column)]
        return any(read) and read.count(None) * UNCLEAR <= len(read)

    def filled(self, column: int) -> bool:
        """Whether a column holds something in a row of people."""
        return any(self._filled(column))

    def _filled(self, column: int) -> Iterator[str]:
        """Yield the filled cells of a column in the rows of people; a row of totals holds no marks."""
        return (cell for row in self._people if (cell := self.table.cell(row, column).strip()))

    @cached_property
    def _people(self) -> list[int]:
        named = [column for column, one in self.headings.meanings.items() if one.field in NAMES]
        first = ((row, [self.table.cell(row, one).strip() for one in named]) for row in self._rows)
        return [row for row, names in first if any(names) and not any(one.lower().startswith("total") for one in names)]

    @property
    def _rows(self) -> range:
        return range(self.row + 1, len(self.table.rows))


def split_heading(name: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to read a heading as a question and one of its options, the likeliest first."""
    if found := BRACKETS.fullmatch(name):
        yield found[1], found[2].strip()
    for one in BETWEEN.finditer(name):
        if name[: one.start()] and name[one.end() :]:
            yield name[: one.start()], name[one.end() :]


def option_of(name: str) -> str:
    """Return the option in a heading that may hold its question too."""
    return next((option for _, option in split_heading(name)), name)


def _ranked(found: Meaning | None) -> Field | None:
    """Return what a question asks for where it is wishes or urgencies, without a rank of its own."""
    return found.field if found and found.field in RANKED and not found.rank else None
