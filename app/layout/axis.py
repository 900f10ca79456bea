"""The axis: two rows of time units, the coarse one bold above the fine one, and the grid."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np

from app.core.edtf_zone import ZoneClock
from app.layout.memory import Memory
from app.layout.metrics import AXIS_HEIGHT, COARSE_PX, SMALL_PX
from app.layout.scale import Scale
from app.layout.scene import Axis, Box, Floats, Lines, Measure, Text
from app.layout.ticks import (
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
_WIDEST = {"second": "00:00:00", "day": "30", "month": "May"}


class Tick(NamedTuple):
    """One tick: when it begins and what it is called."""

    instant: int
    text: str


class Ticks(NamedTuple):
    """The ticks of both rows; the first coarse one may lie before the shown time."""

    coarse: tuple[Tick, ...]
    fine: tuple[Tick, ...]


def choose_unit(scale: Scale, clock: ZoneClock, measure: Measure) -> Unit:
    """Return the finest unit whose names have room side by side."""
    for unit in UNITS[:-1]:
        step_px = unit.seconds * scale.px_per_second
        if step_px >= _LEAST_STEP_PX:
            widest = max(measure(text, SMALL_PX, 400) for text in _sample_texts(unit, scale, clock))
            if step_px >= widest + _LEAST_GAP:
                return unit
    return UNITS[-1]


def ticks_between(unit: Unit, scale: Scale, clock: ZoneClock, memory: Memory) -> Ticks:
    """Return the ticks that the shown time needs, in order of time."""
    above = coarser(unit)
    start, end = scale.shown.start, scale.shown.end
    fine = tick_at(unit, start, clock), tick_at(unit, end, clock)
    coarse = tick_at(above, start, clock), tick_at(above, end, clock)

    def make() -> Ticks:
        upper = tuple(
            Tick(instant_of(above, tick, clock), coarse_text(above, tick))
            for tick in range(coarse[0], coarse[1] + 1)
        )
        taken = {tick.instant for tick in upper}
        lower = (
            Tick(instant_of(unit, tick, clock), fine_text(unit, tick))
            for tick in range(fine[0], fine[1] + 1)
        )
        return Ticks(upper, tuple(tick for tick in lower if tick.instant not in taken))

    return memory.get("ticks", (unit, fine, coarse), make)


def build_axis(scale: Scale, ticks: Ticks, width: float, measure: Measure) -> Axis:
    """Return the axis over the plot of a scale."""
    coarse_x, fine_x = tick_places(scale, ticks)
    texts = (*_coarse_texts(scale, ticks, measure), *_fine_texts(scale, ticks, measure))
    lines = (
        Lines(upright(fine_x, _FINE_TOP, AXIS_HEIGHT), "line-soft"),
        Lines(upright(coarse_x, 0.0, AXIS_HEIGHT), "line"),
        Lines(np.array([[0.0, AXIS_HEIGHT - 0.5, width, AXIS_HEIGHT - 0.5]]), "line"),
    )
    return Axis(Box(0.0, 0.0, width, AXIS_HEIGHT), lines, texts)


def build_grid(scale: Scale, ticks: Ticks, top: float, bottom: float) -> tuple[Lines, Lines]:
    """Return the lines of both rows of ticks through the lanes, the faint ones first."""
    coarse_x, fine_x = tick_places(scale, ticks)
    return (
        Lines(upright(fine_x, top, bottom), "line-soft"),
        Lines(upright(coarse_x, top, bottom), "line"),
    )


def tick_places(scale: Scale, ticks: Ticks) -> tuple[Floats, Floats]:
    """Return where the coarse and the fine ticks stand, on whole pixels, within the plot."""
    return _places(scale, ticks.coarse), _places(scale, ticks.fine)


def upright(xs: Floats, top: float, bottom: float) -> Floats:
    """Return upright lines at the given places."""
    lines = np.empty((len(xs), 4))
    lines[:, 0] = lines[:, 2] = xs
    lines[:, 1], lines[:, 3] = top, bottom
    return lines


def _places(scale: Scale, ticks: tuple[Tick, ...]) -> Floats:
    # Half pixels make lines of one pixel sharp.
    xs = [np.floor(scale.x_of(tick.instant)) + 0.5 for tick in ticks]
    return np.array([x for x in xs if scale.left <= x < scale.right])


def _sample_texts(unit: Unit, scale: Scale, clock: ZoneClock) -> tuple[str, ...]:
    if unit.name == "year":
        ends = scale.shown.start, scale.shown.end
        return tuple(fine_text(unit, tick_at(unit, end, clock)) for end in ends)
    return (_WIDEST[unit.name],)


def _coarse_texts(scale: Scale, ticks: Ticks, measure: Measure) -> Iterator[Text]:
    # A name stays at the left edge until the next one pushes it out.
    edge = scale.right
    for tick in reversed(ticks.coarse):
        width = measure(tick.text, COARSE_PX, 700)
        x = max(scale.x_of(tick.instant), scale.left) + _TEXT_GAP
        if x + width <= edge:
            yield Text(tick.text, x, COARSE_BASELINE, width, COARSE_PX, 700, "ink")
        edge = x - 2 * _TEXT_GAP


def _fine_texts(scale: Scale, ticks: Ticks, measure: Measure) -> Iterator[Text]:
    for tick in ticks.fine:
        place = scale.x_of(tick.instant)
        width = measure(tick.text, SMALL_PX, 400)
        x = place + _TEXT_GAP
        if place >= scale.left and x + width <= scale.right:
            yield Text(tick.text, x, FINE_BASELINE, width, SMALL_PX, 400, "ink-3")
