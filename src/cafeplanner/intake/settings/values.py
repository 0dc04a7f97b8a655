"""Kinds of setting values: what is expected, and how a value of cafe.toml or a cell becomes it."""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import LANGUAGES, Text, text
from cafeplanner.intake.clean import one_line, people_named, pieces
from cafeplanner.intake.columns.headings import meaning


@dataclass(frozen=True)
class ValueKind:
    """`check` takes a value as TOML gives it, `cell` a cell's text; both raise ValueError for what is not expected."""

    expected: Text
    check: Callable[[object], object]
    from_cell: Callable[[str], object]

    def cell(self, value: str) -> object:
        """Return the setting that a cell's text means."""
        return self.check(self.from_cell(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError
    return one_line(value)


def some_text(value: object) -> str:
    """Return a text or a whole number as text: labels of tables are often numbers."""
    found = str(value) if type(value) is int else _text(value)
    if not found:
        raise ValueError
    return found


def _whole(value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError
    return value


def list_of(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError
    return value


def _range(value: object, *, may_be_none: bool) -> tuple[int, int]:
    if may_be_none and value == [0, 0]:
        return 0, 0
    low, high = (_whole(one, 1, 1000) for one in list_of(value))
    if low > high:
        raise ValueError
    return low, high


def _time(value: object) -> dt.time:
    if isinstance(value, dt.time):
        return value
    found = re.fullmatch(r"(\d{1,2})\s*[:hH]\s*(\d{2})?(?::\d{2})?", _text(value))
    if not found:
        raise ValueError
    return dt.time(int(found[1]), int(found[2] or 0))


def _date(value: object) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    written = _text(value)
    if found := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", written):
        return dt.date(int(found[3]), int(found[2]), int(found[1]))
    return dt.date.fromisoformat(written[:10])


def _one_of(value: object, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError
    return str(value)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(found for one in list_of(value) if (found := _text(one)))


def _groups(value: object) -> tuple[tuple[str, ...], ...]:
    groups = tuple(_texts(one) for one in list_of(value))
    if any(len(group) < 2 for group in groups):
        raise ValueError
    return groups


def _numbers(cell: str) -> object:
    if not re.fullmatch(r"[\[(]?\s*\d+(?:(?:\s?(?:[,;/–-]|à|to|et|and)\s?|\s)\d+)*\s*[\])]?", cell):
        raise ValueError
    return [int(number) for number in re.findall(r"\d+", cell)]


UNITS = re.compile(
    r"(\d+) ?(?:min|mn|minutes?|personnes?|people|tours?|rounds?|tables?|places?|seats?|points?)\.?", re.IGNORECASE
)


def _digits(cell: str) -> object:
    """Return the whole number of a cell, which may name its unit: "20 min"."""
    found = UNITS.fullmatch(cell)
    return int(found[1] if found else cell)


LANGUAGE_WORDS = {"français": "fr", "francais": "fr", "french": "fr", "anglais": "en", "english": "en"}

TEXT = ValueKind(text("a text"), _text, str)
LABEL = ValueKind(text("a text"), some_text, str)
TIME = ValueKind(text("a time such as 09:00"), _time, str)
DATE = ValueKind(text("a date such as 2026-12-03"), _date, str)
LANGUAGE = ValueKind(
    text("“fr” or “en”"),
    lambda value: _one_of(value, LANGUAGES),
    lambda cell: LANGUAGE_WORDS.get(cell.casefold(), cell.casefold()),
)
PART = ValueKind(
    text("“icebreaker”, “cafe” or “collectives”"),
    lambda value: _one_of(value, tuple(Part)),
    lambda cell: cell.casefold(),
)
SEATS = ValueKind(
    text("two whole numbers, the fewest and the most people, such as [4, 8]"),
    lambda value: _range(value, may_be_none=False),
    _numbers,
)
SIZES = ValueKind(
    text("two whole numbers, the fewest and the most people, such as [3, 5]; [0, 0] leaves the collectives out"),
    lambda value: _range(value, may_be_none=True),
    _numbers,
)
STEPS = ValueKind(
    text("minutes as whole numbers, such as [90, 15, 15]"),
    lambda value: tuple(_whole(one, 1, 600) for one in list_of(value)),
    _numbers,
)
COSTS = ValueKind(
    text("whole numbers from 0, such as [60, 40, 30]"),
    lambda value: tuple(_whole(one, 0, 1_000_000) for one in list_of(value)),
    _numbers,
)
TEXTS = ValueKind(text("a list of texts"), _texts, lambda cell: list(pieces(cell)))
GROUPS = ValueKind(text("groups of at least two names"), _groups, lambda cell: [list(people_named(cell))])


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ValueError
    pairs = tuple((some_text(one), _text(other)) for one, other in value.items())
    if any(not other for _, other in pairs):
        raise ValueError
    return pairs


def _headings(value: object) -> tuple[tuple[str, str], ...]:
    """Return headings and what they are to be read as; "-" leaves a column out."""
    pairs = tuple((heading, "" if other == "-" else other) for heading, other in _pairs(value))
    if any(other and not meaning(other) for _, other in pairs):
        raise ValueError
    return pairs


def _pair_cell(cell: str) -> object:
    written, sign, kept = cell.partition("=")
    if not sign:
        raise ValueError
    return {one_line(written): one_line(kept)}


def _encoding(value: object) -> str:
    try:
        found = codecs.lookup(some_text(value))
        "é".encode(found.name)
    except (LookupError, UnicodeError) as fault:
        raise ValueError from fault
    return found.name


MERGES = ValueKind(text("lines such as “Mairie de Lyon” = “Ville de Lyon”"), _pairs, _pair_cell)
COLUMNS = ValueKind(
    text("lines such as “Entité” = “Structure”, with a known heading on the right, or “-” to leave the column out"),
    _headings,
    _pair_cell,
)
ENCODING = ValueKind(text("an encoding such as “utf-8”, “cp1252”, “mac-roman” or “cp850”"), _encoding, str)


def whole(low: int, high: int) -> ValueKind:
    """Return the kind of whole numbers within two limits."""
    expected = text("a whole number from {low} to {high}", low=low, high=high)
    return ValueKind(expected, lambda value: _whole(value, low, high), _digits)


GROUP_SIZE = ValueKind(
    text("a whole number from 2 to 20, or 0 for no icebreaker"),
    lambda value: 0 if value == 0 and type(value) is int else _whole(value, 2, 20),
    _digits,
)
