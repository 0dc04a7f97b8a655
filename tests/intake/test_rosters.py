"""Every sample of tests/rosters is read as its expectation says: people, columns, settings, themes and findings, whole.

`python tools/rosters.py` makes the samples from their recipes and writes the expectations down.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.shell import ROOT

FOLDER = ROOT / "tests" / "rosters"
BESIDE = {".json", ".toml"}
FILES = sorted(path for path in FOLDER.iterdir() if path.suffix not in BESIDE)


@pytest.fixture
def rosters(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """tools/rosters.py"""
    monkeypatch.syspath_prepend(ROOT / "tools")
    import rosters

    return rosters


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_sample_is_read_as_expected(path: Path, rosters: ModuleType) -> None:
    """Everything that is read of it, in both languages, nothing more and nothing less."""
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert rosters.document(path) == expected


def test_every_sample_has_its_expectation_and_nothing_is_left_over(rosters: ModuleType) -> None:
    """Files, expectations and settings are those of the recipes."""
    wanted = {sample.file for sample in rosters.SAMPLES} | {f"{sample.stem}.json" for sample in rosters.SAMPLES}
    wanted |= {f"{sample.stem}.toml" for sample in rosters.SAMPLES if sample.toml}
    assert {path.name for path in FOLDER.iterdir()} == wanted


def test_no_two_samples_share_an_expectation(rosters: ModuleType) -> None:
    """Names differ without their endings."""
    stems = [sample.stem for sample in rosters.SAMPLES]
    assert len(set(stems)) == len(stems)


def test_samples_are_those_of_their_recipes(rosters: ModuleType, tmp_path: Path) -> None:
    """`make` gives the same files again; of those that LibreOffice writes, what they hold is compared above."""
    changed = []
    for sample in rosters.SAMPLES:
        if sample.by_office:
            continue
        rosters.make(sample, tmp_path)
        names = [sample.file, f"{sample.stem}.toml"] if sample.toml else [sample.file]
        changed += [
            name for name in names if parts((tmp_path / name).read_bytes()) != parts((FOLDER / name).read_bytes())
        ]
    assert changed == []


def parts(data: bytes) -> Any:
    """Return the parts of an archive, as compression may differ between versions of zlib; other bytes as they are."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_list_is_the_same_in_every_format() -> None:
    """Twenty people, their organisations, territories and wishes, out of twenty-two files."""
    people = {
        path.name: json.loads(path.with_suffix(".json").read_text("utf-8"))["people"]
        for path in FILES
        if path.name.startswith("liste")
    }
    assert len(people) == 22
    assert [name for name, read in people.items() if read != people["liste.xlsx"]] == []
