"""What is said of a date beside its place in time: doubt, approximation, extensions used."""

from collections.abc import Sequence
from typing import Final

from app.core.dates import DatePiece

TIME_WITHOUT_SECONDS: Final = "time without seconds"
INTERVAL_OF_TIMES: Final = "interval of date-times"


def flags_of(pieces: Sequence[DatePiece]) -> tuple[bool, bool]:
    """Return whether anything in them is uncertain, and whether anything is approximate."""
    marks = "".join(mark for piece in pieces for mark in piece.marks)
    return "?" in marks or "%" in marks, "~" in marks or "%" in marks


def extensions_of(pieces: Sequence[DatePiece], interval: bool = False) -> tuple[str, ...]:
    """Return the names of the extensions of `allegata/1` that the pieces use."""
    names = []
    if any(len(piece.time) == 5 for piece in pieces):
        names.append(TIME_WITHOUT_SECONDS)
    if interval and any(piece.time for piece in pieces):
        names.append(INTERVAL_OF_TIMES)
    return tuple(names)
