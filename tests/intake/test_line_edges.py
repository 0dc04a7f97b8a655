"""Which rows name somebody: notes, totals, sentences and what a finding quotes of them."""

from __future__ import annotations

import datetime as dt

import pytest

from cafeplanner.cafe.participant import Presence, Status
from cafeplanner.cafe.roster import Hours
from cafeplanner.intake import read_data
from cafeplanner.intake.people.commas import learn
from cafeplanner.intake.people.values import parse_presence
from tests.intake.samples import codes, names, read, said, workbook


def listed(words: str) -> list[str]:
    """Return what stands between the bars."""
    return words.split("|")


HEADINGS = ["Nom complet", "Structure", "Territoire"]
LUC = ["Luc Petit", "CAF", "Val"]


@pytest.mark.parametrize(
    ("cell", "is_note"),
    [
        ("Marie Anne Le Goff", False),
        ("Marie Anne de Le Goff", True),
        ("Voir Marie.", True),
        ("Suite :", True),
        ("Bienvenue !", True),
        ("Salle 3", True),
        ("Anne Le Goff", False),
    ],
)
def test_a_sentence_below_a_gap_is_a_note(cell: str, is_note: bool) -> None:
    """Five words, a mark at the end or a figure; without a gap, or beside another cell, it may be a name."""
    rows = [HEADINGS, LUC, ["", "", ""], [cell, "", ""]]
    assert len(names(read(rows))) == (1 if is_note else 2)
    assert [one for one in codes(read(rows).findings) if one[0] == "note-row"] == [("note-row", "4")] * is_note
    assert len(names(read([HEADINGS, LUC, [cell, "", ""]]))) == 2
    assert len(names(read([HEADINGS, LUC, ["", "", ""], [cell, "CAF", ""]]))) == 2


def test_a_lone_note_may_stand_in_any_column() -> None:
    """Also where nothing stands in the first one."""
    rows = [["Structure", "Nom complet"], ["CAF", "Luc Petit"], ["", ""], ["", "Merci de compléter avant le 3."]]
    assert codes(read(rows).findings) == [("note-row", "4")]


@pytest.mark.parametrize(
    ("row", "people"),
    [
        (["Total", "5", ""], 1),
        (["Total", "CAF", ""], 1),
        (["Total", "CAF", "Val"], 2),
        (["Total", "5", "1 200 €"], 1),
        (["Nombre", "5", "12 %"], 1),
        (["Sous-total", "5", "7"], 1),
        (["Grand total", "5", "7"], 1),
        (["Totalin Paul", "", ""], 2),
        (["dont Val d’Aubière", "5", ""], 1),
        (["dont Val d’Aubière", "", ""], 2),
        (["Dont Paul", "CAF", "5"], 2),
        (["12 inscrits", "", ""], 1),
        (["12 inscrits", "3", ""], 1),
    ],
)
def test_a_row_that_counts_is_nobody(row: list[str], people: int) -> None:
    """A word for a total, alone or beside numbers."""
    assert len(names(read([HEADINGS, LUC, row]))) == people


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["12 inscrits", "3", "4"], "note-row"),
        (["12 inscrits", "CAF", ""], "row-without-name"),
        (["12 inscrits", "", "Val"], "row-without-name"),
    ],
)
def test_a_count_beside_words_may_be_people_without_names(row: list[str], code: str) -> None:
    """Beside numbers it is a total."""
    assert codes(read([HEADINGS, LUC, row]).findings) == [(code, "3")]


@pytest.mark.parametrize(
    "cell",
    listed(
        "À confirmer|À définir|A désigner|à déterminer|À nommer|À préciser|à venir|TBA|TBC|TBD|To be announced|"
        "to be confirmed|To be defined|To be determined|To be named|Info Requested|"
        "Infos demandées|Information demandée|Information requested|Représentant à désigner"
    ),
)
def test_somebody_to_be_named_is_no_person_yet(cell: str) -> None:
    """The row is told with its organisation."""
    intake = read([HEADINGS, LUC, [cell, "MSA", ""]])
    assert names(intake) == [("Luc", "Petit")]
    assert said(intake.findings, "en") == [
        (
            "row-without-name",
            "3",
            f"The row has no name and was left out; it says: {cell} | MSA. Fill in the name if this is a participant.",
        )
    ]


def test_a_long_row_is_quoted_in_part() -> None:
    """Eighty characters at most, the full stop at the end left to the sentence."""
    for letters, quoted in ((76, "b" * 76), (77, "b" * 75 + "…"), (200, "b" * 75 + "…"), (5, "bbbbb")):
        intake = read([HEADINGS, LUC, ["?", "b" * letters + "." * (letters == 5), ""]])
        (finding,) = said(intake.findings, "en")
        assert finding[2].partition("it says: ")[2].partition(". Fill")[0] == f"? | {quoted}"


@pytest.mark.parametrize(
    ("merged", "people"),
    [("A3:B3", 2), ("A3:C3", 1), ("A3:A4", 2), ("B3:C3", 1)],
)
def test_a_merged_cell_is_a_title_unless_it_is_the_name(merged: str, people: int) -> None:
    """Over first and last name exactly, somebody's whole name may stand."""
    column = "AB".index(merged[0])
    row = [""] * 3
    row[column] = "Groupe Nord"
    rows = [["Prénom", "Nom", "Structure"], ["Luc", "Petit", "CAF"], row]
    assert len(names(read_data(workbook({"Inscrits": rows}, [merged]), "l.xlsx"))) == people


def test_a_cell_over_the_name_and_another_column_is_a_title() -> None:
    """Where one column holds whole names, none of them needs two; names in two columns may stand further right."""
    rows = [HEADINGS, LUC, ["Groupe Nord", "", ""]]
    intake = read_data(workbook({"Inscrits": rows}, ["A3:B3"]), "l.xlsx")
    assert (names(intake), codes(intake.findings)) == ([("Luc", "Petit")], [("note-row", "3")])
    rows = [["Structure", "Nom", "Prénom"], ["CAF", "Petit", "Luc"], ["", "Roux Zoé", ""]]
    intake = read_data(workbook({"Inscrits": rows}, ["B3:C3"]), "l.xlsx")
    assert (names(intake), intake.findings) == ([("Luc", "Petit"), ("Zoé", "Roux")], ())


@pytest.mark.parametrize(
    ("heading", "cell", "status"),
    [
        ("Remboursé", "oui", Status.CANCELLED),
        ("Remboursé", "non", Status.PRESENT),
        ("Remboursé", "0", Status.PRESENT),
        ("Remboursé", "0,00 €", Status.PRESENT),
        ("Remboursé", "10,00 €", Status.CANCELLED),
    ],
)
def test_a_yes_below_a_word_for_leaving_says_that_nobody_comes(heading: str, cell: str, status: Status) -> None:
    """An amount of nothing was not paid back."""
    marks = ["Code barre", "Tarif", "Origine", "Nom participant", "Prénom participant"]
    intake = read([[*marks, heading], ["x", "x", "x", "Petit", "Luc", cell], ["x", "x", "x", "Roux", "Zoé", "non"]])
    assert [one.status for one in intake.roster.participants] == [status, Status.PRESENT]


@pytest.mark.parametrize(
    ("cell", "presence"),
    [
        ("toute la journée", Presence()),
        ("La journée entière", Presence()),
        ("journée complète", Presence()),
        ("full day", Presence()),
        ("toujours", Presence()),
        ("Journée sauf le déjeuner", None),
        ("Tout sauf la fin", None),
        ("toute la journée sauf après-midi", None),
        ("matin", Presence(last=98)),
        ("Le matin seulement", Presence(last=98)),
        ("après-midi", Presence(first=99)),
        ("uniquement l’aprem", Presence(first=99)),
        ("matin et après-midi", Presence()),
        ("du tour 2 au tour 3", Presence(2, 3)),
        ("from 2 to 3", Presence(2, 3)),
        ("arrive au tour 2", Presence(first=2)),
        ("arrive après le tour 2", Presence(first=3)),
        ("après le tour 2", Presence(first=3)),
        ("part après le tour 2", Presence(last=2)),
        ("part avant le tour 2", Presence(last=1)),
        ("jusqu’au 2e tour", Presence(last=2)),
        ("part à midi", Presence(last=98)),
        ("arrive pour le déjeuner", Presence(first=98)),
        ("sans le brise-glace", Presence(first=1)),
        ("repart au tour 1", Presence(last=0)),
        ("deux demandes : tour 2", None),
        ("arrive à 10h30", Hours(arrives=dt.time(10, 30))),
        ("part à 15h", Hours(leaves=dt.time(15))),
        ("3pm - 4.30pm", Hours(dt.time(15), dt.time(16, 30))),
        ("12am-12pm", Hours(dt.time(0), dt.time(12))),
        ("10h30", None),
        ("non", Status.CANCELLED),
    ],
)
def test_a_presence_is_understood_only_as_a_whole(cell: str, presence: Presence | Hours | Status | None) -> None:
    """ "Tout sauf la fin" is not "tout"."""
    assert parse_presence(cell) == presence


@pytest.mark.parametrize(
    ("value", "verb", "presence"),
    [
        ("9", "arrive", Hours(arrives=dt.time(9))),
        ("23", "part", Hours(leaves=dt.time(23))),
        ("24", "part", None),
        ("009", "part", None),
        ("non", "part", None),
        ("matin", "arrive", Presence()),
        ("matin", "part", Presence(last=98)),
        ("après-midi", "part", Presence()),
        ("après-midi", "arrive", Presence(first=99)),
    ],
)
def test_a_heading_may_say_the_verb(value: str, verb: str, presence: Presence | Hours | None) -> None:
    """Below "Arrive", a plain number is an hour."""
    assert parse_presence(value, verb=verb) == presence


def test_commas_with_and_without_a_space_are_counted() -> None:
    """As many tight cells as loose ones are compact; two tight ones at least; a part may not begin another cell."""
    evidence = "This column parts its answers by commas without a space."
    assert learn(["A,B", "C,D", "E, F", "G, H"]).evidence == evidence
    assert learn(["A,B", "C,D", "E, F", "G, H", "I, J"]).evidence != evidence
    assert learn(["A,B", "Sport", "Eau"]).evidence != evidence
    assert learn(["A,B", "C,D", "Sport", "Eau", "Air"]).evidence == evidence
    assert learn(["A,B", "C,D, F", "F,B"]).evidence != evidence
