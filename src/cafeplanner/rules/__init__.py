"""Every rule, one file each. `RULES` is the list that the search, the recount and the documentation work through."""

from __future__ import annotations

from cafeplanner.rules._rule import Rule
from cafeplanner.rules._seating import planned_parts, planned_rounds
from cafeplanner.rules.changed_cards import ChangedCards
from cafeplanner.rules.collective_organisation import CollectiveOrganisation
from cafeplanner.rules.collective_urgency import CollectiveUrgency
from cafeplanner.rules.host_stays import HostStays
from cafeplanner.rules.keep_apart import KeepApart
from cafeplanner.rules.keep_together import KeepTogether
from cafeplanner.rules.known_in_icebreaker import KnownInIcebreaker
from cafeplanner.rules.missed_wishes import MissedWishes
from cafeplanner.rules.pinned_seats import PinnedSeats
from cafeplanner.rules.played_rounds import PlayedRounds
from cafeplanner.rules.repeat_meetings import RepeatMeetings
from cafeplanner.rules.same_organisation import SameOrganisation
from cafeplanner.rules.same_territory import SameTerritory
from cafeplanner.rules.seated_once import SeatedOnce
from cafeplanner.rules.table_size import TableSize
from cafeplanner.rules.theme_once import ThemeOnce

__all__ = ["HARD", "RULES", "SOFT", "Rule", "by_name", "planned_parts", "planned_rounds"]

RULES: tuple[Rule, ...] = (
    # hard: never broken
    SeatedOnce(),
    TableSize(),
    ThemeOnce(),
    HostStays(),
    KeepApart(),
    KeepTogether(),
    PinnedSeats(),
    PlayedRounds(),
    # soft: each has a weight and a figure in the report
    ChangedCards(),
    RepeatMeetings(),
    KnownInIcebreaker(),
    SameOrganisation(),
    MissedWishes(),
    SameTerritory(),
    CollectiveUrgency(),
    CollectiveOrganisation(),
)
HARD = tuple(rule for rule in RULES if rule.hard)
SOFT = tuple(rule for rule in RULES if not rule.hard)


def by_name(name: str) -> Rule:
    """Return the rule of a name; raises KeyError for a name that no rule has."""
    return {rule.name: rule for rule in RULES}[name]
