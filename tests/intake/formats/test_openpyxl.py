"""The second library for workbooks, asked by itself."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import _openpyxl
from cafeplanner.intake.formats._survey import Room, Survey
from cafeplanner.intake.table import RawTable
from tests.intake.formats import xlsb_writer
from tests.intake.formats.hostile import DAMAGED, replaced
from tests.intake.samples import saved, workbook

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def tables(data: bytes, sheets: int = 1) -> list[RawTable]:
    """Return what the library reads."""
    return _openpyxl.worksheets(io.BytesIO(data), "f", [Survey(Room()) for _ in range(sheets)])


def test_sheets_come_with_their_names_values_and_whether_they_are_hidden() -> None:
    """Hidden in either way; empty rows and cells at the end are no part of them."""
    book = openpyxl.Workbook()
    for name, state in (("A", "visible"), ("B", "hidden"), ("C", "veryHidden")):
        sheet = book.create_sheet(name)
        sheet.append([f"in {name}", None, 2.0, True, None])
        sheet["A3"] = ""
        sheet.sheet_state = state
    book.remove(book.worksheets[0])
    rows = [((f"in {name}", "", "2", "true"),) for name in "ABC"]
    assert [(table.file, table.sheet, table.hidden, table.rows) for table in tables(saved(book), 3)] == [
        ("f", "A", False, rows[0]),
        ("f", "B", True, rows[1]),
        ("f", "C", True, rows[2]),
    ]


def test_what_was_noticed_before_is_told() -> None:
    """Such as a row that is hidden."""
    survey = Survey(Room())
    survey.hide_row(1)
    (table,) = _openpyxl.worksheets(io.BytesIO(workbook({"S": [["a"], ["b"]]})), "f", [survey])
    assert [(note.code, note.place) for note in table.notes] == [("hidden-rows", Place("f", "S", 2))]


def test_a_formula_counts_by_the_value_that_was_stored() -> None:
    """Never by its text."""
    data = replaced(
        workbook({"S": [["a", "=1+1"]]}),
        "xl/worksheets/sheet1.xml",
        lambda sheet: re.sub(rb"<f>1\+1</f><v */>|<f>1\+1</f><v></v>", b"<f>1+1</f><v>2</v>", sheet),
    )
    assert tables(data)[0].rows == (("a", "2"),)


def test_an_extent_that_is_too_small_hides_nothing() -> None:
    """Some programs write that of an empty sheet."""
    data = replaced(
        workbook({"S": [["a", "b"], ["c", "d"]]}),
        "xl/worksheets/sheet1.xml",
        lambda sheet: sheet.replace(b'ref="A1:B2"', b'ref="A1"'),
    )
    assert tables(data)[0].rows == (("a", "b"), ("c", "d"))


def test_only_the_grid_that_is_kept_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its last row and column are."""
    monkeypatch.setattr(_openpyxl, "MAX_ROWS", 2)
    monkeypatch.setattr(_openpyxl, "MAX_COLUMNS", 3)
    assert tables(workbook({"S": [list("abcd")] * 3}))[0].rows == (("a", "b", "c"),) * 2


def test_links_to_other_files_are_not_opened() -> None:
    """Nonsense in them does no harm."""
    data = workbook({"S": [["a"]]})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    link = f'<Relationship Id="rId77" Type="{RELATIONS}/externalLink" Target="externalLinks/externalLink1.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>", link.encode() + b"</Relationships>"
    )
    named = f'<externalReferences><externalReference xmlns:r="{RELATIONS}" r:id="rId77"/></externalReferences>'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"</sheets>", b"</sheets>" + named.encode())
    parts["xl/externalLinks/externalLink1.xml"] = b"<nonsense"
    made = xlsb_writer.packed(parts)
    assert tables(made)[0].rows == (("a",),)
    with pytest.raises(SyntaxError):
        openpyxl.load_workbook(io.BytesIO(made), read_only=True)


@pytest.mark.parametrize(("data", "sheets"), [(b"", 1), (b"PK\3\4", 1), (workbook({"S": [["a"]]}), 2)])
def test_whatever_goes_wrong_the_file_is_damaged(data: bytes, sheets: int) -> None:
    """Other sheets than were looked through among it."""
    with pytest.raises(UnreadableFile) as caught:
        tables(data, sheets)
    assert caught.value.say("en") == DAMAGED


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, MemoryError])
def test_what_is_no_fault_of_the_file_goes_through(stop: type[BaseException]) -> None:
    """Such as a person who stops the program."""

    class Stopped(io.BytesIO):
        def seek(self, _offset: int, _whence: int = 0) -> int:
            raise stop

    with pytest.raises(stop):
        _openpyxl.worksheets(Stopped(b"PK"), "f", [])
