"""The dates that most cases are full of, read in one step: days, intervals of days, UTC seconds."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from app.core.dates import EdtfDate, Span
from app.core.edtf.zone import ZoneClock

DAY: Final = len("2021-12-08")
_DAYS: Final = len("2021-12-08/2021-12-09")
_SECOND: Final = len("2021-12-08T12:35:00Z")


def read_plain(written: str, clock: ZoneClock) -> EdtfDate | None:
    """Read a date of the years 1 to 9999; None sends a string the long way round."""
    length = len(written)
    try:
        if length == DAY:
            first, bound = clock.day(written)
            return None if first == bound else _point(written, first, bound)
        if length == _SECOND and written[10:20:3] == "T::Z":
            return _second(written)
    except ValueError:
        return None
    return None


def read_days(written: str, day: Callable[[str], EdtfDate | None]) -> EdtfDate | None:
    """Read an interval of two days; None sends a string the long way round.

    Args:
        written: the string.
        day: reads either end; None, or another date than a plain day, for what is none.
    """
    if len(written) != _DAYS or written[DAY] != "/":
        return None
    first, last = day(written[:DAY]), day(written[DAY + 1 :])
    if first is None or last is None or first.written or last.written:
        return None
    begins, ends = first.span, last.span
    if ends.earliest_start < begins.earliest_start:
        return None
    span = Span(begins.earliest_start, begins.latest_start, ends.earliest_start, ends.latest_start)
    return EdtfDate(written, span, is_interval=True)


def _second(written: str) -> EdtfDate | None:
    if written[11:13] > "23" or written[4] != "-" or written[7] != "-":
        return None
    first = int(datetime.fromisoformat(written).timestamp())
    return _point(written, first, first + 1)


def _point(written: str, first: int, bound: int) -> EdtfDate:
    return EdtfDate(written, Span(first, bound, first, bound), is_point=True)
