"""Delimited text in every usual encoding and with every separator."""

from __future__ import annotations

import itertools

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake import read_data
from cafeplanner.intake.formats import read_tables
from tests.intake.samples import PEOPLE, codes, delimited, names, said, workbook

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
    """A guess that may be wrong is a finding, with words of the list to judge it by."""
    assert said(read_data(delimited(PEOPLE, encoding=encoding), "i.csv").findings, "en") == [
        (
            "encoding-guessed",
            "",
            f"The accents were read in the encoding {encoding}, as in Brévanne, Aubière and Lévêque. "
            "If they look wrong, save the list as an Excel workbook (.xlsx), or name the encoding in cafe.toml.",
        )
    ]


def test_the_encoding_that_the_organiser_names_overrules_the_guess() -> None:
    """The bytes of "Chloé" in MacRoman are a word in cp1252 too."""
    data = "Nom;Prénom\nPetit;Chloé".encode("mac_roman")
    (table,) = read_tables(data, "i.csv", "cp1252")
    assert table.rows == (("Nom", "PrŽnom"), ("Petit", "ChloŽ"))
    (table,) = read_tables(data, "i.csv", "mac_roman")
    assert (table.rows[1], table.notes) == (("Petit", "Chloé"), ())


@pytest.mark.parametrize(("encoding", "written"), [("utf-8", "utf-8-sig"), ("utf-16", "utf-16"), ("UTF8", "utf-8")])
def test_a_mark_at_the_start_is_no_character(encoding: str, written: str) -> None:
    """Nor where the encoding is named without it."""
    (table,) = read_tables("Nom;Prénom\nPetit;Chloé".encode(written), "i.csv", encoding)
    assert table.rows == (("Nom", "Prénom"), ("Petit", "Chloé"))


def test_bytes_that_are_no_text_by_themselves_are_read_in_the_encoding_that_is_named() -> None:
    """An encoding that is never guessed."""
    (table,) = read_tables("Nom;Note\nПетров;х".encode("koi8-r"), "i.csv", "koi8-r")
    assert table.rows == (("Nom", "Note"), ("Петров", "х"))


WRONG = {
    "utf-8": "The text file “i.csv” is not written in the encoding utf-8. ",
    "ascii": "The text file “i.csv” is not written in the encoding ascii. ",
    "zut": "“zut” is no encoding of text. ",
    "hex": "“hex” is no encoding of text. ",
}


@pytest.mark.parametrize("encoding", WRONG)
def test_a_wrong_encoding_is_said(encoding: str) -> None:
    """The organiser's word counts, so it is not passed over in silence."""
    with pytest.raises(UnreadableFile) as caught:
        read_tables("Nom\nChloé".encode("cp1252"), "i.csv", encoding)
    remedy = "Correct the encoding in cafe.toml or leave it out; usual ones are utf-8, cp1252 and mac_roman."
    assert caught.value.say("en") == WRONG[encoding] + remedy


def test_the_encoding_of_a_text_plays_no_part_for_a_workbook() -> None:
    """The same cafe.toml serves for every export."""
    (table,) = read_tables(workbook({"S": [["Chloé"]]}), "i.xlsx", "zut")
    assert table.rows == (("Chloé",),)


@pytest.mark.parametrize("name", ["i.xls", "i.xlsx", "i.pdf", "i"])
def test_text_under_any_name_is_text(name: str) -> None:
    """Many tools call their text .xls."""
    assert names(read_data(delimited(PEOPLE, "\t", "utf-16"), name)) == NAMES


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
    (table,) = read_tables(("Nom\n" + "".join(f"Anne N{n:05}x\n" for n in range(20_050))).encode(), "i.csv")
    assert (len(table.rows), table.rows[-1]) == (20_000, ("Anne N19998x",))
    assert codes(table.notes) == [("sheet-cut", "")]


@pytest.mark.parametrize("end", ["\n" * 30_000, ";;\r\n" * 30_000])
def test_empty_rows_at_the_end_are_no_loss(end: str) -> None:
    """However many there are."""
    (table,) = read_tables(("Nom\nAna Costa\n" + end).encode(), "i.csv")
    assert (table.rows, table.notes) == ((("Nom",), ("Ana Costa",)), ())


def test_answers_parted_by_semicolons_do_not_part_columns() -> None:
    """Two columns with TAB between them, and five answers in most cells."""
    wishes = ["a;b;c;d;e", "b;c;d;e;f", "c;d;e;f;a", "d;e;f;a;b", "e", "f;a"]
    rows = [["Nom", "Souhaits"], *([f"Anne{n} Petit", one] for n, one in enumerate(wishes))]
    (table,) = read_tables("".join("\t".join(row) + "\n" for row in rows).encode(), "f")
    assert table.rows == tuple(map(tuple, rows))
