"""A server of its own for the tests of pages, as an organiser starts it."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from tests.pages.browser import SESSION
from tests.shell import start


@pytest.fixture(scope="session", autouse=True)
def _browser_ends() -> Iterator[None]:
    yield
    SESSION.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address that ``cafeplanner serve`` prints; Ctrl-C ends it without a word of fault."""
    folder = tmp_path_factory.mktemp("served")
    process = start(folder, "serve", "--no-browser", "--data", folder / "data", "--lang", "en")
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.startswith("cafeplanner is open at http://127.0.0.1:"), line
    yield line.split()[-1]
    process.send_signal(signal.SIGINT)
    _, faults = process.communicate(timeout=30)
    assert (process.returncode in (0, 130, -signal.SIGINT), "Traceback" in faults) == (True, False), faults
