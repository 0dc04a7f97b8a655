"""Planning a whole day: valid plans or an honest no, the same for the same seed, and whatever was asked for."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats
from cafeplanner.cafe.participant import Presence
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.errors import BrokenPlan, ImpossibleRequest, NoPlanInTime
from cafeplanner.planning import Outcome, Progress, Result, Stop, plan_day, search
from cafeplanner.planning.compile import rounds_of
from cafeplanner.planning.exact import ExactModel
from cafeplanner.planning.schedule import Stage, make_schedule, sketch_course
from cafeplanner.planning.solve import refuse_broken
from cafeplanner.planning.solved import Answer
from cafeplanner.rules import HARD
from tests.agreement import small_days
from tests.builders import make_day, make_person
from tests.planning.impossible_days import three_themes


@pytest.fixture(autouse=True)
def short_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundredth of the usual work in each stage: these days are small."""
    set_work(monkeypatch, moves=10_000, chunk=10_000)


def set_work(monkeypatch: pytest.MonkeyPatch, *, moves: int, chunk: int) -> None:
    """Let every stage of a search make so many moves, telling of each so many."""

    def short(stage: Stage) -> Stage:
        return replace(stage, course=replace(stage.course, moves=moves, chunk=chunk))

    monkeypatch.setattr(search, "make_schedule", lambda *given: [short(stage) for stage in make_schedule(*given)])


def plan(day: Day, **changes: object) -> Result:
    return plan_day(day, jobs=1, **changes)  # type: ignore[arg-type]


def is_possible(day: Day) -> bool:
    """Ask the exact model."""
    rounds = rounds_of(day, Part)
    terms = [term for rule in HARD for term in rule.terms(day, rounds)]
    found = ExactModel(day, rounds, terms).solve(20)
    assert found.status in (Answer.BEST, Answer.IMPOSSIBLE)
    return found.status is Answer.BEST


def with_session(day: Day, part: Part, **changes: object) -> Day:
    sessions = (replace(one, **changes) if one.part is part else one for one in day.sessions)  # type: ignore[arg-type]
    return replace(day, sessions=tuple(sessions))


def sizes(day: Day, result: Result, part: Part) -> list[list[int]]:
    """Return how many people sit at each table of each round, hosts not counted."""
    return [
        [sum(one != table.host for one in result.plan.people(key, table.label)) for table in day.tables(key)]
        for key in rounds_of(day, (part,))
    ]


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(small_days())
def test_a_small_day_is_planned_exactly_where_it_can_be(day: Day) -> None:
    try:
        result = plan(day)
    except ImpossibleRequest:
        assert not is_possible(day)
    else:
        assert check_plan(day, result.plan, least_cost=result.report.least_cost) == result.report
        assert result.report.valid


def test_the_same_seed_gives_the_same_plan() -> None:
    day = make_day(24, cafe_rounds=2, hosts=1)
    first, again, other = (plan_day(day, seed=seed, jobs=2).plan.seats for seed in (3, 3, 4))
    assert first == again
    assert first != other


def test_a_search_stopped_at_once_still_gives_a_valid_plan() -> None:
    day, stop = make_day(24, hosts=1), Stop()
    stop.request()
    result = plan(day, stop=stop)
    assert (result.status, result.report.valid) == (Outcome.INTERRUPTED, True)


def test_a_search_stopped_before_it_found_a_plan_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    day, stop = knotted_day(), Stop()
    assert plan(day).report.valid
    set_work(monkeypatch, moves=10_000, chunk=1)
    monkeypatch.setattr(search, "sketch_course", lambda one: replace(sketch_course(one), chunk=1))
    stop.request()
    with pytest.raises(NoPlanInTime):
        plan(day, stop=stop)


def knotted_day() -> Day:
    """Two tables of one theme and two halves of people who avoid each other: only the annealing sorts them out."""
    day = make_day(12, tables=2, cafe_rounds=1, seats=(0, 6))
    people = tuple(make_person(number) for number in range(12))
    cafe = replace(day.sessions[1], tables=tuple(replace(one, theme="Jeunesse") for one in day.sessions[1].tables))
    apart = {(f"p{a}", f"p{b}") for a in range(6) for b in range(6, 12)} - {("p0", "p6")}
    return replace(day, participants=people, sessions=(cafe,), apart=frozenset(apart))


def test_the_watcher_can_stop_the_search() -> None:
    day, stop, seen = make_day(24), Stop(), list[Progress]()

    def watch(progress: Progress) -> None:
        seen.append(progress)
        stop.request()

    assert plan(day, stop=stop, watch=watch).status is Outcome.INTERRUPTED
    assert Counter(one.part for one in seen if one.note is None)[Part.CAFE] == 1


def test_a_time_limit_is_kept() -> None:
    result = plan(make_day(40, tables=4, seats=(4, 12)), stop=Stop(1.5))
    assert result.status is Outcome.TIME_LIMIT
    assert result.seconds < 4


def test_hosts_stay_and_their_companions_with_them() -> None:
    day = replace(make_day(24, hosts=2), together=(frozenset({"p0", "p9"}),))
    found = plan(day).plan
    cafe = rounds_of(day, (Part.CAFE,))
    assert [[found.at(one, key) for key in cafe] for one in ("p0", "p9", "p1")] == [["1"] * 4, ["1"] * 4, ["2"] * 4]


def test_requests_hold_all_day() -> None:
    pins = (Pin("p5", RoundKey(Part.CAFE, 2), "3"), Pin("p6", RoundKey(Part.ICEBREAKER, 1), "B"))
    group, apart = frozenset({"p7", "p8", "p9"}), frozenset({("p10", "p11"), ("p12", "p13")})
    day = replace(make_day(24, hosts=1), pins=pins, together=(group,), apart=apart)
    found = plan(day).plan
    keys = rounds_of(day, Part)
    assert [found.at(pin.participant, pin.round) for pin in pins] == ["3", "B"]
    assert [len({found.at(one, key) for one in group}) for key in keys] == [1] * len(keys)
    assert [(a, b, key) for a, b in apart for key in keys if found.at(a, key) == found.at(b, key)] == []


def test_nobody_is_seated_while_absent() -> None:
    day = make_day(24)
    people = list(day.participants)
    people[3], people[4] = replace(people[3], presence=Presence(3)), replace(people[4], presence=Presence(0, 2))
    found = plan(replace(day, participants=tuple(people))).plan
    seated = {one: [key.step for (who, key) in found.seats if who == one] for one in ("p1", "p3", "p4", "p23")}
    assert seated == {"p1": [0, 1, 2, 3, 4], "p3": [3, 4, 99], "p4": [0, 1, 2], "p23": []}


def test_several_tables_of_a_theme_count_as_one_theme() -> None:
    day = make_day(31, tables=4)
    cafe = day.sessions[1]
    doubled = tuple(
        replace(table, label=f"{table.label}{half}", seats=Seats(3, 4)) for table in cafe.tables for half in "ab"
    )
    day = with_session(day, Part.CAFE, tables=doubled)
    result = plan(day)
    visited = Counter(
        (person, found.theme)
        for (person, key), label in result.plan.seats.items()
        if key.part is Part.CAFE and (found := day.table(key, label))
    )
    assert set(visited.values()) == {1}
    assert {count for counts in sizes(day, result, Part.CAFE) for count in counts} == {3, 4}


def test_tables_that_may_close_stay_closed_where_people_are_few() -> None:
    day = make_day(12, tables=6, cafe_rounds=2)
    cafe = day.sessions[1]
    day = with_session(
        day, Part.CAFE, tables=tuple(replace(one, seats=Seats(4, 6), may_close=True) for one in cafe.tables)
    )
    counts = sizes(day, plan(day), Part.CAFE)
    assert [sorted(of) for of in counts] == [[0, 0, 0, 0, 5, 6]] * 2


def test_an_uneven_head_count_over_eight_rounds() -> None:
    day = make_day(38, tables=9, cafe_rounds=8, seats=(3, 5))
    result = plan(day)
    assert result.report.valid
    assert {sum(of) for of in sizes(day, result, Part.CAFE)} == {37}


def test_everyone_has_a_collective_of_three_to_five() -> None:
    day = make_day(24)
    folk = tuple(replace(one, urgencies=one.wishes[:2]) for one in day.participants)
    counts = sizes(day, plan(replace(day, participants=folk)), Part.COLLECTIVES)[0]
    assert sum(counts) == 22
    assert {3, 4, 5} >= set(counts) - {0}


def test_one_part_of_the_day_alone_can_be_planned() -> None:
    day = make_day(24)
    for session in day.sessions:
        result = plan(replace(day, sessions=(session,)))
        assert {key.part for _, key in result.plan.seats} == {session.part}


def test_the_search_begins_from_a_given_plan() -> None:
    """Stopped at once, it gives back that plan or a better one."""
    day, stop = make_day(24), Stop()
    good = plan(day, seed=1)
    stop.request()
    again = plan(day, start=good.plan, stop=stop, seed=2)
    assert again.report.cost <= good.report.cost
    assert plan(day, stop=stop, seed=2).report.cost > good.report.cost


def test_a_given_plan_that_breaks_the_rules_does_no_harm() -> None:
    """The given plan breaks a fixed seat, tears a group apart and crowds a table."""
    group, pin = frozenset({"p7", "p8"}), Pin("p5", RoundKey(Part.CAFE, 2), "3")
    day = replace(make_day(24, hosts=1), together=(group,), pins=(pin,))
    seats = {(one, key): day.tables(key)[0].label for key in rounds_of(day, Part) for one in day.present(key)}
    seats.update({("p7", key): day.tables(key)[1].label for key in rounds_of(day, Part)})
    assert plan(day, start=Plan(seats)).report.valid


def test_an_impossible_day_is_refused_with_a_reason() -> None:
    with pytest.raises(ImpossibleRequest) as caught:
        plan(three_themes())
    assert [bool(caught.value.clashes), bool(caught.value.remedy)] == [True, True]


def test_a_plan_whose_recount_differs_is_refused() -> None:
    result = plan(make_day(24))
    refuse_broken(result.report, result.report.cost)
    with pytest.raises(BrokenPlan, match=f"The search counted 1, the recount {result.report.cost:,}"):
        refuse_broken(result.report, 1)


def test_a_plan_that_breaks_a_rule_is_refused() -> None:
    day = make_day(24)
    seats = dict(plan(day).plan.seats)
    seats.pop(("p3", RoundKey(Part.CAFE, 1)))
    report = check_plan(day, Plan(seats))
    with pytest.raises(BrokenPlan, match="has no seat in round 1"):
        refuse_broken(report, report.cost)


def test_planning_begins_without_a_solver() -> None:
    """CP-SAT takes 30 MB and a third of a second, and most days never need it."""
    script = "import sys; import cafeplanner.planning.solve; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert "ortools" not in done.stdout.split()
