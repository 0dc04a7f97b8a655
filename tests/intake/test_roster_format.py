"""The documentation of the roster's format is complete."""

from __future__ import annotations

from pathlib import Path

from cafeplanner.intake.columns.synonyms import HEADINGS
from cafeplanner.intake.kinds import KINDS
from cafeplanner.intake.settings.keys import KEYS, PIN_KEYS, THEME_KEYS

PAGE = (Path(__file__).parents[2] / "docs" / "roster-format.md").read_text("utf-8")


def test_every_kind_of_finding_is_documented_with_its_words() -> None:
    """Code, severity and sentence stand in one line."""
    lines = PAGE.splitlines()
    missing = [
        kind.code
        for kind in KINDS
        if not any(line.startswith(f"| `{kind.code}` | {kind.severity} | {kind.sentence} |") for line in lines)
    ]
    assert missing == []


def test_codes_are_unique() -> None:
    """Programs rely on them."""
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_every_heading_is_documented() -> None:
    """In both languages."""
    assert [word for words in HEADINGS.values() for word in words.all if word not in PAGE] == []


def test_every_setting_is_documented() -> None:
    """Its key, and the labels to write."""
    wanted = [word for key in KEYS for word in (f"`{key.path}`", key.french[0], key.english[0])]
    assert [word for word in [*wanted, *(f"{name} = " for name in (*THEME_KEYS, *PIN_KEYS))] if word not in PAGE] == []
