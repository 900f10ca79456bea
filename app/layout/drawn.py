"""Marks as they are drawn: sprites, halos, ticks, and the places where they can be hit."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np
from msgspec import Struct

from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Floats, Ints, Rects, Text
from app.layout.emphasis import DIMMED, Emphasis
from app.layout.geometry import Geometry
from app.layout.labels import label_boxes
from app.layout.lanes_shown import LanesShown
from app.layout.levels import Levels
from app.layout.marks import Placed
from app.layout.metrics import HALO_RADIUS, MARK_RADIUS
from app.layout.pale import PALE
from app.layout.parts import DASHED
from app.layout.ragged import ranges
from app.layout.ranked import distinct, ranked
from app.layout.roles import KIND_ROLES
from app.layout.scale import Scale
from app.layout.scene import Halos, Hits, Marks, Tray
from app.layout.spread import Spread

_TICK_PX: Final = 1.5
_TICK_SHARE: Final = 0.36
_LIT_RADIUS: Final = 10.0
_MOST_LIT: Final = 3000
# More than any scale tells apart, also far outside of what is shown.
_PIXELS: Final = 2**24


class _Still(Struct, frozen=True, eq=False):
    """All of `Marks` but where they stand in time; `order` is where they are among the placed."""

    order: Ints
    y: Floats
    kind: Ints
    dashed: Bools
    opacity: Floats
    event: Ints


def build_marks(
    arranged: Arrangement,
    placed: Placed,
    levels: Levels,
    emphasis: Emphasis,
    geometry: Geometry,
    pale: Bools,
) -> Marks:
    """Return the marks in sight, the selected one last and so on top."""
    seen = _seen(placed, geometry)
    # What is pale follows from the arrangement.
    key = placed.fixed, levels, emphasis, seen.tobytes()
    still = arranged.memory.get(
        "marks", key, lambda: _still(arranged, placed, levels, emphasis, pale, seen.nonzero()[0])
    )
    return Marks(
        placed.x[still.order], still.y, still.kind, still.dashed, still.opacity, still.event
    )


def build_halos(marks: Marks, emphasis: Emphasis) -> tuple[Halos, ...]:
    """Return the discs under what a search found, what is hovered and what is selected."""
    if emphasis.lit is None and emphasis.hovered < 0 and emphasis.selected < 0:
        return ()
    centres = np.stack([marks.x, marks.y], axis=1)
    halos = []
    if emphasis.lit is not None:
        lit = np.flatnonzero(emphasis.lit[marks.event])
        halos.append(Halos(centres[lit], _LIT_RADIUS, "highlight"))
    if emphasis.hovered >= 0:
        halos.append(Halos(centres[marks.event == emphasis.hovered], _LIT_RADIUS, "halo"))
    if emphasis.selected >= 0:
        halos.append(Halos(centres[marks.event == emphasis.selected], HALO_RADIUS, "halo"))
    return tuple(halos)


def build_ticks(
    arranged: Arrangement,
    geometry: Geometry,
    scale: Scale,
    lanes: LanesShown,
    emphasis: Emphasis,
) -> tuple[Rects, ...]:
    """Return marks as upright ticks: those of crowded lanes, and what a search found in strips."""
    dense, ticked, levels = lanes.dense.lanes, lanes.ticked, lanes.levels
    if emphasis.lit_events is None and not len(ticked.lanes):
        return ()
    rows = ranges(ticked.starts, ticked.ends)
    bright = np.ones(len(rows), np.bool_)
    if emphasis.lit is not None:
        bright = emphasis.lit[arranged.rows.event[rows]]
    ticks = list(_ticks(arranged, geometry, scale, rows, bright, levels))
    if emphasis.lit_events is not None:
        strips = dense[levels.ticks[dense] == 0]
        ticks.extend(_lit_in_strips(arranged, geometry, scale, strips, emphasis.lit_events))
    return tuple(ticks)


def build_hits(marks: Marks, labels: tuple[Text, ...], spread: Spread, tray: Tray | None) -> Hits:
    """Return where bars, labels and marks can be hit; what only nearly shows cannot."""
    return Hits(lambda: _hits(marks, labels, spread, tray))


def _hits(
    marks: Marks, labels: tuple[Text, ...], spread: Spread, tray: Tray | None
) -> tuple[Floats, Ints]:
    bars = np.stack([spread.left, spread.y - 5, spread.right - spread.left], axis=1)
    boxes = [np.column_stack([bars, np.full(len(bars), 10.0)]), label_boxes(labels)]
    events = [spread.event, np.array([text.event for text in labels], np.int64)]
    seen = np.flatnonzero(marks.opacity > 0.1)
    boxes.append(_mark_boxes(marks.x[seen], marks.y[seen]))
    events.append(marks.event[seen])
    if tray is not None:
        boxes.append(_mark_boxes(tray.marks.x, tray.marks.y))
        events.append(tray.marks.event)
    return np.concatenate(boxes), np.concatenate(events)


def _seen(placed: Placed, geometry: Geometry) -> Bools:
    plot, x = geometry.plot, placed.x
    seen: Bools = (x > plot.x - HALO_RADIUS) & (x < plot.right + HALO_RADIUS) & ~placed.covered
    return seen


def _still(
    arranged: Arrangement,
    placed: Placed,
    levels: Levels,
    emphasis: Emphasis,
    pale: Bools,
    order: Ints,
) -> _Still:
    if emphasis.selected >= 0:
        on_top = placed.event[order] == emphasis.selected
        order = np.concatenate([order[~on_top], order[on_top]])
    event = placed.event[order]
    opacity = levels.marks[placed.lane[order]]
    opacity[pale[event]] *= PALE
    if emphasis.lit is not None:
        opacity[~emphasis.lit[event]] *= DIMMED
    if emphasis.selected >= 0:
        opacity[event == emphasis.selected] = 1.0
    return _Still(
        order=order,
        y=placed.y[order],
        kind=arranged.columns.kind[event].astype(np.int64),
        dashed=arranged.columns.parts.has(DASHED, placed.part[order]),
        opacity=opacity,
        event=event,
    )


def _ticks(
    arranged: Arrangement,
    geometry: Geometry,
    scale: Scale,
    rows: Ints,
    bright: Bools,
    levels: Levels,
) -> Iterator[Rects]:
    if not len(rows):
        return
    lane = arranged.rows.lane[rows].astype(np.int64)
    x = scale.xs_of(arranged.columns.parts.at[arranged.rows.part[rows]])
    kind = arranged.columns.kind[arranged.rows.event[rows]].astype(np.int64)
    # One tick is enough for all that fall on the same pixel. Numbers that say all of a tick are
    # sorted many times as fast as ticks are by such numbers.
    looks, lanes = 2 * len(KIND_ROLES), len(arranged.lanes)
    pixel = np.floor(x).astype(np.int64) + _PIXELS // 2
    ticks = distinct(((kind * 2 + bright) * lanes + lane) * _PIXELS + pixel)
    place, pixel = ticks // _PIXELS, ticks % _PIXELS
    rects = _tick_rects(
        geometry, place % lanes, (pixel - _PIXELS // 2).astype(np.float64), levels.ticks
    )
    bounds = np.searchsorted(place, np.arange(looks + 1) * lanes).tolist()
    for look, (begin, end) in enumerate(pairwise(bounds)):
        if begin < end:
            yield Rects(rects[begin:end], KIND_ROLES[look // 2], 1.0 if look % 2 else DIMMED)


def _tick_rects(geometry: Geometry, lane: Ints, x: Floats, share: Floats) -> Floats:
    height = geometry.heights[lane] * _TICK_SHARE * share[lane]
    middle = geometry.row_y(lane, np.full(len(lane), geometry.middle))
    width = np.full(len(x), _TICK_PX)
    return np.stack([x, middle - height / 2, width, height], axis=1)


def _lit_in_strips(
    arranged: Arrangement, geometry: Geometry, scale: Scale, lanes: Ints, lit: Ints
) -> Iterator[Rects]:
    rows_of = arranged.rows_of
    rows = rows_of.values[ranges(rows_of.starts[lit], rows_of.starts[lit + 1])]
    wanted = np.zeros(len(arranged.lanes), np.bool_)
    wanted[lanes] = True
    rows = rows[wanted[arranged.rows.lane[rows]]]
    lane = arranged.rows.lane[rows].astype(np.int64)
    x = np.floor(scale.xs_of(arranged.columns.parts.at[arranged.rows.part[rows]]))
    inside = np.flatnonzero((x >= scale.left) & (x < scale.right))
    first = ranked(lane[inside] * 2**24 + x[inside].astype(np.int64)).firsts
    kept = inside[first][:_MOST_LIT]
    if len(kept):
        yield Rects(_tick_rects(geometry, lane[kept], x[kept], np.ones(len(wanted))), "accent")


def _mark_boxes(x: Floats, y: Floats) -> Floats:
    side = np.full(len(x), 2 * MARK_RADIUS)
    return np.stack([x - MARK_RADIUS, y - MARK_RADIUS, side, side], axis=1)
