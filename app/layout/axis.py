"""The axis: two rows of time units, the coarse one bold above the fine one, and the grid."""

from bisect import bisect_left
from collections.abc import Iterator
from math import floor
from typing import Final, NamedTuple

import numpy as np

from app.core.edtf.zone import ZoneClock
from app.layout.memory import Memory
from app.layout.metrics import AXIS_HEIGHT, COARSE_PX, SMALL_PX
from app.layout.scale import Scale
from app.layout.scene import Axis, Box, Measure, Text, Uprights
from app.layout.ticks import (
    UNIT_SECONDS,
    UNITS,
    Unit,
    coarse_text,
    coarser,
    fine_text,
    instant_of,
    tick_at,
)

COARSE_BASELINE: Final = 20.0
FINE_BASELINE: Final = 40.0
_FINE_TOP: Final = 28.0
_TEXT_GAP: Final = 4.0
_LEAST_GAP: Final = 12.0
_LEAST_STEP_PX: Final = 24.0
_FINE_FONT: Final = (SMALL_PX, 400)
_COARSE_FONT: Final = (COARSE_PX, 700)
_WIDEST: Final = {"second": "00:00:00", "day": "30", "month": "May"}


class Tick(NamedTuple):
    """One tick: when it begins, what it is called, and how wide its name is."""

    instant: int
    text: str
    width: float


class Ticks(NamedTuple):
    """The ticks of both rows; the first coarse one may lie before the shown time.

    They are those of every time that begins within `starts` and ends within `ends`, both
    half-open.
    """

    coarse: tuple[Tick, ...]
    fine: tuple[Tick, ...]
    unit: Unit
    starts: tuple[int, int]
    ends: tuple[int, int]


class TickPlaces(NamedTuple):
    """Where the ticks of both rows stand; those outside the plot too."""

    coarse: list[float]
    fine: list[float]


def choose_unit(scale: Scale, clock: ZoneClock, measure: Measure) -> Unit:
    """Return the finest unit whose names have room side by side."""
    first = bisect_left(UNIT_SECONDS, _LEAST_STEP_PX / scale.px_per_second)
    for unit in UNITS[first:-1]:
        texts = _sample_texts(unit, scale, clock)
        widest = max(measure(text, SMALL_PX, 400) for text in texts)
        if unit.seconds * scale.px_per_second >= widest + _LEAST_GAP:
            return unit
    return UNITS[-1]


def ticks_between(
    unit: Unit, scale: Scale, clock: ZoneClock, measure: Measure, memory: Memory
) -> Ticks:
    """Return the ticks that the shown time needs, in order of time."""
    start, end = scale.shown.start, scale.shown.end

    def fits(ticks: Ticks) -> bool:
        same = ticks.unit is unit and ticks.starts[0] <= start < ticks.starts[1]
        return same and ticks.ends[0] <= end < ticks.ends[1]

    return memory.fitting("ticks", fits, lambda: _ticks(unit, scale, clock, measure))


def tick_places(scale: Scale, ticks: Ticks) -> TickPlaces:
    """Return where all ticks stand."""
    coarse = [scale.x_of(tick.instant) for tick in ticks.coarse]
    return TickPlaces(coarse, [scale.x_of(tick.instant) for tick in ticks.fine])


def build_axis(scale: Scale, ticks: Ticks, places: TickPlaces, width: float, edge: float) -> Axis:
    """Return the axis over the plot of a scale.

    Args:
        width: of the whole timeline.
        edge: how far to the right names may reach.
    """
    texts = (*_coarse_texts(scale, ticks, places, edge), *_fine_texts(scale, ticks, places, edge))
    return Axis(Box(0.0, 0.0, width, AXIS_HEIGHT), _FINE_TOP, texts)


def build_grid(scale: Scale, places: TickPlaces) -> tuple[Uprights, Uprights]:
    """Return the lines of both rows of ticks, the faint ones first."""
    return (
        Uprights(np.array(uprights(places.fine, scale), np.float64), "line-soft"),
        Uprights(np.array(uprights(places.coarse, scale), np.float64), "line"),
    )


def uprights(places: list[float], scale: Scale) -> list[float]:
    """Return where upright lines stand at those places that lie within the plot."""
    # Half pixels make lines of one pixel sharp.
    return [floor(x) + 0.5 for x in places if scale.left <= x < scale.right]


def _ticks(unit: Unit, scale: Scale, clock: ZoneClock, measure: Measure) -> Ticks:
    above, shown = coarser(unit), scale.shown
    fine = tick_at(unit, shown.start, clock), tick_at(unit, shown.end, clock)
    coarse = tick_at(above, shown.start, clock), tick_at(above, shown.end, clock)
    upper = tuple(
        _tick(instant_of(above, tick, clock), coarse_text(above, tick), measure, _COARSE_FONT)
        for tick in range(coarse[0], coarse[1] + 1)
    )
    taken = {tick.instant for tick in upper}
    lower = (
        _tick(instant_of(unit, tick, clock), fine_text(unit, tick), measure, _FINE_FONT)
        for tick in range(fine[0], fine[1] + 1)
    )
    starts, ends = (
        (
            max(instant_of(unit, low, clock), instant_of(above, high, clock)),
            min(instant_of(unit, low + 1, clock), instant_of(above, high + 1, clock)),
        )
        for low, high in zip(fine, coarse, strict=True)
    )
    kept = tuple(tick for tick in lower if tick.instant not in taken)
    return Ticks(upper, kept, unit, starts, ends)


def _tick(instant: int, text: str, measure: Measure, font: tuple[float, int]) -> Tick:
    return Tick(instant, text, measure(text, *font))


def _sample_texts(unit: Unit, scale: Scale, clock: ZoneClock) -> tuple[str, ...]:
    if unit.name == "year":
        ends = scale.shown.start, scale.shown.end
        return tuple(fine_text(unit, tick_at(unit, end, clock)) for end in ends)
    return (_WIDEST[unit.name],)


def _coarse_texts(scale: Scale, ticks: Ticks, places: TickPlaces, edge: float) -> Iterator[Text]:
    # A name stays at the left edge until the next one pushes it out.
    for tick, place in zip(reversed(ticks.coarse), reversed(places.coarse), strict=True):
        x = max(place, scale.left) + _TEXT_GAP
        if place < scale.right and x + tick.width <= edge:
            yield Text(tick.text, x, COARSE_BASELINE, tick.width, COARSE_PX, 700, "ink")
        edge = min(edge, x - 2 * _TEXT_GAP)


def _fine_texts(scale: Scale, ticks: Ticks, places: TickPlaces, edge: float) -> Iterator[Text]:
    for tick, place in zip(ticks.fine, places.fine, strict=True):
        x = place + _TEXT_GAP
        if scale.left <= place < scale.right and x + tick.width <= edge:
            yield Text(tick.text, x, FINE_BASELINE, tick.width, SMALL_PX, 400, "ink-3")
