"""Whatever the file, there is a roster or one of the package's own errors."""

from __future__ import annotations

import contextlib
import io
import zipfile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from cafeplanner.cafe.settings import Settings
from cafeplanner.errors import CafeplannerError
from cafeplanner.i18n import translator
from cafeplanner.intake import lay_out, read_data
from cafeplanner.intake.columns.synonyms import HEADINGS
from cafeplanner.intake.settings.toml import overlay
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


GOOD = workbook({"Inscrits": PEOPLE})


@QUICK
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_any_damaged_byte(position: int, value: int) -> None:
    """A single wrong byte in a workbook."""
    digest(GOOD[:position] + bytes([value]) + GOOD[position + 1 :])


@QUICK
@given(st.data())
def test_any_damaged_part(data: st.DataObject) -> None:
    """A part of a workbook that was cut, doubled or overwritten."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source, zipfile.ZipFile(buffer, "w") as target:
        victim = data.draw(st.sampled_from(source.namelist()))
        for name in source.namelist():
            content = source.read(name)
            if name == victim:
                start = data.draw(st.integers(0, len(content)))
                end = data.draw(st.integers(start, len(content)))
                content = content[:start] + data.draw(st.binary(max_size=20)) + content[end:]
            target.writestr(name, content)
    digest(buffer.getvalue())


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
