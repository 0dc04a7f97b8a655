"""What the readers of XML workbooks have in common: sheets that are laid out one after the other."""

from __future__ import annotations

from cafeplanner.intake.formats._expat import Walker
from cafeplanner.intake.formats._grid import Grid
from cafeplanner.intake.formats._refused import TOO_LARGE, refused
from cafeplanner.intake.formats._survey import MAX_SHEETS, Room
from cafeplanner.intake.table import RawTable


class SheetWalker(Walker):
    """Keeps the sheets that were read in `tables`, and the one that is being read in `_grid`."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.tables: list[RawTable] = []
        self._room = Room()
        self._grid: Grid | None = None
        self._name, self._hidden = "", False

    def keep_sheet(self, grid: Grid) -> None:
        """Keep a sheet that has ended; raises `UnreadableFile` where there are too many."""
        self.tables.append(grid.table(self.file, self._name, hidden=self._hidden))
        self._grid = None
        if len(self.tables) > MAX_SHEETS:
            raise refused(self.file, *TOO_LARGE)

    def broken_off(self) -> None:
        """Keep what was read of the sheet that has not ended."""
        if self._grid is not None:
            self._grid.survey.cut = True
            self.keep_sheet(self._grid)
