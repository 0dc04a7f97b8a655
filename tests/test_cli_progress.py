"""What is shown while the search runs."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.day import Part
from cafeplanner.cli.console import Console
from cafeplanner.cli.progress import progress_line, shown_progress
from cafeplanner.i18n import text, translator
from cafeplanner.planning.result import Progress

FALLING = [Progress(Part.CAFE, 0.1 * n, 9000 - n, 5000, 3) for n in range(20)]


def test_a_line_says_time_repeats_and_bound() -> None:
    line = progress_line(Progress(Part.CAFE, 1.25, 12500, 8200, 1), translator("en"))
    assert line == "Icebreaker and café: 1.2 s, 1 repeat meeting, penalty 12,500, at best 8,200"
    line = progress_line(Progress(Part.COLLECTIVES, 0.5), translator("fr"))
    assert line == "Collectifs\u00a0: 0,5\u00a0s"


def test_redirected_progress_is_a_line_for_each_part_and_every_note(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress(Console(translator("en"))) as watch:
        for progress in [*FALLING, Progress(Part.CAFE, 2, note=text("Planning…"))]:
            watch(progress)
        watch(Progress(Part.COLLECTIVES, 2, 60, 60))
    assert capsys.readouterr().err.splitlines() == [
        "Icebreaker and café: 0.0 s, 3 repeat meetings, penalty 9,000, at best 5,000",
        "Planning…",
        "Collectives: 2.0 s, penalty 60, at best 60",
    ]


def test_quiet_progress_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress(Console(translator("en"), quiet=True)) as watch:
        for progress in FALLING:
            watch(progress)
    assert capsys.readouterr() == ("", "")
