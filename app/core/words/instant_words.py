"""An instant as it would be written in UTC, for years of any size."""

from app.core.dates import OPEN_FUTURE, OPEN_PAST
from app.core.edtf.zone import DAY_SECONDS
from app.core.gregorian import date_of_day


def instant_words(instant: int) -> str:
    """Return "2021-12-08T06:00:00Z", "Y-170000002-01-01T00:00:00Z", or "no bound"."""
    if instant in {OPEN_PAST, OPEN_FUTURE}:
        return "no bound"
    day, second = divmod(instant, DAY_SECONDS)
    year, month, of_month = date_of_day(day)
    size = f"{'-' * (year < 0)}{abs(year):04d}"
    letter = "Y" if abs(year) > 9999 else ""
    clock = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
    return f"{letter}{size}-{month:02d}-{of_month:02d}T{clock}Z"
