"""Ti.to, list of tickets: the holder of the ticket before whoever ordered it.

Headings used by several programs that read such files, the rest from memory. "Void Status" is empty for a good ticket.
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("Ti.to"),
    recognised=(
        "Ticket First Name | Ticket Last Name | Ticket Full Name",
        "Void Status | Ticket Reference | Order Reference | Order Name | Order Email | Unique Ticket URL | Ticket",
    ),
    participant={
        Field.FIRST_NAME: "Ticket First Name",
        Field.LAST_NAME: "Ticket Last Name",
        Field.FULL_NAME: "Ticket Full Name",
        Field.EMAIL: "Ticket Email",
        Field.ORGANISATION: "Ticket Company Name",
    },
    buyer={
        Field.FIRST_NAME: "Order First Name",
        Field.LAST_NAME: "Order Last Name",
        Field.FULL_NAME: "Order Name",
        Field.EMAIL: "Order Email",
        Field.ORGANISATION: "Order Company Name",
    },
    only_no="Ticket Status | Order Status | State",
    reversed="Void Status | Voided",
    unneeded=(
        "Ticket Reference | "
        "Number | Ticket | Event | Price | Discount Status | Tags | Unique Ticket URL | Unique Order URL | "
        "Order Reference | Order Phone Number | Ticket Phone Number | Order Discount Code | Discount Code Used | "
        "Order IP | Order Created Date | Order Completed Date | Payment Reference | Ticket Created Date | "
        "Ticket Last Updated Date | Ticket Job Title | Ticket Responses | Checked in | Check-in | Assigned"
    ),
    unneeded_beginnings="Unique",
)
