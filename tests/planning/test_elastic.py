"""The smallest change by the exact model, which sees clashes that counting does not; and what is said without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.errors import ImpossibleRequest, NoPlanInTime
from cafeplanner.planning.clashes import counted_clash
from cafeplanner.planning.elastic import smallest_change, why_no_plan
from tests.agreement import small_days
from tests.builders import make_day, make_person
from tests.planning import impossible_days
from tests.planning.cafes import cafe_day, pin, table

Seats = dict[str, str]


def all_rounds(day: Day) -> tuple[RoundKey, ...]:
    return tuple(round_.key for round_ in day.rounds)


def told(day: Day) -> tuple[str, str]:
    """Return the smallest change in English and French, with plain spaces."""
    error = smallest_change(day, all_rounds(day), 20)
    assert error is not None
    return error.say("en"), error.say("fr").replace("\u00a0", " ").replace("\u202f", " ")


def people_short() -> Day:
    """Three people together change places with one alone, at a table for two or more."""
    return cafe_day(4, 2, table(1, 1, 6), table(2, 2, 6), together=(frozenset({"p0", "p1", "p2"}),))


def apart_from_host() -> Day:
    """Somebody is to see both themes but avoid the host of one."""
    return cafe_day(6, 2, table(1, 0, 6, host="p0"), table(2, 0, 6), apart=frozenset({("p0", "p3")}))


def torn_pair() -> Day:
    """Two people kept together, each of whom avoids everyone who stays at one of the two tables."""
    return cafe_day(
        6,
        1,
        table(1, 0, 6, host="p0"),
        table(2, 0, 6, host="p1"),
        together=(frozenset({"p0", "p2"}), frozenset({"p1", "p3"}), frozenset({"p4", "p5"})),
        apart=frozenset({("p0", "p4"), ("p2", "p4"), ("p1", "p5"), ("p3", "p5")}),
    )


CHANGES = [
    (
        impossible_days.seats_short,
        "No plan keeps all the rules: 1 seat is missing at table 1. What helps: add 1 seat at table 1.",
        "Aucun planning ne respecte toutes les règles : il manque 1 place à la table 1. "
        "Pour y remédier : ajouter 1 place à la table 1.",
    ),
    (
        people_short,
        "No plan keeps all the rules: 1 person is missing at table 2. What helps: require only 1 person at table 2.",
        "Aucun planning ne respecte toutes les règles : il manque 1 personne à la table 2. "
        "Pour y remédier : fixer un minimum de 1 personne à la table 2.",
    ),
    (
        apart_from_host,
        "No plan keeps all the rules: Aïcha Abadie and Dimitri Vasseur cannot be kept apart. "
        "What helps: no longer keep Aïcha Abadie and Dimitri Vasseur apart.",
        "Aucun planning ne respecte toutes les règles : Aïcha Abadie et Dimitri Vasseur ne peuvent pas éviter de "
        "partager une table. "
        "Pour y remédier : renoncer à séparer Aïcha Abadie et Dimitri Vasseur.",
    ),
    (
        torn_pair,
        "No plan keeps all the rules: Élodie Chevalier and Fatou Jacquet cannot be kept together. "
        "What helps: no longer keep Élodie Chevalier and Fatou Jacquet together.",
        "Aucun planning ne respecte toutes les règles : Élodie Chevalier et Fatou Jacquet ne peuvent pas rester "
        "ensemble. "
        "Pour y remédier : renoncer à garder ensemble Élodie Chevalier et Fatou Jacquet.",
    ),
]


@pytest.mark.parametrize(("make", "english", "french"), CHANGES, ids=[change[0].__name__ for change in CHANGES])
def test_smallest_change_is_told_in_both_languages(make, english, french) -> None:  # type: ignore[no-untyped-def]
    assert told(make()) == (english, french)


def test_pin_that_clashes_is_the_one_to_drop() -> None:
    """Two pins speak for table 1 in the first round, one for the same theme in the third."""
    together = (frozenset({"p0", "p1"}),)
    pins = (pin("p0", 1, "1"), pin("p1", 1, "1"), pin("p2", 2, "1"), pin("p1", 3, "1"))
    day = cafe_day(6, 3, *(table(n, 0, 6) for n in (1, 2, 3)), pins=pins, together=together)
    assert told(day) == (
        "No plan keeps all the rules: Benoît Haddad cannot keep the fixed seat at table 1 in round 3. "
        "What helps: remove the fixed seat of Benoît Haddad at table 1 in round 3.",
        "Aucun planning ne respecte toutes les règles : Benoît Haddad ne peut pas garder la place fixée à la table 1 "
        "au tour 3. "
        "Pour y remédier : supprimer la place fixée pour Benoît Haddad à la table 1 au tour 3.",
    )


def test_too_few_themes_ask_for_a_theme() -> None:
    assert told(cafe_day(5, 2, table(1, 0, 6)))[0] == (
        "No plan keeps all the rules: 5 people find no new theme and visit “Jeunesse” again. "
        "What helps: add 1 theme with a table of 6 seats."
    )


def test_same_change_at_several_tables_is_told_once() -> None:
    assert told(cafe_day(12, 3, *(table(n, 0, 3) for n in (1, 2, 3))))[0] == (
        "No plan keeps all the rules: 1 seat is missing at each of the tables 1, 2 and 3. "
        "What helps: add 1 seat at each of the tables 1, 2 and 3."
    )


def test_possible_day_needs_no_change() -> None:
    day = make_day(24, hosts=2)
    assert smallest_change(day, all_rounds(day), 20) is None


def test_only_the_given_rounds_are_looked_at() -> None:
    day = make_day(24, tables=3)
    assert smallest_change(day, all_rounds(day)[:1], 20) is None


def test_thousands_of_people_are_answered_at_once() -> None:
    people = tuple(make_person(number) for number in range(3000))
    day = cafe_day(10, 4, *(replace(table(n % 10 + 1, 4, 6), label=str(n)) for n in range(500)))
    day = replace(day, participants=people)
    assert smallest_change(day, all_rounds(day), 20) is None


def test_what_only_the_exact_model_sees_is_no_counted_clash() -> None:
    assert [counted_clash(make()) for make in (people_short, torn_pair)] == [None, None]


def test_without_a_plan_the_clash_is_the_reason() -> None:
    error = why_no_plan(people_short(), all_rounds(people_short()), 20)
    assert type(error) is ImpossibleRequest
    assert [str(clash) for clash in error.clashes] == ["No plan keeps all the rules: 1 person is missing at table 2."]


def test_without_a_plan_of_a_possible_day_the_search_is_the_reason() -> None:
    day = make_day(24)
    error = why_no_plan(day, tuple(key for key in all_rounds(day) if key.part is Part.CAFE), 20)
    assert type(error) is NoPlanInTime
    assert str(error) == (
        "Plans that keep all the rules exist, but none was found in the time given (23 people, 4 rounds, 5 tables). "
        "What helps, likely: give more time (--time-limit), plan only 3 rounds, or add a table."
    )


def test_without_a_plan_or_a_proof_it_is_said_what_is_not_known() -> None:
    day = cafe_day(10, 4, *(replace(table(n % 10 + 1, 4, 6), label=str(n)) for n in range(500)))
    day = replace(day, participants=tuple(make_person(number) for number in range(3000)))
    apart = frozenset((f"p{n}", f"p{n + 1}") for n in range(0, 3000, 2))
    error = why_no_plan(replace(day, apart=apart), all_rounds(day), 20)
    assert type(error) is NoPlanInTime
    assert error.say("fr").replace("\u00a0", " ").replace("\u202f", " ") == (
        "Aucun planning respectant toutes les règles n’a été trouvé dans le temps imparti (3 000 personnes, 4 tours, "
        "500 tables). Les décomptes ne montrent aucune incompatibilité ; le temps n’a pas suffi pour savoir s’il en "
        "reste une, cachée. Le plus probable pour y remédier : accorder plus de temps (--time-limit), prévoir 3 tours "
        "seulement, ou ajouter une table."
    )


@settings(max_examples=60, deadline=None, derandomize=True)
@given(small_days(most_people=5, most_tables=3, most_rounds=2))
def test_no_change_is_needed_exactly_where_a_plan_exists(day: Day) -> None:
    assert (smallest_change(day, all_rounds(day), 20) is None) == has_plan(day)


def has_plan(day: Day) -> bool:
    """Try every seating of every round; the rounds of the café are linked by the themes."""
    cafe = [list(seatings(day, key)) for key in all_rounds(day) if key.part is Part.CAFE]
    others = [any(True for _ in seatings(day, key)) for key in all_rounds(day) if key.part is not Part.CAFE]
    return all(others) and any(keeps_themes(day, chosen) for chosen in product(*cafe))


def seatings(day: Day, key: RoundKey) -> Iterator[Seats]:
    """Yield every seating of one round that keeps the rules about that round."""
    there, labels = day.present(key), [one.label for one in day.tables(key)]
    for chosen in product(labels, repeat=len(there)):
        seats = dict(zip(there, chosen, strict=True))
        if keeps_requests(day, key, seats) and keeps_sizes(day, key, seats):
            yield seats


def keeps_requests(day: Day, key: RoundKey, seats: Seats) -> bool:
    stays = day.stays if key.part is Part.CAFE else {}
    return (
        all(seats.get(one, label) == label for one, label in stays.items())
        and all(seats.get(one.participant, one.table) == one.table for one in day.pins if one.round == key)
        and all(len({seats[one] for one in group if one in seats}) < 2 for group in day.together)
        and not any(a in seats and seats[a] == seats.get(b) for a, b in day.apart)
    )


def keeps_sizes(day: Day, key: RoundKey, seats: Seats) -> bool:
    for one in day.tables(key):
        count = sum(label == one.label and person != one.host for person, label in seats.items())
        if not (one.seats.minimum <= count <= one.seats.maximum or (count == 0 and one.may_close and not one.host)):
            return False
    return True


def keeps_themes(day: Day, chosen: tuple[Seats, ...]) -> bool:
    theme = {one.label: one.theme for session in day.sessions for one in session.tables if session.part is Part.CAFE}
    for person in day.by_id.keys() - day.stays.keys():
        seen = [theme[seats[person]] for seats in chosen if person in seats and theme[seats[person]] is not None]
        if len(seen) > len(set(seen)):
            return False
    return True
