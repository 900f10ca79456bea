"""Dates in few characters, for labels and cards: "8 Dec 2021", "c. 2019", "2019–2020"."""

from typing import Final

from app.core.dates import DatePiece, EdtfDate
from app.core.edtf.pieces import together
from app.core.edtf.seasons import MONTHS_OF
from app.core.edtf.years import significant_years
from app.core.words.month_names import SHORT_MONTHS
from app.core.words.season_words import season_name, season_year
from app.core.words.year_words import covers_a_run, masked_year, year_range, year_words

_BEFORE: Final = {"": "", "?": "", "~": "c. ", "%": "c. "}
_AFTER: Final = {"": "", "?": "?", "~": "", "%": "?"}
_ERA: Final = "BC"
_ALL: Final = {"", "XX"}


def short_date(date: EdtfDate) -> str:
    """Return "8 Dec 2021", "2021", "c. 2019", "2019–2020", "until 2006", "1667 … 1672"."""
    pieces = date.pieces
    start, end = pieces[0][0], pieces[-1][1]
    if date.set_kind:
        return _short_set(date, start, end)
    if start and end:
        return _short_piece(start) if start is end else _short_interval(start, end)
    if start:
        return f"{_short_piece(start)} – ?" if date.unknown_end else f"from {_short_piece(start)}"
    last = _short_piece(end) if end else ""
    return f"? – {last}" if date.unknown_start else f"until {last}"


def _short_set(date: EdtfDate, start: DatePiece | None, end: DatePiece | None) -> str:
    link = "or" if date.set_kind == "one" else "and"
    if start is None and end is None:
        return f"{'one of ' if link == 'or' else ''}{len(date.pieces)} dates"
    if start is None or end is None:
        known = start or end
        when = "earlier" if start is None else "later"
        return f"{_short_piece(known)} {link} {when}" if known else ""
    if start is end:
        return _short_piece(start)
    between = f" {link} " if len(date.pieces) == 2 else " … "
    return f"{_short_piece(start)}{between}{_short_piece(end)}"


def _short_interval(start: DatePiece, end: DatePiece) -> str:
    mark = together(*start.marks)
    if mark != together(*end.marks):
        return f"{_short_piece(start)} – {_short_piece(end)}"
    return f"{_BEFORE[mark]}{_joined(_bare(start), _bare(end))}{_AFTER[mark]}"


def _joined(first: str, last: str) -> str:
    """Join two dates, saying once what both end in: "8–10 Dec 2021", "8 Nov – 10 Dec 2021"."""
    before, after = first.split(), last.split()
    if len(before) == len(after) > 1:
        while len(before) > 1 and before[-1] == after[-1]:
            before.pop()
            after.pop()
        era = last.split()[len(before) :][:1]
        if len(before) > 1 and before[-1].isdecimal() and era in ([_ERA], [f"{_ERA},"]):
            # Cut short, "1 Jul 1565 …" would be a date of another age.
            before.append(_ERA)
        first = " ".join(before)
        return f"{first}–{last}" if len(before) == 1 else f"{first} – {last}"
    return f"{first} – {last}" if " " in first + last else f"{first}–{last}"


def _short_piece(piece: DatePiece) -> str:
    mark = together(*piece.marks)
    return f"{_BEFORE[mark]}{_bare(piece)}{_AFTER[mark]}"


def _bare(piece: DatePiece) -> str:
    if piece.digits:
        return year_range(*significant_years(int(piece.year), piece.digits))
    if piece.day in _ALL and piece.month in _ALL and covers_a_run(piece.year):
        return masked_year(piece.year).removeprefix("the ")
    if piece.month in MONTHS_OF:
        return _short_season(piece)
    day = "" if piece.day == "XX" else piece.day
    if "X" in f"{piece.year}{piece.month}{day}":
        return "-".join(part for part in (piece.year, piece.month, piece.day) if part)
    day = f"{int(day)} " if day else ""
    time = f", {piece.time}" if piece.time else ""
    return f"{day}{SHORT_MONTHS[int(piece.month) - 1]} {year_words(int(piece.year))}{time}"


def _short_season(piece: DatePiece) -> str:
    number = int(piece.month)
    start, length = MONTHS_OF[piece.month]
    if "X" in piece.year:
        return f"{piece.year}-{piece.month}"
    if number < 33:
        return f"{season_name(piece.month)}{season_year(piece.year, start)}"
    months = f"{SHORT_MONTHS[start - 1]}–{SHORT_MONTHS[start + length - 2]}"
    return f"{months} {year_words(int(piece.year))}"
