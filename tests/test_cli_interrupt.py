"""Ctrl-C: once to save what there is, once more to leave."""

from __future__ import annotations

import os
import signal
import time

import pytest

from cafeplanner.cli import interrupt
from cafeplanner.cli.console import Console
from cafeplanner.cli.interrupt import first_interrupt_stops
from cafeplanner.i18n import translator
from cafeplanner.planning.stop import Stop

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a process of its own")
CONSOLE = Console(translator("en"), quiet=True)


def test_the_first_interrupt_asks_for_the_end_and_its_echo_is_ignored() -> None:
    stop, before = Stop(), signal.getsignal(signal.SIGINT)
    with first_interrupt_stops(stop, CONSOLE):
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.01)
    assert stop.requested
    assert signal.getsignal(signal.SIGINT) is before


def test_a_later_interrupt_ends_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupt, "SAME_PRESS", 0.0)
    with pytest.raises(KeyboardInterrupt), first_interrupt_stops(Stop(), CONSOLE):
        press_twice()


def press_twice() -> None:
    """Interrupt this process twice, with a pause."""
    for _ in range(2):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.05)
