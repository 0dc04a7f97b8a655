"""Lists that somebody keeps by hand: roles and requests, English, only names, headings of one's own."""

from __future__ import annotations

from roster_samples._books import book
from roster_samples._sample import Rows, Sample, grid
from roster_samples._texts import delimited
from roster_samples.themes import ENGLISH, toml_of

ROLES = grid("""
Nom        | Prénom    | Structure          | Territoire    | Rôle              | Anime la table     | Statut          | Présence            | À placer avec   | À ne pas placer avec | Connaît déjà
Abadie     | Aïcha     | Ville de Brévanne  | Brévanne      | hôte              | Jeunesse           | confirmé        | toute la journée    |                 |                      |
Le Goff    | Benoît    | CAF                |               | participant       |                    | Confirmée       | matin               |                 | Karim Haddad         |
Garnier    | Chloé     | Mission locale     | Haut-Plateau  |                   |                    | OK              | à partir du tour 2  |                 |                      | Abadie Aïcha
d'Estienne | Dimitri   | CC du Val          | Val d'Aubière | élu               |                    | à confirmer     |                     |                 |                      |
N'Guyen    | Élodie    | Ville de Brévanne  | Brévanne      | Animatrice        | Logement           |                 | part à midi         |                 |                      |
Traoré     | Fatou     | Les Passerelles    | Brévanne      | interprète        |                    | oui             |                     | Oksana Melnyk   |                      |
Melnyk     | Oksana    |                    | Brévanne      |                   |                    | oui             |                     |                 |                      |
O'Brien    | Gaël      | Énergies partagées |               | Observateur       |                    |                 |                     |                 |                      |
de La Tour | Hélène    | Hôpital local      | Haut-Plateau  |                   |                    | Excusée         |                     |                 |                      |
Da Silva   | Inès      | Les Passerelles    | Brévanne      | stagiaire         |                    | liste d'attente |                     |                 |                      |
Le Bras    | Jean      | Chambre d'agri     |               |                   |                    |                 | 10h30 - 15h         |                 |                      | Marie Dupond; Haddad
Haddad     | Karim     | Club d'entreprises | Val d'Aubière | référent table 3  |                    |                 | arrive après le café |                |                      |
Müller     | Léa       | Lycée agricole     |               | Animateur : Mobilités |                |                 | quand je peux       |                 | Benoit Legoff        |
""")  # noqa: E501
ROLES_TOML = toml_of(("Jeunesse", "Logement", "Mobilités", "Culture et sport")) + (
    '\n[[cafe.themes]]\nname = "Santé"\nhosts = ["Hélène de La Tour", "Pierre Absent"]\n'
)
CLUB = grid("""
First name | Surname       | Organisation          | Area      | Wishes                          | Coming?  | Notes
Amelia     | O'Connor      | Thornbury Council     | Thornbury | Youth; Housing                  | Yes      |
Bashir     | Al-Khatib     | Harfield Food Bank    | Harfield  | Food, farming and short supply chains | yes |
Ceri       | Llewellyn     | Harfield Food Bank    | Harfield  | Food                            | Maybe    | chasing
Derek      | MCALLISTER    | Aldmoor Housing Trust | Aldmoor   | Housing, Energy transition      | Y        |
Eleanor    | St. John      | Aldmoor Housing trust | Aldmoor   | housing                         | No       | sends apologies
Femi       | Adeyemi-Jones | Merrow NHS            | Merrow    | Health, care and ageing well; Arts and sport | Yes | vegan
Grace      | van der Merwe | Merrow NHS            | Merrow    | Health care & ageing well       | Yes      |
Hamish     | MacLeod       |                       |           | Energy transition; Transport    | Yes      |
Isla       | Fitz-Gerald   | n/a                   | Thornbury | Jobs, training and skills       | Yes (am only) |
Jean-Luc   | de la Rue     | Self-employed         | Thornbury | any                             | TBC      |
""")  # noqa: E501
CLUB_THEMES = [["Theme", "Question", "Tables", "Hosts"], *([theme, "", "", ""] for theme in ENGLISH.values())]
CLUB_THEMES[1][3] = "Amelia O'Connor"
ONLY_NAMES = """Aïcha Abadie
Benoît Le Goff
Chloé Garnier-Lévêque
Dimitri d'Estienne
Élodie N'Guyen
Fatou Traoré
Gaël O'Brien
Hélène de La Tour
Inès Da Silva
Jean-Baptiste Le Bras
Karim Haddad
"""
OWN = grid("""
Réf | Ident. famille | Petit nom | Boîte              | Coin          | Envie A   | Envie B   | Colonne technique
1   | Abadie         | Aïcha     | Ville de Brévanne  | Brévanne      | Jeunesse  | Mobilités | Paris
2   | Le Goff        | Benoît    | CAF                |               | Logement  | Jeunesse  | Lyon
3   | Garnier        | Chloé     | Mission locale     | Haut-Plateau  | Mobilités | Logement  | Lyon
4   | d'Estienne     | Dimitri   | CC du Val          | Val d'Aubière | Mobilités | Culture   | Lille
5   | N'Guyen        | Élodie    | Ville de Brévanne  | Brévanne      | Culture   | Jeunesse  | Lille
6   | Traoré         | Fatou     | Les Passerelles    | Brévanne      | Culture   |           | Paris
7   | O'Brien        | Gaël      | Énergies partagées |               | Logement  | Mobilités | Paris
8   | Haddad         | Karim     | Club d'entreprises | Val d'Aubière | Jeunesse  | Logement  | Nice
""")
OWN_TOML = """
[roster.columns]
"Ident. famille" = "Nom"
"Petit nom" = "Prénom"
"Boîte" = "Structure"
"Coin" = "Territoire"
"Envie A" = "Souhait 1"
"Envie B" = "Souhait 2"
"Colonne technique" = "-"
"""
CHOSEN_TOML = """
[roster]
sheet = "Inscrits 2025"
heading_row = 3
"""
CHOSEN_SHEETS = {
    "Inscrits 2026": [["Nom", "Prénom", "Structure"], ["Petit", "Luc", "CAF"], ["Roy", "Anne", "MJC"]],
    "Inscrits 2025": [
        ["Nom", "Prénom", "Organisme"],
        [],
        ["Nom", "Prénom", "Structure", "Territoire", "Thème 1"],
        *grid("""
Mercadier  | Damien    | CC du Val d'Aubière        | Val d'Aubière | Mobilités
Sauvage    | Jeanne    | Secours solidaire          | Val d'Aubière | Logement
Haddad     | Karim     | Club d'entreprises du Val  | Val d'Aubière | Jeunesse
Verdier    | Odile     | Secours solidaire          | Val d'Aubière | Culture
"""),
    ],
}


def sheets_of(rows: Rows, themes: Rows) -> bytes:
    """Return the English workbook."""
    return book({"Sign-ups": rows, "Themes": themes})


SAMPLES = (
    Sample(
        "roles-presences.xlsx",
        "roles, hosts, status, presence, requests about people, some of them unclear",
        lambda: book({"Suivi": ROLES}),
        toml=ROLES_TOML,
    ),
    Sample(
        "english-list.xlsx",
        "a list kept by hand in English, with a sheet of themes",
        lambda: sheets_of(CLUB, CLUB_THEMES),
    ),
    Sample("noms-seuls.txt", "only names, one a line, no heading", lambda: ONLY_NAMES.encode()),
    Sample(
        "noms-avec-titre.csv",
        "only names below “Participants”",
        lambda: ("Participants\n" + ONLY_NAMES).encode("cp1252"),
        toml=toml_of(("Jeunesse", "Mobilités", "Logement", "Culture et sport")),
    ),
    Sample("en-tetes-maison.csv", "headings that nobody can guess, without any help", lambda: delimited(OWN)),
    Sample(
        "en-tetes-expliques.csv",
        "the same list, with the headings explained in cafe.toml",
        lambda: delimited(OWN),
        toml=OWN_TOML,
    ),
    Sample(
        "feuille-choisie.xlsx",
        "the sheet and the heading row chosen in cafe.toml",
        lambda: book(CHOSEN_SHEETS),
        toml=CHOSEN_TOML,
    ),
)
