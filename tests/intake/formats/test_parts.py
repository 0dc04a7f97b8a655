"""The parts of an Office archive: which belong together, and how large they may be."""

from __future__ import annotations

import openpyxl
import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import _refused, read_tables, xlsx
from cafeplanner.intake.formats._package import Package
from cafeplanner.intake.formats._relations import local, relations_of, targets, tree
from cafeplanner.intake.formats._survey import Room
from tests.intake.formats import xlsb_writer, xlsx_writer
from tests.intake.formats.hostile import DAMAGED, TOO_LARGE, only, refusal, replaced
from tests.intake.samples import saved, workbook

LINKS = (
    b'<Relationships xmlns="urn:x"><Relationship Id="a" Type="t/worksheet" Target="worksheets/s.xml"/>'
    b'<Relationship Id="b" Type="t/worksheet" Target="/xl/s2.xml"/>'
    b'<Relationship Id="c" Type="t/worksheet" Target="..\\s3.xml"/>'
    b'<Relationship Id="d" Type="t/chartsheet" Target="c.xml"/>'
    b'<Relationship Id="e" Type="t/worksheet" Target="http://example.org" TargetMode="External"/></Relationships>'
)


def package(**parts: bytes) -> Package:
    """Return an archive of parts."""
    return Package(xlsb_writer.packed({name.replace("__", "/"): content for name, content in parts.items()}), "f")


def test_a_part_tells_to_which_others_it_refers() -> None:
    """From its own folder, from the root, or with the strokes of Windows; other files are never opened."""
    archive = Package(xlsb_writer.packed({"xl/_rels/book.xml.rels": LINKS}), "f")
    sheets = {"a": "xl/worksheets/s.xml", "b": "xl/s2.xml", "c": "s3.xml"}
    assert targets(archive, "xl/book.xml", "/worksheet") == sheets
    assert targets(archive, "xl/book.xml") == {**sheets, "d": "xl/c.xml"}
    assert targets(archive, "xl/absent.xml") == {}
    assert (relations_of("xl/book.xml"), relations_of("")) == ("xl/_rels/book.xml.rels", "_rels/.rels")


def test_names_lose_their_namespaces() -> None:
    """In the form of the standard library."""
    assert (local("{urn:x}sheet"), local("sheet")) == ("sheet", "sheet")


def test_a_small_part_has_five_million_bytes_at_most() -> None:
    """One byte more is refused; nonsense is damaged; nothing is nothing."""
    fits = package(a=b"<a>" + b" " * 4_999_993 + b"</a>", b=b"<a>" + b" " * 4_999_994 + b"</a>", c=b"<a>")
    root = tree(fits, "a")
    assert (root is not None, tree(fits, "absent")) == (True, None)
    for name, sentence in [("b", TOO_LARGE), ("c", DAMAGED)]:
        with pytest.raises(UnreadableFile) as caught:
            tree(fits, name)
        assert caught.value.say("en") == sentence


def test_an_archive_has_so_many_entries_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand; to list more would take long."""
    assert _refused.MOST_ENTRIES == 10_000
    data = xlsx_writer.xlsx(xlsx_writer.worksheet(b"<row><c><v>1</v></c></row>"))
    entries = data.count(b"PK\x01\x02")
    monkeypatch.setattr(_refused, "MOST_ENTRIES", entries)
    assert only(data).rows == (("1",),)
    assert "xl/workbook.xml" in _refused.members(data)
    monkeypatch.setattr(_refused, "MOST_ENTRIES", entries - 1)
    assert (_refused.is_crowded(data), _refused.members(data), _refused.is_broken_zip(data)) == (True, (), False)
    with pytest.raises(UnreadableFile) as caught:
        Package(data, "f")
    assert caught.value.say("en") == TOO_LARGE
    assert refusal(data).startswith("The file “f” is an archive, not a spreadsheet.")


def with_chart() -> bytes:
    """Return a workbook with a sheet that is a chart, between two of cells."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["a"])
    book.create_chartsheet("Graphique")
    book.create_sheet("Z").append(["z"])
    return saved(book)


def test_a_sheet_that_is_a_chart_holds_no_grid() -> None:
    """It takes its place among the tabs and is not read."""
    parts = xlsx._sheets(Package(with_chart(), "f"), "xl/workbook.xml")
    assert parts == [("xl/worksheets/sheet1.xml", True), ("", False), ("xl/worksheets/sheet2.xml", True)]
    tables = read_tables(with_chart(), "f")
    assert [(table.sheet, table.rows) for table in tables] == [("Sheet", (("a",),)), ("Z", (("z",),))]


def test_sheets_may_unpack_to_half_as_much_again_as_is_kept() -> None:
    """Sixty million bytes for forty."""
    left = xlsx.Left(7, Room())
    assert (left.kept, left.unpacked, xlsx.MOST) == (7, 60_000_000, 40_000_000)


SHARED = xlsx_writer.shared(
    b"<si><t>abc</t></si><si><r><t>de</t></r><r><t>f</t></r></si><si/><si><t>" + "é".encode() * 5 + b"</t></si>"
)


def test_shared_texts_are_measured() -> None:
    """In characters, all pieces of a text together."""
    assert list(xlsx._sizes(SHARED)) == [3, 6 - 3, 0, 5]


def test_the_longest_shared_text_is_measured_in_bytes() -> None:
    """From behind one start to the next; where comments may hide starts, it is the whole."""
    assert xlsx._longest(b"<si>12</si><x:si >1</x:si><si/><six>") == 9
    assert xlsx._longest(b"<si>12</si><!-- --><si/>") == 24
    assert xlsx._longest(b"<?xml?><si>12</si>") == 7
    assert xlsx._longest(b"<?xml?><?a?><si/>") == 17
    assert xlsx._longest(b"") == 0


@pytest.mark.parametrize(("most", "refused"), [(9, False), (8, True)])
def test_cells_hold_so_much_text_at_most(monkeypatch: pytest.MonkeyPatch, most: int, refused: bool) -> None:
    """Each has a text of its own in the end; a text that is not there counts for nothing."""
    monkeypatch.setattr(xlsx, "MAX_TEXT", most)
    cells = b'<c t="s"><v>0</v></c>' * 3
    data = xlsx_writer.xlsx(xlsx_writer.worksheet(b"<row>" + cells + b"</row>"), SHARED)
    if refused:
        assert refusal(data) == TOO_LARGE
    else:
        assert only(data).rows == (("abc",) * 3,)


@pytest.mark.parametrize(("most", "refused"), [(4, False), (3, True)])
def test_so_many_shared_texts_are_measured(monkeypatch: pytest.MonkeyPatch, most: int, refused: bool) -> None:
    """Where it has to be done at all."""
    data = xlsx_writer.xlsx(xlsx_writer.worksheet(b'<row><c t="s"><v>0</v></c></row>'), SHARED)
    monkeypatch.setattr(xlsx, "MAX_STRINGS", most)
    assert only(data).rows == (("abc",),)
    monkeypatch.setattr(xlsx, "MAX_TEXT", 5)
    if refused:
        assert refusal(data) == TOO_LARGE
    else:
        assert only(data).rows == (("abc",),)


def test_the_sheets_of_a_workbook_share_the_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first one uses the second one lacks."""
    monkeypatch.setattr(xlsx, "Room", lambda: Room(cells=5))
    data = xlsx_writer.xlsx(xlsx_writer.worksheet(b"<row><c><v>1</v></c><c><v>2</v></c></row>"), sheets=2)
    first, second = read_tables(data, "f")
    assert (first.rows, second.rows) == ((("1", "2"),), (("1",),))
    assert [[note.code for note in table.notes] for table in (first, second)] == [[], ["sheet-cut"]]


def test_a_row_cut_after_an_error_is_read_by_the_second_library_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stops at elements that are left open."""
    monkeypatch.setattr(xlsx, "Room", lambda: Room(records=4))
    rows = b'<row><c><v>1</v></c></row><row><c t="e"><v>#N/A</v></c><c><v>3</v></c></row>'
    sheet = xlsx_writer.worksheet(rows).replace(b"<sheetData>", b'<dimension ref="zut"/><sheetData>')
    data = replaced(workbook({"S": [["a"]]}), "xl/worksheets/sheet1.xml", lambda _: sheet)
    assert only(data).rows == (("1",),)


def test_the_first_characters_of_a_file_are_found_in_utf_8_and_16() -> None:
    """Without mark and blanks; half a character at the end is left away."""
    utf_16 = "\n<é".encode("utf-16-le")
    assert _refused.start_of(b"\xff\xfe" + utf_16 + b"c") == "<é".encode()
    assert _refused.start_of(b"\xff\xfe" + utf_16) == "<é".encode()
    assert _refused.start_of(b"\xfe\xff" + "\n<é".encode("utf-16-be")) == "<é".encode()
    assert _refused.start_of(b"\xef\xbb\xbf \r\n<a") == b"<a"
    assert _refused.start_of(b"a" * 5_000) == b"a" * 4_096


def test_what_begins_like_an_archive_and_is_none_is_damaged() -> None:
    """Its directory is missing."""
    with pytest.raises(UnreadableFile) as caught:
        Package(b"PK\x03\x04zut", "f")
    assert caught.value.say("en") == DAMAGED
