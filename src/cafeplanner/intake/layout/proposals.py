"""Organisations and territories that may be one, proposed with the line that accepts or refuses it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.roster import Roster
from cafeplanner.i18n import Text, text
from cafeplanner.intake.kinds._kind import Kind
from cafeplanner.intake.kinds._lists import people_count
from cafeplanner.intake.kinds.spellings import ORGANISATIONS_ALIKE, TERRITORIES_ALIKE
from cafeplanner.intake.people.likeness import Likely, likely_pairs

ASKED: tuple[tuple[Kind, Callable[[Participant], str]], ...] = (
    (ORGANISATIONS_ALIKE, lambda person: person.organisation),
    (TERRITORIES_ALIKE, lambda person: person.territory),
)


def propose_merges(roster: Roster, settled: AbstractSet[str]) -> Iterator[Finding]:
    """Yield a finding for each spelling that may mean another one; only people who come are looked at."""
    coming = [person for person in roster.participants if person.status is not Status.CANCELLED]
    for kind, answer in ASKED:
        counts = Counter(answer(person) for person in coming if answer(person))
        for pair in likely_pairs(counts, settled):
            people = tuple(person.id for person in coming if answer(person) == pair.written)
            yield _proposal(kind, pair, counts, people, roster)


def _proposal(kind: Kind, pair: Likely, counts: Counter[str], people: tuple[str, ...], roster: Roster) -> Finding:
    return kind.at(
        roster.place(people[0], pair.written),
        people,
        written=pair.written,
        kept=pair.kept,
        total=people_count(counts[pair.written]),
        others=people_count(counts[pair.kept]),
        evidence=_evidence(pair, roster),
        accept=_line(pair.written, pair.kept),
        refuse=_line(pair.written, pair.written),
    )


def _evidence(pair: Likely, roster: Roster) -> Text:
    """Say why two names may be one: the spelling or an abbreviation, and the addresses where these are known."""
    if pair.short:
        why = text("“{short}” may be its abbreviation.", short=pair.short)
    else:
        why = text("The spellings are {likeness}% alike.", likeness=pair.likeness)
    one, other = roster.domains.get(pair.written), roster.domains.get(pair.kept)
    if one is None or other is None:
        return why
    if one == other:
        return text("{evidence} Their e-mail addresses end alike.", evidence=why)
    return text("{evidence} But their e-mail addresses end differently.", evidence=why)


def _line(written: str, kept: str) -> str:
    """Return a line of cafe.toml; its quotation marks and backslashes are those of JSON."""
    return f"{json.dumps(written, ensure_ascii=False)} = {json.dumps(kept, ensure_ascii=False)}"
