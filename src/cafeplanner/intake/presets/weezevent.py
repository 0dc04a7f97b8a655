"""Weezevent, list of participants: one row for each ticket, with the buyer.

Headings partly from programs that read such files, partly from memory.
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("Weezevent"),
    recognised=(
        "Code barre | Code barres | Code-barres | Codes barres | N° de billet | Numéro de billet | Groupe de tarifs | "
        "Point de vente | Canal de vente | Contrôlé",
        "Tarif | Nom du tarif | Type de billet | Billet",
        "Nom participant | Prénom participant | Nom | Prénom | Nom du participant | Prénom du participant | "
        "Nom acheteur | Prénom acheteur",
        "Contrôlé | Supprimé | Remboursé | Groupe de tarifs | Point de vente | Canal de vente | Origine | "
        "Nom acheteur | Prénom acheteur | E-mail acheteur | Email acheteur | Date d’achat | Date commande | "
        "Numéro de commande",
    ),
    participant={
        Field.FIRST_NAME: "Prénom participant | Prénom | Prénom du participant",
        Field.LAST_NAME: "Nom participant | Nom | Nom du participant",
        Field.EMAIL: "E-mail participant | Email participant | E-mail | Adresse e-mail",
        Field.STATUS: "Statut | Statut du billet | État du billet",
    },
    buyer={
        Field.FIRST_NAME: "Prénom acheteur | Prénom de l’acheteur",
        Field.LAST_NAME: "Nom acheteur | Nom de l’acheteur",
        Field.EMAIL: "E-mail acheteur | Email acheteur | E-mail de l’acheteur",
        Field.ORGANISATION: "Société acheteur | Société de l’acheteur",
    },
    only_no="Statut de la commande | Statut de la transaction | Statut du paiement",
    reversed="Supprimé | Remboursé | Annulé | Invalidé",
    unneeded=(
        "N° de billet | Numéro de billet | Identifiant participant | ID participant | Code barre | Code barres | "
        "Code-barres | Codes barres | Tarif | Nom du tarif | Type de billet | Billet | "
        "Groupe de tarifs | Point de vente | Canal de vente | Origine | Numéro de commande | N° de commande | "
        "Date commande | Date de commande | Date d’achat | Heure d’achat | Contrôlé | Date de contrôle | "
        "Heure de contrôle | Prix | Montant | Montant payé | Moyen de paiement | Mode de paiement | Code promo | "
        "ID transaction | Numéro de transaction | Transaction | Événement | Date de l’événement | Vendeur | "
        "Frais de service | Langue | Siège | Place | Rang | Mode d’envoi | "
        "Date de validation"
    ),
    unneeded_beginnings="Montant | Frais",
)
