"""Cards, read back from the file: everybody once, with the tables of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.sheets import cards as cards_sheet
from cafeplanner.sheets import spare as spare_sheet
from cafeplanner.sheets.contents import SHEETS
from cafeplanner.views.desk_list import directory_key
from cafeplanner.views.spare import spare_cards
from tests.builders import THEMES, make_day, rotation_plan
from tests.sheets.books import nasty_day
from tests.sheets.papers import printed, whole

LONG_THEMES = ("Alimentation locale et cantines", "Santé, soins et bien-vieillir", "Transition énergétique, bâti")
"""Themes of about 30 letters."""


def cards(sheet: Worksheet, rounds: int) -> Iterator[list[str]]:
    """Yield the texts of each card of a sheet, from top left to bottom right."""
    wide = {1: 8, 2: 8}.get(rounds, (rounds if rounds <= 4 else -(-rounds // 2)) * 2) + 2
    high = 10
    for top in range(1, sheet.max_row + 1, high):
        for left in (1, wide + 1):
            block = sheet.iter_rows(top, top + high - 1, left, left + wide - 1, values_only=True)
            texts = [str(value) for row in block for value in row if value is not None]
            if texts:
                yield texts


def with_themes(day: Day, names: tuple[str, ...]) -> Day:
    """Return the day with other names for its first themes."""
    new = dict(zip(THEMES, names, strict=False))
    sessions = tuple(
        replace(
            one, tables=tuple(replace(table, theme=new.get(table.theme or "", table.theme)) for table in one.tables)
        )
        for one in day.sessions
    )
    return replace(day, sessions=sessions)


@pytest.mark.parametrize("rounds", [1, 2, 4, 5, 6, 8])
def test_everyone_has_exactly_one_card_with_the_tables_of_the_plan(rounds: int, tmp_path: Path) -> None:
    day = make_day(30, 12, rounds, seats=(1, 9))
    plan = rotation_plan(day)
    found = {card[1]: card for card in cards(printed(day, tmp_path / "a.xlsx", cards_sheet.SHEET, plan), rounds)}
    people = {one.name: one.id for one in day.participants if one.status is Status.PRESENT}
    assert found.keys() == people.keys()
    cafe = [round_.key for round_ in day.rounds if round_.key.part is Part.CAFE]
    for name, person in people.items():
        tables = [plan.at(person, key) for key in cafe]
        assert [text for text in found[name] if text.isdigit()] == tables


def test_cards_are_in_alphabetical_order(tmp_path: Path) -> None:
    day = make_day(40)
    names = [card[1] for card in cards(printed(day, tmp_path / "a.xlsx", cards_sheet.SHEET), 4)]
    keys = [next(one.sort_key for one in day.participants if one.name == name) for name in names]
    assert keys == sorted(keys)
    assert len(names) == 39


def card_of(person: str, day: Day, path: Path, plan: Plan | None = None, language: str = "fr") -> list[str]:
    """Return the texts of a person's card."""
    sheet = printed(day, path, cards_sheet.SHEET, plan, language)
    return next(card for card in cards(sheet, 4) if day.by_id[person].name in card)


def test_card_says_everything_once(tmp_path: Path) -> None:
    assert card_of("p7", make_day(), tmp_path / "a.xlsx")[1:] == [
        "Hélène Ximenes",
        "Communauté de communes du Val d'Aubière",
        "Haut-Plateau",
        "Brise-glace · 9\u00a0h\u00a010",
        "Groupe D",
        "03/12/2026 · v1",
        *("9\u00a0h\u00a030", "9\u00a0h\u00a055", "10\u00a0h\u00a020", "10\u00a0h\u00a045"),
        *("4", "5", "1", "2"),
        *("Logement", "Santé et bien-vieillir", "Jeunesse", "Mobilités"),
        "Collectif · 14\u00a0h",
        "Jeunesse 2",
    ]


def test_card_names_event_date_and_version(tmp_path: Path) -> None:
    day = make_day()
    plan = replace(rotation_plan(day), version=3)
    assert card_of("p7", day, tmp_path / "a.xlsx", plan)[0:7:6] == ["Journée de la coopération", "03/12/2026 · v3"]
    assert card_of("p7", day, tmp_path / "b.xlsx", plan, "en")[6] == "2026-12-03 · v3"


def test_host_has_a_card_with_one_table(tmp_path: Path) -> None:
    card = card_of("p0", make_day(hosts=2), tmp_path / "a.xlsx")
    assert card[7:10] == ["1", "Hôte de la table 1", "Jeunesse, tous les tours"]


def test_observer_has_a_card_without_tables(tmp_path: Path) -> None:
    day = make_day()
    folk = tuple(replace(one, role=Role.OBSERVER) if one.id == "p7" else one for one in day.participants)
    card = card_of("p7", replace(day, participants=folk), tmp_path / "a.xlsx")
    assert card[5:] == ["Observation\u00a0: vous circulez librement d’une table à l’autre"]


def test_absence_is_said_in_each_round(tmp_path: Path) -> None:
    day = make_day()
    folk = tuple(replace(one, presence=Presence(2, 3)) if one.id == "p7" else one for one in day.participants)
    card = card_of("p7", replace(day, participants=folk), tmp_path / "a.xlsx")
    assert card[5] == "– arrivée plus tard"
    assert (card[11], card[14]) == ("–", "–")
    assert (card[15], card[18], card[20]) == ("arrivée plus tard", "départ prévu", "– départ prévu")


def test_collectives_not_yet_planned_are_announced_for_lunch(tmp_path: Path) -> None:
    day = make_day()
    plan = rotation_plan(day)
    morning = Plan({at: label for at, label in plan.seats.items() if at[1].part is not Part.COLLECTIVES})
    assert card_of("p7", day, tmp_path / "a.xlsx", morning)[-1] == "annoncé au déjeuner"


@pytest.mark.parametrize("rounds", [4, 5, 6, 8])
def test_nothing_on_a_card_is_cut_or_below_8_points(rounds: int, tmp_path: Path) -> None:
    day = with_themes(make_day(24, 12, rounds), LONG_THEMES)
    long = {"first_name": "Marie-Antoinette-Philippine", "last_name": "de La Rochefoucauld-Montmorency"}
    organisation = "Syndicat mixte d'aménagement et de développement économique du Val d'Aubière"
    folk = (replace(day.participants[0], organisation=organisation, **long), *day.participants[1:])
    sheet = printed(replace(day, participants=folk), tmp_path / "a.xlsx", cards_sheet.SHEET)
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.value for cell in cells if "…" in str(cell.value)] == []
    assert min(cell.font.sz for cell in cells) >= 8


def test_names_that_look_like_formulas_stay_text_everywhere(tmp_path: Path) -> None:
    book = whole(nasty_day(), tmp_path / "a.xlsx")
    formulas = [
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f" and "1+1" in str(cell.value)
    ]
    assert formulas == []
    assert "=1+1 +33 6" in {card[1] for card in cards(book["Cartes"], 4)}


def test_pages_break_after_every_eighth_card(tmp_path: Path) -> None:
    sheet = printed(make_day(34), tmp_path / "a.xlsx", cards_sheet.SHEET)
    assert [one.id for one in sheet.row_breaks.brk] == [40, 80, 120, 160]
    assert sheet.max_row == 170


def test_spare_cards_are_those_of_the_view(tmp_path: Path) -> None:
    day = make_day()
    plan = rotation_plan(day)
    found = list(cards(printed(day, tmp_path / "a.xlsx", spare_sheet.SHEET, plan), 4))
    assert [card[1] for card in found] == [f"Réserve {number}" for number in range(1, 9)]
    told = [[text for text in card if text.isdigit()] for card in found]
    assert told == [
        [step.table for step in card.steps if step.round.key.part is Part.CAFE] for card in spare_cards(day, plan)
    ]


def test_full_day_says_why_there_is_no_spare_card(tmp_path: Path) -> None:
    day = make_day(26, 5, seats=(2, 5))
    sheet = printed(day, tmp_path / "a.xlsx", spare_sheet.SHEET)
    assert str(sheet["A2"].value).startswith("Il n’y a pas de carte de réserve")


def test_a_sheet_with_too_many_pages_goes_on_in_further_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is on two of them, and the summary leads to the first."""
    small = tuple(replace(sheet, most=10) if sheet is cards_sheet.SHEET else sheet for sheet in SHEETS)
    monkeypatch.setattr("cafeplanner.sheets.book.SHEETS", small)
    day = make_day(34)
    book = whole(day, tmp_path / "a.xlsx")
    names = [title for title in book.sheetnames if title.startswith("Cartes")]
    assert names == ["Cartes 1", "Cartes 2", "Cartes 3", "Cartes 4"]
    found = [[card[1] for card in cards(book[name], 4)] for name in names]
    assert [len(some) for some in found] == [10, 10, 10, 3]
    coming = [one for one in day.participants if one.status is Status.PRESENT]
    assert [name for some in found for name in some] == [one.name for one in sorted(coming, key=directory_key)]
    links = [cell.hyperlink.location for row in book["Synthèse"].iter_rows() for cell in row if cell.hyperlink]
    assert "'Cartes 1'!A1" in links
