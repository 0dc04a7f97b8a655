"""Which wishes come true."""

from dataclasses import replace

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.checking import check_plan, granted_wishes
from cafeplanner.views.wishes import person_wishes, theme_demand
from tests.builders import make_day, rotation_plan


def test_missed_wishes_agree_with_the_rule() -> None:
    day = make_day(40, 6, hosts=2)
    plan = rotation_plan(day)
    missed = [wish for row in person_wishes(day, plan) for wish in row.wishes if wish.counted and not wish.granted]
    assert len(missed) == check_plan(day, plan).by_rule["missed_wishes"].value


def test_a_granted_wish_names_the_round_of_the_visit() -> None:
    day = make_day(20)
    plan = rotation_plan(day)
    for row in person_wishes(day, plan):
        for wish in row.wishes:
            if wish.round is not None:
                key = RoundKey(Part.CAFE, wish.round)
                assert day.table(key, plan.seats[row.person.id, key]).theme == wish.theme  # type: ignore[union-attr]


def test_a_theme_that_the_cafe_lacks_is_not_counted_as_missed() -> None:
    day = make_day(12, 4)
    folk = (replace(day.participants[0], wishes=("Jeunesse", "Astronomie")), *day.participants[1:])
    day = replace(day, participants=folk)
    row = next(row for row in person_wishes(day, rotation_plan(day)) if row.person.id == "p0")
    assert [(wish.theme, wish.counted) for wish in row.wishes] == [("Jeunesse", True), ("Astronomie", False)]


def test_demand_adds_up_to_the_wishes_and_visits_to_the_seats_taken() -> None:
    day = make_day(40, 6, hosts=2)
    plan = rotation_plan(day)
    demand = theme_demand(day, plan)
    by_rank = [sum(column) for column in zip(*(row.asked for row in demand), strict=True)]
    assert by_rank == [granted.asked for granted in granted_wishes(day, plan)]
    assert sum(row.granted for row in demand) == sum(granted.granted for granted in granted_wishes(day, plan))
    hosting = sum(label == day.hosting.get(person) for (person, key), label in plan.seats.items() if key.part == "cafe")
    assert sum(row.visits for row in demand) == sum(key.part == "cafe" for _, key in plan.seats) - hosting
    assert {row.seats for row in demand} == {8 * 4}
