"""Ids that stay, and people found by name."""

from __future__ import annotations

import random

import pytest

from cafeplanner.cafe.participant import Participant
from cafeplanner.errors import WrongSettings
from cafeplanner.intake import find_person
from tests.intake.samples import codes, read, said

HEADINGS = ["Prénom", "Nom", "Structure", "Courriel", "Souhait 1", "Statut"]


def test_emails_go_no_further_than_the_comparison() -> None:
    """Private data never reach a participant."""
    intake = read([HEADINGS, ["Marie", "Durand", "CAF", "m@exemple.org"]])
    assert "@" not in repr(intake.roster)


def test_ids_do_not_depend_on_the_order_of_the_rows() -> None:
    """Somebody sorts the list and plans again: everybody keeps the id."""
    people = [["Marie", "Durand", f"Structure {n}", f"m{n}@exemple.org", f"T{n}"] for n in range(6)]
    people += [
        ["Élodie", "Le Goff", "CAF"],
        ["Elodie", "Le  Goff", "MSA"],
        ["Ana", "Costa"],
        ["Durand", "Marie", "CAF"],
    ]
    shuffled = random.Random(1).sample(people, len(people))

    def ids(rows: list[list[str]]) -> dict[tuple[str, str], str]:
        roster = read([HEADINGS, *rows]).roster
        return {(person.name, person.organisation): person.id for person in roster.participants}

    assert ids(people) == ids(shuffled)
    assert ids(people)["Ana Costa", ""] == "costa-ana"


def test_the_files_own_numbers_are_ids_where_they_tell_everyone_apart() -> None:
    """Else they are left out with a finding."""
    rows = [["Identifiant", "Nom"], [12, "Ana Costa"], [13, "Luc Petit"]]
    assert [person.id for person in read(rows).roster.participants] == ["12", "13"]
    intake = read([*rows, [13, "Zoé Roux"]])
    assert [person.id for person in intake.roster.participants] == ["costa-ana", "petit-luc", "roux-zoe"]
    assert codes(intake.findings) == [("ids-not-unique", "A1")]


def test_of_two_columns_of_numbers_the_first_one_counts() -> None:
    """The other one is not needed, and nothing is said about it."""
    intake = read([["Identifiant", "ID", "Nom"], [7, 70, "Ana Costa"], [8, 80, "Luc Petit"]])
    assert [person.id for person in intake.roster.participants] == ["7", "8"]
    assert [(one.field, one.needed) for one in intake.columns] == [("id", True), ("", False), ("full_name", True)]
    assert intake.findings == ()


def test_requests_by_name_find_people_in_either_order() -> None:
    """Several names in a cell, commas, brackets, capitals, ids."""
    rows = [
        ["Prénom", "Nom", "Structure", "Avec", "Pas avec", "Connaît"],
        ["Ana", "Costa", "CAF", "petit luc", "", "Le Goff, Élodie"],
        ["Luc", "Petit", "CAF", "", "ELODIE LE GOFF; Marie Durand (MSA)", "Ana Costa"],
        ["Élodie", "Le Goff", "CAF", "", "", "Ana Costa, Luc Petit et costa-ana"],
        ["Marie", "Durand", "MSA"],
        ["Marie", "Durand", "CAF", "", "Marie Durand"],
        ["Zoé", "Roux", "", "Elodie Le Gof", "Zoé Roux; Marie Durand"],
    ]
    roster = read(rows).roster
    assert roster.together == (frozenset({"costa-ana", "petit-luc"}),)
    msa = next(person.id for person in roster.participants if person.organisation == "MSA")
    assert roster.apart == {("le-goff-elodie", "petit-luc"), (msa, "petit-luc"), ("durand-marie", "durand-marie-2")}
    assert roster.acquainted == {
        ("costa-ana", "le-goff-elodie"),
        ("costa-ana", "petit-luc"),
        ("le-goff-elodie", "petit-luc"),
    }
    assert said(read(rows).findings)[1:] == [
        (
            "name-unknown",
            "D7",
            "«\u00a0Elodie Le Gof\u00a0» (à garder avec) ne figure pas dans la liste\u202f; "
            "la demande a donc été laissée de côté. Les noms les plus proches\u00a0: Élodie Le Goff. "
            "Écrivez le nom comme dans la liste.",
        ),
        (
            "name-ambiguous",
            "E7",
            "«\u00a0Marie Durand\u00a0» (à séparer de) correspond à plusieurs personnes\u00a0: "
            "Marie Durand (MSA) et Marie Durand (CAF)\u202f; "
            "la demande a donc été laissée de côté. Ajoutez la structure entre parenthèses, comme ici.",
        ),
    ]


FOLK = (
    Participant("p1", "Élodie", "Le Goff", "CAF"),
    Participant("p2", "Marie", "Durand", "CAF"),
    Participant("p3", "Marie", "Durand"),
)


@pytest.mark.parametrize("name", ["Élodie Le Goff", "le goff elodie", "LE GOFF Élodie", "p1", "Elodie Le-Goff (caf)"])
def test_find_person_knows_every_way_to_write_a_name(name: str) -> None:
    """As on the command line."""
    assert find_person(FOLK, name) is FOLK[0]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Elodi Legoff", "“Elodi Legoff” is not on the list. The nearest names: Élodie Le Goff."),
        ("Dur mar", "“Dur mar” is not on the list. The nearest names: Marie Durand and Marie Durand."),
        ("Goff", "“Goff” is not on the list. The nearest names: Élodie Le Goff."),
        (
            "marie durand",
            "“marie durand” may be any of Marie Durand (CAF) and Marie Durand (p3). "
            "Add the organisation in brackets, or use the id.",
        ),
    ],
)
def test_find_person_names_the_nearest_for_an_unknown_or_ambiguous_name(name: str, sentence: str) -> None:
    """The organiser can choose without opening the list."""
    with pytest.raises(WrongSettings) as caught:
        find_person(FOLK, name)
    assert str(caught.value) == sentence


def test_find_person_on_an_empty_list_says_so() -> None:
    """There is nothing near."""
    with pytest.raises(WrongSettings, match="the list is empty"):
        find_person((), "Ana")


def test_a_count_of_the_rows_is_no_id() -> None:
    """The next export counts anew, and people would change their ids."""
    intake = read([["N°", "Nom"], [1, "Ana Costa"], [2, "Luc Petit"]])
    assert [person.id for person in intake.roster.participants] == ["costa-ana", "petit-luc"]
    assert codes(intake.findings) == [("column-left-out", "A1")]
