"""Whether something had been said by a day: surely, possibly, or not yet."""

from typing import Final, Literal

from app.core.dates import EdtfDate

Said = Literal["surely", "possibly", "not yet", "undated"]
COUNTED: Final[frozenset[Said]] = frozenset({"surely", "possibly"})


def said_by(date: EdtfDate | None, end: int | None) -> Said:
    """Say whether something of this date had been said by D.

    Args:
        date: when it was said; None is never dated in.
        end: the end of D, exclusive, in seconds; None for "by now", when all that has a date has
            surely been said.

    Source: the event file's "Threads, and as of".
    """
    if date is None:
        return "undated"
    if end is None or date.span.latest_end <= end:
        return "surely"
    return "possibly" if date.span.earliest_start < end else "not yet"


def moments_of(date: EdtfDate | None) -> tuple[int, ...]:
    """Return the ends of D from which on `said_by` answers differently, ascending."""
    return () if date is None else (date.span.earliest_start + 1, date.span.latest_end)
