"""Finding a person by name, in either order, without regard to case and accents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import text

SHOWN = 3
"""Nearest names that a message lists."""
LIKELY = 60
"""Likeness (token_sort_ratio) of a name that may be meant."""


@dataclass(frozen=True)
class Directory:
    """The participants by every way to write their names."""

    participants: tuple[Participant, ...]

    @cached_property
    def _by_name(self) -> dict[str, list[Participant]]:
        found: defaultdict[str, list[Participant]] = defaultdict(list)
        for person in self.participants:
            spellings = (f"{person.first_name} {person.last_name}", f"{person.last_name} {person.first_name}")
            for spelling in {fold(one) for one in spellings} - {""}:
                found[spelling].append(person)
        return dict(found)

    @cached_property
    def _by_id(self) -> dict[str, Participant]:
        return {person.id: person for person in self.participants}

    def find(self, name: str) -> tuple[Participant, ...]:
        """Return everyone whom a name may mean; an id, or the organisation in brackets, tells namesakes apart."""
        if name in self._by_id:
            return (self._by_id[name],)
        found = self._by_name.get(fold(name), [])
        if not found and (bracket := re.fullmatch(r"(.*?)\s*\(([^()]*(?:\([^()]*\))?[^()]*)\)\s*", name)):
            named, organisation = bracket[1], fold(bracket[2])
            found = [one for one in self._by_name.get(fold(named), []) if fold(one.organisation) == organisation]
        return tuple(found)

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the names most like one that was not found, or the full descriptions of those it may mean."""
        if found := self.find(name):
            return tuple(described(person) for person in found)
        # Whoever typed the name at a prompt sees at least one name of the list, however unlike.
        return self._of_words(name)[:SHOWN] or self.likely(name) or self._like(name, 0)[:1]

    def likely(self, name: str) -> tuple[str, ...]:
        """Return the names so much like one that was not found that they may be meant; often none."""
        return self._like(name, LIKELY)[:SHOWN]

    def _of_words(self, name: str) -> tuple[str, ...]:
        """Return the names of which somebody typed only some words, or their beginnings: "Anne" for "Anne-Lise"."""
        typed = fold(name).split()
        return tuple(
            person.name
            for person in self.participants
            if typed and all(any(word.startswith(one) for word in fold(person.name).split()) for one in typed)
        )

    def _like(self, name: str, least: float) -> tuple[str, ...]:
        scorer = fuzz.token_sort_ratio
        near = process.extract(fold(name), self._by_name.keys(), scorer=scorer, limit=2 * SHOWN, score_cutoff=least)
        return tuple(dict.fromkeys(person.name for key, _, _ in near for person in self._by_name[key]))


def described(person: Participant) -> str:
    """Return a name that can be told from a namesake's: with the organisation, or else the id, in brackets."""
    return f"{person.name} ({person.organisation})" if person.organisation else f"{person.name} ({person.id})"


def find_person(participants: Iterable[Participant], name: str) -> Participant:
    """Return the participant whom a name or an id means; raises `WrongSettings` with the nearest names otherwise."""
    directory = Directory(tuple(participants))
    found = directory.find(name)
    if len(found) == 1:
        return found[0]
    nearest = directory.nearest(name)
    if found:
        raise WrongSettings(
            text("“{name}” may be any of {nearest}.", name=name, nearest=nearest),
            text("Add the organisation in brackets, or use the id."),
        )
    if not nearest:
        raise WrongSettings(text("“{name}” is not on the list; the list is empty.", name=name))
    raise WrongSettings(
        text("“{name}” is not on the list.", name=name), text("The nearest names: {nearest}.", nearest=nearest)
    )
