"""A file is there whole or not at all."""

import os
from pathlib import Path

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.store.atomic import atomic_file, write_text


def test_a_finished_text_replaces_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "plan.json"
    target.write_text("old", "utf-8")
    write_text(target, "neu é")
    assert target.read_text("utf-8") == "neu é"
    assert os.listdir(tmp_path) == ["plan.json"]


def write_half(target: Path) -> None:
    """Begin to write and be interrupted."""
    with atomic_file(target) as temporary:
        temporary.write_text("half", "utf-8")
        raise KeyboardInterrupt


def test_an_interrupted_writer_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "plan.json"
    target.write_text("old", "utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_half(target)
    assert target.read_text("utf-8") == "old"
    assert os.listdir(tmp_path) == ["plan.json"]


def test_a_new_file_is_readable_for_the_team_and_an_old_one_keeps_its_mode(tmp_path: Path) -> None:
    fresh, kept = tmp_path / "new.json", tmp_path / "kept.json"
    kept.write_text("", "utf-8")
    kept.chmod(0o640)
    write_text(fresh, "1")
    write_text(kept, "1")
    plain = tmp_path / "plain"
    plain.write_text("", "utf-8")
    assert fresh.stat().st_mode == plain.stat().st_mode
    assert kept.stat().st_mode & 0o777 == 0o640


def test_a_missing_folder_is_said_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"plan\.json cannot be written\. Close it"):
        write_text(tmp_path / "nowhere" / "plan.json", "1")
