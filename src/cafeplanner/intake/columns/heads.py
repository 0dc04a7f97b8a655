"""Where the heading row is, and what each column is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cafeplanner.intake.columns.assigned import NAMES, Headings, Readings, assign, understood
from cafeplanner.intake.columns.heading_cells import groups, heading_names
from cafeplanner.intake.columns.heading_words import LAST_NAME_FIRST, WEAK_ALONE
from cafeplanner.intake.columns.headings import Says, normal
from cafeplanner.intake.columns.options import Grid, Option
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset
from cafeplanner.intake.table import RawTable

__all__ = ["NAMES", "SEARCHED", "Heads", "Wanted", "find_heads"]
SEARCHED = 30
"""Rows in which the headings are looked for."""
UNQUOTED = frozenset({Field.EMAIL, Field.ID})
RECOGNISED = 5
"""What the headings of a known tool add to the score of their row."""


@dataclass(frozen=True)
class Wanted:
    """What is known before a table is read. `row` counts from 0."""

    row: int | None = None
    """The heading row, whatever it says."""
    readings: Readings = ()
    themes: tuple[str, ...] = ()
    """Known themes, which columns may be headed by."""


@dataclass(frozen=True)
class Heads:
    """The heading row of a table. `row` counts from 0; `columns` gives each field's columns, dearest first."""

    table: RawTable
    row: int
    score: int
    names: tuple[str, ...]
    columns: Mapping[Field, tuple[int, ...]] = field(default_factory=dict)
    guessed: frozenset[int] = frozenset()
    options: Mapping[int, Option] = field(default_factory=dict)
    """Columns that stand for one option each; those in which people write are among `columns`."""
    remarks: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    """The cells of options that are neither a mark nor a rank, by column and row, both from 0."""
    unneeded: frozenset[int] = frozenset()
    """Columns known to be of no use for a plan."""
    private: frozenset[int] = frozenset()
    """Columns that nothing is quoted from: those of no use, e-mail addresses and numbers."""
    marked: tuple[int, ...] = ()
    """Columns that hold only marks, and nobody knows for what."""
    says: Mapping[int, Says] = field(default_factory=dict)
    """How status columns speak, where it is not plainly."""
    preset: Preset | None = None

    def heading(self, what: Field) -> str:
        """The heading of the first column of a field; empty where there is none."""
        return self.names[self.columns[what][0]] if what in self.columns else ""

    def name_across(self, what: Field) -> bool:
        """Whether one merged heading of whole names covers several columns, which hold the parts of the name."""
        columns = self.columns.get(what, ())
        return what is Field.FULL_NAME and any(
            merge.top <= self.row <= merge.bottom and merge.left <= min(columns) < max(columns) <= merge.right
            for merge in self.table.merges
            if columns
        )

    @property
    def last_name_first(self) -> bool:
        """Whether the heading of the one name column says that last names come first."""
        return normal(self.heading(Field.FULL_NAME)) in LAST_NAME_FIRST

    @property
    def used(self) -> Mapping[int, Field]:
        """The field of each used column, options included."""
        options = {column: option.field for column, option in self.options.items()}
        return options | {column: what for what, columns in self.columns.items() for column in columns}


def find_heads(table: RawTable, wanted: Wanted = Wanted()) -> Heads | None:
    """Return the heading row that is asked for, or the most convincing one among the first 30; None without any.

    A row that is asked for is taken whatever it says, as long as one of its headings is a name.
    """
    if wanted.row is not None:
        return _with_options(_heads(table, wanted.row, wanted, weak=True), wanted)
    rows = range(min(SEARCHED, len(table.rows)))
    found = [heads for row in rows if (heads := _heads(table, row, wanted))]
    # A table of Excel knows its own heading row.
    found = [heads for heads in found if heads.row in table.heading_rows] or found
    best = max(found, key=lambda heads: (heads.score, _expected(heads)), default=None)
    return _with_options(best or _lone_heading(table, wanted), wanted)


def _expected(heads: Heads) -> bool:
    """Whether the headings stand where those of their tool usually do."""
    return heads.preset is not None and heads.preset.row == heads.row


def _lone_heading(table: RawTable, wanted: Wanted) -> Heads | None:
    """Return the first row that says something as headings, where it is only "Participants" above a list of names."""
    row = next((number for number, cells in enumerate(table.rows[:SEARCHED]) if any(cells)), 0)
    below = table.rows[row + 1 : row + 2]
    if not below or sum(1 for cell in table.rows[row] if cell) > 1:
        return None
    heads = _heads(table, row, wanted, weak=True)
    # A title stands above other headings; a name has two words.
    return heads if heads and len(table.cell(row + 1, next(iter(heads.used))).split()) > 1 else None


def _heads(table: RawTable, row: int, wanted: Wanted, *, weak: bool = False) -> Heads | None:
    found = understood(heading_names(table, row), groups(table, row), wanted.readings)
    exact = {(one.field, one.rank) for one in found.meanings.values() if not one.guessed}
    guessed = {(one.field, one.rank) for one in found.meanings.values()} - exact
    if not _convincing(found, len(exact) + len(guessed), weak=weak):
        return None
    assigned = assign(found.meanings)
    return Heads(
        table,
        row,
        3 * len(exact) + 2 * len(guessed) + (RECOGNISED if found.preset else 0),
        found.names,
        assigned.columns,
        frozenset(column for column, one in found.meanings.items() if one.guessed),
        unneeded=found.unneeded | assigned.beaten,
        says={column: one.says for column, one in found.meanings.items() if one.says is not Says.PLAINLY},
        preset=found.preset,
        private=found.unneeded | {column for column, one in found.meanings.items() if one.field in UNQUOTED},
    )


def _convincing(found: Headings, fields: int, *, weak: bool) -> bool:
    naming = [column for column, one in found.meanings.items() if one.field in NAMES]
    if not naming:
        return False
    if fields > 1:
        return True
    names, meanings = found.names, found.meanings
    return any(not meanings[column].guessed and (weak or normal(names[column]) not in WEAK_ALONE) for column in naming)


def _with_options(heads: Heads | None, wanted: Wanted) -> Heads | None:
    """Add the columns that stand for one option each, which only what stands below them shows."""
    if heads is None:
        return None
    headings = understood(heads.names, groups(heads.table, heads.row), wanted.readings)
    grid = Grid(heads.table, heads.row, headings, wanted.themes)
    found = grid.options()
    dropped = found.keys() | grid.answered()
    columns = {what: tuple(one for one in some if one not in dropped) for what, some in heads.columns.items()}
    for column, option in found.items():
        if option.text:
            columns[option.field] = (*columns.get(option.field, ()), column)
    options = {column: option for column, option in found.items() if not option.text}
    return replace(
        heads,
        columns={what: some for what, some in columns.items() if some},
        options=options,
        remarks={column: remarks for column, one in options.items() if (remarks := grid.remarks(column, one))},
        unneeded=heads.unneeded - found.keys(),
        guessed=heads.guessed - dropped,
        marked=tuple(column for column in grid.marked() if column not in found),
    )
