"""Where the keyboard goes from an event: along its lane, to the next lane, along its links."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from app.core.ids import EventId
from app.core.model import Case, Claim
from app.core.standing.said import COUNTED, said_by
from app.core.view import TimeRange
from app.layout.arrange import Arrangement
from app.layout.slices import slices


class Spot(NamedTuple):
    """An event in one of the lanes in which it stands."""

    event: EventId
    lane: int


def spot_of(arranged: Arrangement, event: EventId, lane: int) -> Spot | None:
    """Return the event in `lane` if it stands there, else in its first lane, else None."""
    index = arranged.columns.index.get(event)
    if index is None:
        return None
    lanes = [
        place for place in _lanes_of(arranged, index) if _position(arranged, place, index) >= 0
    ]
    if not lanes:
        return None
    return Spot(event, lane if lane in lanes else lanes[0])


def along_lane(arranged: Arrangement, spot: Spot, by: int) -> Spot:
    """Return the next (1) or previous (-1) event of the lane, undated ones last; it does not turn.

    Events with several dates are visited once, at their first.
    """
    at = _position(arranged, spot.lane, arranged.columns.index[spot.event]) + by
    while 0 <= at < _length(arranged, spot.lane):
        index = _index(arranged, spot.lane, at)
        if _position(arranged, spot.lane, index) == at:
            return Spot(arranged.columns.ids[index], spot.lane)
        at += by
    return spot


def across_lanes(arranged: Arrangement, spot: Spot, by: int) -> Spot:
    """Return the event nearest in time in the next lane below (1) or above (-1) that has any."""
    lane = spot.lane + by
    while 0 <= lane < len(arranged.lanes):
        if _length(arranged, lane):
            return _spot(arranged, lane, _nearest(arranged, lane, _part(arranged, spot)))
        lane += by
    return spot


def first_spot(arranged: Arrangement, shown: TimeRange) -> Spot | None:
    """Return the first event within a range in the topmost lane that has one, else any first."""
    bounds = slices(arranged, shown)
    for lane in range(len(arranged.lanes)):
        if bounds.counts[lane]:
            return _spot(arranged, lane, int(bounds.starts[lane] - arranged.starts[lane]))
    used = (lane for lane in range(len(arranged.lanes)) if _length(arranged, lane))
    return next((_spot(arranged, lane, 0) for lane in used), None)


def instant_of(arranged: Arrangement, spot: Spot) -> int | None:
    """Return when the event of a spot stands on the axis, None if it is undated."""
    part = _part(arranged, spot)
    return None if part is None else int(arranged.columns.parts.at[part])


def follow_link(case: Case, event: EventId, as_of: int | None = None) -> EventId | None:
    """Return what a claim answers first; from a claim that stands first, its first answer.

    Args:
        as_of: the end of the day, exclusive, by which an answer may have been said; None for any.
    """
    record = case.event_by_id[event]
    if isinstance(record, Claim) and record.answers:
        return record.answers[0]
    answers = case.answers_to.get(event, ())
    said = (one.id for one in answers if as_of is None or said_by(one.date, as_of) in COUNTED)
    return next(said, None)


def _spot(arranged: Arrangement, lane: int, position: int) -> Spot:
    return Spot(arranged.columns.ids[_index(arranged, lane, position)], lane)


def _nearest(arranged: Arrangement, lane: int, part: int | None) -> int:
    """Return the position in a lane whose date is nearest to that of a part; None is undated."""
    start, end = int(arranged.starts[lane]), int(arranged.starts[lane + 1])
    if part is None:
        return _length(arranged, lane) - 1
    if start == end:
        return 0
    parts = arranged.rows.part[start:end]
    after = int(np.searchsorted(parts, part))
    at, instant = arranged.columns.parts.at, int(arranged.columns.parts.at[part])
    near = [place for place in (after - 1, after) if 0 <= place < end - start]
    return min(near, key=lambda place: abs(int(at[parts[place]]) - instant))


def _part(arranged: Arrangement, spot: Spot) -> int | None:
    """Return the part at which the event of a spot stands, None if it is undated."""
    position = _position(arranged, spot.lane, arranged.columns.index[spot.event])
    row = int(arranged.starts[spot.lane]) + position
    return int(arranged.rows.part[row]) if row < arranged.starts[spot.lane + 1] else None


def _lanes_of(arranged: Arrangement, index: int) -> Sequence[int]:
    lanes = arranged.by_lane
    return [int(lane) for lane in lanes.values[lanes.starts[index] : lanes.starts[index + 1]]]


def _length(arranged: Arrangement, lane: int) -> int:
    """Return how many places a lane has: its rows, then its undated events."""
    first, past = _undated(arranged, lane)
    return int(arranged.starts[lane + 1] - arranged.starts[lane]) + past - first


def _index(arranged: Arrangement, lane: int, position: int) -> int:
    """Return the event at a place of a lane."""
    row = int(arranged.starts[lane]) + position
    past = int(arranged.starts[lane + 1])
    if row < past:
        return int(arranged.rows.event[row])
    return int(arranged.undated.event[_undated(arranged, lane)[0] + row - past])


def _position(arranged: Arrangement, lane: int, index: int) -> int:
    """Return the first place of an event in a lane, -1 if it has none."""
    start, past = int(arranged.starts[lane]), int(arranged.starts[lane + 1])
    own = arranged.rows_of
    rows = own.values[own.starts[index] : own.starts[index + 1]]
    here = rows[(rows >= start) & (rows < past)]
    if len(here):
        return int(here[0]) - start
    first, end = _undated(arranged, lane)
    places = np.flatnonzero(arranged.undated.event[first:end] == index)
    return past - start + int(places[0]) if len(places) else -1


def _undated(arranged: Arrangement, lane: int) -> tuple[int, int]:
    first, past = np.searchsorted(arranged.undated.lane, [lane, lane + 1])
    return int(first), int(past)
