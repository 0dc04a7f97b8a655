"""What stands on the cards, in words; and the order in which they are printed for cutting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.i18n import translator
from cafeplanner.views.by_person import itinerary
from cafeplanner.views.cards import (
    Box,
    Card,
    Hosting,
    Line,
    blank_cards,
    person_cards,
    schedule_lines,
)
from cafeplanner.views.desk_list import directory_key
from cafeplanner.views.palette import PALE
from cafeplanner.views.showing import Showing
from cafeplanner.views.spare import spare_cards
from tests.builders import make_day, rotation_plan

DAY = make_day(24, hosts=1)


def showing(day: Day = DAY, plan: Plan | None = None, language: str = "en") -> Showing:
    plan = plan or rotation_plan(day)
    return Showing(day, plan, check_plan(day, plan), translator(language))


def card_of(show: Showing, person: str) -> Card:
    return next(card for card in person_cards(show) if card.person == person)


def changed(person: str, **changes: object) -> Day:
    """Return the day with one person changed."""
    folk: list[Participant] = [
        replace(one, **changes) if one.id == person else one  # type: ignore[arg-type]
        for one in DAY.participants
    ]
    return replace(DAY, participants=tuple(folk))


def without(part: Part) -> Plan:
    """Return the rotation plan before a part of the day is planned."""
    return Plan({at: label for at, label in rotation_plan(DAY).seats.items() if at[1].part is not part})


def test_everyone_but_the_cancelled_has_one_card_in_alphabetical_order() -> None:
    people = sorted((one for one in DAY.participants if one.status is Status.PRESENT), key=directory_key)
    assert [(card.person, card.name) for card in person_cards(showing())] == [(one.id, one.name) for one in people]


def test_a_card_says_the_whole_day() -> None:
    show = showing()
    tints = [show.tints[label] for label in "2345"]
    assert card_of(show, "p2") == Card(
        event="Journée de la coopération",
        mark="2026-12-03 · v1",
        name="Chloé Ó Briain",
        organisation="CAF",
        territory="Haut-Plateau",
        icebreaker=Line("Icebreaker · 9:10", "Group D"),
        boxes=(
            Box("9:30", "3", "Alimentation locale", tints[1]),
            Box("9:55", "4", "Logement", tints[2]),
            Box("10:20", "5", "Santé et bien-vieillir", tints[3]),
            Box("10:45", "1", "Jeunesse", show.tints["1"]),
        ),
        collective=Line("Collective · 14:00", "Jeunesse 2"),
        schedule=(
            "9:10 icebreaker, group D",
            "9:30 table 3 – Alimentation locale",
            "9:55 table 4 – Logement",
            "10:20 table 5 – Santé et bien-vieillir",
            "10:45 table 1 – Jeunesse",
            "14:00 collective Jeunesse 2",
        ),
        person="p2",
    )


def test_the_card_of_a_host_names_the_table_once() -> None:
    show = showing()
    card = card_of(show, "p0")
    assert (card.boxes, card.host) == (
        (),
        Hosting("1", "Host of table 1", "Jeunesse, all rounds", show.tints["1"]),
    )
    assert (card.icebreaker, card.collective) == (
        Line("Icebreaker · 9:10", "Group B"),
        Line("Collective · 14:00", "Jeunesse 1"),
    )


def test_a_host_who_comes_late_has_a_box_for_each_round() -> None:
    card = card_of(showing(changed("p0", presence=Presence(first=2))), "p0")
    assert card.host is None
    assert [(box.table, box.below) for box in card.boxes] == [("–", "arrives later"), *[("1", "Jeunesse")] * 3]


def test_an_observer_has_one_sentence_instead_of_places() -> None:
    card = card_of(showing(changed("p5", role=Role.OBSERVER)), "p5")
    assert card.observer == "Observer: walk from table to table as you like"
    assert (card.icebreaker, card.boxes, card.host, card.collective, card.schedule) == (None, (), None, None, ())


def test_whoever_is_away_for_a_while_reads_why() -> None:
    show = showing(changed("p5", presence=Presence(first=2, last=3)))
    card = card_of(show, "p5")
    assert card.icebreaker == Line("Icebreaker · 9:10", "– arrives later")
    assert [(box.table, box.below) for box in (card.boxes[0], card.boxes[-1])] == [
        ("–", "arrives later"),
        ("–", "leaves before"),
    ]
    assert {card.boxes[0].tint, card.boxes[-1].tint} == {PALE}
    assert card.collective == Line("Collective · 14:00", "– leaves before")
    assert [card.schedule[at] for at in (0, 1, 4, 5)] == [
        "9:10 – arrives later",
        "9:30 – arrives later",
        "10:45 – leaves before",
        "14:00 – leaves before",
    ]


def test_a_collective_that_is_not_planned_yet_is_announced() -> None:
    card = card_of(showing(plan=without(Part.COLLECTIVES)), "p2")
    assert card.collective == Line("Collective · 14:00", "announced at lunch")
    assert card.schedule[-1] == "14:00 collective: announced at lunch"


@pytest.mark.parametrize(
    ("key", "at", "line"),
    [
        (RoundKey(Part.ICEBREAKER, 1), 0, "9:10 – any group"),
        (RoundKey(Part.CAFE, 2), 2, "9:55 – to be announced"),
    ],
    ids=["icebreaker", "café"],
)
def test_a_seat_that_somebody_took_away_is_to_be_announced(key: RoundKey, at: int, line: str) -> None:
    seats = dict(rotation_plan(DAY).seats)
    del seats["p2", key]
    assert card_of(showing(plan=Plan(seats)), "p2").schedule[at] == line


def test_a_day_without_a_part_has_cards_without_it() -> None:
    cafe_only = replace(DAY, sessions=tuple(one for one in DAY.sessions if one.part is Part.CAFE))
    card = card_of(showing(cafe_only), "p2")
    assert (card.icebreaker, card.collective, len(card.boxes), len(card.schedule)) == (None, None, 4, 4)


def test_a_label_that_names_its_theme_is_not_said_twice() -> None:
    cafe = DAY.sessions[1]
    tables = tuple(replace(table, label=f"{table.theme} 1") for table in cafe.tables)
    labels = {old.label: new.label for old, new in zip(cafe.tables, tables, strict=True)}
    day = replace(DAY, sessions=(DAY.sessions[0], replace(cafe, tables=tables), DAY.sessions[2]))
    seats = {at: labels.get(label, label) for at, label in rotation_plan(DAY).seats.items()}
    assert card_of(showing(day, Plan(seats)), "p2").schedule[1:3] == (
        "9:30 table Alimentation locale 1",
        "9:55 table Logement 1",
    )


def test_french_cards_write_times_as_the_french_do() -> None:
    show = showing(language="fr")
    steps = itinerary(show.day, show.plan, show.day.by_id["p2"]).steps
    assert schedule_lines(show, steps[1:3]) == (
        "9\u00a0h\u00a030 table 3 – Alimentation locale",
        "9\u00a0h\u00a055 table 4 – Logement",
    )


def test_spare_cards_have_places_and_no_name() -> None:
    show = showing()
    cards = blank_cards(show)
    assert len(cards) == len(spare_cards(show.day, show.plan)) > 0
    assert [(card.name, card.person, card.organisation) for card in cards] == [
        ("", "", f"Spare {number}") for number in range(1, len(cards) + 1)
    ]
    for card, spare in zip(cards, spare_cards(show.day, show.plan), strict=True):
        assert [box.table for box in card.boxes] == [step.table for step in spare.steps[1:5]]
        assert card.schedule == schedule_lines(show, spare.steps)
        assert card.collective == Line("Collective · 14:00", "announced at lunch")
