"""The list for letters: read back by Python, by cafeplanner itself and harmless to spreadsheet programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.exports import mailing
from cafeplanner.exports._csv import csv_bytes
from cafeplanner.i18n import LANGUAGES
from cafeplanner.intake import read_roster
from cafeplanner.views.by_person import by_person
from cafeplanner.views.letters import day_words
from cafeplanner.views.showing import Showing
from tests.builders import make_day, rotation_plan
from tests.exports.showings import showing
from tests.sheets.books import nasty_day

DAY = make_day(24, hosts=1)
SEPARATORS = {"fr": ";", "en": ","}
CALCULATED = [
    "=1+1",
    "+33 6 12",
    "-Dupont",
    "@SUM(A1)",
    "  =1",
    "\u00a0=1",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
]


def content(show: Showing, only: AbstractSet[str] | None = None) -> str:
    """Return the list as text, the mark of its encoding included."""
    ((name, data),) = mailing.files(show, only).items()
    assert name == ""
    return data.decode("utf-8")


def rows(show: Showing, only: AbstractSet[str] | None = None) -> list[dict[str, str]]:
    """Return the list as Python reads it."""
    text = content(show, only).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=SEPARATORS[show.tr.language]))


def with_people(**changes: dict[str, object]) -> Day:
    """Return the day with people changed, by id."""
    folk = tuple(replace(one, **changes.get(one.id, {})) for one in DAY.participants)  # type: ignore[arg-type]
    return replace(DAY, participants=folk)


def test_everyone_who_comes_has_one_row_in_alphabetical_order() -> None:
    show = showing(DAY)
    assert [row["Id"] for row in rows(show)] == [one.person.id for one in by_person(DAY, show.plan)]


def test_a_row_says_everything() -> None:
    show = showing(DAY)
    (row,) = rows(show, {"p2"})
    assert list(row.items()) == [
        ("First name", "Chloé"),
        ("Last name", "Ó Briain"),
        ("Organisation", "CAF"),
        ("Territory", "Haut-Plateau"),
        ("Role", "Participant"),
        ("Icebreaker time", "9:10"),
        ("Icebreaker group", "D"),
        ("Round 1 time", "9:30"),
        ("Round 1 table", "3"),
        ("Round 1 theme", "Alimentation locale"),
        ("Round 2 time", "9:55"),
        ("Round 2 table", "4"),
        ("Round 2 theme", "Logement"),
        ("Round 3 time", "10:20"),
        ("Round 3 table", "5"),
        ("Round 3 theme", "Santé et bien-vieillir"),
        ("Round 4 time", "10:45"),
        ("Round 4 table", "1"),
        ("Round 4 theme", "Jeunesse"),
        ("Collective time", "14:00"),
        ("Collective", "Jeunesse 2"),
        ("Your day", day_words(show, next(one for one in by_person(DAY, show.plan) if one.person.id == "p2"))),
        ("Calendar file", "o-briain-chloe.ics"),
        ("Id", "p2"),
    ]


def test_the_headings_are_french_in_french() -> None:
    (row,) = rows(showing(DAY, language="fr"), {"p2"})
    assert list(row) == [
        *("Prénom", "Nom", "Structure", "Territoire", "Rôle", "Brise-glace heure", "Brise-glace groupe"),
        *(f"Tour {number} {what}" for number in range(1, 5) for what in ("heure", "table", "thème")),
        *("Collectif heure", "Collectif", "Votre journée", "Fichier agenda", "Id"),
    ]


def test_a_round_that_somebody_misses_is_empty_and_one_without_a_seat_has_its_time() -> None:
    day = with_people(p2={"presence": Presence(first=2)})
    plan = Plan({at: label for at, label in rotation_plan(day).seats.items() if at[1].part is not Part.COLLECTIVES})
    (row,) = rows(showing(day, plan), {"p2"})
    assert [row[name] for name in ("Icebreaker time", "Icebreaker group", "Round 1 time", "Round 1 theme")] == [""] * 4
    assert (row["Round 2 time"], row["Collective time"], row["Collective"]) == ("9:55", "14:00", "")


def test_roles_are_said() -> None:
    show = showing(with_people(p5={"role": Role.OBSERVER}))
    roles = {row["Id"]: row["Role"] for row in rows(show)}
    assert (roles["p0"], roles["p5"], roles["p6"]) == ("Host", "Observer", "Participant")


def test_only_some_people_are_written() -> None:
    assert [row["Id"] for row in rows(showing(DAY), {"p2", "p7", "p23", "nobody"})] == ["p2", "p7"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_finds_encoding_separator_and_lines(language: str) -> None:
    text = content(showing(nasty_day(), language=language))
    assert text.startswith('\ufeff"')
    lines = text.split("\r\n")
    assert (lines[-1], "\n" in "".join(lines), "\r" in "".join(lines)) == ("", False, False)
    sign = SEPARATORS[language]
    assert {line.count(f'"{sign}"') for line in lines[:-1]} == {23}


@pytest.mark.parametrize("text", CALCULATED)
def test_nothing_is_calculated(text: str) -> None:
    (read,) = csv.reader(
        io.StringIO(csv_bytes([[text, f"x{text}"]], "fr").decode("utf-8-sig"), newline=""), delimiter=";"
    )
    assert read[0].startswith("'")
    assert (read[0].removeprefix("'").strip(), read[1][0]) == (text.strip(), "x")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('Les "Passerelles"; Brévanne, 2', 'Les "Passerelles"; Brévanne, 2'),
        ("Zoé\nLine\r\n", "Zoé Line"),
        ("a\x00b\u200bc\ud800", "abc"),
        ("9\u00a0h\u00a030 – l’œuvre 🙂", "9\u00a0h\u00a030 – l’œuvre 🙂"),
        ("1-2 + 3", "1-2 + 3"),
        ("", ""),
    ],
    ids=["quotes and signs", "lines", "controls", "no-break spaces", "signs inside", "nothing"],
)
def test_texts_read_back_on_one_line(text: str, read: str) -> None:
    written = csv_bytes([[text, "end"]], "fr").decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""), delimiter=";")) == [[read.replace("\r\n", " "), "end"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_cafeplanner_reads_the_same_people(tmp_path: Path, language: str) -> None:
    """What is guarded comes back without the apostrophe; what stands in the other columns is taken for nothing."""
    people: dict[str, dict[str, object]] = {
        "p3": {"organisation": "=SUM(A1)", "territory": "+33"},
        "p4": {"organisation": 'Les "Passerelles"; et, autres', "territory": "@home"},
        "p5": {"role": Role.OBSERVER},
    }
    day = with_people(**people)
    path = tmp_path / "list.csv"
    path.write_bytes(mailing.files(showing(day, language=language))[""])
    intake = read_roster(path)
    assert {one.id: known(one) for one in intake.roster.participants} == {
        one.id: known(one) for one in day.participants if one.status is Status.PRESENT
    }
    assert {(one.wishes, one.urgencies, one.presence) for one in intake.roster.participants} == {((), (), Presence())}


def known(person: Participant) -> tuple[object, ...]:
    """Return what the list says of a person."""
    return person.first_name, person.last_name, person.organisation, person.territory, person.role


def test_a_day_without_a_date_names_no_calendar_files() -> None:
    day = replace(DAY, event=replace(DAY.event, date=None))
    assert {row["Calendar file"] for row in rows(showing(day))} == {""}


def test_a_day_to_which_nobody_comes_has_no_list() -> None:
    folk = tuple(replace(one, status=Status.CANCELLED) for one in DAY.participants)
    assert "nobody to write to" in mailing.lacking(showing(replace(DAY, participants=folk), Plan({})))
    assert mailing.lacking(showing(DAY)) == ""
