"""The QR code of a card as a drawing: rows of dark modules, with the light zone around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cafeplanner.views.cards import NO_TABLE, Card, Line
from cafeplanner.views.qr import QUIET_ZONE, qr_modules, schedule_text
from cafeplanner.views.showing import Showing

SIDE = 22.8
"""Millimetres of a code, light zone included."""
SMALLEST_MODULE = 0.33
"""Millimetres; anything finer is lost by an office printer or an old telephone."""
MOST_MODULES = int(SIDE / SMALLEST_MODULE)
MOST_BYTES = 321
"""What a code of so many modules holds (version 11, error correction L): longer texts need not be tried."""

RUNS = re.compile(rb"\x00+|\x01+")
STROKES = {
    **{b"\x01" * length: f"h{length}" for length in range(1, MOST_MODULES)},
    **{b"\x00" * length: f"m{length} 0" for length in range(1, MOST_MODULES)},
}
"""What is drawn for a run of modules: a stroke for dark ones, a step over light ones."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code to draw: the modules along a side, light zone included, and the lines of an SVG path one module thick."""

    modules: int
    path: str


def code_of(show: Showing, card: Card) -> Code | None:
    """Return the code of a person's schedule; without themes where it would be too fine; None without a schedule."""
    if not card.schedule:
        return None
    for lines in (card.schedule, _short_lines(show, card)):
        text = schedule_text(card.event, lines)
        if len(text.encode()) <= MOST_BYTES:
            return _drawn(qr_modules(text))
    return None


def _short_lines(show: Showing, card: Card) -> tuple[str, ...]:
    lines = [_said(card.icebreaker), card.host.title if card.host else ""]
    for box in card.boxes:
        place = show.tr("table {label}", label=box.table) if box.table != NO_TABLE else f"{NO_TABLE} {box.below}"
        lines.append(f"{box.time} {place}")
    return tuple(filter(None, (*lines, _said(card.collective))))


def _said(line: Line | None) -> str:
    return f"{line.caption} {line.place}" if line else ""


def _drawn(rows: tuple[bytes, ...]) -> Code | None:
    modules = len(rows) + 2 * QUIET_ZONE
    if modules > MOST_MODULES:
        return None
    path = "".join(f"M{QUIET_ZONE} {number + QUIET_ZONE + 0.5}{_strokes(row)}" for number, row in enumerate(rows))
    return Code(modules, path)


def _strokes(row: bytes) -> str:
    return "".join(map(STROKES.__getitem__, RUNS.findall(row)))
