"""Lists as people really keep them."""

from __future__ import annotations

import datetime as dt

import pytest

from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake import lay_out
from tests.intake.samples import PEOPLE, codes, names, read, said

THEMES = [["Thème"], ["Jeunesse"], ["Logement, habitat"], ["Logement"], ["Santé"]]


@pytest.mark.parametrize(
    "cell",
    [
        "Jeunesse / Logement, habitat / Santé",
        "Jeunesse - Logement, habitat - Santé",
        "Jeunesse + Logement, habitat + Santé",
        "Jeunesse, Logement, habitat et Santé",
        "Jeunesse, puis Logement, habitat, puis Santé",
        "Jeunesse & Logement, habitat & Santé",
    ],
)
def test_known_themes_are_found_whatever_stands_between_them(cell: str) -> None:
    """A theme with a comma stays whole, and comes before the shorter one that it begins with."""
    intake = read([["Nom", "Thèmes souhaités"], ["Ana Costa", cell]], Thèmes=THEMES)
    layout = lay_out(intake.roster, intake.settings)
    assert layout.day.participants[0].wishes == ("Jeunesse", "Logement, habitat", "Santé")
    assert layout.findings == ()


def test_what_is_no_theme_is_named_alone() -> None:
    """The others in the cell count."""
    intake = read([["Nom", "Thèmes souhaités"], ["Ana Costa", "Jeunesse / Pétanque + Santé 7"]], Thèmes=THEMES)
    layout = lay_out(intake.roster, intake.settings)
    assert layout.day.participants[0].wishes == ("Jeunesse",)
    unknown = [words.partition("\u00a0»")[0] for _, _, words in said(layout.findings)]
    assert unknown == ["«\u00a0Pétanque", "«\u00a0Santé 7"]


def wishing(*wishes: str) -> Roster:
    """Return a roster in which each person has one wish."""
    return Roster(tuple(Participant(f"p{n}", f"P{n}", "X", wishes=(one,)) for n, one in enumerate(wishes)))


def test_without_a_list_of_themes_joined_wishes_are_parted_where_others_name_the_parts() -> None:
    """Else it is a theme of that name."""
    layout = lay_out(wishing("Jeunesse / Santé", "Jeunesse / Eau", "Santé", "Eau", "Emploi / Formation"))
    assert sorted(theme.name for theme in layout.day.themes) == ["Eau", "Emploi / Formation", "Jeunesse", "Santé"]
    assert [one.wishes for one in layout.day.participants][:2] == [("Jeunesse", "Santé"), ("Jeunesse", "Eau")]


def test_dates_and_numbers_are_no_themes() -> None:
    """A slipped column, or the numbers of a form."""
    rows = [["Nom", "Choix 1", "Choix 2"], ["Ana Costa", dt.date(2026, 12, 3), 4], ["Luc Petit", "Santé", "03/12/2026"]]
    layout = lay_out(read(rows).roster)
    assert [theme.name for theme in layout.day.themes] == ["Santé"]
    assert codes(layout.findings) == [
        ("themes-from-wishes", ""),
        ("theme-unknown", "B2"),
        ("theme-unknown", "C2"),
        ("theme-unknown", "C3"),
    ]


def test_themes_in_a_finding_are_told_apart() -> None:
    """One of them holds a comma."""
    layout = lay_out(wishing("Eau, air et sol", "Santé"))
    assert said(layout.findings)[0][2].startswith(
        "Les thèmes ont été tirés des souhaits\u00a0: «\u00a0Eau, air et sol\u00a0» et «\u00a0Santé\u00a0»."
    )
    assert said(layout.findings, "en")[0][2].startswith(
        "The themes were taken from the wishes: “Eau, air et sol” and “Santé”."
    )


def test_people_without_a_name_are_never_counted_in_silence() -> None:
    """Companions and groups."""
    rows = [
        ["Prénom", "Nom", "Structure"],
        ["Ana", "Costa (+1)", "CAF"],
        ["+1", "", ""],
        ["2 personnes", "CAF", ""],
        ["Luc", "Petit", ""],
    ]
    intake = read(rows)
    assert names(intake) == [("Ana", "Costa"), ("Luc", "Petit")]
    assert said(intake.findings[:2], "en") == [
        (
            "row-without-name",
            "3",
            "The row has no name and was left out; it says: +1. Fill in the name if this is a participant.",
        ),
        (
            "row-without-name",
            "4",
            "The row has no name and was left out; it says: 2 personnes | CAF. "
            "Fill in the name if this is a participant.",
        ),
    ]
    assert codes(intake.findings[2:]) == [("companion-unnamed", "2")]


@pytest.mark.parametrize(
    ("row", "is_note"),
    [
        (["Total", "", "", "4", "8"], True),
        (["TOTAL", "12 %", "", "4,5", "1 200 €"], True),
        (["Total", "", "", "", ""], True),
        (["Total", "Annie", "", "4", "8"], False),
        (["Costa", "", "", "4", "8"], False),
    ],
)
def test_a_row_of_totals_is_nobody(row: list[str], is_note: bool) -> None:
    """Only numbers stand beside the word; somebody may be called like that."""
    intake = read([["Nom", "Prénom", "Structure", "A", "B"], ["Petit", "Luc", "CAF", "1", "1"], row])
    assert ("note-row", "3") in codes(intake.findings) if is_note else len(names(intake)) == 2
    assert len(names(intake)) == (1 if is_note else 2)


def test_a_whole_name_in_the_column_of_the_last_name_is_told_apart_by_its_capitals() -> None:
    """Somebody typed both into one cell; a last name in several words stays whole."""
    rows = [["Nom", "Prénom"], ["COSTA Ana", ""], ["DE LA TOUR", ""], ["Le Goff", ""], ["Petit", "Luc"]]
    assert names(read(rows)) == [("Ana", "Costa"), ("", "de La Tour"), ("", "Le Goff"), ("Luc", "Petit")]


def test_the_guard_before_a_formula_is_no_part_of_a_name() -> None:
    """Careful exports put an apostrophe there; the sign behind it is none either."""
    assert names(read([["Prénom", "Nom"], ["'=Ana", "'-Costa"], ["'t Hart", "O'Brien"], ["@cmd", "Roux"]])) == [
        ("Ana", "Costa"),
        ("'t Hart", "O'Brien"),
        ("@cmd", "Roux"),
    ]


def test_the_hosts_of_a_theme_are_written_as_people_write_names() -> None:
    """In either order, with a comma within a name or between names."""
    themes = [
        ["Thème", "Hôtes"],
        ["Jeunesse", "Abadie Aïcha et LE GOFF Benoît"],
        ["Santé", "Garnier-Lévêque, Chloé"],
        ["Eau", "Marie Durand (CAF, site nord), Luc Petit / Zoé Roux"],
    ]
    intake = read(PEOPLE, Thèmes=themes)
    assert [theme.hosts for theme in intake.settings.cafe.themes] == [
        ("Abadie Aïcha", "LE GOFF Benoît"),
        ("Garnier-Lévêque, Chloé",),
        ("Marie Durand (CAF, site nord)", "Luc Petit", "Zoé Roux"),
    ]


def test_settings_are_understood_with_their_units_and_with_names_as_written() -> None:
    """As somebody fills in a sheet."""
    settings = [
        ["Durée d’un tour", "20 min"],
        ["Taille des groupes du brise-glace", "5 personnes"],
        ["Date de l’événement", "03/12/2026"],
        ["Séparer", "Aïcha Abadie et Benoît Le Goff"],
        ["Garder ensemble", "Chloé Garnier-Lévêque, Aïcha Abadie"],
    ]
    intake = read(PEOPLE, Réglages=settings)
    found = intake.settings
    assert (found.cafe.minutes, found.icebreaker.group_size, found.event.date) == (20, 5, dt.date(2026, 12, 3))
    assert found.apart == (("Aïcha Abadie", "Benoît Le Goff"),)
    assert found.together == (("Chloé Garnier-Lévêque", "Aïcha Abadie"),)
    assert intake.findings == ()


def test_a_lone_heading_participants_heads_a_list_of_names() -> None:
    """Such a word may also be a cell of a list, so it counts only above a name, in the first row."""
    assert names(read([["Participants"], ["Ana Costa"], ["Luc Petit"]])) == [("Ana", "Costa"), ("Luc", "Petit")]
    assert codes(read([["Participants"], ["Inscrits"], ["Ana Costa"]]).findings) == [("no-heading-row", "")]
