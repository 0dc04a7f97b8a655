"""Rows of the planning sheet are known again, whatever was sorted, deleted or typed over."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import RoundKey
from cafeplanner.cafe.participant import Role, Status
from cafeplanner.store.columns import ID, ROLE, STATUS, round_columns
from tests.store.sheets import DAY, KEYS, PLAN, codes, read, rows_of

NAMES = slice(1, 5)
FIRST_SEAT = len(KEYS) - len(round_columns(DAY))


@given(st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_whole_rows_may_stand_in_any_order(dice: random.Random) -> None:
    rows = rows_of()
    dice.shuffle(rows)
    edits = read(rows)
    assert (edits.findings, edits.newcomers, edits.places) == ((), (), {})
    assert (edits.day, dict(edits.plan.seats)) == (DAY, dict(PLAN.seats))


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_a_single_changed_cell_is_read_as_exactly_that(data: st.DataObject) -> None:
    rows = rows_of()
    data.draw(st.randoms(use_true_random=False)).shuffle(rows)
    row = data.draw(st.sampled_from([row for row in rows if DAY.by_id[row[0]].status is Status.PRESENT]))
    column = data.draw(st.sampled_from(KEYS[1:]))
    person, at = DAY.by_id[row[0]], KEYS.index(column)
    choices = {STATUS: "Cancelled", ROLE: "Observer"}
    key: RoundKey | None = round_columns(DAY).get(column)
    labels = [table.label for table in DAY.tables(key) if table.label != row[at]] if key else []
    row[at] = data.draw(st.sampled_from(labels)) if key else choices.get(column, "Nouveau")
    edits = read(rows)
    (finding,) = edits.findings
    assert finding.people == (person.id,)
    assert finding.place is not None
    assert (finding.place.row, finding.place.heading) == (rows.index(row) + 3, column)
    seats = dict(PLAN.seats)
    after = edits.day.by_id[person.id]
    if key:
        seats[person.id, key] = row[at]
        assert set(edits.places) == {(person.id, key)}
    elif column == STATUS:
        seats = {spot: label for spot, label in seats.items() if spot[0] != person.id}
        assert after.status is Status.CANCELLED
    elif column == ROLE:
        assert after.role is Role.OBSERVER
    else:
        assert getattr(after, column) == "Nouveau"
    assert dict(edits.plan.seats) == seats
    assert [one for one in edits.day.participants if one.id != person.id] == [
        one for one in DAY.participants if one.id != person.id
    ]


def test_a_row_without_its_id_is_known_by_name_and_organisation() -> None:
    rows = rows_of()
    rows[3][0], rows[5][0], rows[7][0] = None, "p999", rows[8][0]
    edits = read(rows)
    assert codes(edits) == ["id-altered"]
    assert edits.findings[0].people == ("p3", "p5", "p7")
    assert (edits.day, dict(edits.plan.seats), edits.newcomers) == (DAY, dict(PLAN.seats), ())


def test_visible_columns_sorted_without_the_hidden_one_change_nothing() -> None:
    rows = rows_of()
    shown = sorted((row[1:] for row in rows), key=lambda row: str(row[2]))
    edits = read([[row[0], *cells] for row, cells in zip(rows, shown, strict=True)])
    assert codes(edits) == ["id-altered"]
    assert (edits.day, dict(edits.plan.seats)) == (DAY, dict(PLAN.seats))


def test_only_some_columns_sorted_exchange_nobodys_day() -> None:
    rows = rows_of()
    names = sorted((row[NAMES] for row in rows), key=lambda row: str(row[2]))
    edits = read([[row[0], *cells, *row[5:]] for row, cells in zip(rows, names, strict=True)])
    assert codes(edits) == ["columns-sorted"]
    assert (edits.day, dict(edits.plan.seats)) == (DAY, dict(PLAN.seats))


def test_two_names_typed_over_each_other_exchange_two_days() -> None:
    rows = rows_of()
    rows[2][NAMES], rows[9][NAMES] = rows[9][NAMES], rows[2][NAMES]
    edits = read(rows)
    keys = round_columns(DAY).values()
    assert [edits.plan.at("p2", key) for key in keys] == [PLAN.at("p9", key) for key in keys]
    assert [edits.plan.at("p9", key) for key in keys] == [PLAN.at("p2", key) for key in keys]
    assert edits.day == DAY
    assert set(codes(edits)) == {"id-altered", "seat-edited"}


def test_a_changed_name_is_a_correction_and_no_other_person() -> None:
    rows = rows_of()
    rows[4][1], rows[4][2] = "Nadia", "Neuve"
    edits = read(rows)
    assert codes(edits) == ["person-edited"] * 2
    assert edits.day.by_id["p4"].name == "Nadia Neuve"


def test_a_copied_row_with_another_name_is_somebody_new_and_a_mere_copy_is_none() -> None:
    rows = rows_of()
    copy, other = list(rows[4]), list(rows[6])
    copy[NAMES] = ["Nadia", "Neuve", "CAF", ""]
    other[KEYS.index(ID)] = None
    edits = read([*rows, copy, other])
    assert codes(edits) == ["row-new", "row-twice"]
    assert [one.person.name for one in edits.newcomers] == ["Nadia Neuve"]
    assert (edits.day, dict(edits.plan.seats)) == (DAY, dict(PLAN.seats))
    assert len(edits.newcomers[0].places) == len(edits.newcomers[0].seats) == len(KEYS) - FIRST_SEAT


def test_a_namesake_of_another_organisation_is_somebody_new() -> None:
    rows = rows_of()
    other = [None, *rows[4][1:3], "Une autre structure", *rows[4][4:]]
    edits = read([*rows, other])
    assert codes(edits) == ["row-new"]


def test_a_table_typed_for_somebody_who_cancelled_is_told() -> None:
    rows = rows_of()
    row = next(row for row in rows if DAY.by_id[row[0]].status is Status.CANCELLED)
    row[FIRST_SEAT + 1] = "2"
    edits = read(rows)
    assert (codes(edits), dict(edits.plan.seats)) == (["seat-in-vain"], dict(PLAN.seats))
    row[KEYS.index(STATUS)] = "Coming"
    assert codes(read(rows)) == ["person-edited", "seat-edited"]
