"""What people wrote, matched to the themes of the café."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from rapidfuzz import fuzz, process

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant, Status, fold
from cafeplanner.cafe.roster import Roster
from cafeplanner.i18n import Text, texts
from cafeplanner.intake.clean import answers
from cafeplanner.intake.columns.synonyms import folded
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.day import THEME_GUESSED, THEME_UNKNOWN
from cafeplanner.intake.nearness import nearest_subject

ENOUGH = 85
"""Likeness (token_sort_ratio) from which a spelling is taken for a theme."""
LONGEST = 5
"""Pieces of a cell that are put together again at most: a theme may hold commas."""
NUMBERED = re.compile(r"^\d{1,2}\s*[.)°:–-]\s*")
SHOWN = 5
CONNECTING = folded("et, and, ou, or, puis, then, ensuite")
"""Words that may stand between two themes."""
BETWEEN = re.compile(r"\s*[/+&]\s*|\s+(?:[-–—]|et|and|ou|or|puis|then)\s+")


@dataclass(frozen=True)
class Matcher:
    """Finds the theme that a spelling means."""

    themes: tuple[str, ...]

    @cached_property
    def _folded(self) -> Mapping[str, str]:
        return {fold(theme): theme for theme in self.themes}

    def exact(self, written: str) -> str | None:
        """Return the theme of that name, but for case, accents, punctuation and a number in front."""
        return self._folded.get(fold(written)) or self._folded.get(fold(NUMBERED.sub("", written)))

    def like(self, written: str) -> str | None:
        """Return the theme that a spelling is nearly; None below the likeness asked for."""
        found = process.extractOne(fold(written), self._folded.keys(), scorer=likeness, score_cutoff=ENOUGH)
        return self._folded[found[0]] if found else None

    def hint(self, written: str) -> dict[str, object]:
        """Return what a finding about an unknown theme names: the nearest theme if one is near, and all themes."""
        return {"nearest": nearest_subject(written, self.themes), "themes": quoted(self.themes)}

    def several(self, written: str) -> tuple[str, ...]:
        """Return the themes of a text that names nothing but themes, whatever stands between them; else nothing."""
        words, found, position = fold(written).split(), [], 0
        while position < len(words):
            length = next(
                (size for size in self._lengths if " ".join(words[position : position + size]) in self._folded), 0
            )
            if length:
                found.append(self._folded[" ".join(words[position : position + length])])
            elif words[position] not in CONNECTING:
                return ()
            position += length or 1
        return tuple(dict.fromkeys(found))

    @cached_property
    def _lengths(self) -> list[int]:
        """How many words a theme may have, the most first: "Logement, habitat" comes before "Logement"."""
        return sorted({len(name.split()) for name in self._folded} - {0}, reverse=True)

    def settle(self, wishes: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str | None]]:
        """Yield the pieces that make up each wish, with its theme: pieces that a comma parted are joined again."""
        position = 0
        plain = all(self.exact(one) for one in wishes)
        while position < len(wishes):
            for end in range(min(len(wishes), position + LONGEST), position, -1):
                joined = " ".join(wishes[position:end])
                exact = self.exact(joined)
                if themes := (exact,) if exact else () if plain else self.several(joined):
                    yield from (((theme,), theme) for theme in themes)
                    position = end
                    break
            else:
                yield from self._apart(wishes[position])
                position += 1

    def _apart(self, written: str) -> Iterator[tuple[tuple[str, ...], str | None]]:
        """A ranked column may hold several themes all the same, and not all of them known."""
        parts = [part for one in answers(written) for part in BETWEEN.split(one) if fold(part)]
        if len(parts) > 1 and any(self.exact(part) for part in parts):
            for part in parts:
                yield (part,), self.exact(part) or self.like(part)
        else:
            yield (written,), self.like(written)


def likeness(a: str, b: str, *, score_cutoff: float | None = None, **_: object) -> float:
    """Return how alike two folded names are, 0 to 100; names with different numbers ("Table 1") are not at all."""
    if re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return 0
    return fuzz.token_sort_ratio(a, b, score_cutoff=score_cutoff)


@dataclass
class Matches:
    """Collects spellings that were guessed or not known, each with the people who wrote it."""

    guessed: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    unknown: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def match_choices(
    people: Iterable[Participant], matcher: Matcher, roster: Roster
) -> tuple[list[Participant], list[Finding]]:
    """Return the people with wishes and urgencies that name themes only, and a finding for each doubtful spelling."""
    matches, matched = Matches(), []
    for person in people:
        # What somebody wrote who does not come is nothing to look at.
        noted = Matches() if person.status is Status.CANCELLED else matches
        wishes = _settled(person.wishes, person.id, matcher, noted)
        urgencies = _settled(person.urgencies, person.id, matcher, noted)
        matched.append(replace(person, wishes=wishes, urgencies=urgencies))
    by_id = {person.id: person for person in matched}
    return matched, list(_findings(matches, matcher, roster, lambda one: by_id[one].name))


def _settled(written: tuple[str, ...], person: str, matcher: Matcher, matches: Matches) -> tuple[str, ...]:
    found = []
    for pieces, theme in matcher.settle(written):
        whole = ", ".join(pieces)
        if theme is None:
            matches.unknown[whole].append(person)
            continue
        found.append(theme)
        if len(pieces) == 1 and not matcher.exact(whole):
            matches.guessed[whole, theme].append(person)
    return tuple(dict.fromkeys(found))


def _findings(matches: Matches, matcher: Matcher, roster: Roster, name: Callable[[str], str]) -> Iterator[Finding]:
    for (written, theme), people in matches.guessed.items():
        place = roster.place(people[0], written)
        names = some([name(one) for one in people])
        yield THEME_GUESSED.at(place, tuple(people), written=written, theme=theme, names=names)
    # Without any theme there is one finding that forbids planning, and every wish would only repeat it.
    for written, people in matches.unknown.items() if matcher.themes else ():
        place = roster.place(people[0], written)
        names = some([name(one) for one in people])
        yield THEME_UNKNOWN.at(place, tuple(people), written=written, names=names, **matcher.hint(written))


def some(names: list[str]) -> tuple[object, ...]:
    """Return up to five names, and how many more there are."""
    if len(names) <= SHOWN + 1:
        return tuple(names)
    more: Text = texts("{count} other person", "{count} other people", count=len(names) - SHOWN)
    return (*names[:SHOWN], more)
