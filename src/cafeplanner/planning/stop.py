"""When a search ends: after a time, on request, or when nothing better is possible."""

from __future__ import annotations

import threading
import time


class Stop:
    """Says when to stop. `request()` may be called from a signal handler or another thread at any moment."""

    def __init__(self, seconds: float | None = None) -> None:
        self.seconds = seconds
        self._begun = time.monotonic()
        self._requested = threading.Event()

    def request(self) -> None:
        """Ask for the best plan so far."""
        self._requested.set()

    @property
    def requested(self) -> bool:
        """Whether somebody asked for the end."""
        return self._requested.is_set()

    @property
    def elapsed(self) -> float:
        """Seconds since this object was made, compiling left out."""
        return time.monotonic() - self._begun

    @property
    def remaining(self) -> float:
        """Seconds left; infinite without a limit, never negative."""
        return float("inf") if self.seconds is None else max(0.0, self.seconds - self.elapsed)

    @property
    def now(self) -> bool:
        """Whether to stop at once."""
        return self.requested or self.remaining <= 0

    def extend(self, seconds: float) -> None:
        """Give back time that was not the search's own: compiling, which happens once."""
        self._begun += seconds
