"""Where the heading row is, and what each column is for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.roster import Column
from cafeplanner.i18n import Text, text
from cafeplanner.intake.columns.heading_cells import heading_names
from cafeplanner.intake.columns.headings import Meaning, meaning, normal
from cafeplanner.intake.columns.synonyms import LAST_NAME_FIRST, LISTS, WEAK_ALONE, Field
from cafeplanner.intake.kinds.columns import COLUMN_LEFT_OUT, COLUMNS_JOINED, HEADING_GUESSED, NAMELESS_COLUMN
from cafeplanner.intake.table import RawTable, letter

SEARCHED = 30
"""Rows in which the headings are looked for."""
NAMES = frozenset({Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME})


@dataclass(frozen=True)
class Heads:
    """The heading row of a table. `row` counts from 0; `columns` gives each field's columns, dearest first."""

    table: RawTable
    row: int
    score: int
    names: tuple[str, ...]
    columns: Mapping[Field, tuple[int, ...]] = field(default_factory=dict)
    guessed: frozenset[int] = frozenset()

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
        """The field of each used column."""
        return {column: what for what, columns in self.columns.items() for column in columns}


def find_heads(table: RawTable) -> Heads | None:
    """Return the most convincing heading row among the first 30 rows; None where no row names people."""
    found = [heads for row in range(min(SEARCHED, len(table.rows))) if (heads := _heads(table, row))]
    return max(found, key=lambda heads: heads.score, default=None) or _lone_heading(table)


def _lone_heading(table: RawTable) -> Heads | None:
    """Return the first row that says something as headings, where it is only "Participants" above a list of names."""
    row = next((number for number, cells in enumerate(table.rows[:SEARCHED]) if any(cells)), 0)
    below = table.rows[row + 1 : row + 2]
    if not below or sum(1 for cell in table.rows[row] if cell) > 1:
        return None
    heads = _heads(table, row, weak=True)
    # A title stands above other headings; a name has two words.
    return heads if heads and len(table.cell(row + 1, next(iter(heads.used))).split()) > 1 else None


def _heads(table: RawTable, row: int, *, weak: bool = False) -> Heads | None:
    names = heading_names(table, row)
    meanings = {column: found for column, name in enumerate(names) if (found := meaning(name))}
    exact = {(one.field, one.rank) for one in meanings.values() if not one.guessed}
    guessed = {(one.field, one.rank) for one in meanings.values()} - exact
    if not _convincing(names, meanings, len(exact) + len(guessed), weak=weak):
        return None
    columns = _assigned(meanings)
    unsure = frozenset(column for column, one in meanings.items() if one.guessed)
    return Heads(table, row, 3 * len(exact) + 2 * len(guessed), names, columns, unsure)


def _convincing(names: tuple[str, ...], meanings: Mapping[int, Meaning], fields: int, *, weak: bool) -> bool:
    naming = [column for column, one in meanings.items() if one.field in NAMES]
    if not naming:
        return False
    if fields > 1:
        return True
    return any(not meanings[column].guessed and (weak or normal(names[column]) not in WEAK_ALONE) for column in naming)


def _assigned(meanings: Mapping[int, Meaning]) -> dict[Field, tuple[int, ...]]:
    """Give each field its columns: participants before buyers, known headings before guessed ones, ranks in order."""
    found: defaultdict[Field, list[int]] = defaultdict(list)
    for column, one in sorted(meanings.items(), key=lambda item: (item[1].rank, item[0])):
        found[one.field].append(column)
    for what, columns in found.items():
        for weaker in ("buyer", "guessed"):
            better = [column for column in columns if not getattr(meanings[column], weaker)]
            if better and not (weaker == "guessed" and what in LISTS):
                columns = better
        found[what] = columns[:1] if what is Field.ID else columns
    _settle_names(found)
    return {what: tuple(columns) for what, columns in found.items()}


def _settle_names(found: dict[Field, list[int]]) -> None:
    """A lone "Nom" or "Name" holds the whole name; beside "Prénom" or "First name" it holds the last name."""
    if Field.FIRST_NAME not in found and Field.FULL_NAME not in found and Field.LAST_NAME in found:
        found[Field.FULL_NAME] = found.pop(Field.LAST_NAME)
    elif Field.FIRST_NAME in found and Field.LAST_NAME not in found and Field.FULL_NAME in found:
        found[Field.LAST_NAME] = found.pop(Field.FULL_NAME)


def notices(heads: Heads, filled: Mapping[int, int]) -> Iterator[Finding]:
    """Yield what is doubtful about the columns; `filled` counts the cells below each heading that hold something."""
    used = heads.used
    for column in range(max([len(heads.names), *(one + 1 for one in filled)])):
        name = heads.names[column] if column < len(heads.names) else ""
        place = heads.table.place(heads.row + 1, column, name)
        if column in used and column in heads.guessed:
            yield HEADING_GUESSED.at(place, heading=name, field=Text(used[column].value))
        elif column not in used and filled.get(column):
            yield COLUMN_LEFT_OUT.at(place, heading=name) if name else NAMELESS_COLUMN.at(place, letter=place.letter)
    for what, columns in heads.columns.items():
        if sum(column in filled for column in columns) > 1 and what not in LISTS and not heads.name_across(what):
            named = tuple(
                text("“{heading}” (column {letter})", heading=heads.names[one], letter=letter(one)) for one in columns
            )
            place = heads.table.place(heads.row + 1, columns[0], heads.names[columns[0]])
            yield COLUMNS_JOINED.at(place, field=Text(what.value), headings=named)


def described(heads: Heads, filled: Mapping[int, int]) -> tuple[Column, ...]:
    """Return every column that has a heading or holds something, with what it was taken for."""
    used = heads.used
    width = max([len(heads.names), *(one + 1 for one in filled)])
    return tuple(
        Column(heads.table.sheet, letter(column), name, used[column].name.lower() if column in used else "", count)
        for column in range(width)
        if (name := heads.names[column] if column < len(heads.names) else "") or filled.get(column)
        for count in [filled.get(column, 0)]
    )
