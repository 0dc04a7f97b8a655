"""The themes of a café and what their names look like when people write them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from rapidfuzz import fuzz, process

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.layout.spellings import CONNECTING, COUNTED, CUT, EXPLAINED, INSIDE, NUMBERED, PARTS, bare
from cafeplanner.intake.nearness import nearest_subject, same_beginning

ENOUGH = 85
"""Likeness (token_sort_ratio) from which a spelling is taken for a theme."""
CLOSE = 4
"""Two themes whose likeness differs by less are both meant: neither is guessed."""
SHORTEST_CUT, SHORTEST_UNMARKED = 4, 12
"""Letters from which a cut text tells a theme: with dots behind it, and without."""


class How(Enum):
    """How sure a reading is."""

    EXACT = auto()
    GUESSED = auto()
    NUMBER = auto()
    """A number was taken for the theme's place in the list."""
    AMBIGUOUS = auto()
    UNKNOWN = auto()
    PROPOSED = auto()
    """Typed behind "Autre :", and no known theme."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a written text: the theme meant, or all those that may be; none where it is unknown.

    `source` is the piece of the cell that the text comes from.
    """

    written: str
    how: How
    themes: tuple[str, ...] = ()
    source: str = ""

    @property
    def theme(self) -> str | None:
        """The theme that the person is taken to mean."""
        return None if self.how in (How.AMBIGUOUS, How.UNKNOWN, How.PROPOSED) else self.themes[0]


Readings = tuple[Reading, ...]


@dataclass(frozen=True)
class KnownThemes:
    """The themes by name, and those that a spelling may mean."""

    themes: tuple[str, ...]

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        """The themes by their folded names, and by what is left of these without article and number, if it tells."""
        short = [(key, theme) for theme in self.themes for key in {bare(theme), bare(NUMBERED.sub("", theme))} if key]
        count = Counter(key for key, _ in short)
        return {key: theme for key, theme in short if count[key] == 1} | {fold(one): one for one in self.themes}

    @cached_property
    def _keys(self) -> list[str]:
        return list(self._folded)

    @cached_property
    def _lengths(self) -> list[int]:
        """How many words a theme may have, the most first."""
        return sorted({len(name.split()) for name in self._folded} - {0}, reverse=True)

    def exact(self, written: str) -> str | None:
        """Return the theme of that name, but for case, accents, punctuation, an article and a number in front."""
        ways = (written, NUMBERED.sub("", written), COUNTED.sub("", written))
        keys = (fold(written), *(bare(one) for one in ways))
        return next((self._folded[key] for key in keys if key in self._folded), None)

    def hint(self, written: str) -> dict[str, object]:
        """Return what a finding about an unknown theme names: the nearest theme if one is near, and all themes."""
        return {"nearest": nearest_subject(written, self.themes), "themes": quoted(self.themes)}

    def named_in(self, heading: str) -> bool:
        """Whether a heading holds the name of a theme, as the columns of a form with one tick box for each do."""
        return any(f" {fold(theme)} " in f" {fold(heading)} " for theme in self.themes)

    def several(self, written: str) -> tuple[str, ...]:
        """Return the themes of a text that names nothing but themes, whatever stands between them; else nothing."""
        plain = INSIDE.sub(" ", written)
        return self._all_themes(fold(written)) or (self._all_themes(fold(plain)) if plain != written else ())

    def _all_themes(self, folded: str) -> tuple[str, ...]:
        """Return the fewest themes that use up all words but connecting ones; nothing where there are none."""
        words = folded.split()
        best: list[tuple[str, ...] | None] = [()]
        for end in range(1, len(words) + 1):
            ways = [best[end - 1]] if words[end - 1] in CONNECTING else []
            for size in self._lengths:
                before = best[end - size] if size <= end else None
                theme = self._folded.get(" ".join(words[end - size : end])) if before is not None else None
                ways += [(*before, theme)] if before is not None and theme else []
            best.append(min((way for way in ways if way is not None), key=len, default=None))
            if not any(way is not None for way in best[-max(self._lengths, default=1) :]):
                return ()
        return tuple(dict.fromkeys(best[-1] or ()))

    def guess(self, written: str) -> Reading:
        """Return the theme that a spelling probably means; ambiguous where there are several, unknown where none."""
        found = tuple(dict.fromkeys(self.explained(written) or self.unfinished(written) or self.alike(written)))
        found = found or tuple(dict.fromkeys(self._subject(written)))
        return Reading(written, (How.UNKNOWN, How.GUESSED, How.AMBIGUOUS)[min(len(found), 2)], found)

    def explained(self, written: str) -> list[str]:
        """The theme before a question or an explanation."""
        found = EXPLAINED.search(written)
        theme = self.exact(written[: found.start()]) if found else None
        return [theme] if theme else []

    def unfinished(self, written: str) -> list[str]:
        """The themes that begin with a text cut short."""
        stem, marked = bare(CUT.sub("", written)), CUT.search(written) is not None
        enough = len(stem) >= (SHORTEST_CUT if marked else SHORTEST_UNMARKED)
        return [theme for key, theme in self._folded.items() if key.startswith(stem)] if enough else []

    def alike(self, written: str) -> list[str]:
        """The themes spelt nearly like a text, the nearest and those as near as it."""
        key = bare(NUMBERED.sub("", written))
        found = process.extract(key, self._keys, scorer=fuzz.token_sort_ratio, score_cutoff=ENOUGH, limit=None)
        near = [(one, score) for one, score, _ in found if likeness(key, one)]
        return [self._folded[one] for one, score in near if score > near[0][1] - CLOSE]

    def _subject(self, written: str) -> list[str]:
        """The themes of which a text is one of the subjects: "énergie" of "Climat, énergie et eau"."""
        key = bare(written)
        return [theme for theme in self.themes if key and key in {bare(part) for part in PARTS.split(theme)}]


def likeness(a: str, b: str) -> float:
    """Return how alike two folded names are, 0 to 100; names with different numbers ("Table 1") are not at all.

    Nor are words that begin otherwise: "Formation" is no slip for "Information".
    """
    if re.findall(r"\d+", a) != re.findall(r"\d+", b) or not same_beginning(a, b):
        return 0
    return fuzz.token_sort_ratio(a, b)
