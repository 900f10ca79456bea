"""Spans of time that are drawn as bars: packed into sub-rows once, found by length and place."""

from math import frexp
from typing import Final, NamedTuple

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from app.core.view import TimeRange
from app.layout.arrange import Arrangement, LaneEntries
from app.layout.parts import OPEN, OPEN_LEFT, POINT
from app.layout.ragged import AnyInts, ranges
from app.layout.ranked import order_by, ranked
from app.layout.scene import Bools, Ints

# Spans beyond the last sub-row are merged: no lane has room for more, but one that stands alone.
SUB_ROWS: Final = 5
ALONE_ROWS: Final = 40
_CLASSES: Final = 64
_OPEN_CLASS: Final = 63


class Spans(Struct, frozen=True, eq=False):
    """All spans of an arrangement, sorted by lane, then by length class, then by start.

    The length class of a span is the power of two of its seconds; knowing it, the spans that
    reach into a range are those that begin in a slightly longer range.

    Attributes:
        lane, event, part: of each span; `period` tells the times that allegations are about.
        sub: its sub-row, `sub_rows` of the arrangement if none was free.
        starts: all distinct starts, ascending; `keys` are group and rank of the start.
        group_lane, group_class: of each group of spans of one lane and class.
        open: those with an open end, found one by one.
        sub_of_row: for each row of the arrangement its sub-row, if it is drawn as a bar.
    """

    lane: NDArray[np.int32]
    event: NDArray[np.int32]
    part: NDArray[np.int32]
    period: Bools
    sub: NDArray[np.uint8]
    starts: Ints
    keys: Ints
    group_lane: Ints
    group_class: Ints
    open: Ints
    sub_of_row: NDArray[np.uint8]


class _Asked(NamedTuple):
    """For the groups of spans that are asked for: the longest span, and where the keys begin."""

    longest: Ints
    base: Ints


def spans_of(arranged: Arrangement) -> Spans:
    """Return the spans of an arrangement, made once."""
    make = _spans if arranged.whole is None else _spans_said
    return arranged.memory.get("spans", 0, lambda: make(arranged))


def spans_within(
    spans: Spans, arranged: Arrangement, shown: TimeRange, lanes: Bools, least_seconds: float
) -> Ints:
    """Return the spans that reach into a range, as positions in the table.

    Args:
        lanes: the lanes asked for.
        least_seconds: shorter spans are left out, nearly all of them without being looked at.
    """
    closed = _closed_within(spans, arranged, shown, lanes, least_seconds)
    if not len(spans.open):
        return closed
    opened = spans.open[lanes[spans.lane[spans.open]]]
    parts, part = arranged.columns.parts, spans.part[opened]
    left = parts.has(OPEN_LEFT, part)
    reaches = np.where(left, parts.end[part] > shown.start, parts.start[part] < shown.end)
    return np.concatenate([closed, opened[reaches]])


def sub_rows(arranged: Arrangement) -> int:
    """Return how many sub-rows the bars of a lane have."""
    return ALONE_ROWS if len(arranged.lanes) == 1 else SUB_ROWS


def pack(
    lane: AnyInts, start: Ints, end: Ints, sub_rows: int = SUB_ROWS, room: Ints | None = None
) -> NDArray[np.uint8]:
    """Return the lowest free sub-row for each span, `sub_rows` where none is free.

    Args:
        lane, start, end: sorted by lane, then by start; `[start, end)`.
        room: how many of the sub-rows, the lowest ones, each may take; None for all.
    """
    rooms = [sub_rows] * len(lane) if room is None else room.tolist()
    subs = bytearray(len(lane))
    free: list[int] = []
    last_lane = -1
    for place, (row_lane, begin, stop) in enumerate(
        zip(lane.tolist(), start.tolist(), end.tolist(), strict=True)
    ):
        if row_lane != last_lane:
            last_lane, free = row_lane, [begin] * sub_rows
        subs[place] = sub_rows
        if min(free) > begin:
            continue
        for sub, since in enumerate(free[: rooms[place]]):
            if since <= begin:
                free[sub], subs[place] = stop, sub
                break
    return np.frombuffer(subs, np.uint8)


def _closed_within(
    spans: Spans, arranged: Arrangement, shown: TimeRange, lanes: Bools, least_seconds: float
) -> Ints:
    # Only at powers of two does the least length let in another class.
    key = lanes.tobytes(), frexp(least_seconds)[1]
    asked = arranged.memory.get("asked", key, lambda: _asked(spans, lanes, least_seconds))
    firsts = spans.starts.searchsorted(shown.start - asked.longest)
    end = spans.starts.searchsorted(shown.end)
    found = ranges(
        spans.keys.searchsorted(asked.base + firsts), spans.keys.searchsorted(asked.base + end)
    )
    parts, part = arranged.columns.parts, spans.part[found]
    ends = parts.end[part]
    kept = (ends > shown.start) & (ends - parts.start[part] >= least_seconds)
    return found[kept]


def _asked(spans: Spans, lanes: Bools, least_seconds: float) -> _Asked:
    # Whole numbers throughout: a float would have numpy copy the whole table.
    longest = np.left_shift(2, np.minimum(spans.group_class, 60))
    closed = spans.group_class != _OPEN_CLASS
    asked = np.flatnonzero(lanes[spans.group_lane] & closed & (longest > least_seconds))
    return _Asked(longest[asked], asked * len(spans.starts))


def _spans(arranged: Arrangement) -> Spans:
    parts = arranged.columns.parts
    coarse = np.flatnonzero(~parts.has(POINT, arranged.rows.part))
    entries, period = _drawn_as_bars(arranged, coarse)
    start, end = parts.start[entries.part], parts.end[entries.part]
    order = order_by(entries.lane, start)
    sub = np.empty(len(order), np.uint8)
    most = sub_rows(arranged)
    # The times that allegations are about leave rows for the labels of their marks.
    room = np.where(period, SUB_ROWS, most)
    sub[order] = pack(entries.lane[order], start[order], end[order], most, room[order])
    sub_of_row = np.full(len(arranged.rows.event), most, np.uint8)
    sub_of_row[coarse] = sub[: len(coarse)]
    is_open = parts.has(OPEN, entries.part)
    length_class = np.frexp((end - start).astype(np.float64))[1] - 1
    length_class = np.where(is_open, _OPEN_CLASS, length_class)
    order = order_by(entries.lane, length_class, start)
    lane, classes = entries.lane[order], length_class[order]
    group_keys = lane.astype(np.int64) * _CLASSES + classes
    first, group = ranked(group_keys)
    groups = group_keys[first]
    first, rank = ranked(start[order])
    starts = start[order][first]
    return Spans(
        lane=lane,
        event=entries.event[order],
        part=entries.part[order],
        period=period[order],
        sub=sub[order],
        starts=starts,
        keys=group * len(starts) + rank,
        group_lane=groups // _CLASSES,
        group_class=groups % _CLASSES,
        open=np.flatnonzero(classes == _OPEN_CLASS),
        sub_of_row=sub_of_row,
    )


def _spans_said(arranged: Arrangement) -> Spans:
    """Pick from the spans of the whole, so that bars keep their sub-rows as the day moves."""
    whole = spans_of(arranged.whole or arranged)
    kept = np.flatnonzero(arranged.said[whole.event])
    is_open = np.zeros(len(whole.event), np.bool_)
    is_open[whole.open] = True
    return replace(
        whole,
        lane=whole.lane[kept],
        event=whole.event[kept],
        part=whole.part[kept],
        period=whole.period[kept],
        sub=whole.sub[kept],
        keys=whole.keys[kept],
        open=np.flatnonzero(is_open[kept]),
        sub_of_row=whole.sub_of_row[arranged.kept],
    )


def _drawn_as_bars(arranged: Arrangement, coarse: Ints) -> tuple[LaneEntries, Bools]:
    rows, periods = arranged.rows, arranged.periods
    both = (
        np.concatenate([column[coarse], other]) for column, other in zip(rows, periods, strict=True)
    )
    period = np.repeat([False, True], [len(coarse), len(periods.event)])
    return LaneEntries(*both), period
