"""How much each soft rule counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Cost of one unit of each soft rule (design, section 3). The names are the keys of `[priorities]`."""

    repeat_meeting: int = 1000
    known_in_icebreaker: int = 1000
    same_organisation: int = 100
    missed_wish: tuple[int, ...] = (60, 40, 30)
    """For the first, second, third… wish; the last figure stands for all further wishes."""
    same_territory: int = 10
    same_territory_icebreaker: int = 30
    other_urgency: tuple[int, ...] = (60, 90)
    """For a collective on one's second, third… urgency; the last figure stands for all further ones."""
    no_shared_urgency: int = 1000

    def wish(self, rank: int) -> int:
        """Cost of missing the wish of a rank; 0 is the first."""
        return self.missed_wish[min(rank, len(self.missed_wish) - 1)] if self.missed_wish else 0

    def urgency(self, rank: int) -> int:
        """Cost of a collective on the urgency of a rank; 0 is the first and costs nothing."""
        if rank == 0 or not self.other_urgency:
            return 0
        return self.other_urgency[min(rank - 1, len(self.other_urgency) - 1)]
