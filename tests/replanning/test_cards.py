"""The cards that people hold, over several versions."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.participant import Role
from cafeplanner.replanning.cards import card_versions, held_cards
from cafeplanner.replanning.people import Cancels, Corrects, Returns
from cafeplanner.replanning.places import ClosesTable
from cafeplanner.replanning.replan import Replanned
from cafeplanner.views.changes import ChangeKind, card_changes
from tests.replanning.days import again, cafe_tables, dispensable, planned, replanned


def test_cards_of_an_earlier_version_stay_valid() -> None:
    first = again(ClosesTable(cafe_tables(planned()[0])[-1]))
    gone = dispensable(first.day, first.plan)[0]
    second = replanned(first.day, first.plan, Cancels(gone))
    assert second.changed.value == 0
    expected = (replace(one, taken_back=one.participant == gone) for one in held_cards(first.day, first.plan))
    assert held_cards(second.day, second.plan) == tuple(expected)


def test_a_card_is_taken_back_once_and_is_still_good_for_somebody_who_comes_after_all() -> None:
    person = dispensable(*planned())[0]
    first = again(Cancels(person))
    second = replanned(first.day, first.plan)
    third = replanned(second.day, second.plan, Returns(person))

    def told(found: Replanned) -> list[ChangeKind]:
        return [change.kind for change in card_changes(found.day, found.plan) if change.person.id == person]

    assert [told(one) for one in (first, second, third)] == [[ChangeKind.TAKE_BACK], [], []]
    assert card_versions(third.day, third.plan)[person] == 1


def test_whoever_only_watches_now_or_is_renamed_watching_gets_another_card() -> None:
    person = dispensable(*planned())[0]
    watching = replace(planned()[0].by_id[person], role=Role.OBSERVER)
    first = again(Corrects(watching))
    second = replanned(first.day, first.plan, Corrects(replace(watching, last_name="Corrigé")))
    third = replanned(second.day, second.plan)

    def printed(found: Replanned) -> list[tuple[ChangeKind, str]]:
        return [(change.kind, change.person.id) for change in card_changes(found.day, found.plan)]

    assert [printed(one) for one in (first, second, third)] == [[(ChangeKind.AGAIN, person)]] * 2 + [[]]
    assert card_versions(third.day, third.plan)[person] == 3
