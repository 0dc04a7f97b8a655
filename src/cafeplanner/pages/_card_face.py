"""What stands on one card, every text in the size in which it fits its zone."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.pages._card_boxes import SIDES, Zone
from cafeplanner.pages._card_code import Code, code_of
from cafeplanner.pages._card_layout import CAPTION_GAP, Layout
from cafeplanner.pages._fit import Fitted, fit, fits, widest
from cafeplanner.pages._typeset import Foot
from cafeplanner.views.cards import Box, Card, Line
from cafeplanner.views.measure import LEADING, SMALLEST, line_height
from cafeplanner.views.showing import Showing

NUMBER_SHARE = 0.28
"""Share of a host's box that the number takes."""
HOST_INDENT = 3.0


@dataclass(frozen=True, slots=True)
class Stay:
    """A café round in a box."""

    time: Fitted | None
    table: Fitted | None
    below: Fitted | None
    tint: str


@dataclass(frozen=True, slots=True)
class Host:
    """The one box of a host."""

    table: Fitted
    title: Fitted
    below: Fitted
    tint: str


@dataclass(frozen=True, slots=True)
class Row:
    """A caption and what stands beside it."""

    caption: Fitted
    wide: float
    """Millimetres of the caption."""
    place: Fitted


@dataclass(frozen=True, slots=True)
class Face:
    """A card as it is drawn. Without a name there is a line to write one on."""

    title: str
    """Says whose card it is to those who do not see it."""
    foot: Foot
    name: Fitted | None
    organisation: Fitted
    territory: Fitted | None
    icebreaker: Row | None
    stays: tuple[Stay, ...]
    host: Host | None
    observer: Fitted | None
    collective: Row | None
    code: Code | None


class Painter:
    """Makes the faces of the cards of one layout."""

    def __init__(self, show: Showing, layout: Layout) -> None:
        self._show, self._layout = show, layout

    def face(self, card: Card) -> Face:
        """Return the face of a card."""
        code = code_of(self._show, card) if "code" in self._layout.zones else None
        wide = self._layout.zones["name"].wide if code else self._layout.whole
        organisation, territory = self._where(card, wide)
        return Face(
            title=card.name or card.organisation,
            foot=self._foot(card),
            name=self._name(card, wide),
            organisation=organisation,
            territory=territory,
            icebreaker=self._row("icebreaker", card.icebreaker),
            stays=tuple(map(self._stay, card.boxes)),
            host=self._host(card),
            observer=self._observer(card),
            collective=self._row("collective", card.collective),
            code=code,
        )

    def _name(self, card: Card, wide: float) -> Fitted | None:
        zone, largest = self._layout.zones["name"], self._layout.largest
        return fit(card.name, wide, zone.high, largest.name, bold=True) if card.name else None

    def _where(self, card: Card, wide: float) -> tuple[Fitted, Fitted | None]:
        """Set the territory below the organisation, or behind it where only that leaves both as they are."""
        high, largest = self._layout.zones["where"].high, self._layout.largest
        both = " · ".join(filter(None, (card.organisation, card.territory)))
        if not card.territory or not card.organisation:
            return fit(both, wide, high, largest.organisation), None
        line = line_height(largest.territory) + 0.05
        if not fits(card.organisation, SMALLEST, wide, high - line) and fits(both, SMALLEST, wide, high):
            return fit(both, wide, high, largest.organisation), None
        organisation = fit(card.organisation, wide, high - line, largest.organisation)
        return organisation, fit(card.territory, wide, line, min(largest.territory, organisation.size))

    def _row(self, kind: str, line: Line | None) -> Row | None:
        zone = self._layout.zones.get(kind)
        if line is None or zone is None:
            return None
        largest = self._layout.largest
        caption = fit(line.caption, self._layout.caption, zone.high, largest.caption)
        aligned = self._layout.caption
        if not fits(line.place, largest.place, zone.wide - aligned, zone.high, bold=True):
            aligned = min(aligned, widest([caption.text], caption.size) + CAPTION_GAP)
        return Row(caption, aligned, fit(line.place, zone.wide - aligned, zone.high, largest.place, bold=True))

    def _stay(self, box: Box) -> Stay:
        inside = self._layout.inside
        time, number, below = map(inside.parts.get, ("time", "number", "below"))
        return Stay(
            fit(box.time, time.wide, time.high, inside.time_size) if time else None,
            self._number(box.table, number, self._layout.largest.number, self._layout.word) if number else None,
            fit(box.below, below.wide, below.high, inside.theme_size) if below else None,
            box.tint,
        )

    def _number(self, label: str, zone: Zone, largest: float, word: float = 0.0) -> Fitted:
        # figures and capitals need no room below the line: the lines of numbers stand closer
        return fit(label, zone.wide - word, zone.high * LEADING, largest, bold=True)

    def _host(self, card: Card) -> Host | None:
        if card.host is None:
            return None
        zone, largest = self._layout.zones["stay"], self._layout.largest
        beside = zone.wide * (1 - NUMBER_SHARE) - HOST_INDENT - SIDES
        number = zone._replace(wide=zone.wide * NUMBER_SHARE - 2 * SIDES)
        title = fit(card.host.title, beside, zone.high / 2 - 0.1, largest.host, bold=True)
        below = fit(card.host.below, beside, zone.high / 2 - 0.4, largest.place)
        line = line_height(SMALLEST) + 0.01
        if below.whole and fits(card.host.title, SMALLEST, beside, line, bold=True):
            # rather a small title than a theme without its end
            title = fit(card.host.title, beside, line, SMALLEST, bold=True)
            below = fit(card.host.below, beside, zone.high - line - 0.02, largest.place)
        return Host(self._number(card.host.table, number, largest.host_number), title, below, card.host.tint)

    def _observer(self, card: Card) -> Fitted | None:
        zone = self._layout.zones["observer"]
        return fit(card.observer, zone.wide - 6, zone.high - 1, self._layout.largest.place) if card.observer else None

    def _foot(self, card: Card) -> Foot:
        zone = self._layout.zones["foot"]
        return Foot(fit(card.event, zone.wide - widest([card.mark], SMALLEST) - 2.1, zone.high, SMALLEST), card.mark)
