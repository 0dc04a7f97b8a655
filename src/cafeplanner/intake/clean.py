"""Tidying of what people typed, without changing what it says."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.synonyms import NOTHING

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"))
"""Zero-width characters, soft hyphens and direction marks: they come along when text is copied from a page."""


@lru_cache(maxsize=16_384)
def clean(value: str) -> str:
    """Return a cell in composed Unicode, without invisible characters, outer spaces and runs of spaces.

    Line breaks inside the cell stay: they separate the answers of some forms.
    """
    if value.isascii() and value.isprintable():
        return " ".join(value.split())
    text = unicodedata.normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n").translate(INVISIBLE))
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
    found = (one_line(part) for part in re.split(f"[{re.escape(separators)}]", clean(value)))
    return tuple(part for part in found if fold(part) not in NOTHING)


def answers(value: str) -> tuple[str, ...]:
    """Return the answers of a multiple-choice cell, split at ``;``, ``|`` or line breaks, else at commas.

    Commas within brackets do not split.
    """
    found = pieces(value)
    if len(found) > 1 or re.search(r"[;|\n]", clean(value)):
        return found
    parts = re.split(r",(?![^(]*\))", value)
    return tuple(one_line(part) for part in parts if fold(part) not in NOTHING)
