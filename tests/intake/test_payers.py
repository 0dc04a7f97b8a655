"""Who paid is not always who comes."""

from __future__ import annotations

import pytest

from cafeplanner.intake.columns.headings import Meaning, Whose, meaning
from cafeplanner.intake.columns.synonyms import Field
from tests.intake.samples import names, read, said


@pytest.mark.parametrize(
    ("heading", "field", "whose"),
    [
        ("Nom payeur", Field.LAST_NAME, Whose.PAYER),
        ("Email payeur", Field.EMAIL, Whose.PAYER),
        ("Prénom de l'acheteur", Field.FIRST_NAME, Whose.BUYER),
        ("Order Company Name", Field.ORGANISATION, Whose.BUYER),
        ("Nom participant", Field.LAST_NAME, Whose.PARTICIPANT),
    ],
)
def test_a_heading_says_of_whom_it_speaks(heading: str, field: Field, whose: Whose) -> None:
    """Who paid may be somebody else."""
    found = meaning(heading)
    assert found == Meaning(field, whose=whose)


def test_what_is_private_is_not_quoted() -> None:
    """A row without a name is told by what is of use: who ordered it, not where they live."""
    rows = [
        ["Nom participant", "Prénom participant", "Nom payeur", "Prénom payeur", "Email payeur", "Téléphone"],
        ["Costa", "Ana", "Roux", "Zoé", "zoe@example.org", "06"],
        ["", "", "Roux", "Zoé", "zoe@example.org", "06"],
        ["", "", "", "", "zoe@example.org", "06"],
    ]
    words = [words for _, _, words in said(read(rows).findings, "en")]
    assert words == [
        "The row has no name and was left out; it says: Roux | Zoé. Fill in the name if this is a participant.",
        "The row has no name and was left out; it says: …. Fill in the name if this is a participant.",
    ]


@pytest.mark.parametrize("heading", ["Ville payeur", "Order Date", "Statut du payeur"])
def test_of_payers_only_name_address_and_organisation_count(heading: str) -> None:
    """Where they live says nothing about those who come."""
    assert meaning(heading) is None


def test_the_participant_comes_before_the_buyer() -> None:
    """Who paid is not always who comes."""
    rows = [
        ["Nom acheteur", "Prénom acheteur", "Nom participant", "Prénom participant"],
        ["P", "Ayeur", "Costa", "Ana"],
    ]
    assert names(read(rows)) == [("Ana", "Costa")]


def test_the_parts_of_a_name_go_together() -> None:
    """A participant's name is never mended with the payer's; a first name alone is."""
    rows = [["Prénom et nom", "Nom payeur", "Prénom payeur"], ["Ana Costa", "Petit", "Luc"]]
    assert names(read(rows)) == [("Ana", "Costa")]
    assert read(rows).findings == ()
    assert names(read([["Prénom participant", "Nom payeur"], ["Ana", "Costa"]])) == [("Ana", "Costa")]


def test_buyers_are_the_participants_where_nobody_else_is_named() -> None:
    """Some exports know only them."""
    assert names(read([["Nom payeur", "Prénom payeur"], ["Costa", "Ana"]])) == [("Ana", "Costa")]
