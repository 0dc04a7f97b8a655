"""A person's schedule as a QR code: plain text that a telephone shows without any network, and no name."""

from __future__ import annotations

from collections.abc import Sequence

QUIET_ZONE = 4
"""Light modules that a QR code needs around it (ISO/IEC 18004)."""
PLAIN_SIGNS = str.maketrans({"\u00a0": " ", "\u202f": " ", "–": "-", "’": "'"})
MASK = 0
"""Choosing the best of the eight masks takes five times as long; each of them can be read."""
LONGEST_LINE = 64
"""Letters; a telephone shows no more in two lines, and every letter makes the squares of the code smaller."""
MOST = 2_900
"""Bytes; the largest code holds 2,953."""


def schedule_text(event: str, lines: Sequence[str]) -> str:
    """Return what the code of a card says: the event and the day, a line each."""
    return "\n".join(_shortened(line.translate(PLAIN_SIGNS)) for line in (event, *lines))


def qr_modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of a QR code, a byte for each module: 1 is dark; without the light zone around it.

    What no code can hold is cut off the end.
    """
    import segno

    text = text.encode("utf-8", "ignore")[:MOST].decode("utf-8", "ignore")
    encoding = None if text.isascii() else "utf-8"
    code = segno.make(text, error="l", boost_error=False, micro=False, mask=MASK, encoding=encoding)
    return tuple(bytes(row) for row in code.matrix)


def _shortened(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 3]}..."
