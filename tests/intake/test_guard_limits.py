"""The process that reads a file: the sentence when it takes too long, and how modest it is."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake import guarded, read_guarded

COPY = "Copy the rows of the participants into a new workbook and try again."


def test_a_file_without_time_is_given_up_at_once() -> None:
    """The sentence says how long it was given; whole seconds have no point."""
    wanted = f"Reading the file “f” took longer than {{}} seconds and was given up. {COPY}"
    with pytest.raises(UnreadableFile) as caught:
        read_guarded(b"Nom\nAna", "f", seconds=0.0)
    assert (caught.value.say("en"), multiprocessing.active_children()) == (wanted.format(0), [])
    assert guarded._too_long("f", 2.5).say("en") == wanted.format(2.5)


def noisy(report: Path) -> None:
    """Become modest, write to the place for errors, and tell how much memory may be asked for."""
    guarded._be_modest()
    os.write(2, b"names")
    import resource

    limits = (resource.getrlimit(resource.RLIMIT_CORE), resource.getrlimit(resource.RLIMIT_AS))
    report.write_text(repr(limits), "utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only there can a process be forked safely")
def test_the_process_is_silent_and_asks_for_little(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """No picture of the memory on the disk, which would hold names; four thousand million bytes at most."""
    report = tmp_path / "limits"
    process = multiprocessing.get_context("fork").Process(target=noisy, args=(report,))
    process.start()
    process.join()
    assert report.read_text("utf-8") == repr(((0, 0), (4_000_000_000, 4_000_000_000)))
    assert (process.exitcode, capfd.readouterr()) == (0, ("", ""))
