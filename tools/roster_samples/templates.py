"""The workbook of "cafeplanner template", filled in by somebody who follows its instructions: no finding is due."""

from __future__ import annotations

import tempfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from roster_samples._books import saved
from roster_samples._sample import Sample, grid
from roster_samples.themes import ENGLISH, THEMES

FILLED = grid("""
Abadie     | Aïcha     | Ville de Brévanne  | Brévanne      | J | M | L |       |          |           |         |         |
Le Goff    | Benoît    | CAF                |               | L | J |   |       |          | leave     |         | Haddad Karim |
Garnier    | Chloé     | Mission locale     | Haut-Plateau  | E | J | M | Host  |          |           |         |         |
d'Estienne | Dimitri   | CC du Val          | Val d'Aubière | T | M |   |       |          |           |         |         | Aïcha Abadie
Traoré     | Fatou     | Les Passerelles    | Brévanne      | A | S | C |       |          |           | Oksana Melnyk |   |
Melnyk     | Oksana    |                    | Brévanne      |   |   |   |       |          |           |         |         |
O'Brien    | Gaël      | Énergies partagées |               | T | L | M | Observer |       |           |         |         |
de La Tour | Hélène    | Hôpital local      | Haut-Plateau  | S |   |   |       | Cancelled |          |         |         |
Da Silva   | Inès      | Les Passerelles    | Brévanne      | C | A |   |       | Confirmed | morning  |         |         |
Haddad     | Karim     | Club d'entreprises | Val d'Aubière | E | M | T |       |          |           |         |         |
""")  # noqa: E501
WORDS = {
    "fr": {
        "Host": "Hôte",
        "Observer": "Observateur",
        "Cancelled": "Annulé",
        "Confirmed": "Confirmé",
        "leave": "part au déjeuner",
        "morning": "matin",
    },
    "en": {"leave": "leaves at lunch"},
}


SETTINGS = {
    "fr": {"Nom de l’événement": "Journée de la coopération", "Date": "03/12/2026", "Nombre de tours": 3},
    "en": {"Event name": "Cooperation day", "Date": "2026-12-03", "Number of rounds": 3},
}


def template(language: str) -> bytes:
    """Return the filled workbook."""
    from cafeplanner.sheets.template import write_template

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.xlsx")
        write_template(path, language=language)
        made = load_workbook(path)
    people, themes, settings = made.worksheets[1:4]
    names = THEMES if language == "fr" else tuple(ENGLISH.values())
    fill_people(people, WORDS[language] | dict(zip("JMALSCET", names, strict=True)))
    for row, name in enumerate(names, start=2):
        themes.cell(row, 1).value = name
    themes["F8"] = "Chloé Garnier"
    for label, value in settings.iter_rows(min_row=2, max_col=2):
        value.value = SETTINGS[language].get(str(label.value), value.value)
    return saved(made)


def fill_people(sheet: Worksheet, words: dict[str, str]) -> None:
    """Write the people below the headings of the template."""
    for row, cells in enumerate(FILLED, start=5):
        for column, cell in enumerate(cells, start=1):
            if cell:
                sheet.cell(row, column).value = words.get(cell, cell)


SAMPLES = (
    Sample("modele-rempli.xlsx", "the template, filled in", lambda: template("fr")),
    Sample("template-filled.xlsx", "the English template, filled in", lambda: template("en")),
)
