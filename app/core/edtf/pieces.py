"""How a date as written becomes a piece: the instants it covers and the marks on its parts."""

from app.core.dates import OPEN_FUTURE, OPEN_PAST, DatePiece
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError

Parts = tuple[str, str, str]


def covering(
    text: str, covered: tuple[int, int], clock: ZoneClock, parts: Parts, marks: Parts, digits: int
) -> DatePiece:
    """Return the piece that covers `[first, bound)` days since 1970.

    Raises:
        DateError: the seconds do not fit in 64 bits, or the zone skipped the day.
    """
    first, bound = clock.midnight(covered[0]), clock.midnight(covered[1])
    if not OPEN_PAST < first <= bound < OPEN_FUTURE:
        raise too_far(text)
    if first == bound:
        raise DateError(
            text, f"{text} does not exist in {clock.zone}: clocks skipped it; write the day after"
        )
    return DatePiece(*parts, "", "", digits, marks, first, bound)


def too_far(text: str) -> DateError:
    """Return the error for a year whose seconds no 64-bit number holds."""
    short = text if len(text) < 40 else f"{text[:40]}…"
    return DateError(text, f"{short} is too far away; write a year within 292,277,000,000")


def together(*marks: str) -> str:
    """Return one mark that says what all of them say: `?` and `~` make `%`."""
    uncertain = any(mark in {"?", "%"} for mark in marks)
    approximate = any(mark in {"~", "%"} for mark in marks)
    if uncertain and approximate:
        return "%"
    return "?" if uncertain else "~" * approximate
