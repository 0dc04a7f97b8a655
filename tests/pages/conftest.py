"""The browser of the tests of print pages ends with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.pages.browser import SESSION


@pytest.fixture(scope="session", autouse=True)
def _browser_ends() -> Iterator[None]:
    yield
    SESSION.close()
