"""What the tests of print pages share: one browser, and each QR code computed once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from cafeplanner.pages import _card_code
from cafeplanner.views.qr import qr_modules
from tests.pages.browser import SESSION


@pytest.fixture(scope="session", autouse=True)
def _browser_ends() -> Iterator[None]:
    yield
    SESSION.close()


@pytest.fixture(scope="session", autouse=True)
def _codes_once() -> Iterator[None]:
    """Many tests print the same day."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_card_code, "qr_modules", cache(qr_modules))
        yield
