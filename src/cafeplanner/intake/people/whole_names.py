"""A whole name in one cell → first and last name."""

from __future__ import annotations

import re

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import folded
from cafeplanner.intake.people.capitals import capitals_first, is_particle
from cafeplanner.intake.people.first_names import OPENING, is_first_name, is_only_first_name

TITLES = folded(
    "mr, mme, mmes, mlle, mlles, mrs, ms, miss, dr, pr, prof, monsieur, messieurs, madame, mesdames, mademoiselle",
    "docteur, docteure, doctor, professeur, professeure, professor, herr, frau",
)
"""Titles, folded; "M." and "Me" are titles only where a name follows that is whole without them."""
SHORT_TITLES = folded("m, me")
INITIAL = re.compile(r"[^\W\d_]\.?")
COMMAS = ",;|"
"""What stands between last and first name: a comma, or what people write for one."""


def without_title(name: str) -> str:
    """Return a name without the titles in front of it: "Mme", "M.", "Dr", "M. et Mme"."""
    words = name.split()
    while len(words) > 1 and _is_title(words):
        words = words[1:]
        # "M. et Mme Durand", "Mme la docteure Petit"
        if len(words) > 1 and fold(words[0]) in ("et", "and", "la", "le", "") and fold(words[1]) in TITLES:
            words = words[1:]
    return " ".join(words)


def is_title(name: str) -> bool:
    """Whether a cell holds nothing but a title: "Mme", "M."."""
    return fold(name) in TITLES or name == "M."


def _is_title(words: list[str]) -> bool:
    first = words[0]
    if fold(first) in TITLES:
        return True
    return fold(first) in SHORT_TITLES and (first.endswith(".") or (len(words) > 2 and first in ("M", "Me")))


def split_name(text: str, *, last_first: bool) -> tuple[str, str]:
    """Return first and last name of a whole name; capitals or a comma tell which is which, else `last_first`."""
    bare = text.strip(f"{COMMAS} ") or text
    before, *after = (part.strip() for part in re.split(f"[{COMMAS}]", bare, maxsplit=1))
    if after:
        return without_title(after[0]), without_title(before)
    words = without_title(bare).split()
    if len(words) < 2:
        return "", " ".join(words)
    count = capitals_first(words)
    if count is None:
        count = _last_words(words) if last_first else -_words_after_first(words)
    if count > 0:
        return " ".join(words[count:]), " ".join(words[:count])
    return " ".join(words[:count]), " ".join(words[count:])


def has_comma(name: str) -> bool:
    """Whether a comma, or what people write for one, parts the last from the first name: "Durand; Marie"."""
    return any(mark in name.strip(f"{COMMAS} ") for mark in COMMAS)


def _words_after_first(words: list[str]) -> int:
    """Return how many words at the end are the last name, where the first name stands in front."""
    count = 1
    while count < len(words) - 1 and _goes_on(words[count - 1], words[count]):
        count += 1
    return len(words) - count


def _goes_on(before: str, word: str) -> bool:
    """Whether a word goes on with the first name: "Marie Claire", "Jean Paul", "Marie C."."""
    if INITIAL.fullmatch(word):
        return word.endswith(".") or not is_particle(word)
    return is_only_first_name(word) or (fold(before) in OPENING and is_first_name(word))


def _last_words(words: list[str]) -> int:
    """Return how many words at the beginning are the last name, where it stands in front."""
    leading = next((n for n, word in enumerate(words) if not is_particle(word)), 0)
    least = min(leading + 1, len(words) - 1)
    known = next((n for n, word in enumerate(reversed(words)) if not is_first_name(word)), len(words))
    return max(least, len(words) - known) if known else least
