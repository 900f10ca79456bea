"""Years written with a letter: `Y-17000`, `Y17E7` (exponent), `1950S2` (significant digits)."""

import re
from typing import Final

from app.core.dates import DatePiece
from app.core.edtf.pieces import covering, together, too_far
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError
from app.core.gregorian import day_number

_YEAR: Final = re.compile(
    r"([?~%]?)(?:(-?[0-9]{4})|Y(-?[1-9][0-9]*)(?:E([1-9][0-9]*))?)(?:S([1-9][0-9]*))?([?~%]?)"
)
_LONGEST: Final = 13  # digits: 64-bit seconds hold about 292,277,000,000 years either way


def read_year(text: str, clock: ZoneClock) -> DatePiece | None:
    """Read a year with Y, E or S; None where the string has not that form.

    Raises:
        DateError: the year is too far away, has four digits after a Y, or fewer than S says.
    """
    written = _YEAR.fullmatch(text)
    if not written:
        return None
    before, short, long, exponent, significant, after = (group or "" for group in written.groups())
    year = _value(text, short or long, exponent)
    if long and not exponent and abs(year) < 10_000:
        raise DateError(text, f"Y is for years of more than four digits; write {_four(year)}")
    digits = int(significant[:3] or 0)
    if digits > len(str(abs(year))):
        raise DateError(text, f"{year} has fewer than {digits} digits; write a smaller S")
    lowest, highest = significant_years(year, digits)
    covered = day_number(lowest, 1, 1), day_number(highest + 1, 1, 1)
    marks = (together(before, after), "", "")
    return covering(text, covered, clock, (short or str(year), "", ""), marks, digits)


def significant_years(year: int, digits: int) -> tuple[int, int]:
    """Return the first and last year that share the given number of first digits; 0 means all.

    The digits count from the first that is not 0, towards year 0 for years before it: `-1960S2`
    is -1999 to -1900.
    """
    if not digits:
        return year, year
    size = abs(year)
    step = 10 ** (len(str(size)) - digits)
    lowest = size // step * step
    highest = lowest + step - 1
    return (lowest, highest) if year >= 0 else (-highest, -lowest)


def _value(text: str, digits: str, exponent: str) -> int:
    if len(digits) > _LONGEST or len(exponent) > 2 or int(exponent or 0) > _LONGEST:
        raise too_far(text)
    return int(digits + "0" * int(exponent or 0))


def _four(year: int) -> str:
    return f"{'-' * (year < 0)}{abs(year):04d}"
