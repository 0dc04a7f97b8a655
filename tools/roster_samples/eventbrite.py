"""What Eventbrite exports: a row for each ticket, cancelled ones included; French, American and British accounts."""

from __future__ import annotations

from roster_samples._books import book
from roster_samples._sample import Sample, grid, joined
from roster_samples._texts import delimited
from roster_samples.themes import ENGLISH, named

SPACE = "\u00a0"
FRENCH = [
    *("Nom de l'événement", "Numéro de l'événement", f"N°{SPACE}de participant", "Numéro de code-barre", "Date"),
    *("Prénom de l'acheteur", "Nom de l'acheteur", "Civilité", "Prénom", "Nom de famille", "Suffixe", "Adresse e-mail"),
    *("QTÉ", "Type de billet", "Date de présence", "Numéro de l'appareil", "Date d'enregistrement"),
    *(f"Position{SPACE}IP", "Code", "Group", "Affilié", f"N°{SPACE}de commande", "Type de commande"),
    *("Total payé (EUR) (* Remboursé/annulé)", "Statut du participant", "Mode de livraison des billets"),
    *(f"Adresse{SPACE}1", "Code postal (domicile)", "Téléphone fixe", "Mobile", "Sexe", "Âge", "Date de naissance"),
    *("Code postal", "Statut", "Nom de l'université", "Nom de l'entreprise", "Nom de la collectivité"),
    *("Nom de l'association", "Nom de l'université", "Intitulé du poste", "Entreprise", "Vos thèmes"),
]
MORNING, AFTERNOON = "Matin : « Qui coopère, avec qui ? »", "Après-midi : ateliers, suites"
# buyer | participant, mail | ticket | order type | status | kind of structure, its name | job | themes
FRENCH_TICKETS = grid("""
Aïcha   | Abadie   | Mme | Aïcha    | Abadie        | aicha@example.org  | m | Commande gratuite     | Participe        | collectivité | Ville de Brévanne          | Directrice | Jeunesse ¦ Mobilités
Aïcha   | Abadie   | Mme | Aïcha    | Abadie        | aicha@example.org  | a | Commande gratuite     | Participe        | collectivité | Ville de Brévanne          | Directrice | Jeunesse ¦ Mobilités
Aïcha   | Abadie   | M.  | Benoît   | LE GOFF       | aicha@example.org  | m | Commande gratuite     | Participe        | collectivité | Ville de Brévanne          | Chef de service | Logement
Chloé   | Garnier  | Mme | Chloé    | Garnier       | chloe@example.org  | m | Eventbrite Terminé    | Participe        | association  | Les Passerelles            |            | Logement ¦ Jeunesse
Dimitri | d'Estienne |   | Dimitri  | d'Estienne    | dimitri@example.org | m | Eventbrite Remboursé | Ne participe pas | entreprise   | Énergies partagées         |            |
Élodie  | N'Guyen  | Mme | Élodie   | N'Guyen       | elodie@example.org | m | Abandonné             | Abandonné        |              |                            |            |
Fatou   | Traoré   | Mme | FATOU    | TRAORÉ        | fatou@example.org  | m | Eventbrite Partiellement remboursé | Participe | association | Les Passerelles           | Animatrice | Mobilités
Gaël    | O'Brien  | M.  | Gaël     | O'Brien       | gael@example.org   | a | Commande gratuite     | Participe        | université   | Université d'Aubière       | Étudiant   | Jeunesse
Hélène  | de La Tour | Mme | Hélène | de La Tour    | helene@example.org | m | Commande gratuite     | Participe        | collectivité | Département de l'Aubière   |            | Mobilités ¦ Logement
Inès    | Da Silva |     | Inès     | Da Silva      |                    | m | Commande gratuite     | Participe        | autre        | Coopérative Le Grain semé  |            | Jeunesse
Inès    | Da Silva |     | Inès     | Da Silva      |                    | a | Commande gratuite     | Participe        |              |                            |            | Jeunesse
Karim   | Haddad   | M.  | Karim    | Haddad        | karim@example.org  | m | Commande gratuite     | Ne participe pas | entreprise   | Club d'entreprises du Val  |            | Logement
Karim   | Haddad   | M.  | Karim    | Haddad        | karim@example.org  | a | Commande gratuite     | Participe        | entreprise   | Club d'entreprises du Val  |            | Logement
""")  # noqa: E501


def _french_rows() -> list[list[str]]:
    rows = [FRENCH]
    for number, (buyer, buyer_last, *person, part, order, status, kind, name, job, wishes) in enumerate(FRENCH_TICKETS):
        homes = [name if kind == one else "" for one in ("université", "entreprise", "collectivité", "association")]
        ticket = MORNING if part == "m" else AFTERNOON
        civil, first, last, mail = person
        rows.append(
            joined(
                ["Journée de la coopération", "1122334455", str(700100 + number), f"88{number:014}", "03.12.2026"],
                [buyer, buyer_last, civil, first, last, "", mail, "1", ticket, "", "", "15.10.2026", "192.0.2.7"],
                ["", "", "", str(5100 + number // 2), order, "0.00", status, "Billet électronique", ""],
                ["01500", "", ""],
                ["", "", "", "", kind, *homes, "", job, name if kind == "autre" else "", wishes],
            )
        )
    return rows


AMERICAN = [
    *("Order #", "Order Date", "First Name", "Last Name", "Email", "Quantity", "Price Tier", "Ticket Type"),
    *("Attendee #", "Group", "Order Type", "Currency", "Total Paid", "Fees Paid", "Eventbrite Fees"),
    *("Eventbrite Payment Processing", "Attendee Status", "Home Address 1", "Home City", "Home State", "Home Zip"),
    *("Cell Phone", "Job Title", "Company", "Which themes interest you most? (choose up to three)"),
]
BRITISH = [
    *("Order no.", "Order Date", "First Name", "Surname", "Email", "Quantity", "Price Tier", "Ticket Type"),
    *("Attendee no.", "Group", "Order Type", "Currency", "Total Paid", "Fees Paid", "Eventbrite Fees"),
    *("Eventbrite Payment Processing", "Attendee Status", "Home Address 1", "Home City", "County of Residence"),
    *("Home Postcode", "Mobile Phone", "Job Title", "Company", "Which themes interest you most?"),
]
# order | first | last | mail | order type | status | city | county | company | themes
ENGLISH_TICKETS = grid("""
31 | Amelia   | O'Connor      | amelia   | Free Order          | Attending     | Thornbury | Harfield | Thornbury Council         | Y M H
32 | Bashir   | Al-Khatib     | bashir   | Free Order          | Attending     | Thornbury | Harfield | Harfield Food Bank        | F C
32 | Ceri     | Llewellyn     | bashir   | Free Order          | Attending     | Thornbury | Harfield | Harfield Food Bank        | F Y
33 | DEREK    | MCALLISTER    | derek    | Eventbrite Completed | Attending    | Aldmoor   | Harfield | Aldmoor Housing Trust     | H
34 | Eleanor  | St. John      | eleanor  | Eventbrite Completed | Not Attending | Aldmoor  | Harfield | Aldmoor Housing Trust     | H J
35 | Femi     | Adeyemi-Jones | femi     | Free Order          | Checked In    | Wexby     | Merrow   | Merrow NHS Foundation     | C A
36 | Grace    | van der Merwe | grace    | Refunded            | Not Attending | Wexby     | Merrow   | Merrow NHS Foundation     | C
37 | Hamish   | MacLeod       | hamish   | Free Order          | Attending     | Wexby     | Merrow   |                           | E M
38 | Info Requested | Info Requested | grouped | Free Order     | Attending     |           |          |                           |
39 | Isla     | Fitz-Gerald   | isla     | Free Order          | Attending     | Thornbury | Harfield | thornbury council         | J E A
40 | Jean     | de la Rue     | jean     | Free Order          | Deleted       | Thornbury | Harfield | Thornbury Council         | Y
""")  # noqa: E501


def _english_rows(*, british: bool) -> list[list[str]]:
    rows = [BRITISH if british else AMERICAN]
    for number, (order, first, last, mail, kind, status, city, county, company, letters) in enumerate(ENGLISH_TICKETS):
        date = "15/10/2026 09:41" if british else "2026-10-15 09:41:02-04:00"
        rows.append(
            joined(
                [f"98765{order}", date, first, last, f"{mail}@example.org", "1", "", "General Admission"],
                [f"12345{number:02}", "", kind, "GBP" if british else "USD", "0.00", "0.00", "0.00", "0.00", status],
                ["1 High Street", city, county, "HF1 2AB" if british else "02138", "07700 900123", "", company],
                [" | ".join(named(letters, ENGLISH))],
            )
        )
    return rows


SAMPLES = (
    Sample(
        "eventbrite-francais.csv",
        "Eventbrite, French: TAB, headings with no-break spaces, one heading twice, the structure in five columns, "
        "two tickets of one person, people who do not come",
        lambda: delimited(_french_rows(), "\t", "utf-8", "\n"),
    ),
    Sample(
        "eventbrite-us.csv",
        "Eventbrite, American: a group booking whose guest is not named yet",
        lambda: delimited(_english_rows(british=False), ",", "utf-8", "\n"),
    ),
    Sample(
        "eventbrite-uk.xlsx",
        "Eventbrite, British: surname, county, “no.”",
        lambda: book({"Attendees": _english_rows(british=True)}),
    ),
)
