"""The spans of one frame in pixels, and runs of those that have no row of their own."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.lane_rows import LaneRows
from app.layout.marks import WIDE_PX, Placed, find_marks
from app.layout.parts import OPEN
from app.layout.scale import Scale
from app.layout.scene import Bools, Floats, Ints
from app.layout.spans import spans_of, spans_within, sub_rows

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


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """What is asked of some spans in every frame, whatever its scale.

    `always` are drawn however short they are; `edges` (4, n) are start and end of the possible
    and of the certain part; `in_order` sorts by lane and start.
    """

    lane: Ints
    event: Ints
    kind: Ints
    flags: Ints
    period: Bools
    always: Bools
    sub: Ints
    edges: Ints
    in_order: Ints


def place_spans(
    arranged: Arrangement,
    geometry: Geometry,
    scale: Scale,
    around: TimeRange,
    lanes: Ints,
    placed: Placed,
    chosen: LaneRows | None = None,
) -> Spread:
    """Return the spans that reach into `around`, in the lanes that show marks.

    Args:
        chosen: the rows they lie in; None where they lie in the lowest free ones.
    """
    spans = spans_of(arranged)
    asked = np.zeros(len(arranged.lanes), np.bool_)
    asked[lanes] = True
    few = len(spans.lane) <= _FEW
    least = 0.0 if few else _PERIOD_PX / scale.px_per_second
    which = spans_within(spans, arranged, around, asked, least)
    found = arranged.memory.get("found spans", which.tobytes(), lambda: _found(arranged, which))
    edges = scale.xs_of(found.edges)
    broad = edges[1] - edges[0] >= WIDE_PX
    wide = found.always | broad
    rows = np.where(found.period, len(geometry.bar_rows), geometry.date_rows)
    free = (found.sub < np.minimum(rows, sub_rows(arranged))) | (chosen is not None)
    over = wide & ~free
    over_rows = found.in_order[over[found.in_order]]
    merged = _merged(geometry, found.lane[over_rows], *edges[:2, over_rows])
    kept = np.flatnonzero(wide & free)
    left, right, solid_left, solid_right = edges[:, kept]
    lane, period = found.lane[kept], found.period[kept]
    mark = _marks_of(arranged, found, placed)[kept]
    row = geometry.bar_rows.take(found.sub[kept], mode="clip")
    tied = np.flatnonzero((mark >= 0) & (period | ~broad[kept]))
    touching = tied[_touch(placed.x[mark[tied]], left[tied], right[tied])]
    row[touching] = placed.row[mark[touching]]
    if chosen is not None:
        row = chosen.of(lane, found.event[kept])
    return Spread(
        lane=lane,
        event=found.event[kept],
        row=row,
        y=geometry.row_y(lane, row),
        left=left,
        right=np.maximum(right, left + _PERIOD_PX),
        solid_left=solid_left,
        solid_right=solid_right,
        period=period,
        flags=found.flags[kept],
        kind=found.kind[kept],
        mark=mark,
        merged=merged,
    )


def _found(arranged: Arrangement, which: Ints) -> _Found:
    spans, parts = spans_of(arranged), arranged.columns.parts
    part, period = spans.part[which], spans.period[which]
    lane, event = spans.lane[which].astype(np.int64), spans.event[which].astype(np.int64)
    start = parts.start[part]
    return _Found(
        lane=lane,
        event=event,
        kind=arranged.columns.kind[event].astype(np.int64),
        flags=parts.flags[part].astype(np.int64),
        period=period,
        always=period | parts.has(OPEN, part),
        sub=spans.sub[which].astype(np.int64),
        edges=np.stack([start, parts.end[part], parts.solid_start[part], parts.solid_end[part]]),
        in_order=np.lexsort((start, lane)),
    )


def _marks_of(arranged: Arrangement, found: _Found, placed: Placed) -> Ints:
    key = found, placed.found
    return arranged.memory.get(
        "marks of spans", key, lambda: find_marks(placed, found.lane, found.event)
    )


def _touch(x: Floats, left: Floats, right: Floats) -> Bools:
    touch: Bools = (x > left - _BESIDE_PX) & (x < right + _BESIDE_PX)
    return touch


def _merged(geometry: Geometry, lane: Ints, left: Floats, right: Floats) -> Floats:
    """Return one rectangle for each run of spans that overlap or touch, at the foot of a lane.

    Args:
        lane, left, right: sorted by lane, then by left.
    """
    if not len(lane):
        return np.zeros((0, 4))
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
