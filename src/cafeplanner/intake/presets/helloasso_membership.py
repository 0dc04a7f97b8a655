"""HelloAsso, export of memberships: one row for each member, the payer beside the member.

Its first columns are those of a real file (2025).
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("HelloAsso (membership)"),
    recognised=(
        "Référence commande | Référence de la commande | Statut de la commande | Date de la commande | Email payeur",
        "Nom adhérent | Prénom adhérent | Nom de l’adhérent | Prénom de l’adhérent",
    ),
    participant={
        Field.FIRST_NAME: "Prénom adhérent | Prénom de l’adhérent",
        Field.LAST_NAME: "Nom adhérent | Nom de l’adhérent",
        Field.EMAIL: "Email adhérent | E-mail adhérent | Email | E-mail",
        Field.STATUS: "Statut de la commande | Statut commande | Statut",
    },
    payer={
        Field.FIRST_NAME: "Prénom payeur",
        Field.LAST_NAME: "Nom payeur",
        Field.EMAIL: "Email payeur | E-mail payeur",
        Field.ORGANISATION: "Raison sociale",
    },
    reversed="Remboursé",
    unneeded=(
        "Référence commande | Référence de la commande | Date de la commande | Moyen de paiement | Tarif | "
        "Montant tarif | Code Promo | Montant code promo | Montant des options | Montant total | Téléphone payeur | "
        "Adresse payeur | Code postal payeur | Ville payeur | Pays payeur | Date de naissance payeur | "
        "Carte d’adhérent | Numéro de carte d’adhérent | Numéro d’adhérent | Attestation | Reçu fiscal | Don | "
        "Montant don | Date de fin d’adhésion | Date de début d’adhésion | Type d’adhésion | Adhésion"
    ),
    unneeded_beginnings="Montant | Numéro de reçu",
)
