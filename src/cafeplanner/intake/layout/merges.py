"""Organisations and territories that the settings say are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Roster
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import text
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds._lists import people_count, some_cases
from cafeplanner.intake.kinds.spellings import MERGE_UNKNOWN, MERGES_APPLIED
from cafeplanner.intake.nearness import nearest
from cafeplanner.intake.people.alike import same_key


@dataclass(frozen=True)
class Merges:
    """What each spelling counts as, by `same_key`, and the names that are never to be asked about again."""

    kept: Mapping[str, str] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()

    def of(self, name: str) -> str:
        """Return what a name counts as."""
        return self.kept.get(same_key(name), name)


def read_merges(lines: Iterable[tuple[str, str]]) -> Merges:
    """Return the merges of the settings, chains followed to their end.

    Raises `WrongSettings` where a name is to become two others, or where merges lead back to where they began.
    """
    wanted: dict[str, str] = {}
    for written, kept in lines:
        key = same_key(written)
        if key in wanted and same_key(wanted[key]) != same_key(kept):
            raise WrongSettings(
                text(
                    "The settings merge “{name}” into “{kept}” and into “{other}”.",
                    name=written,
                    kept=wanted[key],
                    other=kept,
                ),
                text("Leave one of the two lines out."),
            )
        wanted[key] = kept
    settled = frozenset(key for key, kept in wanted.items() if same_key(kept) == key)
    return Merges({key: _end(key, wanted) for key in (*wanted, *map(same_key, wanted.values()))}, settled)


def _end(start: str, wanted: Mapping[str, str]) -> str:
    """Return the name that a chain of merges ends with, spelt as the settings spell it."""
    names: list[str] = []
    key = start
    while key in wanted and same_key(wanted[key]) != key:
        if wanted[key] in names:
            raise WrongSettings(
                text("The merges of the settings go round in a circle: {names}.", names=quoted(names)),
                text("Leave one of these lines out, so that one name is kept."),
            )
        names.append(wanted[key])
        key = same_key(wanted[key])
    if key in wanted:
        return wanted[key]
    return names[-1] if names else next(kept for kept in wanted.values() if same_key(kept) == start)


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
    keys = {same_key(name) for name in known}
    return [
        MERGE_UNKNOWN.at(name=written, kept=kept, nearest=nearest(written, known - {kept}))
        for written, kept in lines
        if same_key(written) not in keys
    ]
