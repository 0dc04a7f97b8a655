"""What people put around and between the names of themes: numbers, bullets, "Autre :", separators."""

from __future__ import annotations

import re

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import INDIFFERENT, NOTHING, folded

LABEL = r"(?:(?:tables?|th[eè]mes?|ateliers?|axes?|sujets?|topics?|choix|choice|voeux?|vœux?|souhaits?|t|n[°o]?)\s?)"
ORDINAL = rf"\d{{1,2}}\s?(?:ers?|[eè]?res?|[eè]mes?|e|st|nde?|rd|th)\b\s*{LABEL}?\s*[:=–—-]?"
NUMBERED = re.compile(rf"^\s*\(?(?:{ORDINAL}|{LABEL}\d{{1,2}}(?!\d)\s*[.)°:/=–—-]?|\d{{1,2}}\s*[.)°:/=–—-])\s*", re.I)
"""A number in front of a theme: "2 - Mobilités", "Table 2 : Mobilités", "T2 Mobilités"."""
COUNTED = re.compile(r"^\d{1,2}\s+")
"""A number without any mark: "2 Mobilités", but also "20 minutes pour agir"."""
INSIDE = re.compile(rf"(?:^|(?<=[\s,;/(]))\(?(?:{ORDINAL}|{LABEL}?\d{{1,2}}\s*[.)°:=–—-])\s*", re.I)
"""The same within a cell that numbers its answers: "1. Santé 2. Jeunesse"."""
BETWEEN = re.compile(r"\s*[/+&>→]\s*|\s+(?:[-–—]|et|and|ou|or|puis|then)\s+")
CONNECTING = folded("et, and, ou, or, puis, then, ensuite, voire, aussi, enfin, surtout, bien, eventuellement, also")
"""Words that may stand between two themes."""
CUT = re.compile(r"\s*(?:…|\.\.\.)\W*$")
"""The end of a text that some form or somebody cut short."""
EXPLAINED = re.compile(r"\s*[:?(\[]|\s+[-–—]\s+(?=.*\?\s*$)")
"""Where a question or an explanation begins: "Jeunesse : comment décider avec eux ?"."""
PARTS = re.compile(r"[,;/:&+()?]|\s[-–—]\s|\s(?:et|and|ou|or)\s")
"""What parts the name of a theme into subjects: "Climat, énergie et eau"."""
OTHER = re.compile(r"^\s*(?:autres?|others?)\b[^:]{0,30}:\s*|^\s*(?:autres?|others?)\s*(?:\([^)]*\)\s*|[-–—]\s+)", re.I)
"""The answer that people typed themselves: "Autre : …", "Autre (précisez) : …", "Other: …"."""
ARTICLE = re.compile(r"^(?:le|la|les|l|the) (?=.)")

NO_WISH = frozenset({*INDIFFERENT, *NOTHING}) | folded(
    "toutes, tout, tous les themes, toutes les tables, tous les sujets, toutes les thematiques, tous et toutes",
    "all of them, all themes, all topics, everything, anything, whatever, whichever, either",
    "n importe, n importe lequel, n importe laquelle, n importe lesquels, n importe quoi, sans avis, pas d avis",
    "pas de preference, aucune preference, pas de choix, aucun choix, aucun souhait, aucune idee, aucun theme",
    "je ne sais pas, je ne sais pas encore, ne sais pas, ne sait pas, ne sait pas encore, jsp, nsp, a voir",
    "a definir, a preciser, au choix, comme vous voulez, selon les places, no wish, no idea, no choice",
    "i don t know, i do not know, don t know, dont know, don t care, i don t mind, don t mind, not sure, to be defined",
    "autre, autres, other, others, autre precisez, autre preciser, autre a preciser, other please specify",
)
"""Answers, folded, that name no theme and are no fault."""


def bare(written: str) -> str:
    """Return a name folded, without the article in front."""
    return ARTICLE.sub("", fold(written))


def no_wish(written: str) -> bool:
    """Whether an answer says that there is no wish."""
    return fold(written) in NO_WISH


def typed(written: str) -> str | None:
    """Return what stands behind "Autre :"; None where an answer has no such beginning."""
    found = OTHER.match(written)
    return written[found.end() :].strip() if found else None
