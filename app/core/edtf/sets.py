"""Sets: `[1667,1668,1670..1672]` is one of them, `{1960,1961}` is all of them."""

import re
from typing import Final, Literal

from app.core.dates import OPEN_FUTURE, OPEN_PAST, DatePiece, EdtfDate, Span
from app.core.edtf.flags import flags_of
from app.core.edtf.grammar import UnreadableDate, read_piece
from app.core.edtf.refusals import shown
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError

_SET: Final = re.compile(r"\[([^\[\]{}/\s]+)\]|\{([^\[\]{}/\s]+)\}")

Ends = tuple[DatePiece | None, DatePiece | None]


def read_set(text: str, clock: ZoneClock) -> EdtfDate:
    """Read a set; each element is a part that covers `[first, bound)`, a range is one part.

    Raises:
        DateError: an element cannot be read, or a range has no such meaning.
    """
    written = _SET.fullmatch(text)
    if not written:
        raise UnreadableDate(text, f"{text} is not a set in EDTF")
    elements = (written[1] or written[2]).split(",")
    pairs = tuple(
        _read_element(element, clock, place == 0, place == len(elements) - 1)
        for place, element in enumerate(elements)
    )
    parts = tuple(_covering(pair) for pair in pairs)
    first, bound = min(part.earliest_start for part in parts), max(p.latest_end for p in parts)
    kind: Literal["one", "all"] = "one" if written[1] else "all"
    uncertain, approximate = flags_of([piece for pair in pairs for piece in pair if piece])
    return EdtfDate(
        text,
        Span(first, bound, first, bound),
        parts,
        set_kind=kind,
        uncertain=uncertain,
        approximate=approximate,
        written=pairs,
    )


def _read_element(text: str, clock: ZoneClock, is_first: bool, is_last: bool) -> Ends:
    start_text, dots, end_text = text.partition("..")
    if not dots:
        piece = _read_date(text, clock)
        return piece, piece
    if not start_text and not end_text:
        raise DateError(text, ".. says nothing; write a date before it, after it or both")
    if (not start_text and not is_first) or (not end_text and not is_last):
        raise DateError(text, f"{shown(text)} stands in the middle; write the dates in their order")
    start = _read_date(start_text, clock) if start_text else None
    end = _read_date(end_text, clock) if end_text else None
    if start and end:
        _check_range(text, start, end)
    return start, end


def _read_date(text: str, clock: ZoneClock) -> DatePiece:
    piece = read_piece(text, clock)
    if piece.time:
        raise DateError(text, f"a set holds days or coarser; write {text.partition('T')[0]}")
    return piece


def _check_range(text: str, start: DatePiece, end: DatePiece) -> None:
    if (bool(start.month), bool(start.day)) != (bool(end.month), bool(end.day)):
        raise DateError(text, f"the ends of {text} differ in kind; write two days, months or years")
    if end.bound <= start.first:
        raise DateError(text, f"{text} ends before it starts; write the earlier date first")


def _covering(pair: Ends) -> Span:
    start, end = pair
    first = start.first if start else OPEN_PAST
    bound = end.bound if end else OPEN_FUTURE
    return Span(first, bound, first, bound)
