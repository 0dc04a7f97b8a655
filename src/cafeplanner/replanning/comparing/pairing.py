"""Who of a schedule is who in a later list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from cafeplanner.cafe.participant import Participant
from cafeplanner.intake.people.alike import same_key
from cafeplanner.intake.people.ids import base_id
from cafeplanner.replanning.comparing.likeness import likely, related

by_name = attrgetter("name_key")
Mark = Callable[[Participant], object]
"""What tells a person apart; None where the entry does not have it."""


class Doubt(StrEnum):
    """Why it is not certain whether two entries are of one person, and what was assumed."""

    ONE_PERSON = "one person"
    """Nearly one name and the same organisation or address."""
    SAME_NAME = "same name"
    """One name, but another organisation and another address; taken for one."""
    NAMESAKES = "namesakes"
    """One name, several people, and nothing tells who is who; taken for one."""
    TWO_PEOPLE = "two people"
    """Something in common, not enough to take them for one."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Two entries of which it is not certain."""

    old: str
    new: str
    doubt: Doubt


class Pairing:
    """Pairs the people of a schedule with those of a list, the surest first.

    `views` are the entries of the schedule's people by id, in the order in which they count: as the list once had them,
    then as the schedule has them now. `answers` are pairs that somebody settled; without a new id, the person is not in
    the list at all.
    """

    def __init__(
        self,
        views: tuple[Mapping[str, Participant], ...],
        new: Iterable[Participant],
        answers: Mapping[str, str | None],
    ) -> None:
        self.views = views
        self.new = {person.id: person for person in new}
        self.pairs: dict[str, str] = {one: other for one, other in answers.items() if other is not None}
        self.doubts: list[Doubtful] = []
        self.left_old = {one: None for one in views[0] if one not in answers}
        taken = set(self.pairs.values())
        self.left_new = {one: None for one in self.new if one not in taken}

    def settle_sure(self) -> None:
        """Pair everybody of whom an id, an address or the name tells who it is."""
        for view in self.views:
            for mark in MARKS:
                self._settle(view, mark)
            self._settle(view, by_name, Doubt.SAME_NAME)
        for view in self.views:
            self._settle_namesakes(view)
            self._settle(view, own_id, only=related)

    def settle_likely(self) -> None:
        """Pair those left whose names are nearly one where more speaks for it; note who else may be one."""
        left_old = [self.views[0][one] for one in self.left_old]
        found = likely(left_old, [self.new[one] for one in self.left_new])
        noted: set[str] = set()
        for case in found:
            if case.old in self.left_old and case.new in self.left_new and not {case.old, f"={case.new}"} & noted:
                noted |= {case.old, f"={case.new}"}
                if case.strong:
                    self._pair(case.old, case.new)
                doubt = Doubt.ONE_PERSON if case.strong else Doubt.TWO_PEOPLE
                self.doubts.append(Doubtful(case.old, case.new, doubt))

    def _settle(
        self,
        view: Mapping[str, Participant],
        mark: Mark,
        doubt: Doubt | None = None,
        only: Callable[[Participant, Participant], bool] = lambda _one, _other: True,
    ) -> None:
        """Pair whoever alone has a mark on both sides; `doubt` is noted where address and organisation contradict."""
        new = self._marked(self.new, self.left_new, mark)
        for key, olds in self._marked(view, self.left_old, mark).items():
            news = new.get(key, [])
            if len(olds) == len(news) == 1 and only(view[olds[0]], self.new[news[0]]):
                if doubt and contradicts(view[olds[0]], self.new[news[0]]):
                    self.doubts.append(Doubtful(olds[0], news[0], doubt))
                self._pair(olds[0], news[0])

    def _settle_namesakes(self, view: Mapping[str, Participant]) -> None:
        """Pair people of one name whom nothing tells apart, in the order of their lists, and note it."""
        new = self._marked(self.new, self.left_new, by_name)
        for key, olds in self._marked(view, self.left_old, by_name).items():
            for old, other in zip(olds, new.get(key, ()), strict=False):
                self._pair(old, other)
                self.doubts.append(Doubtful(old, other, Doubt.NAMESAKES))

    def _marked(self, people: Mapping[str, Participant], ids: Iterable[str], mark: Mark) -> dict[object, list[str]]:
        found = defaultdict[object, list[str]](list)
        for one in ids:
            if one in people and (key := mark(people[one])) is not None:
                found[key].append(one)
        return found

    def _pair(self, old: str, new: str) -> None:
        self.pairs[old] = new
        del self.left_old[old], self.left_new[new]


def own_id(person: Participant) -> str | None:
    """Return an id that comes from the file; None for one made of the name."""
    base = base_id(person.first_name, person.last_name)
    made = person.id == base or (person.id.startswith(f"{base}-") and person.id[len(base) + 1 :].isdecimal())
    return None if made else person.id


def contradicts(one: Participant, other: Participant) -> bool:
    """Whether both organisation and address are known and differ."""
    known = one.organisation and other.organisation and one.contact and other.contact
    return bool(known and same_key(one.organisation) != same_key(other.organisation) and one.contact != other.contact)


def _by_id_and_name(person: Participant) -> object:
    return (one, person.name_key) if (one := own_id(person)) else None


def _by_id_and_contact(person: Participant) -> object:
    return (one, person.contact) if (one := own_id(person)) and person.contact else None


def _by_contact(person: Participant) -> object:
    return (person.contact, person.name_key) if person.contact else None


def _by_everything(person: Participant) -> object:
    return person.name_key, same_key(person.organisation), same_key(person.territory), person.contact, person.id


def _by_work(person: Participant) -> object:
    return person.name_key, same_key(person.organisation)


MARKS: tuple[Mark, ...] = (_by_id_and_name, _by_id_and_contact, _by_everything, _by_contact, _by_work)
"""What tells people apart, the surest first; an id that is equal while name and address disagree is worth nothing."""
