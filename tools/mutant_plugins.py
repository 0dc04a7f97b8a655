"""What the runs of `mutants.py` add to pytest."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

import coverage
import pytest

EXAMPLES = 15


def gentle() -> dict[str, Any]:
    """Return how property tests run here."""
    import hypothesis

    checks = list(hypothesis.HealthCheck)
    return {"derandomize": True, "database": None, "deadline": None, "suppress_health_check": checks}


class Gentle:
    """Plugin of every run: property tests try few examples, always the same."""

    def pytest_configure(self) -> None:
        """Load the profile."""
        import hypothesis  # not before pytest has begun: it warns of plugins that are imported already

        hypothesis.settings.register_profile("mutants", **gentle(), max_examples=EXAMPLES)
        hypothesis.settings.load_profile("mutants")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Do the same to tests that ask for more examples."""
        import hypothesis

        for test in {getattr(item, "obj", None) for item in items}:
            if own := getattr(test, "_hypothesis_internal_use_settings", None):
                fewer = hypothesis.settings(own, **gentle(), max_examples=min(EXAMPLES, own.max_examples))
                setattr(test, "_hypothesis_internal_use_settings", fewer)  # noqa: B010


class Recorder(Gentle):
    """Plugin of the first run: one coverage context for each test."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self.measured = measured
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember the tests that fail without any mutant: they prove nothing."""
        if report.failed:
            self.failed.add(report.nodeid)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> object:
        """Name the context and take the time."""
        self.measured.switch_context(item.nodeid)
        begun = time.perf_counter()
        done = yield
        self.seconds[item.nodeid] = time.perf_counter() - begun
        self.measured.switch_context("")
        return done


class Chosen(Gentle):
    """Plugin of a mutant's run: only these tests, in this order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self.order = {test: n for n, test in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep and sort."""
        super().pytest_collection_modifyitems(items)
        items[:] = sorted((one for one in items if one.nodeid in self.order), key=lambda one: self.order[one.nodeid])
