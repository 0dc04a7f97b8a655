"""Cancellations, roles, presence."""

from __future__ import annotations

import datetime as dt

import pytest

from cafeplanner.cafe.participant import Presence, Role, Status
from cafeplanner.cafe.roster import Hours
from cafeplanner.intake.people.values import parse_presence, parse_role
from tests.intake.samples import codes, read, said


def test_cancelled_people_stay_on_the_list_as_cancelled() -> None:
    """Their cards must not come back as walk-ins."""
    intake = read([["Prénom", "Nom", "Statut"], ["Ana", "Costa", "Annulé"], ["Luc", "Petit", "Peut-être"]])
    assert [person.status for person in intake.roster.participants] == [Status.CANCELLED, Status.PRESENT]
    assert codes(intake.findings) == [("status-unknown", "C3"), ("person-cancelled", "C2")]


def test_a_list_of_cancelled_people_is_blocked() -> None:
    """Perhaps the wrong column was read."""
    findings = read([["Nom", "État"], ["Ana Costa", "annulé"]]).blocking
    assert said(findings) == [
        (
            "everyone-cancelled",
            "",
            "Toutes les personnes de la liste ont annulé\u00a0: il n’y a personne à placer. "
            "Regardez la colonne «\u00a0État\u00a0»\u00a0: indique-t-elle vraiment qui vient\u202f?",
        )
    ]


MORNING, AFTERNOON, ALL_DAY = Presence(last=98), Presence(first=99), Presence()


@pytest.mark.parametrize(
    ("written", "presence"),
    [
        ("", ALL_DAY),
        ("Journée", ALL_DAY),
        ("journée entière", ALL_DAY),
        ("matin et après-midi", ALL_DAY),
        ("all day", ALL_DAY),
        ("oui", ALL_DAY),
        ("matin", MORNING),
        ("Matin uniquement", MORNING),
        ("part à midi", MORNING),
        ("Part au déjeuner", MORNING),
        ("leaves at lunch", MORNING),
        ("jusqu’à 12h", MORNING),
        ("après-midi", AFTERNOON),
        ("afternoon only", AFTERNOON),
        ("arrive après le déjeuner", Presence(first=98)),
        ("à partir du tour 2", Presence(first=2)),
        ("from round 3", Presence(first=3)),
        ("arrive au tour 2", Presence(first=2)),
        ("dès le 2e tour", Presence(first=2)),
        ("late: round 2", Presence(first=2)),
        ("arrive après le tour 2", Presence(first=3)),
        ("après le brise-glace", Presence(first=1)),
        ("until round 2", Presence(last=2)),
        ("part après le tour 3", Presence(last=3)),
        ("part avant le tour 3", Presence(last=2)),
        ("leaves at round 3", Presence(last=2)),
        ("du tour 2 au tour 3", Presence(2, 3)),
        ("from round 2 to round 3", Presence(2, 3)),
        ("non", Status.CANCELLED),
        ("Non, seulement le matin", MORNING),
        ("Mornings only", MORNING),
        ("no, only in the afternoon", AFTERNOON),
        ("l’après-midi", AFTERNOON),
        ("Non, à partir de 10h30", Hours(arrives=dt.time(10, 30))),
        ("I will leave at 3pm", Hours(leaves=dt.time(15))),
        ("from 9.30 am", Hours(arrives=dt.time(9, 30))),
        ("9am to 12pm", Hours(dt.time(9), dt.time(12))),
        ("from 12 a.m.", Hours(arrives=dt.time(0))),
        ("Départ à 16h", Hours(leaves=dt.time(16))),
        ("quelquefois", None),
    ],
)
def test_presence_is_understood_as_people_write_it(written: str, presence: Presence | Hours | Status | None) -> None:
    """Steps of the day, both ends included."""
    assert parse_presence(written) == presence


def test_times_of_day_wait_for_the_timetable() -> None:
    """They become steps when the day is laid out."""
    rows = [
        ["Nom", "Présence", "Arrive", "Part à"],
        ["Ana Costa", "10h30 - 12h", "", ""],
        ["Luc Petit", "", "9:15", "16h"],
    ]
    intake = read(rows)
    assert [(str(one.arrives), str(one.leaves)) for one in intake.roster.hours.values()] == [
        ("10:30:00", "12:00:00"),
        ("09:15:00", "16:00:00"),
    ]
    assert all(isinstance(one, Hours) for one in intake.roster.hours.values())


def test_an_unknown_presence_seats_the_person_all_day_with_a_finding() -> None:
    """Better a spare seat than none."""
    intake = read([["Nom", "Présence"], ["Ana Costa", "ça dépend"], ["Luc Petit", "non"]])
    assert [(person.presence, person.status) for person in intake.roster.participants] == [
        (ALL_DAY, Status.PRESENT),
        (ALL_DAY, Status.CANCELLED),
    ]
    assert codes(intake.findings) == [("presence-unknown", "B2"), ("person-cancelled", "B3")]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("", (Role.PARTICIPANT, "")),
        ("Interprète", (Role.PARTICIPANT, "")),
        ("Hôtesse", (Role.HOST, "")),
        ("Animatrice", (Role.HOST, "")),
        ("Hôte : Jeunesse", (Role.HOST, "Jeunesse")),
        ("host of table 3", (Role.HOST, "3")),
        ("Observatrice", (Role.OBSERVER, "")),
        ("presse", (Role.OBSERVER, "")),
        ("chef", None),
    ],
)
def test_a_role_may_name_the_table(written: str, wanted: tuple[Role, str] | None) -> None:
    """As organisers note it."""
    assert parse_role(written) == wanted


def test_the_host_column_names_a_theme_a_table_or_only_says_yes() -> None:
    """Each of the three is common."""
    rows = [["Nom", "Hôte"], ["A B", "Jeunesse"], ["C D", "x"], ["E F", "table 2"], ["G H", "non"], ["I J", ""]]
    roster = read(rows).roster
    assert [person.role for person in roster.participants] == [*[Role.HOST] * 3, *[Role.PARTICIPANT] * 2]
    assert roster.hosts_of == (("b-a", "Jeunesse"), ("f-e", "2"))
