"""Make examples/journee-cooperation/inscriptions.xlsx: a registration list as an organiser would have it.

    python tools/example_roster.py

Everybody in it is invented. The same file comes out each time, byte for byte. A few cells are untidy on purpose.
"""

from __future__ import annotations

import datetime as dt
import io
import random
import re
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from example_words import FIRST, LAST, LAST_OF_TWO_WORDS, ORGANISATIONS, SETTINGS, TERRITORIES, THEMES

TARGET = Path(__file__).resolve().parents[1] / "examples" / "journee-cooperation" / "inscriptions.xlsx"
TITLE = "Journée de la coopération du 3 décembre 2026 : inscriptions au 20 novembre"
WIDTHS = {
    "N°": 6,
    "Inscription reçue le": 13,
    "Nom": 18,
    "Prénom": 16,
    "Structure": 40,
    "Territoire": 20,
    "Courriel": 34,
    "1er souhait": 25,
    "2e souhait": 25,
    "3e souhait": 25,
    "Rôle": 12,
    "Statut": 12,
    "Présence": 20,
    "À placer avec": 20,
    "À ne pas placer avec": 22,
    "Remarques": 44,
}
STAMP = (2026, 11, 20, 18, 0, 0)


@dataclass
class Row:
    """One registration, by heading."""

    cells: dict[str, object] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.cells['Prénom']} {self.cells['Nom']}"


def make_rows(dice: random.Random) -> list[Row]:
    """Return 64 registrations in the order in which they came in."""
    firsts = dice.sample(FIRST.split(), 64)
    lasts = dice.sample([*LAST.split(), *LAST_OF_TWO_WORDS], 64)
    homes = [(name, home) for name, home, size in ORGANISATIONS for _ in range(size)]
    dice.shuffle(homes)
    rows = []
    for number, (first, last, (organisation, home)) in enumerate(zip(firsts, lasts, homes, strict=True), start=1):
        territory = home or dice.choices(TERRITORIES, (6, 5, 4, 3, 2, 2))[0]
        if dice.random() < 0.12:
            territory = dice.choice(TERRITORIES)
        cells = {"N°": number, "Nom": last, "Prénom": first, "Structure": organisation, "Territoire": territory}
        cells["Inscription reçue le"] = dt.date(2026, 10, 5) + dt.timedelta(days=number * 45 // 64)
        rows.append(Row({**cells, **make_wishes(dice)}))
    return rows


def make_wishes(dice: random.Random) -> dict[str, object]:
    """Return three different wishes; some themes draw far more people than others."""
    names, demand = [theme[0] for theme in THEMES], [theme[3] for theme in THEMES]
    chosen: list[str] = []
    while len(chosen) < 3:
        (name,) = dice.choices(names, demand)
        if name not in chosen:
            chosen.append(name)
    return dict(zip(("1er souhait", "2e souhait", "3e souhait"), chosen, strict=True))


def ask_for_more(rows: list[Row]) -> None:
    """Give some people a role, a companion or a shorter day."""
    for host, theme in ((rows[3], "Jeunesse"), (rows[17], "Mobilités")):
        host.cells |= {"Rôle": "Hôte", "Remarques": f"Anime une table « {theme} »"}
    rows[22].cells |= {"Prénom": "Oksana", "Nom": "Melnyk", "Remarques": "Parle ukrainien"}
    rows[40].cells |= {"À placer avec": rows[22].name, "Remarques": f"Interprète d'{rows[22].name}"}
    rows[40].cells |= {"1er souhait": None, "2e souhait": None, "3e souhait": None}
    rows[30].cells["À ne pas placer avec"] = rows[51].name
    rows[36].cells |= {"Présence": "part à midi", "Remarques": "Train à 13 h 10"}
    rows[12].cells |= {"Statut": "Annulé", "Remarques": "Prévenu par téléphone le 12 novembre"}
    rows[58].cells |= {"Statut": "Annulé", "Remarques": "Remplacement à confirmer"}
    rows[8].cells["Remarques"] = "Régime végétarien"
    rows[45].cells["Remarques"] = "Fauteuil roulant : place de plain-pied"


def untidy(rows: list[Row]) -> None:
    """Put in what real lists are full of."""
    rows[5].cells["Nom"] = str(rows[5].cells["Nom"]).upper()
    rows[14].cells["Prénom"] = f"{rows[14].cells['Prénom']}\u00a0"
    rows[32].cells["2e souhait"] = "Mobilitées"
    rows[33].cells["Territoire"] = "inconnu"
    first_of = {str(row.cells["Structure"]): row for row in rows}
    first_of["Ville de Brévanne"].cells["Structure"] = "ville de brévanne"
    first_of["Mission locale du Haut-Plateau"].cells["Structure"] = "Mission  locale du Haut-Plateau"


def addresses(rows: list[Row]) -> None:
    """Give everyone an address under the domain that is kept for examples."""
    for row in rows:
        row.cells["Courriel"] = f"inscription{row.cells['N°']:03}@example.org"


def fill_registrations(sheet: Worksheet, rows: list[Row]) -> None:
    """Write the list: a title, an empty row, the headings, a row for each person."""
    sheet.title = "Inscriptions"
    sheet["A1"] = TITLE
    sheet["A1"].font = Font("Arial", 14, bold=True)
    write_heading(sheet, 3, WIDTHS)
    for position, row in enumerate(rows, start=4):
        for column, heading in enumerate(WIDTHS, start=1):
            cell = sheet.cell(position, column, row.cells.get(heading))
            cell.font = Font("Arial", 10)
            if heading == "Inscription reçue le":
                cell.number_format = "DD/MM/YYYY"
    sheet.freeze_panes = "E4"
    sheet.auto_filter.ref = f"A3:{get_column_letter(len(WIDTHS))}{len(rows) + 3}"


def write_heading(sheet: Worksheet, row: int, widths: dict[str, int]) -> None:
    """Write a heading row and set the widths of its columns."""
    for column, (heading, width) in enumerate(widths.items(), start=1):
        cell = sheet.cell(row, column, heading)
        cell.font = Font("Arial", 10, bold=True)
        cell.fill = PatternFill("solid", start_color="DDE6EE")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[row].height = 30


def fill_list(sheet: Worksheet, widths: dict[str, int], lines: list[tuple[object, ...]]) -> None:
    """Write a sheet of headings and plain rows."""
    write_heading(sheet, 1, widths)
    for position, line in enumerate(lines, start=2):
        for column, value in enumerate(line, start=1):
            cell = sheet.cell(position, column, value)
            cell.font = Font("Arial", 10)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, dt.date):
                cell.number_format = "DD/MM/YYYY"
    sheet.freeze_panes = "A2"


def make_book() -> Workbook:
    """Return the whole workbook."""
    rows = make_rows(random.Random(20261203))
    ask_for_more(rows)
    hosts = {"Jeunesse": rows[3].name, "Mobilités": rows[17].name}
    addresses(rows)
    untidy(rows)
    book = Workbook()
    fill_registrations(book.worksheets[0], rows)
    themes = [(name, question, tables, 4, 8, hosts.get(name)) for name, question, tables, _ in THEMES]
    headings = {"Thème": 28, "Question": 70, "Tables": 9, "Places min": 9, "Places max": 9, "Hôtes": 24}
    fill_list(book.create_sheet("Thèmes"), headings, themes)
    fill_list(book.create_sheet("Réglages"), {"Réglage": 44, "Valeur": 70}, SETTINGS)
    return book


def steady(content: bytes) -> bytes:
    """Return the workbook with the moment of writing taken out, so that the same list gives the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-11-20T18:00:00Z", old.read(name))
            new.writestr(zipfile.ZipInfo(name, STAMP), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def example() -> bytes:
    """Return the example's bytes."""
    book, buffer = make_book(), io.BytesIO()
    book.properties.creator = "cafeplanner"
    book.properties.created = dt.datetime(*STAMP)
    book.save(buffer)
    return steady(buffer.getvalue())


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(example())
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")
