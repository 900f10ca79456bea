"""Dates in neutral English words; `short_date` beside it is for tight places."""

from app.core.dates import DatePiece, EdtfDate
from app.core.words.mark_words import mark_before, marks_after, whole_mark
from app.core.words.piece_words import piece_phrase
from app.core.words.short_date import short_date
from app.core.words.year_words import year_range

__all__ = ["date_words", "short_date"]


def date_words(date: EdtfDate) -> str:
    """Return "8 December 2021", "some time in 2021", "2019 to 2020, approximately"."""
    if date.set_kind:
        return _set_words(date)
    ((start, end),) = date.pieces
    if date.is_interval:
        return _interval_words(date, start, end)
    assert start is not None
    return _one_date(start)


def _one_date(piece: DatePiece) -> str:
    phrase = piece_phrase(piece)
    mark = whole_mark(piece)
    if mark:
        return f"{mark_before(mark)}{phrase.text}"
    before = "" if phrase.exact else "some time in "
    return f"{before}{phrase.text}{marks_after(piece)}"


def _end_words(piece: DatePiece) -> str:
    return f"{mark_before(whole_mark(piece))}{piece_phrase(piece).text}{marks_after(piece)}"


def _interval_words(date: EdtfDate, start: DatePiece | None, end: DatePiece | None) -> str:
    if start and end:
        return _both_ends(start, end)
    if start:
        return f"from {_end_words(start)}{', end unknown' if date.unknown_end else ' on'}"
    assert end is not None
    return f"until {_end_words(end)}{', start unknown' if date.unknown_start else ''}"


def _both_ends(start: DatePiece, end: DatePiece) -> str:
    mark = whole_mark(start)
    if not mark or mark != whole_mark(end):
        return f"{_end_words(start)} to {_end_words(end)}"
    possibly = "" if mark == "~" else "possibly "
    roughly = "" if mark == "?" else ", approximately"
    return f"{possibly}{piece_phrase(start).text} to {piece_phrase(end).text}{roughly}"


def _set_words(date: EdtfDate) -> str:
    one = date.set_kind == "one"
    words = [_element_words(start, end, one) for start, end in date.pieces]
    if len(words) == 1:
        return _lone_element(date, words[0], one)
    listed = f"{', '.join(words[:-1])} {'or' if one else 'and'} {words[-1]}"
    return f"{'one' if one else 'all'} of {listed}"


def _lone_element(date: EdtfDate, words: str, one: bool) -> str:
    start, end = date.pieces[0]
    if start is not None and start is end:
        return _one_date(start)
    return f"{'one' if one else 'all'} of {words}" if start and end else words


def _element_words(start: DatePiece | None, end: DatePiece | None, one: bool) -> str:
    link = "or" if one else "and"
    if start is None and end is not None:
        return f"{_end_words(end)} {link} earlier"
    if end is None and start is not None:
        return f"{_end_words(start)} {link} later"
    assert start is not None
    assert end is not None
    if start is end:
        return _end_words(start)
    if start.numbers and end.numbers and not start.month and not any(start.marks + end.marks):
        return year_range(start.numbers[0], end.numbers[0])
    return f"{_end_words(start)} to {_end_words(end)}"
