"""What each setting accepts at its limits and refuses one beyond them, in cafe.toml and in the workbook's sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from cafeplanner.cafe.settings import Settings
from cafeplanner.errors import WrongSettings
from cafeplanner.intake import read_settings
from cafeplanner.intake.settings.keys import value_of
from tests.intake.samples import PEOPLE, read, said

MILLION = 1_000_000
LIMITS = [
    ("icebreaker.minutes", 1, 600),
    ("cafe.rounds", 1, 12),
    ("cafe.minutes", 1, 600),
    ("cafe.change_minutes", 0, 600),
    ("priorities.repeat_meeting", 0, MILLION),
    ("priorities.known_in_icebreaker", 0, MILLION),
    ("priorities.same_organisation", 0, MILLION),
    ("priorities.same_territory", 0, MILLION),
    ("priorities.same_territory_icebreaker", 0, MILLION),
    ("priorities.no_shared_urgency", 0, MILLION),
    ("roster.heading_row", 1, 1000),
]
SMALLEST = "two whole numbers, the fewest and the most people, such as"
LISTS = [
    ("cafe.seats", "[1, 1000]", (1, 1000)),
    ("cafe.seats", "[5, 5]", (5, 5)),
    ("cafe.seats", "[0, 5]", None),
    ("cafe.seats", "[1, 1001]", None),
    ("cafe.seats", "[6, 5]", None),
    ("cafe.seats", "[0, 0]", None),
    ("cafe.seats", "[4]", None),
    ("cafe.seats", "[4, 5, 6]", None),
    ("collectives.sizes", "[1, 1000]", (1, 1000)),
    ("collectives.sizes", "[3, 3]", (3, 3)),
    ("collectives.sizes", "[0, 0]", (0, 0)),
    ("collectives.sizes", "[0, 1]", None),
    ("collectives.sizes", "[4, 3]", None),
    ("collectives.steps", "[1, 600]", (1, 600)),
    ("collectives.steps", "[90]", (90,)),
    ("collectives.steps", "[0]", None),
    ("collectives.steps", "[601]", None),
    ("priorities.missed_wish", f"[0, {MILLION}]", (0, MILLION)),
    ("priorities.missed_wish", f"[{MILLION + 1}]", None),
    ("priorities.other_urgency", f"[{MILLION}, 0]", (MILLION, 0)),
    ("priorities.other_urgency", "[-1]", None),
]
POSITIONS = "lines such as “1” = [2.5, 3]: a table, and its metres from the left and from the stage"
EXPECTED = {
    "cafe.seats": f"{SMALLEST} [4, 8]",
    "collectives.sizes": f"{SMALLEST} [3, 5]; [0, 0] leaves the collectives out",
    "collectives.steps": "minutes as whole numbers, such as [90, 15, 15]",
    "priorities.missed_wish": "whole numbers from 0, such as [60, 40, 30]",
    "priorities.other_urgency": "whole numbers from 0, such as [60, 40, 30]",
}


def written(folder: Path, path: str, value: str) -> object:
    """Return what a value in cafe.toml sets."""
    section, _, name = path.rpartition(".")
    return value_of(from_toml(folder, f"[{section}]\n{name} = {value}\n"), path)


def from_toml(folder: Path, content: str) -> Settings:
    """Return the settings of a cafe.toml."""
    file = folder / "cafe.toml"
    file.write_text(content, "utf-8")
    return read_settings(file)


def refused(folder: Path, content: str) -> str:
    """Return what is said about a cafe.toml that is refused."""
    with pytest.raises(WrongSettings) as caught:
        from_toml(folder, content)
    return caught.value.say("en")


@pytest.mark.parametrize(("path", "low", "high"), LIMITS)
def test_both_limits_of_a_number_are_accepted_in_cafe_toml(path: str, low: int, high: int, tmp_path: Path) -> None:
    """And nothing beyond them, nor text, nor a truth value."""
    assert [written(tmp_path, path, str(value)) for value in (low, high)] == [low, high]
    section, _, name = path.rpartition(".")
    for value in (str(low - 1), str(high + 1), "true", '"5"', "5.0"):
        assert refused(tmp_path, f"[{section}]\n{name} = {value}\n") == (
            f"cafe.toml: “{path}” is {value}; expected: a whole number from {low:,} to {high:,}."
        )


@pytest.mark.parametrize(("path", "low", "high"), LIMITS)
def test_both_limits_of_a_number_are_accepted_in_the_sheet(path: str, low: int, high: int) -> None:
    """Beyond them the default stays, and the cell is named with what it may hold."""
    for value in (low, high):
        intake = read(PEOPLE, Réglages=[[path, value]])
        assert value_of(intake.settings, path) == value
        assert [one.code for one in intake.findings if one.code.startswith("setting")] == []
    for value in (low - 1, high + 1):
        intake = read(PEOPLE, Réglages=[[path, value]])
        assert value_of(intake.settings, path) == value_of(Settings(), path)
        assert said(intake.findings, "en") == [
            (
                "setting-not-understood",
                "B1",
                f"The setting “{path}” is “{value}”; expected: a whole number from {low:,} to {high:,}. "
                "It was left out. Correct the cell or leave it empty.",
            )
        ]


@pytest.mark.parametrize(("path", "value", "wanted"), LISTS)
def test_lists_of_numbers_have_limits_too(
    path: str, value: str, wanted: tuple[int, ...] | None, tmp_path: Path
) -> None:
    """Also for the order of the two, and how many there are."""
    if wanted is not None:
        assert written(tmp_path, path, value) == wanted
        return
    section, _, name = path.rpartition(".")
    assert refused(tmp_path, f"[{section}]\n{name} = {value}\n") == (
        f"cafe.toml: “{path}” is {value}; expected: {EXPECTED[path]}."
    )


def test_icebreaker_groups_have_two_to_twenty_people_or_none(tmp_path: Path) -> None:
    """0 leaves the icebreaker out; 1 and `false` mean nothing."""
    path = "icebreaker.group_size"
    assert [written(tmp_path, path, one) for one in ("0", "2", "20")] == [0, 2, 20]
    for value in ("1", "21", "-1", "false"):
        assert refused(tmp_path, f"[icebreaker]\ngroup_size = {value}\n") == (
            f"cafe.toml: “{path}” is {value}; expected: a whole number from 2 to 20, or 0 for no icebreaker."
        )


@pytest.mark.parametrize(
    ("content", "key", "value", "expected"),
    [
        ("[event]\nname = 5", "event.name", "5", "a text"),
        ("[event]\ndate = 'demain'", "event.date", '"demain"', "a date such as 2026-12-03"),
        ("[event]\nstart = 9", "event.start", "9", "a time such as 09:00"),
        ("[event]\nstart = '24:00'", "event.start", '"24:00"', "a time such as 09:00"),
        ("[event]\nstart = '9'", "event.start", '"9"', "a time such as 09:00"),
        ("[event]\nlanguage = 'de'", "event.language", '"de"', "“fr” or “en”"),
        ("[cafe]\nharvest = 'Quoi ?'", "cafe.harvest", '"Quoi ?"', "a list of texts"),
        ("[cafe]\nharvest = [1]", "cafe.harvest", "[1]", "a list of texts"),
        ("together = [['Ana']]", "together", '[["Ana"]]', "groups of at least two names"),
        ("apart = [['Ana', '']]", "apart", '[["Ana", ""]]', "groups of at least two names"),
        ("merges = []", "merges", "[]", "lines such as “Mairie de Lyon” = “Ville de Lyon”"),
        ("merges = {A = ''}", "merges", "{…}", "lines such as “Mairie de Lyon” = “Ville de Lyon”"),
        ("merges = {'' = 'A'}", "merges", "{…}", "lines such as “Mairie de Lyon” = “Ville de Lyon”"),
        (
            "[roster]\ncolumns = {A = 'Couleur'}",
            "roster.columns",
            "{…}",
            "lines such as “Entité” = “Structure”, with a known heading on the right, or “-” to leave the column out",
        ),
        (
            "[roster]\nencoding = 'martien'",
            "roster.encoding",
            '"martien"',
            "an encoding such as “utf-8”, “cp1252”, “mac-roman” or “cp850”",
        ),
        (
            "[roster]\nencoding = 'ascii'",
            "roster.encoding",
            '"ascii"',
            "an encoding such as “utf-8”, “cp1252”, “mac-roman” or “cp850”",
        ),
        ("[room]\nwidth = '12'", "room.width", '"12"', "a number of metres, such as 12.5"),
        ("[room]\nwidth = 0.5", "room.width", "0.5", "a number of metres, such as 12.5"),
        ("[room]\ndepth = 1000.5", "room.depth", "1000.5", "a number of metres, such as 12.5"),
        ("[room]\ndepth = nan", "room.depth", "nan", "a number of metres, such as 12.5"),
        ("[room]\ndepth = true", "room.depth", "true", "a number of metres, such as 12.5"),
        ("[room]\npositions = [[1, 2]]", "room.positions", "[[1, 2]]", POSITIONS),
        ("[room]\npositions = {1 = [2]}", "room.positions", "{…}", POSITIONS),
        ("[room]\npositions = {1 = [2, 3, 4]}", "room.positions", "{…}", POSITIONS),
        ("[room]\npositions = {1 = [2, -3]}", "room.positions", "{…}", POSITIONS),
        ("[room]\npositions = {1 = [1000.5, 3]}", "room.positions", "{…}", POSITIONS),
        ("[room]\npositions = {'' = [2, 3]}", "room.positions", "{…}", POSITIONS),
        ("[[cafe.themes]]\nname = ''", "cafe.themes.name", '""', "a text"),
        ("[[cafe.themes]]\nname = 'A'\ntables = 0", "cafe.themes.tables", "0", "a whole number from 1 to 500"),
        ("[[cafe.themes]]\nname = 'A'\ntables = 501", "cafe.themes.tables", "501", "a whole number from 1 to 500"),
        ("[[pins]]\nname = 'A'\ntable = 1\nround = 0", "pins.round", "0", "a whole number from 1 to 12"),
        ("[[pins]]\nname = 'A'\ntable = 1\nround = 13", "pins.round", "13", "a whole number from 1 to 12"),
        ("[[pins]]\nname = 'A'\ntable = ''", "pins.table", '""', "a text"),
        ("[[pins]]\nname = 'A'\ntable = 1\npart = 'x'", "pins.part", '"x"', "“icebreaker”, “cafe” or “collectives”"),
    ],
)
def test_a_wrong_value_is_answered_with_what_is_expected(
    content: str, key: str, value: str, expected: str, tmp_path: Path
) -> None:
    """In words that say how to write it."""
    assert refused(tmp_path, content + "\n") == f"cafe.toml: “{key}” is {value}; expected: {expected}."


def test_the_limits_of_themes_and_pins_are_accepted(tmp_path: Path) -> None:
    """One table and 500, the first round and the twelfth, a table with a number for a name."""
    themes = from_toml(tmp_path, "[[cafe.themes]]\nname='A'\ntables=1\n[[cafe.themes]]\nname=7\ntables=500").cafe.themes
    assert [(one.name, one.tables) for one in themes] == [("A", 1), ("7", 500)]
    pins = from_toml(tmp_path, "[[pins]]\nname='A'\ntable=1\nround=1\n[[pins]]\nname='B'\ntable='2'\nround=12").pins
    assert [(one.name, one.table, one.round) for one in pins] == [("A", "1", 1), ("B", "2", 12)]


def test_a_file_that_breaks_off_has_no_line_to_name(tmp_path: Path) -> None:
    """An open quotation mark shows only at the end of the file."""
    remedy = "Each line reads: key = value; texts stand in quotation marks."
    assert refused(tmp_path, 'apart = "') == f"cafe.toml: line ? cannot be read as TOML. {remedy}"
    assert refused(tmp_path, "\n\napart = x\n") == f"cafe.toml: line 3 cannot be read as TOML. {remedy}"


@pytest.mark.parametrize(
    ("cells", "seats", "wrong"),
    [
        ((1, 1000), (1, 1000), []),
        ((0, 6), (4, 6), ["B2"]),
        ((3, 1001), (3, 8), ["C2"]),
        ((9, None), (9, 9), []),
        ((3, None), (3, 8), []),
        ((None, 3), (3, 3), []),
        ((None, 9), (4, 9), []),
        ((8, 5), (5, 8), []),
        ((None, None), None, []),
    ],
)
def test_the_seats_of_a_theme_keep_to_their_limits(
    cells: tuple[int | None, int | None], seats: tuple[int, int] | None, wrong: list[str]
) -> None:
    """One of the two alone is completed from the café's seats, four to eight."""
    intake = read(PEOPLE, Thèmes=[["Thème", "Places min", "Places max"], ["Santé", *cells]])
    assert [(one.name, one.seats) for one in intake.settings.cafe.themes] == [("Santé", seats)]
    assert [where for _, where, _ in said(intake.findings)] == wrong
