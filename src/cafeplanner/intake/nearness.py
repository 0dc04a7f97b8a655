"""What somebody may have meant who wrote something unknown; nothing, where nothing is really near."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from cafeplanner.cafe.participant import fold

NEAR = 75
"""Likeness (token_sort_ratio of folded texts, 0 to 100) from which something is worth naming.

Measured on some fifty French theme names and labels of settings: slips of the keyboard, missing words and other forms
of a word reach 75; words that have nothing in common but letters stay at 71 or below ("Couleur" and "Culture").
"""
SAME_WORD = 85
"""Likeness of two forms of one word: "mobilité" and "mobilités" have 94, "écologie" and "écologique" 89."""
SHORTEST = 5
"""Shorter words ("pour", "vie", "air") are shared by names that mean different things."""


def nearest(written: str, known: Iterable[str]) -> str:
    """Return the known text that is spelt nearly like a written one; empty where none is."""
    by_folded = {fold(one): one for one in known}
    found = process.extractOne(fold(written), by_folded.keys(), scorer=_spelt_alike, score_cutoff=NEAR)
    return by_folded[found[0]] if found else ""


def _spelt_alike(a: str, b: str, *, score_cutoff: float | None = None, **_: object) -> float:
    """Return how alike two folded texts are; not at all where more than one slip changed their beginning."""
    if not same_beginning(a, b) and OSA.distance(a, b, score_cutoff=1) > 1:
        return 0
    return fuzz.token_sort_ratio(a, b, score_cutoff=score_cutoff)


def same_beginning(a: str, b: str) -> bool:
    """Whether two folded texts, words sorted, begin with the same letter: "Formation" is no slip for "Information"."""
    return min(a.split(), default="")[:1] == min(b.split(), default="")[:1]


def nearest_subject(written: str, known: Iterable[str]) -> str:
    """Return the known name spelt nearly like a written one, else one that shares a long word; empty for none."""
    known = list(known)
    if spelt := nearest(written, known):
        return spelt
    scored = {one: shared_word(written, one) for one in known}
    best = max(known, key=lambda one: scored[one], default="")
    return best if best and scored[best] >= SAME_WORD else ""


def shared_word(a: str, b: str) -> float:
    """Return how alike the two most alike long words of two texts are, 0 to 100."""
    words = [[word for word in fold(one).split() if len(word) >= SHORTEST] for one in (a, b)]
    return max((fuzz.ratio(one, other) for one in words[0] for other in words[1] if one[0] == other[0]), default=0)
