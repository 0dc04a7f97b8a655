"""One spelling for what is the same but for case and accents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.i18n import Text
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.cells import SPELLING_UNIFIED
from cafeplanner.intake.people.capitals import is_capitals
from cafeplanner.intake.people.entries import Entry

UNIFIED = ((Field.ORGANISATION, "organisation"), (Field.TERRITORY, "territory"))


def unify_spellings(entries: Sequence[Entry]) -> tuple[list[Entry], list[Finding]]:
    """Return the entries with one spelling for each organisation and territory, and a finding for each that changed."""
    found, findings = list(entries), []
    for what, name in UNIFIED:
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for entry in found:
            spellings[fold(getattr(entry, name))][getattr(entry, name)] += 1
        kept = {key: _best(counter) for key, counter in spellings.items() if key}
        for key, counter in spellings.items():
            if key and len(counter) > 1:
                first = next(entry for entry in found if getattr(entry, name) in counter.keys() - {kept[key]})
                others = quoted(sorted(counter.keys() - {kept[key]}))
                place = first.lines[0].place(what)
                findings.append(SPELLING_UNIFIED.at(place, field=Text(what.value), others=others, kept=kept[key]))
        found = [
            replace(entry, **{name: kept.get(fold(getattr(entry, name)), getattr(entry, name))}) for entry in found
        ]
    return found, findings


def _best(counter: Counter[str]) -> str:
    """The commonest spelling; among equals, one with small letters and accents, then the first of the alphabet."""
    return min(counter, key=lambda one: (-counter[one], is_capitals(one), one.islower(), one.isascii(), one))
