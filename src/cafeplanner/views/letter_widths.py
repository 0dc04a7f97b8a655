"""How wide letters are in Helvetica, which Arial and Liberation Sans share: Adobe's font metrics.

In thousandths of the font size. Letters with accents are as wide as without.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

PLAIN = {
    191: "'",
    222: "ijl‘’ł",
    260: "|",
    278: " !,./:;I[\\]ft\u00a0·ı",
    333: '()-`r°"“”',
    334: "{}",
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    584: "+<=>~×−",
    611: "FTZßø",
    667: "&ABEKPSVXYÞ",
    722: "CDHNRUwÐ",
    778: "GOQØ",
    833: "Mm",
    889: "%æ",
    944: "Wœ",
    1000: "…—ŒÆ→←",
    1015: "@",
}
BOLD = {
    238: "'",
    278: " ,./I\\ijl\u00a0·‘’łı",
    280: "|",
    333: "!()-:;[]`ft°",
    389: "*r{}",
    474: '"',
    500: "z“”",
    584: "+<=>^~×−",
    611: "?FLTZbdghnopqußøŁðþ",
    667: "EPSVXYÞ",
    722: "&ABCDHKNRUÐ",
    778: "GOQwØ",
    833: "M",
    889: "%mæ",
    944: "Wœ",
    975: "@",
    1000: "…—ŒÆ→←",
}
OTHER = 556
"""All other letters, and the digits."""
FULL = 1000
"""Chinese, Japanese and Korean letters."""


@lru_cache(maxsize=8192)
def letter_width(letter: str, bold: bool = False) -> int:
    """Return the width of one letter in thousandths of its size."""
    widths = _BOLD if bold else _PLAIN
    if letter in widths:
        return widths[letter]
    if unicodedata.east_asian_width(letter) in "WF":
        return FULL
    return widths.get(unicodedata.normalize("NFD", letter)[0], OTHER)


_PLAIN, _BOLD = ({letter: wide for wide, letters in classes.items() for letter in letters} for classes in (PLAIN, BOLD))
