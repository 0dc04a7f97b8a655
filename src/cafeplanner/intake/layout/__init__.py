"""Roster and settings → the day to plan."""
