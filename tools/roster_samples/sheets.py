"""What happens to workbooks in offices: titles, totals, merged cells, filters, hidden sheets, several lists."""

from __future__ import annotations

import datetime as dt

from openpyxl import Workbook
from openpyxl.worksheet.table import Table, TableStyleInfo

from roster_samples._books import book, merging, ods
from roster_samples._sample import Sample, grid
from roster_samples.themes import toml_of

HEADINGS = ["Nom", "Prénom", "Structure", "Territoire", "Souhait 1", "Souhait 2"]
VALLEY = grid("""
Mercadier  | Damien    | CC du Val d'Aubière        | Val d'Aubière | Transition énergétique | Mobilités
Sauvage    | Jeanne    | Secours solidaire          | Val d'Aubière | Logement | Jeunesse
Haddad     | Karim     | Club d'entreprises du Val  | Val d'Aubière | Mobilités | Logement
Verdier    | Odile     | Secours solidaire          | Val d'Aubière | Culture et sport | Logement
Vignaud    | Simon     | CC du Val d'Aubière        | Val d'Aubière | Jeunesse | Mobilités
""")
PLATEAU = grid("""
Lavergne   | Bilal     | Mission locale             | Haut-Plateau  | Jeunesse | Mobilités
De La Tour | Hélène    | Hôpital local              | Haut-Plateau  | Logement | Culture et sport
Ó Briain   | Zoé       | Hôpital local              | Haut-Plateau  | Culture et sport | Jeunesse
Ben Saïd   | Rachid    | Mission locale             | Haut-Plateau  | Jeunesse | Logement
Sauvage    | Jeanne    | Secours solidaire          | Haut-Plateau  | Logement | Jeunesse
""")
OLD = grid("""
Durand     | Marie     | Ville de Brévanne          | Brévanne      | Jeunesse | Logement
Petit      | Luc       | CAF                        |               | Logement | Mobilités
Sauvage    | Jeanne    | Secours solidaire          | Val d'Aubière | Logement | Jeunesse
Thévenin   | Paul      | Foyer rural                | Lanveau       | Mobilités | Jeunesse
Tran       | Lan       | CAF                        |               | Jeunesse | Culture et sport
Vasseur    | Hugo      | Ville de Brévanne          | Brévanne      | Logement | Jeunesse
Zidane     | Inès      | Ville de Brévanne          | Brévanne      | Mobilités | Logement
""")
PRINTED = [
    ["Journée de la coopération – 3 décembre 2026"],
    ["Liste des inscrits, état au 20/11/2026"],
    [],
    HEADINGS,
    *VALLEY,
    [],
    ["Journée de la coopération – 3 décembre 2026"],
    HEADINGS,
    *PLATEAU[:4],
    [],
    ["TOTAL", "", "9 inscrits"],
    ["dont Val d'Aubière", 5],
    ["Liste tenue par l'accueil ; prévenir avant tout changement."],
]
HOMES = grid("""
Structure                  | Nom        | Prénom  | Territoire
Ville de Brévanne          | Jaouen     | Adèle   | Brévanne
                           | Abadie     | Aïcha   |
                           | N'Guyen    | Élodie  |
Mission locale             | Lavergne   | Bilal   | Haut-Plateau
                           | Ben Saïd   | Rachid  |
CAF                        | Le Floc'h  | Coralie |
                           | Pichon     | Ghislaine |
Secours solidaire          | Sauvage    | Jeanne  | Val d'Aubière
Énergies partagées         | Weiß       | Théo    | Plaine de l'Orvette
                           | Kowalski   | Ursula  |
""")
TWO_LINES = [
    ["Participant", "", "Structure", "", "Souhaits", "", "", "Présence", ""],
    ["Nom", "Prénom", "Nom", "Territoire", 1, 2, 3, "Arrivée", "Départ"],
    *grid("""
Jaouen     | Adèle   | Ville de Brévanne | Brévanne      | Jeunesse | Mobilités | Logement | 9h | 12h30
Lavergne   | Bilal   | Mission locale    | Haut-Plateau  | Logement | Jeunesse  |          |    |
Le Floc'h  | Coralie | CAF               |               | Culture  | Logement  | Jeunesse | 10h30 |
Mercadier  | Damien  | CC du Val         | Val d'Aubière | Mobilités | Culture  |          |    | après le tour 3
N'Diaye    | Estelle | Les Passerelles   | Brévanne      | Jeunesse | Culture   | Mobilités |   |
Pichon     | Ghislaine | CAF             |               | Logement |           |          |    |
Prigent    | Hakim   | Lycée agricole    | Trois-Rivières | Mobilités | Logement | Culture | tour 2 |
Sauvage    | Jeanne  | Secours solidaire | Val d'Aubière | Culture  | Jeunesse  | Logement |    | midi
"""),
]
THEMES_TOML = toml_of(("Jeunesse", "Mobilités", "Logement", "Culture et sport", "Transition énergétique"))


def _filtered(made: Workbook) -> None:
    """Filter the territory: half of the rows are hidden, and so is the column of remarks."""
    sheet = made.worksheets[0]
    sheet.auto_filter.ref = f"A1:F{sheet.max_row}"
    sheet.auto_filter.add_filter_column(3, ["Val d'Aubière"])
    for row in range(2, sheet.max_row + 1):
        sheet.row_dimensions[row].hidden = sheet.cell(row, 4).value != "Val d'Aubière"
    sheet.column_dimensions["E"].hidden = True


def _covered(rows: list[list[str]]) -> list[list[str | None]]:
    """Continue structures over the empty cells below, and territories beside them where the first one says where."""
    covered: list[list[str | None]] = [[*rows[0]]]
    for structure, last, first, place in rows[1:]:
        known = first not in ("Coralie", "Ghislaine")
        covered.append([structure or None, last, first, place or (None if known else "")])
    return covered


def _hide(title: str, state: str = "hidden") -> object:
    def change(made: Workbook) -> None:
        made[title].sheet_state = state

    return change


def _as_table(made: Workbook) -> None:
    """Make the list an Excel table with a row of totals; notes stand beside it, errors and formulas in it."""
    sheet = made.worksheets[0]
    last = sheet.max_row
    table = Table(displayName="Inscrits", ref=f"B4:H{last}", totalsRowCount=1)
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)
    sheet["K5"] = "Penser à réserver la salle"
    sheet["K6"] = "Tél. traiteur : 05 36 49 12 34"
    sheet["F7"] = "#N/A"
    sheet["F7"].data_type = "e"
    sheet["F9"] = "=VLOOKUP(B9,Autre!A:B,2,FALSE)"
    sheet["H6"] = "=COUNTIF(B:B,B6)"


TABLED = [
    ["", "Inscriptions"],
    ["", "Mise à jour :", dt.date(2026, 11, 20)],
    [],
    ["", *HEADINGS, "Doublon ?"],
    *(["", *row, 1] for row in VALLEY + PLATEAU[:4]),
    ["", "Total", "", "", "", "", "", 9],
]

EXPORT_SUMMARY = [
    [
        "This document was exported from Numbers. Each table was converted to an Excel worksheet. All other objects on "
        "each Numbers sheet were placed on separate worksheets. Please be aware that formula calculations may differ "
        "in Excel."
    ],
    [],
    ["Numbers Sheet Name", "Numbers Table Name", "Excel Worksheet Name"],
    ["Inscrits", "", ""],
    ["", "Tableau 1", "Inscrits - Tableau 1"],
    ["Budget", "", ""],
    ["", "Dépenses", "Budget - Dépenses"],
]
BUDGET = [["Dépenses"], ["Poste", "Montant"], ["Salle", 450.0], ["Traiteur", 1800.0], ["Impression", 95.5]]

SAMPLES = (
    Sample(
        "titres-totaux.xlsx",
        "titles above, headings again on the second page, totals and notes below",
        lambda: book({"Inscrits": PRINTED}, merging("A1:F1", "A2:F2", "A11:F11")),
    ),
    Sample(
        "structures-fusionnees.xlsx",
        "the organisation merged over its people, once the territory too; no wishes",
        lambda: book({"Inscrits": HOMES}, merging("A2:A4", "D2:D4", "A5:A6", "D5:D6", "A7:A8", "A10:A11", "D10:D11")),
        toml=THEMES_TOML,
    ),
    Sample(
        "structures-fusionnees-libreoffice.ods",
        "the same from LibreOffice",
        lambda: ods({"Inscrits": _covered(HOMES)}),
        toml=THEMES_TOML,
    ),
    Sample(
        "en-tetes-deux-lignes.xlsx",
        "two lines of headings: groups merged above, “Nom” for the person and for the structure",
        lambda: book({"Inscrits": TWO_LINES}, merging("A1:B1", "C1:D1", "E1:G1", "H1:I1")),
    ),
    Sample(
        "lignes-filtrees.xlsx",
        "a filter that was left on: rows hidden, a column of wishes hidden",
        lambda: book({"Inscrits": [HEADINGS, *VALLEY, *PLATEAU[:4]]}, _filtered),
    ),
    Sample(
        "feuille-masquee.xlsx",
        "last year's list in a hidden sheet, longer than this year's",
        lambda: book({"2026": [HEADINGS, *VALLEY, *PLATEAU[:1]], "2025": [HEADINGS, *OLD]}, _hide("2025")),
    ),
    Sample(
        "annee-precedente.xlsx",
        "last year's list in a sheet of its own, longer than this year's, and a sheet of addresses",
        lambda: book(
            {
                "Inscrits 2026": [HEADINGS, *VALLEY, *PLATEAU[:1]],
                "Inscrits 2025": [HEADINGS, *OLD],
                "Adresses": [["Structure", "Adresse"], ["CAF", "1 rue Haute"], ["Secours solidaire", "Le Bourg"]],
            }
        ),
    ),
    Sample(
        "une-feuille-par-territoire.xlsx",
        "two sheets with the same headings, one for each territory",
        lambda: book({"Val d'Aubière": [HEADINGS, *VALLEY], "Haut-Plateau": [HEADINGS, *PLATEAU[:4]]}),
    ),
    Sample(
        "une-personne-dans-deux-feuilles.xlsx",
        "two sheets with the same headings, one for each territory; one person is in both",
        lambda: book({"Val d'Aubière": [HEADINGS, *VALLEY], "Haut-Plateau": [HEADINGS, *PLATEAU]}),
    ),
    Sample(
        "tableau-excel.xlsx",
        "an Excel table that does not begin in A1, with totals, notes beside it, an error, formulas never computed",
        lambda: book({"Suivi": TABLED}, _as_table),
    ),
    Sample(
        "numbers-exporte.xlsx",
        "exported from Apple Numbers: a summary first, a sheet for each table, its name above",
        lambda: book(
            {
                "Export Summary": EXPORT_SUMMARY,
                "Inscrits - Tableau 1": [["Tableau 1"], HEADINGS, *VALLEY, *PLATEAU[:4]],
                "Budget - Dépenses": BUDGET,
            }
        ),
    ),
)
