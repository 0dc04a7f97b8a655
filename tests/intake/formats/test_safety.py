"""Files that would take all memory, or for ever: refused or cut off with a sentence.

The sizes here are small; `python -m benchmarks.intake` measures the large ones.
"""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.formats._ole import contained
from tests.intake.formats import writers, xls_writer, xlsb_writer
from tests.intake.formats.hostile import (
    DAMAGED,
    ENTITIES,
    LOCKED,
    TOO_LARGE,
    cuts,
    old,
    only,
    refusal,
    replaced,
)
from tests.intake.formats.xlsx_writer import shared, worksheet, xlsx


@pytest.mark.parametrize(
    "entity", [b"<!DOCTYPE x [<!ENTITY a 'ha'>]>", b'<!DOCTYPE x SYSTEM "x.dtd">'], ids=["entities", "outside"]
)
@pytest.mark.parametrize("form", ["xlsx", "strings", "ods", "xml 2003", "book"])
def test_declarations_of_types_are_refused(form: str, entity: bytes) -> None:
    """Entities within entities grow a thousand million times, or name files of this computer."""
    sheet = worksheet(b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    made = {
        "xlsx": lambda: xlsx(sheet.replace(b"<worksheet", entity + b"<worksheet")),
        "strings": lambda: xlsx(sheet, entity + shared(b"<si><t>a</t></si>")),
        "book": lambda: replaced(xlsx(sheet), "xl/workbook.xml", lambda old: entity + old),
        "ods": lambda: replaced(writers.ods(""), "content.xml", lambda old: old.replace(b"?>", b"?>" + entity)),
        "xml 2003": lambda: writers.xml_2003("").replace(b"?>\n<?mso", b"?>" + entity + b"\n<?mso"),
    }[form]()
    assert refusal(made) == ENTITIES


def test_pictures_macros_and_links_are_never_unpacked() -> None:
    """They may be damaged, or grow to gigabytes."""
    data = xlsx(worksheet(b'<row r="1"><c r="A1"><v>1</v></c></row>'))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    more = {f"xl/{name}": b"\0" * 60_000_000 for name in ("media/image1.png", "vbaProject.bin", "externalLinks/1.xml")}
    assert only(xlsb_writer.packed({**parts, **more})).rows == (("1",),)


def test_one_long_text_that_all_cells_share_is_refused() -> None:
    """Each cell has a text of its own in the end."""
    cells = b"".join(b'<row r="%d">' % row + b'<c t="s"><v>0</v></c>' * 40 + b"</row>" for row in range(1, 100))
    assert refusal(xlsx(worksheet(cells), shared(b"<si><t>" + b"x" * 32_000 + b"</t></si>"))) == TOO_LARGE
    few = worksheet(b'<row r="1"><c r="A1" t="s"><v>1</v></c></row>')
    long = shared(b"<si><t>" + b"x" * 32_000 + b"</t></si><si><t>a</t></si>")
    assert only(xlsx(few, long)).rows == (("a",),)
    often = worksheet(cells.replace(b"<v>0", b"<v>1") + b'<row r="100"><c r="A100" t="s"><v>0</v></c></row>')
    assert len(only(xlsx(often, long)).cell(99, 0)) == 32_000


def test_comments_do_not_hide_how_long_a_shared_text_is() -> None:
    """What looks like the start of the next text may be none."""
    cells = b"".join(b'<row r="%d">' % row + b'<c t="s"><v>0</v></c>' * 40 + b"</row>" for row in range(1, 100))
    text = b"<si><t>" + (b"x" * 1_000 + b"<!-- <si> -->") * 32 + b"</t></si>"
    assert refusal(xlsx(worksheet(cells), shared(text))) == TOO_LARGE


def test_a_password_is_said() -> None:
    """Of old workbooks, new ones and OpenDocument."""
    assert refusal(old(b"", xls_writer.record(0x2F, b"\1\0"))) == LOCKED
    assert refusal(contained(b"EncryptedPackage".decode().encode("utf-16-le") * 2)) == LOCKED
    manifest = {"META-INF/manifest.xml": b"<manifest:encryption-data/>"}
    with zipfile.ZipFile(io.BytesIO(writers.ods(""))) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    assert refusal(xlsb_writer.packed({**parts, **manifest})) == LOCKED


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_archives_packed_in_other_ways_are_refused(method: int) -> None:
    """Nothing bounds how much they unpack to."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>" * 100)
    assert refusal(buffer.getvalue()) == DAMAGED


def test_a_part_larger_than_any_list_is_refused() -> None:
    """Twenty-four million bytes of shared texts are more than any list of people has."""
    sheet = worksheet(b'<row r="1"><c r="A1"><v>1</v></c></row>')
    assert refusal(xlsx(sheet, shared(b" " * 24_000_001))) == TOO_LARGE


def test_a_sheet_that_unpacks_to_more_is_cut_off() -> None:
    """What comes before is read."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    table = only(xlsx(worksheet(rows + b" " * 40_000_001)))
    assert (table.rows, cuts(table)) == ((("1",),), [(20_000, 300)])


def test_tags_without_an_end_are_refused() -> None:
    """What the library makes of them cannot be foreseen."""
    assert refusal(xlsx(worksheet(b'<row r="1"><c r="A1" <c r="XFD1"></row>'))) == DAMAGED


def test_addresses_that_the_search_for_tags_does_not_see_are_refused() -> None:
    """A sign of greater-than within an attribute hides what follows it."""
    assert refusal(xlsx(worksheet(b'<row r="1"><c t=">" r="XFD1"><v>1</v></c></row>'))) == TOO_LARGE


def test_comments_without_an_end_take_no_time() -> None:
    """The standard library would take hours on this."""
    table = only(b"<table><tr><td>x</td>" + b"<!--" * 200_000)
    assert table.rows == (("x",),)


def test_deep_nesting_harms_nobody() -> None:
    """Neither of elements nor of tables."""
    deep = "<text:span>" * 100_000 + "</text:span>" * 100_000
    cell = f'<table:table-cell office:value-type="string"><text:p>a{deep}b</text:p></table:table-cell>'
    table = only(writers.ods(f'<table:table table:name="S"><table:table-row>{cell}</table:table-row></table:table>'))
    assert table.rows == (("ab",),)
    tables = read_tables(b"<table><tr><td>x" * 50_000, "f")
    assert [table.rows for table in tables[-2:]] == [(("x",),), (("x",),)]


def test_too_many_sheets_are_refused() -> None:
    """Each of them costs time."""
    assert refusal(xlsx(worksheet(b""), sheets=251)) == TOO_LARGE
    assert len(read_tables(xlsx(worksheet(b"<row><c><v>1</v></c></row>"), sheets=250), "f")) == 250


@pytest.mark.parametrize(
    "piece", [b"<td ", b"<", b"<3 ", b"<!--", b"<td>", b"&<", b"<table>", b"</", b"<td rowspan=9999>"]
)
def test_no_page_takes_long(piece: bytes) -> None:
    """Two million bytes of any kind take a second or two, never minutes."""
    with contextlib.suppress(UnreadableFile):
        read_tables(b"<table><tr><td>x" + piece * (2_000_000 // len(piece)) + b">", "f")


def test_cells_without_an_end_take_no_time() -> None:
    """The end of the last one is looked for once."""
    table = only(xlsx(worksheet(b"<row>" + b'<c r="KO1">' * 200_000 + b"</c></row><row><c><v>1</v></c></row>")))
    assert (table.rows, cuts(table)) == (((), ("1",)), [(20_000, 300)])
