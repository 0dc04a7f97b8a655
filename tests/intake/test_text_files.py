"""Delimited text in every usual encoding and with every separator."""

from __future__ import annotations

import itertools

import pytest

from cafeplanner.intake import read_data
from cafeplanner.intake.formats import read_tables
from tests.intake.samples import PEOPLE, codes, delimited, names

NAMES = [("Aïcha", "Abadie"), ("Benoît", "Le Goff"), ("Chloé", "Garnier-Lévêque")]
ENCODINGS = ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "mac_roman", "cp850", "utf-32"]


@pytest.mark.parametrize(("separator", "encoding"), list(itertools.product(";,\t|", ENCODINGS)))
def test_every_separator_in_every_encoding_gives_the_same_people(separator: str, encoding: str) -> None:
    """The bytes decide how a text file is read, never its name."""
    intake = read_data(delimited(PEOPLE, separator, encoding), "inscrits.txt")
    assert names(intake) == NAMES
    assert [person.organisation for person in intake.roster.participants] == [
        "Ville de Brévanne",
        "CAF",
        "Mission locale",
    ]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_every_line_end_gives_the_same_people(end: str) -> None:
    """Old Macs write CR alone."""
    assert names(read_data(delimited(PEOPLE, end=end), "inscrits.csv")) == NAMES


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_a_rare_code_page_is_said(encoding: str) -> None:
    """A guess that may be wrong is a finding."""
    assert codes(read_data(delimited(PEOPLE, encoding=encoding), "i.csv").findings) == [("encoding-guessed", "")]


def test_the_hint_line_of_excel_names_the_separator_and_is_no_row() -> None:
    """Excel hides ``sep=``, so row 1 is the line after it."""
    (table,) = read_tables(b"\xef\xbb\xbfsep=,\r\nNom;a,b\r\n1,2", "i.csv")
    assert table.rows == (("Nom;a", "b"), ("1", "2"))


def test_rows_count_as_a_spreadsheet_program_counts_them() -> None:
    """Empty lines are rows, line breaks within quotation marks are not."""
    (table,) = read_tables(b'Nom;Note\n\n"Durand\nMarie";"dit ""Mimi"""\nPetit;;;;\n\n', "i.csv")
    assert table.rows == (("Nom", "Note"), (), ("Durand\nMarie", 'dit "Mimi"'), ("Petit",))


def test_commas_in_wishes_do_not_win_over_semicolons_between_columns() -> None:
    """The separator is the one that gives a full rectangle."""
    rows = [["Nom", "Souhaits"], ["Ana Costa", "a, b, c, d"], ["Luc Petit", "b, c"]]
    assert [person.wishes for person in read_data(delimited(rows), "i.csv").roster.participants] == [
        ("a", "b", "c", "d"),
        ("b", "c"),
    ]


def test_a_list_of_one_column_needs_no_separator() -> None:
    """The shortest list that makes sense."""
    assert names(read_data(b"Nom\nMarie Durand\nPaul Petit", "i.csv")) == [("Marie", "Durand"), ("Paul", "Petit")]


def test_a_very_long_text_is_cut_with_a_finding() -> None:
    """Twenty thousand rows are more than any café; the rest is not lost silently."""
    intake = read_data(("Nom\n" + "".join(f"Anne N{n:05}x\n" for n in range(20_050))).encode(), "i.csv")
    assert len(intake.roster.participants) == 19_999
    assert codes(intake.findings)[0] == ("sheet-cut", "")
