"""Definition and terms are written twice on purpose: here they must say the same, rule by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Part
from cafeplanner.rules import HARD, RULES, SOFT, Rule, by_name, planned_rounds
from tests.agreement import broken_plans, plans, small_days
from tests.builders import make_day
from tests.rules.interpreter import holds, price

quick = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@quick
@pytest.mark.parametrize("rule", HARD, ids=lambda rule: rule.name)
@given(st.data())
def test_hard_terms_hold_exactly_where_nothing_is_found(rule: Rule, data: st.DataObject) -> None:
    day = data.draw(small_days())
    plan = data.draw(plans(day))
    rounds = planned_rounds(day, plan, frozenset(Part))
    assert all(holds(term, day, plan) for term in rule.terms(day, rounds)) == (not list(rule.findings(day, plan)))


@quick
@given(st.data())
def test_a_plan_with_wrong_seats_breaks_terms_and_rules_alike(data: st.DataObject) -> None:
    day = data.draw(small_days())
    plan = data.draw(broken_plans(day))
    rounds = planned_rounds(day, plan, frozenset(Part))
    kept = all(holds(term, day, plan) for rule in HARD for term in rule.terms(day, rounds))
    assert kept == (not any(list(rule.findings(day, plan)) for rule in HARD))


@quick
@pytest.mark.parametrize("rule", SOFT, ids=lambda rule: rule.name)
@given(st.data())
def test_soft_terms_cost_what_the_findings_cost(rule: Rule, data: st.DataObject) -> None:
    day = data.draw(small_days())
    plan = data.draw(plans(day))
    if rule.name == "missed_wishes" and list(by_name("theme_once").findings(day, plan)):
        return  # a theme visited twice would be granted twice; the search never offers that
    rounds = planned_rounds(day, plan, frozenset(Part))
    cost = sum(price(term, day, plan) for term in rule.terms(day, rounds))
    assert cost == sum(finding.cost for finding in rule.findings(day, plan))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_asks_nothing_of_the_parts_it_is_not_about(rule: Rule) -> None:
    day = replace(make_day(24, hosts=2), together=(frozenset({"p3", "p4"}),), apart=frozenset({("p5", "p6")}))
    rounds = tuple(round_.key for round_ in day.rounds if round_.key.part not in rule.parts)
    assert list(rule.terms(day, rounds)) == []


def test_hard_rules_stand_above_soft_ones_under_their_own_names() -> None:
    assert [rule.hard for rule in RULES] == sorted((rule.hard for rule in RULES), reverse=True)
    assert [by_name(rule.name) for rule in RULES] == list(RULES)
