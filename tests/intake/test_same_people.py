"""Rows of one person, namesakes, and names that are nearly one."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafeplanner.cafe.participant import Role, Status, name_key
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake import read_data
from cafeplanner.intake.columns.heads import find_heads
from cafeplanner.intake.people.duplicates import merge_duplicates
from cafeplanner.intake.people.entries import read_entries
from cafeplanner.intake.people.lines import Line, read_lines
from cafeplanner.intake.people.merges import Merges
from cafeplanner.intake.table import RawTable
from tests.intake.samples import codes, delimited, names, read, said

HEADINGS = ["Prénom", "Nom", "Structure", "Courriel", "Souhait 1", "Statut"]


def test_two_rows_of_one_person_are_merged_and_named() -> None:
    """The first row counts, the second fills its gaps."""
    rows = [
        HEADINGS,
        ["Marie", "Durand", "CAF", "m@exemple.org", ""],
        ["Luc", "Petit", "CAF", "", "Culture"],
        ["MARIE", "DURAND", "", "M@exemple.org ", "Jeunesse"],
        ["Petit", "Luc", "caf", "l@exemple.org", "Logement"],
    ]
    intake = read(rows)
    assert names(intake) == [("Marie", "Durand"), ("Luc", "Petit")]
    assert [person.wishes for person in intake.roster.participants] == [("Jeunesse",), ("Logement", "Culture")]
    advice = " If they are two people, tell them apart by e-mail or organisation."
    found = [one for one in intake.findings if one.code == "same-person-merged"]
    assert said(found, "en") == [
        (
            "same-person-merged",
            "4",
            "Several rows with the same name and e-mail, taken for one person (the fullest row counts): "
            f"Marie Durand (rows 2 and 4).{advice}",
        ),
        (
            "same-person-merged",
            "5",
            "Several rows with the same name and organisation, taken for one person (the fullest row counts): "
            f"Luc Petit (rows 3 and 5).{advice}",
        ),
    ]
    assert [one.people for one in found] == [("durand-marie",), ("petit-luc",)]


def test_many_people_listed_twice_are_one_finding() -> None:
    """Five are named; somebody with six tickets is one person as well."""
    people = [[f"Anne{n}", "Martin", "CAF", f"a{n}@exemple.org"] for n in range(8)]
    intake = read([HEADINGS, *people, *people])
    assert len(intake.roster.participants) == 8
    assert said(intake.findings, "en") == [
        (
            "same-person-merged",
            "10",
            "Several rows with the same name and e-mail, taken for one person (the fullest row counts): "
            "Anne0 Martin (rows 2 and 10), Anne1 Martin (rows 3 and 11), Anne2 Martin (rows 4 and 12), "
            "Anne3 Martin (rows 5 and 13), Anne4 Martin (rows 6 and 14) and 3 more. "
            "If they are two people, tell them apart by e-mail or organisation.",
        )
    ]
    assert len(read([HEADINGS, *people[:1] * 6]).roster.participants) == 1


def test_answers_that_contradict_each_other_are_named_with_the_one_that_counts() -> None:
    """The fuller row counts; wishes add up instead."""
    rows = [
        ["Prénom", "Nom", "Courriel", "Structure", "Territoire", "Rôle", "Présence", "Souhait 1"],
        ["Marie", "Durand", "m@exemple.org", "MSA", "", "participante", "matin"],
        ["Marie", "Durand", "m@exemple.org", "CAF", "Nord", "hôte", "après-midi", "Eau"],
    ]
    intake = read(rows)
    (person,) = intake.roster.participants
    assert (person.organisation, person.territory, person.role) == ("CAF", "Nord", Role.HOST)
    assert [(code, where, words.partition(" Correct")[0]) for code, where, words in said(intake.findings, "en")][
        1:
    ] == [
        (
            "rows-differ",
            "D2",
            "Rows of one person give different answers (organisation): Marie Durand (“CAF” counts, not “MSA”).",
        ),
        (
            "rows-differ",
            "F2",
            "Rows of one person give different answers (role): Marie Durand (“hôte” counts, not “participante”).",
        ),
        (
            "rows-differ",
            "G2",
            "Rows of one person give different answers (presence): Marie Durand (“après-midi” counts, not “matin”).",
        ),
    ]


def test_one_address_for_several_names_merges_nobody() -> None:
    """The payer's address stands in every row that was paid for."""
    rows = [HEADINGS, ["Marie", "Durand", "", "p@exemple.org"], ["Paul", "Durand", "", "p@exemple.org"]]
    intake = read(rows)
    assert names(intake) == [("Marie", "Durand"), ("Paul", "Durand")]
    assert intake.findings == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [(("Jean", "Dupont"), ("Jean", "Dupond")), (("Marie", "Durand"), ("Marie", "Durand-Petit"))],
)
def test_nearly_one_name_at_one_address_is_asked_about(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Both have a seat until the organiser says otherwise."""
    intake = read([HEADINGS, [*one, "CAF", "j@exemple.org"], [*other, "MSA", "j@exemple.org"]])
    assert len(intake.roster.participants) == 2
    assert said(intake.findings, "en") == [
        (
            "names-alike",
            "3",
            "Nearly one name and the same e-mail address; are these two people? Each has a seat: "
            f"{' '.join(one)} (row 2) and {' '.join(other)} (row 3). "
            "Delete the surplus row, or write the name the same way, if it is the same person.",
        )
    ]
    assert set(intake.findings[0].people) == {person.id for person in intake.roster.participants}


def test_nearly_one_name_at_two_addresses_is_two_people() -> None:
    """Nor is it asked about where there is no address, or one has cancelled."""
    rows = [HEADINGS, ["Jean", "Dupont", "", "a@exemple.org"], ["Jean", "Dupond", "", "b@exemple.org"]]
    assert read(rows).findings == ()
    assert read([HEADINGS, ["Jean", "Dupont"], ["Jean", "Dupond"]]).findings == ()
    rows = [HEADINGS, ["Jean", "Dupont", "", "a@exemple.org"], ["Jean", "Dupond", "", "a@exemple.org", "", "annulé"]]
    assert codes(read(rows).findings) == [("person-cancelled", "F3")]


def test_a_row_without_an_address_that_may_be_two_people_is_neither() -> None:
    """Two Marie Durand at the CAF with addresses of their own, and one without."""
    rows = [HEADINGS, *(["Marie", "Durand", "CAF", one] for one in ("a@exemple.org", "b@exemple.org", ""))]
    assert len(read(rows).roster.participants) == 3
    assert len(read([*rows, ["Marie", "Durand", "CAF", ""]]).roster.participants) == 3


def test_the_best_spelling_of_a_name_is_shown() -> None:
    """With its accents and hyphens, and the right way round."""
    rows = [
        HEADINGS,
        ["ELODIE", "LE GOFF", "CAF", "e@exemple.org", "Eau"],
        ["Élodie", "Le Goff", "CAF", "e@exemple.org"],
        ["Roux", "Sophie", "CAF", "s@exemple.org", "Eau"],
        ["Sophie", "Roux", "CAF", "s@exemple.org"],
        ["Anne-Marie", "Petit", "CAF", "a@exemple.org"],
        ["Anne Marie", "Petit", "CAF", "a@exemple.org", "Eau"],
    ]
    assert names(read(rows)) == [("Élodie", "Le Goff"), ("Sophie", "Roux"), ("Anne-Marie", "Petit")]


def test_empty_emails_and_organisations_never_make_two_rows_one() -> None:
    """Two people were once merged because both had no e-mail."""
    assert len(read([HEADINGS, ["Marie", "Durand"], ["Marie", "Durand"]]).roster.participants) == 2


def test_who_registered_again_after_cancelling_comes() -> None:
    """One cancelled ticket, one valid one."""
    intake = read([HEADINGS, ["M", "D", "CAF", "", "", "Annulé"], ["M", "D", "CAF", "", "", "Validé"]])
    assert [person.status for person in intake.roster.participants] == [Status.PRESENT]
    assert codes(intake.findings) == [("same-person-merged", "3")]


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Marie", "MARIE", "Paul", "Élodie", "Elodie"]),
        st.sampled_from(["Durand", "DURAND", "Le Goff"]),
        st.sampled_from(["CAF", "C.A.F.", "MSA", "", "particulier"]),
        st.sampled_from(["a@exemple.org", "b@exemple.org", "", ""]),
        st.sampled_from(["Eau", "Santé", "Culture", ""]),
        st.sampled_from(["", "annulé"]),
    ),
    min_size=1,
    max_size=8,
)


def roster(rows: list[tuple[str, ...]]) -> Roster:
    """Return the roster of these rows."""
    return read_data(delimited([HEADINGS, *rows]), "l.csv").roster


@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nobody(rows: list[tuple[str, ...]], chance: random.Random) -> None:
    """Same people, same ids, same answers, whoever sorts the list."""
    shuffled = list(rows)
    chance.shuffle(shuffled)
    one, other = roster(rows), roster(shuffled)
    assert {person.id: person for person in one.participants} == {person.id: person for person in other.participants}


@given(ROWS)
def test_merging_loses_no_wish_and_joins_no_two_names(rows: list[tuple[str, ...]]) -> None:
    """Whatever the addresses and organisations."""
    people = roster(rows).participants
    assert {name_key(person.name) for person in people} == {name_key(f"{row[0]} {row[1]}") for row in rows}
    for first, last, *_ in rows:
        key = name_key(f"{first} {last}")
        wanted = {row[4] for row in rows if name_key(f"{row[0]} {row[1]}") == key} - {""}
        assert {wish for person in people if name_key(person.name) == key for wish in person.wishes} == wanted


@given(ROWS)
def test_merging_again_changes_nothing(rows: list[tuple[str, ...]]) -> None:
    """What was merged is written down once, and read as it was."""
    people = merge_duplicates(read_entries(lines_of(rows))[0], Merges()).entries
    assert merge_duplicates(people, Merges()).entries == people


def lines_of(rows: list[tuple[str, ...]]) -> list[Line]:
    """Return the rows as the intake sees them."""
    table = RawTable("l.csv", "", (tuple(HEADINGS), *rows))
    heads = find_heads(table)
    assert heads is not None
    return list(read_lines(heads))
