"""Any order of doing, undoing and redoing gives what a list with a cursor gives."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cafeplanner.store.event_file import EventFile

keys, values = st.sampled_from(["a", "b", "c"]), st.one_of(st.none(), st.integers(0, 3))


class Machine(RuleBasedStateMachine):
    """The states one after the other, and which of them is the present one."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.event = EventFile.create(Path(self.folder.name) / "event.cafe")
        self.states: list[dict[str, int]] = [{}]
        self.kinds: list[str] = []
        self.present = 0
        self.written = 0

    def teardown(self) -> None:
        self.event.close()
        self.folder.cleanup()

    @rule(wanted=st.dictionaries(keys, values, min_size=1))
    def act(self, wanted: dict[str, int | None]) -> None:
        before = self.states[self.present]
        after = {key: value for key, value in {**before, **wanted}.items() if value is not None}
        done = self.event.act(f"step {self.written}", wanted)
        assert (done is None) == (before == after)
        if done is not None:
            self.states[self.present + 1 :] = [after]
            self.kinds[self.present :] = [done.kind]
            self.present += 1
            self.written += 1

    @precondition(lambda self: self.present > 0)
    @rule()
    def undo(self) -> None:
        found = self.event.undoable()
        assert found is not None
        assert found.kind == self.kinds[self.present - 1]
        assert self.event.undo(found.seq, "me").of == found.seq
        self.present -= 1
        self.written += 1

    @precondition(lambda self: self.present < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        found = self.event.redoable()
        assert found is not None
        assert found.kind == self.kinds[self.present]
        assert self.event.redo(found.seq).of == found.seq
        self.present += 1
        self.written += 1

    @invariant()
    def the_state_is_the_models(self) -> None:
        assert self.event.items() == self.states[self.present]
        assert (self.event.undoable() is None) == (self.present == 0)
        assert (self.event.redoable() is None) == (self.present == len(self.states) - 1)
        assert self.event.last() == self.written

    @invariant()
    def the_log_leads_to_the_state(self) -> None:
        state: dict[str, int] = {}
        for action in self.event.since(0):
            for change in action.changes:
                assert state.get(change.key) == change.before
                state[change.key] = change.after
        assert {key: value for key, value in state.items() if value is not None} == self.states[self.present]


TestUndo = Machine.TestCase
TestUndo.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)
