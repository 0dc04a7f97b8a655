"""The form of the urgencies: the hidden keys by which it is found again, and its rows as answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cafeplanner.cafe.finding import Place
from cafeplanner.intake.clean import answers, one_line
from cafeplanner.intake.table import RawTable

ID, NAME, ORGANISATION = "id", "name", "organisation"
RANKS = ("urgency/1", "urgency/2", "urgency/3")
KEYS = (ID, NAME, ORGANISATION, *RANKS)
HEAD_ROWS = 12
"""The row of keys stands among the first rows; whoever puts a few lines of notes above it does no harm."""


@dataclass(frozen=True)
class Answer:
    """What one row says, piece by piece, each with its cell; `id` is empty where the row has none."""

    id: str
    name: str
    organisation: str
    pieces: tuple[tuple[str, Place], ...]
    place: Place


def form_answers(tables: Iterable[RawTable]) -> list[Answer] | None:
    """Return the rows of the form among the sheets of a file; None where none of them is the form."""
    for table in tables:
        for row in range(min(HEAD_ROWS, len(table.rows))):
            columns = {one_line(cell): column for column, cell in reversed(list(enumerate(table.rows[row])))}
            if {ID, RANKS[0]} <= columns.keys():
                return list(_answers(table, row, columns))
    return None


def _answers(table: RawTable, keys: int, columns: dict[str, int]) -> Iterator[Answer]:
    """Yield the rows below the headings that name somebody or say something."""
    for row in range(keys + 2, len(table.rows)):
        said = {key: one_line(table.cell(row, columns[key])) for key in KEYS if key in columns}
        pieces = tuple(
            (piece, _place(table, keys, row, columns[rank]))
            for rank in RANKS
            if rank in columns
            for piece in answers(table.cell(row, columns[rank]))
        )
        if said[ID] or pieces:
            name, organisation = said.get(NAME, ""), said.get(ORGANISATION, "")
            yield Answer(said[ID], name, organisation, pieces, table.place(row + 1))


def _place(table: RawTable, keys: int, row: int, column: int) -> Place:
    return table.place(row + 1, column, one_line(table.cell(keys + 1, column)))
