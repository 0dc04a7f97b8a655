"""Each heading of each registration tool is taken for what that tool means by it."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Status
from cafeplanner.intake.presets import PRESETS
from tests.intake.samples import codes, names, read, said

MARKS = {
    "HelloAsso (event)": ["Référence commande", "Numéro de billet", "Nom participant", "Prénom participant"],
    "HelloAsso (membership)": ["Référence commande", "Nom adhérent", "Prénom adhérent"],
    "Eventbrite (French)": ["N° de commande", "N° de participant", "Nom de famille", "Prénom"],
    "Eventbrite (English)": ["Order #", "Attendee #", "Last Name", "First Name"],
    "Weezevent": ["Code barre", "Tarif", "Origine", "Nom participant", "Prénom participant"],
    "Ti.to": ["Ticket Reference", "Ticket Last Name", "Ticket First Name"],
    "Framaforms": ["Serial", "UID", "Nom", "Prénom"],
    "Google Forms": ["Horodateur", "Nom", "Prénom"],
    "Microsoft Forms": ["Heure de début", "Heure de fin", "Nom", "Votre prénom"],
    "LimeSurvey": ["Response ID", "Seed", "Nom", "Prénom"],
}
"""The fewest headings by which a tool is known, the last and first name of the participant at the end."""

BUYERS = [
    ("HelloAsso (event)", "Prénom payeur", "Nom payeur"),
    ("HelloAsso (membership)", "Prénom payeur", "Nom payeur"),
    ("Eventbrite (French)", "Prénom de l’acheteur", "Nom de l’acheteur"),
    ("Eventbrite (French)", "Prénom de l’acheteur", "Nom de famille de l’acheteur"),
    ("Eventbrite (English)", "Buyer First Name", "Buyer Last Name"),
    ("Eventbrite (English)", "Buyer First Name", "Buyer Surname"),
    ("Eventbrite (English)", "Purchaser first name", "Purchaser last name"),
    ("Eventbrite (English)", "Purchaser first name", "Purchaser surname"),
    ("Weezevent", "Prénom acheteur", "Nom acheteur"),
    ("Weezevent", "Prénom de l’acheteur", "Nom de l’acheteur"),
    ("Ti.to", "Order First Name", "Order Last Name"),
    ("Ti.to", "Order Name", "Order Email"),
]

FIRST = [
    ("HelloAsso (event)", "Prénom du participant", "Nom du participant"),
    ("HelloAsso (membership)", "Prénom de l’adhérent", "Nom de l’adhérent"),
    ("Eventbrite (French)", "Prénom du participant", "Nom du participant"),
    ("Eventbrite (French)", "Prénom", "Nom"),
    ("Eventbrite (English)", "Attendee first name", "Attendee last name"),
    ("Eventbrite (English)", "First Name", "Surname"),
    ("Eventbrite (English)", "First Name", "Attendee surname"),
    ("Weezevent", "Prénom", "Nom"),
    ("Weezevent", "Prénom du participant", "Nom du participant"),
]

NEVER_COME = [
    ("HelloAsso (event)", "Remboursé | Billet annulé", "oui"),
    ("HelloAsso (event)", "Statut de la commande | Statut commande | Statut", "Annulé"),
    ("HelloAsso (membership)", "Remboursé", "oui"),
    ("HelloAsso (membership)", "Statut de la commande | Statut commande | Statut", "Annulé"),
    ("Eventbrite (French)", "Statut du participant | Type de commande | Statut | Statut de la commande", "Annulé"),
    ("Eventbrite (English)", "Attendee Status | Order Type | Order status | Status", "Refunded"),
    ("Weezevent", "Supprimé | Remboursé | Annulé | Invalidé", "1"),
    ("Weezevent", "Statut | Statut du billet | État du billet", "Annulé"),
    ("Weezevent", "Statut de la commande | Statut de la transaction | Statut du paiement", "Remboursé"),
    ("Ti.to", "Ticket Status | Order Status | State", "void"),
    ("Ti.to", "Void Status | Voided", "yes"),
    ("Framaforms", "Draft | Brouillon | webform_draft", "1"),
]

EMAILS = [
    ("HelloAsso (event)", "Email participant | E-mail participant | Email du participant"),
    ("HelloAsso (membership)", "Email adhérent | E-mail adhérent | Email | E-mail"),
    ("Eventbrite (French)", "E-mail | Adresse e-mail | Email du participant"),
    ("Eventbrite (English)", "Email | Email Address | Attendee email"),
    ("Weezevent", "E-mail participant | Email participant | E-mail | Adresse e-mail"),
    ("Ti.to", "Ticket Email"),
    ("Google Forms", "Nom d’utilisateur | Username"),
    ("Microsoft Forms", "Adresse de messagerie | Email | E-mail | Courrier électronique"),
]

NOT_THEIRS = [
    ("HelloAsso (event)", "Email payeur | E-mail payeur | Raison sociale | Société payeur | Nom payeur"),
    ("HelloAsso (membership)", "Email payeur | E-mail payeur | Raison sociale | Prénom payeur"),
    ("Eventbrite (French)", "E-mail de l’acheteur | Adresse e-mail de l’acheteur | Prénom de l’acheteur"),
    ("Eventbrite (English)", "Buyer Email | Purchaser email | Buyer name"),
    ("Weezevent", "E-mail acheteur | Email acheteur | E-mail de l’acheteur | Société acheteur | Société de l’acheteur"),
    ("Ti.to", "Order Email | Order Company Name | Order Name | Order First Name | Order Last Name"),
]

USELESS = [
    (
        "HelloAsso (event)",
        "Moyen de paiement | Montant tarif | Adresse payeur | Reçu fiscal | Date de scan | Montant x",
    ),
    (
        "HelloAsso (membership)",
        "Tarif | Code Promo | Pays payeur | Attestation | Adhésion | Montant x | Numéro de reçu 3",
    ),
    ("Eventbrite (French)", "Code-barres | Catégorie de billet | Affilié | Mode de livraison des billets | Ville x"),
    (
        "Eventbrite (English)",
        "Event Name | Price Tier | Barcode | Delivery Method | Purchaser city | Shipping x | Fees x",
    ),
    ("Weezevent", "Point de vente | Date d’achat | ID transaction | Siège | Date de validation | Frais x | Montant x"),
    ("Ti.to", "Tags | Unique Order URL | Order IP | Ticket Job Title | Assigned | Unique x"),
    ("Framaforms", "SID | Submitted Time | IP Address | Heure d’envoi | Modifié | webform_x | Completed"),
    ("Google Forms", "Score | Timestamp | Horodatage"),
    ("Microsoft Forms", "ID | Last modified time | Quiz feedback | Total des points | Points x | Feedback x | Langue"),
    ("LimeSurvey", "Date de soumission | Last page | Tête de série | Referrer URL | Group time x | Durée pour x"),
]


def cases(table: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return one case for each heading."""
    return [(tool, heading) for tool, headings in table for heading in headings.split(" | ")]


@pytest.mark.parametrize("tool", MARKS)
def test_few_headings_are_enough_to_know_a_tool(tool: str) -> None:
    """And none of them less, but for those of the names."""
    marks = MARKS[tool]
    rows = [marks, [*("x" for _ in marks[:-2]), "Durand", "Marie"]]
    intake = read(rows)
    assert (intake.source, names(intake)) == (tool, [("Marie", "Durand")])
    assert [one.needed for one in intake.columns] == [*(False for _ in marks[:-2]), True, True]


def test_no_tool_is_forgotten_here() -> None:
    """A new one needs a line above."""
    assert {*MARKS} == {one.name for one in PRESETS}


@pytest.mark.parametrize(("tool", "first", "last"), BUYERS)
def test_a_ticket_without_a_name_is_told_with_its_buyer(tool: str, first: str, last: str) -> None:
    """The buyer is nobody of the list, wherever the columns stand."""
    whole = last.endswith("Email")
    buyer = ["Jo Payeur", ""] if whole else ["Jo", "Payeur"]
    marks = MARKS[tool]
    ours = [*("x" for _ in marks[:-2])]
    rows = [[first, last, *marks], [*buyer, *ours, "Durand", "Marie"], [*buyer, *ours, "", ""]]
    intake = read(rows)
    assert (intake.source, names(intake)) == (tool, [("Marie", "Durand")])
    assert [(code, text.partition(". ")[0]) for code, _, text in said(intake.findings, "en")] == [
        (
            "ticket-without-name",
            "No participant is named yet on tickets bought by Jo Payeur (row 3); nobody is seated for them",
        )
    ]


@pytest.mark.parametrize(("tool", "first", "last"), FIRST)
def test_the_participant_has_several_headings(tool: str, first: str, last: str) -> None:
    """Each is read before the buyer's."""
    marks = [*MARKS[tool][:-2], last, first]
    paid = next(((one, other) for name, one, other in BUYERS if name == tool), ("", ""))
    intake = read([[*paid, *marks], ["Jo", "Payeur", *("x" for _ in marks[:-2]), "Durand", "Marie"]])
    assert (intake.source, names(intake)) == (tool, [("Marie", "Durand")])


@pytest.mark.parametrize(
    ("tool", "heading", "cell"),
    [(tool, heading, cell) for tool, headings, cell in NEVER_COME for heading in headings.split(" | ")],
)
def test_who_does_not_come_is_known_by_the_status(tool: str, heading: str, cell: str) -> None:
    """And who has an empty cell there comes."""
    marks = MARKS[tool]
    ours = [*("x" for _ in marks[:-2])]
    intake = read([[*marks, heading], [*ours, "Durand", "Marie", cell], [*ours, "Petit", "Paul", ""]])
    assert intake.source == tool
    assert [one.status for one in intake.roster.participants] == [Status.CANCELLED, Status.PRESENT]


@pytest.mark.parametrize(("tool", "heading"), cases(EMAILS))
def test_the_address_of_the_participant_is_known(tool: str, heading: str) -> None:
    """It tells two people of one name apart and joins two rows of one."""
    marks = MARKS[tool]
    ours = [*("x" for _ in marks[:-2])]
    rows = [[*marks, heading], *([*ours, "Durand", "Marie", "marie@example.org"] for _ in range(2))]
    intake = read(rows)
    assert (intake.source, names(intake)) == (tool, [("Marie", "Durand")])
    assert [one.field for one in intake.columns if one.heading == heading] == ["email"]


@pytest.mark.parametrize(("tool", "heading"), cases(NOT_THEIRS))
def test_what_is_the_buyers_is_not_the_participants(tool: str, heading: str) -> None:
    """Where both are there; the column is not needed."""
    marks = [*MARKS[tool][:-2], "Structure", "E-mail", *MARKS[tool][-2:]]
    cells = [*("x" for _ in marks[:-4]), "CAF", "marie@example.org", "Durand", "Marie"]
    intake = read([[heading, *marks], ["Autre chose", *cells]])
    assert [(one.name, one.organisation) for one in intake.roster.participants] == [("Marie Durand", "CAF")]
    assert [(one.field, one.needed) for one in intake.columns if one.heading == heading] == [("", False)]


@pytest.mark.parametrize(("tool", "heading"), cases(USELESS))
def test_columns_of_no_use_are_not_mentioned(tool: str, heading: str) -> None:
    """Their cells go no further, whatever is in them."""
    marks = MARKS[tool]
    intake = read([[*marks, heading], [*("x" for _ in marks[:-2]), "Durand", "Marie", "Rue des Bois"]])
    assert (intake.source, names(intake), intake.findings) == (tool, [("Marie", "Durand")], ())
    assert [(one.field, one.needed) for one in intake.columns if one.heading == heading] == [("", False)]


@pytest.mark.parametrize(("tool", "told"), [("Framaforms", []), ("Google Forms", [("status-unknown", "E2")])])
def test_a_question_beside_the_status_of_a_tool_asks_for_something_else(tool: str, told: list[tuple[str, str]]) -> None:
    """A tool without a status of its own leaves the word to the form: then an answer is asked about."""
    marks = [*MARKS[tool], "Statut"]
    marks = ["Horodateur", *marks] if len(marks) < 5 else marks
    intake = read([marks, [*("x" for _ in marks[:-3]), "Durand", "Marie", "étudiante"]])
    assert (intake.source, names(intake), codes(intake.findings)) == (tool, [("Marie", "Durand")], told)
