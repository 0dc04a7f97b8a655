"""A schedule to print, a printer that remembers what it was asked for, and hand edits."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl

from cafeplanner.cafe.finding import Finding
from cafeplanner.exports import EXPORTS, Export
from cafeplanner.pages import Document, Printing, PrintPage
from cafeplanner.sheets import write_workbook
from cafeplanner.views.showing import Showing
from tests.builders import make_day, rotation_plan
from tests.shell import Said, Shell

DAY = make_day(24, hosts=1)
PLAN = rotation_plan(DAY)
KINDS = "cafeplanner.cli.print.KINDS"


@cache
def workbook() -> bytes:
    """Return a schedule of 24 people that keeps every hard rule, of a day that speaks French, written in English."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "schedule.xlsx"
        write_workbook(DAY, PLAN, path, language="en")
        return path.read_bytes()


def fresh_schedule(folder: Path) -> Path:
    """Write the schedule into a folder."""
    path = folder / "schedule.xlsx"
    path.write_bytes(workbook())
    return path


@dataclass
class Printer:
    """Stands for the real pages: two kinds, of which the cards remember how they were asked for."""

    asked: list[tuple[Printing, Showing]] = field(default_factory=list)
    shortened: tuple[Finding, ...] = ()
    """What it says that it had to shorten on the cards."""

    def cards(self, show: Showing, printing: Printing) -> Document:
        """Return two pages of nothing."""
        self.asked.append((printing, show))
        return Document('<section class="page"></section>' * 2, self.shortened)

    @property
    def kinds(self) -> tuple[PrintPage | Export, ...]:
        """What takes the place of the command's kinds."""
        cards = PrintPage("cards", "-karten", "Cards.", self.cards, lambda _: "")
        sign = Document('<section class="page wide">')
        signs = PrintPage("signs", "-schilder", "Signs.", lambda *_: sign, lambda _: "")
        return cards, signs, *EXPORTS


def change(path: Path, *changes: tuple[str, str, str | int]) -> None:
    """Write values into the planning sheet, by a person's id and a column's hidden key."""
    book = openpyxl.load_workbook(path)
    sheet = book["Plan"]
    keys = next(row for row in sheet.iter_rows() if any(cell.value == "cafe/1" for cell in row))
    columns = {str(cell.value): at for at, cell in enumerate(keys, start=1) if cell.value}
    rows = {str(row[columns["id"] - 1].value): at for at, row in enumerate(sheet.iter_rows(), start=1)}
    for person, key, value in changes:
        sheet.cell(rows[person], columns[key], value)
    book.save(path)


def trade(path: Path) -> None:
    """Let p5 and p6 trade their tables in the first round; p5 then visits a theme twice."""
    one, other = (PLAN.seats[person, DAY.sessions[1].rounds[0].key] for person in ("p5", "p6"))
    change(path, ("p5", "cafe/1", int(other)), ("p6", "cafe/1", int(one)))


def written(shell: Shell) -> list[str]:
    """Return what stands in the folder beside the schedule."""
    return sorted(path.name for path in shell.folder.iterdir() if path.name != "schedule.xlsx")


def mailed(path: Path) -> list[dict[str, str]]:
    """Return the rows of a list for letters in English."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def refused(said: Said, code: int = 2) -> str:
    """Return why a command was refused."""
    assert (said.code, said.out) == (code, "")
    assert "Traceback" not in said.err
    return said.err
