"""Honest lists of people, as large as they come."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import openpyxl
from tests.intake.formats.xlsx_writer import shared, worksheet, xlsx

HEADINGS = ["Prénom", "Nom", "Structure", "Territoire", "Courriel", "Statut", *[f"Souhait {n}" for n in range(1, 5)]]
FIRST = ("Aïcha", "Benoît", "Chloé", "Dimitri", "Élise", "Farid", "Gaëlle")
LAST = ("Abadie", "Le Goff", "Garnier-Lévêque", "Perrin", "N’Guyen", "de la Tour", "Ó Briain")
THEMES = ("Jeunesse", "Santé", "Mobilité", "Logement", "Culture", "Numérique")


def people(rows: int, columns: int = 20) -> Iterator[list[str]]:
    """Yield headings and so many people, each with a name of their own."""
    yield [*HEADINGS, *[f"Question {n} de l’organisateur" for n in range(columns - len(HEADINGS))]]
    for n in range(rows):
        first, last = f"{FIRST[n % 7]}{_letters(n)}", LAST[n // 7 % 7]
        wishes = [THEMES[(n + k) % 6] for k in range(4)]
        told = [first, last, f"Structure {n % 300}", f"Territoire {n % 20}", f"p{n}@example.org", "Validé", *wishes]
        yield [*told, *[f"réponse {n} à {k}" for k in range(columns - len(HEADINGS))]]


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def with_openpyxl(rows: int, columns: int = 20) -> bytes:
    """Return an ordinary workbook, with shared strings as Excel writes them."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Inscrits")
    for row in people(rows, columns):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def shared_xlsx(rows: int, columns: int = 20) -> bytes:
    """Return an ordinary workbook whose texts are shared, as Excel writes them."""
    numbers: dict[str, int] = {}
    written = []
    for row, cells in enumerate(people(rows, columns), start=1):
        made = (
            f'<c r="{_column(column)}{row}" t="s"><v>{numbers.setdefault(value, len(numbers))}</v></c>'
            for column, value in enumerate(cells)
        )
        written.append(f'<row r="{row}" spans="1:{columns}">{"".join(made)}</row>')
    strings = "".join(f"<si><t>{text}</t></si>" for text in numbers)
    return xlsx(worksheet("".join(written).encode()), shared(strings.encode()))


def _column(number: int) -> str:
    return chr(65 + number) if number < 26 else chr(64 + number // 26) + chr(65 + number % 26)


def text(rows: int, encoding: str = "utf-8", columns: int = 20) -> bytes:
    """Return an ordinary list as text."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=";").writerows(people(rows, columns))
    return buffer.getvalue().replace("Ó", "O").encode(encoding)
