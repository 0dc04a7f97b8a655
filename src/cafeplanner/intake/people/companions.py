"""People who come along with somebody and have no row of their own."""

from __future__ import annotations

import re

from cafeplanner.cafe.finding import Place
from cafeplanner.cafe.participant import fold
from cafeplanner.intake.clean import one_line, people_named
from cafeplanner.intake.columns.synonyms import NO, YES, Field
from cafeplanner.intake.people.lines import Line
from cafeplanner.intake.people.name_extras import NUMBERS, announced

EVERYBODY = re.compile(r"\b(?:places?|personnes|serez|seats?|people|attending)\b")
EXTRA = re.compile(r"\b(?:supplementaires?|additional|accompagn\w*|extra|plus|invite\w*|guests?)\b")
MOST = 999
"""Larger numbers are no numbers of companions: a telephone number, a year."""


def companions_of(line: Line, people: int) -> tuple[int, tuple[tuple[str, Place], ...]]:
    """Return how many companions a row's own column announces without naming them, and those whom it names.

    `people` is how many the row itself names.
    """
    count, named = 0, []
    for column, cell in line.all(Field.COMPANIONS):
        place = line.place(Field.COMPANIONS, column)
        number = _count(one_line(cell), place.heading, people)
        if number is None:
            named += [(name, place) for name in people_named(cell)]
        else:
            count = max(count, number)
    return count, tuple(named)


def _count(cell: str, heading: str, people: int) -> int | None:
    """Return the number that a cell gives; None where it holds words. "Number of people" counts those named."""
    text = fold(cell)
    if not text or text in NO:
        return 0
    title = fold(heading)
    named = people if EVERYBODY.search(title) and not EXTRA.search(title) else 0
    if text.isdecimal() or text in NUMBERS:
        number = NUMBERS.get(text) or int(text[:9])
        return max(number - named, 0) if number <= MOST else 0
    if text in YES:
        return 0 if named else 1
    if not any(c.isalpha() for c in cell):
        return announced(cell)
    return announced(cell) or announced(f"+{cell}") or None
