"""The spans of one frame in pixels, and runs of those that have no row of their own."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.marks import WIDE_PX, Placed, find_marks
from app.layout.parts import OPEN
from app.layout.ragged import AnyInts
from app.layout.scale import Scale
from app.layout.scene import Bools, Floats, Ints
from app.layout.spans import SUB_ROWS, spans_of, spans_within

_PERIOD_PX: Final = 5.0
_MERGED_HEIGHT: Final = 3.0
_BESIDE_PX: Final = 20.0
_FEW: Final = 5000
_FAR: Final = 1e7


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """The spans of one frame in pixels: `[left, right)` possible, `[solid_left, solid_right)`.

    `mark` is the place of the mark of the same event and lane, -1 if it is not in sight;
    `merged` (n, 4) are runs of spans that have no row of their own.
    """

    lane: Ints
    event: Ints
    row: Ints
    y: Floats
    left: Floats
    right: Floats
    solid_left: Floats
    solid_right: Floats
    period: Bools
    flags: Ints
    kind: Ints
    mark: Ints
    merged: Floats

    def __len__(self) -> int:
        return len(self.lane)


def place_spans(
    arranged: Arrangement,
    geometry: Geometry,
    scale: Scale,
    around: TimeRange,
    lanes: Bools,
    placed: Placed,
) -> Spread:
    """Return the spans that reach into `around`, in the lanes that show marks."""
    spans, parts = spans_of(arranged), arranged.columns.parts
    few = len(spans.lane) <= _FEW
    least = 0.0 if few else _PERIOD_PX / scale.px_per_second
    found = spans_within(spans, arranged, around, lanes, least)
    part, period, bar_rows = spans.part[found], spans.period[found], geometry.bar_rows()
    left, right = scale.xs_of(parts.start[part]), scale.xs_of(parts.end[part])
    wide = period | (right - left >= WIDE_PX) | parts.has(OPEN, part)
    free = spans.sub[found] < min(len(bar_rows), SUB_ROWS)
    over = wide & ~free
    merged = _merged(geometry, spans.lane[found[over]], left[over], right[over])
    kept = np.flatnonzero(wide & free)
    found, part, period, left, right = (
        found[kept],
        part[kept],
        period[kept],
        left[kept],
        right[kept],
    )
    lane, event = spans.lane[found].astype(np.int64), spans.event[found].astype(np.int64)
    mark = find_marks(placed, lane, event)
    row = bar_rows[spans.sub[found]]
    if len(placed.rows):
        tied = (mark >= 0) & (period | (right - left < WIDE_PX))
        row = np.where(tied & _touch(placed.x[mark], left, right), placed.row[mark], row)
    return Spread(
        lane=lane,
        event=event,
        row=row,
        y=geometry.row_y(lane, row),
        left=left,
        right=np.maximum(right, left + _PERIOD_PX),
        solid_left=scale.xs_of(parts.solid_start[part]),
        solid_right=scale.xs_of(parts.solid_end[part]),
        period=period,
        flags=parts.flags[part].astype(np.int64),
        kind=arranged.columns.kind[event].astype(np.int64),
        mark=mark,
        merged=merged,
    )


def _touch(x: Floats, left: Floats, right: Floats) -> Bools:
    touch: Bools = (x > left - _BESIDE_PX) & (x < right + _BESIDE_PX)
    return touch


def _merged(geometry: Geometry, lane: AnyInts, left: Floats, right: Floats) -> Floats:
    """Return one rectangle for each run of spans that overlap or touch, at the foot of a lane."""
    if not len(lane):
        return np.zeros((0, 4))
    order = np.lexsort((left, lane))
    lane, left, right = lane[order].astype(np.int64), left[order], right[order]
    # Lanes lie side by side on one long line, so that one running maximum serves them all.
    reach = np.maximum.accumulate(right + lane * _FAR)
    begins = np.ones(len(lane), np.bool_)
    begins[1:] = (lane[1:] != lane[:-1]) | (left[1:] + lane[1:] * _FAR > reach[:-1] + 1)
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(lane)) - 1
    lane = lane[first]
    end = reach[last] - lane * _FAR
    y = geometry.tops[lane] + geometry.heights[lane] - 2 * _MERGED_HEIGHT
    height = np.full(len(first), _MERGED_HEIGHT)
    return np.stack([left[first], y, end - left[first], height], axis=1)
