"""What Weezevent, Ti.to and an older French box office export."""

from __future__ import annotations

from roster_samples._books import plain_service
from roster_samples._sample import Sample, grid, joined
from roster_samples._texts import delimited
from roster_samples.themes import ENGLISH, named, ranks, toml_of

WEEZEVENT = [
    *("ID participant", "Code-barres", "Nom", "Prénom", "E-mail", "Tarif", "Prix", "Date d'achat", "N° de commande"),
    *("Statut", "Date de validation", "Nom acheteur", "Prénom acheteur", "E-mail acheteur", "Société"),
    *("Votre territoire", "Thème préféré n°1", "Thème préféré n°2", "Thème préféré n°3"),
]
WEEZEVENT_TICKETS = grid("""
ABADIE      | AÏCHA     | Valide    | ABADIE   | AÏCHA   | Ville de Brévanne             | Brévanne      | J M L
LE GOFF     | BENOÎT    | Valide    | ABADIE   | AÏCHA   | Ville de Brévanne             | Brévanne      | L J
D'ESTIENNE  | DIMITRI   | Annulé    | D'ESTIENNE | DIMITRI | CC du Val d'Aubière         | Val d'Aubière | T M L
DE LA TOUR  | HÉLÈNE    | Valide    | DE LA TOUR | HÉLÈNE | Hôpital local du Haut-Plateau | Haut-Plateau | S L
EL AMRANI   | WASSILA   | Utilisé   | ROUX     | QUENTIN | Mission locale                | Haut-Plateau  | E J M
Ó BRIAIN    | ZOÉ       | Valide    | ROUX     | QUENTIN | Hôpital local du Haut-Plateau | Haut-Plateau  | S L C
MAC LEOD    | FIONA     | Valide    | MAC LEOD | FIONA   |                               |               | C
N'DIAYE     | ESTELLE   | Supprimé  | N'DIAYE  | ESTELLE | Les Passerelles               | Brévanne      | A S C
SAINT-AUBIN | OCÉANE    | Valide    | SAINT-AUBIN | OCÉANE | Secours solidaire           | Val d'Aubière | L A S
VAN DEN BERG | NOÉMIE   | Valide    | VAN DEN BERG | NOÉMIE | Foyer rural de Lanveau     | Pays de Lanveau | C S J
""")


def _weezevent_rows() -> list[list[str]]:
    rows = [WEEZEVENT]
    for number, (last, first, status, payer, payer_first, company, place, letters) in enumerate(WEEZEVENT_TICKETS):
        rows.append(
            joined(
                [
                    str(7700100 + number),
                    f"0{number:012}",
                    last,
                    first,
                    f"participant{number}@example.org",
                    "Entrée libre",
                ],
                ["0,00 €", f"{number + 5:02}/10/2026 10:24", f"W{3100 + number // 2}", status, ""],
                [payer, payer_first, "commande@example.org", company, place, *ranks(letters)],
            )
        )
    return rows


TITO = [
    *("Number", "Ticket Created Date", "Ticket", "Ticket Full Name", "Ticket First Name", "Ticket Last Name"),
    *("Ticket Email", "Ticket Company Name", "Ticket Phone Number", "Event", "Void Status", "Price"),
    *("Discount Code Used", "Ticket Reference", "Tags", "Unique Ticket URL", "Unique Order URL", "Order Reference"),
    *("Order Name", "Order Email", "Order Company Name", "Order Phone Number", "Order Discount Code", "Order IP"),
    *("Order Created Date", "Order Completed Date", "Payment Reference", "Area", "Topics you would like to discuss"),
]
TITO_TICKETS = grid("""
Amelia  | O'Connor      | amelia  | Thornbury Council     |      | Amelia O'Connor | Thornbury | Y M
Bashir  | Al-Khatib     | bashir  | Harfield Food Bank    |      | Amelia O'Connor | Harfield  | F C
        |               |         |                       |      | Amelia O'Connor |           |
Derek   | McAllister    | derek   | Aldmoor Housing Trust | true | Derek McAllister | Aldmoor  | H
Eleanor | St. John      | eleanor | Aldmoor Housing Trust |      | Derek McAllister | Aldmoor  | H J
Femi    | Adeyemi-Jones | femi    | Merrow NHS Foundation |      | Femi Adeyemi    | Merrow    | C A
Grace   | van der Merwe | grace   | Merrow NHS Foundation |      | Grace van der Merwe | Merrow | C
Hamish  | MacLeod       | hamish  |                       |      | Hamish MacLeod  | Wexby     | E M
Lee     |               | lee     |                       |      | Lee             |           | A
""")


def _tito_rows() -> list[list[str]]:
    rows = [TITO]
    for number, (first, last, mail, company, void, order, area, letters) in enumerate(TITO_TICKETS, start=1):
        payer = f"{order.split()[0].lower()}@example.org"
        rows.append(
            joined(
                [str(number), "2026-10-15", "General admission", f"{first} {last}".strip(), first, last],
                [f"{mail}@example.org" if mail else "", company, "", "Cooperation day", void, "0.0", ""],
                [f"AB1C-{number}", "", f"https://example.org/t/{number}", "https://example.org/o/1", "AB1C"],
                [order, payer, company, "", ""],
                ["192.0.2.9", "2026-10-15", "2026-10-15", "", area, ", ".join(named(letters, ENGLISH))],
            )
        )
    return rows


BOX_OFFICE = [
    *("Numero billet", "Reservation", "Date reservation", "Heure reservation", "Cle spectacle", "Spectacle"),
    *("Cle representation", "Representation", "Date representation", "Heure representation", "Date fin representation"),
    *("Heure fin representation", "Prix", "Type de produit", "Filiere de vente", "Nom", "Prenom", "Email", "Adresse"),
    *("Code postal", "Pays", "Age", "Sexe"),
]
BOX_OFFICE_TICKETS = grid("""
Jaouen     | Adele   | adele@example.org
Lavergne   | Bilal   | bilal@example.org
Le Floc'h  | Coralie |
Mercadier  | Damien  | damien@example.org
N'Diaye    | Estelle | estelle@example.org
De Oliveira | Fabrice | fabrice@example.org
Pichon     | Ghislaine |
Prigent    | Hakim   | hakim@example.org
Raynal     | Ibrahima | ibrahima@example.org
Sauvage    | Jeanne  | jeanne@example.org
""")


def _box_office_rows() -> list[list[str]]:
    rows = [BOX_OFFICE]
    for number, (last, first, mail) in enumerate(BOX_OFFICE_TICKETS):
        rows.append(
            joined(
                [str(40100 + number), str(880 + number), "2026-10-15", "10:24:00", "1201", "Journee de la cooperation"],
                ["1", "Journee", "2026-12-03", "09:00:00", "2026-12-03", "17:00:00", "0", "Invitation", "Internet"],
                [last, first, mail, "", "01500", "FR", "", ""],
            )
        )
    return rows


BOX_OFFICE_TOML = toml_of(("Jeunesse", "Mobilités", "Logement", "Culture"))

SAMPLES = (
    Sample(
        "weezevent.xlsx",
        "Weezevent: capitals, the buyer beside the participant, tickets that were cancelled, used or deleted",
        lambda: plain_service(_weezevent_rows(), "Participants"),
    ),
    Sample(
        "tito.csv",
        "Ti.to: ticket and order names, a ticket that is not assigned yet, a void one, somebody with one name",
        lambda: delimited(_tito_rows(), ",", "utf-8", "\n"),
    ),
    Sample(
        "billetterie-ancienne.csv",
        "an older box office: no accents in the headings, no structure, no wishes",
        lambda: delimited(_box_office_rows(), ";", "cp1252"),
        toml=BOX_OFFICE_TOML,
    ),
)
