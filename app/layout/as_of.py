"""The day as of which things are shown: a pill on the axis to drag, a line, and a veil after it."""

from typing import Final, NamedTuple

import numpy as np
from msgspec.structs import replace

from app.core.edtf.zone import DAY_SECONDS, ZoneClock
from app.core.standing.as_of import as_of_words, end_of_day
from app.layout.batches import Box, Lines, Measure, Rects, Text
from app.layout.metrics import SMALL_PX
from app.layout.scale import Scale
from app.layout.scene import Flag

_PILL_HEIGHT: Final = 18.0
_PILL_TOP: Final = 4.0
_PADDING: Final = 9.0
_REST: Final = "as of …"
# From so many pixels a day on, the handle stops at minutes and no longer at the ends of days.
_WIDE_DAY: Final = 240.0
_MINUTE: Final = 60


class AsOf(NamedTuple):
    """What is drawn of it; `handle` is where it can be taken hold of, None where nothing is."""

    flags: tuple[Flag, ...] = ()
    veils: tuple[Rects, ...] = ()
    handle: Box | None = None


def build_as_of(
    end: int | None, scale: Scale, plot: Box, clock: ZoneClock, measure: Measure, *, resting: bool
) -> AsOf:
    """Return the pill at the end of the day, with a veil over what comes later.

    Args:
        end: of the day, exclusive; None while everything is shown.
        resting: while it is None, the pill waits at the right end of the axis.
    """
    if end is None:
        return _at_rest(plot, measure) if resting else AsOf()
    x = min(max(scale.x_of(end), plot.x), plot.right)
    pill, text = _pill(f"as of {as_of_words(end, clock, short=True)}", x, plot, measure)
    line = Lines(np.array([[x, pill.bottom, x, plot.bottom]]), "ink", "solid", 1.0)
    veil = Rects(np.array([[x, plot.y, plot.right - x, plot.height]]), "line-soft", 0.7)
    return AsOf((Flag(pill, replace(text, role="window"), line, "ink"),), (veil,), pill)


def end_at(x: float, scale: Scale, clock: ZoneClock) -> int:
    """Return the end of the day at a place, or of the minute where days are wide."""
    instant = scale.time_at(min(max(x, scale.left), scale.right))
    if scale.px_per_second * DAY_SECONDS < _WIDE_DAY:
        return end_of_day(instant, clock)
    return (instant // _MINUTE + 1) * _MINUTE


def _at_rest(plot: Box, measure: Measure) -> AsOf:
    pill, text = _pill(_REST, plot.right, plot, measure)
    return AsOf((Flag(pill, text, Lines(np.zeros((0, 4)), "line"), "line"),), (), pill)


def _pill(text: str, x: float, plot: Box, measure: Measure) -> tuple[Box, Text]:
    width = measure(text, SMALL_PX, 600)
    pill_width = width + 2 * _PADDING
    left = max(min(x - pill_width / 2, plot.right - pill_width), plot.x)
    pill = Box(left, _PILL_TOP, pill_width, _PILL_HEIGHT)
    return pill, Text(text, left + _PADDING, _PILL_TOP + 13.0, width, SMALL_PX, 600, "ink-2")
