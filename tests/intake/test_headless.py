"""A list of names and nothing else."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.settings import RosterSettings, Settings
from cafeplanner.intake import read_data
from cafeplanner.intake.kinds._kind import WARNING
from tests.intake.samples import codes, names, read, said

NAMES = ["Ana Costa", "Jean-Baptiste Le Bras", "Luc d’Estienne", "Zoé Roux"]


def test_lines_that_are_all_names_are_read_without_a_heading() -> None:
    """The first one counts as well, and keeps its row; a finding says so."""
    intake = read_data("\n".join(NAMES).encode(), "noms.txt")
    assert names(intake) == [("Ana", "Costa"), ("Jean-Baptiste", "Le Bras"), ("Luc", "d’Estienne"), ("Zoé", "Roux")]
    assert said(intake.findings, "en") == [
        (
            "names-without-heading",
            "1",
            "There is no heading; every line was read as the name of a person. "
            "Delete lines that are no names; write “Participants” above the names to make it sure.",
        )
    ]
    assert intake.findings[0].severity is WARNING
    place = intake.roster.place("costa-ana")
    assert place is not None
    assert (place.row, [(one.letter, one.field, one.filled) for one in intake.columns]) == (1, [("A", "full_name", 4)])


def test_the_names_may_stand_further_to_the_right() -> None:
    """With blank rows above and between them."""
    intake = read([[], ["", NAMES[0]], [], ["", NAMES[1]], ["", NAMES[3]]])
    assert names(intake) == [("Ana", "Costa"), ("Jean-Baptiste", "Le Bras"), ("Zoé", "Roux")]
    assert [(one.letter, one.filled) for one in intake.columns] == [("B", 3)]


@pytest.mark.parametrize(
    "lines",
    [
        NAMES[:2],
        ["Ville de Brévanne", "Mission locale", "Les Passerelles"],
        ["Ville de Brévanne", *NAMES],
        [*NAMES, "Salle 3"],
        [*NAMES, "Zoé"],
        [*NAMES, "Zoé Roux : ne mange pas de poisson"],
        ["Ana Costa", "Ville de Brévanne", "Mission locale"],
    ],
    ids=["two lines", "organisations", "a title", "a number", "one word", "a remark", "few first names"],
)
def test_other_lines_are_no_list_of_names(lines: list[str]) -> None:
    """Nothing is guessed."""
    assert codes(read([[line] for line in lines]).findings) == [("no-heading-row", "")]


def test_first_names_in_half_of_the_lines_are_enough() -> None:
    """Not every first name is known."""
    assert len(names(read([[line] for line in ["Ana Costa", "Xyz Abc", "Luc Petit", "Uvw Def"]]))) == 4


def test_a_heading_row_that_is_asked_for_must_be_one() -> None:
    """The settings say which row it is."""
    given = Settings(roster=RosterSettings(heading_row=1))
    assert codes(read_data("\n".join(NAMES).encode(), "noms.txt", given).findings) == [("no-name-column", "1")]


def test_a_file_of_several_columns_or_sheets_is_no_list_of_names() -> None:
    """What else stands there must be something."""
    rows = [[one] for one in NAMES]
    assert codes(read([*rows, ["", "x"]]).findings) == [("no-heading-row", "")]
    assert codes(read(rows, Autre=rows).findings) == [("no-heading-row", "")]
