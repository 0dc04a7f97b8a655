"""Cards and slips as grids of cells: blocks of text with a place in the grid, painted several to a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from cafeplanner.sheets._fit import fit
from cafeplanner.sheets._leaf import Leaf, join, put, set_height
from cafeplanner.sheets._look import Area, Edges, Style, label


@dataclass(frozen=True, slots=True)
class Block:
    """A text in a rectangle of a grid; rows and columns count from 0, ends included.

    `style.size` is the largest size; the text is set smaller where that is what it takes to fit.
    """

    rows: tuple[int, int]
    columns: tuple[int, int]
    text: str
    style: Style


@dataclass(frozen=True)
class Grid:
    """Heights and widths of the cells of one card in millimetres, and how many cards stand on a page."""

    heights: tuple[float, ...]
    widths: tuple[float, ...]
    across: int = 2
    down: int = 4

    def room(self, block: Block) -> tuple[float, float]:
        """Return width and height of a block in millimetres."""
        (top, bottom), (left, right) = block.rows, block.columns
        return sum(self.widths[left : right + 1]), sum(self.heights[top : bottom + 1])

    def rows_of(self, cards: int) -> int:
        """Return how many sheet rows a number of cards takes."""
        return -(-cards // self.across) * len(self.heights)


Painted = tuple[str, Iterable[Block]]
"""Whose card or slip it is, and its blocks."""


def paint_cards(sheet: Leaf, grid: Grid, cards: Sequence[Painted]) -> None:
    """Paint cards side by side and below each other, with dashed lines to cut along that neighbours share."""
    sheet.set_widths(grid.widths * grid.across)
    for number, card in enumerate(cards):
        row, column = divmod(number, grid.across)
        top, left = row * len(grid.heights) + 1, column * len(grid.widths) + 1
        if column == 0:
            for offset, mm in enumerate(grid.heights):
                set_height(sheet, top + offset, mm)
        lowest = row % grid.down == grid.down - 1 or number + grid.across >= len(cards)
        rightmost = column == grid.across - 1 or number == len(cards) - 1
        styles = {at: _styled(BARE, BARE.size, edges) for at, edges in _outline(grid, rightmost, lowest).items()}
        _paint(sheet, grid, (top, left), styles, card)


BARE = Style()
Cell = tuple[int, int]


@lru_cache(maxsize=64)
def _outline(grid: Grid, rightmost: bool, lowest: bool) -> Mapping[Cell, Edges]:
    """Return the cut lines of the outer cells of a card: each draws its left and top, the last ones the others too."""
    last_row, last_column = len(grid.heights) - 1, len(grid.widths) - 1
    lines = {
        (row, column): Edges(
            top="cut" if row == 0 else "",
            right="cut" if rightmost and column == last_column else "",
            bottom="cut" if lowest and row == last_row else "",
            left="cut" if column == 0 else "",
        )
        for row in range(last_row + 1)
        for column in range(last_column + 1)
    }
    return {at: edges for at, edges in lines.items() if edges != Edges()}


def _paint(sheet: Leaf, grid: Grid, corner: Cell, styles: dict[Cell, Style], card: Painted) -> None:
    (top, left), (whose, blocks) = corner, card
    texts: dict[Cell, object] = {}
    for block in blocks:
        (first_row, last_row), (first, last) = block.rows, block.columns
        at = top + first_row, left + first
        text, size = fit(sheet, at, block.text, grid.room(block), block.style, whose)
        texts[first_row, first] = label(text)
        _dress(block, size, styles)
        if (first_row, first) != (last_row, last):
            area = Area(top + first_row, left + first, top + last_row, left + last)
            join(sheet, area, styles[first_row, first])
    for (row, column), style in styles.items():
        put(sheet, top + row, left + column, texts.get((row, column)), style)


def _dress(block: Block, size: float, styles: dict[Cell, Style]) -> None:
    """Give the cells of a block its look, each only the lines on the block's outside; cut lines stay."""
    (top, bottom), (left, right) = block.rows, block.columns
    own = block.style.edges
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            cut = styles.get((row, column), BARE).edges
            edges = Edges(
                cut.top or (own.top if row == top else ""),
                cut.right or (own.right if column == right else ""),
                cut.bottom or (own.bottom if row == bottom else ""),
                cut.left or (own.left if column == left else ""),
            )
            styles[row, column] = _styled(block.style, size, edges)


@lru_cache(maxsize=4096)
def _styled(style: Style, size: float, edges: Edges) -> Style:
    return replace(style, size=size, edges=edges, wrap=True)
