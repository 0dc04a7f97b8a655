"""Exports of registration tools, recognised by their headings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.participant import Status
from cafeplanner.cafe.roster import Intake
from cafeplanner.intake import read_data
from cafeplanner.intake.columns.headings import Says, Whose
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.values import parse_status
from cafeplanner.intake.presets import PRESETS, recognise
from cafeplanner.intake.presets.common import COMMON
from tests.intake.export_cells import PEOPLE, THEMES
from tests.intake.exports import EXPORTS, Export
from tests.intake.samples import codes, delimited, names, read, said

BY_NAME = {export.name: export for export in EXPORTS}


def taken(intake: Intake) -> dict[str, str]:
    """Return what each heading was taken for; "-" where it is not needed, empty where it was not used."""
    return {one.heading: one.field or ("" if one.needed else "-") for one in intake.columns}


def wished(n: int) -> set[str]:
    """The themes that the person of a number wishes for in every export."""
    return {THEMES[n % 4], THEMES[(n + 1) % 4]}


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_each_tool_gives_the_same_people(export: Export) -> None:
    """Names, organisations, wishes and who comes: the payer nowhere, every column understood."""
    intake = read(export.rows(list(export.columns)))
    people = intake.roster.participants
    assert intake.source == export.name
    assert [(one.first_name, one.last_name, one.organisation) for one in people] == list(PEOPLE)
    assert [set(one.wishes) for one in people] == [wished(n) for n in range(len(PEOPLE))]
    assert {n for n, one in enumerate(people) if one.status is Status.CANCELLED} == export.inactive
    assert [one for one in intake.findings if one.severity is not Severity.INFO] == []
    assert [heading for heading, field in taken(intake).items() if not field] == []


PAYING = ("ayeur", "acheteur", "Raison sociale", "Order", "Buyer")
"""What headings about whoever paid hold; they count where nothing is said about the participant."""


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_neither_the_order_nor_the_choice_of_columns_matters(data: st.DataObject) -> None:
    """Whatever columns somebody ticked in the tool's export, and wherever they stand."""
    export = data.draw(st.sampled_from(EXPORTS))
    others = [heading for heading in export.columns if heading not in export.needed]
    some = data.draw(st.lists(st.sampled_from(others), unique=True))
    headings = data.draw(st.permutations([*export.needed, *some]))
    intake = read_data(delimited(export.rows(headings)), "export.csv")
    meant = taken(read_data(delimited(export.rows(list(export.columns))), "export.csv"))
    assert intake.source == export.name
    assert names(intake) == [(first, last) for first, last, _ in PEOPLE]
    alike = {heading: field for heading, field in meant.items() if not any(word in heading for word in PAYING)}
    assert {heading: taken(intake)[heading] for heading in headings if heading in alike} == {
        heading: alike[heading] for heading in headings if heading in alike
    }
    people = intake.roster.participants
    if {heading for heading, field in meant.items() if field == "status"} <= set(headings):
        assert {n for n, one in enumerate(people) if one.status is Status.CANCELLED} == export.inactive
    if {heading for heading, field in meant.items() if field == "organisation"} <= set(headings):
        assert [one.organisation for one in people] == [organisation for _, _, organisation in PEOPLE]


def test_an_export_of_helloasso_leaves_the_payer_and_the_prices_out() -> None:
    """The payer's organisation is not the participant's; private data goes no further."""
    export = BY_NAME["HelloAsso (event)"]
    intake = read(export.rows(list(export.columns)))
    assert taken(intake) == {
        "Référence commande": "-",
        "Date de la commande": "-",
        "Statut de la commande": "status",
        "Nom participant": "last_name",
        "Prénom participant": "first_name",
        "Nom payeur": "-",
        "Prénom payeur": "-",
        "Email payeur": "email",
        "Raison sociale": "-",
        "Moyen de paiement": "-",
        "Billet": "-",
        "Numéro de billet": "-",
        "Tarif": "-",
        "Montant tarif": "-",
        "Code Promo": "-",
        "Montant code promo": "-",
        "N° de téléphone": "-",
        "Quelle structure représentez-vous ?": "organisation",
        "Quels thèmes souhaitez-vous ?": "wishes",
    }
    assert codes(intake.findings) == [("person-cancelled", "C4")]


def test_the_payers_organisation_counts_where_nobody_was_asked_for_another() -> None:
    """Better than none."""
    export = BY_NAME["HelloAsso (event)"]
    headings = [one for one in export.columns if "structure" not in one]
    assert {one.organisation for one in read(export.rows(headings)).roster.participants} == {"Une autre structure"}


def test_paid_options_are_known_themes_or_nothing() -> None:
    """HelloAsso writes a column of "Oui" and one of money for each option; a lunch is no theme."""
    rows = [
        ["Référence commande", "Numéro de billet", "Nom participant", "Prénom participant", "Eau", "Montant Eau"],
        ["1", "2", "Costa", "Ana", "Oui", "0"],
        ["1", "3", "Petit", "Luc", "Non", "0"],
    ]
    lunch = [[*row, extra, "0"] for row, extra in zip(rows, ("Déjeuner", "Oui", "Oui"), strict=True)]
    lunch[0][-1] = "Montant Déjeuner"
    intake = read(lunch, Thèmes=[["Thème"], ["Eau"]])
    assert [one.wishes for one in intake.roster.participants] == [("Eau",), ()]
    assert taken(intake)["Montant Déjeuner"] == "-"
    assert codes(intake.findings) == [("column-left-out", "G1")]


def test_a_status_of_the_order_matters_only_where_it_cancels() -> None:
    """ "Commande gratuite" says nothing; a question "Statut" about people's work says nothing either."""
    export = BY_NAME["Eventbrite (French)"]
    intake = read(export.rows(list(export.columns)))
    assert said(intake.findings[:1], "en") == [
        (
            "columns-joined",
            "S1",
            "Several columns were read as: organisation, namely “Nom de l'université” (column S), “Nom de "
            "l'entreprise” (column T), “Nom de la collectivité” (column U) and “Nom de l'association” (column V). "
            "In each row the first one that is filled in counts. Rename the headings of those that mean "
            "something else.",
        ),
    ]
    assert codes(intake.findings[1:]) == [("person-cancelled", "L5")]


def test_who_paid_in_part_for_several_tickets_comes() -> None:
    """Eventbrite keeps such orders."""
    export = BY_NAME["Eventbrite (French)"]
    rows = export.rows(["N°\u00a0de commande", "Type de commande", "Prénom", "Nom de famille", "Statut du participant"])
    rows = [rows[0], *[["1", "Eventbrite Partiellement remboursé", *row[2:4], "Participe"] for row in rows[1:]]]
    assert {one.status for one in read(rows).roster.participants} == {Status.PRESENT}


def test_a_yes_in_a_reversed_column_is_the_reason() -> None:
    """The sentence names the column "Supprimé"; an amount of nothing was not paid back."""
    export = BY_NAME["Weezevent"]
    intake = read(export.rows(list(export.columns)))
    assert said(intake.findings, "en") == [
        ("person-cancelled", "K4", "Not seated, because the list says “Supprimé: Oui”: Zoé Roux.")
    ]
    assert [one.place.heading for one in intake.findings if one.place] == ["Supprimé"]


def test_the_number_that_microsoft_forms_puts_behind_a_repeated_question_is_no_rank() -> None:
    """ "Nom2" asks for the name; the account's own "Nom" says anonymous."""
    export = BY_NAME["Microsoft Forms"]
    assert taken(read(export.rows(list(export.columns)))) == {
        "ID": "-",
        "Heure de début": "-",
        "Heure de fin": "-",
        "Adresse de messagerie": "email",
        "Nom": "-",
        "Heure de la dernière modification": "-",
        "Prénom": "first_name",
        "Nom2": "last_name",
        "Votre structure": "organisation",
        "Thèmes souhaités": "wishes",
    }


def test_a_question_for_the_name_is_not_the_accounts_column() -> None:
    """ "Votre nom" differs from "Nom" only by a small word."""
    rows = [
        ["Heure de début", "Heure de fin", "Adresse de messagerie", "Nom", "Votre nom", "Votre prénom"],
        ["1", "2", "secretariat@example.org", "Secrétariat CAF", "Costa", "Ana"],
    ]
    intake = read(rows)
    assert names(intake) == [("Ana", "Costa")]
    assert list(taken(intake).values()) == ["-", "-", "email", "-", "last_name", "first_name"]


def test_the_accounts_names_count_where_the_form_asks_for_none() -> None:
    """In an organisation's own forms."""
    rows = [["Start time", "Completion time", "Email", "Name"], ["1", "2", "ana@example.org", "Ana Costa"]]
    assert names(read(rows)) == [("Ana", "Costa")]


def test_a_form_without_any_name_is_blocked_in_one_sentence() -> None:
    """Not once for each of three hundred answers."""
    rows = [["Start time", "Completion time", "Email", "Name"], *[["1", "2", "anonymous", "anonymous"]] * 3]
    intake = read(rows)
    assert intake.roster.participants == ()
    assert said(intake.findings, "en") == [
        (
            "names-empty",
            "1",
            "The names below “Name” are all empty or say only “anonymous”, so nobody can be seated by name. If the "
            "names stand in another column, head it “First name”, “Last name” or “Full name”, or name it in cafe.toml "
            "under [roster] columns.",
        )
    ]


def test_a_list_kept_by_hand_is_no_export() -> None:
    """Neither are single words that tools use too."""
    assert read([["Prénom", "Nom", "Structure"], ["Ana", "Costa", "CAF"]]).source == ""
    assert read([["Prénom", "Nom", "Tarif", "Statut"], ["Ana", "Costa", "1", "oui"]]).source == ""
    assert recognise(["Nom participant", "Prénom participant"]) is None
    assert recognise([]) is None


def test_every_preset_is_sound() -> None:
    """Names and signs are there, no heading says two things, and reversed headings name a reason not to come."""
    assert len({preset.name for preset in PRESETS}) == len(PRESETS) == 10
    for preset in PRESETS:
        assert preset.name
        assert preset.recognised
        assert all(preset.recognised)
        assert [one for one in preset.useless if one in preset.meanings] == []
        for heading, one in preset.meanings.items():
            if one.says is Says.REVERSED:
                assert parse_status(f"{heading}: oui") is Status.CANCELLED
    assert COMMON.meanings == {}


def test_what_is_of_no_use_in_any_list_is_left_out_without_a_word() -> None:
    """Telephone numbers and addresses, not an e-mail address."""
    rows = [
        ["Prénom", "Nom", "Tél.", "Adresse", "Adresse e-mail", "Code postal", "Âge", "Montant total"],
        ["Ana", "Costa", "06", "1 rue", "ana@example.org", "25000", "40", "12"],
    ]
    intake = read(rows)
    assert intake.findings == ()
    assert list(taken(intake).values()) == ["first_name", "last_name", "-", "-", "email", "-", "-", "-"]


def test_the_meanings_of_a_preset_say_of_whom_they_speak() -> None:
    """Participant before payer, before buyer, before account."""
    found = next(preset for preset in PRESETS if preset.name == "HelloAsso (event)").meanings
    assert found["raison sociale"].whose is Whose.PAYER
    assert (found["nom payeur"].whose, found["nom payeur"].field) == (Whose.PAYER, Field.LAST_NAME)
    assert (found["nom participant"].whose, found["nom participant"].field) == (Whose.PARTICIPANT, Field.LAST_NAME)
    assert list(Whose) == [Whose.GIVEN, Whose.PARTICIPANT, Whose.PAYER, Whose.BUYER, Whose.ACCOUNT]
