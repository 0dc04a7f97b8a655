"""The papers: every card lies on its sheet, and none on another."""

from __future__ import annotations

import itertools

import pytest

from cafeplanner.pages.labels import A4, CLEAR, LABELS, PLAIN, Label

each_label = pytest.mark.parametrize("label", LABELS, ids=lambda label: label.code)


def test_codes_differ() -> None:
    assert [one.code for one in LABELS] == ["plain", "L7165", "badges", "L4784", "L7414", "L8414"]


def test_plain_paper_comes_first_as_it_is_the_default() -> None:
    assert LABELS[0] is PLAIN


@each_label
def test_places_run_across_then_down(label: Label) -> None:
    corners = [label.corner(place) for place in range(label.per_page)]
    assert corners == sorted(corners, key=lambda corner: (corner[1], corner[0]))
    assert len(set(corners)) == label.across * label.down
    assert corners[0] == (label.left, label.top)


@each_label
def test_cards_lie_on_the_paper_and_beside_each_other(label: Label) -> None:
    corners = [label.corner(place) for place in range(label.per_page)]
    assert all(left + label.wide <= A4[0] - 4 and top + label.high <= A4[1] - CLEAR for left, top in corners)
    for (left, top), (right, below) in itertools.combinations(corners, 2):
        assert abs(left - right) >= label.wide - 1e-9 or abs(top - below) >= label.high - 1e-9


@each_label
def test_sheets_are_symmetric_within_the_makers_tolerance(label: Label) -> None:
    right, bottom = label.corner(label.per_page - 1)
    assert A4[0] - right - label.wide == pytest.approx(label.left, abs=3.2)
    assert A4[1] - bottom - label.high == pytest.approx(label.top, abs=3.2)


@each_label
def test_paper_to_cut_has_no_gaps(label: Label) -> None:
    if label.is_cut:
        assert (label.step_right, label.step_down) == (label.wide, label.high)
