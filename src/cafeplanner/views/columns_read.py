"""What each column of a registration file was taken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.cafe.roster import Column
from cafeplanner.i18n import Translator

LONGEST_HEADING = 50
MOST_SPARE = 12
"""So many columns that were not used have a line each; more of them share one."""


def column_groups(columns: Sequence[Column]) -> list[tuple[tuple[str, ...], list[Column]]]:
    """Return the sheets with their columns; those with the same columns stand together, the filled cells added."""
    sheets = dict.fromkeys(column.sheet for column in columns)
    found: dict[tuple[Column, ...], list[str]] = {}
    for sheet in sheets:
        alike = tuple(replace(column, sheet="", filled=0) for column in columns if column.sheet == sheet)
        found.setdefault(alike, []).append(sheet)
    counts = Counter[tuple[str, str]]()
    for column in columns:
        counts[column.sheet, column.letter] += column.filled
    return [
        (tuple(some), [replace(one, filled=sum(counts[sheet, one.letter] for sheet in some)) for one in alike])
        for alike, some in found.items()
    ]


def sheets_words(tr: Translator, file: str, sheets: Sequence[str]) -> str:
    """Name the file and the sheets that were read."""
    if len(sheets) > 1:
        return tr("{file}, sheets {sheets}", file=file, sheets=tuple(tr("“{name}”", name=one) for one in sheets))
    return tr("{file}, sheet “{sheet}”", file=file, sheet=sheets[0]) if sheets[0] else file


def columns_shown(columns: Sequence[Column]) -> tuple[list[Column], list[Column]]:
    """Return the columns that have a line each, and those that were not used where they are too many for that."""
    spare = [column for column in columns if not column.field and column.needed]
    if len(spare) <= MOST_SPARE:
        return list(columns), []
    return [column for column in columns if column not in spare], spare


def shown_heading(column: Column) -> str:
    """Return a heading, the questions of forms cut to a length that leaves room for the rest of the line."""
    heading = column.heading
    return heading if len(heading) <= LONGEST_HEADING else heading[: LONGEST_HEADING - 1].rstrip() + "…"


def column_words(tr: Translator, column: Column) -> str:
    """Say what a column was taken for."""
    from cafeplanner.intake.columns.synonyms import Field

    if not column.field:
        return tr("not used")
    field = tr(Field[column.field.upper()].value)
    if column.option == column.heading:
        return tr("{field}: this theme", field=field)
    return tr("{field}: “{option}”", field=field, option=column.option) if column.option else field
