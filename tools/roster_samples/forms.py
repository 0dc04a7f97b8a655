"""What Google Forms and Microsoft Forms export: a time first, headings that are whole questions."""

from __future__ import annotations

import datetime as dt

from roster_samples._books import book
from roster_samples._sample import Sample, grid
from roster_samples._texts import delimited
from roster_samples.themes import ENGLISH, THEMES, named, toml_of

SPACE = "\u00a0"
# mail | first | last | structure | territory | themes (a word in place of a letter is free text) | all day? | remark
GOOGLE = grid("""
aicha@example.org   | Aïcha        | ABADIE          | Mairie de Brévanne             | Brévanne           | J M L                        | Oui | Merci !
benoit@example.org  | Benoît       | Le Goff         | C.A.F.                         | Tout le département | L J S                       | Oui |
CHLOE@example.org   | Chloé␣       | Garnier-Lévêque | Mission Locale du Haut-Plateau | Haut-Plateau       | E J A                        | Non, seulement le matin |
dimitri@example.org | dimitri      | d'estienne      | CC du Val d'Aubière            | Val d'Aubière      | T Le_vélo,_la_marche         | Oui |
                    | Élodie       | N'Guyen         | Mairie de Brévanne             | Brévanne           | C                            | Oui | Je viens avec mon bébé
fatou@example.org   | Fatou        | Traoré          | Les Passerelles                | brévanne           | A S C                        | Oui |
gael@example.org    | Gaël         | O'Brien         | Énergies partagées             |                    | T L M                        | Je ne sais pas encore |
fatou@example.org   | Fatou        | Traoré          | Les Passerelles                | Brévanne           | A S J                        | Oui | J'ai changé d'avis sur les thèmes
helene@example.org  | Hélène       | de La Tour      | Hôpital du Haut-Plateau        | Haut-Plateau       | S Peu_importe                | Oui |
ines@example.org    | Inès         | Da Silva        | Les Passerelles                | Brévanne           | J C L                        | Oui |
jb@example.org      | Jean-Baptiste | Le Bras        | Chambre d'agriculture          |                    | A T E                        | Non, à partir de 10h30 |
karim@example.org   | Karim        | Haddad          | Club d’entreprises du Val      | Val d’Aubière      | E M T                        | Oui |
""")  # noqa: E501
GOOGLE_HEADINGS = [
    *("Horodateur", "Adresse e-mail", "Prénom", "Nom", "Quelle structure représentez-vous ?"),
    *("Sur quel territoire intervenez-vous principalement ?", "Quels thèmes vous intéressent ? (3 maximum)"),
    *("Serez-vous présent·e toute la journée ?", "Une remarque, un besoin particulier ?"),
]


def _google_rows(join: str) -> list[list[str]]:
    rows = [GOOGLE_HEADINGS]
    for number, (mail, first, last, structure, territory, letters, day, remark) in enumerate(GOOGLE):
        time = f"2026/10/{number + 5:02} {number % 12 + 1}:{number * 7 % 60:02}:41 {'AM' if number % 2 else 'PM'} UTC+2"
        rows.append([time, mail, first, last, structure, territory, join.join(named(letters)), day, remark])
    return rows


RANK = "Vos préférences"
GRID_PEOPLE = grid("""
Noémie    | van den Berg | Foyer rural de Lanveau   | C S J
Océane    | SAINT-AUBIN  | Secours solidaire        | L A S
Paul      | Perrin       | Foyer rural de Lanveau   | C M
Rachid    | Ben Saïd     | Mission locale           | J E L
Sofía     | Ibáñez       | Réseau des médiathèques  | C J T
Théo      | Weiß         | Énergies partagées       | T A M
Ursula    | Kowalski     | Énergies partagées       |
Victor    | Hugues       | Secours solidaire        | L
Wassila   | El Amrani    | Mission locale           | E J M
Zoé       | Ó Briain     | Hôpital local            | S L C
""")


def _ranks_in_rows() -> list[list[object]]:
    """A grid question whose lines are the ranks: each column holds a theme."""
    headings = ["Horodateur", "Prénom", "Nom de famille", "Structure"]
    rows: list[list[object]] = [[*headings, *(f"{RANK} [{rank}]" for rank in ("1er choix", "2e choix", "3e choix"))]]
    for number, (first, last, structure, letters) in enumerate(GRID_PEOPLE):
        chosen = named(letters)
        time = dt.datetime(2026, 10, 5 + number, 9, 30 + number, 12)
        rows.append([time, first, last, structure, *chosen, *[""] * (3 - len(chosen))])
    return rows


def _themes_in_rows() -> list[list[str]]:
    """A grid question whose lines are the themes: each column holds a rank."""
    rows = [["Horodateur", "Prénom et nom", "Structure", *(f"{RANK} [{theme}]" for theme in THEMES)]]
    for number, (first, last, structure, letters) in enumerate(GRID_PEOPLE):
        chosen = named(letters)
        words = ("1er choix", "2e choix", "3e choix")
        ranks = [words[chosen.index(theme)] if theme in chosen else "" for theme in THEMES]
        rows.append([f"{number + 5:02}/10/2026 09:3{number % 10}:00", f"{first} {last}", structure, *ranks])
    return rows


MICROSOFT = [
    *("ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom", "Heure de la dernière modification"),
    *("Votre nom", "Votre prénom", f"Votre structure{SPACE}?", "Votre territoire"),
    *(f"Quels thèmes vous intéressent{SPACE}?", "Avez-vous une contrainte d'horaire ?"),
]
MICROSOFT_PEOPLE = grid("""
ABADIE          | Aïcha    | Ville de Brévanne              | Brévanne      | J M L             |
Le Goff         | Benoît   | CAF                            |               | L J Le_numérique  |
Garnier-Lévêque | Chloé    | Mission locale du Haut-Plateau | Haut-Plateau  | E J M             | J'arrive vers 10h
Traore          | fatou    | Centre social Les Passerelles  | Brévanne      | A S C             | non
HADDAD          | KARIM    | Club d'entreprises du Val      | Val d'Aubière | E M T             | Départ à 16h
Müller          | Léa      | Lycée agricole                 |               | J                 | aucune
Quéméneur       | Maël     | Collectif Mobilités douces     | Trois-Rivières | M T J            |
Ben Saïd        | Rachid   | Mission locale du Haut-Plateau | Haut-Plateau  |                   |
Ibáñez          | Sofía    | Réseau des médiathèques        |               | C J T             |
Weiß            | Théo     | Energies partagées             |               | T A M             | matin uniquement
""")


def _microsoft_rows() -> list[list[object]]:
    rows: list[list[object]] = [list(MICROSOFT)]
    for number, (last, first, structure, territory, letters, hours) in enumerate(MICROSOFT_PEOPLE, start=1):
        begun = dt.datetime(2026, 10, 5 + number, 14, 2, 10)
        themes = "".join(f"{theme};" for theme in named(letters))
        rows.append([number, begun, begun + dt.timedelta(minutes=3), "anonymous", "", "", last, first, structure])
        rows[-1] += [territory, themes, hours]
    return rows


INTERNAL = [
    "ID",
    "Start time",
    "Completion time",
    "Email",
    "Name",
    "Last modified time",
    "Which organisation are you from?",
]
INTERNAL += ["Where do you work?", "Rank the themes, dearest first", "Will you be there all day?"]
INTERNAL_PEOPLE = grid("""
Amelia O'Connor         | Thornbury Council     | Thornbury | Y M H F C A J E | Yes
Bashir Al-Khatib        | Harfield Food Bank    | Harfield  | F C A J E Y M H | Yes
LLEWELLYN Ceri (Volunteering) | Harfield Food Bank | Harfield | F Y M H C A J E | Mornings only
Eleanor St. John        | Aldmoor Housing Trust | Aldmoor   | H J E Y M F C A | No, from 11:00
Femi Adeyemi-Jones      | Merrow NHS            | Merrow    |                 | Yes
Grace van der Merwe     | Merrow NHS            | Merrow    | C A Y M F H J E | I will leave at 3pm
Hamish MacLeod          |                       |           | E M J H F Y C A | Yes
Isla Fitz-Gerald        | Thornbury council     | Thornbury | J E A C H F M Y | Yes
""")


def _internal_rows() -> list[list[object]]:
    rows: list[list[object]] = [list(INTERNAL)]
    for number, (name, structure, place, letters, day) in enumerate(INTERNAL_PEOPLE, start=1):
        begun = dt.datetime(2026, 10, 5 + number, 14, 2, 10)
        themes = "".join(f"{theme};" for theme in named(letters, ENGLISH))
        mail = f"{name.split()[0].lower()}@example.org"
        rows.append([number, begun, begun + dt.timedelta(minutes=3), mail, name, "", structure, place, themes, day])
    return rows


SAMPLES = (
    Sample(
        "google-forms.csv",
        "Google Forms: several themes in one cell, parted by commas, which they hold too; somebody answered twice",
        lambda: delimited(_google_rows(", "), ",", "utf-8", "\n"),
        toml=toml_of(),
    ),
    Sample(
        "google-forms-points-virgules.csv",
        "Google Forms, downloaded: themes parted by semicolons, no list of themes",
        lambda: delimited(_google_rows(";"), ",", "utf-8", "\n"),
    ),
    Sample(
        "google-grille-rangs.xlsx",
        "Google Sheets: a grid question, its lines are ranks",
        lambda: book({"Réponses au formulaire 1": _ranks_in_rows()}),
    ),
    Sample(
        "google-grille-themes.csv",
        "Google Forms: a grid question, its lines are themes and the cells ranks",
        lambda: delimited(_themes_in_rows(), ",", "utf-8", "\n"),
    ),
    Sample(
        "microsoft-forms.xlsx",
        "Microsoft Forms, anonymous: “anonymous” as address, no-break spaces in headings, a semicolon after each theme",
        lambda: book({"Sheet1": _microsoft_rows()}),
    ),
    Sample(
        "microsoft-forms-en.xlsx",
        "Microsoft Forms within an organisation: names of accounts, a question that ranks all themes",
        lambda: book({"Sheet1": _internal_rows()}),
    ),
)
