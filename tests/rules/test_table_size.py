from __future__ import annotations

from cafeplanner.cafe.day import Day, Part, Seats
from cafeplanner.cafe.plan import Plan
from tests.rules.build import (
    COLLECTIVES,
    FIRST,
    SECOND,
    THIRD,
    change_table,
    found,
    plain_day,
    said,
    seat,
)


def sized(minimum: int, maximum: int, **changes: object) -> Day:
    """Return a day of six people; table 1 has these sizes, the others take anybody."""
    return change_table(plain_day(6), Part.CAFE, "1", seats=Seats(minimum, maximum), **changes)


def cafe(*rounds: dict[str, str]) -> Plan:
    """Return a plan of three café rounds; the last one given is repeated."""
    of = (*rounds, *rounds[-1:] * 3)
    return seat(dict(zip((FIRST, SECOND, THIRD), of, strict=False)))


FITS = {"1": "0 1", "2": "2 3 4 5"}


def test_a_table_has_one_person_too_many() -> None:
    (finding,) = found("table_size", sized(0, 3), cafe({"1": "0 1 2 3", "2": "4 5"}, FITS))
    assert said([finding]) == ["4 people sit at table 1 in round 1; at most 3 may. Move someone to another table."]
    assert (finding.people, finding.round, finding.table) == (("p0", "p1", "p2", "p3"), FIRST, "1")


def test_a_table_has_one_person_too_few() -> None:
    (finding,) = found("table_size", sized(2, 3), cafe(FITS, {"1": "0", "2": "1 2 3 4 5"}, FITS))
    assert said([finding]) == [
        "1 person sits at table 1 in round 2; at least 2 must. Move someone here from another table."
    ]


def test_sizes_at_the_limits_are_right() -> None:
    assert found("table_size", sized(2, 3), cafe(FITS, {"1": "0 1 2", "2": "3 4 5"})) == []


def test_the_host_is_not_counted() -> None:
    day = sized(2, 3, host="p0")
    assert found("table_size", day, cafe({"1": "0 1 2 3", "2": "4 5"})) == []
    assert said(found("table_size", day, cafe(FITS, {"1": "0 1 2", "2": "3 4 5"}))) == [
        "1 person sits at table 1 in round 1; at least 2 must. "
        "Move someone here from another table. The host is not counted."
    ]


def test_an_empty_table_is_right_only_where_it_may_close() -> None:
    elsewhere = cafe({"2": "0 1 2 3 4 5"})
    assert found("table_size", sized(2, 3, may_close=True), elsewhere) == []
    assert [finding.round for finding in found("table_size", sized(2, 3), elsewhere)] == [FIRST, SECOND, THIRD]


def test_a_table_that_may_close_keeps_its_size_when_open() -> None:
    plan = seat({COLLECTIVES: {"Jeunesse 1": "0 1 2 3", "Jeunesse 2": "4 5"}})
    assert [finding.table for finding in found("table_size", plain_day(6), plan)] == ["Jeunesse 2"]


def test_nobody_hosts_an_empty_table() -> None:
    day = sized(2, 3, host="p0", may_close=True)
    assert [
        finding.round for finding in found("table_size", day, cafe({"1": "0", "2": "1 2 3 4 5"}, {"1": "0 1 2"}))
    ] == [FIRST]
