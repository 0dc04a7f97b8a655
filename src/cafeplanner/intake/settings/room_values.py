"""Kinds of setting values that are measured in metres: the room and the positions of its tables."""

from __future__ import annotations

import re

from cafeplanner.i18n import text
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.settings.values import ValueKind, list_of, some_text

LARGEST_ROOM = 1000
"""Metres."""
DECIMAL = re.compile(r"(\d+(?:[.,]\d+)?)(?: ?(?:m|mètres?|metres?|meters?)\.?)?", re.IGNORECASE)
BETWEEN = (r"[;/×x|]", r", ", r" (?:et|and) ", r",", r" ")
"""Signs that may stand between two numbers, the surest first: in each number there may be a comma too."""


def _metres(value: object, low: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not low <= value <= LARGEST_ROOM:
        raise ValueError
    return float(value)


def _decimal(cell: str) -> float:
    """Return the number of a cell, with a comma or a point, which may name its unit: "12,5 m"."""
    found = DECIMAL.fullmatch(cell)
    if not found:
        raise ValueError
    return _number(found)


def _number(found: re.Match[str]) -> float:
    return float(found[1].replace(",", "."))


def _positions(value: object) -> tuple[tuple[str, tuple[float, float]], ...]:
    if not isinstance(value, dict):
        raise ValueError
    return tuple((some_text(table), _position(place)) for table, place in value.items())


def _position(value: object) -> tuple[float, float]:
    right, down = (_metres(one, 0) for one in list_of(value))
    return right, down


def _position_cell(cell: str) -> object:
    """Read "1 = 2,5 ; 3"."""
    table, _, place = cell.partition("=")
    place = one_line(place).strip("[]() ")
    for sign in BETWEEN:
        numbers = [DECIMAL.fullmatch(part.strip()) for part in re.split(sign, place)]
        if len(numbers) == 2 and all(numbers):
            return {one_line(table): [_number(found) for found in numbers if found]}
    raise ValueError


METRES = ValueKind(
    text("a number of metres, such as 12.5"), lambda value: _metres(value, 1), lambda cell: _decimal(one_line(cell))
)
POSITIONS = ValueKind(
    text("lines such as “1” = [2.5, 3]: a table, and its metres from the left and from the stage"),
    _positions,
    _position_cell,
)
