"""Labels: the most important first, each where it has room, none over another.

A label stands below a single mark, in one of two rows; beside a mark that shares its place:

    ▲                      ▲ Alleged: one
    Alleged: a text        ◆ Denies it
    ◆                      ▼ +3 more
"""

from typing import Final, NamedTuple

import numpy as np

from app.core.attribution import label_title
from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Floats, Ints, Measure, Text
from app.layout.elide import elided
from app.layout.emphasis import Emphasis
from app.layout.geometry import Geometry
from app.layout.marks import Placed, find_marks
from app.layout.metrics import GAP, LABEL_PX, MARK_RADIUS, ROW_PITCH, TEXT_DROP
from app.layout.occupancy import Occupancy
from app.layout.parts import OPEN
from app.layout.roles import Role
from app.layout.spread import Spread

WIDEST_LABEL: Final = 260.0
MOST_LABELS: Final = 400
_LEAST_ROOM: Final = 56.0
_ROOM_STEP: Final = 12.0
_CROWDED_PX: Final = 13.0
# Which label goes first: by kind, in the order of `KINDS`.
_WEIGHT: Final = np.array([4, 2, 3, 2, 2, 3, 4, 1], np.int64)
_ANSWERED: Final = 2
_TOP: Final = 100
_SPREAD: Final = 2_654_435_761


class Spot(NamedTuple):
    """Where a label may begin, and in which row."""

    row: int
    x: float


def place_labels(
    arranged: Arrangement,
    geometry: Geometry,
    placed: Placed,
    spread: Spread,
    emphasis: Emphasis,
    measure: Measure,
) -> tuple[Text, ...]:
    """Return the labels of the marks in sight, the most important first."""
    candidates = _candidates(arranged, geometry, placed, emphasis)
    if not len(candidates):
        return ()
    taken = _obstacles(geometry, placed, spread, np.unique(placed.lane[candidates]))
    ends = _bar_ends(spread, placed)
    found = (
        _place(arranged, geometry, placed, taken, (mark, ends.get(mark)), emphasis, measure)
        for mark in candidates.tolist()
    )
    plot = geometry.plot
    return tuple(text for text in found if text and plot.x <= text.x < plot.right)


def weights_of(arranged: Arrangement) -> Ints:
    """Return how much each event deserves a label; ties are broken alike in every frame."""
    columns = arranged.columns

    def make() -> Ints:
        weight = _WEIGHT[columns.kind]
        answered = np.bincount(columns.answered, minlength=len(weight)) > 0
        tie = np.arange(len(weight), dtype=np.int64) * _SPREAD % 2**16
        return (weight + _ANSWERED * answered) * 2**16 + tie

    return columns.memory.get("label weights", 0, make)


def _candidates(
    arranged: Arrangement, geometry: Geometry, placed: Placed, emphasis: Emphasis
) -> Ints:
    counts = np.bincount(placed.lane, minlength=len(geometry.tops))
    roomy = (counts * _CROWDED_PX < geometry.plot.width + 2 * WIDEST_LABEL) & (geometry.open == 1)
    weight = weights_of(arranged)[placed.event]
    for marked in (emphasis.thread, emphasis.lit):
        if marked is not None:
            weight = weight + _TOP // 10 * 2**16 * marked[placed.event]
    weight = weight + _TOP * 2**16 * (placed.event == emphasis.selected)
    possible = np.flatnonzero(~placed.covered & roomy[placed.lane])
    return possible[np.argsort(-weight[possible], kind="stable")][:MOST_LABELS]


def _obstacles(geometry: Geometry, placed: Placed, spread: Spread, lanes: Ints) -> Occupancy:
    taken = Occupancy(geometry.rows)
    asked = np.zeros(len(geometry.tops), np.bool_)
    asked[lanes] = True
    marks, bars = asked[placed.lane] & ~placed.covered, asked[spread.lane] & _hard(spread)
    taken.fill(
        np.concatenate([placed.lane[marks], spread.lane[bars]]),
        np.concatenate([placed.row[marks], spread.row[bars]]),
        np.concatenate([placed.x[marks] - MARK_RADIUS - 2, spread.left[bars]]),
        np.concatenate([placed.x[marks] + MARK_RADIUS, spread.right[bars]]),
    )
    return taken


def _hard(spread: Spread) -> Bools:
    """Return which bars no text may lie on: all but those that are pale from end to end."""
    solid = spread.solid_right > spread.solid_left
    hard: Bools = spread.period | solid | ((spread.flags & OPEN) != 0)
    return hard


def _bar_ends(spread: Spread, placed: Placed) -> dict[int, float]:
    """Return for marks on bars that take no text where the bar ends."""
    mark = find_marks(placed, spread.lane, spread.event)
    mine = (mark >= 0) & _hard(spread) & ~spread.period
    return dict(zip(mark[mine].tolist(), spread.right[mine].tolist(), strict=True))


def _place(
    arranged: Arrangement,
    geometry: Geometry,
    placed: Placed,
    taken: Occupancy,
    mark: tuple[int, float | None],
    emphasis: Emphasis,
    measure: Measure,
) -> Text | None:
    at, bar_end = mark
    lane, event = int(placed.lane[at]), int(placed.event[at])
    chosen = event == emphasis.selected
    weight = 600 if chosen else 400
    text = _text(arranged, event, int(placed.more[at]) * (not chosen))
    for spot in _spots(geometry, placed, at, bar_end):
        room = min(taken.room(lane, spot.row, spot.x), WIDEST_LABEL, _edge(geometry, spot.x))
        if room >= _LEAST_ROOM:
            cut, width = _fitted(text, room, weight, measure)
            taken.take(lane, spot.row, spot.x, spot.x + width + GAP)
            y = float(placed.y[at]) + (spot.row - int(placed.row[at])) * ROW_PITCH + TEXT_DROP
            role: Role = "ink" if chosen else "ink-2"
            return Text(cut, spot.x, y, width, LABEL_PX, weight, role, event)
    return None


def _edge(geometry: Geometry, x: float) -> float:
    # Labels of marks outside take their room all the same, so that nothing jumps when they
    # come in; they are left out at the end.
    return geometry.plot.right - x if x < geometry.plot.right else WIDEST_LABEL


def _fitted(text: str, room: float, weight: int, measure: Measure) -> tuple[str, float]:
    width = measure(text, LABEL_PX, weight)
    if width <= room:
        return text, width
    # Cutting at steps lets a label keep its text through most frames of a zoom.
    return elided(text, room - room % _ROOM_STEP, LABEL_PX, weight, measure)


def _text(arranged: Arrangement, event: int, more: int) -> str:
    return f"+{more + 1} more" if more else label_title(arranged.columns.event(event))


def _spots(geometry: Geometry, placed: Placed, at: int, bar_end: float | None) -> tuple[Spot, ...]:
    x, row = float(placed.x[at]), int(placed.row[at])
    if row == geometry.middle and not placed.fanned[at]:
        below = range(geometry.middle + 1, min(geometry.middle + 3, geometry.rows))
        return tuple(Spot(each, x - MARK_RADIUS + 1) for each in below)
    side = x + MARK_RADIUS if bar_end is None else max(bar_end, x + MARK_RADIUS)
    return (Spot(row, side + 4),)


def label_boxes(labels: tuple[Text, ...]) -> Floats:
    """Return the rectangles of labels, (n, 4): x, y, width, height."""
    boxes = [(text.x, text.baseline - 10.0, text.width, 13.0) for text in labels]
    return np.array(boxes, np.float64).reshape(-1, 4)
