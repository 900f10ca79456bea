"""Marks: where each one stands, and how those at one place fan out into rows."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.lane_rows import LaneRows
from app.layout.parts import POINT
from app.layout.ragged import ranges
from app.layout.scale import Scale
from app.layout.scene import Bools, Floats, Ints
from app.layout.spans import spans_of, sub_rows

# Marks nearer than this fan out; nearer than `_COVERS_PX` in one row, they are only counted.
FAN_PX: Final = 6.0
_COVERS_PX: Final = 5.0
WIDE_PX: Final = 14.0


@dataclass(frozen=True, slots=True, eq=False)
class MarkRows:
    """What is asked of some rows in every frame, whatever its scale; points last no seconds."""

    rows: Ints
    lane: Ints
    event: Ints
    part: Ints
    at: Ints
    seconds: Ints
    sub: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """The marks of one frame, ascending by row of the arrangement.

    Attributes:
        found: what they were placed from; the same object while the same rows are in sight.
        rows: which rows of the arrangement they are.
        lane, event, part: of each.
        x, y: their centres.
        row: the row of the lane they stand in.
        on_bar: they stand on the bar of their span.
        fanned: they share their place with others.
        covered: they lie under another one and are not drawn.
        more: how many marks at this place are covered; told at the last one drawn.
    """

    found: MarkRows
    rows: Ints
    lane: Ints
    event: Ints
    part: Ints
    x: Floats
    y: Floats
    row: Ints
    on_bar: Bools
    fanned: Bools
    covered: Bools
    more: Ints


def place_marks(
    arranged: Arrangement,
    geometry: Geometry,
    scale: Scale,
    bounds: tuple[Ints, Ints],
    top: int = -1,
    chosen: LaneRows | None = None,
) -> Placed:
    """Return the marks of some rows of the arrangement.

    Args:
        bounds: the first and the past-the-last row of each lane that shows marks.
        top: the event whose mark is never covered, -1 for none.
        chosen: the rows of lanes that they stand in; None where those at one place fan out.
    """
    starts, ends = bounds
    key = starts.tobytes(), ends.tobytes()
    found = arranged.memory.get("rows", key, lambda: _rows(arranged, ranges(starts, ends)))
    rows, lane, event = found.rows, found.lane, found.event
    x = scale.xs_of(found.at)
    wide = found.seconds * scale.px_per_second >= WIDE_PX
    fanned, covered = np.zeros(len(rows), np.bool_), np.zeros(len(rows), np.bool_)
    more = np.zeros(len(rows), np.int64)
    if chosen is not None:
        row = chosen.of(lane, event)
        y = geometry.row_y(lane, row)
        return Placed(found, rows, lane, event, found.part, x, y, row, wide, fanned, covered, more)
    on_bar = wide & (found.sub < min(geometry.date_rows, sub_rows(arranged)))
    row = np.where(on_bar, geometry.bar_rows.take(found.sub, mode="clip"), geometry.middle)
    loose = np.flatnonzero(~on_bar)
    begins = _begins(lane[loose], x[loose])
    if not begins.all():
        fan = _fan(x[loose], begins, geometry.rows, geometry.middle)
        row[loose], fanned[loose], covered[loose], more[loose] = fan
        covered[event == top] = False
    y = geometry.row_y(lane, row)
    return Placed(found, rows, lane, event, found.part, x, y, row, on_bar, fanned, covered, more)


def find_marks(placed: Placed, lane: Ints, event: Ints) -> Ints:
    """Return for pairs of lane and event the place of a mark in `placed`, -1 for none."""
    if not len(placed.rows):
        return np.full(len(lane), -1, np.int64)
    step = 1 + max(int(event.max(initial=0)), int(placed.event.max()))
    keys, wanted = placed.lane * step + placed.event, lane * step + event
    order = np.argsort(keys, kind="stable")
    at = order[np.minimum(np.searchsorted(keys, wanted, sorter=order), len(keys) - 1)]
    return np.where(keys[at] == wanted, at, -1)


def _rows(arranged: Arrangement, rows: Ints) -> MarkRows:
    lane, event, part = (column[rows].astype(np.int64) for column in arranged.rows)
    parts = arranged.columns.parts
    seconds = np.where(parts.has(POINT, part), 0, parts.end[part] - parts.start[part])
    sub = spans_of(arranged).sub_of_row[rows].astype(np.int64)
    return MarkRows(rows, lane, event, part, parts.at[part], seconds, sub)


def _begins(lane: Ints, x: Floats) -> Bools:
    """Return which marks, sorted by lane and place, stand apart from the one before."""
    begins = np.ones(len(x), np.bool_)
    np.not_equal(lane[1:], lane[:-1], out=begins[1:])
    begins[1:] |= x[1:] - x[:-1] >= FAN_PX
    return begins


def _fan(x: Floats, begins: Bools, rows: int, middle: int) -> tuple[Ints, Bools, Bools, Ints]:
    """Return row, whether fanned, whether covered, and how many more, of marks sorted by place.

    Three marks at one place, a single one beside them, five rows:

        row 1   ▲
        row 2   ◆          ●
        row 3   ▼
    """
    places = np.arange(len(x))
    group = np.cumsum(begins) - 1
    first = places[begins]
    size = np.diff(np.append(first, len(x)))
    rank = places - first[group]
    top = np.clip(middle - size // 2, 0, np.maximum(rows - size, 0))
    below = np.maximum(places - rows, 0)
    covered = (rank >= rows) & (x - x[below] < _COVERS_PX)
    hidden = np.bincount(group, weights=covered, minlength=len(size)).astype(np.int64)
    more = np.where(rank == rows - 1, hidden[group], 0)
    return top[group] + rank % rows, size[group] > 1, covered, more
