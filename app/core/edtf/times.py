"""Dates with a time of day: `2021-12-08T12:35:00-06:00`, and without seconds as an extension."""

import re
from typing import Final

from app.core.dates import DatePiece
from app.core.edtf.masks import covered_days
from app.core.edtf.refusals import no_such_day
from app.core.edtf.zone import DAY_SECONDS, ZoneClock
from app.core.errors import DateError

_TIMED: Final = re.compile(
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
)
_WIDEST_OFFSET: Final = 14 * 60


def read_timed(text: str, clock: ZoneClock) -> DatePiece | None:
    """Read a date with a time; None where the string has not that form.

    A time covers its second, or its minute where no second is written. Where clocks go back
    and show the time twice, it covers both and all between.

    Raises:
        DateError: there is no such day, time or offset.
    """
    written = _TIMED.fullmatch(text)
    if not written:
        return None
    year, month, day = written[1], written[2], written[3]
    covered = None if year == "-0000" else covered_days(year, month, day)
    if covered is None:
        raise DateError(text, no_such_day(year, month, day))
    local = covered[0] * DAY_SECONDS + _second_of_day(text, written[4], written[5], written[6])
    first, last = _instants(text, local, written[7] or "", clock)
    time = ":".join(part for part in written.group(4, 5, 6) if part)
    length = 1 if written[6] else 60
    return DatePiece(
        year, month, day, time, written[7] or "", 0, ("", "", ""), first, last + length
    )


def _second_of_day(text: str, hour: str, minute: str, second: str | None) -> int:
    if hour == "24":
        raise DateError(text, "a day ends at 23:59:59; write 00:00:00 of the next day")
    if hour > "23" or minute > "59":
        raise DateError(text, f"there is no time {hour}:{minute}; write 00:00 to 23:59")
    if second and second > "59":
        raise DateError(text, f"second {second} cannot be placed; write 00 to 59")
    return int(hour) * 3600 + int(minute) * 60 + int(second or 0)


def _instants(text: str, local: int, offset: str, clock: ZoneClock) -> tuple[int, int]:
    if offset:
        return (local - _offset_seconds(text, offset),) * 2
    instants = clock.instants(local)
    if instants is None:
        raise DateError(
            text, f"clocks in {clock.zone} skipped this time; write it with its offset from UTC"
        )
    return instants


def _offset_seconds(text: str, offset: str) -> int:
    if offset == "Z":
        return 0
    hours, _, minutes = offset[1:].partition(":")
    total = int(hours) * 60 + int(minutes or 0)
    if total > _WIDEST_OFFSET or minutes > "59":
        raise DateError(text, f"there is no offset {offset}; write -14:00 to +14:00")
    if offset[0] == "-" and total == 0:
        raise DateError(text, f"there is no offset {offset}; write Z for UTC")
    return (-60 if offset[0] == "-" else 60) * total
