"""Files of a schedule for other programs: a list for mail merge, calendars."""
