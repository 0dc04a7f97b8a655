"""What `replan` says of the new version: what happened, which cards to print, what more changed cards buy."""

from __future__ import annotations

from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from cafeplanner.cli.console import Console
from cafeplanner.cli.findings import say_findings
from cafeplanner.cli.replan_words import joint_words
from cafeplanner.cli.words import say_day, say_report, typed
from cafeplanner.i18n import Translator

if TYPE_CHECKING:
    from cafeplanner.cafe.day import Day
    from cafeplanner.cafe.finding import Finding
    from cafeplanner.cafe.plan import Plan
    from cafeplanner.planning.trade import Offer
    from cafeplanner.replanning.replan import Replanned

MOST_EVENTS, MOST_NAMES = 12, 20
"""So many lines of what happened and names of cards are said; the sheet of changes has them all."""


def say_result(console: Console, found: Replanned, choice: str, findings: tuple[Finding, ...], output: Path) -> None:
    """Say what happened, what the `choice` was, which cards to print, how good the plan is and where everything is."""
    tr = console.tr
    say_day(console, found.day)
    console.say()
    say_happened(console, found)
    if choice:
        console.say(f"  {choice}")
    say_cards(console, found, output)
    say_report(console, found.day, found.report, found.plan)
    say_findings(console, findings, infos=False)
    console.say()
    console.say(tr("Written: {file} ({seconds} s)", file=str(output), seconds=tr.number(found.seconds, 1)))


def say_happened(console: Console, found: Replanned) -> None:
    """Say what happened, one line each; of much only the beginning."""
    tr, lines = console.tr, joint_words(found.words, MOST_EVENTS)
    for words in lines[:MOST_EVENTS]:
        console.say(f"  • {tr.say(words)}")
    if (more := len(lines) - MOST_EVENTS) > 0:
        console.say("  " + tr.plural("… and {count} more.", "… and {count} more.", more))
    if not found.words:
        console.say(tr("Nothing happened: the plan is what it was."))
    console.say()


def say_cards(console: Console, found: Replanned, output: Path) -> None:
    """Say which cards are to be printed, and how."""
    tr = console.tr
    names = changed_names(found.day, found.plan)
    if not names:
        return
    shown = names[:MOST_NAMES]
    if len(names) > MOST_NAMES:
        shown.append(tr.plural("{count} other", "{count} others", len(names) - MOST_NAMES))
    console.say("  " + tr("Cards to print: {names}.", names=", ".join(shown)))
    console.say("  " + tr("To print them: cafeplanner print {file} --cards --changed-only", file=typed(output)))
    console.say()


def trade(found: Replanned, more: int, tr: Translator) -> str:
    """Say what up to so many more changed cards buy; empty where nobody asked."""
    if not more:
        return ""
    if len(found.offers) < 2:
        return tr.plural(
            "With {count} more changed card no better plan was found.",
            "With up to {count} more changed cards no better plan was found.",
            more,
        )
    fewer = [found.offers[0]]
    for offer in found.offers[1:]:
        if offer.repeats < fewer[-1].repeats:
            fewer.append(offer)
    if len(fewer) == 1:
        more = found.offers[-1].changed - found.offers[0].changed
        return tr.plural(
            "{count} more changed card makes the plan better, but leaves as many repeat meetings.",
            "{count} more changed cards make the plan better, but leave as many repeat meetings.",
            more,
        )
    listed = reduce(lambda some, one: tr("{some}; {one}", some=some, one=one), [_offered(one, tr) for one in fewer])
    return tr("The choice: {offers}.", offers=listed)


def _offered(offer: Offer, tr: Translator) -> str:
    cards = tr.plural("{count} changed card", "{count} changed cards", offer.changed)
    repeats = tr.plural("{count} repeat meeting", "{count} repeat meetings", offer.repeats)
    return tr("{cards}, {repeats}", cards=cards, repeats=repeats)


def changed_names(day: Day, plan: Plan) -> list[str]:
    """Return whose card is to be printed, again or for the first time, by last name."""
    from cafeplanner.replanning.cards import held_cards

    fresh = {card.participant for card in held_cards(day, plan) if card.version == plan.version}
    people = sorted((one for one in day.participants if one.id in fresh), key=lambda one: one.sort_key)
    return [one.name for one in people]
