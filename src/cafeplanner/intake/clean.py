"""Tidying of what people typed, without changing what it says."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import NOTHING

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
"""Zero-width characters, soft hyphens and direction marks: they come along when text is copied from a page."""
HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011"), "-")
"""Hyphens that look like the one of the keyboard, but are others: "Jean\u2011Baptiste" copied from a text."""
DASH = re.compile("[\u2010\u2011]")
SMOOTHED = INVISIBLE | HYPHENS
GUARD = re.compile(r"'(?=[=+@\-＝＋－＠])")
"""The apostrophe that careful exports put in front of what a spreadsheet would take for a formula."""
ALSO = re.compile(r"\s(?:et|and|&|\+)\s|\s/\s")
"""What stands between the names of two people."""
COMMA = re.compile(r",(?![^(]*\))")
"""A comma that does not stand in brackets."""
BULLET = re.compile(r"[•●▪◦‣➢►✓✔☑]|(?:^|(?<=\n))[ \t]*[-–—*·][ \t]+")
"""What stands in front of the points of a list; dashes only at the beginning of a line."""
NUMBER = re.compile(r"(?:^|[\s,;]+)\(?(\d{1,2}) ?[.)°](?= |[^\W\d])\s*")
"""What counts the answers within a cell."""


@lru_cache(maxsize=16_384)
def clean(value: str) -> str:
    """Return a cell in composed Unicode, without invisible characters, outer spaces and runs of spaces.

    Line breaks inside the cell stay: they separate the answers of some forms.
    """
    value = value[1:] if GUARD.match(value) else value
    # Nearly every cell: nothing invisible in it, composed, with the keyboard's own hyphen.
    if value.isprintable() and (
        value.isascii() or (unicodedata.is_normalized("NFC", value) and not DASH.search(value))
    ):
        return " ".join(value.split())
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n").translate(SMOOTHED))
    visible = text
    if not text.replace("\n", "").isprintable():
        visible = "".join(c if c == "\n" or not unicodedata.category(c).startswith("C") else " " for c in text)
    lines = (" ".join(line.split()) for line in visible.split("\n"))
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=16_384)
def one_line(value: str) -> str:
    """Return a cleaned cell on one line."""
    return " ".join(clean(value).split())


@lru_cache(maxsize=16_384)
def meant(value: str) -> str:
    """Return a cleaned cell on one line, empty where it only says that there is nothing to say."""
    text = one_line(value)
    return "" if fold(text) in NOTHING else text


def pieces(value: str, separators: str = ";|\n") -> tuple[str, ...]:
    """Return the parts of a cell that holds several answers; a trailing separator adds nothing."""
    found = [one_line(part) for part in _any_of(separators).split(clean(value))]
    return tuple([part for part in found if fold(part) not in NOTHING])


@lru_cache
def _any_of(signs: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(signs)}]")


def people_named(value: str) -> tuple[str, ...]:
    """Return the names in a cell, separated by ``;``, ``|``, line breaks, ``/``, ``+``, ``&``, "et" or "and".

    A comma separates as well where whole names stand on both sides of it: not in "Durand, Marie".
    """
    return tuple(name for part in pieces(value) for one in ALSO.split(part) for name in _at_commas(one))


def _at_commas(value: str) -> tuple[str, ...]:
    parts = tuple(one_line(part) for part in COMMA.split(value) if fold(part))
    return parts if all(len(part.split()) > 1 for part in parts) else (one_line(value),)


def answers(value: str) -> tuple[str, ...]:
    """Return the answers of a multiple-choice cell, split at ``;``, ``|``, line breaks, bullets or numbers.

    Where there are none of these it is split at commas, but not within brackets. "1. Santé 2. Eau" is numbered.
    """
    found = pieces(_separated(value))
    if len(found) > 1 or is_parted(value):
        return found
    return tuple(one_line(part) for part in COMMA.split(value) if fold(part) not in NOTHING)


def is_parted(value: str) -> bool:
    """Whether a cell separates its answers by more than commas."""
    return _separated(value) != value or re.search(r"[;|\n]", clean(value)) is not None


def _separated(value: str) -> str:
    """Put line breaks where bullets stand, and where numbers count the answers from 1."""
    value = BULLET.sub("\n", value)
    found = list(NUMBER.finditer(value))
    counts = [int(one[1]) for one in found] == list(range(1, len(found) + 1))
    if len(found) < 2 or not counts or value[: found[0].start()].strip():
        return value
    return NUMBER.sub("\n", value)
