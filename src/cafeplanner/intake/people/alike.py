"""Which spellings of an organisation or a territory are one."""

from __future__ import annotations

import re
from functools import lru_cache

from cafeplanner.cafe.participant import fold

DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,}(?:[^\W\d_]\b)?")
"""Letters with dots: "C.A.F.", "S. N. C. F.", "C.A.F"."""
SPACED = re.compile(r"\b(?:[A-ZÀ-Þ] ){2,}[A-ZÀ-Þ]\b")
"""Capitals with spaces: "C A F"."""


@lru_cache(maxsize=16_384)
def same_key(name: str) -> str:
    """Return what spellings of one name have in common: case, accents, dots and the order of the words aside.

    It is equal just where the token_sort_ratio of the folded names is 100.
    """
    return " ".join(sorted(fold(undotted(name)).split()))


def undotted(name: str) -> str:
    """Return a name with abbreviations in one piece: "CAF" for "C.A.F." and "C A F"."""
    return SPACED.sub(_joined, DOTTED.sub(_joined, name))


def _joined(found: re.Match[str]) -> str:
    return f"{re.sub(r'[. ]', '', found[0])} "
