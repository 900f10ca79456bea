"""A second calendar for the tests: `datetime`, moved by whole cycles of 400 years."""

import re
from datetime import UTC, datetime, timedelta

from app.core.dates import OPEN_FUTURE, OPEN_PAST

_CIVIL = re.compile(r"(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?: (\d\d):(\d\d)(?::(\d\d))?)?")
_DAYS_OF_400_YEARS = 146_097


def at(civil: str) -> int:
    """Return the instant of "2021-12-08 12:35:00" in UTC; "-inf" and "inf" stand for no bound."""
    if civil in {"-inf", "inf"}:
        return OPEN_PAST if civil == "-inf" else OPEN_FUTURE
    match = _CIVIL.fullmatch(civil)
    assert match is not None, civil
    year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
    return instant(year, month or 1, day or 1) + hour * 3600 + minute * 60 + second


def instant(year: int, month: int, day: int) -> int:
    """Return the instant at which a day begins in UTC."""
    cycles, within = divmod(year - 1, 400)
    moment = datetime(within + 1, month, day, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return int(moment / timedelta(seconds=1)) + cycles * _DAYS_OF_400_YEARS * 86_400


def after(year: int, month: int = 0, day: int = 0) -> int:
    """Return the instant at which a year, month or day is over."""
    if not month:
        return instant(year + 1, 1, 1)
    if not day:
        return instant(year + month // 12, month % 12 + 1, 1)
    return instant(year, month, day) + 86_400
