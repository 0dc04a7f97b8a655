"""What a heading means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cache

from rapidfuzz import fuzz, process

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.heading_words import (
    ADDRESSING,
    BESIDE_RANKS,
    BUYERS,
    FILLERS,
    MOST_RANKS,
    OF_OTHERS,
    PAYERS,
    RANK_WORDS,
    RANKS,
    SMALL_WORDS,
    SUBJECTS,
)
from cafeplanner.intake.columns.synonyms import HEADINGS, Field

ENOUGH = 80
"""Likeness (token_sort_ratio) from which a heading is taken for a known one; below, wrong fields win."""
SHORTEST = 5
"""Shorter headings must match exactly: a single letter makes another word of them."""
BRACKETS = re.compile(r"(.*\S)\s*\[([^\[\]]+)\]\s*")
"""How Google Forms and LimeSurvey write a question and one of its options or ranks."""
ORDINAL = re.compile(r"(\d{1,3})(?:ers?|eres?|res?|e|emes?|st|nde?|d|rd|th)?")
YES_OR_NO = re.compile(
    r"\b(?:etes|avez) vous\b|^(?:q?\d+ )?(?:\w+ez vous\b(?! present| la\b)|est ce que|"
    r"(?:do|did|would|are|can|have|will) you\b(?! be there))"
)
"""What shows in a folded question that a yes or no answers it."""
INCLUSIVE = re.compile(r"[·•.(](?:e|es|ne|nes|rice|rices|euse|euses|trice|trices)(?:[·•.]?s)?\)?(?!\w)")
"""The endings of "présent·e" and "inscrit.e.s"."""
OF_PAYERS = (Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME, Field.EMAIL, Field.ORGANISATION)


class Whose(IntEnum):
    """Of whom a column speaks; a smaller one comes first, and those behind it then count for nothing."""

    GIVEN = 0
    """The organiser's settings name the column."""
    PARTICIPANT = 1
    PAYER = 2
    BUYER = 3
    ACCOUNT = 4
    """The account that somebody was logged in with while filling in a form."""


class Says(Enum):
    """How a status column speaks."""

    PLAINLY = "plainly"
    REVERSED = "reversed"
    """Its heading is a reason not to come: "Void status", "Remboursé"; a yes below it cancels."""
    ONLY_NO = "only no"
    """It says who does not come, and otherwise something else: "Commande gratuite", "étudiant"."""
    ALL_DAY = "all day"
    """Whoever says no to "Serez-vous là toute la journée ?" comes for a part of it."""
    CONSTRAINT = "constraint"
    """Whoever says no to "Avez-vous une contrainte d’horaire ?" comes all day."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading was taken for. `guessed` when it was only like a known one; `rank` of a wish, else 0."""

    field: Field
    rank: int = 0
    guessed: bool = False
    whose: Whose = Whose.PARTICIPANT
    says: Says = Says.PLAINLY


@cache
def normal(heading: str) -> str:
    """Return a heading as it is compared: folded, without what stands in brackets and without small words."""
    spelt = re.sub(r"\+\s*(?=\d)", " plus ", INCLUSIVE.sub("", heading).replace("#", " number "))
    folded = fold(re.sub(r"\([^)]*\)", " ", spelt)) or fold(spelt)
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
        return Meaning(field, says=_says(field, words))
    if set(words.split()) & (PAYERS | BUYERS):
        return _of_payer(words)
    # With an option behind it, a question is like every other option's.
    return None if BRACKETS.fullmatch(heading) else _asked(heading, words) or _like(words)


def _says(field: Field, words: str) -> Says:
    if field is Field.PRESENCE and ("toute journee" in words or "all day" in words):
        return Says.ALL_DAY
    return Says.CONSTRAINT if field is Field.PRESENCE and "contrainte" in words else Says.PLAINLY


def rank_in(words: str) -> int:
    """Return the rank that a folded text names and nothing else, as "1er choix", "rang 2" or "3"; 0 for none."""
    ranks = [rank for word in words.split() if (rank := _rank(word))]
    rest = {word for word in words.split() if not _rank(word)}
    allowed = frozenset.union(*RANK_WORDS.values()) | BESIDE_RANKS | {"n", "no", "numero", "number"}
    return ranks[0] if len(ranks) == 1 and rest <= allowed else 0


def _ranked(words: str) -> Meaning | None:
    tokens = [word for word in words.split() if word not in ("n", "no", "numero", "number")]
    ranks = [rank for word in tokens if (rank := _rank(word))]
    for field, allowed in RANK_WORDS.items():
        rest = {word for word in tokens if not _rank(word)}
        if len(ranks) == 1 and rest <= allowed | BESIDE_RANKS and rest & allowed:
            return Meaning(field, ranks[0])
    return None


def _rank(word: str) -> int:
    if word.isascii() and (found := ORDINAL.fullmatch(word)):
        return int(found[1]) if 1 <= int(found[1]) <= MOST_RANKS else 0
    return RANKS.get(word, 0)


def _of_payer(words: str) -> Meaning | None:
    rest = " ".join(word for word in words.split() if word not in PAYERS | BUYERS)
    field = known().get(rest)
    whose = Whose.PAYER if PAYERS & set(words.split()) else Whose.BUYER
    return Meaning(field, whose=whose) if field in OF_PAYERS else None


def _asked(heading: str, words: str) -> Meaning | None:
    """Return what a question asks for: "À quelle structure appartenez-vous ?" for the organisation."""
    asking = fold(heading)
    said = set(asking.split())
    if not ADDRESSING & said or YES_OR_NO.search(asking):
        return None
    field = known().get(" ".join(word for word in words.split() if word not in FILLERS))
    if field is None and not OF_OTHERS & said:
        field = next((one for one in SUBJECTS if SUBJECTS[one] & said), None)
    return Meaning(field, guessed=True) if field and field not in (Field.ID, Field.COMPANIONS) else None


def _like(words: str) -> Meaning | None:
    if len(words) < SHORTEST:
        return None
    best = process.extractOne(words, _likeable(), scorer=fuzz.token_sort_ratio, score_cutoff=ENOUGH)
    return Meaning(known()[best[0]], guessed=True) if best else None


ASKED = frozenset({Field.STATUS, Field.PRESENCE})


@cache
def _likeable() -> tuple[str, ...]:
    """Return the headings that others may be taken for; a wrong id or number of seats would do lasting harm.

    "Will you attend lunch" is not "Will you attend": a no below it would send people away.
    """
    asked = {words for words, field in known().items() if field in ASKED and {"you", "vous"} & {*words.split()}}
    known_well = (words for words, field in known().items() if field not in (Field.ID, Field.COMPANIONS))
    return tuple(words for words in known_well if words not in asked)
