"""One spelling for what is the same but for case, accents, dots and the order of the words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.i18n import Text, text
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds._lists import some_cases
from cafeplanner.intake.kinds.spellings import SPELLING_UNIFIED
from cafeplanner.intake.people.alike import same_key
from cafeplanner.intake.people.capitals import is_capitals
from cafeplanner.intake.people.entry import Entry

UNIFIED = ((Field.ORGANISATION, "organisation"), (Field.TERRITORY, "territory"))


def unify_spellings(entries: Sequence[Entry]) -> tuple[list[Entry], list[Finding]]:
    """Return the entries with one spelling for each organisation and territory, and a finding about those changed."""
    found, findings = list(entries), []
    for what, name in UNIFIED:
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for entry in found:
            spellings[same_key(getattr(entry, name))][getattr(entry, name)] += 1
        kept = {key: best_spelling(counter) for key, counter in spellings.items() if key}
        changed = {key: counter for key, counter in spellings.items() if key and len(counter) > 1}
        if changed:
            findings.append(
                _finding(what, name, found, {kept[key]: set(some) - {kept[key]} for key, some in changed.items()})
            )
        found = [_spelt(entry, name, kept.get(same_key(getattr(entry, name)), "")) for entry in found]
    return found, findings


def _spelt(entry: Entry, name: str, spelling: str) -> Entry:
    if getattr(entry, name) == spelling:
        return entry
    return replace(entry, organisation=spelling) if name == "organisation" else replace(entry, territory=spelling)


def _finding(what: Field, name: str, entries: Sequence[Entry], changed: Mapping[str, set[str]]) -> Finding:
    others = {one for some in changed.values() for one in some}
    place = next(entry for entry in entries if getattr(entry, name) in others).lines[0].place(what)
    cases = [
        text("{others} as “{kept}”", others=quoted(sorted(some)), kept=kept) for kept, some in sorted(changed.items())
    ]
    return SPELLING_UNIFIED.at(place, field=Text(what.value), cases=some_cases(cases))


def best_spelling(counter: Counter[str]) -> str:
    """Return the commonest spelling; among equals, one with small letters, accents and no dots, then by alphabet."""
    return min(
        counter, key=lambda one: (-counter[one], is_capitals(one) and "." in one, one.islower(), one.isascii(), one)
    )
