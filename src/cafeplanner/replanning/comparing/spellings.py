"""Which names of organisations and territories in a later list are those that the schedule uses.

When the schedule was made, settings and spellings may have made one name of several. What a name has become can be seen
from the people whom both lists know.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cafeplanner.intake.people.alike import same_key
from cafeplanner.intake.people.likeness import likely_pairs

SHOWN = 2
"""So many people of one name in the list who have another one in the schedule show that the name was changed there."""


class Spellings:
    """Names as the schedule uses them, by how the list writes them."""

    def __init__(self, used: Iterable[str], seen: Iterable[tuple[str, str]]) -> None:
        """`used` are the names in the schedule, `seen` what list and schedule say of one and the same person."""
        self.used = {same_key(name): name for name in used if name}
        self.written: dict[str, str] = {}
        self.became = defaultdict[str, Counter[str]](Counter)
        for written, name in seen:
            self.became[same_key(written)][name] += 1
            self.written.setdefault(same_key(written), written)

    def of(self, written: str, own: str = "") -> str:
        """Return the schedule's name for what the list writes of somebody whose name there was `own`."""
        key = same_key(written)
        if not key or key == same_key(own):
            return own if key else ""
        if own and (self.was_changed(written, own) or self._was_merged(written, own)):
            return own
        return self._usual(key) or self.used.get(key, written)

    def _usual(self, key: str) -> str:
        """Return what nearly everybody of a name in the list has in the schedule; empty where that differs."""
        found = self.became.get(key, Counter())
        name, count = found.most_common(1)[0] if found else ("", 0)
        return name if count >= SHOWN and 4 * count >= 3 * found.total() else ""

    def was_changed(self, written: str, own: str) -> bool:
        """Whether everybody of a name in the list, and more than one person, has this other name in the schedule."""
        found = self.became.get(same_key(written), Counter())
        return len(found) == 1 and found[own] >= SHOWN

    def _was_merged(self, written: str, own: str) -> bool:
        """Whether a name that one person writes is a spelling of the one in the schedule, which others still write."""
        others = self.became.get(same_key(own), Counter())
        alone = same_key(written) not in self.used and bool(others[own])
        return alone and bool(likely_pairs({written: 1, own: 2}))

    def changed(self) -> Iterator[tuple[str, str, int]]:
        """Yield what is written in the list, what it is in the schedule, and for how many people."""
        for key, found in self.became.items():
            name, count = found.most_common(1)[0]
            if key and name and same_key(name) != key and self.was_changed(self.written[key], name):
                yield self.written[key], name, count
