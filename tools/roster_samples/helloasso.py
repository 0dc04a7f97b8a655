"""What HelloAsso exports: one row for each ticket of an event, or for each member of an association."""

from __future__ import annotations

from collections.abc import Sequence

from roster_samples._books import book
from roster_samples._sample import Sample, grid, joined
from roster_samples._texts import delimited
from roster_samples.themes import ranks

EVENT = [
    *("Référence commande", "Date de la commande", "Statut de la commande", "Nom participant", "Prénom participant"),
    *("Nom payeur", "Prénom payeur", "Email payeur", "Raison sociale", "Moyen de paiement", "Billet"),
    *("Numéro de billet", "Tarif", "Montant tarif", "Code Promo", "Montant code promo"),
]
QUESTIONS = [
    "Structure que vous représentez",
    "Sur quel territoire intervenez-vous ?",
    "Thème : 1er choix",
    "Thème : 2e choix",
    "Thème : 3e choix",
    "Numéro de téléphone",
]
# order, date, status | participant | payer | the payer's address and company | ticket | structure | territory | themes
TICKETS = grid("""
101 | 05/10/2026 08:12 | Validé    | ABADIE            | Aïcha             | ABADIE     | Aïcha     | a.abadie   |                    | Journée complète | Ville de Brévanne             | Brévanne            | J M L
102 | 05/10/2026 09:40 | Validé    | Le Goff           | Benoît            | Le Goff    | Benoît    | b.legoff   | CAF                | Journée complète | CAF                           |                     | L J S
103 | 06/10/2026 14:02 | Validé    | garnier-lévêque   | chloé             | MARCHAND   | Odile     | accueil    | MISSION LOCALE     | Journée complète | Mission locale du Haut-Plateau | Haut-Plateau       | E J M
103 | 06/10/2026 14:02 | Validé    | BEN SAÏD          | Rachid            | MARCHAND   | Odile     | accueil    | MISSION LOCALE     | Journée complète | Mission locale du Haut-Plateau | Haut-Plateau       | J E L
103 | 06/10/2026 14:02 | Validé    |                   |                   | MARCHAND   | Odile     | accueil    | MISSION LOCALE     | Journée complète |                               |                     |
104 | 07/10/2026 10:15 | Validé    | D'ESTIENNE        | Dimitri           | D'ESTIENNE | Dimitri   | dimitri    |                    | Journée complète | Communauté de communes du Val d'Aubière | Val d'Aubière | T M L
104 | 07/10/2026 10:15 | Validé    | D'ESTIENNE        | Dimitri           | D'ESTIENNE | Dimitri   | dimitri    |                    | Repas de midi    | Communauté de communes du Val d'Aubière | Val d'Aubière | T M L
105 | 08/10/2026 18:30 | Annulé    | Traoré            | Fatou             | Traoré     | Fatou     | f.traore   |                    | Journée complète | Centre social Les Passerelles | Brévanne            | A S C
106 | 09/10/2026 11:11 | Remboursé | O'BRIEN           | Gaël              | O'BRIEN    | Gaël      | gael.ob    | Énergies partagées | Journée complète | Énergies partagées            | Plaine de l'Orvette | T L M
107 | 12/10/2026 07:55 | Validé    | DE LA TOUR        | Hélène            | DE LA TOUR | Hélène    | helene.dlt |                    | Journée complète | Hôpital local du Haut-Plateau | Haut-Plateau        | S
108 | 12/10/2026 17:20 | Validé    | Da Silva          | Inès              | Roux       | Quentin   | q.roux     |                    | Journée complète | Centre social Les Passerelles | Brévanne            | J C L
109 | 13/10/2026 09:05 | Validé    | LE BRAS           | Jean-Baptiste     | LE BRAS    | Jean-Baptiste | jb.lebras | Chambre d'agriculture | Journée complète | Chambre d'agriculture       |                     | A T E
110 | 14/10/2026 16:48 | Validé    | HADDAD            | Karim             | HADDAD     | Karim     | k.haddad   |                    | Journée complète | Club d'entreprises du Val     | Val d'Aubière       | E M T
111 | 15/10/2026 12:00 | Validé    | N'GUYEN           | Élodie            | N'GUYEN    | Élodie    | e.nguyen   |                    | Journée complète | Ville de Brévanne             | Brévanne            | C J
""")  # noqa: E501


def _event_rows() -> list[list[str]]:
    rows = [[*EVENT, *QUESTIONS]]
    for number, (order, date, status, *people, address, company, ticket, home, place, wishes) in enumerate(TICKETS):
        price = "12,00" if ticket == "Repas de midi" else "0,00"
        paid = "Carte bancaire" if price != "0,00" else "Gratuit"
        rows.append(
            joined(
                [f"4421{order}", date, status, *people, f"{address}@example.org", company, paid],
                [f"https://example.org/billets/{9000 + number}", str(88120 + number), ticket, price, "", ""],
                [home, place, *ranks(wishes), "0639981234" if number % 3 == 0 else ""],
            )
        )
    return rows


MEMBERS_HEADINGS = [
    *("Référence commande", "Date de la commande", "Statut de la commande", "Nom adhérent", "Prénom adhérent"),
    *("Nom payeur", "Prénom payeur", "Email payeur", "Raison sociale", "Moyen de paiement", "Carte d'adhérent"),
    *("Tarif", "Montant tarif", "Code Promo", "Montant code promo", "Email", "Date de naissance", "Adresse"),
    *("Code Postal", "Ville", "Numéro de téléphone", "Structure"),
]
MEMBERS = grid("""
201 | Validé | Müller      | Léa      | Müller | Léa   | lea.muller  | 14/02/1988 | 3 rue du Four     | 01500 | Brévanne    | Lycée agricole des Trois-Rivières
202 | Validé | Quéméneur   | Maël     | Weiß   | Théo  | mael.q      | 02/11/1975 | Le Bourg          | 01510 | Lanveau     | Collectif Mobilités douces
203 | Validé | van den Berg | Noémie  | Weiß   | Théo  |             |            | 12 av. de la Gare | 01500 | BRÉVANNE    |
204 | Validé | SAINT-AUBIN | Océane   | SAINT-AUBIN | Océane | oceane.sa | 30/06/1990 | 5 place du Marché | 01500 | Brévanne | Secours solidaire
205 | Annulé | Perrin      | Paul     | Perrin | Paul  | paul.perrin | 09/09/1959 | Chemin du Lac     | 01520 | Aubière     | Foyer rural de Lanveau
206 | Validé | Ibáñez      | Sofía    | Ibáñez | Sofía | sofia       | 21/12/1993 | 1 rue Haute       | 01500 | Brévanne    | Réseau des médiathèques
207 | Validé | Ó Briain    | Zoé      | Ó Briain | Zoé | zoe         | 17/05/1982 | 8 rue des Prés    | 01510 | Lanveau     | Hôpital local du Haut-Plateau
208 | Validé | PERRIN      | Paul     | PERRIN | Paul  | p.perrin    | 12/03/1999 | 44 rue Basse      | 01500 | Brévanne    |
""")  # noqa: E501


def _member_rows() -> list[list[str]]:
    rows = [MEMBERS_HEADINGS]
    for order, status, last, first, payer, payer_first, address, *own, structure in MEMBERS:
        mail = f"{address}@example.org" if address else ""
        rows.append(
            joined(
                [f"5510{order}", "03/09/2026 10:00:00", status, last, first, payer, payer_first],
                [mail or "theo.weiss@example.org", "", "Carte bancaire", "https://example.org/carte", "Adhésion 2026"],
                ["15", "", "", mail, *own, "", structure],
            )
        )
    return rows


def _as_numbers(rows: Sequence[Sequence[str]]) -> list[list[object]]:
    """Return rows as the .xlsx export types them: references, ticket numbers and telephone numbers are numbers."""
    return [list(rows[0]), *([_number(cell) for cell in row] for row in rows[1:])]


def _number(cell: str) -> object:
    return int(cell) if cell.isdecimal() else float(cell.replace(",", ".")) if cell.endswith(",00") else cell


SAMPLES = (
    Sample(
        "helloasso-evenement.csv",
        "HelloAsso, event: payers, a colleague who booked for three, two tickets of one person, refunds, capitals",
        lambda: delimited(_event_rows(), ";", "utf-8-sig"),
    ),
    Sample(
        "helloasso-evenement-classeur.xlsx",
        "the same as a workbook: numbers as numbers, so that the telephone numbers have lost their zero",
        lambda: book({"Export": _as_numbers(_event_rows())}),
    ),
    Sample(
        "helloasso-adhesions.csv",
        "HelloAsso, membership: the payer is somebody else, a child and a father of one name",
        lambda: delimited(_member_rows(), ";", "utf-8-sig"),
    ),
)
