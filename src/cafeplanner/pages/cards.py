"""The cards and badges: one for each person on paper of any kind, to cut, peel off or slip into a holder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cafeplanner.i18n import N_
from cafeplanner.pages._badge_layout import badge_layout
from cafeplanner.pages._card_face import Face, Painter
from cafeplanner.pages._card_layout import card_layout
from cafeplanner.pages._html import document
from cafeplanner.pages._page import Document, Printing, PrintPage
from cafeplanner.pages.labels import A4, CLEAR
from cafeplanner.views.cards import Card, blank_cards, person_cards
from cafeplanner.views.showing import Showing


@dataclass(frozen=True, slots=True)
class Placed:
    """A card and where its top left corner is on the paper, in millimetres."""

    left: float
    top: float
    face: Face


def make(show: Showing, printing: Printing) -> Document:
    """Return the document: everybody's cards, then the spare ones on pages of their own; or only some people's."""
    only = printing.only
    everybody = person_cards(show)
    cards = [card for card in everybody if only is None or card.person in only]
    spare = blank_cards(show) if only is None else ()
    # somebody's card looks the same whoever else's is printed with it
    make_layout = badge_layout if printing.label.is_badge else card_layout
    layout = make_layout(show, printing.label, (*everybody, *spare))
    painter = Painter(show, layout)
    pages = [
        [_placed(printing, place, painter.face(card)) for place, card in page]
        for page in (*_pages(cards, printing, printing.start), *_pages(spare, printing, 1))
    ]
    title = show.tr("Badges") if printing.label.is_badge else show.tr("Cards")
    values = {"pages": pages, "layout": layout, "label": printing.label, "cuts": _cuts(printing)}
    parts = [(one.face.title, one.face) for page in pages for one in page]
    return document("cards.html", show, title, parts, **values)


def _pages(cards: Sequence[Card], printing: Printing, start: int) -> list[list[tuple[int, Card]]]:
    """Return the cards of each page with their places, from 0; the first `start` - 1 places of all stay free.

    For cutting whole stacks of pages, each place's pile is filled from the first page to the last before the next one.
    """
    per_page = printing.label.per_page
    number = -(-(len(cards) + start - 1) // per_page) if cards else 0
    places = [(page, place) for page in range(number) for place in range(per_page)][start - 1 :]
    if printing.stack:
        places.sort(key=lambda at: (at[1], at[0]))
    pages: list[list[tuple[int, Card]]] = [[] for _ in range(number)]
    for (page, place), card in zip(places, cards, strict=False):
        pages[page].append((place, card))
    return pages


def _placed(printing: Printing, place: int, face: Face) -> Placed:
    left, top = printing.label.corner(place)
    return Placed(left + printing.right, top + printing.down, face)


def _cuts(printing: Printing) -> str:
    """Return the lines to cut along as an SVG path: one for neighbours, to where the printer still reaches."""
    label = printing.label
    if not label.is_cut:
        return ""
    right, bottom = A4[0] - CLEAR, A4[1] - CLEAR
    across = (label.left + printing.right + at * label.step_right for at in range(label.across + 1))
    down = (label.top + printing.down + at * label.step_down for at in range(label.down + 1))
    lines = [f"M{at:g} {CLEAR:g}V{bottom:g}" for at in across] + [f"M{CLEAR:g} {at:g}H{right:g}" for at in down]
    return "".join(lines)


def lacking(show: Showing) -> str:
    """Return why there is no card."""
    return "" if person_cards(show) else N_("Nobody is expected: there is no card to print.")


PAGE = PrintPage(
    option="cards",
    suffix=N_("-cards"),
    purpose=N_("Everybody’s card, with a QR code of the day; badges with the labels for them."),
    make=make,
    lacking=lacking,
)
