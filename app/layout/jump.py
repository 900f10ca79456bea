"""Where to look for a date: at the time as it is shown, or nearer, or from further away."""

from typing import Final

from app.core.dates import OPEN_FUTURE, OPEN_PAST, EdtfDate, Span
from app.core.edtf.zone import DAY_SECONDS
from app.core.view import TimeRange
from app.layout.scale import clamped

# A date that is looked for covers between a fortieth and a half of what is shown.
_MOST_TIMES: Final = 40
_LEAST_TIMES: Final = 2


def around_date(date: EdtfDate, shown: TimeRange) -> TimeRange:
    """Return the range with a date in its middle, as long as `shown` where the date fits it.

    Of a date with an open end it is the known end that stands in the middle.
    """
    start, end = _known(date.span)
    covered = end - start
    length = min(max(shown.seconds, _LEAST_TIMES * covered), _MOST_TIMES * covered)
    first = start + covered // 2 - length // 2
    return clamped(first, first + length)


def _known(span: Span) -> tuple[int, int]:
    # In a set an open end has no known part of its own: a day stands for it.
    start, end = span.possible
    if start == OPEN_PAST:
        start = end - DAY_SECONDS if span.earliest_end == OPEN_PAST else span.earliest_end
    if end == OPEN_FUTURE:
        end = start + DAY_SECONDS if span.latest_start == OPEN_FUTURE else span.latest_start
    return start, end
