"""Wishes as people write them, read with the list of themes at hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafeplanner.cafe.settings import CafeSettings, ThemeSettings
from cafeplanner.intake.clean import answers
from cafeplanner.intake.layout.known_themes import How, Reading
from cafeplanner.intake.layout.matcher import Matcher, listed_themes

CLIMATE, HEALTH, AGEING, CULTURE = "Climat, énergie et eau", "Santé", "Santé, bien-vieillir", "Culture / sport"
YOUTH, MOBILITY, WATER, CHILDREN, RURAL = (
    "Jeunesse",
    "Mobilités",
    "Eau, air et sol",
    "Petite enfance",
    "Mobilité rurale",
)
THEMES = (CLIMATE, HEALTH, AGEING, CULTURE, YOUTH, MOBILITY, WATER, CHILDREN, RURAL)
MATCHER = Matcher(THEMES, numbered=True)


def read(cell: str) -> list[tuple[str, How, tuple[str, ...]]]:
    """Return what a cell with all wishes is read as: text, how, themes."""
    return [(one.written, one.how, one.themes) for one in MATCHER.settle(answers(cell))]


@pytest.mark.parametrize(
    ("cell", "themes"),
    [
        ("Climat, énergie et eau, Jeunesse", (CLIMATE, YOUTH)),
        ("Climat, énergie et eau,Jeunesse", (CLIMATE, YOUTH)),
        ("Santé, Santé, bien-vieillir", (HEALTH, AGEING)),
        ("Santé, bien-vieillir, Santé", (AGEING, HEALTH)),
        (
            "Jeunesse, Mobilités, Culture / sport, Petite enfance, Santé, bien-vieillir",
            (YOUTH, MOBILITY, CULTURE, CHILDREN, AGEING),
        ),
        ("CLIMAT ENERGIE ET EAU / SANTE BIEN VIEILLIR", (CLIMATE, AGEING)),
        ("Culture / sport / Jeunesse", (CULTURE, YOUTH)),
        ("1. Santé 2. Jeunesse 3. Culture / sport", (HEALTH, YOUTH, CULTURE)),
        ("1) Santé, bien-vieillir 2) Jeunesse", (AGEING, YOUTH)),
        ("1=Jeunesse, 2=Santé", (YOUTH, HEALTH)),
        ("Jeunesse (1), Santé (2)", (YOUTH, HEALTH)),
        ("• Santé • Climat, énergie et eau", (HEALTH, CLIMATE)),
        ("- Santé\n- Jeunesse", (HEALTH, YOUTH)),
        ("Santé > Jeunesse > Mobilités", (HEALTH, YOUTH, MOBILITY)),
        ("Jeunesse, voire Santé", (YOUTH, HEALTH)),
        ("Santé;Santé;Jeunesse;", (HEALTH, YOUTH)),
        ("2 - Mobilités", (MOBILITY,)),
        ("2 Mobilités", (MOBILITY,)),
        ("T2 Mobilités", (MOBILITY,)),
        ("Table 3 : Jeunesse", (YOUTH,)),
        ("1er choix : Jeunesse", (YOUTH,)),
        ("2e : les mobilités", (MOBILITY,)),
        ("La jeunesse !", (YOUTH,)),
        ("Autre (précisez) : Jeunesse", (YOUTH,)),
        ("Autres : Climat, énergie et eau", (CLIMATE,)),
    ],
)
def test_what_names_a_theme_needs_no_remark(cell: str, themes: tuple[str, ...]) -> None:
    """Whatever stands around and between the names."""
    found = MATCHER.settle(answers(cell))
    assert tuple(dict.fromkeys(one.theme for one in found)) == themes
    assert {one.how for one in found} == {How.EXACT}


@pytest.mark.parametrize(
    ("cell", "how", "themes"),
    [
        ("jeunes", How.GUESSED, (YOUTH,)),
        ("Jeunese", How.GUESSED, (YOUTH,)),
        ("Petites enfances", How.GUESSED, (CHILDREN,)),
        ("Sante bien vieilir", How.GUESSED, (AGEING,)),
        ("Climat énergie eau", How.GUESSED, (CLIMATE,)),
        ("sports et culture", How.GUESSED, (CULTURE,)),
        ("énergie", How.GUESSED, (CLIMATE,)),
        ("Sport", How.GUESSED, (CULTURE,)),
        ("Jeunesse : comment décider avec eux ?", How.GUESSED, (YOUTH,)),
        ("Jeunesse - comment décider avec eux ?", How.GUESSED, (YOUTH,)),
        ("Jeunesse (11-18 ans)", How.GUESSED, (YOUTH,)),
        ("Clim…", How.GUESSED, (CLIMATE,)),
        ("Climat éner...", How.GUESSED, (CLIMATE,)),
        ("Petite enfanc", How.GUESSED, (CHILDREN,)),
        ("Cli…", How.UNKNOWN, ()),
        ("Petite…", How.GUESSED, (CHILDREN,)),
        ("Climat energi", How.GUESSED, (CLIMATE,)),
        ("Climat energ", How.GUESSED, (CLIMATE,)),
        ("Climat ener", How.UNKNOWN, ()),
        ("5 vélos", How.UNKNOWN, ()),
        ("1 et 99", How.UNKNOWN, ()),
        ("jeunes et vélo", How.UNKNOWN, ()),
        ("Mobil…", How.AMBIGUOUS, (MOBILITY, RURAL)),
        ("eau", How.AMBIGUOUS, (CLIMATE, WATER)),
        ("Formation", How.UNKNOWN, ()),
        ("Pétanque", How.UNKNOWN, ()),
        ("J’aimerais parler de jeunesse", How.UNKNOWN, ()),
        ("Santé 7", How.UNKNOWN, ()),
        ("2026", How.UNKNOWN, ()),
        ("99", How.UNKNOWN, ()),
        ("0", How.UNKNOWN, ()),
    ],
)
def test_doubtful_spellings_are_guessed_or_asked_about(cell: str, how: How, themes: tuple[str, ...]) -> None:
    """One theme is a guess, several are asked about, and what is only somewhat like one is unknown."""
    ((written, read_as, found),) = read(cell)
    assert (written, read_as, tuple(sorted(found))) == (cell, how, tuple(sorted(themes)))


@pytest.mark.parametrize(
    ("cell", "readings"),
    [
        (
            "Climat, énergie et eaux, Jeunesse",
            [("Climat, énergie et eaux", How.GUESSED, CLIMATE), (YOUTH, How.EXACT, YOUTH)],
        ),
        ("Jeunesse, Climat, éner…", [(YOUTH, How.EXACT, YOUTH), ("Climat, éner…", How.GUESSED, CLIMATE)]),
        ("Climat, énergie et eau, Pétanque", [(CLIMATE, How.EXACT, CLIMATE), ("Pétanque", How.UNKNOWN, "")]),
        ("jeunes ou Santé ?", [("jeunes", How.GUESSED, YOUTH), (HEALTH, How.EXACT, HEALTH)]),
        ("Jeunesse : vélo / Santé", [("Jeunesse : vélo", How.GUESSED, YOUTH), (HEALTH, How.EXACT, HEALTH)]),
        ("Pétanque / Jeunesse", [("Pétanque", How.UNKNOWN, ""), (YOUTH, How.EXACT, YOUTH)]),
        ("sport et Jeunesse", [("sport", How.GUESSED, CULTURE), (YOUTH, How.EXACT, YOUTH)]),
        ("jeunes et mobilité", [("jeunes", How.GUESSED, YOUTH), ("mobilité", How.GUESSED, MOBILITY)]),
        ("Autre : Logement des jeunes, vélo", [("Logement des jeunes, vélo", How.PROPOSED, "")]),
        ("Autre : Jeunesse et vélo", [(YOUTH, How.EXACT, YOUTH), ("vélo", How.PROPOSED, "")]),
        ("Autre - cirque", [("cirque", How.PROPOSED, "")]),
        ("Other: jeunes", [("jeunes", How.GUESSED, YOUTH)]),
        ("Autres propositions : habitat", [("habitat", How.PROPOSED, "")]),
        ("Santé, Autre (précisez) : habitat", [(HEALTH, How.EXACT, HEALTH), ("habitat", How.PROPOSED, "")]),
        ("1, 5 et 4", [("1", How.NUMBER, CLIMATE), ("5", How.NUMBER, YOUTH), ("4", How.NUMBER, CULTURE)]),
        ("1-5", [("1", How.NUMBER, CLIMATE), ("5", How.NUMBER, YOUTH)]),
        ("Table 9", [("9", How.NUMBER, RURAL)]),
        ("n° 1", [("1", How.NUMBER, CLIMATE)]),
        ("T2", [("2", How.NUMBER, HEALTH)]),
        ("Thème 5, Pétanque", [("5", How.NUMBER, YOUTH), ("Pétanque", How.UNKNOWN, "")]),
    ],
)
def test_each_wish_of_a_cell_is_read_by_itself(cell: str, readings: list[tuple[str, How, str]]) -> None:
    """What is known counts, whatever stands beside it."""
    assert read(cell) == [(written, how, (theme,) if theme else ()) for written, how, theme in readings]


@pytest.mark.parametrize(
    "cell",
    ["", "?", "-", "Tous", "tous les thèmes", "peu importe", "Aucun", "aucune préférence", "je ne sais pas", "Autre",
     "Autres :", "Autre : aucun", "N’importe lequel", "no preference", "I don't know", "Other (please specify)"],
)  # fmt: skip
def test_no_wish_is_no_fault(cell: str) -> None:
    """Nothing is guessed and nothing is said."""
    assert read(cell) == []


def test_numbers_are_places_in_the_list_only_where_that_is_certain() -> None:
    """Not in a list that the wishes made, nor where themes or several tables of one theme are numbered."""

    def numbered(*themes: ThemeSettings, listed: bool = True) -> bool:
        return listed_themes(themes, CafeSettings(themes=themes if listed else ())).numbered

    plain = (ThemeSettings("A"), ThemeSettings("B", tables=1))
    assert numbered(*plain)
    assert not numbered(*plain, listed=False)
    assert not numbered(*plain, ThemeSettings("Axe 1"))
    assert not numbered(*plain, ThemeSettings("C", tables=2))
    assert Matcher(THEMES).settle(("2",)) == (Reading("2", How.UNKNOWN, (), "2"),)
    assert listed_themes(plain, CafeSettings(rounds=3)) == Matcher(("A", "B"), False, 3)


def test_themes_that_are_numbered_in_the_list_are_found_by_their_names() -> None:
    """Unless two of them differ by nothing else."""
    matcher = Matcher(("1 - Jeunesse", "2 - Santé", "Table 3", "Table 4", "L’eau"))
    assert [matcher.exact(one) for one in ("Jeunesse", "2. sante", "table 4", "Eau", "l'eau")] == [
        "1 - Jeunesse",
        "2 - Santé",
        "Table 4",
        "L’eau",
        "L’eau",
    ]
    assert Matcher(("1 - Eau", "2 - Eau")).exact("Eau") is None
    assert Matcher(("Eau", "L’eau")).exact("l'eau") == "L’eau"


def test_two_themes_spelt_alike_are_both_named() -> None:
    """A guess needs one that is clearly nearer than the others."""
    matcher = Matcher(("Économie locale", "Économie sociale", "Numérique", "Numérisation"))
    assert matcher.guess("Économie socale") == Reading(
        "Économie socale", How.AMBIGUOUS, ("Économie sociale", "Économie locale")
    )
    assert matcher.guess("Économie socialle").themes == ("Économie sociale",)
    assert matcher.guess("Numériques").themes == ("Numérique",)


def test_spellings_that_differ_in_a_number_or_begin_otherwise_are_not_alike() -> None:
    """ "Formation" is no slip for "Information"."""
    assert Matcher(("Table 10", "Table 11")).guess("Table 12") == Reading("Table 12", How.UNKNOWN)
    assert Matcher(("Information",)).guess("Formation") == Reading("Formation", How.UNKNOWN)
    assert Matcher(("Information",)).guess("Informations") == Reading("Informations", How.GUESSED, ("Information",))


def test_a_reading_knows_the_piece_of_the_cell_that_it_comes_from() -> None:
    """So that its place is found."""
    found = MATCHER.settle(("Pétanque", "Climat", "énergie et eaux", "jeunes / Santé", "Autre : vélo"))
    assert [(one.written, one.source) for one in found] == [
        ("Pétanque", "Pétanque"),
        ("Climat, énergie et eaux", "Climat"),
        ("jeunes", "jeunes / Santé"),
        ("Santé", "jeunes / Santé"),
        ("vélo", "Autre : vélo"),
    ]
    torn = MATCHER.settle(("Climat", "énergie et eau", "Pétanque"))
    assert [one.source for one in torn] == ["Climat", "Pétanque"]


def test_a_heading_may_name_a_theme() -> None:
    """As those of a form with one column for each."""
    headings = ("Vos thèmes [Santé]", "eau, air et sol", "Souhait 1", "Santés", "")
    assert [MATCHER.named_in(one) for one in headings] == [True, True, False, False, False]


def test_an_empty_list_of_themes_knows_nothing() -> None:
    """And breaks nothing."""
    matcher = Matcher((), numbered=True)
    assert [matcher.settle((one,)) for one in ("1", "Santé")] == [
        (Reading("1", How.UNKNOWN, (), "1"),),
        (Reading("Santé", How.UNKNOWN, (), "Santé"),),
    ]
    assert (matcher.exact("Santé"), matcher.several("Santé"), matcher.several("")) == (None, (), ())


@given(st.lists(st.text(max_size=30), max_size=5), st.lists(st.text(min_size=1, max_size=20), max_size=6))
def test_no_text_breaks_the_reading(cells: list[str], themes: list[str]) -> None:
    """Every reading but an unknown one or a proposal names themes of the list."""
    for one in Matcher(tuple(themes), numbered=True).settle(tuple(cells)):
        assert set(one.themes) <= set(themes)
        assert (one.how in (How.UNKNOWN, How.PROPOSED)) == (not one.themes)
        assert (one.theme is None) == (one.how in (How.AMBIGUOUS, How.UNKNOWN, How.PROPOSED))
