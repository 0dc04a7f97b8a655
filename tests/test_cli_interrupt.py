"""Ctrl-C: once to save what there is, once more to leave."""

from __future__ import annotations

import os
import signal
import time

import pytest

from cafeplanner.cli import interrupt
from cafeplanner.cli.console import Console
from cafeplanner.cli.interrupt import first_interrupt_stops
from cafeplanner.errors import NoPlanInTime
from cafeplanner.i18n import text, translator
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


def test_an_interrupt_before_the_first_plan_is_no_time_limit() -> None:
    stop = Stop()
    with pytest.raises(KeyboardInterrupt), first_interrupt_stops(stop, CONSOLE):
        end_without_plan(stop)


def test_a_time_limit_that_ran_out_is_said() -> None:
    with pytest.raises(NoPlanInTime), first_interrupt_stops(Stop(0.0), CONSOLE):
        raise NoPlanInTime(text("No plan."))


def end_without_plan(stop: Stop) -> None:
    """End as a search does that is asked to stop before it has a plan."""
    stop.request()
    raise NoPlanInTime(text("No plan."))


def press_twice() -> None:
    """Interrupt this process twice, with a pause."""
    for _ in range(2):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.05)
