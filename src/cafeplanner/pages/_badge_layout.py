"""Where everything stands on a badge: the name above all, the tables in a row of cells below it."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.day import Part
from cafeplanner.pages._card_boxes import NOTHING, Inside, Zone, box_zones, most_boxes, word_width
from cafeplanner.pages._card_layout import EDGE, FOOT, Largest, Layout, caption_width
from cafeplanner.pages._fit import widest
from cafeplanner.pages.labels import Label
from cafeplanner.views.cards import Card
from cafeplanner.views.measure import SMALLEST
from cafeplanner.views.showing import Showing

LARGEST = Largest(30, 12, 9, 8.5, 10, 18, 22, 11)
TOP, BOTTOM = 3.4, 2.8
ROW = 4.2
"""Height of the lines for icebreaker and collective."""
CELLS, TIME = 10.0, 3.8
"""Heights of the cells, and of the time in them."""
WHERE, SMALL_WHERE = 10.6, 9.3
"""Height of organisation and territory, without and with a line for the collective."""


def badge_layout(show: Showing, label: Label, cards: Sequence[Card]) -> Layout:
    """Return the layout of the badges of a day: the name gets what the rest leaves."""
    inner = label.wide - 2 * EDGE
    zones = {"foot": Zone(EDGE, label.high - BOTTOM - FOOT, inner, FOOT)}
    last = zones["foot"].top - 0.8
    # the afternoon is said on a badge only once it is planned
    if show.seated(Part.COLLECTIVES):
        zones["collective"] = Zone(EDGE, last - ROW, inner, ROW)
        last -= ROW + 0.7
    zones["stay"] = Zone(EDGE, last - CELLS, inner, CELLS)
    last -= CELLS + 0.5
    if any(card.icebreaker for card in cards):
        zones["icebreaker"] = Zone(EDGE, last - ROW, inner, ROW)
        last -= ROW + 0.4
    where = SMALL_WHERE if "collective" in zones else WHERE
    zones["where"] = Zone(EDGE, last - where, inner, where)
    zones["name"] = Zone(EDGE, TOP, inner, zones["where"].top - 0.2 - TOP)
    zones["observer"] = zones["stay"]
    boxes = box_zones(zones["stay"], most_boxes(cards), rows=1)
    inside = _inside(boxes, cards)
    word = word_width(show, inside.parts["number"], LARGEST.number) if boxes else 0.0
    captions = caption_width(cards, LARGEST.caption, label.wide)
    return Layout(zones, boxes, inside, captions, inner, word, LARGEST)


def _inside(boxes: Sequence[Zone], cards: Sequence[Card]) -> Inside:
    """Return the inside of a cell: times are left out where they would not fit at 8 points."""
    if not boxes:
        return NOTHING
    wide = boxes[0].wide - 0.4
    times = {box.time for card in cards for box in card.boxes}
    if widest(times, SMALLEST) > wide:
        return Inside({"number": Zone(0.2, 0.2, wide, CELLS - 0.4)}, SMALLEST, SMALLEST, True)
    number = Zone(0.2, TIME, wide, CELLS - TIME - 0.4)
    return Inside({"time": Zone(0.2, 0.2, wide, TIME), "number": number}, LARGEST.caption, SMALLEST, True)
