"""Intervals: `2019/2020`, `../2021-12-08` (open), `2021-12-08/` (unknown), also of date-times."""

from app.core.dates import OPEN_FUTURE, OPEN_PAST, EdtfDate, Span
from app.core.edtf.flags import extensions_of, flags_of
from app.core.edtf.grammar import UnreadableDate, read_piece
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError

_BOUNDLESS = {"", ".."}


def read_interval(text: str, clock: ZoneClock) -> EdtfDate:
    """Read a string with one `/`.

    Raises:
        DateError: an end cannot be read, or the interval ends before it starts.
    """
    start_text, end_text = _two_ends(text)
    start = None if start_text in _BOUNDLESS else read_piece(start_text, clock)
    end = None if end_text in _BOUNDLESS else read_piece(end_text, clock)
    span = Span(
        start.first if start else OPEN_PAST,
        start.bound if start else OPEN_PAST,
        end.first if end else OPEN_FUTURE,
        end.bound if end else OPEN_FUTURE,
    )
    if span.latest_end <= span.earliest_start:
        raise DateError(text, f"{text} ends before it starts; write {end_text}/{start_text}")
    pieces = [piece for piece in (start, end) if piece]
    uncertain, approximate = flags_of(pieces)
    return EdtfDate(
        text,
        span,
        is_interval=True,
        uncertain=uncertain,
        approximate=approximate,
        unknown_start=not start_text,
        unknown_end=not end_text,
        extensions=extensions_of(pieces, interval=True),
        written=((start, end),),
    )


def _two_ends(text: str) -> tuple[str, str]:
    start, _, end = text.partition("/")
    if "/" in end:
        raise UnreadableDate(text, f"{text} has more than two ends; write one / only")
    if start in _BOUNDLESS and end in _BOUNDLESS:
        raise DateError(text, f"{text} says nothing; write a date at one end, or leave it out")
    return start, end
