"""Eventbrite in French, list of participants: one row for each ticket, buyers beside participants, statuses of both.

Headings of a real file (2014), with the variants of later ones from memory.
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("Eventbrite (French)"),
    recognised=(
        "N° de commande | Numéro de commande | ID de la commande | Commande n° | Date de la commande | "
        "Type de commande",
        "Statut du participant | Type de billet | N° de participant | Nom de l’événement | Prénom de l’acheteur | "
        "Nom de famille de l’acheteur",
    ),
    participant={
        Field.FIRST_NAME: "Prénom | Prénom du participant",
        Field.LAST_NAME: "Nom | Nom de famille | Nom du participant",
        Field.EMAIL: "E-mail | Adresse e-mail | Email du participant",
        Field.STATUS: "Statut du participant",
    },
    buyer={
        Field.FIRST_NAME: "Prénom de l’acheteur",
        Field.LAST_NAME: "Nom de l’acheteur | Nom de famille de l’acheteur",
        Field.EMAIL: "E-mail de l’acheteur | Adresse e-mail de l’acheteur",
    },
    only_no="Type de commande | Statut | Statut de la commande",
    unneeded=(
        "N° de participant | Numéro de participant | "
        "Nom de l’événement | Numéro de l’événement | ID de l’événement | Numéro de code-barre | "
        "N° de code-barres | Code-barres | Date | Date et heure de l’événement | Civilité | Suffixe | QTÉ | Quantité | "
        "Type de billet | Catégorie de billet | Date de présence | Numéro de l’appareil | Date d’enregistrement | "
        "Position IP | Adresse IP | Code | Group | Groupe | Affilié | N° de commande | Numéro de commande | "
        "ID de la commande | Date de la commande | Devise | Total payé | Frais payés | Frais Eventbrite | "
        "Frais de traitement Eventbrite | Mode de livraison des billets | Adresse 1 | Adresse 2 | "
        "Adresse de facturation | Code postal | Téléphone fixe | Mobile | Sexe | Âge | Date de naissance | Blog | "
        "Site web | Pays | État | Remboursé | Taxe payée | Remise | Lieu de l’événement | Note | "
        "Intitulé du poste"
    ),
    unneeded_beginnings="Total payé | Frais | Adresse de facturation | Code postal | Ville | Pays | Adresse domicile",
)
