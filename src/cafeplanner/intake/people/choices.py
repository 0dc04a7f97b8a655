"""The themes that a row's cells name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cafeplanner.cafe.finding import Place
from cafeplanner.cafe.participant import fold
from cafeplanner.intake.clean import answers, pieces
from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.synonyms import INDIFFERENT, Field
from cafeplanner.intake.people.lines import Line


def read_choices(line: Line, what: Field) -> Iterator[tuple[str, Place]]:
    """Yield the themes that the cells of a field name, each once: what is written first, then what is ticked or ranked.

    Commas part only a column that holds all the themes.
    """
    seen = set(INDIFFERENT)
    for column, theme in (*_written(line, what), *_ticked(line, what)):
        if fold(theme) not in seen:
            seen.add(fold(theme))
            yield theme, line.place(what, column)


def _written(line: Line, what: Field) -> Iterator[tuple[int, str]]:
    columns = line.heads.columns.get(what, ())
    ranked = len(columns) > 1 or any((found := meaning(line.heads.names[one])) and found.rank for one in columns)
    split: Callable[[str], tuple[str, ...]] = pieces if ranked else answers
    for column, cell in line.all(what):
        yield from ((column, part) for part in split(cell))


def _ticked(line: Line, what: Field) -> Iterator[tuple[int, str]]:
    """Yield the options of a row by rank; those that are only ticked follow in the order of their columns."""
    options = [(column, one.name) for column, one in line.heads.options.items() if one.field is what]
    ranks = {column: line.rank(column, name) for column, name in options}
    yield from sorted((one for one in options if ranks[one[0]]), key=lambda one: (ranks[one[0]], one[0]))
