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
    """Yield the themes that the cells of a field name, each once; commas part only a column that holds them all."""
    columns = line.heads.columns.get(what, ())
    ranked = len(columns) > 1 or any((found := meaning(line.heads.names[one])) and found.rank for one in columns)
    split: Callable[[str], tuple[str, ...]] = pieces if ranked else answers
    seen = set(INDIFFERENT)
    for column, cell in line.all(what):
        for part in split(cell):
            if fold(part) not in seen:
                seen.add(fold(part))
                yield part, line.place(what, column)
