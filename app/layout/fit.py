"""The range of time that shows everything, or everything of a few events."""

from collections.abc import Iterable
from typing import Final

import numpy as np

from app.core.ids import EventId
from app.core.view import TimeRange, View
from app.layout.arrange import Arrangement, arrange
from app.layout.columns import Columns
from app.layout.scale import clamped

# Labels stand to the right of their marks, so the last ones need more room.
_MARGINS: Final = (0.04, 0.28)
_WHOLE_YEAR: Final = TimeRange(1_609_459_200, 1_640_995_200)  # 2021, for a case without dates
_LEAST_SECONDS: Final = 7200


def fit(columns: Columns, view: View) -> TimeRange:
    """Return the range of all that a view shows, with a margin; open ends do not count."""
    return fit_arranged(arrange(columns, view))


def fit_arranged(arranged: Arrangement, margins: tuple[float, float] = _MARGINS) -> TimeRange:
    """Return the range of all rows and alleged periods of an arrangement, with a margin.

    Args:
        margins: before and after, as shares of the time between.
    """
    parts = np.concatenate([arranged.rows.part, arranged.periods.part])
    return arranged.memory.get("fit", margins, lambda: _around(arranged.columns, parts, margins))


def fit_events(columns: Columns, events: Iterable[EventId]) -> TimeRange:
    """Return the range of the dates of some events, the alleged ones too, with a margin."""
    wanted = [columns.index[event] for event in events]
    parts = [
        entries.part[np.isin(entries.event, wanted)] for entries in (columns.said, columns.alleged)
    ]
    return _around(columns, np.concatenate(parts))


def _around(
    columns: Columns,
    parts: np.ndarray[tuple[int], np.dtype[np.int32]],
    margins: tuple[float, float] = _MARGINS,
) -> TimeRange:
    if not len(parts):
        return _WHOLE_YEAR
    start, end = int(columns.parts.start[parts].min()), int(columns.parts.end[parts].max())
    # A single minute or day is shown with some time around it.
    short = max(_LEAST_SECONDS - (end - start), 0)
    start, end = start - short, end + short
    before, after = (round(share * (end - start)) for share in margins)
    return clamped(start - before, end + after)
