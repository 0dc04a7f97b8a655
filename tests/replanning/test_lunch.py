"""Lunch: the collectives follow what people said, and the morning stays as it was."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from cafeplanner.cafe.day import Day, Part, Pin, PrintedCard, RoundKey, Seats
from cafeplanner.cafe.participant import Participant, Presence, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.planning.stop import Stop
from cafeplanner.replanning.cards import card_versions, held_cards
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.lunch import Answers, Lunch, plan_collectives, ranks_of
from cafeplanner.replanning.people import Cancels, Corrects, PinsSeat, Plays, Stays
from cafeplanner.replanning.unanswered import suited
from tests.builders import THEMES, make_day, rotation_plan
from tests.replanning.days import planned, record_of

AFTERNOON = RoundKey(Part.COLLECTIVES, 1)
LUNCH = 98


def lunch(urgencies: dict[str, tuple[str, ...]], *events: Event, day: Day | None = None) -> Lunch:
    """Plan the afternoon of a planned day, after the whole morning."""
    plan = planned()[1] if day is None else rotation_plan(day)
    happened = [*events, Plays(record_of(plan, LUNCH)), Answers(urgencies)]
    found = plan_collectives(day or planned()[0], plan, happened, stop=Stop(1), jobs=1)
    assert check_plan(found.day, found.plan).broken == ()
    return found


def there(day: Day) -> set[str]:
    return set(day.present(AFTERNOON))


def theme_of(found: Lunch, person: str) -> str | None:
    table = found.day.table(AFTERNOON, found.plan.seats[person, AFTERNOON])
    assert table is not None
    return table.theme


def chosen(people: list[str], seed: int = 1, themes: int = 6) -> dict[str, tuple[str, ...]]:
    """Return one to three themes for everybody."""
    lot = Random(seed)
    return {one: tuple(lot.sample(THEMES[:themes], lot.randint(1, 3))) for one in people}


def test_the_morning_stays_and_everybody_there_has_a_collective() -> None:
    day, plan = planned()
    found = lunch(chosen(sorted(there(day))))
    morning = {spot: label for spot, label in plan.seats.items() if spot[1] != AFTERNOON}
    assert {spot: label for spot, label in found.plan.seats.items() if spot[1] != AFTERNOON} == morning
    assert {person for person, key in found.plan.seats if key == AFTERNOON} == there(day)
    assert (found.plan.version, found.day.played.keys()) == (2, {key for _, key in morning})


def test_everybody_works_on_a_stated_urgency_where_counting_allows_it() -> None:
    day, _ = planned()
    people = sorted(there(day))
    said = {one: (THEMES[number % 5],) for number, one in enumerate(people)}
    found = lunch(said)
    assert {one: (theme_of(found, one),) for one in people} == said
    figure = found.report.by_rule["collective_urgency"]
    assert (figure.value, figure.proven) == (0, True)
    assert ranks_of(found.day, found.plan).keys() == {0}


def test_two_people_alone_with_a_theme_work_on_their_second_urgency() -> None:
    day, _ = planned()
    people = sorted(there(day))
    said = dict.fromkeys(people, (THEMES[0],)) | dict.fromkeys(people[:2], (THEMES[1], THEMES[0]))
    found = lunch(said)
    ranks = ranks_of(found.day, found.plan)
    assert (set(ranks[1]), ranks.keys()) == (set(people[:2]), {0, 1})


def test_a_topic_of_their_own_becomes_a_collective() -> None:
    people = sorted(there(planned()[0]))
    said = dict.fromkeys(people, (THEMES[0],)) | dict.fromkeys(people[:4], ("Cantines",))
    found = lunch(said)
    assert {one for one in people if theme_of(found, one) == "Cantines"} == set(people[:4])
    assert "Cantines" not in [theme.name for theme in found.day.themes]


def test_whoever_gave_no_answer_is_placed_and_takes_nobodys_place() -> None:
    people = sorted(there(planned()[0]))
    said = {one: (THEMES[number % 3],) for number, one in enumerate(people[:-6])}
    found = lunch(said)
    ranks = ranks_of(found.day, found.plan)
    assert (set(ranks[None]), ranks.keys()) == (set(people[-6:]), {0, None})


def silent_pair(*organisations: str) -> tuple[Day, Plan]:
    """Return a day of six people in two collectives; p0 and p3 gave no answer, and each sits where the other wished.

    The organisations are those of p0, p3 and of p4, who sits with p3.
    """
    day = make_day(7, 2)
    wishes = {"p0": (THEMES[1],), "p3": (THEMES[0],)}
    working = dict(zip(("p0", "p3", "p4"), organisations, strict=True))
    folk = [
        replace(
            one,
            presence=Presence(),
            organisation=working.get(one.id, one.id),
            wishes=wishes.get(one.id, ()),
            urgencies=() if one.id in wishes else (THEMES[int(one.id[1:]) > 2],),
        )
        for one in day.participants
    ]
    places = {f"p{n}": f"{THEMES[n > 2]} 1" for n in range(6)}
    seats = {(one, AFTERNOON): label for one, label in places.items()}
    return replace(day, participants=tuple(folk)), Plan(seats)


def test_people_without_an_answer_exchange_places_towards_what_they_wished_before() -> None:
    day, plan = silent_pair("A", "B", "C")
    seats = suited(day, plan).seats
    assert (seats["p0", AFTERNOON], seats["p3", AFTERNOON]) == (f"{THEMES[1]} 1", f"{THEMES[0]} 1")
    assert {spot: label for spot, label in seats.items() if spot[0] not in ("p0", "p3")} == {
        spot: label for spot, label in plan.seats.items() if spot[0] not in ("p0", "p3")
    }


def test_no_exchange_brings_one_organisation_together_or_parts_people_kept_together() -> None:
    day, plan = silent_pair("A", "B", "A")
    assert suited(day, plan) == plan
    day, plan = silent_pair("A", "B", "C")
    assert suited(replace(day, together=(frozenset({"p0", "p1"}),)), plan) == plan
    assert suited(replace(day, pins=(Pin("p3", AFTERNOON, f"{THEMES[1]} 1"),)), plan) == plan


def test_whoever_leaves_at_lunch_or_has_cancelled_is_out() -> None:
    day, plan = planned()
    one, other = sorted(there(day))[:2]
    gone = (Cancels(one), Stays(other, Presence(last=LUNCH)))
    record = tuple(pin for pin in record_of(plan, LUNCH) if pin.participant != one)
    happened = [*gone, Plays(record), Answers(chosen(sorted(there(day))))]
    found = plan_collectives(day, plan, happened, stop=Stop(1), jobs=1)
    assert {person for person, key in found.plan.seats if key == AFTERNOON} == there(day) - {one, other}
    assert check_plan(found.day, found.plan).broken == ()
    assert found.day.by_id[one].status is Status.CANCELLED


def test_collectives_on_printed_cards_bind_nobody_and_no_card_is_printed_again() -> None:
    _, plan = planned()
    before = {person for person, key in plan.seats if key == AFTERNOON}
    found = lunch(dict.fromkeys(sorted(before), (THEMES[5],)))
    assert {theme_of(found, one) for one in before} == {THEMES[5]}
    assert found.report.by_rule["changed_cards"].value == 0
    assert set(card_versions(found.day, found.plan).values()) == {1}
    assert all(key != AFTERNOON for card in found.day.printed for key, _ in card.seats)


def test_what_is_announced_at_lunch_is_as_good_as_printed_afterwards() -> None:
    people = sorted(there(planned()[0]))
    found = lunch(chosen(people))
    held: dict[str, PrintedCard] = {card.participant: card for card in held_cards(found.day, found.plan)}
    assert all(dict(held[one].seats)[AFTERNOON] == found.plan.at(one, AFTERNOON) for one in people)


def test_a_second_lunch_takes_the_new_answers() -> None:
    people = sorted(there(planned()[0]))
    first = lunch(dict.fromkeys(people, (THEMES[0],)))
    said = dict.fromkeys(people, (THEMES[1],))
    second = plan_collectives(first.day, first.plan, [Answers(said)], stop=Stop(1), jobs=1)
    assert {theme_of(second, one) for one in people} == {THEMES[1]}
    assert second.plan.version == 3


def test_organisations_are_mixed_where_urgencies_leave_the_choice() -> None:
    day, _ = planned()
    people = sorted(there(day))[:20]
    folk = tuple(
        replace(one, organisation=f"O{people.index(one.id) % 4}") if one.id in people else one
        for one in day.participants
    )
    others = [Stays(one, Presence(last=LUNCH)) for one in there(day) - set(people)]
    corrected = [Corrects(one) for one in folk if one.id in people]
    found = lunch(dict.fromkeys(people, (THEMES[0],)), *corrected, *others)
    figure = found.report.by_rule["collective_organisation"]
    assert (figure.value, figure.bound) == (0, 0)


def test_a_seat_fixed_in_a_collective_that_is_no_more_is_free() -> None:
    day, _ = planned()
    people = sorted(there(day))
    pin = Pin(people[0], AFTERNOON, f"{THEMES[3]} 1")
    found = lunch(dict.fromkeys(people, (THEMES[0],)), PinsSeat(pin))
    assert (found.day.pins, theme_of(found, people[0])) == ((), THEMES[0])


def test_a_day_without_collectives_is_refused() -> None:
    day, plan = planned()
    bare = replace(day, sessions=tuple(one for one in day.sessions if one.part is not Part.COLLECTIVES))
    morning = Plan({spot: label for spot, label in plan.seats.items() if spot[1] != AFTERNOON})
    with pytest.raises(ImpossibleRequest, match="no collectives"):
        plan_collectives(bare, morning, [Answers({})])
    everyone = [Stays(one.id, Presence(last=LUNCH)) for one in day.participants]
    with pytest.raises(ImpossibleRequest, match="Nobody is there"):
        plan_collectives(day, plan, [*everyone, Answers({})])


def test_two_people_are_too_few_for_a_collective() -> None:
    day, _ = planned()
    stay = sorted(there(day))[:2]
    leave = [Stays(one, Presence(last=LUNCH)) for one in there(day) - set(stay)]
    with pytest.raises(ImpossibleRequest):
        lunch(dict.fromkeys(stay, (THEMES[0],)), *leave)


def test_a_hundred_and_twenty_people_are_proven_best() -> None:
    day = make_day(121, 10, seats=(2, 20))
    folk: list[Participant] = [replace(one, presence=Presence()) for one in day.participants[:120]]
    folk = [replace(one, organisation=f"Organisation {number % 40}") for number, one in enumerate(folk)]
    groups = replace(day.sessions[0], tables=tuple(replace(one, seats=Seats(1, 9)) for one in day.sessions[0].tables))
    day = replace(day, participants=tuple(folk), sessions=(groups, *day.sessions[1:]))
    found = lunch(chosen([one.id for one in folk], themes=10), day=day)
    assert ranks_of(found.day, found.plan).keys() == {0}
    assert found.report.by_rule["collective_urgency"].proven
