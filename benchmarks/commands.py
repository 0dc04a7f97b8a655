"""How long the program takes from the shell: start-up, and the whole demonstration."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

from benchmarks.figures import Command

COMMANDS = (("--help",), ("demo",))
TIMES = 3


def time_command(arguments: Sequence[str]) -> Command:
    """Run a command a few times, each in an empty folder; raises CalledProcessError when it fails."""
    return Command(" ".join(["cafeplanner", *arguments]), tuple(_seconds(arguments) for _ in range(TIMES)))


def _seconds(arguments: Sequence[str]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "cafeplanner", *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S603
        return time.perf_counter() - begun
