"""What a bound is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    """No plan that keeps the hard rules has a smaller figure (`count`) or a smaller weighted sum (`cost`)."""

    count: int = 0
    cost: int = 0
