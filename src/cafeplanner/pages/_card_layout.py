"""Where everything stands on a card: the same on all cards of a day, in millimetres from the top left corner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cafeplanner.pages._card_boxes import NOTHING, Inside, Zone, box_inside, box_zones, most_boxes, word_width
from cafeplanner.pages._card_code import SIDE
from cafeplanner.pages._fit import widest
from cafeplanner.pages.labels import Label
from cafeplanner.views.cards import Card
from cafeplanner.views.showing import Showing

EDGE = 4.0
"""Free space at the left and right, for crooked cuts and punched corners."""
TOP, BOTTOM = 3.4, 3.0
LIGHT = 1.4
"""The light zone of a code, which may reach into the edge."""
BESIDE_CODE = 2.0
MOST_IN_A_ROW = 4
"""More rounds than this stand in two rows of boxes."""
FOOT = 3.5
CAPTION_GAP = 3.0


class Largest(NamedTuple):
    """The size in points in which each text is set where it has room."""

    name: float
    organisation: float
    territory: float
    caption: float
    place: float
    number: float
    host_number: float
    host: float


class Bands(NamedTuple):
    """Heights of what stands above and below the boxes, and the sizes that go with them."""

    name: float
    where: float
    icebreaker: float
    collective: float
    largest: Largest


LOOSE = Bands(10.0, 10.8, 5.6, 6.7, Largest(22, 10.5, 9, 9, 12, 34, 42, 15))
TIGHT = Bands(8.2, 7.6, 5.0, 4.7, Largest(20, 10, 8, 8.5, 11, 22, 42, 15))


@dataclass(frozen=True)
class Layout:
    """The zones of a card; those of texts by the name of their class."""

    zones: Mapping[str, Zone]
    boxes: tuple[Zone, ...]
    """One for each round, in the card."""
    inside: Inside
    """Of all boxes."""
    caption: float
    """Width of the captions of the icebreaker and the collective, so that what stands beside them is aligned."""
    whole: float
    """Width of name and organisation where no code stands beside them."""
    word: float
    """Width of the word before a table's number; 0 where there is no room for it."""
    largest: Largest


def card_layout(show: Showing, label: Label, cards: Sequence[Card]) -> Layout:
    """Return the layout of the cards of a day: what somebody lacks stays free."""
    rounds = most_boxes(cards)
    rows = 1 if rounds <= MOST_IN_A_ROW else 2
    zones = _zones(label, cards, rows)
    boxes = box_zones(zones["stay"], rounds, rows)
    times = {box.time for card in cards for box in card.boxes}
    inside = box_inside(show, boxes[0], rows, times) if boxes else NOTHING
    largest = (LOOSE if rows == 1 else TIGHT).largest
    return Layout(
        zones,
        boxes,
        inside,
        caption_width(cards, largest.caption, label.wide),
        label.wide - 2 * EDGE,
        word_width(show, inside.parts["number"], largest.number) if boxes else 0.0,
        largest,
    )


def _zones(label: Label, cards: Sequence[Card], rows: int) -> dict[str, Zone]:
    bands = LOOSE if rows == 1 else TIGHT
    inner = label.wide - 2 * EDGE
    beside = inner - (SIDE - LIGHT) - BESIDE_CODE
    zones = {
        "name": Zone(EDGE, TOP, beside, bands.name),
        "where": Zone(EDGE, TOP + bands.name + 0.2, beside, bands.where),
        "code": Zone(label.wide - EDGE + LIGHT - SIDE, TOP - LIGHT, SIDE, SIDE),
        "foot": Zone(EDGE, label.high - BOTTOM - FOOT, inner, FOOT),
    }
    first, last = zones["where"].top + bands.where, zones["foot"].top - 0.2
    if any(card.icebreaker for card in cards):
        # with two rows of boxes there is a place for it beside the code only
        zones["icebreaker"] = Zone(EDGE, first + 0.3, inner if rows == 1 else beside, bands.icebreaker)
        first += bands.icebreaker + 0.3
    if any(card.collective for card in cards):
        zones["collective"] = Zone(EDGE, last - bands.collective, inner, bands.collective)
        last -= bands.collective + 0.4
    first = max(first + 0.3, TOP - LIGHT + SIDE)
    zones["stay"] = Zone(EDGE, first, inner, last - first)
    zones["observer"] = _between(zones, "icebreaker", "collective")
    return zones


def _between(zones: Mapping[str, Zone], first: str, last: str) -> Zone:
    """Return the zone from one zone's top to another's foot; the boxes stand for those that the day lacks."""
    stay = zones["stay"]
    top, foot = max(zones.get(first, stay).top, TOP - LIGHT + SIDE), zones.get(last, stay)
    return stay._replace(top=top, high=foot.top + foot.high - top - 1.0)


def caption_width(cards: Sequence[Card], size: float, wide: float) -> float:
    """Return the width that the widest caption of all lines needs."""
    said = {line.caption for card in cards for line in (card.icebreaker, card.collective) if line}
    return min(wide / 2, widest(said, size) + CAPTION_GAP)
