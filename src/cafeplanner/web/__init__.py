"""The web app on the organiser's own computer."""
