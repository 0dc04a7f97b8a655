"""Texts of people as other programs take them."""

from __future__ import annotations

BREAKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")
"""What becomes a space where a text stands on one line."""


def plain(value: str) -> str:
    """Return a text on one line without control characters and what nobody sees; no-break spaces stay."""
    spaced = (" " if letter in BREAKS else letter for letter in value)
    return "".join(letter for letter in spaced if letter.isprintable() or letter in "\u00a0\u202f").strip(" ")
