"""Where the lanes lie: heights, rows within a lane, what is scrolled into sight."""

import numpy as np
from msgspec import Struct

from app.core.view import View
from app.layout.arrange import Arrangement
from app.layout.glance import Glance
from app.layout.metrics import (
    AXIS_HEIGHT,
    COLLAPSED_LANE,
    HEAD_WIDTH,
    LOWEST_LANE,
    ROW_PITCH,
    TRAY_WIDTH,
)
from app.layout.scene import Box, Floats, Ints, Size


class Geometry(Struct, frozen=True, eq=False):
    """The lanes in pixels; arrays have one place for each lane of the arrangement.

    Attributes:
        tops, heights: of the lanes, in the widget's coordinates, scroll applied.
        middles: of the lanes.
        open: whether a lane is not collapsed.
        first, last: the lanes in sight, `[first, last)`.
        rows: how many rows of marks and texts an open lane has.
        middle: the row in which single marks stand.
        bar_rows: those that take bars: the middle one, those above, then those below.
    """

    size: Size
    plot: Box
    lanes_box: Box
    content_height: float
    tops: Floats
    heights: Floats
    middles: Floats
    open: Ints
    first: int
    last: int
    rows: int
    middle: int
    bar_rows: Ints

    def centre(self, lanes: Ints) -> Floats:
        """Return the middle of all rows of lanes, as far from the top as from the foot."""
        return self.middles[lanes] - 2 * self.open[lanes]

    @property
    def date_rows(self) -> int:
        """Return how many of the bar rows the bars of dates take: one is left for labels."""
        return max(len(self.bar_rows) - 1, 1)

    def row_y(self, lanes: Ints, rows: Ints) -> Floats:
        """Return the middle of rows of lanes; a collapsed lane has but one row."""
        offset = (rows - (self.rows - 1) / 2) * ROW_PITCH
        return self.centre(lanes) + offset * self.open[lanes]


def lay_out(arranged: Arrangement, view: View, glance: Glance, size: Size) -> Geometry:
    """Return where the lanes lie in a widget of a size; the same object for equal arguments."""
    # As of a day lanes lie where they do in the whole, unless nothing is undated by then.
    memory, tray = (arranged.whole or arranged).memory, len(arranged.undated.event) > 0
    key = view.collapsed, glance.scroll, glance.lane_height, size, tray
    return memory.get("geometry", key, lambda: _geometry(arranged, view, glance, size))


def _geometry(arranged: Arrangement, view: View, glance: Glance, size: Size) -> Geometry:
    room = max(size.height - AXIS_HEIGHT, 1.0)
    is_open = np.array([lane.id not in view.collapsed for lane in arranged.lanes], np.int64)
    # A lane for everything takes all the room: that is how many rows its marks can have.
    wished = room if view.lanes == "one" else glance.lane_height
    height = _open_height(room, int(is_open.sum()), len(is_open), wished)
    heights = np.where(is_open == 1, height, COLLAPSED_LANE)
    ends = np.cumsum(heights)
    content = float(ends[-1]) if len(ends) else 0.0
    scroll = min(max(glance.scroll, 0.0), max(content - room, 0.0))
    rows = max(2, int((height - 10) // ROW_PITCH))
    left = HEAD_WIDTH + (TRAY_WIDTH if len(arranged.undated.event) else 0.0)
    tops = ends - heights + (AXIS_HEIGHT - scroll)
    middle = (rows - 1) // 2
    return Geometry(
        size=size,
        plot=Box(left, AXIS_HEIGHT, max(size.width - left, 1.0), room),
        lanes_box=Box(0.0, AXIS_HEIGHT, size.width, room),
        content_height=content,
        tops=tops,
        heights=heights,
        middles=tops + heights / 2,
        open=is_open,
        first=int(np.searchsorted(ends, scroll, "right")),
        last=int(np.searchsorted(ends - heights, scroll + room)),
        rows=rows,
        middle=middle,
        bar_rows=np.array([*range(middle, -1, -1), *range(middle + 1, rows)], np.int64),
    )


def _open_height(room: float, lanes: int, all_lanes: int, wished: float) -> float:
    # As high as wished, lower where they would not fit, and then they scroll.
    room -= (all_lanes - lanes) * COLLAPSED_LANE
    return min(wished, max(LOWEST_LANE, room // max(lanes, 1)))
