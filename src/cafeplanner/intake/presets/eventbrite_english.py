"""Eventbrite in English, attendee report: one row for each ticket; "Order #" in the US, "Order no." in the UK.

Headings from memory of its reports, old and new.
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("Eventbrite (English)"),
    recognised=(
        "Order # | Order no. | Order ID | Order number",
        "Attendee Status | Ticket Type | Attendee # | Attendee no. | Order Type | Buyer first name | Event name",
    ),
    participant={
        Field.FIRST_NAME: "First Name | Attendee first name",
        Field.LAST_NAME: "Last Name | Surname | Attendee last name | Attendee surname",
        Field.EMAIL: "Email | Email Address | Attendee email",
        Field.STATUS: "Attendee Status",
        Field.ORGANISATION: "Company | Organisation | Organization",
    },
    buyer={
        Field.FIRST_NAME: "Buyer First Name | Buyer name | Purchaser first name",
        Field.LAST_NAME: "Buyer Last Name | Buyer Surname | Purchaser last name | Purchaser surname",
        Field.EMAIL: "Buyer Email | Purchaser email",
    },
    only_no="Order Type | Order status | Status",
    unneeded=(
        "Attendee # | Attendee no. | Attendee ID | "
        "Order # | Order no. | Order ID | Order number | Order Date | Event Name | Event ID | Event Date | Prefix | "
        "Suffix | Quantity | Ticket quantity | Ticket Type | Ticket tier | Price Tier | Ticket price | Barcode # | "
        "Barcode no. | Barcode | Group | Date Attending | Device Name | Check-In Date | Checked in | IP Location | "
        "IP address | Delivery Method | Currency | Total Paid | Fees Paid | Eventbrite Fees | "
        "Eventbrite Payment Processing | Notes | Gender | Age | Birth Date | Home Phone | Cell Phone | Work Phone | "
        "Website | Blog | Affiliate | Discount | Promo code | Purchaser city | Purchaser state | Purchaser country | "
        "Attendee type | Job Title | County of Residence | Buyer phone | Tax paid | Billing address"
    ),
    unneeded_beginnings="Home | Shipping | Billing | Work Address | Total paid | Fees | Eventbrite",
)
