from __future__ import annotations

import pytest

from cafeplanner.cafe.day import Part
from tests.rules.build import (
    ALIMENTATION,
    COLLECTIVES,
    JEUNESSE,
    MOBILITES,
    change_people,
    change_table,
    found,
    plain_day,
    said,
    seat,
)

PLAN = seat({COLLECTIVES: {"Jeunesse 1": "0 1 2"}})


@pytest.mark.parametrize(
    ("urgencies", "cost"),
    [
        ((), None),
        ((JEUNESSE, MOBILITES), None),
        ((MOBILITES, JEUNESSE), 60),
        ((MOBILITES, ALIMENTATION, JEUNESSE), 90),
        ((MOBILITES,), 1000),
    ],
)
def test_a_member_counts_when_the_first_urgency_is_another(urgencies: tuple[str, ...], cost: int | None) -> None:
    findings = found("collective_urgency", change_people(plain_day(3), p0={"urgencies": urgencies}), PLAN)
    expected = [] if cost is None else [(("p0",), 1, cost)]
    assert [(finding.people, finding.count, finding.cost) for finding in findings] == expected


def test_the_sentences_say_what_would_be_more_urgent() -> None:
    day = change_people(
        plain_day(3), p0={"urgencies": (MOBILITES, JEUNESSE)}, p1={"urgencies": (MOBILITES, ALIMENTATION)}
    )
    assert said(found("collective_urgency", day, PLAN)) == [
        "Aïcha Abadie works in the collective “Jeunesse 1” on “Jeunesse”; more urgent to Aïcha Abadie: Mobilités.",
        "Benoît Haddad works in the collective “Jeunesse 1”, which shares none of the urgencies of Benoît Haddad: "
        "Mobilités and Alimentation locale.",
    ]


def test_a_free_subject_shares_nobodys_urgency() -> None:
    day = change_table(plain_day(3), Part.COLLECTIVES, "Jeunesse 1", theme=None)
    day = change_people(day, p0={"urgencies": (JEUNESSE,)})
    assert [finding.cost for finding in found("collective_urgency", day, PLAN)] == [1000]
