"""Single cells of the formats that are read without a library, and pages as programs really write them."""

from __future__ import annotations

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.table import Merge
from tests.intake.formats import writers

CELLS_ODS = [
    ('office:value-type="float" office:value="612345678"', "6,1E8", "612345678"),
    ('office:value-type="float" office:value="2.5"', "2,5", "2.5"),
    ('office:value-type="percentage" office:value="0.5"', "50 %", "0.5"),
    ('office:value-type="currency" office:value="12"', "12 €", "12"),
    ('office:value-type="float" office:value="zut"', "zut", "zut"),
    ('office:value-type="date" office:date-value="2026-12-03"', "3/12/26", "2026-12-03"),
    ('office:value-type="date" office:date-value="2026-12-03T00:00:00"', "3/12/26", "2026-12-03"),
    ('office:value-type="date" office:date-value="2026-12-03T09:30:00"', "3/12/26", "2026-12-03 09:30"),
    ('office:value-type="time" office:time-value="PT09H05M00S"', "9:05", "09:05"),
    ('office:value-type="time" office:time-value="P1DT2H"', "26:00", "26:00"),
    ('office:value-type="time" office:time-value="9h"', "9h", "9h"),
    ('office:value-type="boolean" office:boolean-value="true"', "VRAI", "true"),
    ('office:value-type="string" office:string-value="caché"', "", "caché"),
    ('office:value-type="string"', "vu", "vu"),
]


@pytest.mark.parametrize(("attributes", "shown", "wanted"), CELLS_ODS)
def test_a_value_of_an_open_document_is_what_a_person_would_type(attributes: str, shown: str, wanted: str) -> None:
    """The stored value counts, not how it is shown."""
    text = f"<text:p>{shown}</text:p>" if shown else ""
    assert one_ods(f"<table:table-cell {attributes}>{text}</table:table-cell>") == ((wanted,),)


def one_ods(cells: str, row: str = "") -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table of one row."""
    (table,) = read_tables(
        writers.ods(f'<table:table table:name="S"><table:table-row {row}>{cells}</table:table-row></table:table>'), "f"
    )
    return table.rows


def cell(text: str, attributes: str = "") -> str:
    """Return a cell of an OpenDocument table."""
    return f'<table:table-cell office:value-type="string" {attributes}>{text}</table:table-cell>'


def test_texts_of_an_open_document_keep_spaces_and_lines_but_no_comments() -> None:
    """Comments and drawings stand in a cell without being its text."""
    text = (
        "<office:annotation><text:p>vu par Ana</text:p></office:annotation>"
        '<text:p>a<text:s text:c="3"/>b<text:s/><text:span>c</text:span><text:tab/>d</text:p>'
        "<text:p>e<text:line-break/>f</text:p><draw:frame><text:p>image</text:p></draw:frame>"
    )
    assert one_ods(cell(text).replace("draw:frame", "drawing:frame")) == (("a   b c\td\ne\nf",),)


def test_repeated_cells_and_rows_are_written_out() -> None:
    """A value that stands in several cells is stored once."""
    twice = cell("<text:p>x</text:p>", 'table:number-columns-repeated="2"')
    gap = '<table:table-cell table:number-columns-repeated="3"/>'
    far = '<table:table-cell table:number-columns-repeated="16379"/>'
    wanted = ("x", "x", "", "", "", "y")
    assert one_ods(twice + gap + cell("<text:p>y</text:p>") + far, 'table:number-rows-repeated="3"') == (wanted,) * 3


def test_a_hidden_table_and_one_of_another_file_are_told_apart() -> None:
    """LibreOffice stores what it last saw of linked files as tables too."""
    styles = (
        '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>'
        '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    )
    tables = (
        '<table:table table:name="A" table:style-name="ta1"/><table:table table:name="B" table:style-name="ta2">'
        f"<table:table-row>{cell('<text:p>x</text:p>')}</table:table-row></table:table>"
        '<table:table table:name="C"><table:table-source/></table:table>'
    )
    assert [(one.sheet, one.hidden) for one in read_tables(writers.ods(tables, styles), "f")] == [
        ("A", False),
        ("B", True),
    ]


CELLS_2003 = [
    ("Number", "612345678", "612345678"),
    ("Number", "2.5", "2.5"),
    ("Number", "6.12345678E8", "612345678"),
    ("Number", "zut", "zut"),
    ("Boolean", "1", "true"),
    ("Boolean", "0", "false"),
    ("DateTime", "2026-12-03T00:00:00.000", "2026-12-03"),
    ("DateTime", "2026-12-03T09:30:00.000", "2026-12-03 09:30"),
    ("DateTime", "1899-12-31T09:05:00.000", "09:05"),
    ("DateTime", "demain", "demain"),
    ("String", "a\nb", "a\nb"),
]


@pytest.mark.parametrize(("kind", "stored", "wanted"), CELLS_2003)
def test_a_value_of_excel_2003_is_what_a_person_would_type(kind: str, stored: str, wanted: str) -> None:
    """Dates and times are ISO."""
    sheet = f'<Table><Row><Cell><Data ss:Type="{kind}">{stored}</Data></Cell></Row></Table>'
    (table,) = read_tables(writers.xml_2003(f'<Worksheet ss:Name="S">{sheet}</Worksheet>'), "f")
    assert table.rows == ((wanted,),)


def test_excel_2003_leaves_gaps_and_comments_out() -> None:
    """Rows and cells that follow an empty one say where they stand, and merged ones push the next away."""
    sheet = (
        '<Table><Row ss:Index="2"><Cell ss:Index="3"><Data ss:Type="String">a</Data>'
        '<Comment><ss:Data ss:Type="String">vu</ss:Data></Comment></Cell>'
        '<Cell ss:MergeAcross="1"><Data ss:Type="String">b</Data></Cell><Cell><Data ss:Type="String">c</Data></Cell>'
        '</Row><Row><Cell ss:Formula="=1"/><Cell><Data ss:Type="String">d</Data></Cell></Row></Table>'
        "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    )
    (table,) = read_tables(writers.xml_2003(f'<Worksheet ss:Name="S">{sheet}</Worksheet>'), "f")
    assert table.rows == ((), ("", "", "a", "b", "", "c"), ("", "d"))
    assert (table.merges, table.hidden) == ((Merge(1, 3, 1, 4),), True)
    assert [note.code for note in table.notes] == ["formulas-without-value"]


PAGES = {
    "entities and breaks": ("<tr><td>Ana&nbsp;&eacute;t&#233;<br>x<BR/> y </td></tr>", (("Ana\xa0été\nx\ny",),)),
    "spaces": ("<tr><td>\n  a\n   b </td><td><p>c</p><p>d</p></td></tr>", (("a b", "c\nd"),)),
    "no rows": ("<td>a<td>b", (("a", "b"),)),
    "heads and bodies": ("<thead><tr><th>a</thead><tbody><tr><td>b</tbody>", (("a",), ("b",))),
    "scripts": ("<tr><td>a<script>if (1 < 2) x</script><style>td{}</style>b", (("ab",),)),
    "a mere sign": ("<tr><td>1 < 2 & 3<td>5 <3 x", (("1 < 2 & 3", "5 <3 x"),)),
    "comments": ("<tr><!-- <td>no --><td>a<!--[if gte mso 9]><td>no<![endif]-->b", (("ab",),)),
    "attributes": ("<TR><TD class=xl24 x:num>a<td width='9' nowrap>b", (("a", "b"),)),
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_read_as_a_browser_shows_it(kind: str) -> None:
    """Whatever ends are missing."""
    body, wanted = PAGES[kind]
    (table,) = read_tables(f"<html><body>text<table border=1>{body}</table>more</body></html>".encode(), "f")
    assert table.rows == wanted


def test_cells_over_several_rows_and_columns_push_the_others_away() -> None:
    """And are merged cells."""
    body = "<tr><td rowspan=2>a<td colspan='2'>b<td>c<tr><td>d<td>e<td>f<tr><td>g"
    (table,) = read_tables(f"<table>{body}</table>".encode(), "f")
    assert table.rows == (("a", "b", "", "c"), ("", "d", "e", "f"), ("g",))
    assert table.merges == (Merge(0, 0, 1, 0), Merge(0, 1, 0, 2))


def test_every_table_of_a_page_is_a_sheet() -> None:
    """Named by its caption, else by its number; one within another stands for itself."""
    page = (
        "<!DOCTYPE html><title>Export</title><table><tr><td>x</table>"
        "<table><caption>Inscrits</caption><tr><td>a</table>"
        "<table><tr><td>b<table><tr><td>c</table></table><table><tr style='display:none'><td>d</table>"
    )
    tables = read_tables(page.encode(), "f")
    assert [(table.sheet, table.rows) for table in tables] == [
        ("", (("x",),)),
        ("Inscrits", (("a",),)),
        ("3", (("c",),)),
        ("4", (("b",),)),
        ("5", (("d",),)),
    ]
    assert [note.code for note in tables[4].notes] == ["hidden-rows"]


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ('<META http-equiv="Content-Type" content="text/html; charset=iso-8859-15">', "iso-8859-15"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=zut>", "cp1252"),
        ("<meta charset=utf-8>", "cp1252"),
        ("", "utf-8"),
        ("", "cp1252"),
    ],
)
def test_a_page_names_its_encoding_and_may_be_wrong(meta: str, encoding: str) -> None:
    """Then it is found out as that of a text is."""
    page = f"<html><head>{meta}</head><table><tr><td>Chloé Lévêque</table></html>"
    (table,) = read_tables(page.encode(encoding), "f")
    assert table.rows == (("Chloé Lévêque",),)


@pytest.mark.parametrize("named", ["utf-8", "windows-1252"])
def test_the_encoding_that_the_organiser_names_counts_for_a_page_too(named: str) -> None:
    """Even against what the page says."""
    page = f"<html><meta charset={named}><table><tr><td>Chloé</table>".encode("mac_roman")
    (table,) = read_tables(page, "f", "mac_roman")
    assert table.rows == (("Chloé",),)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_start_of_a_page_counts_more_than_what_it_says(encoding: str) -> None:
    """Whoever saved it anew left its head as it was."""
    (table,) = read_tables("<html><meta charset=windows-1252><table><tr><td>Chloé</table>".encode(encoding), "f")
    assert table.rows == (("Chloé",),)


def test_a_page_without_a_table_is_refused() -> None:
    """An error page that was saved instead of the export."""
    with pytest.raises(UnreadableFile) as caught:
        read_tables(b"<!DOCTYPE html><html><body><p>Connexion requise</p></body></html>", "f.xls")
    assert caught.value.say("en").startswith("The file “f.xls” is a web page or an XML document without a table.")
