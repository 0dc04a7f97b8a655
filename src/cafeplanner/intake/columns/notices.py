"""What is doubtful about the columns, and what each was taken for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.roster import Column
from cafeplanner.i18n import Text, text, texts
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.columns.headings import normal
from cafeplanner.intake.columns.heads import Heads
from cafeplanner.intake.columns.synonyms import LISTS, RANKED, Field, folded
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.columns import (
    COLUMN_LEFT_OUT,
    COLUMNS_JOINED,
    COLUMNS_LEFT_OUT,
    HEADING_GUESSED,
    MARK_UNCLEAR,
    MARKS_LEFT_OUT,
    NAMELESS_COLUMN,
    TICKET_KINDS,
    YES_NO_LEFT_OUT,
)
from cafeplanner.intake.table import letter

FEW = 3
"""So many columns that were not used have a finding each; more are named together."""
SHOWN = 8
"""Headings or cells that a finding names."""
ADDING_UP = LISTS | {Field.STATUS}
"""Fields of which every column counts: any status column may say that somebody does not come."""
YES_OR_NO = re.compile(r"(?:oui|yes|non|no)\b")
NO = re.compile(r"non?\b")
OF_NO_MATTER = re.compile(
    r"\b(?:repas|dejeun\w*|diner|manger|mange|vegeta\w*|vegan\w*|lunch|meals?|eat|food|allerg\w*|photos?|image|picture|"
    r"accord|accept\w*|agree|consent\w*|autoris\w*|newsletter|lettre|parking|voiture|covoiturage|car|train|"
    r"heberg\w*|hotel|adher\w*|member|elus?|membre|interpret\w*|pmr|rgpd|gdpr|satisf\w*|d accord)\b"
)
"""Words of headings, folded, whose yes or no does not say who comes."""
TICKET_TYPES = folded("type billet, ticket type, ticket, billet, tarif, formule, nom tarif, ticket name, type tarif")
"""Headings, normalised, below which the tools that sell tickets name their kinds."""
OF_THE_DAY = re.compile(
    r"\b(?:matin\w*|apres midi|aprem|journee|soir\w*|mornings?|afternoons?|evenings?|am|pm|day|ateliers?|workshops?|"
    r"sessions?)\b"
)
MOST_KINDS = 8
ENOUGH = 40
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
    yield from _tickets(heads)


def _left_out(heads: Heads, filled: Filled) -> Iterator[Finding]:
    spare = [one for one in _columns(heads, filled) if one not in heads.used and one not in heads.unneeded]
    spare = [column for column in spare if filled.get(column)]
    named = [column for column in spare if _name(heads, column)]
    marked, asked = unknown_marks(heads, filled), _yes_or_no(heads, named)
    if marked:
        # Perhaps these are the wishes.
        yield MARKS_LEFT_OUT.at(_place(heads, marked[0]), headings=_some(heads, marked))
        named = [column for column in named if column not in marked]
    elif asked:
        yield YES_NO_LEFT_OUT.at(_place(heads, asked[0]), headings=_some(heads, asked))
        named = [column for column in named if column not in asked]
    if len(named) > FEW:
        yield COLUMNS_LEFT_OUT.at(_place(heads, named[0]), count=len(named), headings=_some(heads, named))
    else:
        yield from (COLUMN_LEFT_OUT.at(_place(heads, one), heading=_name(heads, one)) for one in named)
    for column in spare:
        if not _name(heads, column):
            yield NAMELESS_COLUMN.at(_place(heads, column), letter=letter(column))


def unknown_marks(heads: Heads, filled: Filled) -> list[int]:
    """Return the columns that hold only marks, where no column is known for wishes and there are several of them."""
    marked = [one for one in heads.marked if one not in heads.unneeded and filled.get(one) and one not in heads.used]
    known = any(what in RANKED for what in heads.used.values())
    return marked if len(marked) > 1 and not known else []


def _yes_or_no(heads: Heads, columns: Iterable[int]) -> list[int]:
    """Return the columns below which some say no, where nothing else tells who comes."""
    if {Field.STATUS, Field.PRESENCE} & set(heads.used.values()):
        return []
    return [one for one in columns if not OF_NO_MATTER.search(fold(_name(heads, one))) and _asks(_cells(heads, one))]


def _asks(cells: Sequence[str]) -> bool:
    """Whether most cells say yes or no, and both occur."""
    # Most columns of a long list hold other texts: a few of them show that.
    if not any(YES_OR_NO.match(fold(cell)) for cell in cells[:ENOUGH]):
        return False
    said = [cell for cell in map(fold, cells) if YES_OR_NO.match(cell)]
    no = sum(1 for cell in said if NO.match(cell))
    return 0 < no < len(said) and 3 * len(said) >= 2 * len(cells)


def _tickets(heads: Heads) -> Iterator[Finding]:
    """Yield what a column of tickets says where their kinds speak of parts of the day."""
    for column in sorted(heads.unneeded):
        kinds = dict.fromkeys(_cells(heads, column)) if normal(_name(heads, column)) in TICKET_TYPES else {}
        if 1 < len(kinds) <= MOST_KINDS and any(OF_THE_DAY.search(fold(kind)) for kind in kinds):
            yield TICKET_KINDS.at(_place(heads, column), kinds=quoted(kinds))


def _cells(heads: Heads, column: int) -> list[str]:
    """Return the filled cells of a column below the headings."""
    cells = (heads.table.cell(row, column) for row in range(heads.row + 1, len(heads.table.rows)))
    return [one_line(cell) for cell in cells if cell.strip()]


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
