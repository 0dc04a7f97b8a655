"""The list from which a schedule was made says nothing new."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.settings import Settings
from cafeplanner.intake import lay_out, read_roster, read_settings
from cafeplanner.replanning.comparing import compare
from tests.builders import THEMES
from tests.replanning.lists import (
    ROSTERS,
)


def samples() -> list[Path]:
    """Return the samples of which a list can be read, with somebody to seat."""
    files = [path for path in sorted(ROSTERS.iterdir()) if path.suffix not in {".json", ".toml"}]
    return [path for path in files if '{"id"' in path.with_suffix(".json").read_text("utf-8")]


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_a_list_beside_the_schedule_made_from_it_says_nothing(path: Path) -> None:
    beside = path.with_suffix(".toml")
    intake = read_roster(path, read_settings(beside, Settings()) if beside.exists() else Settings())
    wanted = read_settings(beside, intake.settings) if beside.exists() else intake.settings
    day = lay_out(intake.roster, wanted).day
    found = compare([day], day, replace(intake, settings=wanted), path.name)
    assert found.events == ()
    doubtful = [one.code for one in found.findings if one.code.startswith("list-") and one.severity != Severity.INFO]
    assert doubtful == []


EDITED = {"organisation": "Atelier {n}", "territory": "Pays {n}", "wish": THEMES[3], "role": "Observateur"}
