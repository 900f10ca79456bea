"""Date flags: the date of the selected event in a pill on the axis, with a line down to it."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from app.core.dates import EdtfDate
from app.core.edtf.zone import DAY_SECONDS, ZoneClock
from app.core.gregorian import date_of_day
from app.core.words.piece_words import offset_words
from app.core.words.short_date import short_date
from app.layout.arrange import Arrangement
from app.layout.batches import Box, Lines, Measure, Text
from app.layout.geometry import Geometry
from app.layout.marks import Placed
from app.layout.metrics import AXIS_HEIGHT, HALO_RADIUS, SMALL_PX
from app.layout.scene import Flag

_PILL_HEIGHT: Final = 18.0
_PILL_TOP: Final = 27.0
_PADDING: Final = 9.0


def selection_flags(
    arranged: Arrangement, geometry: Geometry, placed: Placed, selected: int, measure: Measure
) -> tuple[Flag, ...]:
    """Return the flag of the selected event's first mark in sight; none if it has none."""
    if selected < 0:
        return ()
    plot = geometry.plot
    mine = (placed.event == selected) & (placed.x >= plot.x) & (placed.x <= plot.right)
    found = np.flatnonzero(mine)
    if not len(found):
        return ()
    x, y = float(placed.x[found[0]]), float(placed.y[found[0]])
    return (date_flag(_date_text(arranged, selected), x, y - HALO_RADIUS, plot, measure),)


def date_flag(text: str, x: float, bottom: float, plot: Box, measure: Measure) -> Flag:
    """Return a flag at `x` whose line ends at `bottom`; the pill stays within the plot."""
    width = measure(text, SMALL_PX, 600)
    pill_width = width + 2 * _PADDING
    left = min(max(x - pill_width / 2, plot.x), plot.right - pill_width)
    pill = Box(left, _PILL_TOP, pill_width, _PILL_HEIGHT)
    line = np.array([[x, pill.bottom, x, max(bottom, AXIS_HEIGHT)]])
    written = Text(text, left + _PADDING, _PILL_TOP + 13.0, width, SMALL_PX, 600, "on-accent")
    return Flag(pill, written, Lines(line, "accent", "dashed"), "accent")


def uncovered(texts: Iterable[Text], flags: Sequence[Flag]) -> tuple[Text, ...]:
    """Return the texts of the axis of which no pill covers a part."""
    return tuple(text for text in texts if not any(_covers(flag.pill, text) for flag in flags))


def _covers(pill: Box, text: Text) -> bool:
    across = text.x < pill.right and pill.x < text.x + text.width
    return across and pill.y < text.baseline and text.baseline - text.px < pill.bottom


def _date_text(arranged: Arrangement, selected: int) -> str:
    event = arranged.columns.event(selected)
    alleged = getattr(event, "alleged_date", None) if arranged.clock == "alleged" else None
    date = alleged or event.date
    return f"{short_date(date)}{_elsewhere(date, arranged.columns.clock)}" if date else ""


def _elsewhere(date: EdtfDate, clock: ZoneClock) -> str:
    """Return the offset of a time that the axis beside it shows by another clock, else ""."""
    start = date.pieces[0][0]
    if start is None or not start.offset:
        return ""
    day, second = divmod(clock.shown(start.first), DAY_SECONDS)
    wall = f"{second // 3600:02}:{second // 60 % 60:02}"
    same = date_of_day(day) == start.numbers and start.time.startswith(wall)
    return "" if same else f" {offset_words(start)}"
