"""Rows that are taken whole: what is noted and kept is what a look at each of their cells notes and keeps."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from cafeplanner.intake.formats._plain_row import PLAIN_ROW
from cafeplanner.intake.formats._sheet_xml import ROW_OR_TOKEN, SheetXml
from cafeplanner.intake.formats._survey import Room, Survey

NUMBERS = st.sampled_from([0, 1, 2, 2, 3, 4, 9_999, 19_999, 20_000, 20_001, 99_999])
LETTERS = st.sampled_from(["A", "B", "B", "C", "Z", "AA", "KN", "KO", "ZZ"])
CONTENTS = st.sampled_from(
    [
        "/>",
        ' s="3"/>',
        ' s="3" />',
        ' t="s"><v>4</v></c>',
        ' s="12" t="s"><v>07</v></c>',
        "><v>1.5</v></c>",
        ' t="n"><v></v></c>',
        ' t="str"><v>oui</v></c>',
        ' t="inlineStr"><is><t xml:space="preserve"> Zoé t="s">&lt;</t></is></c>',
        ' t="s"><v>x</v></c>',
        ' t="e"><v>#N/A</v></c>',
        "><f>A1</f></c>",
        "><f>A1</f><v>2</v></c>",
        "><v>1</v></c><!-- -->",
    ]
)


@st.composite
def rows(draw: st.DrawFn) -> str:
    number = draw(NUMBERS)
    cells = "".join(
        f'<c r="{draw(LETTERS)}{number if draw(st.integers(0, 9)) else 2}"{draw(CONTENTS)}'
        for _ in range(draw(st.integers(0, 5)))
    )
    return (
        f'<row r="{number}"{draw(st.sampled_from(["", " hidden=" + chr(34) + "1" + chr(34), " spans="]))}>{cells}</row>'
    )


def noted(xml: str, cells: int, records: int, *, whole: bool) -> tuple[object, ...]:
    sheet = SheetXml(xml.encode(), whole, survey := Survey(Room(cells, records)), "f")
    taken = survey.rows, survey.columns, survey.used, survey.cut, survey.full, survey.exhausted
    found = survey.hidden_rows, survey.errors, survey.valueless, survey.room.records
    return (*taken, *found, sheet.references, sheet.kept.replace(b"</row >", b"</row>"))


@given(st.lists(rows(), max_size=6), st.integers(0, 200), st.integers(0, 40), st.booleans())
@example(['<row r="1"><c r="A1" t="s"><v>4</v></c></row>'], 2, 2, True)
@example(['<row r="1"><c r="A1" t="s"><v>4</v></c></row>'], 2, 1, True)
@example(['<row r="1"><c r="A1" t="s"><v>4</v></c></row>'], 1, 2, True)
def test_a_row_taken_whole_is_noted_like_its_cells(lines: list[str], cells: int, records: int, whole: bool) -> None:
    xml = f"<worksheet><sheetData>{''.join(lines)}</sheetData></worksheet>"
    by_cell = xml.replace("</row>", "</row >")
    assert noted(xml, cells, records, whole=whole) == noted(by_cell, cells, records, whole=whole)


def test_what_programs_write_is_taken_whole() -> None:
    row = (
        '<row r="12" spans="1:4" x14ac:dyDescent="0.25"><c r="A12" s="1" t="s"><v>0</v></c><c r="B12"><v>3</v></c>'
        '<c r="C12" s="7"/><c r="AD12" t="inlineStr"><is><t>Lina</t></is></c></row>'
    )
    found = ROW_OR_TOKEN.match(row.encode())
    assert found is not None
    assert (found[1], found.end()) == (b"12", len(row))


def test_a_pattern_of_one_row_refers_to_its_own_number() -> None:
    assert ROW_OR_TOKEN.pattern.startswith(PLAIN_ROW)
    found = ROW_OR_TOKEN.match(b'<row r="12"><c r="A1"><v>3</v></c></row>')
    assert found is not None
    assert found[1] is None
