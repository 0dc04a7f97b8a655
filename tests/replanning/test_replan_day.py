"""Planning again: whoever need not move keeps the card, and what is over stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Part, Pin, RoundKey, Seats, Table
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.intake import load_day, read_roster
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop
from cafeplanner.replanning.cards import card_versions
from cafeplanner.replanning.lunch import with_collectives
from cafeplanner.replanning.people import Cancels, Corrects, Joins, KeepsApart, PinsSeat, Plays, Returns, Stays
from cafeplanner.replanning.places import ChangesHost, ClosesTable, OpensTable, RenamesTheme, Resizes
from cafeplanner.replanning.replan import Budget, Replanned
from cafeplanner.replanning.spares import spare_seats
from tests.replanning.days import again, cafe_tables, dispensable, planned, record_of, replanned, seats_of
from tests.shell import EXAMPLE

NEW = Participant("new", "Nadia", "Nouvelle", "Nulle part", "", ("Jeunesse",))
FIRST, SECOND = RoundKey(Part.CAFE, 1), RoundKey(Part.CAFE, 2)


def moved(before: Plan, found: Replanned) -> set[str]:
    """Everybody who is in both plans and sits elsewhere."""
    return {one for (one, key), label in found.plan.seats.items() if before.seats.get((one, key), label) != label}


def test_nothing_happened_and_nothing_changes() -> None:
    found = again()
    assert dict(found.plan.seats) == dict(planned()[1].seats)
    assert (found.plan.version, found.changed.value, found.changed.proven) == (2, 0, True)
    twice = replanned(found.day, found.plan)
    assert (dict(twice.plan.seats), twice.plan.version) == (dict(found.plan.seats), 3)
    assert set(card_versions(twice.day, twice.plan).values()) == {1}


def test_cancellations_that_leave_tables_large_enough_move_nobody() -> None:
    day, plan = planned()
    gone = dispensable(day, plan)[:2]
    found = again(*map(Cancels, gone))
    assert dict(found.plan.seats) == {spot: label for spot, label in plan.seats.items() if spot[0] not in gone}
    assert (found.changed.value, found.changed.proven) == (0, True)
    assert [found.day.by_id[one].status for one in gone] == [Status.CANCELLED] * 2
    assert len(found.day.participants) == len(day.participants)


def test_whoever_cancels_and_comes_after_all_sits_where_the_card_says() -> None:
    day, plan = planned()
    person = dispensable(day, plan)[0]
    gone = again(Cancels(person))
    back = replanned(gone.day, gone.plan, Returns(person))
    assert seats_of(back.plan, person) == seats_of(plan, person)
    assert (back.changed.value, card_versions(back.day, back.plan)[person]) == (0, 1)


def test_only_the_people_of_a_closed_table_get_new_cards() -> None:
    day, plan = planned()
    label = cafe_tables(day)[-1]
    found = again(ClosesTable(label))
    there = {one for (one, key), at in plan.seats.items() if key.part is Part.CAFE and at == label}
    assert moved(plan, found) == there
    assert (found.changed.value, found.changed.bound) == (len(there), len(there))
    assert label not in cafe_tables(found.day)
    versions = card_versions(found.day, found.plan)
    assert {one for one, version in versions.items() if version == 2} == there


@pytest.mark.parametrize("events", [(), (Joins(NEW), Joins(replace(NEW, id="newer", last_name="Encore")))])
def test_a_closed_table_leaves_the_afternoon_of_the_example_as_it_was(events: tuple[Joins, ...]) -> None:
    """Whoever gets another card because of the morning still works on the same urgency."""
    intake = read_roster(EXAMPLE)
    day = load_day(intake.roster, intake.settings)
    plan = plan_day(day, stop=Stop(2)).plan
    before = check_plan(day, plan).by_rule["collective_urgency"]
    found = replanned(day, plan, ClosesTable(cafe_tables(day)[-1]), *events)
    assert found.changed.value > 5
    assert found.report.by_rule["collective_urgency"].value <= before.value


def test_whoever_walks_in_takes_a_spare_card_and_moves_nobody() -> None:
    day, plan = planned()
    found = again(Joins(NEW))
    spares = [{key: table.label for key, table in one.items()} for one in spare_seats(day, plan)]
    (card,) = [card for card in found.day.printed if card.participant == "new"]
    taken = seats_of(found.plan, "new")
    assert spares[card.spare - 1] == {key: label for key, label in taken.items() if key in spares[0]}
    assert (moved(plan, found), found.changed.value) == (set(), 0)
    assert set(seats_of(found.plan, "new")) == {round_.key for round_ in day.rounds}


def test_spare_cards_that_name_a_closed_table_are_given_to_nobody() -> None:
    spares = [{table.label for key, table in one.items() if key.part is Part.CAFE} for one in spare_seats(*planned())]
    label = next(label for label in sorted(spares[0]) if any(label not in spare for spare in spares))
    found = again(Joins(NEW), ClosesTable(label))
    (card,) = [card for card in found.day.printed if card.participant == "new"]
    assert label not in spares[card.spare - 1]
    there = {one for (one, key), at in planned()[1].seats.items() if key.part is Part.CAFE and at == label}
    assert found.changed.value == len(there)


def test_rounds_that_are_over_stay_as_they_were() -> None:
    """Also where somebody was at another table, or was missing."""
    day, plan = planned()
    record = [pin for pin in record_of(plan, 2) if (pin.participant, pin.round) != ("p9", SECOND)]
    moved_in_fact = next(pin for pin in record if pin.round == FIRST and pin.participant == "p8")
    elsewhere = next(label for label in cafe_tables(day) if label != moved_in_fact.table)
    record[record.index(moved_in_fact)] = replace(moved_in_fact, table=elsewhere)
    found = again(Plays(tuple(record)), ClosesTable(cafe_tables(day)[-1]), Stays("p3", Presence(last=2)))
    kept = {(pin.participant, pin.round): pin.table for pin in record}
    assert {spot: label for spot, label in found.plan.seats.items() if spot[1].step <= 2} == kept
    assert ("p3", RoundKey(Part.CAFE, 3)) not in found.plan.seats
    table = found.day.table(FIRST, cafe_tables(day)[-1])
    assert table is not None
    assert table.seats == Seats(0, 0)
    assert not found.plan.people(RoundKey(Part.CAFE, 3), table.label)


def test_late_and_leaving_people_keep_their_cards() -> None:
    late, leaving = dispensable(*planned())[:2]
    found = again(Stays(late, Presence(first=2)), Stays(leaving, Presence(last=98)))
    assert found.changed.value == 0
    assert set(card_versions(found.day, found.plan).values()) == {1}
    assert (late, FIRST) not in found.plan.seats
    assert (leaving, RoundKey(Part.COLLECTIVES, 1)) not in found.plan.seats


def test_a_table_that_closes_after_a_round_has_had_its_people() -> None:
    day, plan = planned()
    label = cafe_tables(day)[-1]
    found = again(ClosesTable(label), Plays(record_of(plan, last=1)))
    assert found.plan.people(FIRST, label) == plan.people(FIRST, label)
    assert not any(found.plan.people(round_.key, label) for round_ in day.rounds[2:5])


def test_a_renamed_theme_makes_the_cards_void_that_name_it_and_moves_nobody() -> None:
    day, plan = planned()
    cafe = day.session(Part.CAFE)
    assert cafe is not None
    label, theme = cafe.tables[4].label, cafe.tables[4].theme
    found = again(RenamesTheme(str(theme), "Un autre nom"))
    there = {one for (one, key), at in plan.seats.items() if (table := day.table(key, at)) and table.theme == theme}
    assert found.changed.value == found.changed.bound == len(there)
    assert moved(plan, found) <= there
    assert found.day.table(FIRST, label).theme == "Un autre nom"  # type: ignore[union-attr]


def test_the_collectives_of_a_renamed_theme_are_renamed() -> None:
    key = RoundKey(Part.COLLECTIVES, 1)
    start = with_collectives(planned()[0])
    plan = plan_day(start, stop=Stop(0.5), jobs=1).plan
    label = next(iter(plan.tables[key]))
    theme = start.table(key, label).theme  # type: ignore[union-attr]
    found = replanned(start, plan, RenamesTheme(str(theme), "Un autre nom"))
    session = found.day.session(Part.COLLECTIVES)
    assert session is not None
    new = {str(theme): "Un autre nom"}
    assert [(one.label, one.theme) for one in session.tables] == [
        (one.label.replace(str(theme), new.get(str(one.theme), str(theme))), new.get(str(one.theme), one.theme))
        for one in start.session(Part.COLLECTIVES).tables  # type: ignore[union-attr]
    ]
    there = {one for (one, at), label in plan.seats.items() if start.table(at, label).theme == theme}  # type: ignore[union-attr]
    assert (found.changed.value, found.changed.proven) == (len(there), True)
    assert {one for one, at in found.plan.seats if found.plan.at(one, at) != plan.at(one, at)} <= there
    kept = replanned(found.day, found.plan)
    assert (kept.changed.value, dict(kept.plan.seats)) == (0, dict(found.plan.seats))


def test_a_corrected_name_is_one_card() -> None:
    person = replace(planned()[0].by_id["p11"], last_name="Corrigé")
    found = again(Corrects(person))
    assert (found.changed.value, found.changed.proven, found.day.by_id["p11"].last_name) == (1, True, "Corrigé")


def test_people_who_quarrel_are_parted() -> None:
    plan = planned()[1]
    key, label = next((key, label) for (one, key), label in plan.seats.items() if one == "p13" and key == FIRST)
    other = next(one for one in plan.people(key, label) if one not in ("p13", "p0", "p1"))
    found = again(KeepsApart("p13", other))
    assert found.changed.value == found.changed.bound >= 1
    assert all(found.plan.at("p13", round_.key) != found.plan.at(other, round_.key) for round_ in found.day.rounds)


def test_a_seat_that_was_asked_for_is_kept() -> None:
    day, plan = planned()
    seen = {day.table(key, label).theme for key, label in seats_of(plan, "p14").items() if key.part is Part.CAFE}  # type: ignore[union-attr]
    cafe = day.session(Part.CAFE)
    assert cafe is not None
    wanted = next(table.label for table in cafe.tables if table.theme not in seen)
    found = again(PinsSeat(Pin("p14", FIRST, wanted)))
    assert found.plan.at("p14", FIRST) == wanted
    assert "p14" in moved(plan, found)


def test_a_new_host_stays_and_the_old_one_takes_part() -> None:
    found = again(ChangesHost("1", "p20"))
    cafe = [key for key in (round_.key for round_ in found.day.rounds) if key.part is Part.CAFE]
    assert {found.plan.at("p20", key) for key in cafe} == {"1"}
    assert found.day.by_id["p0"].role is Role.PARTICIPANT
    assert len({found.plan.at("p0", key) for key in cafe}) == len(cafe)


def test_tables_open_and_take_more_people() -> None:
    found = again(OpensTable(Table("77", Seats(2, 8), "Nouveau thème")), Resizes("1", Seats(1, 12)))
    assert (found.day.table(FIRST, "77") is not None, found.changed.value) == (True, 0)
    assert found.day.table(FIRST, "1").seats == Seats(1, 12)  # type: ignore[union-attr]
    assert "Nouveau thème" in [theme.name for theme in found.day.themes]


def test_too_many_changes_are_refused_with_the_number_that_cannot_be_avoided() -> None:
    with pytest.raises(ImpossibleRequest, match=r"this one changes (\d+)\. At least \1 cards must change"):
        again(ClosesTable(cafe_tables(planned()[0])[-1]), budget=Budget(most=2))


def test_more_changed_cards_buy_a_better_plan() -> None:
    """Each offer is better than the one with fewer changes, and the best within the budget is taken."""
    found = again(ClosesTable(cafe_tables(planned()[0])[-1]), budget=Budget(improve=6))
    changes, costs = [one.changed for one in found.offers], [one.cost for one in found.offers]
    assert (changes, costs) == (sorted(set(changes)), sorted(set(costs), reverse=True))
    assert found.changed.value == changes[-1] <= changes[0] + 6


def test_everybody_gone_is_no_plan() -> None:
    day, _ = planned()
    with pytest.raises(ImpossibleRequest):
        again(*(Cancels(one.id) for one in day.participants))


def test_a_day_goes_on_where_people_saw_a_theme_twice() -> None:
    """Wishes are counted once by the recount, however often the record grants them."""
    plan = planned()[1]
    first = {pin.participant: pin.table for pin in record_of(plan, 1) if pin.round == FIRST}
    record = tuple(
        replace(pin, table=first.get(pin.participant, pin.table)) if pin.round == SECOND else pin
        for pin in record_of(plan, 2)
    )
    found = again(Plays(record), Cancels("p9"))
    assert {(pin.participant, pin.round): pin.table for pin in record} == {
        spot: label for spot, label in found.plan.seats.items() if spot[1].step <= 2
    }
