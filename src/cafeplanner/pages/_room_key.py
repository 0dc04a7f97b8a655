"""The key to a room plan: which theme stands at which tables, where the circles are too small to say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cafeplanner.pages._poster_flow import even_columns
from cafeplanner.pages._typeset import Setting, set_text
from cafeplanner.views.measure import line_height
from cafeplanner.views.showing import Showing

COLUMNS, COLUMN_WIDE, GUTTER = 3, 88.0, 6.5
HIGH = 156.0
SWATCH, GAP, EDGE = 7.0, 3.0, 3.0
"""The patch of a theme's colour, the space beside it, and above and below an entry together."""
THEME, TABLES, LINES = 11.0, 10.0, 6


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A theme and its tables."""

    tint: str
    theme: Setting
    tables: Setting

    @property
    def high(self) -> float:
        """Millimetres, with the space around it."""
        return self.theme.high + self.tables.high + EDGE


@dataclass(frozen=True, slots=True)
class KeyPage:
    """One sheet of paper of the key."""

    columns: tuple[tuple[KeyEntry, ...], ...]


def key_pages(show: Showing) -> list[KeyPage]:
    """Return the pages of the key."""
    entries = list(_entries(show))
    columns = even_columns([entry.high for entry in entries], HIGH, COLUMNS)
    shown = [tuple(entries[row] for row in column) for column in columns]
    return [KeyPage(tuple(shown[first : first + COLUMNS])) for first in range(0, len(shown), COLUMNS)]


def _entries(show: Showing) -> Iterator[KeyEntry]:
    tr, wide = show.tr, COLUMN_WIDE - SWATCH - GAP
    themes: dict[str, list[str]] = {}
    for table in show.cafe_tables:
        themes.setdefault(table.theme or "", []).append(table.label)
    for theme, labels in themes.items():
        said = tr.plural("Table {tables}", "Tables {tables}", len(labels), tables=", ".join(in_ranges(labels)))
        named = set_text(theme or tr("No theme"), wide, 3 * line_height(THEME), THEME, bold=True)
        yield KeyEntry(show.tints[labels[0]], named, set_text(said, wide, LINES * line_height(TABLES), TABLES))


def in_ranges(labels: Sequence[str]) -> list[str]:
    """Return labels with runs of at least three numbers drawn together: "1–4", "7"."""
    runs: list[list[str]] = []
    for label in labels:
        if runs and label.isdecimal() and runs[-1][-1].isdecimal() and int(label) == int(runs[-1][-1]) + 1:
            runs[-1].append(label)
        else:
            runs.append([label])
    return [part for run in runs for part in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else run)]
