"""Who meets whom in the morning, counted from the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from cafeplanner.cafe.day import Day, Pair, Part, pair
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.desk_list import directory_key

MORNING = frozenset({Part.ICEBREAKER, Part.CAFE})


@dataclass(frozen=True)
class Meetings:
    """How often each pair shares a table in icebreaker and café."""

    people: tuple[Participant, ...]
    """Everyone with a seat in the morning, by last name."""
    counts: Mapping[Pair, int]
    """Pairs who meet at least once; requested meetings are in it."""
    wanted: frozenset[Pair]
    """Pairs among `counts` who are kept together on request."""

    def count(self, a: str, b: str) -> int:
        """How often two people share a table."""
        return self.counts.get(pair(a, b), 0)

    @property
    def met(self) -> Mapping[str, int]:
        """How many different people each person meets, by id."""
        found = {person.id: 0 for person in self.people}
        for both in self.counts:
            for one in both:
                found[one] += 1
        return found

    @property
    def repeats(self) -> tuple[tuple[Pair, int], ...]:
        """Pairs who meet more than once without having asked for it, most often first."""
        found = [(both, count) for both, count in self.counts.items() if count > 1 and both not in self.wanted]
        return tuple(sorted(found, key=lambda item: (-item[1], item[0])))

    @property
    def met_histogram(self) -> tuple[tuple[int, int], ...]:
        """(people met, how many people meet that many), without gaps, fewest met first."""
        often = Counter(self.met.values())
        return tuple((met, often[met]) for met in range(min(often), max(often) + 1)) if often else ()

    @property
    def pair_histogram(self) -> tuple[tuple[int, int], ...]:
        """(meetings, how many pairs meet that often), from never to the most; people who could never meet count."""
        often = Counter(self.counts.values())
        everyone = len(self.people) * (len(self.people) - 1) // 2
        never = everyone - len(self.counts)
        return ((0, never), *((times, often[times]) for times in range(1, max(often, default=0) + 1)))

    @property
    def average(self) -> float:
        """How many different people somebody meets on average."""
        return 2 * len(self.counts) / len(self.people) if self.people else 0.0


def meetings_of(day: Day, plan: Plan) -> Meetings:
    """Count the meetings of the morning, table by table."""
    counts: Counter[Pair] = Counter()
    seated: set[str] = set()
    for key, tables in plan.tables.items():
        if key.part not in MORNING:
            continue
        for people in tables.values():
            seated.update(people)
            counts.update(pair(a, b) for a, b in combinations(people, 2))
    folk = sorted((person for person in day.participants if person.id in seated), key=directory_key)
    return Meetings(tuple(folk), dict(counts), frozenset(both for both in counts if day.asked_together(*both)))
