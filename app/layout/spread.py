"""The spans of one frame in pixels, and runs of those that have no row of their own."""

from typing import Final

import numpy as np
from msgspec import Struct

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.lane_rows import LaneRows
from app.layout.marks import WIDE_PX, Placed, find_marks
from app.layout.parts import OPEN_LEFT, OPEN_RIGHT
from app.layout.scale import Scale
from app.layout.scene import Bools, Floats, Ints
from app.layout.spans import spans_of, spans_within, sub_rows

_PERIOD_PX: Final = 5.0
_MERGED_HEIGHT: Final = 3.0
_BESIDE_PX: Final = 20.0
_FEW: Final = 5000
_FAR: Final = 1e7
_TOO_WIDE: Final = 8
_EARLIEST: Final = -(2**63)
_LATEST: Final = 2**63 - 1


class Spread(Struct, frozen=True, eq=False):
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


class _Found(Struct, frozen=True, eq=False):
    """What is asked of spans in every frame, whatever its scale: of more than are shown.

    Attributes:
        asked: the lanes asked for.
        around: the time that they reach into.
        least_seconds: none of them is shorter.
        reach: where each begins and ends, open ends at the ends of time, and its seconds.
        table: by lane and start, lane, sub-row, whether they are drawn however short they are,
            whether they are periods, start, end, then what is asked only of those that have a row
            of their own: in which order they are drawn, event, kind, flags, and the two edges of
            the certain part.
    """

    asked: Bools
    around: TimeRange
    least_seconds: float
    reach: Ints
    table: Ints

    def fits(self, asked: Bools, around: TimeRange, least_seconds: float) -> bool:
        """Say whether all spans are here that are asked for, and not far too many others."""
        return (
            self.around.start <= around.start
            and around.end <= self.around.end
            and self.least_seconds <= least_seconds
            and self.around.seconds <= _TOO_WIDE * around.seconds
            and bool((self.asked == asked).all())
        )

    def within(self, around: TimeRange, least_seconds: float) -> Ints:
        """Return which of them reach into a range and are not shorter than that."""
        start, end, seconds = self.reach
        inside = (start < around.end) & (end > around.start)
        found: Ints = (inside & (seconds >= least_seconds)).nonzero()[0]
        return found


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
    least = 0.0 if len(spans_of(arranged).lane) <= _FEW else _PERIOD_PX / scale.px_per_second
    found = _spans_about(arranged, lanes, around, least)
    at = found.within(around, least)
    lane, sub, always, period = found.table[:4, at]
    edges = scale.xs_of(found.table[4:6, at])
    broad = edges[1] - edges[0] >= WIDE_PX
    wide = broad | (always != 0)
    rows = np.where(period, len(geometry.bar_rows), geometry.date_rows)
    free = (sub < np.minimum(rows, sub_rows(arranged))) | (chosen is not None)
    over = (wide & ~free).nonzero()[0]
    merged = _merged(geometry, lane[over], *edges[:, over])
    kept = (wide & free).nonzero()[0]
    kept = kept[found.table[6, at[kept]].argsort()]
    at = at[kept]
    lane, sub, _, period, _, _, _, event, kind, flags, *_ = found.table[:, at]
    left, right = edges[:, kept]
    solid_left, solid_right = scale.xs_of(found.table[10:, at])
    is_period = period != 0
    mark = _marks_of(arranged, found, at, placed)
    row = geometry.bar_rows.take(sub, mode="clip")
    tied = ((mark >= 0) & (is_period | ~broad[kept])).nonzero()[0]
    touching = tied[_touch(placed.x[mark[tied]], left[tied], right[tied])]
    row[touching] = placed.row[mark[touching]]
    if chosen is not None:
        row = chosen.of(lane, event)
    return Spread(
        lane=lane,
        event=event,
        row=row,
        y=geometry.row_y(lane, row),
        left=left,
        right=np.maximum(right, left + _PERIOD_PX),
        solid_left=solid_left,
        solid_right=solid_right,
        period=is_period,
        flags=flags,
        kind=kind,
        mark=mark,
        merged=merged,
    )


def _spans_about(
    arranged: Arrangement, lanes: Ints, around: TimeRange, least_seconds: float
) -> _Found:
    asked = np.zeros(len(arranged.lanes), np.bool_)
    asked[lanes] = True

    def make() -> _Found:
        beside = around.seconds // 2
        wide = TimeRange(around.start - beside, around.end + beside)
        return _found(arranged, asked, wide, least_seconds / 2)

    return arranged.memory.fitting(
        "spans about", lambda found: found.fits(asked, around, least_seconds), make
    )


def _found(arranged: Arrangement, asked: Bools, around: TimeRange, least_seconds: float) -> _Found:
    spans, parts = spans_of(arranged), arranged.columns.parts
    which = spans_within(spans, arranged, around, asked, least_seconds)
    part, period, event = spans.part[which], spans.period[which], spans.event[which]
    start, end, flags = parts.start[part], parts.end[part], parts.flags[part]
    left, right = (flags & OPEN_LEFT) != 0, (flags & OPEN_RIGHT) != 0
    # Where both are open, the left end alone decides whether it is in sight.
    reach = [
        np.where(left, _EARLIEST, start),
        np.where(right & ~left, _LATEST, end),
        np.where(left | right, _LATEST, end - start),
    ]
    lane = spans.lane[which]
    always, order = period | left | right, np.arange(len(which))
    columns = [lane, spans.sub[which], always, period, start, end, order, event]
    columns += [arranged.columns.kind[event], flags]
    columns += [parts.solid_start[part], parts.solid_end[part]]
    by_start = np.lexsort((start, lane))
    table = np.array(columns, np.int64)[:, by_start]
    return _Found(asked, around, least_seconds, np.array(reach, np.int64)[:, by_start], table)


def _marks_of(arranged: Arrangement, found: _Found, at: Ints, placed: Placed) -> Ints:
    """Return for some spans the place of the mark of the same event and lane, -1 for none."""
    if not placed.found.unique:
        asked = found.table[0, at], found.table[7, at]
        return find_marks(placed.lane, placed.event, *asked)
    _, mark_lane, mark_event, *_ = placed.found.table
    marks = arranged.memory.get(
        "marks of spans",
        (found, placed.found),
        lambda: find_marks(mark_lane, mark_event, found.table[0], found.table[7]),
    )
    places = np.full(len(mark_lane) + 1, -1)
    places[placed.at] = np.arange(len(placed.at))
    return places[marks[at]]


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
    begin, reach = left + lane * _FAR, np.maximum.accumulate(right + lane * _FAR)
    begins = np.ones(len(lane) + 1, np.bool_)
    begins[1:-1] = (lane[1:] != lane[:-1]) | (begin[1:] > reach[:-1] + 1)
    ends = begins.nonzero()[0]
    first, last = ends[:-1], ends[1:] - 1
    lane = lane[first]
    runs = np.empty((len(first), 4))
    runs[:, 0] = left[first]
    runs[:, 1] = geometry.tops[lane] + geometry.heights[lane] - 2 * _MERGED_HEIGHT
    runs[:, 2] = reach[last] - lane * _FAR - runs[:, 0]
    runs[:, 3] = _MERGED_HEIGHT
    return runs
