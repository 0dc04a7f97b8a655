"""How long the program takes from the shell: start-up, and the whole demonstration."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Command

COMMANDS = (("--help",), ("demo",))
TIMES = 3
WARM_SECONDS = 0.02
"""Limit for the tiny day of the warm start: what is measured is how long it takes to get going."""
ROOT = Path(__file__).resolve().parents[1]


def time_command(arguments: Sequence[str]) -> Command:
    """Run a command a few times, each in an empty folder; raises CalledProcessError when it fails."""
    return Command(" ".join(["cafeplanner", *arguments]), tuple(_seconds(arguments) for _ in range(TIMES)))


def time_warm_start(times: int = TIMES) -> Command:
    """Plan a tiny day in a new process a few times, the search compiled before: mostly loading."""
    script = f"from benchmarks.measure import plan_tiny; plan_tiny({WARM_SECONDS})"
    return Command("tiny day, new process", tuple(_timed(["-c", script], ROOT) for _ in range(times)))


def _seconds(arguments: Sequence[str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        return _timed(["-m", "cafeplanner", *arguments], Path(folder))


def _timed(arguments: Sequence[str], folder: Path) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S603
    return time.perf_counter() - begun
