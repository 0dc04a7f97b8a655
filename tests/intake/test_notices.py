"""What is said of columns that nobody uses: yes and no, kinds of tickets, cells that a file could not fill."""

from __future__ import annotations

import openpyxl
import pytest

from cafeplanner.intake import read_data
from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.kinds._kind import INFO, WARNING
from tests.intake.samples import Rows, codes, read, said, saved


def asked(heading: str, *cells: str, more: str = "Note") -> Rows:
    """Return a list with a column of answers, and one more."""
    return [["Nom", heading, more], *([f"Ana Costa{chr(97 + n)}", cell, ""] for n, cell in enumerate(cells))]


def test_a_column_of_yes_and_no_is_asked_about() -> None:
    """Perhaps it says who comes."""
    rows = [["Nom", "Mardi ?", "Jeudi ?"], ["Ana Costa", "oui", "Non merci"], ["Luc Petit", "Non", "Oui, avec joie"]]
    found = read(rows).findings
    assert said(found, "en") == [
        (
            "yes-no-left-out",
            "B1",
            "These columns say yes or no, but it is not known what to; they were not used: “Mardi ?” and “Jeudi ?”. "
            "If one of them says who comes, head it “Status”.",
        )
    ]
    assert found[0].severity is WARNING


@pytest.mark.parametrize(
    "rows",
    [
        asked("Mardi ?", "oui", "oui"),
        asked("Mardi ?", "non", "non"),
        asked("Mardi ?", "oui", "non", "bof", "hein"),
        asked("Mardi ?", "noire", "ouistiti"),
        asked("Repas de midi", "oui", "non"),
        asked("Are you a vegetarian", "yes", "no"),
    ],
    ids=["yes only", "no only", "other answers", "other words", "meal", "vegetarian"],
)
def test_other_columns_are_only_not_used(rows: Rows) -> None:
    """A warning would be noise."""
    assert codes(read(rows).findings) == [("column-left-out", "B1")]


def test_two_answers_of_three_are_enough() -> None:
    """Some people write a sentence."""
    assert codes(read(asked("Mardi ?", "oui", "non", "bof")).findings) == [("yes-no-left-out", "B1")]


@pytest.mark.parametrize(("others", "code"), [(39, "yes-no-left-out"), (40, "column-left-out")])
def test_the_first_forty_answers_show_whether_a_column_says_yes_or_no(others: int, code: str) -> None:
    """Others may stand before the first yes, as long as most cells say yes or no."""
    cells = [*["bof"] * others, *["oui", "non"] * 41]
    rows = [["Nom", "Mardi ?"], *([f"Anne N{n:03}x", cell] for n, cell in enumerate(cells))]
    assert codes(read(rows).findings) == [(code, "B1")]


@pytest.mark.parametrize("known", ["Statut", "Présence"])
def test_where_another_column_says_who_comes_yes_and_no_do_not_matter(known: str) -> None:
    """Nobody would be seated wrongly."""
    assert codes(read(asked("Mardi ?", "oui", "non", more=known)).findings) == [("column-left-out", "B1")]


@pytest.mark.parametrize(
    "heading",
    ["Coming?", "Are you coming?", "Will you attend?", "Will you be there", "Venez-vous ?", "Participez-vous ?"],
)
def test_questions_that_ask_who_comes_are_known(heading: str) -> None:
    """A no cancels."""
    found = meaning(heading)
    assert found is not None
    assert (found.field, found.guessed) == (Field.STATUS, False)


@pytest.mark.parametrize("heading", ["Will you attend lunch", "Will you come by car", "Venez-vous à vélo"])
def test_questions_that_begin_alike_ask_for_something_else(heading: str) -> None:
    """A no to lunch keeps the seat."""
    found = meaning(heading)
    assert found is None or found.field is not Field.STATUS


def tickets(heading: str, *kinds: str) -> list[tuple[str, str, str]]:
    """Return what is said of a list with these kinds of tickets."""
    rows = [["Nom", heading], *([f"Ana Costa{chr(97 + n)}", kind] for n, kind in enumerate(kinds))]
    found = read(rows).findings
    assert all(one.severity is INFO for one in found)
    return said(found, "en")


def test_kinds_of_tickets_that_speak_of_parts_of_the_day_are_told() -> None:
    """They change nobody's seat."""
    assert tickets("Tarif", "Matin", "Après-midi", "Matin") == [
        (
            "ticket-kinds",
            "B1",
            "There are several kinds of ticket: “Matin” and “Après-midi”. They do not change when people are seated. "
            "If somebody comes only for a part of the day, say so in a column “Presence”.",
        )
    ]
    assert tickets("Tarif", "Matin", "Matin") == []
    assert tickets("Tarif", "Plein", "Réduit") == []
    assert tickets("Mobile", "matin 05", "soir 06") == []
    assert len(tickets("Tarif", *(f"Atelier {n}" for n in range(8)))) == 1
    assert tickets("Tarif", *(f"Atelier {n}" for n in range(9))) == []


def test_cells_that_lack_a_value_matter_only_where_their_column_is_used() -> None:
    """A column of calculations beside the list is the organiser's own."""
    book = openpyxl.Workbook()
    for row in (["Nom", "Souhait 1", "Calcul"], ["Ana Costa", "=1+1", "=1+1"], ["Luc Petit", "Eau", "=1+1"]):
        book.worksheets[0].append(row)
    found = read_data(saved(book), "i.xlsx").findings
    assert [(one.code, one.place and one.place.letter, one.text.params.get("count")) for one in found] == [
        ("formulas-without-value", "B", 1)
    ]


def test_what_a_file_lacks_is_said_where_no_list_is_found() -> None:
    """It may be the reason; single cells are not."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Bonjour", "=1+1"])
    assert codes(read_data(saved(book), "i.xlsx").findings) == [("no-heading-row", "")]
    book.worksheets[0].row_dimensions[1].hidden = True
    assert codes(read_data(saved(book), "i.xlsx").findings) == [("hidden-rows", "1"), ("no-heading-row", "")]
