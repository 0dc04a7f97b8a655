"""Which people of two lists may be one, written in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.intake.people.alike import same_key

NEAR = 85
"""Likeness of two whole names, 0 to 100, from which one may be a slip of the other."""
SAME_WORDS = 70
"""The same of the words in which they differ: "Dupont" and "Dupond", but not "Roy" and "Ray"."""
RELATED = 60
"""Likeness below which two names that share no word have nothing in common."""
AT_ONCE = 500
"""Rows of the table of likenesses that are in memory at once."""
LOOKED_AT = 5
"""So many of the names most like another one are looked at."""


@dataclass(frozen=True, slots=True)
class Likely:
    """Two entries that may be of one person; `strong` where more than the name speaks for it."""

    old: str
    new: str
    strong: bool
    likeness: float


def related(one: Participant, other: Participant) -> bool:
    """Whether two names have something in common: a word, or most of their letters."""
    a, b = one.name_key, other.name_key
    return bool(set(a.split()) & set(b.split())) or fuzz.ratio(a, b) >= RELATED


def likely(old: Sequence[Participant], new: Sequence[Participant]) -> list[Likely]:
    """Return the pairs of entries that may be of one person, the most convincing first."""
    found = {(one.id, other.id): _weighed(one, other) for one, other in _candidates(old, new)}
    return sorted(filter(None, found.values()), key=lambda one: (not one.strong, -one.likeness))


def _candidates(old: Sequence[Participant], new: Sequence[Participant]) -> Iterator[tuple[Participant, Participant]]:
    """Yield pairs worth a closer look: names alike, one address, or one first name in one organisation."""
    yield from _alike(old, new)
    for mark in (_contact, _colleague):
        marked = defaultdict[object, list[Participant]](list)
        for person in new:
            marked[mark(person)].append(person)
        yield from ((one, other) for one in old if mark(one) for other in marked.get(mark(one), ())[:LOOKED_AT])


def _contact(person: Participant) -> str:
    return person.contact


def _colleague(person: Participant) -> tuple[str, str] | None:
    return (fold(person.first_name), same_key(person.organisation)) if person.organisation else None


def _alike(old: Sequence[Participant], new: Sequence[Participant]) -> Iterator[tuple[Participant, Participant]]:
    names = [person.name_key for person in new]
    for start in range(0, len(old) if new else 0, AT_ONCE):
        rows = old[start : start + AT_ONCE]
        keys = [person.name_key for person in rows]
        for scorer in (fuzz.ratio, fuzz.token_set_ratio):
            table = process.cdist(keys, names, scorer=scorer, score_cutoff=NEAR)
            for one, scores in zip(rows, table, strict=True):
                for column in (-scores).argsort(kind="stable")[:LOOKED_AT]:
                    if scores[column]:
                        yield one, new[column]


def _weighed(one: Participant, other: Participant) -> Likely | None:
    """Return how convincing two entries are as one person's; None where nothing but chance speaks for it."""
    likeness = max(_ratios(one, other))
    contact = bool(one.contact) and one.contact == other.contact
    colleagues = bool(one.organisation) and same_key(one.organisation) == same_key(other.organisation)
    near = (likeness >= NEAR and _is_slip(one, other)) or _shortened(one, other)
    if contact and (near or related(one, other)):
        return Likely(one.id, other.id, strong=True, likeness=100 + likeness)
    if not near and not contact and _colleague(one) != _colleague(other):
        return None
    return Likely(one.id, other.id, near and colleagues, likeness)


def _ratios(one: Participant, other: Participant) -> tuple[float, float]:
    return fuzz.ratio(one.name_key, other.name_key), fuzz.ratio(fold(one.name), fold(other.name))


def _is_slip(one: Participant, other: Participant) -> bool:
    """Whether the words in which two names differ are alike, too: a long first name makes any two last names near."""
    a, b = set(one.name_key.split()), set(other.name_key.split())
    return fuzz.ratio(" ".join(sorted(a - b)), " ".join(sorted(b - a))) >= SAME_WORDS


def _shortened(one: Participant, other: Participant) -> bool:
    """Whether one name is the other without a word, such as a second first name; two words at least are left."""
    a, b = set(one.name_key.split()), set(other.name_key.split())
    return min(len(a), len(b)) > 1 and (a <= b or b <= a)
