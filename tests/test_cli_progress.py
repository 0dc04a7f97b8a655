"""What is shown while the search runs."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.day import Part
from cafeplanner.cli.console import Console
from cafeplanner.cli.progress import progress_line, shown_progress
from cafeplanner.i18n import text, translator
from cafeplanner.planning.result import Progress

FALLING = [Progress(Part.CAFE, 0.1 * n, 9000 - n, 5000, 3) for n in range(20)]


def test_a_line_says_time_repeats_and_how_far_from_the_best_possible() -> None:
    line = progress_line(Progress(Part.CAFE, 1.25, 8462, 8200, 1), translator("en"))
    assert line == "Icebreaker and café: 1.2 s · 1 repeat meeting · at most 3.2% above the best possible"
    line = progress_line(Progress(Part.CAFE, 1.25, 22500, 8200, 14), translator("en"))
    assert line == "Icebreaker and café: 1.2 s · 14 repeat meetings · penalty 22,500, at best 8,200"
    line = progress_line(Progress(Part.CAFE, 1.25, 8200, 8200, 0), translator("fr"))
    assert line == "Brise-glace et café\u00a0: 1,2\u00a0s · 0 rencontre répétée · meilleur possible, c’est prouvé"
    line = progress_line(Progress(Part.COLLECTIVES, 0.5), translator("fr"))
    assert line == "Collectifs\u00a0: 0,5\u00a0s"


def test_redirected_progress_is_a_line_for_each_part_and_every_note(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress(Console(translator("en"))) as watch:
        for progress in [*FALLING, Progress(Part.CAFE, 2, note=text("Planning…"))]:
            watch(progress)
        watch(Progress(Part.COLLECTIVES, 2, 60, 60))
    assert capsys.readouterr().err.splitlines() == [
        "Icebreaker and café: 0.0 s · 3 repeat meetings · at most 80% above the best possible",
        "Planning…",
        "Collectives: 2.0 s · proven best",
    ]


def test_quiet_progress_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with shown_progress(Console(translator("en"), quiet=True)) as watch:
        for progress in FALLING:
            watch(progress)
    assert capsys.readouterr() == ("", "")
