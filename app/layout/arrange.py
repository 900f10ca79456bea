"""The rows of a view: every mark of every lane, sorted by lane and time, ready to be sliced."""

from typing import NamedTuple

import numpy as np
from msgspec import Struct, field
from msgspec.structs import replace
from numpy.typing import NDArray

from app.core.view import Clock, View
from app.layout.columns import Columns
from app.layout.lanes import Lane, LaneTable, lane_order, lane_table
from app.layout.memory import Memory
from app.layout.parts import Entries
from app.layout.ragged import Ragged, grouped, spread, starts_of
from app.layout.ranked import stable_order
from app.layout.scene import Bools, Ints
from app.layout.shown import shown_events


class LaneEntries(NamedTuple):
    """Entries that are spread over the lanes in which their events stand, sorted by lane."""

    lane: NDArray[np.int32]
    event: NDArray[np.int32]
    part: NDArray[np.int32]


class Arrangement(Struct, frozen=True, eq=False):
    """What a case looks like under one set of filters, one clock and one order of lanes.

    Attributes:
        columns: of the case.
        lanes: from top to bottom.
        dated: which events have which part on the clock of the view, filters not applied.
        rows: every mark, sorted by lane, then by part and so by time.
        keys: lane and part of each row as one ascending number, see `layout/slices.py`.
        starts: where the rows of each lane begin, and the end.
        periods: the times that allegations are about, sorted like `rows`.
        undated: lane and event of what has no date, sorted by lane.
        by_lane: for each event the lanes in which it stands, hidden ones left out.
        clock: which of the two dates the rows stand at.
        memory: what the frames of this arrangement share.
        whole: what this is a part of, where it is as of a day; the lanes are those of the whole.
        kept: which rows of the whole these are.
        said: for each event whether it may have been said by the day.
    """

    columns: Columns
    lanes: tuple[Lane, ...]
    dated: Entries
    rows: LaneEntries
    keys: Ints
    starts: Ints
    periods: LaneEntries
    undated: LaneEntries
    by_lane: Ragged
    clock: Clock
    memory: Memory
    whole: "Arrangement | None" = None
    kept: Ints = field(default_factory=lambda: np.zeros(0, np.int64))
    said: Bools = field(default_factory=lambda: np.zeros(0, np.bool_))

    @property
    def rows_of(self) -> Ragged:
        """Return for each event its rows."""
        count = len(self.columns.ids)
        return self.memory.get("rows of", 0, lambda: grouped(self.rows.event, count))


def arrange(columns: Columns, view: View) -> Arrangement:
    """Return the arrangement that a view asks for; the last one of each clock is remembered."""
    filters = (
        view.hidden_actors,
        view.hidden_kinds,
        view.hidden_tags,
        view.hidden_sources,
        view.only,
        view.within,
    )
    lanes = (view.lanes, view.clock, view.accusers, view.lane_order, view.by_hand)
    # One for each clock, so that marks can travel from one to the other.
    name = f"arrangement {view.clock}"
    whole = columns.memory.get(
        name, (filters, lanes), lambda: _arrangement(columns, replace(view, as_of=None))
    )
    end = view.as_of
    return whole if end is None else whole.memory.get("as of", end, lambda: _said_by(whole, end))


def _arrangement(columns: Columns, view: View) -> Arrangement:
    table = lane_table(columns, view.lanes, view.accusers)
    order = lane_order(columns, table, view.lane_order, view.by_hand)
    shown = shown_events(columns, view)
    if view.lanes == "actor":
        order = [place for place in order if table.lanes[place].id not in view.hidden_actors]
    elif view.hidden_actors:
        shown &= _at_shown_actors(columns, view)
    members = _renumbered(table, order)
    alleged = view.clock == "alleged"
    dated = _on_alleged_clock(columns) if alleged else columns.said
    rows = _spread(dated, shown, members, len(order))
    parts = len(columns.parts.at)
    return Arrangement(
        columns=columns,
        lanes=_lanes(table, order, view.lane_order == "group"),
        dated=dated,
        rows=rows,
        keys=rows.lane * np.int64(parts) + rows.part,
        starts=starts_of(np.bincount(rows.lane, minlength=len(order))),
        periods=_spread(_none() if alleged else columns.alleged, shown, members, len(order)),
        undated=_spread(_undated(columns, dated), shown, members, len(order)),
        by_lane=members,
        clock=view.clock,
        memory=Memory(),
    )


def _at_shown_actors(columns: Columns, view: View) -> Bools:
    # What would stand in hidden lanes only, were there one for each actor, is hidden in all modes.
    table = lane_table(columns, "actor", view.accusers)
    kept = np.array([lane.id not in view.hidden_actors for lane in table.lanes], np.bool_)
    owner = np.repeat(np.arange(len(columns.ids)), np.diff(table.members.starts))
    found = np.zeros(len(columns.ids), np.bool_)
    found[owner[kept[table.members.values]]] = True
    return found


def _said_by(whole: Arrangement, end: int) -> Arrangement:
    # What is left of sorted rows is sorted: stepping through time sorts and packs nothing again.
    said = whole.columns.earliest < end
    kept = np.flatnonzero(said[whole.rows.event])
    return replace(
        whole,
        rows=LaneEntries(*(column[kept] for column in whole.rows)),
        keys=whole.keys[kept],
        starts=np.searchsorted(kept, whole.starts),
        periods=_picked(whole.periods, said),
        undated=_picked(whole.undated, said),
        memory=Memory(),
        whole=whole,
        kept=kept,
        said=said,
    )


def _picked(entries: LaneEntries, said: Bools) -> LaneEntries:
    return LaneEntries(*(column[said[entries.event]] for column in entries))


def _lanes(table: LaneTable, order: list[int], grouped: bool) -> tuple[Lane, ...]:
    # Only among groups does it say anything how deep a lane lies.
    lanes = (table.lanes[place] for place in order)
    return tuple(lane if grouped else lane._replace(depth=0) for lane in lanes)


def _renumbered(table: LaneTable, order: list[int]) -> Ragged:
    # Lanes that are not shown get no number, and their members drop out.
    number = np.full(len(table.lanes), -1, np.int32)
    number[order] = np.arange(len(order))
    lanes = number[table.members.values]
    if lanes.size and lanes.min() >= 0:
        return Ragged(table.members.starts, lanes)
    kept = lanes >= 0
    before = starts_of(kept.astype(np.int64))
    return Ragged(before[table.members.starts], lanes[kept])


def _spread(entries: Entries, shown: Bools, members: Ragged, lanes: int) -> LaneEntries:
    kept = shown[entries.event]
    event, part = entries.event[kept], entries.part[kept]
    owner, lane = spread(members, event)
    # Small numbers are sorted by radix, ten times as fast.
    small = lane.astype(np.int16) if lanes < 2**15 else lane
    order = np.argsort(small, kind="stable")
    owner = owner[order]
    return LaneEntries(lane[order], event[owner], part[owner])


def _on_alleged_clock(columns: Columns) -> Entries:
    # What has no alleged date stays where it was said.
    moved = np.zeros(len(columns.ids), np.bool_)
    moved[columns.alleged.event] = True
    stay = ~moved[columns.said.event]
    event = np.concatenate([columns.alleged.event, columns.said.event[stay]])
    part = np.concatenate([columns.alleged.part, columns.said.part[stay]])
    order = stable_order(part)
    return Entries(event[order], part[order])


def _undated(columns: Columns, dated: Entries) -> Entries:
    # As of a day they are gone already: `shown_events` never dates an undated event in.
    without = np.ones(len(columns.ids), np.bool_)
    without[dated.event] = False
    event = np.flatnonzero(without).astype(np.int32)
    return Entries(event, np.zeros(len(event), np.int32))


def _none() -> Entries:
    return Entries(np.zeros(0, np.int32), np.zeros(0, np.int32))
