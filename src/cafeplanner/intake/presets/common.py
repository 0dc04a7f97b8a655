"""Columns of any list that are of no use for a plan: private data, prices and the trade of tickets."""

from __future__ import annotations

from cafeplanner.intake.presets._preset import Preset

COMMON = Preset(
    name="",
    recognised=(),
    unneeded=(
        "Téléphone | Tél | Tel | Téléphone fixe | Téléphone portable | Téléphone mobile | Mobile | Portable | GSM | "
        "N° de téléphone | Numéro de téléphone | N° de portable | Numéro de portable | Phone | Phone number | "
        "Telephone | Telephone number | Mobile phone | Mobile number | Cell phone | Home phone | Work phone | "
        "Adresse | Adresse 1 | Adresse 2 | Adresse postale | Adresse complète | Rue | Address | Address 1 | "
        "Address 2 | Postal address | Street | Code postal | CP | Zip | Zip code | "
        "Postcode | Postal code | Pays | Country | "
        "Date de naissance | Né le | Née le | Âge | Date of birth | Birth date | Birthdate | Age | Sexe | Genre | "
        "Gender | Sex | Civilité | Titre de civilité | Prefix | Suffix | Suffixe | Title | "
        "Adresse IP | IP | IP address | Position IP | IP location | User agent | Navigateur | "
        "Prix | Montant | Tarif | Montant payé | Total payé | Moyen de paiement | Mode de paiement | Code promo | "
        "Price | Amount | Total paid | Currency | Devise | Payment method | Promo code | Discount code | "
        "Code barre | Code-barres | Barcode | QR code | Date d’inscription | Date de la commande | "
        "Date d’enregistrement | Registration date | Order date | Quantité | QTÉ | Quantity | "
        "Contrôlé | Checked in | Check-in | Scanné | RGPD"
    ),
    unneeded_beginnings="Montant | Téléphone | Phone",
)
