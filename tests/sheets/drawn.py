"""Where LibreOffice draws the words of a workbook, as poppler finds them in the PDF file.

Lengths are millimetres from the upper left corner of the page.
"""

from __future__ import annotations

import html
import re
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

POINT = 25.4 / 72
ASCENT, DESCENT = 0.95, 0.35
"""What poppler adds above and below the line on which letters stand, as shares of their size."""
CAPITAL, ACCENTED, TAIL = 0.74, 0.93, 0.22
"""How far letters really reach above and below that line."""
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


class Word(NamedTuple):
    """A word on a page with the box around it: letters and the room that their font keeps above and below."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def size(self, turned: bool = False) -> float:
        """Return the size of the letters in points; `turned` words are read from below."""
        thick = self.right - self.left if turned else self.bottom - self.top
        return thick / (ASCENT + DESCENT) / POINT

    def ink(self, turned: bool = False) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the letters themselves."""
        size, accents = self.size(turned) * POINT, any(map(_is_accented_capital, self.text))
        above, below = ASCENT - (ACCENTED if accents else CAPITAL), DESCENT - TAIL
        if turned:
            return self.left + above * size, self.top, self.right - below * size, self.bottom
        return self.left, self.top + above * size, self.right, self.bottom - below * size


def words_of(pdf: Path) -> list[list[Word]]:
    """Return the words of each page of a PDF file."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    drawn = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own file
    return [[_word(*found) for found in WORD.findall(page)] for page in drawn.stdout.split("<page ")[1:]]


def _word(left: str, top: str, right: str, bottom: str, said: str) -> Word:
    return Word(html.unescape(said), *(float(one) * POINT for one in (left, top, right, bottom)))


def _is_accented_capital(letter: str) -> bool:
    return letter.isupper() and len(unicodedata.normalize("NFD", letter)) > 1


def signs(text: str) -> Counter[str]:
    """Count the visible signs of a text, whose order on paper depends on its lines.

    Pictograms are left out: the fonts of most computers do not have them.
    """
    plain = unicodedata.normalize("NFKC", text)
    return Counter(one for one in plain if not one.isspace() and unicodedata.category(one) not in ("So", "Cc", "Cf"))
