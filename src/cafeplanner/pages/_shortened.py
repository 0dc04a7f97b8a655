"""What the texts of a page had to be shortened: every one that is printed is asked, so that none is cut in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from cafeplanner.cafe.finding import Finding
from cafeplanner.i18n import Translator
from cafeplanner.pages._fit import Fitted, clean
from cafeplanner.pages._typeset import Foot, Setting
from cafeplanner.views.shortened import shortening_finding

Part = tuple[str, object]
"""Whose card or which page it is, and all that is printed there."""


def shortening_findings(tr: Translator, parts: Iterable[Part]) -> tuple[Finding, ...]:
    """Return a finding for each text that is shortened somewhere, in the order in which they are printed."""
    where: dict[str, list[str]] = {}
    for about, printed in parts:
        for place, whole in _cut(printed, about, tr("the footers")):
            where.setdefault(whole, []).append(clean(place))
    return tuple(shortening_finding(whole, places) for whole, places in where.items())


def _cut(printed: object, about: str, footers: str) -> Iterator[tuple[str, str]]:
    """Yield where a text is shortened and what it was, of all texts within something that is printed."""
    if isinstance(printed, Fitted | Setting):
        if printed.whole:
            yield about, printed.whole
    elif isinstance(printed, tuple):
        for one in printed:
            yield from _cut(one, about, footers)
    elif is_dataclass(printed):
        place = footers if isinstance(printed, Foot) else about
        for field in fields(printed):
            yield from _cut(getattr(printed, field.name), place, footers)
