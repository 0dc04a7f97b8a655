"""The QR codes of cards, read back from what is drawn."""

from __future__ import annotations

import re
from dataclasses import replace

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.pages._card_code import SMALLEST_MODULE
from cafeplanner.views.cards import blank_cards, person_cards
from cafeplanner.views.qr import QUIET_ZONE, qr_modules, schedule_text
from tests.builders import make_day, rotation_plan
from tests.pages.browser import measured
from tests.pages.card_days import html, long_day
from tests.pages.reading import showing
from tests.sheets.books import nasty_day


def modules(document: str) -> list[tuple[bytes, ...]]:
    """Return the dark modules of each code of a document, read back from its strokes."""
    found = []
    for side, path in re.findall(r'class="code" viewBox="0 0 (\d+) \d+".*?<path d="([^"]+)"', document):
        field = [bytearray(int(side)) for _ in range(int(side))]
        for column, row, steps in re.findall(r"M(\d+) (\d+)\.5((?:[hm]\d+(?: 0)?)+)", path):
            at = int(column)
            for kind, length in re.findall(r"([hm])(\d+)", steps):
                if kind == "h":
                    field[int(row)][at : at + int(length)] = b"\x01" * int(length)
                at += int(length)
        found.append(tuple(map(bytes, field)))
    return found


def framed(rows: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return a code with the light zone around it."""
    side = len(rows) + 2 * QUIET_ZONE
    edge, rim = bytes(QUIET_ZONE), (bytes(side),) * QUIET_ZONE
    return (*rim, *(edge + row + edge for row in rows), *rim)


def test_codes_say_everybodys_schedule() -> None:
    show = showing(nasty_day())
    texts = [
        schedule_text(card.event, card.schedule) for card in (*person_cards(show), *blank_cards(show)) if card.schedule
    ]
    assert modules(html(show.day)) == [framed(qr_modules(text)) for text in texts]


def test_codes_leave_themes_out_where_they_would_be_too_fine() -> None:
    day = replace(long_day(8), event=make_day().event)
    plan = rotation_plan(day)
    morning = Plan({at: label for at, label in plan.seats.items() if at[1].part is not Part.COLLECTIVES})
    times = ("9 h 30", "9 h 55", "10 h 20", "10 h 45", "11 h 10", "11 h 35", "12 h", "12 h 25")
    rounds = [one.key for one in day.rounds if one.key.part is Part.CAFE]
    lines = [f"{time} table {plan.at('p9', key)}" for time, key in zip(times, rounds, strict=True)]
    group = next(plan.at("p9", one.key) for one in day.rounds if one.key.part is Part.ICEBREAKER)
    head = ["Journée de la coopération", f"Brise-glace · 9 h 10 Groupe {group}"]
    text = "\n".join((*head, *lines, "Collectif · 14 h annoncé au déjeuner"))
    assert modules(html(day, morning, only=frozenset({"p9"}))) == [framed(qr_modules(text))]


def test_code_is_left_out_where_even_short_lines_do_not_fit() -> None:
    day = replace(long_day(8, "Atelié"), event=replace(make_day().event, name="é" * 60))
    assert modules(html(day, only=frozenset({"p9"}))) == []


def test_modules_are_large_enough_to_be_read() -> None:
    script = """() => [...document.querySelectorAll('svg.code')].map(code =>
        code.getBoundingClientRect().width * 25.4 / 96 / code.viewBox.baseVal.width)"""
    sizes = [size for rounds in (4, 8) for size in measured(html(long_day(rounds)), script)]
    assert min(sizes) >= SMALLEST_MODULE - 0.001


def test_codes_are_named_for_those_who_do_not_see_them() -> None:
    document = html(make_day(9))
    assert len(re.findall(r'<svg class="code" [^>]*role="img" aria-label="[^"]+"', document)) == len(modules(document))
