"""Registration files made in code, and what is said about them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import openpyxl

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.roster import Intake
from cafeplanner.i18n import translator
from cafeplanner.intake import read_data

Rows = Sequence[Sequence[object]]

PEOPLE: Rows = [
    ["Prénom", "Nom", "Structure", "Territoire"],
    ["Aïcha", "Abadie", "Ville de Brévanne", "Val d'Aubière"],
    ["Benoît", "Le Goff", "CAF", "Haut-Plateau"],
    ["Chloé", "Garnier-Lévêque", "Mission locale", "Brévanne"],
]


def workbook(sheets: Mapping[str, Rows], merged: Iterable[str] = ()) -> bytes:
    """Return a workbook with these sheets; `merged` ranges are merged in the first one."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row, cells in enumerate(rows, start=1):
            for column, value in enumerate(cells, start=1):
                sheet.cell(row, column, value)
    for ranged in merged:
        book.worksheets[0].merge_cells(ranged)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Return a workbook as bytes."""
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def delimited(rows: Rows, separator: str = ";", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    """Return rows as delimited text."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=separator, lineterminator=end).writerows(rows)
    return buffer.getvalue().encode(encoding)


def read(rows: Rows, **more: Rows) -> Intake:
    """Read rows from the sheet "Inscrits" of a workbook, with more sheets by name."""
    return read_data(workbook({"Inscrits": rows, **more}), "inscrits.xlsx")


def said(findings: Iterable[Finding], language: str = "fr") -> list[tuple[str, str, str]]:
    """Return code, place and sentence with remedy of each finding."""
    tr = translator(language)
    told = []
    for finding in findings:
        place = finding.place
        where = f"{place.letter}{place.row or ''}" if place else ""
        told.append((finding.code, where, " ".join(tr.say(one) for one in (finding.text, finding.remedy) if one)))
    return told


def codes(findings: Iterable[Finding]) -> list[tuple[str, str]]:
    """Return code and place of each finding."""
    return [(code, where) for code, where, _ in said(findings)]


def names(intake: Intake) -> list[tuple[str, str]]:
    """Return first and last names in the order of the list."""
    return [(person.first_name, person.last_name) for person in intake.roster.participants]
