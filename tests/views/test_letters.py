"""A person's day as it is told in a letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.participant import Presence, Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.i18n import translator
from cafeplanner.views.by_person import itinerary
from cafeplanner.views.letters import day_words
from cafeplanner.views.showing import Showing
from tests.builders import make_day, rotation_plan

DAY = make_day(24, hosts=1)
CAFE = tuple(round_.key for round_ in DAY.sessions[1].rounds)


def told(person: str, day: Day = DAY, plan: Plan | None = None, language: str = "en") -> str:
    """Return the words for a person, with plain spaces."""
    plan = plan or rotation_plan(day)
    show = Showing(day, plan, check_plan(day, plan), translator(language))
    words = day_words(show, itinerary(day, plan, day.by_id[person]))
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def changed(person: str, **changes: object) -> Day:
    """Return the day with one person changed."""
    folk = tuple(
        replace(one, **changes) if one.id == person else one  # type: ignore[arg-type]
        for one in DAY.participants
    )
    return replace(DAY, participants=folk)


def without(*keys: RoundKey, person: str = "") -> Plan:
    """Return the rotation plan without some rounds, for one person or for all."""
    seats = rotation_plan(DAY).seats
    return Plan({at: label for at, label in seats.items() if at[1] not in keys or person not in ("", at[0])})


def test_a_whole_day_is_one_sentence() -> None:
    assert told("p2") == (
        "You start at 9:10 in icebreaker group D, then at 9:30 at table 3 (Alimentation locale), "
        "at 9:55 at table 4 (Logement), at 10:20 at table 5 (Santé et bien-vieillir), at 10:45 at table 1 (Jeunesse) "
        "and at 14:00 in the collective “Jeunesse 2”."
    )


def test_a_whole_day_in_french() -> None:
    assert told("p2", language="fr") == (
        "Vous commencez à 9 h 10 dans le groupe D du brise-glace, puis à 9 h 30 à la table 3 (Alimentation locale), "
        "à 9 h 55 à la table 4 (Logement), à 10 h 20 à la table 5 (Santé et bien-vieillir), "
        "à 10 h 45 à la table 1 (Jeunesse) et à 14 h dans le collectif « Jeunesse 2 »."
    )


def test_a_host_goes_to_the_own_table_once() -> None:
    assert told("p0") == (
        "You start at 9:10 in icebreaker group B, then at 9:30 as the host of table 1 (Jeunesse) until 11:05 "
        "and at 14:00 in the collective “Jeunesse 1”."
    )
    assert told("p0", language="fr") == (
        "Vous commencez à 9 h 10 dans le groupe B du brise-glace, puis à 9 h 30 comme hôte de la table 1 (Jeunesse) "
        "jusqu’à 11 h 05 et à 14 h dans le collectif « Jeunesse 1 »."
    )


def test_whoever_stays_with_a_host_does_not_get_up_either() -> None:
    day = replace(DAY, together=(frozenset({"p0", "p5"}),))
    assert ", then at 9:30 at table 1 (Jeunesse) until 11:05 and at 14:00 in " in told("p5", day)


def test_whoever_comes_later_joins() -> None:
    day = changed("p2", presence=Presence(first=3))
    assert told("p2", day).startswith("You join us at 10:20 at table ")
    assert told("p2", day, language="fr").startswith("Vous nous rejoignez à 10 h 20 à la table ")


def test_whoever_comes_for_the_afternoon_only_joins_there() -> None:
    day = changed("p2", presence=Presence(first=99))
    assert told("p2", day).startswith("You join us at 14:00 in the collective “")
    assert told("p2", day).count(".") == 1


def test_whoever_leaves_is_told_when() -> None:
    assert told("p1").endswith("at 10:45 at table 5 (Santé et bien-vieillir). As planned, you leave at lunch.")
    day = changed("p2", presence=Presence(last=2))
    assert told("p2", day).endswith(" As planned, you leave at 10:15.")
    assert told("p2", day, language="fr").endswith(" Comme prévu, vous partez à 10 h 15.")
    assert told("p1", language="fr").endswith(" Comme prévu, vous partez au déjeuner.")


def test_one_round_is_no_list() -> None:
    assert told("p2", changed("p2", presence=Presence(last=0))) == (
        "You start at 9:10 in icebreaker group D. As planned, you leave at 9:17."
    )


def test_an_observer_walks_about() -> None:
    day = changed("p2", role=Role.OBSERVER)
    assert told("p2", day) == "You observe from 9:10: walk from table to table as you like."
    assert told("p2", day, language="fr") == (
        "Vous observez à partir de 9 h 10 : vous circulez librement d’une table à l’autre."
    )
    late = changed("p2", role=Role.OBSERVER, presence=Presence(first=2))
    assert told("p2", late) == "You observe from 9:55: walk from table to table as you like."


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.OBSERVER])
def test_whoever_is_never_there_is_told_so(role: Role) -> None:
    day = changed("p2", role=role, presence=Presence(first=98, last=98))
    assert told("p2", day) == "No seat is planned for you on that day."


def test_what_is_not_planned_yet_is_announced() -> None:
    plan = without(RoundKey(Part.COLLECTIVES, 1))
    assert told("p2", plan=plan).endswith(" and at 14:00 in a collective announced at lunch.")
    assert told("p2", plan=plan, language="fr").endswith(" et à 14 h dans un collectif annoncé au déjeuner.")


def test_seats_taken_away_are_announced_one_by_one() -> None:
    plan = without(RoundKey(Part.ICEBREAKER, 1), CAFE[1], CAFE[2], person="p2")
    assert told("p2", plan=plan).startswith(
        "You start at 9:10 in an icebreaker group still to be announced, then at 9:30 at table 3 (Alimentation "
        "locale), at 9:55 at a table still to be announced, at 10:20 at a table still to be announced, at 10:45 "
    )


def test_tables_without_themes_have_only_their_label() -> None:
    cafe = DAY.sessions[1]
    tables = tuple(replace(table, theme=None) for table in cafe.tables)
    day = replace(DAY, sessions=(DAY.sessions[0], replace(cafe, tables=tables), DAY.sessions[2]))
    assert ", then at 9:30 at table 3, at 9:55 at table 4, " in told("p2", day, rotation_plan(DAY))
