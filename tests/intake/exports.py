"""Exports as registration tools write them, made of the same five invented people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.intake.export_cells import PEOPLE, THEMES, Cell, always, first, last, mail, only, organisation, wishes
from tests.intake.samples import Rows


@dataclass(frozen=True)
class Export:
    """The columns of one tool's file, in its own order; `needed` ones make it known as that tool's."""

    name: str
    columns: Mapping[str, Cell]
    needed: tuple[str, ...]
    inactive: frozenset[int] = frozenset()
    """People whom the file says not to come."""

    def rows(self, headings: Sequence[str]) -> Rows:
        """Return a table with these columns."""
        people = [[self.columns[heading](n) for heading in headings] for n in range(len(PEOPLE))]
        return [list(headings), *people]


EXPORTS: tuple[Export, ...] = (
    Export(
        "HelloAsso (event)",
        {
            "Référence commande": lambda n: f"10{n}",
            "Date de la commande": always("03/11/2026 10:12"),
            "Statut de la commande": only(2, "Remboursé", "Validé"),
            "Nom participant": last,
            "Prénom participant": first,
            "Nom payeur": always("Payeur"),
            "Prénom payeur": always("Jo"),
            "Email payeur": always("jo@example.org"),
            "Raison sociale": always("Une autre structure"),
            "Moyen de paiement": always("Carte bancaire"),
            "Billet": always("Journée"),
            "Numéro de billet": lambda n: f"55{n}",
            "Tarif": always("Plein"),
            "Montant tarif": always("0"),
            "Code Promo": always(""),
            "Montant code promo": always(""),
            "N° de téléphone": always("0600000000"),
            "Quelle structure représentez-vous ?": organisation,
            "Quels thèmes souhaitez-vous ?": wishes,
        },
        ("Référence commande", "Nom participant", "Prénom participant", "Numéro de billet"),
        frozenset({2}),
    ),
    Export(
        "HelloAsso (membership)",
        {
            "Référence commande": lambda n: f"10{n}",
            "Date de la commande": always("01/01/2026"),
            "Statut de la commande": only(1, "Annulé", "Validé"),
            "Nom adhérent": last,
            "Prénom adhérent": first,
            "Email payeur": mail,
            "Nom payeur": always("Payeur"),
            "Prénom payeur": always("Jo"),
            "Raison sociale": always("Une autre structure"),
            "Code Promo": always(""),
            "Structure": organisation,
            "Thèmes": wishes,
        },
        ("Référence commande", "Nom adhérent", "Prénom adhérent"),
        frozenset({1}),
    ),
    Export(
        "Eventbrite (French)",
        {
            "Nom de l'événement": always("Journée"),
            "N°\u00a0de participant": lambda n: f"90{n}",
            "Date": always("03.12.2026"),
            "Prénom de l'acheteur": always("Bu"),
            "Nom de l'acheteur": always("Yer"),
            "Prénom": first,
            "Nom de famille": last,
            "E-mail": mail,
            "QTÉ": always("1"),
            "Type de billet": always("Atelier « Eau », matin: tous"),
            "N°\u00a0de commande": lambda n: f"7{n}",
            "Type de commande": only(3, "Eventbrite Remboursé", "Commande gratuite"),
            "Total payé (EUR) (* Remboursé/annulé)": always("0"),
            "Statut du participant": only(3, "Ne participe pas", "Participe"),
            "Adresse\u00a01": always("1 rue du Four"),
            "Téléphone fixe": always("0300000000"),
            "Âge": always("40"),
            "Statut": always("Salarié"),
            "Nom de l'université": only(0, "CAF"),
            "Nom de l'entreprise": only(1, "Ville de Brévanne"),
            "Nom de la collectivité": only(2, "Mission locale"),
            "Nom de l'association": lambda n: organisation(n) if n > 2 else "",
            "Thèmes": wishes,
        },
        ("N°\u00a0de commande", "Statut du participant", "Prénom", "Nom de famille"),
        frozenset({3}),
    ),
    Export(
        "Eventbrite (English)",
        {
            "Order no.": lambda n: f"7{n}",
            "Order Date": always("2026-11-03"),
            "First Name": first,
            "Surname": last,
            "Email": mail,
            "Quantity": always("1"),
            "Ticket Type": always("General"),
            "Attendee no.": lambda n: f"90{n}",
            "Order Type": always("Free Order"),
            "Total Paid": always("0"),
            "Attendee Status": only(4, "Not Attending", "Attending"),
            "Buyer First Name": always("Bu"),
            "Buyer Surname": always("Yer"),
            "Company": organisation,
            "Which themes interest you?": wishes,
        },
        ("Order no.", "Attendee Status", "First Name", "Surname"),
        frozenset({4}),
    ),
    Export(
        "Google Forms",
        {
            "Horodateur": always("2026/11/03 10:00:00 AM UTC+1"),
            "Adresse e-mail": mail,
            "Prénom": first,
            "Nom": last,
            "À quelle structure appartenez-vous ?": organisation,
            "Quels thèmes souhaitez-vous ?": wishes,
        },
        ("Horodateur", "Prénom", "Nom"),
    ),
    Export(
        "Microsoft Forms",
        {
            "ID": lambda n: str(n + 1),
            "Heure de début": always("03/11/2026 10:00"),
            "Heure de fin": always("03/11/2026 10:02"),
            "Adresse de messagerie": always("anonymous"),
            "Nom": always(""),
            "Heure de la dernière modification": always(""),
            "Prénom": first,
            "Nom2": last,
            "Votre\u00a0structure": organisation,
            "Thèmes\u00a0souhaités": lambda n: wishes(n, ";") + ";",
        },
        ("Heure de début", "Heure de fin", "Nom", "Prénom", "Nom2"),
    ),
    Export(
        "Weezevent",
        {
            "Code barre": lambda n: f"99{n}",
            "Tarif": always("Gratuit"),
            "Prénom": first,
            "Nom": last,
            "E-mail": mail,
            "Nom acheteur": always("Yer"),
            "Prénom acheteur": always("Bu"),
            "E-mail acheteur": always("bu@example.org"),
            "Date d'achat": always("03/11/2026"),
            "Contrôlé": always("Non"),
            "Supprimé": only(2, "Oui", "Non"),
            "Remboursé": always("0,00 €"),
            "Société": organisation,
            "Thèmes": wishes,
        },
        ("Code barre", "Tarif", "Prénom", "Nom", "Supprimé"),
        frozenset({2}),
    ),
    Export(
        "Ti.to",
        {
            "Number": lambda n: str(n + 1),
            "Ticket": always("Free"),
            "Ticket Full Name": lambda n: f"{first(n)} {last(n)}",
            "Ticket First Name": first,
            "Ticket Last Name": last,
            "Ticket Email": mail,
            "Ticket Company Name": organisation,
            "Event": always("Day"),
            "Void Status": only(1, "void", "-"),
            "Price": always("0"),
            "Ticket Reference": lambda n: f"AB{n}-1",
            "Order Reference": lambda n: f"AB{n}",
            "Order Name": always("Bu Yer"),
            "Order Email": always("bu@example.org"),
            "Order Company Name": always("Une autre structure"),
            "Themes": wishes,
        },
        ("Ticket First Name", "Ticket Last Name", "Void Status"),
        frozenset({1}),
    ),
    Export(
        "LimeSurvey",
        {
            "ID de la réponse": lambda n: str(n + 1),
            "Date de soumission": always("2026-11-03 10:00:00"),
            "Dernière page": always("2"),
            "Adresse IP": always("192.0.2.1"),
            "Prénom": first,
            "Nom": last,
            "Structure": organisation,
            **{
                f"Quels thèmes souhaitez-vous ? [{theme}]": lambda n, at=at: "Oui" if (at - n) % 4 < 2 else "Non"
                for at, theme in enumerate(THEMES)
            },
        },
        ("ID de la réponse", "Date de soumission", "Prénom", "Nom"),
    ),
)
