"""Names as they are shown: "DUPONT" becomes "Dupont", "DE LA TOUR" becomes "de La Tour"."""

from __future__ import annotations

import re

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import folded

LOWER = folded("de, du, des, d, von, der, den, ter, zu, y, e")
"""Particles written small, as French directories do; "Le", "La", "Da", "Van" keep their capital."""
PARTICLES = LOWER | folded("la, le, les, da, dos, di, del, della, van, el, al, ben, bin, st, ste, mac, mc, o")
"""Words that belong to the last name that follows them."""
ELIDED = folded("d, l, n, m, o, dell, dall, sant")
"""What stands before an apostrophe in names: "d’Estienne", "L’Hermite", "N’Guyen", "O’Brien", "Dell’Orto"."""
INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}")
MAC = re.compile(
    r"mac(?=donald|dougall|gregor|intosh|intyre|leod|millan|neil|pherson|arthur|farlane)|mc(?=[^\W\d_]{3})"
)
"""The beginnings after which another capital follows; "Macron" and "Machado" have none."""
LOUD = 3
"""Letters from which a word in capitals is no abbreviation among words written the usual way."""


def is_particle(word: str) -> bool:
    """Whether a word belongs to the last name that follows it, accents aside: "de", "Ó"; "D." is an initial."""
    return not word.endswith(".") and fold(word) in PARTICLES


def is_capitals(text: str) -> bool:
    """Whether a text has at least two letters and all of them are capitals."""
    return text.isupper() and sum(c.isalpha() for c in text) > 1


def shown(name: str) -> str:
    """Return a name with ordinary capitals; words with small and capital letters stay as they are."""
    if is_capitals(name) or name.islower():
        if is_initials(name):
            return name.upper()
        words = name.split(" ")
        return " ".join(_word(word, small=0 <= n < len(words) - 1) for n, word in enumerate(words))
    words = name.split(" ")
    if not any(_is_loud(word) for word in words):
        return name
    return " ".join(
        _word(word, small=False) if is_capitals(word) and not is_initials(word) else _loud_part(word) for word in words
    )


def is_initials(name: str) -> bool:
    """Whether a name is only initials such as "J.-P." or "JB"."""
    return ("." in name and INITIALS.fullmatch(name) is not None) or (len(name) < 4 and not _has_vowel(name))


def _is_loud(word: str) -> bool:
    """Whether a word is all in capitals, a particle such as "d'" before it aside: "d'ORMESSON"."""
    bare = word.removeprefix("d'").removeprefix("d’")
    return is_capitals(bare) and sum(c.isalpha() for c in bare) >= LOUD and not is_initials(bare)


def _loud_part(word: str) -> str:
    return word[:2] + _word(word[2:], small=False) if _is_loud(word) else word


def _has_vowel(word: str) -> bool:
    return any(c in "aeiouyàâäéèêëîïôöùûü" for c in word.lower())


def _word(word: str, *, small: bool) -> str:
    if small and word.lower() in LOWER:
        return word.lower()
    parts = word.split("-")
    inner = range(1, len(parts) - 1)
    return "-".join(
        part.lower() if n in inner and part.lower() in LOWER else _part(part) for n, part in enumerate(parts)
    )


def _part(part: str) -> str:
    """Capitalise one part of a name; the letters on both sides of an apostrophe, but "d’Estienne"."""
    for mark in "'’":
        before, found, after = part.partition(mark)
        if found and after and before.lower() in ELIDED:
            return (before.lower() if before.lower() == "d" else before.capitalize()) + mark + after.capitalize()
    if mac := MAC.match(part.lower()):
        return mac[0].capitalize() + part[mac.end() :].capitalize()
    return part.capitalize()


def capitals_first(words: list[str]) -> int | None:
    """Return how many words at the beginning are the last name in capitals, or minus as many at the end, or None."""
    loud = [is_capitals(word.removeprefix("d'").removeprefix("d’")) and not is_initials(word) for word in words]
    if all(loud) or not any(loud):
        return None
    belongs = [one or is_particle(word) for one, word in zip(loud, words, strict=True)]
    leading = next((n for n, one in enumerate(belongs) if not one), len(words))
    if 0 < leading < len(words) and any(loud[:leading]) and not any(loud[leading:]):
        return leading
    trailing = next((n for n, one in enumerate(reversed(belongs)) if not one), len(words))
    if 0 < trailing < len(words) and any(loud[-trailing:]) and not any(loud[:-trailing]):
        return -trailing
    return None
