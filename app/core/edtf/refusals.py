"""Why a date is refused, and what to write instead."""

from typing import Final

from app.core.edtf.masks import day_numbers, month_numbers
from app.core.edtf.seasons import MONTHS_OF
from app.core.gregorian import days_in_month
from app.core.words.month_names import MONTHS

LONGEST_SHOWN: Final = 60


def no_such_day(year: str, month: str, day: str) -> str:
    """Return why no day fits a date of the right form: `2021-02-30`, `2021-13`, `1999-02-3X`."""
    written = "-".join(part for part in (year, month, day) if part)
    if year == "-0000":
        return "there is no year -0000; write 0000 for 1 BC"
    if not month_numbers(month):
        return _no_such_month(month, day)
    if not day_numbers(day):
        return f"there is no day {day}; write 01 to 31, or leave the day out"
    if "X" in written:
        return f"no day fits {written}; write fewer digits, or X for the wrong ones"
    length = days_in_month(int(year), int(month))
    name = f"{MONTHS[int(month) - 1]} {year}"
    return f"{written} does not exist: {name} has {length} days; write 01 to {length}"


def shown(written: str) -> str:
    """Return a string fit for a message: cut, and with nothing invisible in it."""
    start = written[: LONGEST_SHOWN + 1]
    plain = start if start.isprintable() and start == start.strip() else ascii(start)
    return plain if len(plain) <= LONGEST_SHOWN else f"{plain[:LONGEST_SHOWN]}…"


def _no_such_month(month: str, day: str) -> str:
    if month in MONTHS_OF and day:
        return f"{month} is a season or a group of months and has no day; leave the day out"
    return f"there is no month {month}; write 01 to 12, or 21 to 41 for a season or a quarter"
