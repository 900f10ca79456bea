"""What is said of a date beside its place in time: doubt, approximation, extensions used."""

from collections.abc import Sequence
from typing import Final

from app.core.dates import DatePiece

TIME_WITHOUT_SECONDS: Final = "time without seconds"
INTERVAL_OF_TIMES: Final = "interval of date-times"
_WITH_SECONDS: Final = len("12:35:00")


def flags_of(pieces: Sequence[DatePiece]) -> tuple[bool, bool]:
    """Return whether anything in them is uncertain, and whether anything is approximate."""
    marks = {mark for piece in pieces for mark in piece.marks}
    return bool(marks & {"?", "%"}), bool(marks & {"~", "%"})


def extensions_of(pieces: Sequence[DatePiece], interval: bool = False) -> tuple[str, ...]:
    """Return the names of the extensions of `allegata/1` that the pieces use."""
    times = [piece.time for piece in pieces if piece.time]
    if not times:
        return ()
    of_interval = (INTERVAL_OF_TIMES,) if interval else ()
    return (
        of_interval
        if min(map(len, times)) == _WITH_SECONDS
        else (TIME_WITHOUT_SECONDS, *of_interval)
    )
