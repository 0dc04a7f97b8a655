"""The first Ctrl-C ends the search and keeps its best plan; the second one ends the program."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING

from cafeplanner.cli.console import Console
from cafeplanner.errors import NoPlanInTime

if TYPE_CHECKING:
    from cafeplanner.planning.stop import Stop

SAME_PRESS = 0.5
"""Seconds within which a second interrupt belongs to the first: wrappers pass on what the terminal has sent already."""


@contextmanager
def first_interrupt_stops(stop: Stop, console: Console) -> Iterator[None]:
    """Turn the first interrupt within the block into a request to stop.

    Raises KeyboardInterrupt where a search that was asked to stop had no plan yet.
    """
    first = 0.0

    def ask(_number: int, _frame: FrameType | None) -> None:
        nonlocal first
        if stop.requested:
            if time.monotonic() > first + SAME_PRESS:
                raise KeyboardInterrupt
            return
        first = time.monotonic()
        stop.request()
        # the signal may have come in the middle of a line that is being written
        with suppress(RuntimeError):
            console.note(console.tr("Interrupted: the best plan so far is being saved. Again Ctrl-C ends at once."))

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield
    except NoPlanInTime:
        if stop.requested:
            # no time limit has run out
            raise KeyboardInterrupt from None
        raise
    finally:
        signal.signal(signal.SIGINT, before)
