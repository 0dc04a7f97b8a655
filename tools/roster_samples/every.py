"""Every sample, in the order in which the modules list them."""

from __future__ import annotations

from roster_samples import (
    by_hand,
    eventbrite,
    formats,
    forms,
    framaforms,
    helloasso,
    people,
    refused,
    sheets,
    templates,
    ticketing,
    wishes,
)
from roster_samples._sample import Sample

GROUPS = (
    formats,
    helloasso,
    framaforms,
    eventbrite,
    forms,
    ticketing,
    wishes,
    sheets,
    people,
    by_hand,
    templates,
    refused,
)
SAMPLES: tuple[Sample, ...] = tuple(sample for group in GROUPS for sample in group.SAMPLES)
