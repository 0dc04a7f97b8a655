"""The themes that the pieces of a cell mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.settings import CafeSettings, ThemeSettings
from cafeplanner.intake.clean import answers
from cafeplanner.intake.layout.known_themes import How, KnownThemes, Reading, Readings
from cafeplanner.intake.layout.spellings import BETWEEN, CONNECTING, CUT, LABEL, no_wish, typed

LONGEST = 6
"""Pieces of a cell that are put together again at most, where not all of them are themes."""
NUMBERS = re.compile(rf"(?:{LABEL}?[1-9]\d?(?: |$))+")
"""Nothing but numbers, each perhaps with "table" or the like in front; a date is none."""


@dataclass(frozen=True)
class Matcher(KnownThemes):
    """Finds the themes that cells mean. `numbered` when a number may be a theme's place in the list."""

    numbered: bool = False
    rounds: int | None = None
    """Whoever names more themes than the café has rounds has not chosen, if the names are all there are."""

    @cached_property
    def _known(self) -> dict[tuple[str, ...], Readings]:
        return {}

    def settle(self, wishes: tuple[str, ...]) -> Readings:
        """Return what the pieces of a cell mean: pieces that a comma within a theme's name parted are joined again.

        The reading with the fewest unknown pieces counts, then the one with the fewest guesses, then fewest themes.
        """
        if wishes not in self._known:
            named = self.several(" ".join(wishes))
            exact = tuple(Reading(theme, How.EXACT, (theme,)) for theme in named)
            self._known[wishes] = exact or self._joined(self._with_typed(wishes))
        return self._known[wishes]

    def _with_typed(self, wishes: tuple[str, ...]) -> tuple[str, ...]:
        """Put what somebody typed behind "Autre :" together again: it goes on until a known theme begins."""
        found: list[str] = []
        typing = False
        for one in wishes:
            begins = typed(one) is not None
            if typing and not begins and not self.exact(one):
                found[-1] += f", {one}"
                continue
            typing = begins
            found.append(one)
        return tuple(found)

    def _joined(self, wishes: tuple[str, ...]) -> Readings:
        best: list[Readings] = [()]
        for end in range(1, len(wishes) + 1):
            ways = [best[-1] + self._piece(wishes[end - 1])]
            for start in range(max(0, end - LONGEST), end - 1):
                if found := self._torn(wishes[start:end]):
                    ways.append(best[start] + found)
            best.append(min(ways, key=_doubt))
        return best[-1]

    def _torn(self, pieces: tuple[str, ...]) -> Readings:
        """What several pieces mean together; nothing where they are no theme, nor nearly one."""
        whole = ", ".join(pieces)
        if named := self.several(whole):
            return tuple(Reading(theme, How.EXACT, (theme,), pieces[0]) for theme in named)
        found = self.alike(whole) or (self.unfinished(whole) if CUT.search(whole) else [])
        return (Reading(whole, How.GUESSED, tuple(found), pieces[0]),) if len(set(found)) == 1 else ()

    def _piece(self, written: str) -> Readings:
        """What one piece means; nothing where it says that there is no wish."""
        if named := self.several(written) or tuple(filter(None, [self.exact(written)])):
            found: Readings = tuple(Reading(theme, How.EXACT, (theme,)) for theme in named)
        elif no_wish(written):
            return ()
        elif (rest := typed(written)) is not None:
            found = self._typed(rest)
        else:
            found = self._positions(written) or self._parts(written)
        return tuple(replace(one, source=written) for one in found)

    def _typed(self, rest: str) -> Readings:
        """What stands behind "Autre :"; an unknown text is one proposal, commas and all."""
        found = self.settle(answers(rest)) if answers(rest) else ()
        if all(one.theme is None for one in found):
            return () if no_wish(rest) else (Reading(rest, How.PROPOSED),)
        return tuple(one if one.theme else Reading(one.written, How.PROPOSED) for one in found)

    def _positions(self, written: str) -> Readings:
        """The themes whose places in the list a text names: "3", "Table 3", "1, 3 et 4"."""
        text = " ".join(word for word in fold(written).split() if word not in CONNECTING)
        numbers = [int(one) for one in re.findall(r"\d+", text)] if self.numbered and NUMBERS.fullmatch(text) else []
        if not all(1 <= number <= len(self.themes) for number in numbers):
            return ()
        return tuple(Reading(str(number), How.NUMBER, (self.themes[number - 1],)) for number in numbers)

    def _parts(self, written: str) -> Readings:
        """What the parts of a text mean where that helps, else what it means as a whole."""
        parts = [part for one in answers(written) for part in BETWEEN.split(one) if fold(part)]
        whole = self.guess(written)
        if len(parts) < 2 or (written.endswith("?") and self.explained(written)):
            return (whole,)
        found = self._joined(tuple(parts))
        if any(one.how is How.EXACT for one in found):
            return found
        return found if whole.how is How.UNKNOWN and found and all(one.theme for one in found) else (whole,)


def listed_themes(themes: Sequence[ThemeSettings], cafe: CafeSettings) -> Matcher:
    """Return the matcher of a day's themes.

    A number means a theme's place where the organiser gave the list its order, where no theme is called by a number
    and where tables are not numbered otherwise because a theme has several.
    """
    plain = not any(c.isdigit() for theme in themes for c in theme.name)
    single = all(theme.tables in (None, 1) for theme in themes)
    return Matcher(tuple(theme.name for theme in themes), bool(cafe.themes) and plain and single, cafe.rounds)


def _doubt(found: Readings) -> tuple[int, int, int]:
    unknown = sum(one.theme is None for one in found)
    return unknown, sum(one.how is not How.EXACT for one in found), len(found)
