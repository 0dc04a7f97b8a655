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
    """A ticket without a participant is told by who ordered it, not where they live."""
    rows = [
        ["Nom participant", "Prénom participant", "Nom payeur", "Prénom payeur", "Email payeur", "Téléphone"],
        ["Costa", "Ana", "Roux", "Zoé", "zoe@example.org", "06"],
        ["", "", "Roux", "Zoé", "zoe@example.org", "06"],
        ["", "", "", "", "zoe@example.org", "06"],
    ]
    words = [words for _, _, words in said(read(rows).findings, "en")]
    assert words == [
        "The row has no name and was left out; it says: …. Fill in the name if this is a participant.",
        "No participant is named yet on tickets bought by Zoé Roux (row 3); nobody is seated for them. "
        "Ask them who comes and fill in the name; or keep as many spare cards ready.",
    ]


def test_tickets_without_a_participant_are_one_finding() -> None:
    """With who bought them; a ticket given back needs nobody, and the payer comes before the buyer."""
    headings = ["Nom participant", "Prénom participant", "Nom payeur", "Prénom payeur", "Order name", "Statut"]
    rows = [
        headings,
        ["Info Requested", "Info Requested", "MARCHAND", "odile", "Hervé Marchand", ""],
        ["Costa", "Ana", "MARCHAND", "odile", "", ""],
        ["", "", "MARCHAND", "odile", "", "validé"],
        ["Information requested", "", "", "", "Hervé Marchand", ""],
        ["Infos demandées", "", "MARCHAND", "odile", "", "annulé"],
        ["Informations demandées", "", "", "", "", ""],
    ]
    intake = read(rows)
    assert names(intake) == [("Ana", "Costa")]
    advice = " Fill in the name if this is a participant."
    left_out = "The row has no name and was left out; it says: "
    assert said(intake.findings, "en") == [
        ("row-without-name", "6", f"{left_out}Infos demandées | MARCHAND | odile | annulé.{advice}"),
        ("row-without-name", "7", f"{left_out}Informations demandées.{advice}"),
        (
            "ticket-without-name",
            "2",
            "No participant is named yet on tickets bought by Odile Marchand (rows 2 and 4) and "
            "Hervé Marchand (row 5); nobody is seated for them. "
            "Ask them who comes and fill in the name; or keep as many spare cards ready.",
        ),
    ]


def test_of_seven_buyers_two_are_counted() -> None:
    """In either language."""
    headings = ["Nom participant", "Prénom participant", "Nom payeur", "Prénom payeur"]
    rows = [headings, ["Costa", "Ana", "", ""], *(["", "", f"Roux{letter}", "Zoé"] for letter in "abcdefg")]
    intake = read(rows)
    assert said(intake.findings, "en") == [
        (
            "ticket-without-name",
            "3",
            "No participant is named yet on tickets bought by Zoé Rouxa (row 3), Zoé Rouxb (row 4), Zoé Rouxc (row 5), "
            "Zoé Rouxd (row 6), Zoé Rouxe (row 7) and 2 more; nobody is seated for them. "
            "Ask them who comes and fill in the name; or keep as many spare cards ready.",
        )
    ]
    assert said(intake.findings) == [
        (
            "ticket-without-name",
            "3",
            "Aucune personne n’est encore nommée sur des billets achetés par Zoé Rouxa (ligne 3), "
            "Zoé Rouxb (ligne 4), Zoé Rouxc (ligne 5), Zoé Rouxd (ligne 6), Zoé Rouxe (ligne 7) et 2 autres\u202f; "
            "personne n’a de place à ce titre. "
            "Demandez-leur qui viendra et complétez le nom, ou prévoyez autant de cartes de réserve.",
        )
    ]


@pytest.mark.parametrize("tool", ["Order #", "N° de commande", "Référence commande"])
def test_the_number_of_a_ticket_is_no_id(tool: str) -> None:
    """Somebody with two tickets, or who books again, keeps the id however the list is sorted."""
    number = {"Order #": "Attendee #", "N° de commande": "N° de participant"}.get(tool, "Numéro de billet")
    rows = [[tool, "Nom participant", "Prénom participant", number], ["1", "Costa", "Ana", "700"]]
    intake = read(rows)
    assert [person.id for person in intake.roster.participants] == ["costa-ana"]
    assert [one.field for one in intake.columns if one.heading == number] == [""]
    assert intake.findings == ()


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
