"""A schedule beside a later list of its registrations. Read `compare` first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.cafe.roster import Intake
from cafeplanner.errors import BlockingFindings
from cafeplanner.i18n import text
from cafeplanner.intake.people.ids import free_id
from cafeplanner.replanning.comparing.changes import Entries, with_names_in_order, with_topics_of, without_hosts
from cafeplanner.replanning.comparing.kinds import OTHER_LIST
from cafeplanner.replanning.comparing.listing import Listing, first_entries, read_listing
from cafeplanner.replanning.comparing.noted import Listed
from cafeplanner.replanning.comparing.pairing import Doubtful, Pairing, own_id
from cafeplanner.replanning.comparing.spellings import Spellings
from cafeplanner.replanning.comparing.told import Seen, told
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Cancels, Corrects, Joins, Returns, Stays


@dataclass(frozen=True)
class Asked:
    """What somebody said beside the list, which counts more."""

    same: Mapping[str, str | None] = field(default_factory=dict)
    """Who of the schedule is who in the list, by id; None for whoever is not in it."""
    settled: frozenset[str] = frozenset()
    """Ids of people of whom it was said whether they come."""
    timed: frozenset[str] = frozenset()
    """Ids of people of whom it was said when they are there."""


@dataclass(frozen=True)
class Comparison:
    """What happened according to a list, and what was doubtful."""

    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    known: int = 0
    """People of the schedule whom the list has, too."""


def compare(days: Sequence[Day], now: Day, intake: Intake, file: str, asked: Asked = Asked()) -> Comparison:
    """Return what happened since a schedule was made, according to a later list of the same registrations.

    `days` are those of the versions of the schedule, the first one first; `now` is the day with everything that was
    said otherwise. What the list changed since somebody's first entry counts; what it says as before undoes nothing.
    Raises `BlockingFindings` where the list knows fewer than half of the people expected from it: it is another list.
    """
    base = first_entries(days, now)
    first = days[0] if days else now
    mine = now.by_id
    pairing = Pairing((base, mine), intake.roster.participants, asked.same)
    pairing.settle_sure()
    refuse_other_list(now, pairing, file)
    pairing.settle_likely()
    listing = best_reading(read_listing(intake, first, now), base, pairing.pairs)
    return Reading(now, base, listing, pairing, asked).comparison(intake)


def refuse_other_list(now: Day, pairing: Pairing, file: str) -> None:
    """Raise `BlockingFindings` where a list knows fewer than half of those who are expected from it."""
    expected = [one.id for one in now.participants if one.listed and one.status is Status.PRESENT]
    known = sum(one in pairing.pairs for one in expected)
    if 2 * known < len(expected):
        finding = OTHER_LIST.at(None, expected=len(expected), file=file, known=known)
        raise BlockingFindings(text("{file} seems to be another list: nothing was planned.", file=file), [finding])


def best_reading(ways: Sequence[Listing], base: Mapping[str, Participant], pairs: Mapping[str, str]) -> Listing:
    """Return the way to read a list in which the most people wish for what they wished for before."""
    if len(ways) == 1:
        return ways[0]
    old_of = {new: base[old].wishes for old, new in pairs.items()}
    return max(ways, key=lambda way: sum(old_of.get(one.id) == one.wishes for one in way.people))


class Reading:
    """Goes through both lists once everybody is paired."""

    def __init__(
        self, now: Day, base: Mapping[str, Participant], listing: Listing, pairing: Pairing, asked: Asked
    ) -> None:
        self.now, self.base, self.listing, self.asked = now, base, listing, asked
        self.theirs = {one.id: one for one in listing.people}
        self.pairs: Mapping[str, str] = pairing.pairs
        self.doubts: Sequence[Doubtful] = pairing.doubts
        self.new_ids = list(pairing.left_new)
        self.organisations = self._spellings("organisation")
        self.territories = self._spellings("territory")

    def _spellings(self, what: str) -> Spellings:
        seen = ((getattr(self.theirs[new], what), getattr(self.base[old], what)) for old, new in self.pairs.items())
        return Spellings((getattr(one, what) for one in self.now.participants), seen)

    def comparison(self, intake: Intake) -> Comparison:
        """Return what happened and what is doubtful."""
        statuses, joined = list(self.statuses()), self.joined()
        turned = {event.person for event in statuses}
        # what the list says of somebody who does not come changes nothing
        both = {old: new for old, new in self.pairs.items() if (old in turned) != self.is_expected(old)}
        entries = self.entries(both)
        merged = {one.mine.id: one.merged() for one in entries}
        changed = {one: person for one, (person, _) in merged.items()}
        events = (*statuses, *map(Joins, joined.values()), *self.corrections(changed), *self.listed(both))
        seen = Seen(self.now, self.base, self.pairs, self.theirs, joined, intake.roster, self.asked.settled)
        spelt = (self.organisations, self.territories)
        conflicts = {one: found for one, (_, found) in merged.items() if found}
        findings = told(seen, (*intake.findings, *self.listing.findings), self.doubts, conflicts, changed, spelt)
        return Comparison(tuple(events), tuple(findings), len(self.pairs))

    def entries(self, both: Mapping[str, str]) -> list[Entries]:
        """Return the three entries of people whom both lists have, the list's as the schedule would write it."""
        found = []
        for old, new in both.items():
            base, mine, theirs = self.base[old], self.now.by_id[old], self.theirs[new]
            if not theirs.urgencies and base.urgencies == base.wishes:
                theirs = replace(theirs, urgencies=theirs.wishes)
            silent = self.listing.silent | ({"hours"} if old in self.asked.timed else frozenset())
            theirs = with_topics_of(base, self.spelt(without_hosts(base, theirs), base), silent)
            found.append(Entries(base, mine, theirs))
        return with_names_in_order(found)

    def spelt(self, theirs: Participant, base: Participant | None = None) -> Participant:
        """Return an entry of the list with the schedule's names for organisation and territory."""
        organisation = self.organisations.of(theirs.organisation, base.organisation if base else "")
        territory = self.territories.of(theirs.territory, base.territory if base else "")
        return replace(theirs, organisation=organisation, territory=territory)

    def is_expected(self, person: str) -> bool:
        """Whether somebody comes as far as the schedule knows."""
        return self.now.by_id[person].status is Status.PRESENT

    def statuses(self) -> Iterator[Cancels | Returns]:
        """Yield who does not come any more, and who comes again."""
        for person in self.now.participants:
            if person.id in self.asked.settled:
                continue
            new = self.pairs.get(person.id)
            listed = self.theirs[new].status if new is not None else Status.CANCELLED
            before = self.base[person.id].status
            gone = listed is Status.CANCELLED and (new is not None or person.listed)
            if person.status is Status.PRESENT and gone and before is Status.PRESENT:
                yield Cancels(person.id)
            elif person.status is before is Status.CANCELLED and listed is Status.PRESENT:
                yield Returns(person.id)

    def joined(self) -> dict[str, Participant]:
        """Return who comes in addition, by id in the list; a host without a table takes part like everybody."""
        taken, found = set(self.now.by_id), {}
        for new in self.new_ids:
            theirs = self.theirs[new]
            if theirs.status is Status.CANCELLED:
                continue
            one = own_id(theirs)
            if one is None or one in taken:
                one = free_id(theirs.first_name, theirs.last_name, taken)
            taken.add(one)
            role = Role.PARTICIPANT if theirs.role is Role.HOST else theirs.role
            urgencies = theirs.urgencies or theirs.wishes
            found[new] = replace(self.spelt(theirs), id=one, role=role, urgencies=urgencies)
        return found

    def corrections(self, changed: Mapping[str, Participant]) -> Iterator[Event]:
        """Yield whose entry changed, and who is there at other hours."""
        for one, person in changed.items():
            mine = self.now.by_id[one]
            if replace(person, presence=mine.presence) != mine:
                yield Corrects(replace(person, presence=mine.presence))
            if person.presence != mine.presence:
                yield Stays(one, person.presence)

    def listed(self, known: Mapping[str, str]) -> Iterator[Event]:
        """Yield what to remember of the list so that people are known again."""
        both = [(self.now.by_id[old], self.theirs[new].contact) for old, new in known.items()]
        news = [(one.id, contact) for one, contact in both if not one.listed or contact not in ("", one.contact)]
        if news:
            yield Listed(tuple(news))
