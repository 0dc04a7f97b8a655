"""What is said of requests that cannot all be met, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cafeplanner.cafe.day import Day
from tests.planning import impossible_days as days
from tests.planning.told import told

CLASHES = [
    (
        days.together_and_apart,
        "Benoît Haddad and Chloé Ó Briain are to be kept together and also kept apart. What helps: no longer keep "
        "them apart, or no longer together.",
        "Pour Benoît Haddad et Chloé Ó Briain, il est demandé à la fois de rester ensemble et de ne pas partager une "
        "table. Pour y remédier : renoncer à séparer ces personnes, ou renoncer à les garder ensemble.",
    ),
    (
        days.nine_at_eight,
        "Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, Fatou Jacquet, Gaël "
        "Quéméneur, Hélène Ximenes and Inès d'Estienne are to be kept together: 9 people, but no table of the café "
        "has more than 8 seats. What helps: keep at most 8 of them together, or allow up to 9 people at table 2.",
        "Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, Fatou Jacquet, Gaël "
        "Quéméneur, Hélène Ximenes et Inès d'Estienne doivent rester ensemble, soit 9 personnes, mais aucune table du "
        "café ne dépasse 8 places. Pour y remédier : garder ensemble au plus 8 de ces personnes, ou admettre jusqu’à "
        "9 personnes à la table 2.",
    ),
    (
        days.hosts_together,
        "In rounds 1 and 2 of the café, Aïcha Abadie and Benoît Haddad are to be kept together, but host at table 1 "
        "and at table 2. What helps: no longer keep them together, or let only one of them host.",
        "Aux tours 1 et 2 du café, Aïcha Abadie et Benoît Haddad doivent rester ensemble, mais sont hôtes à la table "
        "1 et à la table 2. Pour y remédier : renoncer à garder ces personnes ensemble, ou ne garder qu’un seul hôte "
        "parmi ces personnes.",
    ),
    (
        days.pin_without_round,
        "In round 7 of the café, Benoît Haddad has a fixed seat, but the day has no such round. What helps: correct "
        "the round, or remove the fixed seat.",
        "Au tour 7 du café, Benoît Haddad a une place fixée, mais la journée ne comporte pas ce tour. Pour y remédier "
        ": corriger le tour, ou supprimer la place fixée.",
    ),
    (
        days.pin_without_table,
        "In round 1 of the café, Benoît Haddad has a fixed seat at table 99, which does not exist. What helps: "
        "correct the table, or remove the fixed seat.",
        "Au tour 1 du café, Benoît Haddad a une place fixée à la table 99, mais il n’y en a pas de ce nom. Pour y "
        "remédier : corriger la table, ou supprimer la place fixée.",
    ),
    (
        days.two_pins,
        "In round 1 of the café, Benoît Haddad has fixed seats at table 1 and at table 2. What helps: keep the fixed "
        "seat at one of these tables only.",
        "Au tour 1 du café, Benoît Haddad a des places fixées à la table 1 et à la table 2. Pour y remédier : ne "
        "garder la place fixée qu’à une seule de ces tables.",
    ),
    (
        days.pinned_host,
        "In round 2 of the café, Aïcha Abadie has a fixed seat at table 2, but stays at table 1. What helps: remove "
        "the fixed seat at table 2.",
        "Au tour 2 du café, Aïcha Abadie a une place fixée à la table 2, mais reste à la table 1. Pour y remédier : "
        "supprimer la place fixée à la table 2.",
    ),
    (
        days.theme_pinned_twice,
        "In rounds 1 and 3 of the café, fixed seats bring Benoît Haddad to the theme “Mobilités” each time, but "
        "nobody visits a theme twice. What helps: keep only one of these fixed seats.",
        "Aux tours 1 et 3 du café, des places fixées amènent Benoît Haddad chaque fois au thème « Mobilités », mais "
        "personne ne passe deux fois par le même thème. Pour y remédier : ne garder qu’une seule de ces places "
        "fixées.",
    ),
    (
        days.pinned_pair,
        "In round 1 of the café, Benoît Haddad and Chloé Ó Briain are to be kept apart, but both have their seats "
        "fixed at table 2. What helps: remove the fixed seat of Benoît Haddad, or no longer keep them apart.",
        "Au tour 1 du café, Benoît Haddad et Chloé Ó Briain ne doivent pas partager de table, mais leurs places sont "
        "fixées à la table 2. Pour y remédier : supprimer la place fixée pour Benoît Haddad, ou renoncer à séparer "
        "ces personnes.",
    ),
    (
        days.torn_group,
        "In round 1 of the café, Benoît Haddad and Chloé Ó Briain are to be kept together, but have fixed seats at "
        "table 1 and at table 2. What helps: keep their fixed seats at one of these tables only, or no longer keep "
        "them together.",
        "Au tour 1 du café, Benoît Haddad et Chloé Ó Briain doivent rester ensemble, mais ont des places fixées à la "
        "table 1 et à la table 2. Pour y remédier : ne garder leurs places fixées qu’à une seule de ces tables, ou "
        "renoncer à garder ces personnes ensemble.",
    ),
    (
        days.pinned_crowd,
        "In round 1 of the café, Benoît Haddad, Chloé Ó Briain and Dimitri Vasseur have their seats fixed at table 1: "
        "3 people for 2 seats. What helps: allow up to 3 people at table 1, or free 1 of these seats.",
        "Au tour 1 du café, Benoît Haddad, Chloé Ó Briain et Dimitri Vasseur ont leur place fixée à la table 1 : 3 "
        "personnes pour 2 places. Pour y remédier : admettre jusqu’à 3 personnes à la table 1, ou libérer 1 de ces "
        "places.",
    ),
    (
        days.nine_all_day,
        "Aïcha Abadie, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, Fatou Jacquet, Gaël Quéméneur, Hélène "
        "Ximenes, Inès d'Estienne and Jean-Baptiste Le Goff are to be kept together: 9 people, but no group of the "
        "icebreaker has more than 6 seats, no table of the café has more than 8 seats and no collective has more than "
        "5 seats. What helps: keep at most 5 of them together.",
        "Aïcha Abadie, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier, Fatou Jacquet, Gaël Quéméneur, Hélène "
        "Ximenes, Inès d'Estienne et Jean-Baptiste Le Goff doivent rester ensemble, soit 9 personnes, mais aucun "
        "groupe du brise-glace ne dépasse 6 places, aucune table du café ne dépasse 8 places et aucun collectif ne "
        "dépasse 5 places. Pour y remédier : garder ensemble au plus 5 de ces personnes.",
    ),
    (
        days.six_at_two_themes,
        "Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier and Fatou Jacquet are to be "
        "kept together: 6 people, but over 3 rounds of the café, only 2 themes have a table of at least 6 seats. What "
        "helps: keep at most 5 of them together, or allow up to 6 people at table 3.",
        "Aïcha Abadie, Benoît Haddad, Chloé Ó Briain, Dimitri Vasseur, Élodie Chevalier et Fatou Jacquet doivent "
        "rester ensemble, soit 6 personnes, mais sur 3 tours du café, 2 thèmes seulement ont une table d’au moins 6 "
        "places. Pour y remédier : garder ensemble au plus 5 de ces personnes, ou admettre jusqu’à 6 personnes à la "
        "table 3.",
    ),
    (
        days.host_of_two,
        "Aïcha Abadie is to host at table 1 and at table 2, but can be at only one of them. What helps: let Aïcha "
        "Abadie host only one of these tables.",
        "Aïcha Abadie est hôte à la table 1 et à la table 2, mais ne peut rester qu’à une seule table. Pour y "
        "remédier : ne confier qu’une de ces tables à Aïcha Abadie.",
    ),
    (
        days.host_with_too_many,
        "In rounds 1 and 2 of the café, Benoît Haddad, Chloé Ó Briain and Dimitri Vasseur have their seats fixed at "
        "table 1: 3 people for 2 seats. What helps: allow up to 3 people at table 1, or keep at most 2 of them with "
        "Aïcha Abadie.",
        "Aux tours 1 et 2 du café, Benoît Haddad, Chloé Ó Briain et Dimitri Vasseur ont leur place fixée à la table 1 "
        ": 3 personnes pour 2 places. Pour y remédier : admettre jusqu’à 3 personnes à la table 1, ou garder au plus "
        "2 de ces personnes avec Aïcha Abadie.",
    ),
    (
        days.pinned_to_the_host,
        "In round 2 of the café, Dimitri Vasseur has a fixed seat at table 1, where Aïcha Abadie stays, but the two "
        "are to be kept apart. What helps: remove the fixed seat of Dimitri Vasseur, or no longer keep them apart.",
        "Au tour 2 du café, Dimitri Vasseur a une place fixée à la table 1, où reste Aïcha Abadie, mais il est "
        "demandé de les séparer. Pour y remédier : supprimer la place fixée pour Dimitri Vasseur, ou renoncer à "
        "séparer ces personnes.",
    ),
    (
        days.barred_from_themes,
        "Dimitri Vasseur takes part in 3 rounds, but only 1 of 3 themes is open: Aïcha Abadie and Benoît Haddad, to "
        "be kept apart from Dimitri Vasseur, cannot be avoided at Jeunesse and Mobilités. What helps: no longer keep "
        "Dimitri Vasseur apart from Aïcha Abadie and Benoît Haddad.",
        "Dimitri Vasseur participe à 3 tours, mais 1 thème seulement sur 3 lui reste ouvert : impossible d’éviter "
        "Aïcha Abadie et Benoît Haddad sur Jeunesse et Mobilités, alors qu’il est demandé de les séparer. Pour y "
        "remédier : ne plus demander à Dimitri Vasseur d’éviter Aïcha Abadie et Benoît Haddad.",
    ),
    (
        days.all_apart,
        "In round 1 of the café, Aïcha Abadie, Benoît Haddad, Chloé Ó Briain and Dimitri Vasseur are to be kept apart "
        "from each other, but there are only 3 tables. What helps: no longer keep Aïcha Abadie and Dimitri Vasseur "
        "apart.",
        "Au tour 1 du café, Aïcha Abadie, Benoît Haddad, Chloé Ó Briain et Dimitri Vasseur ne doivent pas partager de "
        "table, mais il n’y a que 3 tables. Pour y remédier : renoncer à séparer Aïcha Abadie et Dimitri Vasseur.",
    ),
]


@pytest.mark.parametrize(("make", "english", "french"), CLASHES, ids=[clash[0].__name__ for clash in CLASHES])
def test_clash_is_told_in_both_languages(make: Callable[[], Day], english: str, french: str) -> None:
    assert told(make()) == (english, french)
