"""“As of”: the end of a day, its words, and the moment from which each statement counts."""

from bisect import bisect_left, bisect_right
from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec import Struct

from app.core.dates import OPEN_PAST, EdtfDate
from app.core.edtf.zone import DAY_SECONDS, ZoneClock
from app.core.gregorian import date_of_day
from app.core.ids import EventId
from app.core.model import Case, Claim
from app.core.words.month_names import MONTHS, SHORT_MONTHS
from app.core.words.year_words import year_words

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Moment(Struct, frozen=True, order=True):
    """A statement and the least "as of" at which it counts: the end of the day, or of the minute
    or second where it was written as finely, on which it may first have been said."""

    end: int
    latest_end: int
    place: int
    event: EventId


def day_of(instant: int, clock: ZoneClock) -> int:
    """Return the day, counted from 1970-01-01, in which an instant lies."""
    day = instant // DAY_SECONDS
    while clock.midnight(day) > instant:
        day -= 1
    while clock.midnight(day + 1) <= instant:
        day += 1
    return day


def end_of_day(instant: int, clock: ZoneClock) -> int:
    """Return the end, exclusive, of the day in which an instant lies."""
    return clock.midnight(day_of(instant, clock) + 1)


def counted_from(date: EdtfDate, clock: ZoneClock) -> int | None:
    """Return the least "as of" at which a date counts; None where it counts at any."""
    first, last = date.span.possible
    return None if first == OPEN_PAST else min(last, end_of_day(first, clock))


def moments(case: Case, clock: ZoneClock) -> tuple[Moment, ...]:
    """Return every dated claim in the order in which it begins to count."""
    found = []
    for place, event in enumerate(case.events):
        if isinstance(event, Claim) and event.date is not None:
            end = counted_from(event.date, clock)
            if end is not None:
                found.append(Moment(end, event.date.span.latest_end, place, event.id))
    return tuple(sorted(found))


def step(
    all_moments: tuple[Moment, ...], as_of: int | None, selected: EventId | None, by: int
) -> Moment | None:
    """Return the statement after (1) or before (-1) the one that is looked at.

    Args:
        all_moments: as `moments` returns them.
        as_of: the end of the day as of which, exclusive; None begins at either end.
        selected: the statement looked at, where it is one of those that begin to count then.

    Returns:
        None where there is no further one.
    """
    if as_of is None:
        at = 0 if by > 0 else len(all_moments) - 1
    else:
        first = bisect_left(all_moments, as_of, key=lambda moment: moment.end)
        past = bisect_right(all_moments, as_of, key=lambda moment: moment.end)
        here = [n for n in range(first, past) if all_moments[n].event == selected]
        at = here[0] + by if here else (past if by > 0 else first - 1)
    return all_moments[at] if 0 <= at < len(all_moments) else None


def as_of_words(end: int, clock: ZoneClock, *, short: bool = False) -> str:
    """Return "12 July 1906", short "12 Jul 1906", with the time where no day ends."""
    year, month, day, time = _last_moment(end, clock)
    names = SHORT_MONTHS if short else MONTHS
    words = f"{day} {names[month - 1]} {year_words(year)}"
    return f"{words}, {time}" if time else words


def as_of_written(end: int, clock: ZoneClock) -> str:
    """Return the date as one would write it in EDTF: "1906-07-12", "2021-12-08T12:35"."""
    year, month, day, time = _last_moment(end, clock)
    if abs(year) > 9999:
        return f"Y{year}"
    written = f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{day:02}"
    return f"{written}T{time}" if time else written


def _last_moment(end: int, clock: ZoneClock) -> tuple[int, int, int, str]:
    number = day_of(end - 1, clock)
    year, month, day = date_of_day(number)
    if clock.midnight(number + 1) == end:
        return year, month, day, ""
    if 1 < year < 9999:
        local = (_EPOCH + timedelta(seconds=end - 1)).astimezone(clock.zone)
        return year, month, day, f"{local:%H:%M}"
    minute = (end - 1 - clock.midnight(number)) // 60
    return year, month, day, f"{minute // 60:02}:{minute % 60:02}"
