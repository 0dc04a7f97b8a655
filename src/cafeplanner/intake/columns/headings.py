"""What a heading means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import BUYERS, HEADINGS, RANK_WORDS, RANKS, SMALL_WORDS, Field

ENOUGH = 80
"""Likeness (token_sort_ratio) from which a heading is taken for a known one; below, wrong fields win."""
SHORTEST = 5
"""Shorter headings must match exactly: a single letter makes another word of them."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading was taken for. `guessed` when it was only like a known one; `rank` of a wish, else 0."""

    field: Field
    rank: int = 0
    guessed: bool = False
    buyer: bool = False


def normal(heading: str) -> str:
    """Return a heading as it is compared: folded, without what stands in brackets and without small words."""
    folded = fold(re.sub(r"\([^)]*\)", " ", heading.replace("#", " number "))) or fold(heading)
    words = folded.split()
    return " ".join(word for word in words if word not in SMALL_WORDS) or folded


@cache
def known() -> Mapping[str, Field]:
    """Return the known headings, normalised, with their fields."""
    return {normal(word): field for field, words in reversed(list(HEADINGS.items())) for word in words.all}


@cache
def meaning(heading: str) -> Meaning | None:
    """Return what a heading means; None where it is unknown."""
    words = normal(heading)
    if not words:
        return None
    if ranked := _ranked(words):
        return ranked
    if field := known().get(words):
        return Meaning(field)
    if BUYERS & set(words.split()):
        return _of_buyer(words)
    return _like(words)


def _ranked(words: str) -> Meaning | None:
    tokens = [word for word in words.split() if word not in ("n", "no", "numero", "number")]
    ranks = [rank for word in tokens if (rank := _rank(word))]
    for field, allowed in RANK_WORDS.items():
        rest = [word for word in tokens if not _rank(word)]
        if len(ranks) == 1 and rest and set(rest) <= allowed | {"agir", "act", "to", "table"} and set(rest) & allowed:
            return Meaning(field, ranks[0])
    return None


def _rank(word: str) -> int:
    if word.isascii() and word.isdigit():
        return int(word) if 1 <= int(word[:3]) <= 20 else 0
    return RANKS.get(word, 0)


def _of_buyer(words: str) -> Meaning | None:
    rest = " ".join(word for word in words.split() if word not in BUYERS)
    field = known().get(rest)
    usable = field in (Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME, Field.EMAIL, Field.ORGANISATION)
    return Meaning(field, buyer=True) if field and usable else None


def _like(words: str) -> Meaning | None:
    if len(words) < SHORTEST:
        return None
    best = process.extractOne(words, _likeable(), scorer=fuzz.token_sort_ratio, score_cutoff=ENOUGH)
    return Meaning(known()[best[0]], guessed=True) if best else None


@cache
def _likeable() -> tuple[str, ...]:
    """Return the headings that others may be taken for; a wrong id would follow people through every re-plan."""
    return tuple(words for words, field in known().items() if field is not Field.ID)
