"""Several desks write at once, and processes are killed in the middle: what was acknowledged is there."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from cafeplanner.store.event_file import EventFile
from tests.shell import ROOT

DESKS, MARKS = 5, 200


def start_desk(path: Path, desk: str, count: int) -> subprocess.Popen[str]:
    """Start a desk in a process of its own."""
    command = [sys.executable, "-m", "tests.store.event_file.desk", str(path), desk, str(count)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603


def marks(desks: int, count: int) -> dict[str, str]:
    return {f"mark/{desk}-{number}": "arrived" for desk in range(desks) for number in range(count)}


def test_no_mark_of_five_threads_is_lost(tmp_path: Path) -> None:
    with EventFile.create(tmp_path / "event.cafe") as event, ThreadPoolExecutor(DESKS) as desks:

        def mark(desk: int) -> None:
            for number in range(MARKS):
                event.act("mark", {f"mark/{desk}-{number}": "arrived"}, who=str(desk))

        list(desks.map(mark, range(DESKS)))
        assert event.items() == marks(DESKS, MARKS)
        assert [one.seq for one in event.since(0)] == list(range(1, DESKS * MARKS + 1))


def test_no_mark_of_five_processes_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "event.cafe"
    EventFile.create(path).close()
    desks = [start_desk(path, str(desk), MARKS) for desk in range(DESKS)]
    assert [len(desk.communicate(timeout=100)[0].split()) for desk in desks] == [MARKS] * DESKS
    with EventFile.open(path) as event:
        assert event.items() == marks(DESKS, MARKS)
        assert [one.seq for one in event.since(0)] == list(range(1, DESKS * MARKS + 1))


@pytest.mark.slow
def test_what_was_acknowledged_survives_a_kill_at_any_moment(tmp_path: Path) -> None:
    """A dozen times two desks are killed after some marks; nobody closes anything."""
    dice, path = Random(7), tmp_path / "event.cafe"
    EventFile.create(path).close()
    acknowledged: set[str] = set()
    for turn in range(12):
        desks = [start_desk(path, f"{turn}{side}", 100_000) for side in "ab"]
        for side, desk in zip("ab", desks, strict=True):
            assert desk.stdout is not None
            for _ in range(dice.randrange(1, 40)):
                acknowledged.add(f"mark/{turn}{side}-{int(desk.stdout.readline())}")
        for side, desk in zip("ab", desks, strict=True):
            desk.kill()
            acknowledged |= {f"mark/{turn}{side}-{line}" for line in whole_lines(desk)}
        with EventFile.open(path) as event:
            found = event.items("mark/")
            assert acknowledged <= set(found)
            assert len(event.since(0)) == len(found) == event.last()


def whole_lines(desk: subprocess.Popen[str]) -> list[str]:
    """What a desk that was killed had acknowledged and nobody read yet; half a line is none."""
    rest = desk.communicate(timeout=60)[0]
    return rest[: rest.rfind("\n") + 1].split()
