"""The merges of the settings put into effect, and what they name that nobody wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Roster
from cafeplanner.i18n import text
from cafeplanner.intake.kinds._lists import people_count, some_cases
from cafeplanner.intake.kinds.spellings import MERGE_UNKNOWN, MERGES_APPLIED
from cafeplanner.intake.nearness import nearest
from cafeplanner.intake.people.alike import same_key
from cafeplanner.intake.people.merges import Merges


def apply_merges(roster: Roster, merges: Merges, lines: Sequence[tuple[str, str]]) -> tuple[Roster, list[Finding]]:
    """Return the roster with one name for what is one, and findings about what was merged and what nobody wrote."""
    people = tuple(_merged(person, merges) for person in roster.participants)
    places = dict(roster.places)
    for old, new in zip(roster.participants, people, strict=True):
        for before, after in ((old.organisation, new.organisation), (old.territory, new.territory)):
            if before != after and (place := roster.places.get((old.id, before))):
                places[old.id, after] = place
    findings = [*_applied(roster, people), *_unknown(roster, lines)]
    return replace(roster, participants=people, places=places), findings


def _merged(person: Participant, merges: Merges) -> Participant:
    if not merges.kept:
        return person
    return replace(person, organisation=merges.of(person.organisation), territory=merges.of(person.territory))


def _applied(roster: Roster, people: Sequence[Participant]) -> list[Finding]:
    """Return the finding that says who was counted under another name."""
    changed: Counter[tuple[str, str]] = Counter()
    for old, new in zip(roster.participants, people, strict=True):
        changed.update(
            (before, after)
            for before, after in ((old.organisation, new.organisation), (old.territory, new.territory))
            if before != after
        )
    ids = tuple(new.id for old, new in zip(roster.participants, people, strict=True) if old != new)
    cases = [
        text("“{written}” as “{kept}” ({total})", written=written, kept=kept, total=people_count(count))
        for (written, kept), count in changed.items()
    ]
    return [MERGES_APPLIED.at(None, ids, cases=some_cases(cases))] if cases else []


def _unknown(roster: Roster, lines: Sequence[tuple[str, str]]) -> list[Finding]:
    """Return a finding for each merge of a name that nobody wrote."""
    known = {name for person in roster.participants for name in (person.organisation, person.territory)} - {""}
    # A row may name what no person counts as any more: that of a row of the same person, of which another one counts.
    keys = {same_key(name) for name in (*known, *(name for _, name in roster.places))}
    return [
        MERGE_UNKNOWN.at(name=written, kept=kept, nearest=nearest(written, known - {kept}))
        for written, kept in lines
        if same_key(written) not in keys
    ]
