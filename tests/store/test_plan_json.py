"""The plan as other programs read it."""

import json
from dataclasses import replace
from pathlib import Path

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.store import plan_to_dict, write_json
from tests.builders import make_day, rotation_plan

CAFE_2 = RoundKey(Part.CAFE, 2)


def test_every_seat_and_every_absence_is_told_once() -> None:
    day = make_day(hosts=2)
    plan = rotation_plan(day)
    told = plan_to_dict(day, plan, check_plan(day, plan))
    rounds = [(session["name"], one) for session in told["sessions"] for one in session["rounds"]]
    seats = {
        (person, RoundKey(Part(name), one["number"])): table["table"]
        for name, one in rounds
        for table in one["tables"]
        for person in table["people"]
    }
    assert seats == plan.seats
    for _, one in rounds:
        named = [person for table in one["tables"] for person in table["people"]]
        named += [absent["id"] for absent in one["absent"]]
        assert sorted(named) == sorted(day.by_id)


def test_the_form_is_the_published_one() -> None:
    day = make_day(10, hosts=1)
    plan = rotation_plan(day)
    told = plan_to_dict(day, plan, check_plan(day, plan))
    assert told["format"] == "cafeplanner-plan/1"
    assert told["event"] == {"name": "Journée de la coopération", "date": "2026-12-03", "language": "fr"}
    assert told["participants"][0] == {
        "id": "p0",
        "first_name": "Aïcha",
        "last_name": "Abadie",
        "organisation": "Ville de Brévanne",
        "territory": "Val d'Aubière",
        "wishes": list(day.participants[0].wishes),
        "role": "host",
        "status": "present",
    }
    last = told["sessions"][2]["rounds"][0]
    assert [one["name"] for one in told["sessions"]] == ["icebreaker", "cafe", "collectives"]
    assert (last["number"], last["start"], last["end"]) == (1, "14:00", "16:00")
    assert last["absent"] == [{"id": "p1", "reason": "left"}, {"id": "p9", "reason": "cancelled"}]
    assert told["quality"]["repeat_meetings"].keys() == {"value", "bound", "proven"}


def test_a_host_is_named_and_counted_among_the_people() -> None:
    day = make_day(hosts=1)
    plan = rotation_plan(day)
    first = plan_to_dict(day, plan, check_plan(day, plan))["sessions"][1]["rounds"][1]["tables"][0]
    assert (first["table"], first["theme"], first["host"]) == ("1", "Jeunesse", "p0")
    assert set(first["people"]) == set(plan.people(CAFE_2, "1"))
    assert "p0" in first["people"]


def test_a_table_without_people_is_left_out() -> None:
    day = make_day()
    seats = {where: ("1" if where[1] == CAFE_2 else label) for where, label in rotation_plan(day).seats.items()}
    plan = Plan(seats)
    rounds = plan_to_dict(day, plan, check_plan(day, plan))["sessions"][1]["rounds"]
    assert [len(one["tables"]) for one in rounds] == [5, 1, 5, 5]


def test_the_file_holds_the_same(tmp_path: Path) -> None:
    day = make_day()
    day = replace(day, event=replace(day.event, date=None))
    plan = rotation_plan(day)
    report = check_plan(day, plan)
    write_json(tmp_path / "plan.json", day, plan, report)
    written = json.loads((tmp_path / "plan.json").read_text("utf-8"))
    assert written == plan_to_dict(day, plan, report)
    assert written["event"]["date"] is None
