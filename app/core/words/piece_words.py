"""One date as written, in neutral English words that say neither more nor less than its bounds."""

from typing import Final, NamedTuple

from app.core.dates import DatePiece
from app.core.edtf.masks import covered_days, day_numbers, month_numbers
from app.core.edtf.seasons import MONTHS_OF
from app.core.edtf.years import significant_years
from app.core.gregorian import date_of_day, days_in_month
from app.core.words.month_names import MONTHS
from app.core.words.season_words import season_words
from app.core.words.year_words import (
    covers_a_run,
    in_year,
    masked_year,
    of_year,
    year_range,
    year_words,
)

_ALL: Final = {"", "XX"}


class Phrase(NamedTuple):
    """Words for a piece; `exact` where they need no "some time in" before them."""

    text: str
    exact: bool


def piece_phrase(piece: DatePiece) -> Phrase:
    """Return the words for a date without its marks: "8 December 2021", "the 2020s"."""
    if piece.day not in _ALL:
        return Phrase(_day_words(piece) or _between(piece), True)
    if piece.month in _ALL:
        return Phrase(_year_words(piece), piece.year == "XXXX" or not covers_a_run(piece.year))
    if piece.month in MONTHS_OF:
        return Phrase(season_words(piece.year, piece.month), False)
    months = month_numbers(piece.month)
    if len(months) == 1:
        return Phrase(f"{MONTHS[months[0] - 1]}{of_year(piece.year)}", False)
    if "X" in piece.year:
        return Phrase(_between(piece), True)
    names = [MONTHS[number - 1] for number in months]
    return Phrase(f"{_choice(months, names, 'a month')}{of_year(piece.year)}", True)


def _year_words(piece: DatePiece) -> str:
    if not piece.digits:
        return year_words(int(piece.year)) if not piece.masked else masked_year(piece.year)
    year = int(piece.year)
    whole = year_range(*significant_years(year, piece.digits))
    return f"{whole}, estimated at {year_words(year)}"


def _day_words(piece: DatePiece) -> str:
    """Return words for a day, "" where only its bounds can say it."""
    months, days = month_numbers(piece.month), day_numbers(piece.day)
    if piece.month == "XX" and len(days) == 1:
        return f"day {days[0]} of a month{in_year(piece.year)}"
    if len(months) > 1:
        return ""
    month = f"{MONTHS[months[0] - 1]}{of_year(piece.year)}"
    if len(days) == 1:
        return f"{days[0]} {month}{time_words(piece)}"
    if "X" in piece.year:
        return ""
    days = [day for day in days if day <= days_in_month(int(piece.year), months[0])]
    return f"{_choice(days, [str(day) for day in days], 'a day')} {month}"


def time_words(piece: DatePiece) -> str:
    """Return ", 12:35 (UTC−06:00)" in the offset as written, "" for a date without a time."""
    if not piece.time:
        return ""
    offset = offset_words(piece)
    return f", {piece.time} ({offset})" if offset else f", {piece.time}"


def offset_words(piece: DatePiece) -> str:
    """Return "UTC−06:00", "UTC", or "" for a date without an offset."""
    if not piece.offset:
        return ""
    return "UTC" if piece.offset == "Z" else f"UTC{piece.offset.replace('-', '−')}"


def _choice(numbers: list[int], names: list[str], what: str) -> str:
    """Return "30", "5, 15 or 25", or "a month from October to December" for a row of them."""
    if len(names) == 1:
        return names[0]
    if len(names) > 2 and numbers[-1] - numbers[0] == len(names) - 1:
        return f"{what} from {names[0]} to {names[-1]}"
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _between(piece: DatePiece) -> str:
    """Return the outermost days, and the digits as written: for masks that no phrase fits."""
    covered = covered_days(piece.year, piece.month, piece.day)
    assert covered is not None  # a piece that no day fits is refused
    first, bound = covered
    written = "-".join(part for part in (piece.year, piece.month, piece.day) if part)
    return f"a day from {_day(first)} to {_day(bound - 1)} ({written})"


def _day(number: int) -> str:
    year, month, day = date_of_day(number)
    return f"{day} {MONTHS[month - 1]} {year_words(year)}"
