"""How each lane is drawn: as a density strip, as ticks, or mark by mark."""

import numpy as np
from msgspec import Struct

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.labels import WIDEST_LABEL
from app.layout.lane_rows import LaneRows
from app.layout.levels import Levels, levels_chosen, levels_of
from app.layout.slices import Bounds, RowSlices, slices


class LanesShown(Struct, frozen=True, eq=False):
    """The lanes of a frame; the same object as long as the same rows are in sight.

    Attributes:
        levels: of all lanes.
        dense, ticked, marked: those in sight that show a strip, ticks, marks; from one to the
            next a lane shows both.
    """

    levels: Levels
    dense: RowSlices
    ticked: RowSlices
    marked: RowSlices


def lanes_shown(
    arranged: Arrangement, geometry: Geometry, around: TimeRange, chosen: LaneRows | None
) -> LanesShown:
    """Return how the lanes are drawn.

    Args:
        around: what is shown, and what labels may reach into it from.
        chosen: which lanes show marks, in a figure; None where that is told by their number.
    """
    bounds = slices(arranged, around)

    def here() -> LanesShown:
        # Another range may hold the same rows of the lanes.
        key = geometry, chosen, bounds.starts.tobytes(), bounds.ends.tobytes()
        return arranged.memory.get(
            "lanes shown", key, lambda: _lanes_shown(arranged, geometry, bounds, chosen)
        )

    return arranged.memory.get("lanes here", (geometry, chosen, bounds), here)


def _lanes_shown(
    arranged: Arrangement, geometry: Geometry, bounds: Bounds, chosen: LaneRows | None
) -> LanesShown:
    width = geometry.plot.width + 2 * WIDEST_LABEL
    levels = levels_of(bounds.counts, width, geometry.open == 1)
    if chosen is not None:
        levels = levels_chosen(levels, chosen.lanes)
    lanes = np.arange(geometry.first, geometry.last)
    dense, ticked, marked = (
        lanes[level[lanes] > 0] for level in (levels.strip, levels.ticks, levels.marks)
    )
    # The same object for the same lanes, so that they are compared at no cost.
    marked = arranged.memory.get("marked lanes", marked.tobytes(), lambda: marked)
    return LanesShown(levels, bounds.of(dense), bounds.of(ticked), bounds.of(marked))
