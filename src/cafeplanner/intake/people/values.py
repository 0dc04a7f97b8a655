"""What people write for status, role and presence."""

from __future__ import annotations

import datetime as dt
import re

from cafeplanner.cafe.participant import COLLECTIVES_STEP, LUNCH_STEP, Presence, Role, Status, fold
from cafeplanner.cafe.roster import Hours
from cafeplanner.intake.columns.synonyms import NO, YES

CANCELLED = (
    "annul|cancel|rembours|refund|desist|abandon|declin|refus|retract|retire|withdr|supprim|efface|delet|void|invalid|"
    "indisponible|empech|absent|excuse|no show|liste (?:d )?attente|waiting list|wait ?list|brouillon|draft|transfer|"
    "rejet|reject|expir|echec|echou|fail|inacti|desinscri|unregist|desactiv|unsubscri"
)
"""Beginnings of words, folded, by which a status says that somebody does not come."""
PRESENT = (
    "valid|confirm|participe|attend|present|inscri|reinscri|regist|pay|paid|impay|unpaid|going|coming|vient|viendra|"
    "accept|approuv|approv|complet|incomplet|termine|check|control|scan|unscan|utilis|used|unused|acti|en attente|"
    "en cours|pending|gratuit|free|offert|invit|nouveau|new|a? ?regl|reserv|submit|soumis|sera la|here"
)
COMING = "attend|com(?:ing|e)|present|particip|going|go|venu|vient|viendra|disponib|availab|la|there|inscri|regist"
NOT_COMING = re.compile(
    rf"\b(?:ne|n) (?:\w+ ){{1,2}}(?:pas|plus)\b|"
    rf"\b(?:not|non|pas|plus|no longer|won t|will not|can t|cannot) (?:{COMING})"
)
UNSURE = re.compile(
    r"\b(?:(?:non|pas|not)(?: encore| yet)? (?:valid|confirm|accept|sur|certain|decid)|(?:ne|n) (?:sai[st]|know)|"
    r"a confirmer|to be confirmed|tbc|unconfirmed|peut etre|maybe|perhaps|incertain|unsure|tentative)"
)
PARTLY = re.compile(r"\b(?:partiellement|partially|en partie|partly)\b")
"""What is refunded in part still comes: with a tool that sells one ticket for each session, to another session."""


def parse_status(value: str) -> Status | None:
    """Return what a status says; None where it is not understood, or says itself that nobody knows yet."""
    text = fold(value)
    if not text or text in YES or PARTLY.search(text):
        return Status.PRESENT
    if text in NO:
        return Status.CANCELLED
    if UNSURE.search(text):
        return None
    if NOT_COMING.search(text) or re.search(rf"\b(?:{CANCELLED})", text):
        return Status.CANCELLED
    return Status.PRESENT if re.search(rf"\b(?:{PRESENT})", text) else None


HOST = re.compile(r"(?:hote|hotesse|host|animat\w*|facilitat\w*|anime)\b(?: (?:de|du|la|of|the|table|theme|for|pour))*")
OBSERVER = re.compile(
    r"(?:observ\w*|spectat\w*|presse|press|journaliste|staff|organisat\w*|equipe|organi[sz]er|benevole)$"
)
PARTICIPANT = re.compile(
    r"(?:participant\w*|invite\w*|guest|attendee|intervenant\w*|adherent\w*|membre|member|"
    r"interpret\w*|accompagn\w*|aidant\w*|carer)$"
)


def parse_role(value: str) -> tuple[Role, str] | None:
    """Return a role and the table or theme that a host's cell names; None where it is not understood."""
    text = fold(value)
    if not text or PARTICIPANT.match(text) or text in NO:
        return Role.PARTICIPANT, ""
    if OBSERVER.match(text):
        return Role.OBSERVER, ""
    if HOST.match(text):
        return Role.HOST, hosted_theme(value)
    return None


def hosted_theme(value: str) -> str:
    """Return the theme or table in cells such as "Hôte : Jeunesse", "table 3" or "Jeunesse"; empty for a plain yes."""
    words = value.split()
    while words and (HOST.match(fold(words[0])) or fold(words[0]) in ("de", "du", "la", "of", "the", "table", "")):
        words = words[1:]
    rest = " ".join(words)
    return "" if fold(rest) in YES | NO else rest


HALVES = re.compile(r"(?<!\d)(1[0-2]|0?\d)(?:[:.h]([0-5]\d))? ?([ap])\.?m\b", re.IGNORECASE)
"""Times such as "3pm" and "9.30 am"."""
CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3]) ?(?:h|:|heures?|H)(?: ?([0-5]\d))?(?!\d)")
ROUND = (
    r"(?:(?:le |la |au |the )?(?:tour|round|rotation|ronde|table) (?:n |no )?(\d{1,2})|"
    r"(?:le |the )?(\d{1,2})(?:er|e|eme|st|nd|rd|th) (?:tour|round))"
)
RANGE = re.compile(
    r"\b(?:du|de|from|tours|rounds) (?:tour |round )?(\d{1,2}) (?:a|au|et|to|and) (?:tour |round )?(\d{1,2})\b"
)
NOON = r"(?:midi|dejeuner|repas|lunch|noon|12 ?h(?:eures)?|pause)"
COMING = r"(?:a partir|a compter|des|depuis|arrive\w*|from|since|after|apres|starting|late|retard\w*|rejoin\w*|joins?)"
LEAVING = r"(?:part|pars|partira|repart|depart|quitte|jusqu\w*|until|till|leaves?|leaving|to|avant|before|fin|s en va)"
ALL_DAY = re.compile(
    r"(?:toute )?(?:la )?journee(?: entiere| complete)?|(?:all|full|whole) day|complet\w*|tout|all|toujours"
)
ONLY = r"(?:seulement|uniquement|only|just|que|juste)"
PART_OF_DAY = rf"(?:(?:non|no|oui|yes) )?(?:{ONLY} )?(?:le |la |l |the |in the )?(?:%s)(?: {ONLY})?"
MORNING = re.compile(PART_OF_DAY % "matins?|matinees?|mornings?|am")
AFTERNOON = re.compile(PART_OF_DAY % "apres midis?|aprem|afternoons?|pm")
BOTH = re.compile(r"(?:matin|morning).*(?:apres midi|afternoon)")
EXCEPT = re.compile(r"\b(?:sauf|hormis|excepte|except)\b")
"""What turns the meaning of the time behind it round: "toute la journée sauf l’après-midi"."""


def parse_presence(value: str, *, verb: str = "") -> Presence | Hours | Status | None:
    """Return when somebody is there: steps, times of day, or `Status.CANCELLED`; None where it is not understood.

    `verb` is put in front of cells whose heading says it ("Arrive", "Part à").
    """
    text = fold(value)
    if not text or text in YES or ALL_DAY.fullmatch(text):
        return Presence()
    if text in NO:
        return None if verb else Status.CANCELLED
    if BOTH.search(text) and not re.search(rf"\b{COMING}\b", text.replace("apres midi", "")):
        return Presence()
    if MORNING.fullmatch(text):
        return Presence(last=LUNCH_STEP) if verb != "arrive" else Presence()
    if AFTERNOON.fullmatch(text):
        return Presence(first=COLLECTIVES_STEP) if verb != "part" else Presence()
    return _steps(f"{verb} {text}".strip()) or _hours(value, f"{verb} {text}".strip())


def _steps(text: str) -> Presence | None:
    if re.search(r"(?:apres|sans|after|without|no) (?:le |l |the )?(?:brise glace|icebreaker)", text):
        return Presence(first=1)
    if both := RANGE.search(text):
        return Presence(int(both[1]), int(both[2]))
    first = re.search(rf"\b{COMING}\b(?: (?:au|a|le|de|du|at|in|the|for|pour))* {ROUND}", text)
    last = re.search(rf"\b{LEAVING}\b(?: (?:au|a|le|la|du|at|in|the|of|apres|avant|after|before|fin))* {ROUND}", text)
    if first and not re.search(rf"\b{LEAVING}\b (?:apres|after)", text):
        start = int(first[1] or first[2]) + (1 if re.match("apres|after", first[0]) else 0)
        return Presence(first=start, last=_last(last) if last else COLLECTIVES_STEP)
    if last:
        return Presence(last=_last(last))
    if EXCEPT.search(text):
        return None
    if re.search(rf"\b{LEAVING}\b.*\b{NOON}\b", text):
        return Presence(last=LUNCH_STEP)
    return Presence(first=LUNCH_STEP) if re.search(rf"\b{COMING}\b.*\b{NOON}\b", text) else None


def _last(found: re.Match[str]) -> int:
    """Return the last round of somebody who stays until, or leaves at, before or after a round."""
    number = int(found[1] or found[2])
    stays = re.search(r"\b(?:apres|after|jusqu\w*|until|till|fin|to)\b", found[0])
    return number if stays else max(0, number - 1)


def _hours(value: str, text: str) -> Hours | None:
    """Return the times of day in a cell; one time alone needs a word that says whether it is the first or the last."""
    halves = [(int(hour) % 12 + 12 * (half in "pP"), minute) for hour, minute, half in HALVES.findall(value)]
    times = [dt.time(int(hour), int(minute or 0)) for hour, minute in halves or CLOCK.findall(value)]
    if not times and value.isdecimal() and len(value) < 3 and int(value) < 24:
        times = [dt.time(int(value))]
    if len(times) == 2:
        return Hours(times[0], times[1])
    if len(times) == 1 and re.search(rf"\b{LEAVING}\b", text):
        return Hours(leaves=times[0])
    if len(times) == 1 and re.search(rf"\b{COMING}\b", text):
        return Hours(arrives=times[0])
    return None
