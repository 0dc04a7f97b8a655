"""Which organisations share the domain of their e-mail addresses, without the addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from cafeplanner.intake.columns.synonyms import folded
from cafeplanner.intake.people.entry import Entry

PUBLIC = folded(
    "gmail, googlemail, hotmail, outlook, live, msn, yahoo, ymail, orange, wanadoo, free, sfr, laposte, neuf, bbox",
    "cegetel, numericable, aliceadsl, club-internet, voila, icloud, me, mac, aol, gmx, web, proton, protonmail, pm",
    "mailo, posteo, tutanota, riseup, zoho, mail, email, bluewin, skynet, telenet, t-online",
)
"""Domains, without their endings, where anybody may have an address."""


def shared_domains(entries: Iterable[Entry]) -> Mapping[str, int]:
    """Return a number for the domain of each organisation whose known addresses all end in one that is not public."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.organisation and entry.email:
            found[entry.organisation].add(entry.email.rpartition("@")[2])
    single = {name: domains.pop() for name, domains in found.items() if len(domains) == 1}
    numbers = {domain: n for n, domain in enumerate(sorted(set(single.values())))}
    return {name: numbers[domain] for name, domain in single.items() if domain.partition(".")[0] not in PUBLIC}
