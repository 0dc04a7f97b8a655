"""Who is to be welcomed, and in which order."""

from dataclasses import replace

from cafeplanner.cafe.day import Part, Pin, RoundKey
from cafeplanner.cafe.participant import Presence, Role, Status
from cafeplanner.views.desk_list import by_letter, desk_list
from tests.builders import make_day, rotation_plan


def test_everyone_who_has_not_cancelled_is_listed_once() -> None:
    day = make_day(40, hosts=3)
    rows = desk_list(day, rotation_plan(day))
    expected = [person.id for person in day.participants if person.status is Status.PRESENT]
    assert sorted(row.person.id for row in rows) == sorted(expected)


def test_names_stand_as_in_a_directory() -> None:
    names = ["Zidane", "Élouan", "de La Tour", "d'Estienne", "Eluard", "", "3M"]
    day = make_day(8)
    folk = [replace(person, last_name=name) for person, name in zip(day.participants, names, strict=False)]
    folk[5] = replace(folk[5], first_name="Fatou")
    day = replace(day, participants=tuple(folk))
    letters = [
        (letter, [row.person.last_name or row.person.first_name for row in rows])
        for letter, rows in by_letter(desk_list(day, rotation_plan(day)))
    ]
    assert letters == [
        ("D", ["d'Estienne", "de La Tour"]),
        ("E", ["Élouan", "Eluard"]),
        ("F", ["Fatou"]),
        ("Z", ["Zidane"]),
        ("#", ["3M"]),
    ]


def test_the_first_seat_of_a_late_comer_is_in_the_cafe() -> None:
    day = make_day(12)
    folk = list(day.participants)
    folk[3] = replace(folk[3], presence=Presence(first=2))
    folk[4] = replace(folk[4], role=Role.OBSERVER)
    day = replace(day, participants=tuple(folk))
    plan = rotation_plan(day)
    rows = {row.person.id: row for row in desk_list(day, plan)}
    key = RoundKey(Part.CAFE, 2)
    assert rows["p3"].first == Pin("p3", key, str(plan.at("p3", key)))
    assert rows["p3"].theme == day.table(key, rows["p3"].first.table).theme  # type: ignore[union-attr]
    assert (rows["p3"].comes_late, rows["p1"].leaves_early) == (True, True)
    assert rows["p4"].first is None
