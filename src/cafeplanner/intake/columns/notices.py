"""What is doubtful about the columns, and what each was taken for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.roster import Column
from cafeplanner.i18n import Text, text, texts
from cafeplanner.intake.columns.heads import Heads
from cafeplanner.intake.columns.synonyms import LISTS, RANKED, Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.columns import (
    COLUMN_LEFT_OUT,
    COLUMNS_JOINED,
    COLUMNS_LEFT_OUT,
    HEADING_GUESSED,
    MARK_UNCLEAR,
    MARKS_LEFT_OUT,
    NAMELESS_COLUMN,
)
from cafeplanner.intake.table import letter

FEW = 3
"""So many columns that were not used have a finding each; more are named together."""
SHOWN = 8
"""Headings or cells that a finding names."""
ADDING_UP = LISTS | {Field.STATUS}
"""Fields of which every column counts: any status column may say that somebody does not come."""
Filled = Mapping[int, int]
"""How many cells of each column hold something."""


def notices(heads: Heads, filled: Filled) -> Iterator[Finding]:
    """Yield what is doubtful about the columns; `filled` counts the cells below each heading that hold something."""
    for column, what in sorted(heads.used.items()):
        if column in heads.guessed:
            name = heads.names[column]
            yield HEADING_GUESSED.at(_place(heads, column), heading=name, field=Text(what.value))
    yield from _left_out(heads, filled)
    yield from _joined(heads, filled)
    yield from _unclear(heads)


def _left_out(heads: Heads, filled: Filled) -> Iterator[Finding]:
    spare = [one for one in _columns(heads, filled) if one not in heads.used and one not in heads.unneeded]
    spare = [column for column in spare if filled.get(column)]
    named = [column for column in spare if _name(heads, column)]
    marked = [column for column in named if column in heads.marked]
    if len(marked) > 1 and not any(what in RANKED for what in heads.used.values()):
        # Perhaps these are the wishes.
        yield MARKS_LEFT_OUT.at(_place(heads, marked[0]), headings=_some(heads, marked))
        named = [column for column in named if column not in marked]
    if len(named) > FEW:
        yield COLUMNS_LEFT_OUT.at(_place(heads, named[0]), count=len(named), headings=_some(heads, named))
    else:
        yield from (COLUMN_LEFT_OUT.at(_place(heads, one), heading=_name(heads, one)) for one in named)
    for column in spare:
        if not _name(heads, column):
            yield NAMELESS_COLUMN.at(_place(heads, column), letter=letter(column))


def _joined(heads: Heads, filled: Filled) -> Iterator[Finding]:
    for what, columns in heads.columns.items():
        if sum(column in filled for column in columns) > 1 and what not in ADDING_UP and not heads.name_across(what):
            named = tuple(
                text("“{heading}” (column {letter})", heading=heads.names[one], letter=letter(one)) for one in columns
            )
            yield COLUMNS_JOINED.at(_place(heads, columns[0]), field=Text(what.value), headings=named)


def _unclear(heads: Heads) -> Iterator[Finding]:
    for column, remarks in heads.remarks.items():
        place = heads.table.place(min(remarks) + 1, column, heads.names[column])
        yield MARK_UNCLEAR.at(place, option=heads.options[column].name, values=_few(dict.fromkeys(remarks.values())))


def described(heads: Heads, filled: Filled) -> tuple[Column, ...]:
    """Return every column that has a heading or holds something, with what it was taken for."""
    return tuple(
        _described(heads, column, filled.get(column, 0))
        for column in _columns(heads, filled)
        if _name(heads, column) or filled.get(column)
    )


def _described(heads: Heads, column: int, count: int) -> Column:
    what, option = heads.used.get(column), heads.options.get(column)
    return Column(
        heads.table.sheet,
        letter(column),
        _name(heads, column),
        what.name.lower() if what else "",
        count,
        needed=column not in heads.unneeded,
        option=option.name if option else "",
    )


def _columns(heads: Heads, filled: Filled) -> range:
    return range(max([len(heads.names), *(one + 1 for one in filled)]))


def _name(heads: Heads, column: int) -> str:
    return heads.names[column] if column < len(heads.names) else ""


def _place(heads: Heads, column: int) -> Place:
    return heads.table.place(heads.row + 1, column, _name(heads, column))


def _some(heads: Heads, columns: Iterable[int]) -> tuple[object, ...]:
    return _few(_name(heads, column) for column in columns)


def _few(words: Iterable[str]) -> tuple[object, ...]:
    """Return the first of some texts, in quotation marks, and how many more there are."""
    names = quoted(words)
    if len(names) <= SHOWN + 1:
        return names
    return (*names[:SHOWN], texts("{count} more", "{count} more", count=len(names) - SHOWN))
