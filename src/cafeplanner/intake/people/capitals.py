"""Names as they are shown: "DUPONT" becomes "Dupont", "DE LA TOUR" becomes "de La Tour"."""

from __future__ import annotations

import re

from cafeplanner.intake.columns.synonyms import folded

LOWER = folded("de, du, des, d, von, van, der, den, ter, zu, y, e")
"""Particles written small, as French directories do; "Le", "La", "Da", "El" keep their capital."""
PARTICLES = LOWER | folded("la, le, les, da, dos, di, del, della, el, al, ben, bin, st, ste, mac, mc, o")
"""Words that belong to the last name that follows them."""
TITLES = folded("m., mr, mr., mme, mme., mlle, mlle., mrs, mrs., ms, ms., dr, dr.")
INITIALS = re.compile(r"(?:[^\W\d_]\.?-?){1,3}")


def is_capitals(text: str) -> bool:
    """Whether a text has at least two letters and all of them are capitals."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def shown(name: str) -> str:
    """Return a name with ordinary capitals; one with small and capital letters stays as it is."""
    if not (is_capitals(name) or name.islower()):
        return name
    if is_initials(name):
        return name.upper()
    words = name.split(" ")
    return " ".join(
        _word(word, small=len(words) > 1 and position < len(words) - 1) for position, word in enumerate(words)
    )


def is_initials(name: str) -> bool:
    """Whether a name is only initials such as "J.-P." or "JB"."""
    return ("." in name and INITIALS.fullmatch(name) is not None) or (len(name) < 4 and not _has_vowel(name))


def _has_vowel(word: str) -> bool:
    return any(c in "aeiouyàâäéèêëîïôöùûü" for c in word.lower())


def _word(word: str, *, small: bool) -> str:
    if small and word.lower() in LOWER:
        return word.lower()
    return "-".join(_part(part) for part in word.split("-"))


def _part(part: str) -> str:
    """Capitalise one part of a name; the letters on both sides of an apostrophe, but "d’Estienne"."""
    for mark in "'’":
        before, found, after = part.partition(mark)
        if found and len(before) <= 2 and after:
            return (before.lower() if before.lower() == "d" else before.capitalize()) + mark + after.capitalize()
    if re.fullmatch(r"mc[^\W\d_]{4,}", part.lower()) and not _has_vowel(part[:3]):
        return "Mc" + part[2:].capitalize()
    return part.capitalize()


def split_name(text: str, *, last_first: bool) -> tuple[str, str]:
    """Return first and last name of a whole name; capitals or a comma tell which is which, else `last_first`."""
    before, comma, after = (part.strip() for part in text.partition(","))
    if comma and before and after:
        return after, before
    words = text.split()
    if len(words) > 1 and words[0].lower() in TITLES:
        words = words[1:]
    if len(words) < 2:
        return "", " ".join(words)
    count = capitals_first(words)
    if count is None:
        count = _by_order(words, last_first=last_first)
    if count > 0:
        return " ".join(words[count:]), " ".join(words[:count])
    return " ".join(words[:count]), " ".join(words[count:])


def capitals_first(words: list[str]) -> int | None:
    """Return how many words at the beginning are the last name in capitals, or minus as many at the end, or None."""
    loud = [is_capitals(word.removeprefix("d'").removeprefix("d’")) and not is_initials(word) for word in words]
    if all(loud) or not any(loud):
        return None
    belongs = [one or word.lower() in PARTICLES for one, word in zip(loud, words, strict=True)]
    leading = next((n for n, one in enumerate(belongs) if not one), len(words))
    if 0 < leading < len(words) and any(loud[:leading]) and not any(loud[leading:]):
        return leading
    trailing = next((n for n, one in enumerate(reversed(belongs)) if not one), len(words))
    if 0 < trailing < len(words) and any(loud[-trailing:]) and not any(loud[:-trailing]):
        return -trailing
    return None


def _by_order(words: list[str], *, last_first: bool) -> int:
    """Return the split where only the order tells: one word of last name in front, or one of first name in front."""
    if not last_first:
        return 1 - len(words)
    leading = next((n for n, word in enumerate(words) if word.lower() not in PARTICLES), 0)
    return min(leading + 1, len(words) - 1)
