"""The folder of events: new ones, all of them, and nothing left of one that is deleted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.store.event_file import EventFolder


def test_events_are_listed_by_their_last_change(tmp_path: Path) -> None:
    folder = EventFolder(tmp_path / "events")
    assert list(folder.all_keys()) == []
    first, second = folder.create(), folder.create()
    os.utime(tmp_path / "events" / f"{second}.cafe", ns=(0, 10**9))
    assert list(folder.all_keys()) == [first, second]
    with folder.open(second) as event:
        event.act("name", {"name": "Journée"})
        assert list(folder.all_keys()) == [second, first]
    (tmp_path / "events" / "notes.cafe").write_text("mine")
    assert set(folder.all_keys()) == {first, second}


def test_nothing_is_left_of_a_deleted_event(tmp_path: Path) -> None:
    folder = EventFolder(tmp_path)
    key, other = folder.create(), folder.create()
    with folder.open(key) as event:
        event.act("name", {"name": "Journée"})
        folder.delete(key)
    assert [one.name for one in tmp_path.iterdir()] == [f"{other}.cafe"]
    with pytest.raises(UnreadableFile, match="does not exist"):
        folder.open(key)


@pytest.mark.parametrize("key", ["", "../etc/passwd", "ABCDEFGHIJKL", "abcdefghijkl\n", "abc"])
def test_a_key_is_no_way_out_of_the_folder(tmp_path: Path, key: str) -> None:
    with pytest.raises(UnreadableFile, match="no such event"):
        EventFolder(tmp_path).open(key)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_nobody_else_may_look_into_the_folder(tmp_path: Path) -> None:
    EventFolder(tmp_path / "events").create()
    assert (tmp_path / "events").stat().st_mode & 0o777 == 0o700
