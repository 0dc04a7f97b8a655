"""File names made of names: safe everywhere, never the same twice."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cafeplanner.cafe.participant import Participant
from cafeplanner.exports._names import file_names
from tests.builders import make_day
from tests.sheets.books import nasty_day

SAFE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.ics")
DEVICES = {"con", "prn", "aux", "nul", *(f"{word}{number}" for word in ("com", "lpt") for number in range(10))}


def named(*people: tuple[str, str, str]) -> dict[str, str]:
    """Return the file names of people given by id, first and last name."""
    return file_names((Participant(*one) for one in people), ".ics")


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Marie", "Durand", "durand-marie.ics"),
        ("Zoé", "de L’Œuvre-Ñandú", "de-l-oeuvre-nandu-zoe.ics"),
        ("../../etc", "passwd", "passwd-etc.ics"),
        ("", "Con", "con-participant.ics"),
        ("", "LPT1", "lpt1-participant.ics"),
        ("", "Conrad", "conrad.ics"),
        ("😀", "日本", "p-1.ics"),
        ("", "", "p-1.ics"),
        ("A" * 100, "B" * 30, f"{'b' * 30}-{'a' * 45}.ics"),
        ("A" * 10, "B" * 75, f"{'b' * 75}.ics"),
    ],
)
def test_a_name_makes_a_plain_file_name(first: str, last: str, name: str) -> None:
    assert named(("p_1", first, last)) == {"p_1": name}


def test_whoever_has_neither_a_plain_name_nor_a_plain_id_has_a_file_all_the_same() -> None:
    assert named(("日", "", "日本"), ("本", "", "日本")) == {"日": "participant.ics", "本": "participant-2.ics"}


def test_namesakes_are_numbered_by_their_ids() -> None:
    people = [("b", "Anne", "Martin"), ("a", "ANNE", "Martín"), ("c", "Anne", "Martin"), ("d", "2", "Martin Anne")]
    names = {"a": "martin-anne.ics", "b": "martin-anne-2.ics", "c": "martin-anne-3.ics", "d": "martin-anne-2-2.ics"}
    assert named(*people) == named(*reversed(people)) == names


def test_numbers_of_long_namesakes_are_not_cut_off() -> None:
    names = named(("a", "", "x" * 100), ("b", "", "x" * 100))
    assert names == {"a": f"{'x' * 76}.ics", "b": f"{'x' * 74}-2.ics"}


def test_nasty_names_are_safe_too() -> None:
    names = list(file_names(nasty_day().participants, ".ics").values())
    assert [name for name in names if not SAFE.fullmatch(name)] == []


@given(some.lists(some.tuples(some.text(max_size=90), some.text(max_size=20)), max_size=12))
def test_every_name_is_safe_and_its_own(people: list[tuple[str, str]]) -> None:
    folk = [
        replace(make_day().participants[0], id=f"{n}", first_name=a, last_name=b) for n, (a, b) in enumerate(people)
    ]
    names = file_names(folk, ".ics")
    assert list(names) == sorted(f"{n}" for n in range(len(people)))
    assert len(set(names.values())) == len(people)
    for name in names.values():
        assert SAFE.fullmatch(name)
        assert len(name) <= 80
        assert name.removesuffix(".ics") not in DEVICES
