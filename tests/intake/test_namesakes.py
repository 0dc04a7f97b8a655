"""Two people of one name, whom nothing or everything tells apart."""

from __future__ import annotations

import pytest

from tests.intake.samples import read, said

HEADINGS = ["Prénom", "Nom", "Structure", "Courriel", "Souhait 1", "Statut"]


@pytest.mark.parametrize(
    "second",
    [
        ["Marie", "Durand", "Mission locale", ""],
        ["Marie", "Durand", "CAF", "autre@exemple.org"],
        ["Marie", "Durand", "", ""],
    ],
)
def test_two_people_of_one_name_are_kept_with_a_warning(second: list[str]) -> None:
    """Another organisation, another e-mail, or nothing that proves anything."""
    intake = read([HEADINGS, ["Marie", "Durand", "CAF", "m@exemple.org"], second])
    assert [person.id for person in intake.roster.participants] in (
        ["durand-marie", "durand-marie-2"],
        ["durand-marie-2", "durand-marie"],
    )
    assert said(intake.findings, "en") == [
        (
            "same-name-kept",
            "3",
            "One name stands in several rows; nothing proves that it is one person, so each row counts as one: "
            "Marie Durand (rows 2 and 3). Delete the surplus row if it is the same person.",
        )
    ]
    assert set(intake.findings[0].people) == {"durand-marie", "durand-marie-2"}


def test_namesakes_who_differ_in_everything_are_only_mentioned() -> None:
    """Rows that were taken for one person stay together in the sentence."""
    rows = [
        HEADINGS,
        ["Marie", "Durand", "CAF", "m@exemple.org"],
        ["Marie", "Durand", "MSA", "d@exemple.org"],
        ["Marie", "Durand", "CAF", "m@exemple.org"],
        ["Luc", "Petit", "CAF", "l@exemple.org"],
        ["Luc", "Petit", "MSA", "p@exemple.org"],
    ]
    intake = read(rows)
    assert len(intake.roster.participants) == 4
    assert said(intake.findings, "en")[1:] == [
        (
            "same-name-apart",
            "3",
            "Different people of one name, as their organisations and e-mail addresses differ: "
            "Marie Durand (rows 2 and 4), Marie Durand (row 3) and Luc Petit (rows 5 and 6). "
            "Delete the surplus row if it is the same person all the same.",
        )
    ]
    assert intake.findings[1].people == ("durand-marie", "durand-marie-2", "petit-luc", "petit-luc-2")


def test_people_of_one_name_are_told_apart_only_two_by_two() -> None:
    """A third row that says less may be either of them."""
    rows = [
        HEADINGS,
        ["Marie", "Durand", "CAF", "m@exemple.org"],
        ["Marie", "Durand", "MSA", "d@exemple.org"],
        ["Marie", "Durand", "", ""],
    ]
    found = read(rows).findings
    assert said(found, "en") == [
        (
            "same-name-kept",
            "3",
            "One name stands in several rows; nothing proves that it is one person, so each row counts as one: "
            "Marie Durand (rows 2, 3 and 4). Delete the surplus row if it is the same person.",
        )
    ]
