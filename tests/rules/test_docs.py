from __future__ import annotations

from pathlib import Path

import pytest

from cafeplanner.rules import HARD, RULES, SOFT, Rule

PAGE = (Path(__file__).parents[2] / "docs" / "rules.md").read_text("utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_has_a_heading_for_every_rule(rule: Rule) -> None:
    assert f"\n### `{rule.name}`\n" in PAGE


def test_the_page_has_no_other_rules_and_keeps_their_order() -> None:
    headings = [line.removeprefix("### `").removesuffix("`") for line in PAGE.splitlines() if line.startswith("### `")]
    assert headings == [rule.name for rule in HARD] + [rule.name for rule in SOFT]
