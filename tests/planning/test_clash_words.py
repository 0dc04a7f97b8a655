"""What is said of sizes, people and themes that do not fit, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cafeplanner.cafe.day import Day
from tests.planning import impossible_days as days
from tests.planning.told import told

CLASHES = [
    (
        days.nobody,
        "Nobody takes part in the day: there is nobody to seat. What helps: add at least 1 person to the list, or "
        "check who has cancelled.",
        "Personne ne participe à la journée : il n’y a personne à placer. Pour y remédier : ajouter au moins 1 "
        "personne à la liste, ou vérifier les annulations.",
    ),
    (
        days.crossed_sizes,
        "In round 1 of the café, at least 5 people must sit at table 1, but it has only 4 seats. What helps: require "
        "only 4 people at table 1, or allow up to 5 people at table 1.",
        "Au tour 1 du café, il faut au moins 5 personnes à la table 1, pour 4 places seulement. Pour y remédier : "
        "fixer un minimum de 4 personnes à la table 1, ou admettre jusqu’à 5 personnes à la table 1.",
    ),
    (
        days.three_people,
        "In rounds 1 and 2 of the café, even the smallest table needs 4 people, but only 3 people take part. What "
        "helps: find 13 more people, which makes 16 people.",
        "Aux tours 1 et 2 du café, même la plus petite table demande 4 personnes, pour un effectif de 3 personnes. "
        "Pour y remédier : trouver 13 personnes de plus, soit 16 personnes.",
    ),
    (
        days.crowded,
        "In rounds 1 and 2 of the café, there are 60 seats for 64 people: 4 seats are missing. What helps: add 1 "
        "table of 8 seats, or allow up to 8 people at each of the tables 5, 6, 7 and 8.",
        "Aux tours 1 et 2 du café, il y a 60 places pour 64 personnes : il manque 4 places. Pour y remédier : ajouter "
        "1 table de 8 places, ou admettre jusqu’à 8 personnes à chacune des tables 5, 6, 7 et 8.",
    ),
    (
        days.crowded_beside_hosts,
        "In round 1 of the café, there are 16 seats for 17 people besides the hosts: 1 seat is missing. What helps: "
        "add 1 table of 8 seats, or allow up to 9 people at table 1.",
        "Au tour 1 du café, il y a 16 places pour 17 personnes, hôtes non compris : il manque 1 place. Pour y "
        "remédier : ajouter 1 table de 8 places, ou admettre jusqu’à 9 personnes à la table 1.",
    ),
    (
        days.unfilled,
        "In round 1 of the café, it takes 20 people to fill 5 tables, but there are only 19 people: 1 person is "
        "missing. What helps: require only 3 people at table 1, or find 1 more person, which makes 20 people.",
        "Au tour 1 du café, il faut 20 personnes pour occuper 5 tables, mais l’effectif est de 19 personnes : il "
        "manque 1 personne. Pour y remédier : fixer un minimum de 3 personnes à la table 1, ou trouver 1 personne de "
        "plus, soit 20 personnes.",
    ),
    (
        days.eleven_at_eights,
        "In round 1 of the café, 11 people cannot be spread over 3 tables; the nearest head counts that fit: 8 and "
        "16. What helps: require only 5 people at each of the tables 1 and 2, or allow up to 11 people at table 1.",
        "Au tour 1 du café, impossible de répartir 11 personnes sur 3 tables ; les effectifs possibles les plus "
        "proches : 8 et 16. Pour y remédier : fixer un minimum de 5 personnes à chacune des tables 1 et 2, ou "
        "admettre jusqu’à 11 personnes à la table 1.",
    ),
    (
        days.three_themes,
        "4 rounds need as many themes, since nobody visits a theme twice; the café has 3 themes: Jeunesse, Mobilités "
        "and Alimentation locale. What helps: add 1 theme with a table of 8 seats, or plan only 3 rounds.",
        "4 tours demandent autant de thèmes, car personne ne passe deux fois par le même ; le café a 3 thèmes : "
        "Jeunesse, Mobilités et Alimentation locale. Pour y remédier : ajouter 1 thème avec une table de 8 places, ou "
        "prévoir 3 tours seulement.",
    ),
    (
        days.unvisited_theme,
        "Over 3 rounds, it takes 12 people to fill the tables of the theme Jeunesse, since nobody visits a theme "
        "twice, but only 10 people can. What helps: require only 3 people at table 1, or plan only 2 rounds.",
        "Sur 3 tours, il faut 12 personnes pour occuper les tables du thème Jeunesse, car personne n’y passe deux "
        "fois, mais l’effectif est de 10 personnes. Pour y remédier : fixer un minimum de 3 personnes à la table 1, "
        "ou prévoir 2 tours seulement.",
    ),
    (
        days.seats_short,
        "In rounds 1 and 2 of the café, 6 people make 12 visits, but the themes take only 10: nobody visits a theme "
        "twice, so seats stay empty at the theme Mobilités. What helps: allow up to 3 people at table 1, or plan only "
        "1 round.",
        "Aux tours 1 et 2 du café, 6 personnes font 12 visites, mais les thèmes n’en permettent que 10 : personne ne "
        "passe deux fois par le même, des places restent donc vides sur le thème Mobilités. Pour y remédier : "
        "admettre jusqu’à 3 personnes à la table 1, ou prévoir 1 tour seulement.",
    ),
    (
        days.pins_open_tables,
        "In round 1 of the café, it takes 8 people to fill 2 tables, but there are only 5 people: 3 people are "
        "missing. What helps: require only 2 people at each of the tables 1 and 2, or find 3 more people, which makes "
        "8 people.",
        "Au tour 1 du café, il faut 8 personnes pour occuper 2 tables, mais l’effectif est de 5 personnes : il manque "
        "3 personnes. Pour y remédier : fixer un minimum de 2 personnes à chacune des tables 1 et 2, ou trouver 3 "
        "personnes de plus, soit 8 personnes.",
    ),
]


@pytest.mark.parametrize(("make", "english", "french"), CLASHES, ids=[clash[0].__name__ for clash in CLASHES])
def test_clash_is_told_in_both_languages(make: Callable[[], Day], english: str, french: str) -> None:
    assert told(make()) == (english, french)
