"""What registration tools and people write where somebody comes, does not come, or does not know."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Status
from cafeplanner.intake.people.values import parse_status
from tests.intake.samples import read

COMING = [
    "",
    "Participe",
    "Validé",
    "Validée",
    "Attending",
    "Checked in",
    "Not checked in",
    "Non contrôlé",
    "Commande gratuite",
    "Eventbrite Terminé",
    "Partiellement remboursé",
    "Eventbrite Partiellement remboursé",
    "Partially refunded",
    "oui",
    "En attente",
    "En attente de paiement",
    "en cours",
    "Confirmée",
    "Inscrite",
    "Payé",
    "Non payé",
    "unpaid",
    "Impayé",
    "complete",
    "Incomplete",
    "Approved",
    "Free Order",
    "Invitée",
    "Réservé",
    "Submitted",
    "present",
    "à régler",
    "Unused",
]
NOT_COMING = [
    "Annulé",
    "annulée le 12/10",
    "Annulation",
    "Cancelled",
    "Canceled",
    "refunded",
    "Remboursée",
    "Eventbrite Remboursé",
    "Ne participe pas",
    "Ne pourra malheureusement pas",
    "n’est pas disponible",
    "ne vient plus",
    "Désisté",
    "s'est désistée",
    "Abandonné",
    "Not Attending",
    "Not coming",
    "can’t come",
    "won't attend",
    "pas présente",
    "Non inscrit",
    "excusé",
    "Liste d’attente",
    "Sur liste d'attente",
    "Liste attente",
    "Waitlisted",
    "Wait list",
    "Waiting list",
    "Deleted",
    "Supprimée",
    "Void",
    "Voided",
    "Invalidé",
    "Brouillon",
    "Draft",
    "Transféré",
    "Refusée",
    "Expired",
    "Rejected",
    "Échoué",
    "Failed",
    "Désinscrite",
    "Inactif",
    "Withdrawn",
    "no show",
    "non",
    "false",
    "absente",
]
UNSURE = [
    "bizarre",
    "Peut-être",
    "ne sait pas",
    "je ne sais pas encore",
    "À confirmer",
    "Non confirmé",
    "pas encore confirmée",
    "Not confirmed",
    "unconfirmed",
    "tentative",
    "n’est pas sûre",
    "TBC",
    "Salarié",
]


@pytest.mark.parametrize(
    ("written", "status"),
    [
        *[(one, Status.PRESENT) for one in COMING],
        *[(one, Status.CANCELLED) for one in NOT_COMING],
        *[(one, None) for one in UNSURE],
    ],
)
def test_a_status_says_who_comes(written: str, status: Status | None) -> None:
    """In the words of the registration tools."""
    assert parse_status(written) is status


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Serez-vous présents au repas ?", "column-left-out"),
        ("Serez-vous présent au dîner ?", "column-left-out"),
        ("Will you be there all evening?", "yes-no-left-out"),
    ],
)
def test_a_no_to_another_question_sends_nobody_away(question: str, code: str) -> None:
    """Who does not eat comes all the same; that the answers are not used is said."""
    intake = read([["Prénom", "Nom", question], ["Ana", "Roux", "non"], ["Luc", "Petit", "oui"]])
    assert [one.status for one in intake.roster.participants] == [Status.PRESENT, Status.PRESENT]
    assert [finding.code for finding in intake.findings] == [code]
