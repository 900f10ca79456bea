"""The dates that most cases are full of, read in one step: days, intervals of days, UTC seconds."""

from datetime import date, datetime
from typing import Final

from app.core.dates import EdtfDate, Span
from app.core.edtf.zone import ZoneClock

_ORDINAL_OF_1970: Final = 719_163
_DAY: Final = len("2021-12-08")
_DAYS: Final = len("2021-12-08/2021-12-09")
_SECOND: Final = len("2021-12-08T12:35:00Z")


def read_plain(written: str, clock: ZoneClock) -> EdtfDate | None:
    """Read a date of the years 1 to 9999; None sends a string the long way round."""
    length = len(written)
    try:
        if length == _DAY:
            return _day(written, clock)
        if length == _DAYS and written[_DAY] == "/":
            return _days(written, clock)
        if length == _SECOND and written[10:20:3] == "T::Z":
            return _second(written)
    except ValueError:
        return None
    return None


def _day(written: str, clock: ZoneClock) -> EdtfDate | None:
    first, bound = _midnights(written, clock)
    if first == bound:
        return None
    span = Span(first, bound, first, bound)
    return EdtfDate(written, span, (span,), is_point=True)


def _days(written: str, clock: ZoneClock) -> EdtfDate | None:
    span = Span(*_midnights(written[:_DAY], clock), *_midnights(written[_DAY + 1 :], clock))
    begins, begun, ends, ended = span
    if begins == begun or ends == ended or ends < begins:
        return None
    return EdtfDate(written, span, (span,), is_interval=True)


def _second(written: str) -> EdtfDate | None:
    if written[11:13] > "23" or written[4] != "-" or written[7] != "-":
        return None
    first = int(datetime.fromisoformat(written).timestamp())
    span = Span(first, first + 1, first, first + 1)
    return EdtfDate(written, span, (span,), is_point=True)


def _midnights(written: str, clock: ZoneClock) -> tuple[int, int]:
    if written[4] != "-" or written[7] != "-":
        raise ValueError
    day = date.fromisoformat(written).toordinal() - _ORDINAL_OF_1970
    return clock.midnight(day), clock.midnight(day + 1)
