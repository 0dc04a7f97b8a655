"""What is told about the files of earlier events. No name of somebody who only was there gets into it."""

from __future__ import annotations

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Participant
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import Text, text, texts
from cafeplanner.store.known_again import KnownAgain


def no_schedule(file: str) -> UnreadableFile:
    """Return the error for a file that cafeplanner did not write."""
    return UnreadableFile(
        text("{file} is no schedule that cafeplanner wrote, so that nobody can say who met whom there.", file=file),
        text("Name the workbook that was printed for that event, not its list of registrations."),
    )


def came_again(file: str, people: int, pairs: int) -> Finding:
    """Say how many people come again, and how many pairs of them have met."""
    return Finding("history", Severity.INFO, text("{said}.", said=again_words(people, pairs)), place=Place(file))


def again_words(people: int, pairs: int) -> Text:
    """Say how many people come again, and how many pairs of them have met."""
    return text(
        "{people}; {pairs}",
        people=texts("{count} person comes again", "{count} people come again", count=people),
        pairs=texts("{count} pair of them has met", "{count} pairs of them have met", count=pairs),
    )


def nobody(file: str) -> Finding:
    """Warn of an event at which nobody of the day was."""
    return Finding(
        "history-unknown",
        Severity.WARNING,
        text("Nobody who comes was at this event: it changes nothing."),
        text("Check that it is the schedule of an earlier event of yours, and that both lists have the full names."),
        Place(file),
    )


def same_day(file: str) -> Finding:
    """Warn of the schedule of the very day that is planned."""
    return Finding(
        "history-same-day",
        Severity.WARNING,
        text("This is a schedule of the day that is planned, at which nobody has met yet: it does not count."),
        text("Name schedules of earlier events. If it is one, give this event a name or a date of its own."),
        Place(file),
    )


def given_twice(file: str) -> Finding:
    """Tell of a file that was named more than once."""
    return Finding(
        "history-twice", Severity.INFO, text("The file was named more than once and counts once."), place=Place(file)
    )


def other_version(file: str, latest: str) -> Finding:
    """Tell of a file that is a version of the event of another one."""
    return Finding(
        "history-twice",
        Severity.INFO,
        text("This is the event of {file}, too, which counts in its place.", file=latest),
        place=Place(file),
    )


def people_findings(file: str, known: KnownAgain) -> list[Finding]:
    """Tell whom the program took for somebody who was there on less than the full name, and whom it did not."""
    return [
        *(near_name(file, one) for one in known.nearly),
        *(namesake(file, one) for one in known.namesakes),
        *(shared_address(file, one) for one in known.strangers),
    ]


def near_name(file: str, person: Participant) -> Finding:
    """Tell that somebody was known again in spite of a slip in the name."""
    said = text(
        "{name} is taken for somebody of nearly the same name, of the same organisation or e-mail address.",
        name=person.name,
    )
    return Finding("history-near-name", Severity.INFO, said, place=Place(file), people=(person.id,))


def namesake(file: str, person: Participant) -> Finding:
    """Warn that nobody can say which of several namesakes was there."""
    said = text(
        "{name} may have been there: several people have this name, and nothing tells them apart.", name=person.name
    )
    remedy = text("E-mail addresses in the lists tell people apart.")
    return Finding("history-namesake", Severity.WARNING, said, remedy, Place(file), (person.id,))


def shared_address(file: str, person: Participant) -> Finding:
    """Tell that somebody has the address of somebody else."""
    said = text(
        "{name} has the e-mail address of somebody of another name, and is taken for somebody else.", name=person.name
    )
    return Finding("history-shared-address", Severity.INFO, said, place=Place(file), people=(person.id,))
