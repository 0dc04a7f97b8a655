"""Organisations and territories: one spelling for one name, and what nobody shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.roster import Intake
from cafeplanner.cafe.settings import Settings
from cafeplanner.intake import lay_out
from cafeplanner.intake.people.alike import same_key
from tests.intake.samples import codes, read, said

ABOUT = ("organisations-alike", "territories-alike", "merges-applied", "merge-unknown")


def listed(*organisations: str, what: str = "Structure", emails: tuple[str, ...] = ()) -> Intake:
    """Return a list with one person for each organisation."""
    addresses = (*emails, *("" for _ in organisations))
    rows = [
        ["Prénom", "Nom", what, "Courriel"],
        *([f"P{n}", f"N{n}", one, addresses[n]] for n, one in enumerate(organisations)),
    ]
    return read(rows)


def seen(intake: Intake) -> list[str]:
    """Return the organisations of the people as they were read."""
    return [person.organisation for person in intake.roster.participants]


def laid(intake: Intake, *merges: tuple[str, str]) -> tuple[list[str], list[Finding]]:
    """Return the organisations of the day and what is said about them."""
    layout = lay_out(intake.roster, Settings(merges=merges))
    return [one.organisation for one in layout.day.participants], [one for one in layout.findings if one.code in ABOUT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C.A.F.", "CAF"),
        ("C. A. F.", "caf"),
        ("C A F", "CAF"),
        ("S.N.C.F. Réseau", "sncf reseau"),
        ("Association Emmaüs", "Emmaus  association"),
        ("L'Entraide", "l’entraide"),
        ("Maison d'à côté", "MAISON D’A COTE"),
    ],
)
def test_case_accents_dots_and_order_make_no_other_organisation(one: str, other: str) -> None:
    """They are read as one."""
    assert same_key(one) == same_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("EDF", "EDF Renouvelables"), ("Collège 1", "Collège 2"), ("M. Propre", "MPropre"), ("A B", "AB")],
)
def test_other_words_make_another_organisation(one: str, other: str) -> None:
    """One letter is no abbreviation."""
    assert same_key(one) != same_key(other)


@given(st.text("abé -", max_size=12), st.text("abé -", max_size=12))
def test_two_names_are_one_just_where_their_words_are(a: str, b: str) -> None:
    """As token_sort_ratio = 100 after folding says."""
    if fold(a) and fold(b):
        assert (same_key(a) == same_key(b)) is (fuzz.token_sort_ratio(fold(a), fold(b)) == 100)


def test_spellings_of_one_organisation_are_unified_with_one_finding() -> None:
    """The commonest is kept; among equals the one with small letters, accents and no dots."""
    intake = listed(
        "VILLE DE BESANCON", "Ville de Besançon", "C.A.F.", "CAF", "Emmaüs Association", "EDF", "Association Emmaüs"
    )
    assert seen(intake) == ["Ville de Besançon"] * 2 + ["CAF"] * 2 + ["Association Emmaüs", "EDF", "Association Emmaüs"]
    assert said(intake.findings, "en") == [
        (
            "spelling-unified",
            "C2",
            "Read as one (organisation): “Emmaüs Association” as “Association Emmaüs”, “C.A.F.” as “CAF” and "
            "“VILLE DE BESANCON” as “Ville de Besançon”.",
        )
    ]


def test_the_commoner_spelling_wins() -> None:
    """Even one in capitals."""
    assert seen(listed("MSA", "msa", "Msa", "MSA")) == ["MSA"] * 4
    assert seen(listed("Msa", "MSA", "Msa")) == ["Msa"] * 3


def test_territories_are_unified_and_proposed_like_organisations() -> None:
    """In words of their own."""
    intake = listed("Val d'Aubière", "val d’aubiere", "Val d'Aubiere", "Vald'Aubière", what="Territoire")
    assert [one.territory for one in intake.roster.participants] == [*["Val d'Aubière"] * 3, "Vald'Aubière"]
    assert codes(intake.findings) == [("spelling-unified", "C3")]
    _, found = laid(intake)
    assert said(found, "en")[0][:2] == ("territories-alike", "C5")
    assert "Are “Vald'Aubière” (1 person) and “Val d'Aubière” (3 people) one territory?" in said(found, "en")[0][2]


def test_answers_that_nobody_shares_count_as_unknown() -> None:
    """Two private persons come from no common organisation."""
    intake = listed("Particulier", "particulier", "-", "néant", "NC", "Sans", "À titre personnel", "CAF", "?")
    assert seen(intake) == ["", "", "", "", "", "", "", "CAF", ""]
    assert said(intake.findings, "en") == [
        (
            "answer-not-shared",
            "C2",
            "Read as “no organisation”: “Particulier” (2 people) and “À titre personnel” (1 person).",
        )
    ]
    assert intake.findings[0].people == ("n0-p0", "n1-p1", "n6-p6")


def test_a_territory_elsewhere_is_unknown() -> None:
    """Two people from elsewhere come from two places."""
    intake = listed("Hors territoire", "Autre", "Particulier", what="Territoire")
    assert [one.territory for one in intake.roster.participants] == ["", "", "Particulier"]
    assert codes(intake.findings) == [("answer-not-shared", "C2")]


def test_where_an_organisation_stands_is_known() -> None:
    """By the spelling that was settled on, so that a finding can name the cell."""
    roster = listed("C.A.F.", "CAF", "CAF").roster
    assert [(one.row, one.letter) for one in [roster.places["n0-p0", "CAF"]]] == [(2, "C")]
