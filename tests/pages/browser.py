"""Print pages in a real browser: as paper, and as boxes to measure. One Chromium serves a whole run of tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from pypdf import PdfReader

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
Some = TypeVar("Some")


@dataclass
class _Session:
    """A browser in a thread of its own: Playwright leaves a running event loop in the thread that starts it.

    One page serves everybody: making a new one takes longer than most looks at it.
    """

    thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "browser"))
    driver: Playwright | None = None
    browser: Browser | None = None
    page: Page | None = None

    def use(self, use: Callable[[Page], Some]) -> Some:
        """Run something in a page of the screen, without a network, and return what it returns."""
        program = next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            pytest.skip("Chromium is not installed")
        return self.thread.submit(self._use, program, use).result()

    def _use(self, program: str, use: Callable[[Page], Some]) -> Some:
        if self.browser is None:
            self.driver = sync_playwright().start()
            self.browser = self.driver.chromium.launch(executable_path=program, args=["--disable-gpu"])
        if self.page is None:
            context = self.browser.new_context(offline=True, viewport={"width": 1123, "height": 1123})
            self.page = context.new_page()
        self.page.emulate_media(media="null")
        return use(self.page)

    def close(self) -> None:
        """End the browser, if there is one."""
        self.thread.submit(self._close).result()

    def _close(self) -> None:
        if self.browser is not None and self.driver is not None:
            self.browser.close()
            self.driver.stop()
        self.browser = self.driver = self.page = None


SESSION = _Session()


def printed(html: str, folder: Path) -> list[str]:
    """Print a document to a PDF file in a folder and return the text of each of its pages."""
    return [page.extract_text() for page in paper(html, folder).pages]


def paper(html: str, folder: Path) -> PdfReader:
    """Print a document to a PDF file in a folder and return it."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(html, "utf-8")

    def pdf(page: Page) -> None:
        page.goto(source.as_uri())
        page.pdf(path=target, prefer_css_page_size=True)

    SESSION.use(pdf)
    return PdfReader(target)


def measured(html: str, script: str) -> Any:
    """Return what a script says about a document laid out for paper."""

    def measure(page: Page) -> Any:
        page.emulate_media(media="print")
        page.set_content(html)
        return page.evaluate(script)

    return SESSION.use(measure)
