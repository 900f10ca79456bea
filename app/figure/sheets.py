"""Puts blocks and lanes on pages, from top to bottom; a new page begins where one is full."""

from collections.abc import Sequence
from typing import Final

from app.figure.bands import Band, lane_height, place_lanes
from app.figure.blocks import Block, put
from app.figure.lane_content import LaneContent
from app.figure.lane_heads import Head
from app.figure.lanes import band_layers
from app.figure.model import Layer, Page
from app.figure.paper import Paper
from app.figure.stage import Stage
from app.figure.text_columns import Columns
from app.layout.batches import Box, Size
from app.layout.metrics import AXIS_HEIGHT

_Lanes = Sequence[tuple[LaneContent, Head]]
# Beyond this a page is no PDF page any more: 200 inches.
_HIGHEST: Final = 200.0 * 96.0


class Sheets:
    """The pages of a figure while it is being laid out."""

    def __init__(self, paper: Paper, paged: bool) -> None:
        self._paper = paper
        self._limit = (paper.height or _HIGHEST) if paged else float("inf")
        self._is_sheet = paged and paper.height is not None
        self._pages: list[Page] = []
        self._layers: list[Layer] = []
        self._y = paper.margin

    def put(self, block: Block) -> None:
        """Put a block below what is there, on a new page where it has no room."""
        if block.height > self._room and self._layers:
            self._end_page()
        if block.items:
            self._layers.append(Layer(None, put(block.items, self._paper.margin, self._y)))
        self._y += block.height

    def put_columns(self, heading: Block, blocks: Sequence[Block], columns: Columns) -> None:
        """Put a heading and blocks under it, down one column after the other.

        On the last page, or the only one, all columns are about equally long.
        """
        first = blocks[0].height if blocks else 0.0
        if heading.height + first > self._room and self._layers:
            self._end_page()
        self.put(heading)
        rest = list(blocks)
        while rest:
            limit = min(self._room, columns.least_height(rest))
            filled = columns.fill(rest, limit, force=self._y <= self._paper.margin)
            for block, x, y in filled:
                placed = put(block.items, self._paper.margin + x, self._y + y)
                self._layers.append(Layer(None, placed))
            self._y += max((y + block.height for block, _, y in filled), default=0.0)
            rest = rest[len(filled) :]
            if rest:
                self._end_page()

    def put_lanes(self, stage: Stage, lanes: _Lanes, right: float) -> None:
        """Put lanes under their axis, which comes again on every page."""
        rest = list(lanes)
        while rest:
            count = self._fitting(rest)
            if not count and self._layers:
                self._end_page()
                continue
            self._put_band(stage, rest[: max(count, 1)], right)
            rest = rest[max(count, 1) :]
            if rest:
                self._end_page()

    def pages(self) -> tuple[Page, ...]:
        """Return all pages; at least one."""
        if self._layers or not self._pages:
            self._end_page()
        return tuple(self._pages)

    @property
    def _room(self) -> float:
        return self._limit - self._paper.margin - self._y

    def _fitting(self, lanes: _Lanes) -> int:
        height = AXIS_HEIGHT
        for count, (content, head) in enumerate(lanes):
            height += lane_height(content, head)
            if height > self._room:
                return count
        return len(lanes)

    def _put_band(self, stage: Stage, lanes: _Lanes, right: float) -> None:
        left, top, width = self._paper.margin, self._y, self._paper.inner
        placed = place_lanes(lanes, left, top + AXIS_HEIGHT, width)
        bottom = placed[-1].box.bottom
        band = Band(stage, placed, Box(left, top, width, bottom - top), left + right)
        self._layers += band_layers(band)
        self._y = bottom

    def _end_page(self) -> None:
        needed = self._y + self._paper.margin
        height = max(self._paper.height or 0.0, needed) if self._is_sheet else needed
        self._pages.append(Page(Size(self._paper.width, height), tuple(self._layers)))
        self._layers = []
        self._y = self._paper.margin
