"""One date of EDTF as written (no interval, no set) to the piece of time that it covers."""

import re
from typing import Final

from app.core.dates import DatePiece
from app.core.edtf.masks import covered_days, years
from app.core.edtf.pieces import Parts, covering, together
from app.core.edtf.refusals import no_such_day
from app.core.edtf.seasons import MONTHS_OF, season_days
from app.core.edtf.times import read_timed
from app.core.edtf.years import read_year
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError

_DATE: Final = re.compile(
    r"([?~%]?)(-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?"
)
_MARK: Final = re.compile(r"[?~%]")
_UNMARKED: Final = ("", "", "")


class UnreadableDate(DateError):  # noqa: N818  (a date error, told apart only on the way out)
    """A string with no form of EDTF at all: what was meant must be guessed from its looks."""


def read_piece(text: str, clock: ZoneClock) -> DatePiece:
    """Read a date, a season, a year with a letter or a date-time.

    Raises:
        DateError: with a message where the form is right but there is no such date.
        UnreadableDate: where the form is not one of EDTF.
    """
    written = _DATE.fullmatch(text)
    if written:
        return _read_date(text, written, clock)
    piece = read_year(text, clock) or read_timed(text, clock)
    if not piece:
        raise UnreadableDate(text, f"{text} is not a date in EDTF")
    return piece


def season_hull(year: str, season: str) -> tuple[int, int]:
    """Return `[first, bound)` in days since 1970 of a season in a year, masked or not."""
    return season_days(next(years(year)), next(years(year, descending=True)), season)


def _read_date(text: str, written: re.Match[str], clock: ZoneClock) -> DatePiece:
    year, month, day = written[2], written[5] or "", written[8] or ""
    if year == "-0000":
        raise DateError(text, no_such_day(year, month, day))
    is_season = month in MONTHS_OF and not day
    covered = season_hull(year, month) if is_season else covered_days(year, month, day)
    if covered is None:
        raise DateError(text, no_such_day(year, month, day))
    marks = _marks(written) if _MARK.search(text) else _UNMARKED
    return covering(text, covered, clock, (year, month, day), marks, 0)


def _marks(written: re.Match[str]) -> Parts:
    """Spread the marks: one before a part is meant for it, one after for it and all before it."""
    before = [written[group] or "" for group in (1, 4, 7)]
    after = [written[group] or "" for group in (3, 6, 9)]
    year, month, day = (
        together(before[place], *after[place:]) if written[group] else ""
        for place, group in enumerate((2, 5, 8))
    )
    return year, month, day
