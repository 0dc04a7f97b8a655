"""The examples are what the documentation says of them."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import fields, is_dataclass
from types import ModuleType

import pytest

from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.participant import LUNCH_STEP, Role, Status
from cafeplanner.cafe.settings import PinSettings, RosterSettings, Settings, ThemeSettings
from cafeplanner.intake import read_roster, read_settings
from tests.shell import EXAMPLE, ROOT

SETTINGS = ROOT / "examples" / "reglages" / "cafe.toml"


@pytest.fixture
def generator(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "tools")
    import example_roster

    return example_roster


def test_the_example_is_the_generators_byte_for_byte(generator: ModuleType) -> None:
    assert EXAMPLE.read_bytes() == generator.example()


def test_the_example_is_a_whole_day() -> None:
    intake = read_roster(EXAMPLE)
    people = intake.roster.participants
    assert Counter(person.role for person in people) == {Role.PARTICIPANT: 62, Role.HOST: 2}
    assert Counter(person.status for person in people) == {Status.PRESENT: 62, Status.CANCELLED: 2}
    assert [person.name for person in people if person.presence.last == LUNCH_STEP] == ["Régis Poirier"]
    assert [len(intake.roster.together), len(intake.roster.apart)] == [1, 1]
    assert sum(theme.tables or 0 for theme in intake.settings.cafe.themes) == 10
    assert intake.settings.event.name == "Journée de la coopération"


def test_the_example_has_nothing_that_needs_mending() -> None:
    findings = read_roster(EXAMPLE).findings
    assert [finding.code for finding in findings if finding.severity is not Severity.INFO] == []


def test_the_settings_example_names_every_setting() -> None:
    document = tomllib.loads(SETTINGS.read_text("utf-8"))
    assert set(document) == {field.name for field in fields(Settings)}
    for name in ("event", "icebreaker", "cafe", "collectives", "priorities", "roster"):
        section = getattr(Settings(), name)
        assert is_dataclass(section)
        assert set(document[name]) == {field.name for field in fields(section)}
    assert set(document["cafe"]["themes"][0]) == {field.name for field in fields(ThemeSettings)}
    assert set(document["pins"][0]) == {field.name for field in fields(PinSettings)}


def test_the_settings_example_is_read() -> None:
    settings = read_settings(SETTINGS)
    assert [theme.name for theme in settings.cafe.themes][:2] == ["Jeunesse", "Mobilités"]
    assert settings.priorities == Settings().priorities
    assert settings.roster == RosterSettings(
        "Inscrits", 1, "utf-8", (("Entité", "Structure"), ("Remarques internes", ""))
    )
    assert settings.merges == (
        ("Mairie de Brévanne", "Ville de Brévanne"),
        ("EDF Renouvelables", "EDF Renouvelables"),
    )
    assert settings.pins == (PinSettings("Hélène Gauthier", "1", "cafe", 1),)
