from __future__ import annotations

import pytest

from cafeplanner.cafe.report import Figure, Report
from cafeplanner.checking import check_plan, figure_line, overall_line, plan_lines, quality_json, report_lines
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


def whole(*figures: Figure, least_cost: int = 0) -> str:
    line = overall_line(Report((), (), figures, least_cost))
    return f"{line} | {translator('fr').say(line)}" if line else ""


def test_a_plan_with_every_figure_at_its_bound_is_proven_best() -> None:
    assert whole(Figure("repeat_meetings", 0, 0), Figure("missed_wishes", 3, 3, 90, 90)) == (
        "Proven best: no plan can do better on any of these figures. | "
        "Meilleur planning possible, c’est prouvé\u00a0: aucun planning ne peut améliorer l’un de ces chiffres."
    )


def test_a_plan_at_the_bound_of_all_rules_together_is_proven_best() -> None:
    assert whole(Figure("missed_wishes", 3, 2, 90, 60), least_cost=90).startswith(
        "Proven best on the whole: a better figure would cost at least as much in the others. | Meilleur planning"
    )


@pytest.mark.parametrize(
    ("cost", "english", "french"),
    [
        (1001, "Within 0.1% of", "À 0,1\u202f% au plus"),
        (1032, "Within 3.2% of", "À 3,2\u202f% au plus"),
        (1099, "Within 9.9% of", "À 9,9\u202f% au plus"),
        (1101, "Within 11% of", "À 11\u202f% au plus"),
        (2000, "Within 100% of", "À 100\u202f% au plus"),
    ],
)
def test_how_far_a_plan_is_from_the_best_is_rounded_up(cost: int, english: str, french: str) -> None:
    said = whole(Figure("missed_wishes", 9, 2, cost, 1000))
    assert said == (
        f"{english} the best possible, all figures weighed together. | "
        f"{french} du meilleur planning possible, tous chiffres pondérés."
    )


def test_where_percents_say_nothing_the_figures_are_named() -> None:
    figures = (Figure("repeat_meetings", 2, 0, 2000, 0), Figure("missed_wishes", 9, 8, 90, 80))
    assert whole(*figures) == (
        "A better plan may exist. Not proven to be unavoidable: 2 repeat meetings and 1 missed wish. | "
        "Un meilleur planning existe peut-être. Rien ne prouve que ceci soit inévitable\u00a0: "
        "2 rencontres répétées et 1 souhait non exaucé."
    )


def test_nothing_counted_is_nothing_said() -> None:
    assert whole() == ""


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
    assert str(report_lines(day, check_plan(day, plan))[0]).startswith("A better plan may exist.")


def test_the_json_holds_the_five_promised_figures_the_other_rules_and_their_weighted_sum() -> None:
    report = Report((), (), (Figure("repeat_meetings", 12, 10, 12_000, 10_000), Figure("collective_urgency", 0, 0)))
    unknown = {"value": 0, "bound": 0, "proven": True}
    assert list(quality_json(report).items()) == [
        ("repeat_meetings", {"value": 12, "bound": 10, "proven": False}),
        ("same_organisation", unknown),
        ("same_territory", unknown),
        ("missed_wishes", unknown),
        ("changed_cards", unknown),
        ("collective_urgency", unknown),
        ("overall", {"value": 12_000, "bound": 10_000, "proven": False, "gap": 0.2}),
    ]


def test_the_gap_in_the_json_is_rounded_up_and_missing_without_a_bound() -> None:
    third = Report((), (), (Figure("missed_wishes", 4, 3, 40, 30),))
    nothing = Report((), (), (Figure("missed_wishes", 4, 0, 40, 0),))
    assert [quality_json(report)["overall"]["gap"] for report in (third, nothing)] == [0.3334, None]


def test_a_broken_plan_is_proven_to_be_nothing() -> None:
    day = make_day(24)
    report = check_plan(day, type(rotation_plan(day))({("p0", FIRST): "1"}))
    assert not report.valid
    assert quality_json(report)["overall"]["proven"] is False
