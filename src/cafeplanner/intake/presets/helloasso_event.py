"""HelloAsso, export of an event: one row for each ticket, the payer beside the participant.

Headings seen in programs that read real exports (2025); each own question is a column, each paid option one with "Oui"
and one "Montant …". The number of a ticket is no id: whoever has two, or books again, has another one.
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("HelloAsso (event)"),
    recognised=(
        "Référence commande | Référence de la commande | Statut de la commande | Email payeur | Nom payeur | "
        "Numéro de billet",
        "Nom participant | Prénom participant | Nom du participant | Prénom du participant",
        "Billet | Numéro de billet | Référence commande | Tarif | Montant tarif | Moyen de paiement",
    ),
    participant={
        Field.FIRST_NAME: "Prénom participant | Prénom du participant",
        Field.LAST_NAME: "Nom participant | Nom du participant",
        Field.EMAIL: "Email participant | E-mail participant | Email du participant",
        Field.STATUS: "Statut de la commande | Statut commande | Statut",
    },
    payer={
        Field.FIRST_NAME: "Prénom payeur",
        Field.LAST_NAME: "Nom payeur",
        Field.EMAIL: "Email payeur | E-mail payeur",
        Field.ORGANISATION: "Raison sociale | Société payeur",
    },
    reversed="Remboursé | Billet annulé",
    unneeded=(
        "Référence commande | Référence de la commande | Date de la commande | Moyen de paiement | Billet | Tarif | "
        "Numéro de billet | "
        "Montant tarif | Code Promo | Montant code promo | Montant des options | Montant total | Téléphone payeur | "
        "Adresse payeur | Code postal payeur | Ville payeur | Pays payeur | Date de naissance payeur | "
        "N° de téléphone | Carte d’adhérent | Attestation | Reçu fiscal | Champs supplémentaires | Don | "
        "Url du billet | Lien du billet | Commentaire de la commande | Billet scanné | Scanné | Date de scan"
    ),
    unneeded_beginnings="Montant | Numéro de reçu",
)
