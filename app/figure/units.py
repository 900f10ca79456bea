"""What needs a row of its own in a lane of a figure: an event with its marks, bars and answers."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from app.core.view import TimeRange
from app.figure.in_sight import reaching, standing
from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Box, Floats, Ints
from app.layout.ends import FADE_PX
from app.layout.geometry import Geometry
from app.layout.labels import WIDEST_LABEL
from app.layout.lane_rows import LaneRows
from app.layout.marks import Placed, place_marks
from app.layout.metrics import MARK_RADIUS
from app.layout.parts import OPEN_LEFT, OPEN_RIGHT, UNKNOWN
from app.layout.scale import Scale, widened
from app.layout.slices import slices
from app.layout.spread import Spread, place_spans

REACH: Final = MARK_RADIUS + 1.0


class Unit(NamedTuple):
    """One event in one lane.

    Attributes:
        xs: of its marks within the plot, ascending; empty where only a bar is in sight.
        left, right: how far marks and bars reach.
        bars: left and right of each bar, its fading ends included.
        anchor: where links begin and end, at the left of all that is not a fading end.
        answers: the events that it answers.
    """

    event: int
    xs: tuple[float, ...]
    left: float
    right: float
    bars: tuple[tuple[float, float], ...]
    anchor: float
    answers: tuple[int, ...]


def units_of(
    arranged: Arrangement, geometry: Geometry, scale: Scale, lanes: Bools
) -> dict[int, list[Unit]]:
    """Return the units of some lanes, in the order of time."""
    around = widened(scale.shown, round(WIDEST_LABEL / scale.px_per_second))
    placed, spread = _placed(arranged, geometry, scale, around, lanes)
    plot = geometry.plot
    marks: dict[tuple[int, int], list[float]] = {}
    inside = standing(placed.x, plot)
    for lane, event, x in _rows(inside, placed.lane, placed.event, placed.x):
        marks.setdefault((int(lane), int(event)), []).append(x)
    reaches = {key: (xs[0] - REACH, xs[-1] + REACH) for key, xs in marks.items()}
    left, right = _sides(spread, plot)
    bars: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for lane, event, start, end in _rows(
        reaching(left, right, plot), spread.lane, spread.event, left, right
    ):
        key = int(lane), int(event)
        bars.setdefault(key, []).append((start, end))
        before = reaches.get(key, (start, end))
        reaches[key] = min(before[0], start), max(before[1], end)
    fading = set(_rows((spread.flags & OPEN_LEFT) != 0, spread.lane, spread.event))
    found: dict[int, list[Unit]] = {}
    for key, (start, end) in sorted(reaches.items(), key=lambda pair: pair[0]):
        xs = tuple(marks.get(key, ()))
        anchor = xs[0] - REACH if xs and key in fading else start
        answers = _answers(arranged, key[1])
        unit = Unit(key[1], xs, start, end, tuple(bars.get(key, ())), anchor, answers)
        found.setdefault(key[0], []).append(unit)
    for units in found.values():
        units.sort(key=lambda unit: unit.xs[0] if unit.xs else unit.left)
    return found


def _placed(
    arranged: Arrangement, geometry: Geometry, scale: Scale, around: TimeRange, lanes: Bools
) -> tuple[Placed, Spread]:
    none = np.zeros(0, np.int64)
    rows = LaneRows(lanes, none, none, none)
    shown = slices(arranged, around).of(np.flatnonzero(lanes))
    placed = place_marks(arranged, geometry, scale, shown, chosen=rows)
    return placed, place_spans(arranged, geometry, scale, around, shown.lanes, placed, rows)


def _sides(spread: Spread, plot: Box) -> tuple[Floats, Floats]:
    """Return how far spans reach, fading ends and the lines to their arrows included."""
    unknown = (spread.flags & UNKNOWN) != 0
    opens = (spread.flags & OPEN_LEFT) != 0, (spread.flags & OPEN_RIGHT) != 0
    left = np.where(opens[0], np.where(unknown, spread.left - FADE_PX, plot.x), spread.left)
    right = np.where(opens[1], np.where(unknown, spread.right + FADE_PX, plot.right), spread.right)
    return np.clip(left, plot.x, plot.right), np.clip(right, plot.x, plot.right)


def _rows(which: Bools, *columns: Ints | Floats) -> Iterator[tuple[float, ...]]:
    return zip(*(column[which].tolist() for column in columns), strict=True)


def _answers(arranged: Arrangement, event: int) -> tuple[int, ...]:
    columns = arranged.columns
    starts, links = columns.answers_from
    return tuple(columns.answered[links[starts[event] : starts[event + 1]]].tolist())
