"""What the export of a registration tool looks like."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.headings import Meaning, Says, Whose, normal
from cafeplanner.intake.columns.synonyms import Field


def headings(words: str) -> frozenset[str]:
    """Return headings separated by ``|`` as they are compared."""
    return frozenset(normal(one.strip()) for one in words.split("|")) - {""}


@dataclass(frozen=True)
class Preset:
    """The export of one tool, as data: headings separated by ``|``, whose case, accents and small words do not matter.

    Nothing depends on where a column stands. Headings that a preset does not name are questions of the organiser's own
    form and are understood as in any other list.
    """

    name: str
    """As people call it; a message."""
    recognised: tuple[str, ...]
    """Of each of these lists one heading must be there."""
    below: str = ""
    """Headings of a line above the real ones, of which one is enough as well."""
    participant: Mapping[Field, str] = field(default_factory=dict)
    payer: Mapping[Field, str] = field(default_factory=dict)
    buyer: Mapping[Field, str] = field(default_factory=dict)
    account: Mapping[Field, str] = field(default_factory=dict)
    """Each counts only where none of those before it speaks of the same thing."""
    only_no: str = ""
    """Status columns that matter only where they say that somebody does not come."""
    reversed: str = ""
    """Columns in which a yes says that somebody does not come; each heading holds a word such as "void"."""
    unneeded: str = ""
    """Columns that are of no use for a plan, among them private data."""
    unneeded_beginnings: str = ""
    """Beginnings of such headings, as "Montant" in "Montant déjeuner"."""
    numbers_repeats: bool = False
    """Whether a heading that stands twice gets a number, as "Nom2"."""
    row: int = 0
    """Where the headings are usually, rows from 0; decides only between rows that are equally convincing."""

    @cached_property
    def meanings(self) -> Mapping[str, Meaning]:
        """What the normalised headings mean."""
        return dict(self._meanings())

    @cached_property
    def accounts(self) -> Mapping[str, Meaning]:
        """What the folded headings about the account mean: "Nom" is the account's, "Votre nom" a question."""
        return {
            fold(one): Meaning(what, whose=Whose.ACCOUNT)
            for what, words in self.account.items()
            for one in words.split("|")
        }

    def meaning(self, heading: str) -> Meaning | None:
        """Return what the preset says about a heading; None where it says nothing."""
        return self.accounts.get(fold(heading)) or self.meanings.get(normal(heading))

    def _meanings(self) -> Iterator[tuple[str, Meaning]]:
        people = (
            (Whose.BUYER, self.buyer),
            (Whose.PAYER, self.payer),
            (Whose.PARTICIPANT, self.participant),
        )
        for whose, fields in people:
            for what, words in fields.items():
                yield from ((one, Meaning(what, whose=whose)) for one in headings(words))
        yield from ((one, Meaning(Field.STATUS, says=Says.ONLY_NO)) for one in headings(self.only_no))
        yield from ((one, Meaning(Field.STATUS, says=Says.REVERSED)) for one in headings(self.reversed))

    @cached_property
    def useless(self) -> frozenset[str]:
        """The normalised headings of columns that are not needed."""
        return headings(self.unneeded)

    @cached_property
    def useless_beginnings(self) -> tuple[str, ...]:
        """The normalised beginnings of such headings, with the space after them."""
        return tuple(f"{one} " for one in sorted(headings(self.unneeded_beginnings)))

    @cached_property
    def _needed(self) -> tuple[frozenset[str], ...]:
        return tuple(headings(words) for words in self.recognised)

    def matches(self, names: Collection[str], above: Collection[str]) -> int:
        """Return how many of these normalised headings the preset knows; 0 where they are not those of its tool."""
        found = self.meanings.keys() | self.useless
        if all(words & set(names) for words in self._needed) or headings(self.below) & set(above):
            return 1 + len(found & set(names))
        return 0

    def is_unneeded(self, name: str) -> bool:
        """Whether a normalised heading is known to be of no use."""
        return name in self.useless or name.startswith(self.useless_beginnings)
