"""Exports of registration tools, one file each. `PRESETS` lists them; which one a file is, its headings say."""

from __future__ import annotations

from collections.abc import Iterable

from cafeplanner.intake.columns.headings import normal
from cafeplanner.intake.presets import (
    eventbrite_english,
    eventbrite_french,
    framaforms,
    google_forms,
    helloasso_event,
    helloasso_membership,
    limesurvey,
    microsoft_forms,
    tito,
    weezevent,
)
from cafeplanner.intake.presets._preset import Preset

PRESETS: tuple[Preset, ...] = (
    helloasso_event.PRESET,
    helloasso_membership.PRESET,
    framaforms.PRESET,
    eventbrite_french.PRESET,
    eventbrite_english.PRESET,
    google_forms.PRESET,
    microsoft_forms.PRESET,
    weezevent.PRESET,
    tito.PRESET,
    limesurvey.PRESET,
)
"""A list that somebody keeps by hand has none: its headings are understood by their words alone."""


def recognise(names: Iterable[str], above: Iterable[str] = ()) -> Preset | None:
    """Return the tool whose export has these headings, and these texts in the row above them; None for any other list.

    Where several fit, the one that knows most of the headings is taken.
    """
    words, over = {normal(name) for name in names}, {normal(name) for name in above}
    best = max(PRESETS, key=lambda preset: preset.matches(words, over), default=None)
    return best if best and best.matches(words, over) else None
