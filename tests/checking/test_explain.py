from __future__ import annotations

import pytest

from cafeplanner.cafe.report import Figure, Report
from cafeplanner.checking import check_plan, figure_line, plan_lines, quality_json, report_lines
from cafeplanner.checking.explain import FIGURES
from cafeplanner.i18n import translator
from cafeplanner.rules import SOFT
from tests.builders import make_day, rotation_plan
from tests.rules.build import FIRST, JEUNESSE, MOBILITES, SECOND, THIRD, change_people, plain_day, seat


@pytest.mark.parametrize(
    ("value", "bound", "english", "french"),
    [
        (0, 0, "0 repeat meetings (best possible).", "0 rencontre répétée (le mieux possible)."),
        (1, 0, "1 repeat meeting; at best 0.", "1 rencontre répétée\u202f; au mieux 0."),
        (
            12,
            10,
            "12 repeat meetings; at least 10 cannot be avoided.",
            "12 rencontres répétées\u202f; au moins 10 sont inévitables.",
        ),
        (
            79,
            79,
            "79 repeat meetings; 79 cannot be avoided.",
            "79 rencontres répétées\u202f; 79 sont inévitables.",
        ),
    ],
)
def test_a_figure_is_said_beside_its_bound(value: int, bound: int, english: str, french: str) -> None:
    line = figure_line(Figure("repeat_meetings", value, bound))
    assert [translator(language).say(line) for language in ("en", "fr")] == [english, french]


def test_every_soft_rule_has_its_words() -> None:
    assert list(FIGURES) == [rule.name for rule in SOFT]


def test_wishes_and_new_people_are_told() -> None:
    day = change_people(plain_day(4), p0={"wishes": (JEUNESSE, MOBILITES)}, p1={"wishes": (MOBILITES,)})
    plan = seat({FIRST: {"1": "0 2", "2": "1 3"}, SECOND: {"3": "0 1 2 3"}, THIRD: {"1": "0 1", "2": "2 3"}})
    lines = plan_lines(day, plan)
    assert [str(line) for line in lines] == [
        "2 of 2 people got their first wish.",
        "0 of 1 people got their second wish.",
        "Everyone meets 3.0 new people on average (at least 3, at most 3).",
    ]
    assert translator("fr").say(lines[0]) == "2 personnes sur 2 obtiennent leur premier souhait."
    assert "3,0 nouvelles rencontres" in translator("fr").say(lines[2])


def test_a_broken_plan_says_so_first() -> None:
    day = make_day(24)
    plan = rotation_plan(day)
    cut = type(plan)({spot: label for spot, label in plan.seats.items() if spot != ("p5", FIRST)})
    lines = report_lines(day, check_plan(day, cut), cut)
    assert str(lines[0]) == "1 fault in the plan: it cannot be used as it is."
    assert str(report_lines(day, check_plan(day, plan))[0]).endswith("cannot be avoided.")


def test_the_json_holds_the_five_promised_figures_and_the_other_rules() -> None:
    report = Report((), (), (Figure("repeat_meetings", 12, 10), Figure("collective_urgency", 0, 0)))
    unknown = {"value": 0, "bound": 0, "proven": True}
    assert list(quality_json(report).items()) == [
        ("repeat_meetings", {"value": 12, "bound": 10, "proven": False}),
        ("same_organisation", unknown),
        ("same_territory", unknown),
        ("missed_wishes", unknown),
        ("changed_cards", unknown),
        ("collective_urgency", unknown),
    ]
