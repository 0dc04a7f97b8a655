"""Days, plans and reports as JSON, and the hidden state sheet of the workbook."""

from cafeplanner.store.atomic import atomic_file
from cafeplanner.store.chunks import SHEET, pack_state, unpack_state
from cafeplanner.store.edits import Edits, Newcomer, read_planning
from cafeplanner.store.files import load_plan, open_edits, open_plan, save_plan
from cafeplanner.store.kinds import is_ours
from cafeplanner.store.plan_json import json_text, person_to_dict, plan_to_dict, write_json
from cafeplanner.store.state import History, State, Version

__all__ = [
    "SHEET",
    "Edits",
    "History",
    "Newcomer",
    "State",
    "Version",
    "atomic_file",
    "is_ours",
    "json_text",
    "load_plan",
    "open_edits",
    "open_plan",
    "pack_state",
    "person_to_dict",
    "plan_to_dict",
    "read_planning",
    "save_plan",
    "unpack_state",
    "write_json",
]
