"""A day and its plan come back from their saved form exactly as they were."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, pair
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure
from cafeplanner.cafe.weights import Weights
from cafeplanner.errors import UnreadableFile
from cafeplanner.store import load_plan, pack_state, save_plan, unpack_state
from cafeplanner.store.chunks import CHUNK
from cafeplanner.store.state import State, day_from_dict, day_to_dict
from tests.builders import THEMES, make_day, rotation_plan

UGLY = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["=1+1", "+33 1", "@home", "-Dupont", "Léa\nMaria", "🙂 Zoé", "'", '"', "a\x00b", "\u202f« x »"]
)
PRESENCES = st.builds(Presence, st.sampled_from([0, 1, 2]), st.sampled_from([1, 2, 98, 99]))


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Days of 10 to 40 people with everything that somebody may ask for."""
    day = make_day(draw(st.integers(10, 40)), hosts=draw(st.integers(0, 3)))
    ids = [person.id for person in day.participants]
    folk = tuple(
        replace(
            person,
            first_name=draw(UGLY),
            organisation=draw(UGLY),
            urgencies=tuple(draw(st.lists(st.sampled_from(THEMES), max_size=2, unique=True))),
            status=draw(st.sampled_from(Status)),
            presence=draw(PRESENCES),
        )
        for person in day.participants
    )
    pairs = st.frozensets(st.builds(pair, st.sampled_from(ids), st.sampled_from(ids)), max_size=4)
    return replace(
        day,
        participants=folk,
        event=replace(day.event, name=draw(UGLY), date=draw(st.none() | st.dates())),
        together=(frozenset(ids[:2]),),
        apart=draw(pairs),
        acquainted=draw(pairs),
        history=draw(pairs),
        pins=(Pin(ids[0], RoundKey(Part.CAFE, 2), "1"),),
        weights=Weights(missed_wish=tuple(draw(st.lists(st.integers(0, 99), max_size=4)))),
    )


@settings(max_examples=25, deadline=None)
@given(days())
def test_every_day_and_plan_survives_packing(day: Day) -> None:
    plan = replace(rotation_plan(day), version=3)
    state = State(day, plan, (Figure("repeat_meetings", 3, 1, 3000, 1000),))
    assert unpack_state(pack_state(state), "x.xlsx") == state


@settings(max_examples=25, deadline=None)
@given(days())
def test_every_day_survives_json_text(day: Day) -> None:
    assert day_from_dict(json.loads(json.dumps(day_to_dict(day)))) == day


def test_pieces_fit_into_cells_even_for_many_people() -> None:
    day = make_day(1500, 12, seats=(2, 200))
    pieces = pack_state(State(day, rotation_plan(day)))
    assert max(map(len, pieces)) <= CHUNK
    assert len(pieces) > 3
    assert unpack_state(pieces, "x.xlsx").day == day


def test_the_same_plan_gives_the_same_text() -> None:
    day = replace(make_day(), apart=frozenset({("p1", "p2"), ("p3", "p4"), ("p5", "p6")}))
    again = replace(day, apart=frozenset(sorted(day.apart, reverse=True)))
    assert pack_state(State(day, rotation_plan(day))) == pack_state(State(again, rotation_plan(again)))


def test_a_saved_file_opens_again(tmp_path: Path) -> None:
    day = make_day(hosts=2)
    save_plan(day, rotation_plan(day), tmp_path / "plan.json")
    assert load_plan(tmp_path / "plan.json") == State(day, rotation_plan(day))


def test_a_state_from_before_a_field_was_added_takes_its_default() -> None:
    data = day_to_dict(make_day())
    del data["weights"]["same_territory_icebreaker"]
    del data["history"]
    assert day_from_dict(data) == make_day()


def test_people_are_saved_with_what_planning_needs_and_no_more() -> None:
    saved = day_to_dict(make_day())["participants"][0]
    assert set(saved) == {field.name for field in fields(Participant)}
    assert set(saved) == set(
        [
            "id",
            "first_name",
            "last_name",
            "organisation",
            "territory",
            "wishes",
            "urgencies",
            "role",
            "status",
            "presence",
            "contact",
            "listed",
        ]
    )


def changed(content: str, **changes: object) -> str:
    """Return the text of a state with some of its keys changed."""
    return json.dumps({**json.loads(content), **changes})


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda content: content[:500], "The plan saved in plan.json is damaged."),
        (lambda _: "[]", "plan.json is not a plan saved by cafeplanner."),
        (lambda _: "", "The plan saved in plan.json is damaged."),
        (lambda _: "Name;Organisation\n", "The plan saved in plan.json is damaged."),
        (lambda _: "[" * 100_000, "The plan saved in plan.json is damaged."),
        (lambda content: changed(content, format="cafeplanner-state/3"), "plan.json was written by a newer version"),
        (lambda content: changed(content, format="cafeplanner-plan/1"), "plan.json is not a plan saved by"),
        (lambda content: changed(content, day={"event": {}}), "The plan saved in plan.json is damaged."),
        (lambda content: changed(content, plan={"version": 1}), "The plan saved in plan.json is damaged."),
        (lambda content: content.replace('"Jeunesse"', "17", 1), "The plan saved in plan.json is damaged."),
        (lambda content: content.replace('"p3"', '"p333"', 1), "The plan saved in plan.json is damaged."),
    ],
)
def test_a_spoilt_file_is_refused_with_a_sentence(tmp_path: Path, spoil, sentence: str) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "plan.json"
    save_plan(make_day(), rotation_plan(make_day()), file)
    file.write_text(spoil(file.read_text("utf-8")), "utf-8")
    with pytest.raises(UnreadableFile) as caught:
        load_plan(file)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(("name", "sentence"), [("none.json", "none.json does not exist."), ("", "is a folder")])
def test_a_file_that_is_none_is_named(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(UnreadableFile, match=sentence):
        load_plan(tmp_path / name)


@pytest.mark.parametrize("position", [1, 2])
def test_a_changed_piece_is_noticed(position: int) -> None:
    pieces = pack_state(State(make_day(), Plan({})))
    pieces[position] = pieces[position][:-1] + "~"
    with pytest.raises(UnreadableFile, match="damaged"):
        unpack_state(pieces, "x.xlsx")


def test_a_lost_piece_is_noticed() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        unpack_state(pack_state(State(make_day(), Plan({})))[:-1], "x.xlsx")


def test_hosts_keep_their_role() -> None:
    day = make_day(hosts=2)
    assert [person.id for person in day_from_dict(day_to_dict(day)).participants if person.role is Role.HOST] == [
        "p0",
        "p1",
    ]
