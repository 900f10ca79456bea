"""Marks on their way from one clock to the other: each between its two dates."""

from typing import Final

import numpy as np
from msgspec.structs import replace

from app.core.view import Clock, View
from app.layout.arrange import Arrangement, arrange
from app.layout.columns import Columns
from app.layout.geometry import Geometry
from app.layout.marks import Placed, find_marks, place_marks
from app.layout.scale import FAR_WIDTHS, Scale
from app.layout.scene import Ints
from app.layout.slices import RowSlices

_OTHER: Final[dict[Clock, Clock]] = {"said": "alleged", "alleged": "said"}
MOST_TRAVELLERS: Final = 4000


def travelling_marks(
    columns: Columns, view: View, geometry: Geometry, scale: Scale, lanes: Ints, share: float
) -> Placed | None:
    """Return the marks of some lanes, a share of the way from where the other clock has them.

    Args:
        view: its clock is the one that they travel to.
        lanes: those that show marks.
        share: of the way, 0 to 1.

    Returns:
        All marks of the lanes, also those out of sight, which may come from there or go there;
        None where they are too many to travel.
    """
    there = arrange(columns, view)
    here = arrange(columns, replace(view, clock=_OTHER[view.clock]))
    if max(_count(there, lanes), _count(here, lanes)) > MOST_TRAVELLERS:
        return None
    last, first = (_whole(each, geometry, scale, lanes) for each in (there, here))
    far = FAR_WIDTHS * geometry.plot.width
    bounds = geometry.plot.x - far, geometry.plot.right + far
    at = find_marks(first.lane, first.event, last.lane, last.event)
    known = at >= 0
    # What comes from afar, or goes there, does not fly.
    x, from_x = (np.clip(each.x, *bounds) for each in (last, first))
    y = last.y.copy()
    x[known] += (from_x[at[known]] - x[known]) * (1 - share)
    y[known] += (first.y[at[known]] - y[known]) * (1 - share)
    return replace(last, x=x, y=y, fixed=replace(last.fixed, y=y))


def _count(arranged: Arrangement, lanes: Ints) -> int:
    return int((arranged.starts[lanes + 1] - arranged.starts[lanes]).sum())


def _whole(arranged: Arrangement, geometry: Geometry, scale: Scale, lanes: Ints) -> Placed:
    rows = RowSlices(lanes, arranged.starts[lanes], arranged.starts[lanes + 1])
    return place_marks(arranged, geometry, scale, rows)
