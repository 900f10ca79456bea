"""Columns of text: lines that are short enough to read, on wide paper several beside each other."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from app.figure.blocks import Block

_GAP: Final = 24.0
_NARROWEST: Final = 400.0
_STEP: Final = 1.01


class Columns(Struct, frozen=True):
    """How many columns there are, and how wide each one is."""

    number: int
    width: float

    def fill(
        self, blocks: Sequence[Block], limit: float, force: bool
    ) -> list[tuple[Block, float, float]]:
        """Return the blocks, from the first, that have room in columns as high as a limit.

        Args:
            force: whether a block that is higher than that stands in an empty column all the same.

        Returns:
            Each with its x and y.
        """
        placed: list[tuple[Block, float, float]] = []
        column, y = 0, 0.0
        for block in blocks:
            if y + block.height > limit and (y or not force):
                column, y = column + 1, 0.0
            if column == self.number or (block.height > limit and not force):
                break
            placed.append((block, column * (self.width + _GAP), y))
            y += block.height
        return placed

    def least_height(self, blocks: Sequence[Block]) -> float:
        """Return about how high columns must be that hold all blocks, also the highest one."""
        heights = [block.height for block in blocks]
        height = max(sum(heights) / self.number, *heights)
        while len(self.fill(blocks, height, force=True)) < len(blocks):
            height *= _STEP
        return height


def columns_within(width: float) -> Columns:
    """Return as many columns as have room."""
    count = max(1, int((width + _GAP) // (_NARROWEST + _GAP)))
    return Columns(count, (width - (count - 1) * _GAP) / count)
