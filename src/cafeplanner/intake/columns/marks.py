"""Cells that only say yes, no or which rank: the answers below an option that has a column of its own."""

from __future__ import annotations

from functools import lru_cache

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.columns.headings import rank_in
from cafeplanner.intake.columns.synonyms import NO, NOTHING, YES, folded

SIGNS = frozenset("✓✔☑✅🗸☒✗✘×•●■*+")
"""Marks without letters. A cross is a mark too: people cross what they choose."""
TICKED = YES | folded("coche, cochee, checked, selected, selectionne, selectionnee, choisi, choisie, xx, j y vais")
UNTICKED = NO | folded("decoche, unchecked, not selected, non selectionne, pas coche")
UNRANKED = 99
"""A choice without rank comes after all with one."""


@lru_cache(maxsize=4096)
def mark(cell: str, option: str = "") -> int | None:
    """Return the rank that a cell gives its option, `UNRANKED` for a plain mark, 0 for none; None for other text.

    Some tools repeat the option itself where it is chosen.
    """
    text = one_line(cell)
    words = fold(text)
    if not words:
        return UNRANKED if set(text) & SIGNS else 0
    if words in UNTICKED or words in NOTHING:
        return 0
    if rank := rank_in(words):
        return rank
    return UNRANKED if words in TICKED or words == fold(option) else None
