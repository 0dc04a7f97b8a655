"""The colours of paper and screen: six hexadecimal digits each, red, green, blue."""

from __future__ import annotations

INK = "1A1A1A"
QUIET = "595959"
"""For secondary text: still 7 to 1 against white, and readable from a grey printer."""
RULE = "8C8C8C"
PALE = "EDEDED"
"""Ground of headings and of boxes without a table."""
WHITE = "FFFFFF"
TINTS = (
    "BFD9EE",
    "FFD9A6",
    "C8E5B2",
    "F6C6D3",
    "FFF0A0",
    "D8C9EA",
    "B2E2DC",
    "E8D4BD",
    "D5D5D5",
    "F9CBB2",
    "DFEA9C",
    "C3CFF7",
)
"""Grounds of the tables, light enough for black text in colour and in grey; never the only mark of a table."""
