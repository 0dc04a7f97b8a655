"""The pages in a real browser: from a list to what was understood, in both languages, without a fault of access."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Page

from tests.pages.browser import SESSION
from tests.pages.test_accessible import AXE, ON_SCREEN
from tests.shell import ROOT

Some = TypeVar("Some")
PHONE, LAPTOP = {"width": 375, "height": 700}, {"width": 1280, "height": 800}
NAMES = {"fr": ("Essayer l’exemple", "Vos événements"), "en": ("Try the example", "Your events")}


def browse(use: Callable[[Page], Some], **context: Any) -> Some:
    """Run something in a page that reaches the server."""

    def run(page: Page) -> Some:
        browser = page.context.browser
        assert browser is not None
        fresh = browser.new_context(**context)
        try:
            return use(fresh.new_page())
        finally:
            fresh.close()

    return SESSION.use(run)


def faults(page: Page) -> list[str]:
    page.evaluate(AXE)
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in page.evaluate(ON_SCREEN)]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_from_the_example_to_what_was_understood(address: str, language: str, size: dict[str, int], dark: bool) -> None:
    example, title = NAMES[language]

    def story(page: Page) -> tuple[list[str], list[str], int, list[str]]:
        troubles: list[str] = []
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.goto(address)
        assert "key" not in page.url
        assert page.get_by_role("heading", name=title).count() == 1
        found = faults(page)
        page.get_by_role("button", name=example).click()
        page.wait_for_url("**/e/*/import")
        found += faults(page)
        wide = int(page.evaluate("document.documentElement.scrollWidth"))
        return found, page.get_by_role("main").inner_text().splitlines(), wide, troubles

    found, lines, wide, troubles = browse(
        story, locale=language, viewport=size, color_scheme="dark" if dark else "light"
    )
    assert (found, troubles) == ([], [])
    assert lines[0] == "Journée de la coopération"
    assert any(line.startswith("62 pe") for line in lines)
    assert wide <= size["width"]


def test_a_list_is_uploaded_understood_and_deleted_with_the_keyboard_alone(address: str) -> None:
    def story(page: Page) -> None:
        page.goto(address)
        page.set_input_files("#file", ROOT / "tests" / "rosters" / "framaforms-separe.xlsx")
        page.get_by_role("button", name="Read the list").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/e/*/import")
        assert page.get_by_text("an export from Framaforms").count() == 1
        assert page.get_by_role("row").count() > 5
        page.get_by_text("Delete this event").focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Delete “framaforms-separe.xlsx” for good").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url.endswith("/"))
        assert page.get_by_role("link", name="framaforms-separe.xlsx").count() == 0

    browse(story, locale="en")


def test_the_language_is_chosen_and_kept(address: str) -> None:
    def story(page: Page) -> None:
        page.goto(address)
        page.get_by_role("button", name="English").click()
        assert page.get_by_role("heading", name="Your events").count() == 1
        page.reload()
        assert page.get_by_role("button", name="Français").count() == 1

    browse(story, locale="fr")
