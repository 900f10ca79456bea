"""A range of dates as a person types it: from when, until when, each end as a date or empty."""

from zoneinfo import ZoneInfo

from app.core.dates import EdtfDate
from app.core.edtf import parse_edtf

_OPEN = ".."


def read_within(start: str, end: str, zone: str) -> EdtfDate | None:
    """Read the range between two dates, or None where both are empty.

    Args:
        start, end: as EDTF, the same twice for a single date.
        zone: IANA name of the time zone that is meant.

    Raises:
        DateError: an end is no date, or the range ends before it starts.
    """
    start, end = start.strip(), end.strip()
    if not start and not end:
        return None
    if start == end:
        return parse_edtf(start, ZoneInfo(zone))
    return parse_edtf(f"{start or _OPEN}/{end or _OPEN}", ZoneInfo(zone))


def written_ends(date: EdtfDate | None) -> tuple[str, str]:
    """Return what would have to be typed for a range."""
    if date is None:
        return "", ""
    start, slash, end = date.text.partition("/")
    if not slash:
        return start, start
    return ("" if start == _OPEN else start), ("" if end == _OPEN else end)
