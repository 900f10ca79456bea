"""The spans of one frame in pixels, and runs of those that have no row of their own."""

from typing import Final

import numpy as np
from msgspec import Struct

from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.geometry import Geometry
from app.layout.lane_rows import LaneRows
from app.layout.marks import WIDE_PX, Placed, find_marks
from app.layout.scale import Scale
from app.layout.scene import Bools, Floats, Ints
from app.layout.span_table import SpanTable, spans_about
from app.layout.spans import spans_of, sub_rows

_PERIOD_PX: Final = 5.0
_MERGED_HEIGHT: Final = 3.0
_BESIDE_PX: Final = 20.0
_FEW: Final = 5000
_FAR: Final = 1e7
# Beyond so many pixels outside the plot all is the same: labels and fading ends reach no farther.
_OUTSIDE_PX: Final = 400.0


class Spread(Struct, frozen=True, eq=False):
    """The spans of one frame in pixels: `[left, right)` possible, `[solid_left, solid_right)`.

    Far outside of what is shown they are cut off; `certain` tells of any certain part.
    `mark` is the place of the mark of the same event and lane, -1 if it is not in sight;
    `merged` (n, 4) are runs of spans that have no row of their own. `lying` is the same object
    as long as all is but `row`, `y` and `mark`.
    """

    lying: object
    lane: Ints
    event: Ints
    row: Ints
    y: Floats
    left: Floats
    right: Floats
    solid_left: Floats
    solid_right: Floats
    certain: Bools
    period: Bools
    flags: Ints
    kind: Ints
    mark: Ints
    merged: Floats

    def __len__(self) -> int:
        return len(self.lane)


class _Kept(Struct, frozen=True, eq=False):
    """Which of the spans found are drawn; the same as long as they are the same.

    Attributes:
        which: those that have a row of their own, in the order in which they are drawn, among
            those in sight; `at` is where they are among those found.
        over: those that have none, by lane and start; `over_lane` is the lane of each.
        tied: which of those with a row go to that of their mark, where it is beside them.
        lane, event, row, y, certain, period, flags, kind: of each with a row.
    """

    which: Ints
    at: Ints
    over: Ints
    over_lane: Ints
    tied: Ints
    lane: Ints
    event: Ints
    row: Ints
    y: Floats
    certain: Bools
    period: Bools
    flags: Ints
    kind: Ints


class _Lying(Struct, frozen=True, eq=False):
    """Where the spans lie that are kept; `edges` (4, n) are those of `SpanTable`, in pixels."""

    kept: _Kept
    edges: Floats
    merged: Floats


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

    Returns:
        The same object as for the last frame if nothing has changed: most spans of a short time
        neither begin nor end in it.
    """
    memory = arranged.memory
    least = 0.0 if len(spans_of(arranged).lane) <= _FEW else _PERIOD_PX / scale.px_per_second
    rows = _sub_rows(arranged, geometry) if chosen is None else None
    found = spans_about(arranged, lanes, around, least, rows)

    def lie() -> _Lying:
        at = found.within(around, least)
        return _lying(arranged, geometry, scale, found, at, chosen)

    # Instants are whole seconds.
    first = scale.time_at(scale.left - _OUTSIDE_PX) - 1
    quiet = found.quiet(first, scale.time_at(scale.right + _OUTSIDE_PX) + 1)
    if quiet is None:
        return _beside_marks(arranged, geometry, found, lie(), placed, chosen)
    lying = memory.get("still spans", (geometry, found, chosen, quiet), lie)
    return memory.get(
        "still spread",
        (lying, placed.fixed),
        lambda: _beside_marks(arranged, geometry, found, lying, placed, chosen),
    )


def _lying(
    arranged: Arrangement,
    geometry: Geometry,
    scale: Scale,
    found: SpanTable,
    at: Ints,
    chosen: LaneRows | None,
) -> _Lying:
    edges = scale.xs_near(found.edges[:, at])
    edges = np.minimum(np.maximum(edges, scale.left - _OUTSIDE_PX), scale.right + _OUTSIDE_PX)
    broad = edges[1] - edges[0] >= WIDE_PX
    key = geometry, found, chosen, at.tobytes(), broad.tobytes()
    kept = arranged.memory.get(
        "spans kept", key, lambda: _kept(arranged, geometry, found, at, broad, chosen)
    )
    over = edges[:2, kept.over]
    merged = arranged.memory.get(
        "merged spans", (kept, over.tobytes()), lambda: _merged(geometry, kept.over_lane, *over)
    )
    return _Lying(kept, edges[:, kept.which], merged)


def _beside_marks(
    arranged: Arrangement,
    geometry: Geometry,
    found: SpanTable,
    lying: _Lying,
    placed: Placed,
    chosen: LaneRows | None,
) -> Spread:
    """Return the spans with their marks; those beside theirs go to its row."""
    kept, merged = lying.kept, lying.merged
    left, right, solid_left, solid_right = lying.edges
    mark = arranged.memory.get(
        "marks in sight",
        (kept, placed.fixed),
        lambda: _marks_of(arranged, found, kept.at, placed),
    )
    tied = kept.tied[mark[kept.tied] >= 0]
    beside = tied[_touch(placed.x[mark[tied]], left[tied], right[tied])]

    def make() -> Spread:
        row, y = kept.row, kept.y
        if chosen is None and len(beside):
            row = row.copy()
            row[beside] = placed.row[mark[beside]]
            y = geometry.row_y(kept.lane, row)
        return Spread(
            lying=lying,
            lane=kept.lane,
            event=kept.event,
            row=row,
            y=y,
            left=left,
            right=np.maximum(right, left + _PERIOD_PX),
            solid_left=solid_left,
            solid_right=solid_right,
            certain=kept.certain,
            period=kept.period,
            flags=kept.flags,
            kind=kept.kind,
            mark=mark,
            merged=merged,
        )

    shape = lying.edges.tobytes(), merged.tobytes(), beside.tobytes()
    return arranged.memory.get("spread", (kept, placed.fixed, *shape), make)


def _sub_rows(arranged: Arrangement, geometry: Geometry) -> tuple[int, int]:
    """Return how many sub-rows there are for dates, and for the time allegations are about."""
    most = sub_rows(arranged)
    return min(geometry.date_rows, most), min(len(geometry.bar_rows), most)


def _kept(
    arranged: Arrangement,
    geometry: Geometry,
    found: SpanTable,
    at: Ints,
    broad: Bools,
    chosen: LaneRows | None,
) -> _Kept:
    lane, sub, always, period = found.table[:4, at]
    wide = broad | (always != 0)
    dates, periods = _sub_rows(arranged, geometry)
    free = (sub < np.where(period, periods, dates)) | (chosen is not None)
    over, which = (wide & ~free).nonzero()[0], (wide & free).nonzero()[0]
    which = which[found.table[4, at[which]].argsort()]
    own_lane, sub, _, period, _, event, kind, flags, certain = found.table[:, at[which]]
    is_period = period != 0
    row = geometry.bar_rows.take(sub, mode="clip")
    if chosen is not None:
        row = chosen.of(own_lane, event)
    return _Kept(
        which=which,
        at=at[which],
        over=over,
        over_lane=lane[over],
        tied=(is_period | ~broad[which]).nonzero()[0],
        lane=own_lane,
        event=event,
        row=row,
        y=geometry.row_y(own_lane, row),
        certain=certain != 0,
        period=is_period,
        flags=flags,
        kind=kind,
    )


def _marks_of(arranged: Arrangement, found: SpanTable, at: Ints, placed: Placed) -> Ints:
    """Return for some spans the place of the mark of the same event and lane, -1 for none."""
    if not placed.found.unique:
        asked = found.table[0, at], found.table[5, at]
        return find_marks(placed.lane, placed.event, *asked)
    _, mark_lane, mark_event, *_ = placed.found.table
    marks = arranged.memory.get(
        "marks of spans",
        (found, placed.found),
        lambda: find_marks(mark_lane, mark_event, found.table[0], found.table[5]),
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
