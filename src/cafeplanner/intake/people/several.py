"""Several people in one cell: "Marie Durand et Paul Petit", "Marie et Paul Durand"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cafeplanner.intake.clean import ALSO, COMMA, one_line
from cafeplanner.intake.people.capitals import capitals_first
from cafeplanner.intake.people.first_names import is_first_name, is_only_first_name
from cafeplanner.intake.people.order import goes_by_order, is_turned, last_name_shown_first
from cafeplanner.intake.people.whole_names import is_title, split_name

Pairs = tuple[tuple[str, str], ...]
"""First and last names."""
ANOTHER = re.compile(r"[;|\n]")
ANY = re.compile(rf"{ANOTHER.pattern}|,|{ALSO.pattern}")


def parts_of(cell: str) -> tuple[str, ...]:
    """Return the parts of a cell that may each name somebody; one part where nothing separates.

    A comma separates two people only where a first and a last name stand on both sides of it: not in "Durand, Marie".
    """
    if not ANY.search(cell):
        return (one_line(cell),) if cell.strip() else ()
    parts = [one_line(one) for part in _lines(cell) for one in ALSO.split(part)]
    parts = [one for part in parts for one in _at_commas(part)]
    return tuple(part for part in parts if part)


def may_be_several(name: str) -> bool:
    """Whether a name that was taken for one may be several: "Xu Li; Ngo Tran", but not "Le Goff; Marie Claire"."""
    parts = [part.split() for part in ANOTHER.split(name) if part.strip()]
    whole = [len(words) > 1 and not all(map(is_first_name, words)) for words in parts]
    return len(parts) > 2 or (len(parts) > 1 and all(whole))


def _lines(cell: str) -> list[str]:
    parts = [part for part in ANOTHER.split(cell) if part.strip()]
    return parts if all(_is_mixed(part) for part in parts) else [one_line(cell)]


def _at_commas(part: str) -> list[str]:
    """Return the people between commas: names of one order, and at least one that is clearly whole."""
    parts = [one_line(one) for one in COMMA.split(part)]
    orders = {last_name_shown_first(one.split()) if len(one.split()) > 1 else None for one in parts}
    whole = len(orders) == 1 and None not in orders and any(_is_mixed(one) for one in parts)
    return parts if len(parts) > 1 and whole else [part]


def _is_mixed(part: str) -> bool:
    """Whether a text clearly holds both a first and a last name."""
    words = part.split()
    if len(words) < 2:
        return False
    return bool(capitals_first(words)) or (any(map(is_only_first_name, words)) and not all(map(is_first_name, words)))


def split_people(parts: Sequence[str], *, last_first: bool) -> Pairs:
    """Return the names of the people in the parts of a cell; nothing where it is not clear who they are."""
    if any(is_title(part) for part in parts):
        return ()
    whole = [len(part.split()) > 1 for part in parts]
    if all(whole):
        orders = _orders(parts, last_first=last_first)
        return tuple(split_name(part, last_first=one) for part, one in zip(parts, orders, strict=True))
    if whole[-1] and not any(whole[:-1]):
        first, last = split_name(parts[-1], last_first=False)
        return (*((part, last) for part in parts[:-1]), (first, last))
    if whole[0] and not any(whole[1:]):
        first, last = split_name(parts[0], last_first=True)
        return ((first, last), *((part, last) for part in parts[1:]))
    return ()


def _orders(parts: Sequence[str], *, last_first: bool) -> list[bool]:
    """Return for each whole name of one cell whether its last name comes first.

    Where one of them is clearly the other way round from its column, each of them goes by its own first name, or
    follows that one: in "Chloé Garnier et Paul Roux", "Paul" is a first name too.
    """
    if not any(is_turned(part, last_first=last_first) for part in parts):
        return [last_first] * len(parts)
    told = [last_name_shown_first(part.split()) if goes_by_order(part) else None for part in parts]
    return [not last_first if one is None else one for one in told]


def pair_up(firsts: tuple[str, ...], lasts: tuple[str, ...]) -> Pairs:
    """Return the people of two cells, first and last names; nothing where it is not clear who they are."""
    if any(is_title(part) for part in (*firsts, *lasts)):
        return ()
    if len(lasts) == 1:
        return tuple((first, lasts[0]) for first in firsts)
    return tuple(zip(firsts, lasts, strict=True)) if len(firsts) == len(lasts) else ()
