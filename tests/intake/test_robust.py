"""Whatever the file, there is a roster or one of the package's own errors."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from cafeplanner.cafe.settings import Settings
from cafeplanner.errors import CafeplannerError
from cafeplanner.i18n import translator
from cafeplanner.intake import lay_out, read_data
from cafeplanner.intake.columns.synonyms import HEADINGS
from cafeplanner.intake.formats._ole import contained
from cafeplanner.intake.settings.toml import overlay
from tests.intake.formats import writers, xls_writer, xlsb_writer
from tests.intake.samples import PEOPLE, delimited, workbook

WORDS = [word for words in HEADINGS.values() for word in words.all] + [
    "Souhait 1",
    "Choix 2",
    "Téléphone",
    "",
    "Table 1",
]
CELLS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12),
    st.sampled_from(
        ["annulé", "matin", "à partir du tour 2", "10h30", "Marie DURAND", "Jeunesse; Santé", "hôte", "x", "é\u200b"]
    ),
    st.sampled_from([0, 1.5, True, "2", "Total", "-", "=1+1", "Marie Durand, Paul Petit", "tour 99", "25:99", "12h"]),
)
TABLES = st.builds(
    lambda headings, rows: [headings, *rows],
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8),
    st.lists(st.lists(CELLS, max_size=8), max_size=8),
)
FILES = Path(__file__).parent / "formats" / "files"
MORE = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def digest(data: bytes) -> None:
    """Read, lay out and say everything; only the package's own errors may be raised."""
    with contextlib.suppress(CafeplannerError):
        intake = read_data(data, "f")
        layout = lay_out(intake.roster, intake.settings)
        for finding in (*intake.findings, *layout.findings):
            for language in ("fr", "en"):
                tr = translator(language)
                assert tr.say(finding.text)
                assert finding.remedy is None or tr.say(finding.remedy)
        ids = [person.id for person in layout.day.participants]
        assert len(set(ids)) == len(ids)


@QUICK
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """No sequence of bytes raises anything else."""
    digest(data)


@QUICK
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "utf-16-le"]))
def test_any_text_below_headings(text: str, encoding: str) -> None:
    """Nor does any text that looks like a list."""
    digest(("Nom;Prénom;Souhaits;Présence;Avec\n" + text).encode(encoding, "ignore"))


@QUICK
@given(TABLES, st.sampled_from(";,\t|"), st.sampled_from(["utf-8", "utf-16"]))
def test_any_table_as_text(rows: list[list[object]], separator: str, encoding: str) -> None:
    """Nor does any table."""
    digest(delimited([[str(cell) for cell in row] for row in rows], separator, "utf-8").decode().encode(encoding))


@QUICK
@given(TABLES, TABLES, TABLES)
def test_any_table_as_workbook(
    rows: list[list[object]], setting: list[list[object]], themes: list[list[object]]
) -> None:
    """Nor do settings and themes sheets of any content."""
    with contextlib.suppress(IllegalCharacterError):  # openpyxl refuses some characters
        digest(workbook({"Inscrits": rows, "Réglages": setting, "Thèmes": themes}))


@QUICK
@given(TABLES, st.sampled_from(["xlsb", "xls", "ods", "xml 2003", "html"]))
def test_any_table_in_any_format(rows: list[list[object]], form: str) -> None:
    """Nor does any table in the other formats."""
    cells = [[str(cell) for cell in row] for row in rows]
    made = {
        "xlsb": lambda: xlsb_writer.xlsb({"Inscrits": cells}),
        "xls": lambda: xls_writer.xls({"Inscrits": cells}),
        "ods": lambda: writers.ods(writers.ods_tables({"Inscrits": cells})),
        "xml 2003": lambda: writers.xml_2003(writers.xml_2003_sheets({"Inscrits": cells})),
        "html": lambda: writers.page(cells, ends=False).encode(),
    }[form]()
    digest(made)


GOOD = {
    "xlsx": workbook({"Inscrits": PEOPLE}),
    "xlsb": xlsb_writer.xlsb({"Inscrits": [[str(cell) for cell in row] for row in PEOPLE]}),
    "xls": (FILES / "libreoffice.xls").read_bytes(),
    "small xls": xls_writer.xls({"Inscrits": [[str(cell) for cell in row] for row in PEOPLE]}),
    "ods": (FILES / "libreoffice.ods").read_bytes(),
    "xml 2003": writers.xml_2003(writers.xml_2003_sheets({"S": [[str(cell) for cell in row] for row in PEOPLE]})),
    "html": writers.page([[str(cell) for cell in row] for row in PEOPLE]).encode(),
}


@MORE
@given(st.data(), st.sampled_from(list(GOOD)))
def test_any_damaged_bytes(data: st.DataObject, form: str) -> None:
    """A few wrong bytes in a file of any format, or an end that is missing."""
    damaged = bytearray(GOOD[form])
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.one_of(st.none(), st.integers(0, len(damaged))))
    digest(bytes(damaged[:end]))


@MORE
@given(st.data(), st.sampled_from(["xlsx", "xlsb", "ods"]))
def test_any_damaged_part(data: st.DataObject, form: str) -> None:
    """A part of an archive that was cut, doubled or overwritten."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD[form])) as source, zipfile.ZipFile(buffer, "w") as target:
        parts = [name for name in source.namelist() if name.endswith((".xml", ".bin", ".rels"))]
        victim = data.draw(st.sampled_from(parts))
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, spoilt(content, data) if name == victim else content)
    digest(buffer.getvalue())


def spoilt(content: bytes, data: st.DataObject) -> bytes:
    """Return bytes of which some were replaced by others."""
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 50)))
    return content[:start] + data.draw(st.binary(max_size=20)) + content[end:]


@MORE
@given(st.data())
def test_any_damaged_stream_of_an_old_workbook(data: st.DataObject) -> None:
    """Records that lie about their length, their kind or what they hold."""
    stream = xls_writer.stream(
        {"S": xls_writer.cell(0, 0, 0) + xls_writer.cell(0, 1, 1.0)}, xls_writer.shared(["Nom", "été"])
    )
    digest(contained(spoilt(stream, data)))


KEYS = st.sampled_from(
    [
        "event",
        "cafe",
        "themes",
        "pins",
        "together",
        "apart",
        "rounds",
        "seats",
        "name",
        "table",
        "start",
        "date",
        "steps",
        "collectives",
        "icebreaker",
        "priorities",
        "missed_wish",
        "repeat_meeting",
        "sizes",
        "group_size",
        "hosts",
        "zut",
    ]
)
TOML = st.recursive(
    st.one_of(st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.dates(), st.times()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=6,
)


@QUICK
@given(st.dictionaries(KEYS, TOML, max_size=4))
def test_any_settings(document: dict[str, object]) -> None:
    """Nor does any TOML document."""
    with contextlib.suppress(CafeplannerError):
        overlay(Settings(), document)
