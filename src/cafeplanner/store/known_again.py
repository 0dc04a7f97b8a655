"""Knowing the people of an earlier event again.

The e-mail address comes first, then the full name; ids say nothing, because every event gives its own. One address may
serve several people, and one name several people, too: then something else must agree, else nobody is taken for
anybody.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from rapidfuzz import fuzz

from cafeplanner.cafe.participant import Participant, fold

ALIKE = 90
"""Likeness (ratio of folded names, 0 to 100) from which two names of one organisation are one name with a slip."""
ONE_PERSON = 85
"""The same where the e-mail address agrees as well."""

People = list[Participant]
Key = Callable[[Participant], str]
by_name = attrgetter("name_key")


@dataclass
class KnownAgain:
    """Who of an earlier event is who today, and what was odd about it."""

    ids: dict[str, str] = field(default_factory=dict)
    """Id at the earlier event → id today."""
    nearly: list[Participant] = field(default_factory=list)
    """People of today who were known again by nearly the same name."""
    namesakes: list[Participant] = field(default_factory=list)
    """People of today whose name several people have, so that nobody can say which of them was there."""
    strangers: list[Participant] = field(default_factory=list)
    """People of today who have the e-mail address of somebody of another name."""


def know_again(earlier: Sequence[Participant], today: Sequence[Participant]) -> KnownAgain:
    """Return who of an earlier event is who today."""
    matching = Matching(earlier, today)
    matching.by_contact()
    matching.by_name()
    matching.by_likeness()
    return matching.found


class Matching:
    """Goes from the surest sign to the least sure one; whoever is known takes no further part."""

    def __init__(self, earlier: Sequence[Participant], today: Sequence[Participant]) -> None:
        self.earlier = {person.id: person for person in earlier}
        self.today = {person.id: person for person in today}
        self.often = [Counter(map(by_name, people)) for people in (earlier, today)]
        self.found = KnownAgain()

    def by_contact(self) -> None:
        """Take people of one e-mail address for one person: one on each side, else those whose names agree."""
        for old, new in self.groups(contact):
            if len(old) == len(new) == 1 and is_one_person(old[0], new[0]):
                self.match(old[0], new[0])
                continue
            for two in pairs_of(old, new, by_name):
                self.match(*two)
            known = set(map(by_name, old))
            self.found.strangers += [one for one in new if one.name_key not in known]

    def by_name(self) -> None:
        """Take people of one name for one person; where an event has several of that name, the organisation decides."""
        for old, new in self.groups(by_name):
            if all(often[new[0].name_key] == 1 for often in self.often):
                self.match(old[0], new[0])
                continue
            for two in pairs_of(old, new, organisation):
                self.match(*two)
            if any(one.id in self.earlier for one in old):
                self.found.namesakes += [one for one in new if one.id in self.today]

    def by_likeness(self) -> None:
        """Take people of one organisation or address for one person where the names differ by a slip."""
        for same, likeness in ((contact, ONE_PERSON), (organisation, ALIKE)):
            for old, new in self.groups(same):
                for two in nearly_pairs(old, new, likeness):
                    self.match(*two)
                    self.found.nearly.append(two[1])

    def groups(self, key: Key) -> list[tuple[People, People]]:
        """Return the people who are not known yet and agree in something, of both events."""
        sides = [grouped(list(people.values()), key) for people in (self.earlier, self.today)]
        return [(sides[0][one], sides[1][one]) for one in sides[1] if one and one in sides[0]]

    def match(self, old: Participant, new: Participant) -> None:
        """Take two entries for one person."""
        self.found.ids[old.id] = new.id
        del self.earlier[old.id], self.today[new.id]


def contact(person: Participant) -> str:
    """Return the digest of the e-mail address; empty where it is unknown."""
    return person.contact


def organisation(person: Participant) -> str:
    """Return the organisation as it is compared; empty where it is unknown."""
    return fold(person.organisation)


def grouped(people: People, key: Key) -> dict[str, People]:
    """Return people by something that they share."""
    found: dict[str, People] = {}
    for person in people:
        found.setdefault(key(person), []).append(person)
    return found


def pairs_of(old: People, new: People, key: Key) -> Iterator[tuple[Participant, Participant]]:
    """Yield those who are the only ones to agree in something known."""
    before = grouped(old, key)
    for shared, some in grouped(new, key).items():
        others = before.get(shared, [])
        if shared and len(some) == len(others) == 1:
            yield others[0], some[0]


def nearly_pairs(old: People, new: People, likeness: int) -> list[tuple[Participant, Participant]]:
    """Return those whose names are nearly the same, and like nobody else's."""
    alike = [
        (one, other)
        for one in old
        for other in new
        if one.name_key != other.name_key and fuzz.ratio(one.name_key, other.name_key) >= likeness
    ]
    often = Counter(id(person) for two in alike for person in two)
    return [two for two in alike if all(often[id(person)] == 1 for person in two)]


def is_one_person(one: Participant, other: Participant) -> bool:
    """Whether two people of one address may be one: another last name, a second one or a slip, no other first name."""
    names = one.name_key, other.name_key
    words, more = (set(name.split()) for name in names)
    within = bool(words) and bool(more) and (words <= more or more <= words)
    first = fold(one.first_name)
    return within or bool(first and first == fold(other.first_name)) or fuzz.ratio(*names) >= ONE_PERSON
