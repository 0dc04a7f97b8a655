"""A list of names and nothing else: one column, without any heading."""

from __future__ import annotations

import re

from cafeplanner.intake.clean import one_line
from cafeplanner.intake.columns.heads import Heads
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.first_names import is_first_name
from cafeplanner.intake.table import RawTable

FEWEST = 3
"""A single line or two may just as well be a title or a note."""
NAME = re.compile(r"[^\W\d_][^\W\d_’'.-]*(?:[ ’'.,-]+[^\W\d_]+){1,4}")
"""Two to five words of letters."""


def lone_names(table: RawTable) -> Heads | None:
    """Return a table as a list without headings where every line is plausibly a name; None where one is not."""
    cells = [(column, one_line(cell)) for row in table.rows for column, cell in enumerate(row) if one_line(cell)]
    columns, lines = {column for column, _ in cells}, [cell for _, cell in cells]
    if len(columns) != 1 or len(lines) < FEWEST or not all(NAME.fullmatch(line) for line in lines):
        return None
    # Towns and organisations are words of letters too; a title is one in the first line.
    known = [any(is_first_name(word) for word in line.split()) for line in lines]
    if not known[0] or 2 * sum(known) < len(known):
        return None
    column = columns.pop()
    return Heads(table, -1, 0, ("",) * (column + 1), {Field.FULL_NAME: (column,)})
