"""What people write beside a name in its cell: brackets, companions, an abbreviation of their organisation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.people.capitals import is_capitals
from cafeplanner.intake.people.first_names import is_only_first_name

BRACKET = re.compile(r"\s*(?:\(([^()]*)\)|\[([^\[\]]*)\])$")
"""A bracket at the end; one within a name is a nickname: "Marie (Mimi) Durand"."""
NUMBERS = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "one": 1, "two": 2, "three": 3, "a": 1}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(NUMBERS)})"
_GUEST = (
    r"(?:accompagnant|accompagnante|accompagnateur|accompagnatrice|accompagne|invite|invitee|personne|pers|guest|people|"
    r"person|ami|amie|collegue|conjoint|conjointe|mari|femme|epouse|epoux|enfant|fils|fille|stagiaire|friend|partner|colleague)s?"
)
ANNOUNCED = re.compile(
    rf"(?:plus|et|and|avec|with|accompagnee?s? (?:de|d|par)) "
    rf"(?:{_NUMBER}(?: {_GUEST})?|(?:(?:son|sa|ses|his|her) )?{_GUEST})"
)
"""Folded words behind a name that announce somebody; "+" is read as "plus"."""
TOTAL = re.compile(rf"{_NUMBER} (?:personnes?|pers|people|places?|seats?)")
"""Folded words that count everybody, whoever is named included."""
SIGNS = re.compile(
    r"[\d+()\[\],–—]|\s-\s|\b(?:et|and|plus|avec|with|accompagn|une?|deux|trois|quatre|one|two|three)", re.I
)
"""What a cell holds that names more than a person; most cells hold none of it."""
MOST_WORDS = 4
"""Words at the end of a cell that may announce somebody."""
ABBREVIATION = re.compile(r"(.+?)(?:\s+[-–—]\s+|,\s*)([^\W\d_][\w.]{1,7})")


@dataclass(frozen=True)
class Extras:
    """A name without what stood beside it."""

    name: str
    companions: int = 0
    brackets: tuple[str, ...] = ()


def strip_extras(cell: str) -> Extras:
    """Return the name in a cell, how many people without a name it announces, and what stands in brackets."""
    if not SIGNS.search(cell):
        return Extras(cell)
    found = _without_companions(_without_brackets(cell))
    match = ABBREVIATION.fullmatch(found.name)
    if match and is_capitals(match[2]) and _is_quiet(match[1]):
        found = replace(found, name=match[1], brackets=(*found.brackets, match[2]))
    return found


def announced(text: str) -> int:
    """Return how many people without a name a text such as "+1", "et 2 accompagnants" or "(2 personnes)" announces."""
    words = fold(text.replace("+", " plus "))
    if match := ANNOUNCED.fullmatch(words):
        return _number(match[1]) if match[1] else 1
    match = TOTAL.fullmatch(words)
    return max(_number(match[1]) - 1, 0) if match else 0


def _number(word: str) -> int:
    return NUMBERS.get(word) or int(word)


def _without_brackets(cell: str) -> Extras:
    """Take the brackets at the end of a cell away; a cell that is nothing but a bracket stays."""
    bare = cell.strip()
    inside: list[str] = []
    while (found := BRACKET.search(bare)) and any(c.isalpha() for c in bare[: found.start()]):
        inside.insert(0, one_line(found[1] or found[2] or ""))
        bare = bare[: found.start()]
    counts = [announced(one) for one in inside]
    others = tuple(one for one, count in zip(inside, counts, strict=True) if one and not count)
    return Extras(bare, sum(counts), others)


def _without_companions(found: Extras) -> Extras:
    """Take the words at the end of a name away that announce somebody."""
    words = re.sub(r"(?<=\S)\+", " +", re.sub(r"\+\s+(?=\S)", "+", found.name)).split()
    for length in range(min(MOST_WORDS, len(words)), 0, -1):
        name = " ".join(words[:-length]).rstrip(" ,")
        # "=1+1" is no name with a companion.
        if (count := announced(" ".join(words[-length:]))) and (not name or any(c.isalpha() for c in name)):
            return replace(found, name=name, companions=found.companions + count)
    return found


def _is_quiet(name: str) -> bool:
    """Whether a whole name without capitals for the last name stands before an abbreviation: "Marie Durand - CAF"."""
    words = name.split()
    return len(words) > 1 and not any(is_capitals(word) for word in words) and any(map(is_only_first_name, words))
