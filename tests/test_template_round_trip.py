"""What is written into the empty workbook is read back equal."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafeplanner.i18n import LANGUAGES
from cafeplanner.intake import lay_out, read_data
from cafeplanner.sheets.template import PEOPLE_HEADING_ROW, write_template

FIRST = ("Aïcha", "Benoît", "Jean-Marc", "Marie Claire", "Zoé", "N’Deye", "Łukasz")
LAST = ("Abadie", "Le Goff", "d’Estienne", "N’Guyen", "Ó Briain", "Garnier-Lévêque", "van der Berg", "Ünal")
ORGANISATIONS = ("CAF", "Ville de Brévanne", "EDF", "EDF Renouvelables", "Énergies, eau & cie", "3C", "")
TERRITORIES = ("Brévanne", "Haut-Plateau", "Val d’Aubière", "")
THEMES = ("Jeunesse", "Climat, énergie et eau", "Santé, bien-vieillir", "Culture / sport", "Le numérique", "Emploi")

PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(LAST),
        st.sampled_from(FIRST),
        st.sampled_from(ORGANISATIONS),
        st.sampled_from(TERRITORIES),
        st.lists(st.sampled_from(THEMES), unique=True, max_size=3),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda person: person[:2],
)


TEMPLATES: dict[str, bytes] = {}


def template(folders: pytest.TempPathFactory, language: str) -> bytes:
    """Return the empty workbook, written once."""
    if language not in TEMPLATES:
        path = folders.mktemp("template") / "list.xlsx"
        write_template(path, language=language)
        TEMPLATES[language] = path.read_bytes()
    return TEMPLATES[language]


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people=PEOPLE)
def test_people_and_themes_read_back_equal(
    tmp_path_factory: pytest.TempPathFactory,
    language: str,
    people: list[tuple[str, str, str, str, list[str]]],
) -> None:
    """Names, organisations, territories, wishes in their order and themes, without a word about any of them."""
    book = openpyxl.load_workbook(io.BytesIO(template(tmp_path_factory, language)))
    _, rows, themes, _ = book.worksheets
    for row, name in enumerate(THEMES, start=2):
        themes.cell(row, 1, name)
    for row, (last, first, organisation, territory, wishes) in enumerate(people, start=PEOPLE_HEADING_ROW + 1):
        for column, value in enumerate((last, first, organisation, territory, *wishes), start=1):
            rows.cell(row, column, value or None)
    filled = io.BytesIO()
    book.save(filled)
    intake = read_data(filled.getvalue(), "list.xlsx")
    day = lay_out(intake.roster, intake.settings).day
    read = [(p.last_name, p.first_name, p.organisation, p.territory, list(p.wishes)) for p in day.participants]
    assert read == people
    assert [theme.name for theme in day.themes] == list(THEMES)
    assert intake.findings == ()
