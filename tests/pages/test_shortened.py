"""Texts that had to be shortened are told: each of them, on every kind of page, with whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cafeplanner.cafe.finding import Severity
from cafeplanner.i18n import translator
from cafeplanner.pages import LABELS, PAGES, PLAIN, Document, Printing, PrintPage
from cafeplanner.pages.labels import Label
from tests.builders import make_day
from tests.pages.card_days import BY_CODE
from tests.pages.reading import Element, sheets, showing
from tests.sheets.ugly import PARAGRAPH, huge_day, ugly_day

CARDS, *OTHERS = PAGES
PAPERS = [(CARDS, label) for label in LABELS] + [(page, PLAIN) for page in OTHERS]
each_paper = pytest.mark.parametrize(("page", "label"), PAPERS, ids=lambda one: getattr(one, "code", "") or one.option)
LONG = "Syndicat mixte pour l’aménagement du pays " * 6


def leaves(element: Element) -> Iterator[str]:
    """Yield the texts that stand in the elements of a page."""
    for part in element.parts:
        if isinstance(part, Element):
            yield from leaves(part)
        elif part.strip():
            yield " ".join(part.split())


def cut_texts(document: Document) -> set[str]:
    """Return what stands on paper of the texts that end with …, without it; what follows behind is left out."""
    found = {text for sheet in sheets(document.html) for text in leaves(sheet) if "…" in text}
    return {text.partition("…")[0].strip() for text in found}


def told_texts(document: Document) -> list[str]:
    """Return the texts that the findings quote."""
    said = [str(finding.text) for finding in document.shortened]
    return [" ".join(one[1 : one.index("” is too long")].split()) for one in said]


@each_paper
@pytest.mark.parametrize("day", [ugly_day(40, 6), ugly_day(30, 4), huge_day()], ids=["ugly-6", "ugly-4", "huge"])
def test_exactly_the_texts_that_are_shortened_are_told(page: PrintPage, label: Label, day: object) -> None:
    document = page.make(showing(day), Printing(label))  # type: ignore[arg-type]
    # a theme may end with … by itself; circles of the room plan are told in full by its key
    cut = {text for text in cut_texts(document) if not text.endswith("Emploi, formation, insertion")}
    told = told_texts(document)
    if page.option != "room":
        assert [text for text in cut if not any(whole.startswith(text[:100]) for whole in told)] == []
    assert [whole for whole in told if not any(text and whole.startswith(text[:100]) for text in cut)] == []


@each_paper
def test_nothing_is_told_where_everything_fits(page: PrintPage, label: Label) -> None:
    assert page.make(showing(make_day(30, 8, hosts=2)), Printing(label)).shortened == ()


def test_it_is_told_whose_it_is_and_what_to_do() -> None:
    day = make_day(12)
    folk = [replace(one, organisation=LONG) if one.id in ("p3", "p7") else one for one in day.participants]
    (found,) = CARDS.make(showing(replace(day, participants=tuple(folk))), Printing()).shortened
    whose = " and ".join(sorted((folk[3].name, folk[7].name)))
    assert (found.code, found.severity, found.place) == ("text-shortened", Severity.INFO, None)
    assert str(found.text).endswith(f" whole: {whose}.")
    assert str(found.remedy) == "Write it shorter in your list if its end matters."


def test_a_person_whose_card_is_not_printed_is_not_told() -> None:
    day = make_day(12)
    folk = [replace(one, organisation=LONG) if one.id == "p3" else one for one in day.participants]
    show = showing(replace(day, participants=tuple(folk)))
    assert len(CARDS.make(show, Printing(only=frozenset({"p3"}))).shortened) == 1
    assert CARDS.make(show, Printing(only=frozenset({"p4"}))).shortened == ()


def test_many_places_are_counted() -> None:
    day = make_day(30)
    folk = tuple(replace(one, organisation=LONG) for one in day.participants)
    (found,) = CARDS.make(showing(replace(day, participants=folk)), Printing()).shortened
    assert str(found.text).endswith(" and 24 more.")


@pytest.mark.parametrize("page", [page for page in OTHERS if page.option != "tents"], ids=lambda page: page.option)
def test_a_long_name_of_the_event_is_told_once_and_keeps_its_date(page: PrintPage) -> None:
    day = make_day(12)
    day = replace(day, event=replace(day.event, name=PARAGRAPH * 3))
    document = page.make(showing(day), Printing())
    feet = {foot.one("span").text for sheet in sheets(document.html) for foot in sheet.all("foot")}
    assert all(foot.endswith("… · jeudi 3 décembre 2026") for foot in feet)
    assert [str(one.text).endswith(f"{translator('fr')('the footers')}.") for one in document.shortened] == [True]


@pytest.mark.parametrize("code", ["plain", "L4784"])
def test_the_screen_tells_how_many_but_the_paper_does_not(code: str) -> None:
    day = ugly_day(30, 4)
    document = CARDS.make(showing(day, language="en"), Printing(BY_CODE[code]))
    told = translator("en").plural(
        "{count} text ends with “…”: it does not fit, even in letters of 8 points.",
        "{count} texts end with “…”: they do not fit, even in letters of 8 points.",
        len(document.shortened),
    )
    assert document.html.count(told) == 1
    assert not any(told in text for sheet in sheets(document.html) for text in leaves(sheet))


def test_a_question_mark_stays_with_its_word() -> None:
    day = make_day(12)
    themes = tuple(replace(theme, question=f"Et {theme.name}, ici\u202f? Et « là » ? Oui !") for theme in day.themes)
    (sheet, *_) = sheets(
        next(one for one in PAGES if one.option == "tables").html(showing(replace(day, themes=themes)), Printing())
    )
    assert sheet.one("question").text == "Et Jeunesse, ici\u202f? Et «\u00a0là\u00a0»\u00a0? Oui\u00a0!"
