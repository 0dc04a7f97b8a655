"""The file of an event: what was done stays done, is never lost, and can be taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.store.event_file import ChangedMeanwhile, EventFile
from cafeplanner.store.event_file.schema import FORMAT

NAME = "abc.cafe"


@pytest.fixture
def event(tmp_path: Path) -> Iterator[EventFile]:
    with EventFile.create(tmp_path / NAME) as event:
        yield event


def test_actions_lead_to_the_state_and_stay_in_order(event: EventFile) -> None:
    first = event.act("mark", {"mark/p1": "arrived", "mark/p2": None}, who="desk 1")
    event.act("settings", {"rounds": 4, "themes": ["Énergie", {"tables": 2}]})
    event.act("mark", {"mark/p1": None})
    assert event.items() == {"rounds": 4, "themes": ["Énergie", {"tables": 2}]}
    assert (event.item("rounds"), event.item("mark/p1"), event.item("never")) == (4, None, None)
    assert [(one.seq, one.who, one.kind, dict(one.values)) for one in event.since(0)] == [
        (1, "desk 1", "mark", {"mark/p1": "arrived"}),
        (2, "", "settings", {"rounds": 4, "themes": ["Énergie", {"tables": 2}]}),
        (3, "", "mark", {"mark/p1": None}),
    ]
    assert first is not None
    assert (event.since(2), event.last()) == (event.since(0)[2:], 3)
    assert event.since(0)[0] == first


def test_items_are_found_by_the_beginning_of_their_key(event: EventFile) -> None:
    event.act("x", {"mark/p1": 1, "mark/é": 2, "mark": 3, "marker": 4, "word/1": 5})
    assert event.items("mark/") == {"mark/p1": 1, "mark/é": 2}


def test_what_changes_nothing_is_no_action(event: EventFile) -> None:
    assert event.act("mark", {"mark/p1": None}) is None
    event.act("mark", {"mark/p1": "arrived"})
    assert event.act("mark", {"mark/p1": "arrived"}) is None
    assert event.last() == 1


def test_a_click_that_is_sent_twice_counts_once(event: EventFile) -> None:
    once = event.act("count", {"n": 1}, click="once")
    event.act("count", {"n": 2})
    assert event.act("count", {"n": 1}, click="once") == once
    assert (event.item("n"), event.last()) == (2, 2)


def test_what_somebody_else_changed_in_the_meantime_is_not_written_over(event: EventFile) -> None:
    event.act("settings", {"rounds": 4, "seats": 8})
    seen = event.last()
    event.act("settings", {"rounds": 5})
    with pytest.raises(ChangedMeanwhile):
        event.act("settings", {"rounds": 3, "seats": 6}, seen=seen)
    assert event.items() == {"rounds": 5, "seats": 8}
    assert event.act("settings", {"seats": 6}, seen=seen) is not None
    event.act("settings", {"rounds": None})
    with pytest.raises(ChangedMeanwhile):
        event.act("settings", {"rounds": 3}, seen=seen)


def test_only_what_was_shown_is_undone(event: EventFile) -> None:
    first = event.act("mark", {"mark/p1": "arrived"})
    event.act("mark", {"mark/p2": "arrived"})
    assert first is not None
    with pytest.raises(ChangedMeanwhile):
        event.undo(first.seq)
    with pytest.raises(ChangedMeanwhile):
        event.redo(first.seq)
    assert event.last() == 2


def test_a_fault_in_the_middle_changes_nothing(event: EventFile) -> None:
    with pytest.raises(TypeError):
        event.act("settings", {"rounds": 4, "themes": {"no", "json"}})
    assert (event.items(), event.last()) == ({}, 0)
    event.act("settings", {"rounds": 4})
    assert event.items() == {"rounds": 4}


def test_the_log_and_the_versions_cannot_be_changed(event: EventFile) -> None:
    event.act("mark", {"mark/p1": "arrived"})
    event.add_version(b"plan")
    other = sqlite3.connect(event.path)
    for statement in (
        "UPDATE action SET who = 'me'",
        "DELETE FROM action",
        "UPDATE version SET content = ''",
        "DELETE FROM version",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            other.execute(statement)
    other.close()


def test_versions_are_kept_with_what_they_came_from(event: EventFile) -> None:
    plan = event.add_version("Énergie".encode() * 1000)
    again = event.add_version(b"", parent=plan)
    assert (event.version(plan), event.version(again)) == ("Énergie".encode() * 1000, b"")
    with pytest.raises(KeyError):
        event.version(again + 1)


def test_everything_is_there_after_closing_and_in_a_copy(event: EventFile, tmp_path: Path) -> None:
    event.act("mark", {"mark/p1": "arrived"}, who="desk 1", click="t")
    number = event.add_version(b"plan")
    event.copy_to(tmp_path / "copy.cafe")
    event.act("mark", {"mark/p2": "arrived"})
    with EventFile.open(tmp_path / "copy.cafe") as copy:
        assert (copy.since(0), copy.version(number)) == (event.since(0)[:1], b"plan")
    state = event.since(0)
    event.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == [NAME, "copy.cafe"]
    with EventFile.open(event.path) as again:
        assert (again.since(0), again.items("mark/")) == (state, {"mark/p1": "arrived", "mark/p2": "arrived"})


def database(path: Path, statement: str) -> None:
    link = sqlite3.connect(path)
    link.execute(statement)
    link.close()


def test_other_files_are_refused_with_a_sentence(tmp_path: Path) -> None:
    damaged, foreign, newer = (tmp_path / name for name in ("damaged.cafe", "foreign.cafe", "newer.cafe"))
    damaged.write_bytes(b"SQLite format 3\0" + b"x" * 4000)
    database(foreign, "CREATE TABLE t (x)")
    EventFile.create(newer).close()
    database(newer, f"PRAGMA user_version = {FORMAT + 1}")
    strange = "is no event of cafeplanner, or it is damaged. Open a copy of it, or begin a new event."
    for path, words in (
        (tmp_path / "none.cafe", "none.cafe does not exist."),
        (damaged, f"damaged.cafe {strange}"),
        (foreign, f"foreign.cafe {strange}"),
        (
            newer,
            "newer.cafe was written by a newer version of cafeplanner. "
            "Install the newer version on this computer and try again.",
        ),
    ):
        with pytest.raises(UnreadableFile) as caught:
            EventFile.open(path)
        assert str(caught.value) == words
    assert not (tmp_path / "none.cafe").exists()
