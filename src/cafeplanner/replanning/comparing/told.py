"""What is said about a list beside a schedule: doubts, contradictions, and what the file has of the newcomers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.cafe.roster import Roster
from cafeplanner.i18n import Text, text
from cafeplanner.intake.kinds._kind import Kind
from cafeplanner.intake.kinds._lists import people_count, some_cases, some_names
from cafeplanner.intake.people.names import described
from cafeplanner.replanning.comparing import kinds
from cafeplanner.replanning.comparing.changes import Conflict
from cafeplanner.replanning.comparing.pairing import Doubt, Doubtful
from cafeplanner.replanning.comparing.spellings import SHOWN, Spellings

KIND_OF = {
    Doubt.ONE_PERSON: kinds.SAME_PERSON,
    Doubt.SAME_NAME: kinds.SAME_NAME,
    Doubt.NAMESAKES: kinds.NAMESAKES,
    Doubt.TWO_PEOPLE: kinds.TWO_PEOPLE,
}


@dataclass(frozen=True)
class Seen:
    """Both lists, and who is who."""

    now: Day
    base: Mapping[str, Participant]
    pairs: Mapping[str, str]
    """Ids in the list by ids in the schedule."""
    theirs: Mapping[str, Participant]
    joined: Mapping[str, Participant]
    """Who comes in addition, by id in the list."""
    roster: Roster
    settled: frozenset[str]


def told(
    seen: Seen,
    of_file: Iterable[Finding],
    doubts: Iterable[Doubtful],
    conflicts: Mapping[str, tuple[Conflict, ...]],
    changed: Mapping[str, Participant],
    spellings: Iterable[Spellings],
) -> Iterator[Finding]:
    """Yield everything worth a look, doubts first; of the file, what concerns people of whom it says something new."""
    for doubt in doubts:
        yield from _doubt(seen, doubt)
    yield from _conflicts(seen, conflicts)
    yield from _stay_cancelled(seen)
    yield from _hosts(seen)
    yield from _walked_in(seen)
    yield from _renamed(spellings)
    yield from _of_file(seen, of_file, changed)


def _doubt(seen: Seen, found: Doubtful) -> Iterator[Finding]:
    """Yield the finding for two entries of which it is not certain; none where nobody would be gone."""
    old, new = seen.now.by_id[found.old], seen.theirs[found.new]
    if found.doubt is Doubt.TWO_PEOPLE and Status.CANCELLED in (old.status, new.status):
        return
    mine = seen.base[found.old]
    answer = f'"{described(old)}={described(new) if found.doubt is Doubt.TWO_PEOPLE else ""}"'
    ids = tuple(dict.fromkeys(filter(None, (found.old, _id_now(seen, found.new)))))
    place = seen.roster.place(found.new)
    yield KIND_OF[found.doubt].at(place, ids, old=described(mine), new=described(new), answer=answer)


def _conflicts(seen: Seen, conflicts: Mapping[str, tuple[Conflict, ...]]) -> Iterator[Finding]:
    if not conflicts:
        return
    cases = [
        text(
            "{name} ({topic}: “{listed}” in the list, “{kept}” in the schedule)",
            name=seen.now.by_id[one].name,
            topic=Text(case.topic),
            listed=case.listed,
            kept=case.kept,
        )
        for one, some in conflicts.items()
        for case in some
    ]
    place = seen.roster.place(seen.pairs[next(iter(conflicts))])
    yield kinds.CHANGED_TWICE.at(place, tuple(conflicts), cases=some_cases(cases))


def _stay_cancelled(seen: Seen) -> Iterator[Finding]:
    """Yield who is expected by the list and was cancelled by hand since."""
    some = [
        one
        for one, new in seen.pairs.items()
        if seen.now.by_id[one].status is Status.CANCELLED
        and seen.base[one].status is seen.theirs[new].status is Status.PRESENT
        and one not in seen.settled
    ]
    yield from _named(seen, kinds.STAYS_CANCELLED, some, '"{name}"')


def _hosts(seen: Seen) -> Iterator[Finding]:
    """Yield whom the list calls a host now; tables are given by the organiser."""
    known = [
        one
        for one, new in seen.pairs.items()
        if seen.theirs[new].role is Role.HOST
        and seen.theirs[new].status is Status.PRESENT
        and Role.HOST not in (seen.base[one].role, seen.now.by_id[one].role)
    ]
    yield from _named(seen, kinds.HOSTS_LISTED, known, '"TABLE={name}"')


def _walked_in(seen: Seen) -> Iterator[Finding]:
    some = [
        person.id
        for person in seen.now.participants
        if not person.listed and person.status is Status.PRESENT and person.id not in seen.pairs
    ]
    yield from _named(seen, kinds.WALKED_IN, some)


def _named(seen: Seen, kind: Kind, ids: Sequence[str], answer: str = "") -> Iterator[Finding]:
    if ids:
        place = seen.roster.place(seen.pairs[ids[0]]) if ids[0] in seen.pairs else None
        names = some_names(seen.now.names(ids))
        first = answer.format(name=described(seen.now.by_id[ids[0]]))
        yield kind.at(place, tuple(ids), names=names, answer=first)


def _renamed(spellings: Iterable[Spellings]) -> Iterator[Finding]:
    """Yield which names of the list are others in the schedule."""
    cases = [
        text("“{written}” as “{kept}” ({total})", written=written, kept=kept, total=people_count(count))
        for each in spellings
        for written, kept, count in each.changed()
        if count >= SHOWN
    ]
    if cases:
        yield kinds.RENAMED_BEFORE.at(None, cases=some_cases(cases))


def _of_file(seen: Seen, findings: Iterable[Finding], changed: Mapping[str, Participant]) -> Iterator[Finding]:
    """Yield what was noticed in the file about people of whom it says something new, and about the file as a whole."""
    ids = {new: person.id for new, person in seen.joined.items()}
    ids |= {seen.pairs[one]: one for one, person in changed.items() if person != seen.now.by_id[one]}
    for finding in findings:
        concerned = tuple(ids[one] for one in finding.people if one in ids)
        if concerned or (not finding.people and finding.severity is not Severity.INFO):
            yield replace(finding, people=concerned)


def _id_now(seen: Seen, new: str) -> str | None:
    return seen.joined[new].id if new in seen.joined else None
