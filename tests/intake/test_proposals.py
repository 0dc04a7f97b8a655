"""Organisations and territories that may be one are proposed with the evidence."""

from __future__ import annotations

import pytest

from cafeplanner.intake.people.likeness import Likely, likely_pairs
from tests.intake.samples import said
from tests.intake.test_organisations import laid, listed


@pytest.mark.parametrize(
    ("kept", "written", "likeness"),
    [
        ("Mission locale", "Misson locale", 96),
        ("Crédit Agricole", "Credit Agricole SA", 90),
        ("Université de Franche Comté", "Univ. Franche-Comté", 80),
        ("Mairie de Saint-Étienne", "Mairie de St Étienne", 93),
        ("Centre social", "Centresocial", 96),
        ("Conseil départemental", "Conseil departmental", 97),
    ],
)
def test_near_spellings_are_proposed(kept: str, written: str, likeness: int) -> None:
    """From a likeness of 80 on."""
    assert likely_pairs({kept: 2, written: 1}) == [Likely(written, kept, likeness)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EDF", "EDF Renouvelables"),
        ("SNCF", "SNCF Réseau"),
        ("Orange", "Orano"),
        ("Mairie de Lyon", "Mairie de Lille"),
        ("Mission locale de Lyon", "Mission locale de Dijon"),
        ("Ville de Besançon", "Ville de Briançon"),
        ("Communauté de communes du Val d'Aubière", "Communauté de communes du Val d'Isère"),
        ("Ministère de la Santé", "Ministère de la Culture"),
        ("Collège Jean Moulin 1", "Collège Jean Moulin 2"),
        ("Collège Jean Moulin A", "Collège Jean Moulin B"),
        ("Université Lyon II", "Université Lyon III"),
        ("Conseil départemental de Savoie", "Conseil départemental de Haute-Savoie"),
        ("CPAM de l'Ain", "CAF de l'Ain"),
        ("Communauté de communes Domo", "Communauté de communes Domoga les Bains"),
        ("CC", "Communauté de communes"),
    ],
)
def test_names_that_differ_in_a_word_a_number_or_a_place_are_never_proposed(one: str, other: str) -> None:
    """A question about each of them would hide the others."""
    assert likely_pairs({one: 2, other: 1}) == []


@pytest.mark.parametrize(
    ("kept", "written", "short"),
    [
        ("CAF", "Caisse d'allocations familiales", "CAF"),
        ("CAF", "Caisse d’allocations familiales (CAF)", "CAF"),
        ("Caisse d'allocations familiales (CAF)", "Caisse d'allocations familiales", "CAF"),
        ("CAF - Caisse d'allocations familiales", "CAF", "CAF"),
        ("CAF du Rhône", "Caisse d'allocations familiales du Rhône", "CAF"),
        ("Communauté de communes du Val d'Aubière", "C.C. Val d'Aubière", "CC"),
        ("Centre communal d'action sociale", "CCAS", "CCAS"),
    ],
)
def test_abbreviations_are_proposed(kept: str, written: str, short: str) -> None:
    """By the first letters of the words, small words aside."""
    assert likely_pairs({kept: 2, written: 1}) == [Likely(written, kept, 0, short)]


def test_a_name_with_something_else_in_brackets_is_not_abbreviated_by_it() -> None:
    """ "Rhône" is no abbreviation of "Mairie de Lyon"."""
    assert likely_pairs({"Mairie de Lyon (Rhône)": 2, "Rhône": 1}) == []


@pytest.mark.parametrize("counts", [{"Crédit Agricole": 1, "Credit Agricole SA": 1}])
def test_among_equals_the_name_with_its_accents_is_kept(counts: dict[str, int]) -> None:
    """Though the other one is longer; more people still count more."""
    assert likely_pairs(counts) == [Likely("Credit Agricole SA", "Crédit Agricole", 90)]
    assert likely_pairs({**counts, "Credit Agricole SA": 2}) == [Likely("Crédit Agricole", "Credit Agricole SA", 90)]


def test_each_rarer_name_is_asked_about_once() -> None:
    """Beside the name that most people write."""
    found = likely_pairs({"Mission locale": 5, "Misson locale": 1, "Mision locale": 2})
    assert [(one.written, one.kept) for one in found] == [
        ("Mision locale", "Mission locale"),
        ("Misson locale", "Mission locale"),
    ]


def test_numbered_names_are_never_proposed_however_many_there_are() -> None:
    """Two thousand structures that differ in their number alone raise no question."""
    assert list(likely_pairs(dict.fromkeys((f"Structure {n}" for n in range(2000)), 1))) == []


def test_a_proposal_says_why_and_how_to_answer() -> None:
    """Both spellings, how many people, likeness, addresses, and the lines to write."""
    intake = listed(
        "Mission locale",
        "Mission locale",
        "Misson locale",
        emails=("a@ml.example.org", "b@ml.example.org", "c@ml.example.org"),
    )
    organisations, found = laid(intake)
    assert organisations == ["Mission locale", "Mission locale", "Misson locale"]
    assert said(found, "en") == [
        (
            "organisations-alike",
            "C4",
            "Are “Misson locale” (1 person) and “Mission locale” (2 people) one organisation? "
            "The spellings are 96% alike. Their e-mail addresses end alike. "
            "If so, write both the same way in the list, or "
            '"Misson locale" = "Mission locale" under [merges] in cafe.toml. '
            'If not, "Misson locale" = "Misson locale" there ends the question.',
        )
    ]
    assert found[0].people == ("n2-p2",)


@pytest.mark.parametrize(
    ("emails", "evidence"),
    [
        (("a@ml.example.org", "b@caf.example.org"), " But their e-mail addresses end differently."),
        (("a@gmail.com", "b@gmail.com"), ""),
        (("a@ml.example.org", ""), ""),
        (("a@ml.example.org", "b@orange.fr"), ""),
    ],
)
def test_only_addresses_of_their_own_are_evidence(emails: tuple[str, str], evidence: str) -> None:
    """Anybody may have one at a public domain."""
    _, found = laid(listed("Mission locale", "Misson locale", emails=emails))
    assert f"The spellings are 96% alike.{evidence} If so" in said(found, "en")[0][2]


def test_addresses_never_leave_the_intake() -> None:
    """Nor do their domains: only numbers tell which organisations share one."""
    roster = listed("CAF", "CAF", "MSA", emails=("a@caf.example.org", "b@caf.example.org", "c@msa.example.org")).roster
    assert roster.domains == {"CAF": 0, "MSA": 1}
    assert "example.org" not in repr(roster)
