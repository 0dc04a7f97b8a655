"""In which order a column of whole names is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cafeplanner.intake.columns.synonyms import folded
from cafeplanner.intake.people.capitals import capitals_first
from cafeplanner.intake.people.first_names import is_first_name, is_only_first_name
from cafeplanner.intake.people.whole_names import has_comma, without_title

FIRST_NAME_FIRST = folded(
    "prenom nom, prenoms noms, prenom nom participant, first last name, first name last name",
)
"""Headings, normalised, that put the first name first."""
OVERRULES = 3
"""A heading is overruled by so many names that a common first name shows to be the other way round."""
FEW = 10
"""So many names show one order for each that may show the other."""
ONE_IN = 4
"""One name in so many has to be in capitals for capitals to decide for the others: a single one is a habit."""


@dataclass(frozen=True)
class Order:
    """How whole names are read; not `sure` where the organiser should have a look."""

    last_first: bool = False
    sure: bool = True


def order_of(names: Iterable[str], heading: bool | None) -> Order:
    """Return the order of a column's names. `heading` says whether the heading puts last names first, None if neither.

    Capitals in some names decide ("DURAND Marie"), then the heading, then common first names. A few names in capitals
    only tell where nothing else does.
    """
    wholes = [words for name in names if not has_comma(name) and len(words := without_title(name).split()) > 1]
    loud = [split for words in wholes if (split := capitals_first(words))]
    balance = sum(1 if split > 0 else -1 for split in loud)
    if balance and ONE_IN * len(loud) >= len(wholes):
        return Order(balance > 0)
    quiet = [words for words in wholes if not capitals_first(words)]
    shown = [one for words in quiet if (one := last_name_shown_first(words)) is not None]
    last, first = shown.count(True), shown.count(False)
    if heading is not None:
        against, for_it = (first, last) if heading else (last, first)
        if against >= max(OVERRULES, OVERRULES * for_it + 1):
            return Order(not heading, sure=False)
        return Order(heading, sure=against < OVERRULES or against <= for_it)
    if balance and not shown:
        return Order(balance > 0, sure=False)
    more, fewer = max(last, first), min(last, first)
    return Order(last > first, not quiet or (2 * more >= len(quiet) and more >= FEW * fewer))


def last_name_shown_first(words: list[str]) -> bool | None:
    """Return whether a common first name shows that the last name comes first; None where it may be either."""
    first, last = is_first_name(words[0]), is_first_name(words[-1])
    return None if first == last else last


def goes_by_order(name: str) -> bool:
    """Whether neither capitals nor a comma tell the first from the last name."""
    words = without_title(name).split()
    return not has_comma(name) and len(words) > 1 and not capitals_first(words)


def is_turned(name: str, *, last_first: bool) -> bool:
    """Whether a name is clearly written the other way round: what is hardly a last name stands in its place."""
    if not goes_by_order(name):
        return False
    words = without_title(name).split()
    inner, outer = (words[0], words[-1]) if last_first else (words[-1], words[0])
    return is_only_first_name(inner) and not is_first_name(outer)
