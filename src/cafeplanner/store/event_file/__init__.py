"""The file of one event in the web app: an SQLite database with a log of actions that is only ever added to."""

from cafeplanner.store.event_file.actions import Action, Change, ChangedMeanwhile, Json
from cafeplanner.store.event_file.file import EventFile
from cafeplanner.store.event_file.folder import EventFolder

__all__ = ["Action", "Change", "ChangedMeanwhile", "EventFile", "EventFolder", "Json"]
