"""Which days a date with masked digits covers: `156X-12-25`, `1999-0X-30`, `-XXXX-02-29`."""

from collections.abc import Iterator
from itertools import product

from app.core.gregorian import day_number, days_in_month

_ANY_DIGIT = "0123456789"
_LEAP_YEAR = 2000


def values(mask: str, descending: bool = False) -> Iterator[int]:
    """Yield in order the numbers that digits with `X` may stand for: "1X" is 10 to 19."""
    choices = [_ANY_DIGIT if digit == "X" else digit for digit in mask]
    if descending:
        choices = [choice[::-1] for choice in choices]
    return (int("".join(digits)) for digits in product(*choices))


def years(mask: str, descending: bool = False) -> Iterator[int]:
    """Yield the years that a mask of four digits with its sign may stand for, in order of time.

    A minus never meets year 0: `-XXXX` ends with year -1, because EDTF writes 1 BC as `0000`.
    """
    if mask[0] != "-":
        return values(mask, descending)
    return (-value for value in values(mask[1:], not descending) if value)


def month_numbers(mask: str) -> list[int]:
    """Return the months 1 to 12 that fit, all of them for an empty mask."""
    return [month for month in values(mask or "XX") if 1 <= month <= 12]


def day_numbers(mask: str) -> list[int]:
    """Return the days 1 to 31 that fit, all of them for an empty mask."""
    return [day for day in values(mask or "XX") if 1 <= day <= 31]


def covered_days(year: str, month: str, day: str) -> tuple[int, int] | None:
    """Return the hull `[first, bound)` in days since 1970 of all days that fit, None if none does.

    Args:
        year: four digits, `X` among them or not, with a minus or without.
        month: two digits, or "" for all months.
        day: two digits, or "" for all days.
    """
    if "X" not in f"{year}{month}{day}":
        return _exact_days(int(year), month, day)
    if not _month_days(month, day, _LEAP_YEAR):
        return None
    firsts = (day_number(y, *fits[0]) for y, fits in _fitting(years(year), month, day))
    first = next(firsts, None)
    if first is None:
        return None
    latest_years = years(year, descending=True)
    last = next(day_number(y, *fits[-1]) for y, fits in _fitting(latest_years, month, day))
    return first, last + 1


def _exact_days(year: int, month: str, day: str) -> tuple[int, int] | None:
    if not month:
        return day_number(year, 1, 1), day_number(year + 1, 1, 1)
    number = int(month)
    if not 1 <= number <= 12:
        return None
    length = days_in_month(year, number)
    if not day:
        first = day_number(year, number, 1)
        return first, first + length
    if not 1 <= int(day) <= length:
        return None
    first = day_number(year, number, int(day))
    return first, first + 1


def _fitting(
    candidates: Iterator[int], month: str, day: str
) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    for year in candidates:
        fits = _month_days(month, day, year)
        if fits:
            yield year, fits


def _month_days(month: str, day: str, year: int) -> list[tuple[int, int]]:
    days = day_numbers(day)
    return [
        (number, fitting)
        for number in month_numbers(month)
        for fitting in days
        if fitting <= days_in_month(year, number)
    ]
