"""Fixtures for the tests of the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.shell import Shell

# a busy machine makes any single example slow: pytest's own time limit is enough
settings.register_profile("cafeplanner", deadline=None)
settings.load_profile("cafeplanner")


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell in an empty folder of a computer set to English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("LANGUAGE", "")
    return Shell(tmp_path, capsys)
