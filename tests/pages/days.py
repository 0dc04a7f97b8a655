"""Days for the print pages: random small ones, and one in which every text is awkward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part, Theme
from cafeplanner.cafe.plan import Plan
from tests.builders import make_day, rotation_plan
from tests.pages.reading import with_labels
from tests.sheets.books import nasty_day

NAMES = st.sampled_from(["Ana", "Éva", "Luc", "Zoé", "Noé", "Öre"])


def cafe_seats(day: Day, plan: Plan) -> Mapping[tuple[str, str, int], str]:
    """Return the table of each (id, name, café round)."""
    return {
        (person, day.by_id[person].name, key.number): label
        for (person, key), label in plan.seats.items()
        if key.part is Part.CAFE
    }


@st.composite
def planned_days(draw: st.DrawFn) -> tuple[Day, Plan]:
    """Draw a small day with namesakes and hosts, and a plan in which some seats are empty."""
    people, tables, rounds = draw(st.integers(3, 16)), draw(st.integers(1, 6)), draw(st.integers(1, 6))
    day = make_day(people, tables, rounds, hosts=draw(st.integers(0, min(2, tables))))
    names = draw(st.lists(st.tuples(NAMES, NAMES), min_size=people, max_size=people))
    folk = tuple(
        replace(person, first_name=first, last_name=last)
        for person, (first, last) in zip(day.participants, names, strict=True)
    )
    day = replace(day, participants=folk)
    seats = rotation_plan(day).seats
    left_out = draw(st.sets(st.sampled_from(sorted(seats)), max_size=6))
    return day, Plan({at: label for at, label in seats.items() if at not in left_out})


PLANNED = planned_days()


def awkward_day() -> Day:
    """Return a day with long and broad names, labels of 8 letters, themes of 40 and questions of hundreds."""
    day = nasty_day(25)
    folk = list(day.participants)
    folk[10] = replace(
        folk[10],
        first_name="Marie-Antoinette-Philippine",
        last_name="de La Rochefoucauld-Montmorency",
        organisation="Syndicat mixte pour l’aménagement et le développement durable du pays des Trois-Rivières " * 2,
    )
    event = "Grande journée annuelle de la coopération territoriale, de l’innovation sociale et des communs du pays"
    day = replace(day, participants=tuple(folk), event=replace(day.event, name=event))
    themes = [
        "Transition énergétique, climat et mobil.",
        "Anticonstitutionnellement-intergouvernem",
        "W" * 40,
        "Santé, vieillissement et lien social ici",
        "Eau",
    ]
    questions = [
        "Comment trouver sa place dans une transition juste, joyeuse et partagée ? " * 8,
        "W" * 300,
        "",
        "Et ?",
    ]
    day = replace(day, themes=tuple(Theme(*pair) for pair in zip(themes, [*questions, ""], strict=True)))
    return with_labels(day, ["WWWWWWWW", "Atelier2", "3", "Ruche 44", "5"], themes)
