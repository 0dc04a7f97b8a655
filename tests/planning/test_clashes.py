"""Clashes found by counting: the sentence and the smallest change, whole and in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats
from cafeplanner.i18n import translator
from cafeplanner.planning.clashes import counted_clash
from cafeplanner.planning.elastic import smallest_change
from tests.agreement import small_days
from tests.builders import make_day
from tests.planning import impossible_days as days
from tests.planning.cafes import cafe_day, pin, table
from tests.planning.impossible_days import tables

CLASHES = [
    (
        days.nobody,
        "Nobody takes part in the day: there is nobody to seat. Add people to the list, or check who has cancelled.",
        "Personne ne participe à la journée : il n’y a personne à placer. "
        "Ajoutez des personnes à la liste, ou vérifiez les annulations.",
    ),
    (
        days.crossed_sizes,
        "In round 1 of the café, at least 5 people must sit at table 1, but it has only 4 seats. "
        "Set the smallest size there to 4 or less.",
        "Au tour 1 du café, il faut au moins 5 personnes à la table 1, pour 4 places seulement. "
        "Fixez-y la taille minimale à 4 ou moins.",
    ),
    (
        days.three_people,
        "In rounds 1 and 2 of the café, even the smallest table needs 4 people, but only 3 people take part. "
        "Find 13 more people (16 in all).",
        "Aux tours 1 et 2 du café, même la plus petite table demande 4 personnes, pour un effectif de 3 personnes. "
        "Trouvez 13 personnes de plus (16 en tout).",
    ),
    (
        days.crowded,
        "In rounds 1 and 2 of the café, there are 60 seats for 64 people: 4 seats are missing. "
        "Add 1 table, or let 4 tables seat up to 8 people.",
        "Aux tours 1 et 2 du café, il y a 60 places pour 64 personnes : il manque 4 places. "
        "Ajoutez 1 table, ou portez 4 tables à 8 personnes.",
    ),
    (
        days.crowded_beside_hosts,
        "In round 1 of the café, there are 16 seats for 17 people besides the hosts: 1 seat is missing. "
        "Add 1 table, or let 1 table seat up to 9 people.",
        "Au tour 1 du café, il y a 16 places pour 17 personnes, hôtes non compris : il manque 1 place. "
        "Ajoutez 1 table, ou portez 1 table à 9 personnes.",
    ),
    (
        days.unfilled,
        "In round 1 of the café, the smallest sizes of 5 tables add up to 20 seats for 19 people: 1 person is missing. "
        "Find 1 more person (20 in all), or set the smallest size to 3.",
        "Au tour 1 du café, les tailles minimales de 5 tables totalisent 20 places pour 19 personnes : il manque "
        "1 personne. Trouvez 1 personne de plus (20 en tout), ou fixez la taille minimale à 3.",
    ),
    (
        days.eleven_at_eights,
        "In round 1 of the café, 11 people cannot be spread over 3 tables; the nearest head counts that fit: 8 and 16. "
        "Add 3 seats, or set the smallest size to 5.",
        "Au tour 1 du café, impossible de répartir 11 personnes sur 3 tables ; les effectifs possibles les plus "
        "proches : 8 et 16. Ajoutez 3 places, ou fixez la taille minimale à 5.",
    ),
    (
        days.three_themes,
        "4 rounds need as many themes, since nobody visits a theme twice; the café has 3 themes: Jeunesse, Mobilités "
        "and Alimentation locale. Add 1 theme, or plan 3 rounds.",
        "4 tours demandent autant de thèmes, car personne ne passe deux fois par le même ; le café a 3 thèmes : "
        "Jeunesse, Mobilités et Alimentation locale. Ajoutez 1 thème, ou prévoyez 3 tours.",
    ),
    (
        days.unvisited_theme,
        "Over 3 rounds, the theme Jeunesse needs 12 people to fill its tables, since nobody visits a theme twice, but "
        "has only 10 people. Set the smallest size there to 3.",
        "Sur 3 tours, le thème Jeunesse demande 12 personnes pour remplir ses tables, car personne n’y passe deux "
        "fois ; l’effectif est de 10 personnes. Fixez-y la taille minimale à 3.",
    ),
    (
        days.together_and_apart,
        "Benoît Haddad and Chloé Ó Briain are to be kept together and also kept apart. "
        "Remove one of these two requests.",
        "Pour Benoît Haddad et Chloé Ó Briain, il est demandé à la fois de rester ensemble et de ne pas partager une "
        "table. Supprimez l’une de ces deux demandes.",
    ),
    (
        days.nine_at_eight,
        "In round 1 of the café, Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, "
        "Fatou Jacquet, Gaël Quéméneur, Hélène Ximenes and Inès d'Estienne are to be kept together: 9 people, but no "
        "table has more than 8 seats. Add 1 seat to a table, or keep fewer people together.",
        "Au tour 1 du café, Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, "
        "Fatou Jacquet, Gaël Quéméneur, Hélène Ximenes et Inès d'Estienne doivent rester ensemble : 9 personnes, mais "
        "aucune table n’a plus de 8 places. Ajoutez 1 place à une table, ou gardez moins de personnes ensemble.",
    ),
    (
        days.hosts_together,
        "In rounds 1 and 2 of the café, Aïcha Abadie and Benoît Haddad are to be kept together, but host at table 1 "
        "and at table 2. Let only one of them host, or remove the request to keep them together.",
        "Aux tours 1 et 2 du café, Aïcha Abadie et Benoît Haddad doivent rester ensemble, mais sont hôtes à la table 1 "
        "et à la table 2. Ne gardez qu’un seul hôte parmi ces personnes, ou supprimez la demande de rester ensemble.",
    ),
    (
        days.pin_without_round,
        "In round 7 of the café, Benoît Haddad has a fixed seat, but the day has no such round. "
        "Correct the round, or remove the fixed seat.",
        "Au tour 7 du café, Benoît Haddad a une place fixée, mais la journée ne comporte pas ce tour. "
        "Corrigez le tour, ou supprimez la place fixée.",
    ),
    (
        days.pin_without_table,
        "In round 1 of the café, Benoît Haddad has a fixed seat at table 99, which does not exist. "
        "Correct the table, or remove the fixed seat.",
        "Au tour 1 du café, Benoît Haddad a une place fixée à la table 99, mais il n’y en a pas de ce nom. "
        "Corrigez la table, ou supprimez la place fixée.",
    ),
    (
        days.two_pins,
        "In round 1 of the café, Benoît Haddad has fixed seats at table 1 and at table 2. "
        "Keep only one of the fixed seats of Benoît Haddad.",
        "Au tour 1 du café, Benoît Haddad a des places fixées à la table 1 et à la table 2. "
        "Ne gardez qu’une seule de ces places fixées pour Benoît Haddad.",
    ),
    (
        days.pinned_host,
        "In round 2 of the café, Aïcha Abadie has a fixed seat at table 2, but stays at table 1. "
        "Remove this fixed seat of Aïcha Abadie.",
        "Au tour 2 du café, Aïcha Abadie a une place fixée à la table 2, mais reste à la table 1. "
        "Supprimez cette place fixée pour Aïcha Abadie.",
    ),
    (
        days.theme_pinned_twice,
        "In rounds 1 and 3 of the café, Benoît Haddad has fixed seats on the theme “Mobilités”, but nobody visits a "
        "theme twice. Keep only one of the fixed seats of Benoît Haddad.",
        "Aux tours 1 et 3 du café, Benoît Haddad a des places fixées sur le thème « Mobilités », mais personne ne "
        "passe deux fois par le même thème. Ne gardez qu’une seule de ces places fixées pour Benoît Haddad.",
    ),
    (
        days.pinned_pair,
        "In round 1 of the café, Benoît Haddad and Chloé Ó Briain are to be kept apart, but both have a fixed seat at "
        "table 2. Remove one of these fixed seats, or the request to keep them apart.",
        "Au tour 1 du café, Benoît Haddad et Chloé Ó Briain ne doivent pas partager une table, mais leurs places sont "
        "fixées à la table 2. Supprimez l’une de ces places fixées, ou la demande de séparer ces personnes.",
    ),
    (
        days.torn_group,
        "In round 1 of the café, Benoît Haddad and Chloé Ó Briain are to be kept together, but have fixed seats at "
        "table 1 and at table 2. Give them fixed seats at one table, or remove the request to keep them together.",
        "Au tour 1 du café, Benoît Haddad et Chloé Ó Briain doivent rester ensemble, mais ont des places fixées à la "
        "table 1 et à la table 2. Fixez leurs places à une même table, ou supprimez la demande de rester ensemble.",
    ),
    (
        days.pinned_crowd,
        "In round 1 of the café, Benoît Haddad, Chloé Ó Briain and Dimitri Vasseur have fixed seats at table 1: "
        "3 people for 2 seats. Add 1 seat at table 1, or remove a fixed seat.",
        "Au tour 1 du café, Benoît Haddad, Chloé Ó Briain et Dimitri Vasseur ont une place fixée à la table 1 : "
        "3 personnes pour 2 places. Ajoutez 1 place à la table 1, ou supprimez une place fixée.",
    ),
]


@pytest.mark.parametrize(("make", "english", "french"), CLASHES, ids=[clash[0].__name__ for clash in CLASHES])
def test_clash_is_told_in_both_languages(make, english, french) -> None:  # type: ignore[no-untyped-def]
    error = counted_clash(make())
    assert error is not None
    assert error.say("en") == english
    assert error.say("fr").replace("\u00a0", " ").replace("\u202f", " ") == french


def test_company_of_a_host_and_a_pin_at_one_table_are_a_pair() -> None:
    day = cafe_day(
        6,
        1,
        table(1, 0, 8, host="p0"),
        table(2, 0, 8),
        together=(frozenset({"p0", "p1"}),),
        apart=frozenset({("p1", "p2")}),
    )
    day = replace(day, pins=(pin("p2", 1, "1"),))
    error = counted_clash(day)
    assert str(error) == (
        "In round 1 of the café, Benoît Haddad and Chloé Ó Briain are to be kept apart, but both have a fixed seat at "
        "table 1. Remove one of these fixed seats, or the request to keep them apart."
    )


def test_groups_and_collectives_are_called_by_their_names() -> None:
    day = make_day(11)
    crowded = tuple(
        replace(one, tables=tuple(replace(table, seats=Seats(1, 2)) for table in one.tables[:2]))
        for one in day.sessions
        if one.part is not Part.CAFE
    )
    error = counted_clash(replace(day, sessions=crowded))
    assert error is not None
    assert [str(clash) for clash in error.clashes] == [
        "In the icebreaker, there are 4 seats for 10 people: 6 seats are missing.",
        "In the collectives, there are 4 seats for 9 people: 5 seats are missing.",
    ]
    assert str(error.remedy) == "Add 3 groups, or let 2 groups seat up to 5 people."


def test_every_clash_is_collected_and_the_first_is_the_text() -> None:
    day = days.three_themes()
    error = counted_clash(replace(day, together=(frozenset({"p1", "p2"}),), apart=frozenset({("p1", "p2")})))
    assert error is not None
    assert [str(clash) for clash in error.clashes] == [
        str(error.text),
        "Benoît Haddad and Chloé Ó Briain are to be kept together and also kept apart.",
    ]


def test_a_long_group_names_the_first_nine() -> None:
    error = counted_clash(cafe_day(14, 1, *tables(2, 0, 8), together=(frozenset(f"p{n}" for n in range(14)),)))
    assert str(error).startswith(
        "In round 1 of the café, Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, "
        "Fatou Jacquet, Gaël Quéméneur, Hélène Ximenes, Inès d'Estienne and 5 others are to be kept together: "
    )


def test_requests_of_the_absent_ask_for_nothing() -> None:
    day = make_day(12)
    gone = day.participants[-1].id
    key = RoundKey(Part.CAFE, 1)
    day = replace(day, pins=(Pin(gone, key, "1"), Pin(gone, key, "2")), together=(frozenset({gone, "p0"}),))
    assert counted_clash(replace(day, apart=frozenset({("p0", gone)}))) is None


def test_a_day_without_any_table_asks_for_tables() -> None:
    day = cafe_day(6, 1)
    assert str(counted_clash(day)) == (
        "In round 1 of the café, there are 0 seats for 6 people: 6 seats are missing. Add tables for 6 people."
    )


def test_an_ordinary_day_has_no_clash() -> None:
    assert counted_clash(make_day(24, hosts=2)) is None


@settings(max_examples=250, deadline=None, derandomize=True)
@given(small_days())
def test_no_false_alarm(day: Day) -> None:
    """Whatever counting calls impossible, the exact model calls impossible too."""
    if counted_clash(day) is not None:
        rounds = tuple(round_.key for round_ in day.rounds)
        assert smallest_change(day, rounds, 20) is not None


def test_with_nobody_but_hosts_the_advice_is_people_not_a_table_for_nobody() -> None:
    clash = counted_clash(make_day(5, 4, hosts=4, seats=(2, 8)))
    assert clash is not None
    assert clash.remedy is not None
    assert translator("fr").say(clash.remedy) == "Trouvez 8 personnes de plus (8 en tout)."
