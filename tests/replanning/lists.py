"""Lists of registrations beside the schedule that was made from an earlier one."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Intake
from cafeplanner.intake import lay_out, read_data
from cafeplanner.replanning.comparing import Asked, Comparison, compare
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.replan import happened
from tests.builders import FIRST, LAST, THEMES
from tests.shell import ROOT

ROSTERS = ROOT / "tests" / "rosters"
HEAD = ("Prénom", "Nom", "Structure", "Territoire", "Courriel", "Souhait 1", "Souhait 2", "Rôle", "Statut", "Présence")
FIRST_NAME, LAST_NAME, ORGANISATION, TERRITORY, EMAIL, WISH, SECOND_WISH, ROLE, STATUS, PRESENCE = range(len(HEAD))
Row = tuple[str, ...]


NOTHING_ASKED = Asked()


def row(number: int) -> Row:
    """Return the row of somebody with a name, an organisation of several people, an address and two wishes."""
    return (
        FIRST[number % 26],
        LAST[(number * 7 + number // 26) % 26],
        f"Structure {number % 5}",
        f"Territoire {number % 3}",
        f"adresse{number}@example.org",
        THEMES[number % 5],
        THEMES[(number + 1) % 5],
        "",
        "",
        "",
    )


ROWS = tuple(row(number) for number in range(24))


def changed(one: Row, **columns: str) -> Row:
    """Return a row with other texts in some columns, named as above in small letters."""
    cells = list(one)
    for column, value in columns.items():
        cells[globals()[column.upper()]] = value
    return tuple(cells)


def read(rows: Sequence[Row], head: Row = HEAD) -> Intake:
    return read_data("\n".join(";".join(one) for one in (head, *rows)).encode(), "liste.csv")


def numbered(rows: Sequence[Row]) -> Intake:
    """Read a list whose rows have numbers of their own, from 1."""
    return read([(str(n), *one) for n, one in enumerate(rows, 1)], ("Identifiant", *HEAD))


def day_of(rows: Sequence[Row]) -> Day:
    intake = read(rows)
    assert not intake.blocking
    return lay_out(intake.roster, intake.settings).day


def compared(before: Sequence[Row], after: Sequence[Row], *since: Event, asked: Asked = NOTHING_ASKED) -> Comparison:
    """Compare a list with the schedule of an earlier one, after what happened to the schedule since."""
    day = day_of(before)
    return compare([day], happened(day, since)[0], read(after), "liste.csv", asked)


def said(found: Comparison, day: Day) -> list[str]:
    """Return the events in words."""
    return [str(event.words(day)) for event in found.events]


def codes(found: Comparison) -> list[str]:
    """Return what is said about the comparison itself."""
    return [one.code for one in found.findings if one.code.startswith("list-")]


def person(name: str, day: Day) -> Participant:
    return next(one for one in day.participants if one.name == name)


def name_of(one: Row) -> str:
    return f"{one[FIRST_NAME]} {one[LAST_NAME]}"
