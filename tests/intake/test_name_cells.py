"""What people write into the cells of names: brackets, companions, several people."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Role, Status
from cafeplanner.intake.people.name_extras import Extras, announced, strip_extras
from cafeplanner.intake.people.several import parts_of
from tests.intake.samples import codes, names, read, said
from tests.intake.test_name_order import column


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("+1", 1),
        ("+ 2", 2),
        ("et 1 accompagnant", 1),
        ("et 3 accompagnateurs", 3),
        ("avec deux invités", 2),
        ("+ 1 pers.", 1),
        ("+ conjoint", 1),
        ("et son mari", 1),
        ("accompagnée de 2 personnes", 2),
        ("2 personnes", 1),
        ("1 personne", 0),
        ("and a friend", 1),
        ("et Paul", 0),
        ("avec 2 valises", 0),
        ("", 0),
        ("2026", 0),
    ],
)
def test_what_announces_somebody_without_a_name(written: str, count: int) -> None:
    """In figures and in words; "2 personnes" counts the one who is named."""
    assert announced(written) == count


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Marie Durand", Extras("Marie Durand")),
        ("Marie Durand (+1)", Extras("Marie Durand", 1)),
        ("Marie Durand+1", Extras("Marie Durand", 1)),
        ("Marie Durand + 2 invités", Extras("Marie Durand", 2)),
        ("Marie Durand (CAF)", Extras("Marie Durand", 0, ("CAF",))),
        ("Marie Durand [CAF] (hôte)", Extras("Marie Durand", 0, ("CAF", "hôte"))),
        ("Marie Durand (CAF) +1", Extras("Marie Durand (CAF)", 1)),
        ("Marie (Mimi) Durand", Extras("Marie (Mimi) Durand")),
        ("(Marie)", Extras("(Marie)")),
        ("Marie Durand - CAF", Extras("Marie Durand", 0, ("CAF",))),
        ("Marie Durand, CAF", Extras("Marie Durand", 0, ("CAF",))),
        ("Marie DURAND - PETIT", Extras("Marie DURAND - PETIT")),
        ("Durand, MARIE", Extras("Durand, MARIE")),
        ("Marie Durand - Petit", Extras("Marie Durand - Petit")),
        ("=1+1", Extras("=1+1")),
        ("+1", Extras("", 1)),
    ],
)
def test_what_stands_beside_a_name_is_told_from_it(cell: str, found: Extras) -> None:
    """Companions, brackets at the end, an abbreviation behind a dash or comma."""
    assert strip_extras(cell) == found


def test_brackets_fill_what_the_row_leaves_open() -> None:
    """An organisation, a role, that somebody does not come; anything else is named."""
    rows = [
        ["Nom complet", "Structure", "Rôle"],
        ["Marie Durand (CAF)", ""],
        ["Paul Petit (CAF)", "caf"],
        ["Sophie Roux (CAF)", "MSA"],
        ["Luc Weiss (hôte : Eau)", "MSA"],
        ["Inès Imbert (annulé)", ""],
        ["Zoé Haddad (née Moreau)", ""],
        ["Karim Perrin (confirmé)", ""],
        ["Nadia Traoré (observatrice)", "", "hôte"],
        ["Élodie Girard (particulière)", ""],
        ["Olga Moreau (o@exemple.org)", ""],
    ]
    intake = read(rows)
    people = {person.last_name: person for person in intake.roster.participants}
    assert {name: person.organisation for name, person in people.items()} == {
        "Durand": "CAF",
        "Petit": "CAF",
        "Roux": "MSA",
        "Weiss": "MSA",
        **dict.fromkeys(("Imbert", "Haddad", "Perrin", "Traoré", "Girard", "Moreau"), ""),
    }
    assert [people["Weiss"].role, people["Traoré"].role] == [Role.HOST, Role.HOST]
    assert intake.roster.hosts_of == (("weiss-luc", "Eau"),)
    assert [name for name, person in people.items() if person.status is Status.CANCELLED] == ["Imbert"]
    assert "exemple.org" not in repr(intake.roster.participants)
    found = {code: words for code, _, words in said(intake.findings, "en")}
    assert found["bracket-left-out"] == (
        "What stands in brackets behind these names was not used: Sophie Roux (“CAF”), Zoé Haddad (“née Moreau”), "
        "Karim Perrin (“confirmé”) and Élodie Girard (“particulière”)."
    )
    assert found["person-cancelled"] == "Not seated, because the list says “annulé”: Inès Imbert."


@pytest.mark.parametrize(
    ("heading", "cell", "wanted"),
    [
        ("Prénom Nom", "Marie Durand et Paul Petit", [("Marie", "Durand"), ("Paul", "Petit")]),
        ("Prénom Nom", "Marie et Paul Durand", [("Marie", "Durand"), ("Paul", "Durand")]),
        ("Nom Prénom", "Durand Marie & Paul", [("Marie", "Durand"), ("Paul", "Durand")]),
        ("Nom Prénom", "DURAND Marie / PETIT Paul", [("Marie", "Durand"), ("Paul", "Petit")]),
        ("Prénom Nom", "Marie Durand, Paul Petit", [("Marie", "Durand"), ("Paul", "Petit")]),
        ("Prénom Nom", "Marie Durand; Élodie Petit", [("Marie", "Durand"), ("Élodie", "Petit")]),
        ("Prénom Nom", "Marie Durand\nÉlodie Petit", [("Marie", "Durand"), ("Élodie", "Petit")]),
        ("Nom Prénom", "Sophie Traoré, Léa Vasseur", [("Sophie", "Traoré"), ("Léa", "Vasseur")]),
        ("Nom Prénom", "Chloé Garnier et Paul Roux", [("Chloé", "Garnier"), ("Paul", "Roux")]),
        ("Nom Prénom", "Chloé Garnier et Paul Martin", [("Chloé", "Garnier"), ("Paul", "Martin")]),
        ("Nom Prénom", "Garnier Chloé et Martin Paul", [("Chloé", "Garnier"), ("Paul", "Martin")]),
        ("Nom Prénom", "Roux Paul et Weiss Xu", [("Paul", "Roux"), ("Xu", "Weiss")]),
        ("Nom Prénom", "de La Tour Hélène & Zoé Ó Briain", [("Hélène", "de La Tour"), ("Zoé", "Ó Briain")]),
        ("Nom Prénom", "Chloé Garnier et PETIT Paul", [("Chloé", "Garnier"), ("Paul", "Petit")]),
        ("Prénom Nom", "Marie, Paul", [("Paul", "Marie")]),
        ("Prénom Nom", "Garcia Lopez, Ana Maria", [("Ana Maria", "Garcia Lopez")]),
        ("Prénom Nom", "Marie\nDURAND", [("Marie", "Durand")]),
    ],
)
def test_several_people_in_one_cell(heading: str, cell: str, wanted: list[tuple[str, str]]) -> None:
    """Whole names, or first names that share a last name; a comma within a name is none between two."""
    assert sorted(names(read(column(heading, cell)))) == sorted(wanted)


def test_several_people_of_one_row_share_its_cells_and_are_a_warning() -> None:
    """Each has a seat, and a number of their own."""
    rows = [
        ["ID", "Prénom", "Nom", "Structure", "Souhait 1"],
        ["7", "Marie et Paul", "Durand", "CAF", "Eau"],
        ["8", "Anne et Luc", "Petit et Roux", "MSA", "Eau"],
        ["9", "Zoé", "Petit et Roux", "MSA", "Eau"],
    ]
    intake = read(rows)
    people = intake.roster.participants
    assert [(one.id, one.name, one.organisation, one.wishes) for one in people] == [
        ("7", "Marie Durand", "CAF", ("Eau",)),
        ("7-2", "Paul Durand", "CAF", ("Eau",)),
        ("8", "Anne Petit", "MSA", ("Eau",)),
        ("8-2", "Luc Roux", "MSA", ("Eau",)),
        ("9", "Zoé Petit et Roux", "MSA", ("Eau",)),
    ]
    assert said(intake.findings, "en") == [
        (
            "several-in-one-cell",
            "2",
            "One row names several people; each of them has a seat, with what else the row says: "
            "“Marie et Paul Durand” (row 2) and “Anne et Luc Petit et Roux” (row 3). "
            "Write each person into a row of their own, with their own wishes.",
        ),
        (
            "several-unclear",
            "4",
            "One row seems to name several people, but not with first and last names; it counts as one person: "
            "“Zoé Petit et Roux” (row 4). Write each person into a row of their own, with first and last name.",
        ),
    ]
    assert [one.people for one in intake.findings] == [("7", "7-2", "8", "8-2"), ("9",)]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Jaouen; Adèle", ("Adèle", "Jaouen")),
        ("Le Floc'h ;Coralie", ("Coralie", "Le Floc'h")),
        ("Le Goff | Marie Claire", ("Marie Claire", "Le Goff")),
        ("Jaouen Adèle;", ("Adèle", "Jaouen")),
        ("Jaouen, Adèle,", ("Adèle", "Jaouen")),
        ("Jaouen;", ("", "Jaouen")),
    ],
)
def test_a_semicolon_between_last_and_first_name_counts_like_a_comma(cell: str, name: tuple[str, str]) -> None:
    """ "Nom; prénom" is a heading that people write; the sign is no part of the name."""
    intake = read(column("Nom; prénom", cell, "Petit; Paul"))
    assert names(intake) == [name, ("Paul", "Petit")]
    assert [one.code for one in intake.findings] == ["name-incomplete"] * (not name[0])


@pytest.mark.parametrize(
    ("cell", "name", "unclear"),
    [
        ("Xu Li; Ngo Tran", ("Ngo Tran", "Xu Li"), True),
        ("Xu | Ngo | Li", ("Ngo | Li", "Xu"), True),
        ("Xu Li; Ngo", ("Ngo", "Xu Li"), False),
        ("Xu; Ngo;", ("Ngo", "Xu"), False),
        ("Xu Li;", ("Li", "Xu"), False),
    ],
)
def test_semicolons_between_what_may_be_several_people_are_asked_about(
    cell: str, name: tuple[str, str], unclear: bool
) -> None:
    """Two words on both sides of it, or more than two parts."""
    intake = read(column("Nom Prénom", cell))
    assert names(intake) == [name]
    assert codes(intake.findings) == [("several-unclear", "2")] * unclear


def test_each_of_several_people_has_the_bracket_behind_the_name() -> None:
    """One at the end holds for all."""
    rows = column("Prénom Nom", "Marie Durand (CAF) et Paul Petit (MSA)", "Anne Roux et Luc Weiss (ML)")
    assert [person.organisation for person in read(rows).roster.participants] == ["CAF", "MSA", "ML", "ML"]


def test_a_title_in_brackets_is_no_organisation() -> None:
    """It says nothing, and nothing is said about it."""
    intake = read(column("Nom complet", "Marie Durand (Mme)", "Paul Petit (Dr) (CAF)"))
    assert [(one.name, one.organisation) for one in intake.roster.participants] == [
        ("Marie Durand", ""),
        ("Paul Petit", "CAF"),
    ]
    assert intake.findings == ()


def test_a_couple_without_first_names_is_one_person_with_a_warning() -> None:
    """Nobody knows who comes."""
    intake = read(column("Nom complet", "M. et Mme Durand"))
    assert names(intake) == [("", "Durand")]
    assert codes(intake.findings) == [("name-incomplete", "2"), ("title-left-out", "2"), ("several-unclear", "2")]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Marie Durand", ("Marie Durand",)),
        ("Durand, Marie", ("Durand, Marie",)),
        ("Marie-Claire / Paul", ("Marie-Claire", "Paul")),
        ("Petit/Roux", ("Petit/Roux",)),
        ("", ()),
    ],
)
def test_what_separates_two_people(cell: str, parts: tuple[str, ...]) -> None:
    """A stroke without spaces belongs to a name."""
    assert parts_of(cell) == parts
