"""Which table somebody means who typed something into a cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from cafeplanner.cafe.day import Table
from cafeplanner.cafe.participant import fold


class Labels:
    """The tables of one round, found by their label or, where a theme has one table only, by the theme's name."""

    def __init__(self, tables: tuple[Table, ...]) -> None:
        self.exact = {table.label: table.label for table in tables}
        self.loose = unambiguous([(fold(table.label), table.label) for table in tables])
        self.themes = unambiguous([(fold(table.theme), table.label) for table in tables if table.theme])

    def find(self, value: Any) -> str | None:
        """Return the label that a cell means; None where it means no table of the round."""
        typed = cell_text(value)
        for known, wanted in ((self.exact, typed), (self.loose, fold(typed)), (self.themes, fold(typed))):
            if wanted in known:
                return known[wanted]
        return None


def unambiguous(pairs: list[tuple[str, str]]) -> Mapping[str, str]:
    """Return what each key stands for; keys that are empty or stand for several things are left out."""
    often = Counter(key for key, _ in pairs)
    return {key: label for key, label in pairs if key and often[key] == 1}


def cell_text(value: Any) -> str:
    """Return what a cell shows, without surplus spaces; whole numbers without a decimal point.

    Control characters are dropped as they are when a cell is written, so that what was written reads back as equal.
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join("".join(c for c in str(value) if c.isprintable() or _is_space(c)).split())


def _is_space(letter: str) -> bool:
    return letter.isspace() and (letter >= " " or letter in "\t\n\r")


def is_blank(value: Any) -> bool:
    """Whether a cell names no table: empty, or only dashes and the like."""
    return not fold(cell_text(value))
