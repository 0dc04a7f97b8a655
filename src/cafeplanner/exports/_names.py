"""File names made of people's names, safe on every disk and in every e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cafeplanner.cafe.participant import Participant, fold

LONGEST = 80
"""Characters of a file name, its ending included: whole paths get too long for some programs."""
RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
"""Devices to Windows, whatever ending stands behind them."""
NAMELESS = "participant"
LETTERS = re.compile("[^a-z0-9]+")


def file_names(people: Iterable[Participant], ending: str) -> dict[str, str]:
    """Return a file name for each person by id, such as ``durand-marie.ics``; no two are the same.

    Namesakes are numbered in the order of their ids, so that who else is on the list changes no name but theirs.
    """
    given: dict[str, str] = {}
    taken: set[str] = set()
    for person in sorted(people, key=lambda one: one.id):
        base = base_name(person)
        name, number = clipped(base, "", ending), 1
        while name in taken:
            number += 1
            name = clipped(base, f"-{number}", ending)
        taken.add(name)
        given[person.id] = name
    return given


def base_name(person: Participant) -> str:
    """Return a person's last and first name in plain letters and hyphens; else the id, else a word for anybody."""
    words = (slug(f"{person.last_name} {person.first_name}"), slug(person.id), NAMELESS)
    found = next(word for word in words if word)
    return f"{found}-{NAMELESS}" if RESERVED.fullmatch(found) else found


def slug(text: str) -> str:
    """Return a text in small letters without accents, with a hyphen for everything else."""
    return LETTERS.sub("-", fold(text)).strip("-")


def clipped(base: str, number: str, ending: str) -> str:
    """Return a file name that is not too long; the number and the ending are kept."""
    return f"{base[: LONGEST - len(number) - len(ending)].rstrip('-')}{number}{ending}"
