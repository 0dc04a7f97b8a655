"""A day in a few lines: which event, who comes, what is planned."""

from __future__ import annotations

from cafeplanner.cafe.day import Day, Part, Session
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.i18n import Translator


def event_line(tr: Translator, day: Day) -> str:
    """Say which event it is."""
    pieces = [day.event.name, tr.date(day.event.date) if day.event.date else "", day.event.place]
    return ", ".join(piece for piece in pieces if piece) or tr("A day of cooperation")


def people_line(tr: Translator, people: tuple[Participant, ...]) -> str:
    """Count people, organisations and territories; those who cancelled only among the cancelled."""
    coming = [person for person in people if person.status is Status.PRESENT]
    hosts = sum(person.role is Role.HOST for person in coming)
    observers = sum(person.role is Role.OBSERVER for person in coming)
    cancelled = len(people) - len(coming)
    organisations = len({person.organisation for person in coming} - {""})
    territories = len({person.territory for person in coming} - {""})
    people_coming = tr.plural("{count} person", "{count} people", len(coming))
    among = [tr.plural("of whom {count} host", "of whom {count} hosts", hosts)] if hosts else []
    if observers:
        among.append(tr.plural("{count} observer", "{count} observers", observers))
    # in brackets, because those who cancelled are none of the people counted before
    pieces = [f"{people_coming} ({', '.join(among)})" if among else people_coming]
    pieces.append(tr.plural("{count} organisation", "{count} organisations", organisations))
    pieces.append(tr.plural("{count} territory", "{count} territories", territories))
    if cancelled:
        pieces.append(tr.plural("{count} cancelled", "{count} cancelled", cancelled))
    return ", ".join(pieces)


def session_line(tr: Translator, day: Day, session: Session) -> str:
    """Say the size of one part of the day."""
    start = tr.time(session.rounds[0].start)
    match session.part:
        case Part.ICEBREAKER:
            groups = tr.plural("{count} group", "{count} groups", len(session.tables))
            return tr("{time}: icebreaker, {groups}", time=start, groups=groups)
        case Part.CAFE:
            return tr(
                "{time}: café, {rounds}, {themes}, {tables}",
                time=start,
                rounds=tr.plural("{count} round", "{count} rounds", len(session.rounds)),
                themes=tr.plural("{count} theme", "{count} themes", len(day.themes)),
                tables=tr.plural("{count} table", "{count} tables", len(session.tables)),
            )
        case Part.COLLECTIVES:
            seats = session.tables[0].seats
            return tr(
                "{time}: collectives of {least} to {most} people", time=start, least=seats.minimum, most=seats.maximum
            )
