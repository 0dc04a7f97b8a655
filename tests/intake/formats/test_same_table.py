"""One table, written in every format, reads back the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafeplanner.intake.clean import clean
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.formats._survey import ERROR
from tests.intake.formats import writers, xls_writer, xlsb_writer
from tests.intake.samples import delimited, workbook

Rows = Sequence[Sequence[str]]

TABLE: Rows = [
    ["Prénom", "Nom", "Structure", "Souhaits"],
    ["Aïcha", "Abadie", "Ville de Brévanne", "Jeunesse\nSanté"],
    ["Benoît", "Le Goff", "", 'dit "Ben" & <fils>'],
    [],
    ["Chloé", "Garnier-Lévêque", "Mission; locale", "a, b | c"],
]
WANTED = tuple(tuple(row) for row in TABLE)

WRITERS: dict[str, Callable[[Rows], bytes]] = {
    "xlsx": lambda rows: workbook({"S": rows}),
    "xlsb": lambda rows: xlsb_writer.xlsb({"S": rows}),
    "xls": lambda rows: xls_writer.xls({"S": rows}),
    "ods": lambda rows: writers.ods(writers.ods_tables({"S": rows})),
    "fods": lambda rows: writers.ods_content(writers.ods_tables({"S": rows}), kind="document").encode(),
    "xml 2003": lambda rows: writers.xml_2003(writers.xml_2003_sheets({"S": rows})),
    "xml 2003 in utf-16": lambda rows: writers.xml_2003(writers.xml_2003_sheets({"S": rows}), "utf-16"),
    "html": lambda rows: writers.page(rows).encode(),
    "html without ends": lambda rows: writers.page(rows, ends=False).encode(),
    "html in utf-16": lambda rows: writers.page(rows).encode("utf-16"),
    **{
        f"{encoding} {separator!r}": lambda rows, e=encoding, s=separator: delimited(rows, s, e)  # type: ignore[misc]
        for encoding in ("utf-8", "utf-8-sig", "cp1252", "mac_roman", "cp850", "utf-16", "utf-16-be")
        for separator in ";,\t|"
    },
}


@pytest.mark.parametrize("name", ["un.bin", "un.xls"])
@pytest.mark.parametrize("written", WRITERS)
def test_every_format_gives_the_same_table(written: str, name: str) -> None:
    """Row for row, whatever the file is called."""
    (table,) = read_tables(WRITERS[written](TABLE), name)
    assert table.rows == WANTED
    assert table.file == name
    assert (table.merges, table.hidden, table.heading_rows) == ((), False, ())
    assert [note.code for note in table.notes if note.code != "encoding-guessed"] == []


@pytest.mark.parametrize("written", ["xlsx", "xlsb", "xls", "ods", "xml 2003"])
def test_sheets_keep_their_order_and_names(written: str) -> None:
    """The name is shown in every finding."""
    sheets = {"Zoé & fils": [["a"]], "Été": [["b"], ["c"]]}
    made = {
        "xlsx": lambda: workbook(sheets),
        "xlsb": lambda: xlsb_writer.xlsb(sheets),
        "xls": lambda: xls_writer.xls(sheets),
        "ods": lambda: writers.ods(writers.ods_tables(sheets)),
        "xml 2003": lambda: writers.xml_2003(writers.xml_2003_sheets(sheets)),
    }[written]()
    told = [(table.sheet, table.rows) for table in read_tables(made, "f")]
    assert told == [("Zoé & fils", (("a",),)), ("Été", (("b",), ("c",)))]


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=10).map(clean)
WORDS = TEXTS.filter(lambda text: not ERROR.fullmatch(text) and not text.startswith("="))
"""openpyxl would make formulas and errors of the others."""
TABLES = st.lists(st.lists(WORDS, min_size=2, max_size=5), min_size=1, max_size=6)
FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _cut(rows: Rows) -> tuple[tuple[str, ...], ...]:
    kept = [tuple(clean(cell) for cell in row) for row in rows]
    while kept and not any(kept[-1]):
        kept.pop()
    return tuple(row[: max((at for at, cell in enumerate(row, 1) if cell), default=0)] for row in kept)


@FEW
@given(TABLES, st.sampled_from(["xlsx", "xlsb", "xls", "ods", "xml 2003", "html"]))
def test_any_table_reads_back_equal(rows: list[list[str]], written: str) -> None:
    """Once cells are cleaned, which every reading of the list does."""
    wanted = _cut([["Nom", "x"], *rows])
    (table,) = read_tables(WRITERS[written](wanted), "f")
    assert _cut(table.rows) == wanted


@FEW
@given(TABLES, st.sampled_from(";,\t|"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be"]))
def test_any_table_reads_back_equal_from_text(rows: list[list[str]], separator: str, encoding: str) -> None:
    """A hint line takes the guess out of it."""
    wanted = _cut([["Nom", "x"], *rows])
    written = f"sep={separator}\r\n".encode() + delimited(wanted, separator)
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    (table,) = read_tables((mark + written.decode()).encode(encoding), "f")
    assert _cut(table.rows) == wanted
