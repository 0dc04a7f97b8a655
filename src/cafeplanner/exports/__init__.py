"""Files for other programs, from the same views as everything printed: a list for letters, calendars for telephones."""

from cafeplanner.exports._export import Export
from cafeplanner.exports.contents import EXPORTS

__all__ = ["EXPORTS", "Export"]
