"""The dates that most cases are full of, read in one step: days, intervals of days, UTC seconds."""

from datetime import datetime
from typing import Final

from app.core.dates import EdtfDate, Span
from app.core.edtf.zone import ZoneClock

_DAY: Final = len("2021-12-08")
_DAYS: Final = len("2021-12-08/2021-12-09")
_SECOND: Final = len("2021-12-08T12:35:00Z")


def read_plain(written: str, clock: ZoneClock) -> EdtfDate | None:
    """Read a date of the years 1 to 9999; None sends a string the long way round."""
    length = len(written)
    try:
        if length == _DAY:
            first, bound = clock.day(written)
            return None if first == bound else _point(written, first, bound)
        if length == _DAYS and written[_DAY] == "/":
            return _days(written, clock)
        if length == _SECOND and written[10:20:3] == "T::Z":
            return _second(written)
    except ValueError:
        return None
    return None


def _days(written: str, clock: ZoneClock) -> EdtfDate | None:
    begins, begun = clock.day(written[:_DAY])
    ends, ended = clock.day(written[_DAY + 1 :])
    if begins == begun or ends == ended or ends < begins:
        return None
    return EdtfDate(written, Span(begins, begun, ends, ended), is_interval=True)


def _second(written: str) -> EdtfDate | None:
    if written[11:13] > "23" or written[4] != "-" or written[7] != "-":
        return None
    first = int(datetime.fromisoformat(written).timestamp())
    return _point(written, first, first + 1)


def _point(written: str, first: int, bound: int) -> EdtfDate:
    return EdtfDate(written, Span(first, bound, first, bound), is_point=True)
