"""No page has a fault that axe-core knows, on the screen and on paper, in either language."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from cafeplanner.pages import LABELS, PAGES, PLAIN, Printing, PrintPage
from cafeplanner.pages.labels import Label
from tests.exports.showings import showing
from tests.pages.browser import SESSION
from tests.sheets.books import nasty_day
from tests.shell import ROOT

AXE = (ROOT / "tests" / "vendor" / "axe-core" / "axe.min.js").read_text("utf-8")
ON_SCREEN = "axe.run({resultTypes: ['violations']}).then(found => found.violations)"
"""Only what is wrong: all that is right would take longer to bring here than to find out."""
ON_PAPER = ON_SCREEN.replace("{", "{rules: {'page-has-heading-one': {enabled: false}}, ", 1)
"""Nobody looks for the title of a sheet of paper by its headings."""
PAPERS = [(page, PLAIN) for page in PAGES] + [(page, LABELS[-1]) for page in PAGES if page.option == "cards"]


def faults(html: str) -> list[str]:
    """Return the rules that a document breaks on the screen or on paper, with the first element that does."""

    def ask(page: Page) -> Any:
        page.set_content(html)
        page.evaluate(AXE)
        found = page.evaluate(ON_SCREEN)
        page.emulate_media(media="print")
        return found + page.evaluate(ON_PAPER)

    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in SESSION.use(ask)]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("page", "label"), PAPERS, ids=lambda one: getattr(one, "option", getattr(one, "code", "")))
def test_a_page_has_no_fault(page: PrintPage, label: Label, language: str) -> None:
    html = page.html(showing(nasty_day(12), language=language), Printing(label))
    assert faults(html) == []


def test_a_fault_is_found() -> None:
    """The look itself works."""
    html = '<!DOCTYPE html><html lang="fr"><title>x</title><main><h1>x</h1><img src="x.png"></main></html>'
    assert [fault.partition(":")[0] for fault in faults(html)] == ["image-alt", "image-alt"]
