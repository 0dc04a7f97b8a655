"""The QR codes on the cards, decoded from the pictures in the file."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
import zxingcpp
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day, Part, Round
from cafeplanner.cafe.participant import Role
from cafeplanner.i18n import translator
from cafeplanner.sheets import cards as cards_sheet
from cafeplanner.sheets._card_layout import make_layout
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.cards import person_cards
from cafeplanner.views.qr import schedule_text
from tests.builders import make_day, rotation_plan
from tests.sheets.books import nasty_day
from tests.sheets.papers import NO_REPORT, printed
from tests.sheets.told import coming

EMU = 9525
"""Units of the file format in a pixel."""
ANCHOR = re.compile(r"<xdr:twoCellAnchor.*?</xdr:twoCellAnchor>", re.DOTALL)
CORNER = re.compile(
    r"<xdr:col>(\d+)</xdr:col><xdr:colOff>(\d+)</xdr:colOff><xdr:row>(\d+)</xdr:row><xdr:rowOff>(\d+)</xdr:rowOff>"
)


class Picture(NamedTuple):
    """A picture of a worksheet: its corners in pixels, and what its QR code says."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


def pictures(path: Path, sheet: Worksheet) -> list[Picture]:
    """Return the pictures of the only worksheet of a file in the order of their anchors."""
    with zipfile.ZipFile(path) as file:
        if "xl/drawings/drawing1.xml" not in file.namelist():
            assert [name for name in file.namelist() if "media" in name] == []
            return []
        relations = file.read("xl/drawings/_rels/drawing1.xml.rels").decode()
        targets = {key: target for key, target in re.findall(r'Id="(\w+)"[^>]*Target="\.\./(media/[^"]+)"', relations)}
        said = {key: decoded(file.read(f"xl/{target}")) for key, target in targets.items()}
        anchors = ANCHOR.findall(file.read("xl/drawings/drawing1.xml").decode())
    columns, rows = edges(sheet)
    found = []
    for anchor in anchors:
        (left, top), (right, bottom) = (
            (columns[int(column)] + int(over) / EMU, rows[int(row)] + int(down) / EMU)
            for column, over, row, down in CORNER.findall(anchor)
        )
        found.append(Picture(left, top, right, bottom, said[re.findall(r'r:embed="(\w+)"', anchor)[0]]))
    return found


def edges(sheet: Worksheet) -> tuple[list[float], list[float]]:
    """Return the left edges of the columns and the upper edges of the rows in pixels, counted from 0."""
    widths = [0.0] * (sheet.max_column + 1)
    for one in sheet.column_dimensions.values():
        widths[one.min - 1 : one.max] = [round(one.width * 7)] * (one.max - one.min + 1)
    heights = [(sheet.row_dimensions[row].height or 15) * 4 / 3 for row in range(1, sheet.max_row + 1)]
    return list(accumulate(widths, initial=0)), list(accumulate(heights, initial=0))


def decoded(png: bytes) -> str:
    """Return what the QR code in a PNG file of one bit a pixel says."""
    size = int.from_bytes(png[16:20], "big")
    assert (png[16:20], png[24:29]) == (png[20:24], b"\x01\x00\x00\x00\x00")
    pieces, at = b"", 8
    while at < len(png):
        length, kind = int.from_bytes(png[at : at + 4], "big"), png[at + 4 : at + 8]
        pieces += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    lines = np.frombuffer(zlib.decompress(pieces), np.uint8).reshape(size, -1)
    assert not lines[:, 0].any()
    found = zxingcpp.read_barcode(np.unpackbits(lines[:, 1:], axis=1)[:, :size] * np.uint8(255))
    assert found is not None
    return str(found.text)


def shown(day: Day, language: str) -> BookContext:
    """Return what the cards of a day are made from."""
    return BookContext(day, rotation_plan(day), NO_REPORT, translator(language))


@pytest.mark.parametrize(("rounds", "language"), [(1, "fr"), (4, "en"), (6, "fr"), (8, "en")])
def test_each_code_says_the_schedule_of_its_card_beside_the_name(rounds: int, language: str, tmp_path: Path) -> None:
    day = nasty_day(30)
    day = replace(make_day(30, 9, rounds, seats=(1, 9), hosts=2), participants=day.participants)
    path = tmp_path / "a.xlsx"
    sheet = printed(day, path, cards_sheet.SHEET, language=language)
    cards = person_cards(shown(day, language))
    found = pictures(path, sheet)
    numbered = [(number, card) for number, card in enumerate(cards) if card.schedule]
    assert [one.text for one in found] == [schedule_text(card.event, card.schedule) for _, card in numbered]
    layout = make_layout(shown(day, language), coded=True)
    columns, rows = edges(sheet)
    wide, high, band = len(layout.grid.widths), len(layout.grid.heights), layout.bands["name"]
    for (number, _), picture in zip(numbered, found, strict=True):
        row, column = number // 2 * high, number % 2 * wide
        name = next(
            one for one in sheet.merged_cells.ranges if (one.min_row, one.min_col) == (row + band + 1, column + 2)
        )
        assert columns[name.max_col] <= picture.left < picture.right < columns[column + wide]
        assert rows[row] < picture.top < picture.bottom <= rows[row + layout.bands["icebreaker"]] + 1
        assert picture.right - picture.left == pytest.approx(picture.bottom - picture.top, abs=1.5)


def test_a_code_names_each_round_with_its_table(tmp_path: Path) -> None:
    day = make_day(12, 5, 4)
    sheet = printed(day, tmp_path / "a.xlsx", cards_sheet.SHEET, language="en")
    found = [one.text.split("\n") for one in pictures(tmp_path / "a.xlsx", sheet)]
    plan = rotation_plan(day)
    assert found == [
        ["Journée de la coopération", *(told(day, round_, plan.at(one.id, round_.key) or "") for round_ in day.rounds)]
        for one in coming(day)
    ]


def told(day: Day, round_: Round, label: str) -> str:
    """Tell a line of a code."""
    time, table = f"{round_.start.hour}:{round_.start.minute:02}", day.table(round_.key, label)
    match round_.key.part:
        case Part.ICEBREAKER:
            return f"{time} icebreaker, group {label}"
        case Part.CAFE:
            return f"{time} table {label} - {table and table.theme}"
        case Part.COLLECTIVES:
            return f"{time} collective {label}" if label else f"{time} - leaves before"


def test_an_observer_has_no_code(tmp_path: Path) -> None:
    day = make_day(9)
    folk = tuple(replace(one, role=Role.OBSERVER) for one in day.participants)
    sheet = printed(replace(day, participants=folk), tmp_path / "a.xlsx", cards_sheet.SHEET)
    assert pictures(tmp_path / "a.xlsx", sheet) == []


@pytest.mark.parametrize(("most", "codes"), [(11, 11), (10, 0)])
def test_many_people_have_cards_without_codes(
    most: int, codes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their names have the room that the codes leave free."""
    monkeypatch.setattr(cards_sheet, "MOST_CODES", most)
    sheet = printed(make_day(12), tmp_path / "a.xlsx", cards_sheet.SHEET)
    assert len(pictures(tmp_path / "a.xlsx", sheet)) == codes
    names = next(one for one in sheet.merged_cells.ranges if (one.min_row, one.min_col) == (2, 2))
    assert (names.max_col == 9) == (codes == 0)
