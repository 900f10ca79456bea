"""What the status bar says of the view: the time shown, the selection, and the next keys."""

from typing import Final

from app.core.gregorian import date_of_day
from app.core.model import Case
from app.core.view import TimeRange, View
from app.core.words.attribution import KIND_WORDS
from app.core.words.month_names import MONTHS
from app.core.words.year_words import year_words

_DAY: Final = 86_400
_KEYS: Final = "←/→ next event, ↑/↓ next lane, Enter the passage, L the link"


def status_line(case: Case, view: View) -> str:
    """Return the line for a case and a view."""
    parts = [range_words(view.shown)]
    event = case.event_by_id.get(view.selected) if view.selected else None
    if event is not None:
        parts.append(f"{KIND_WORDS[event.kind]} selected")
    hidden = len(view.hidden_actors) + len(view.hidden_kinds)
    if hidden:
        parts.append(f"{hidden} hidden by ticks")
    if case.events:
        parts.append(_KEYS)
    return "   ·   ".join(parts)


def range_words(shown: TimeRange) -> str:
    """Return the time shown, "Apr 2018 – Dec 2022", to the minute, day or year as it is long."""
    return f"{_instant(shown.start, shown.seconds)} – {_instant(shown.end, shown.seconds)}"


def _instant(seconds: int, length: int) -> str:
    day, second = divmod(seconds, _DAY)
    year, month, of_month = date_of_day(day)
    if length > 100 * 366 * _DAY:
        return year_words(year)
    words = f"{MONTHS[month - 1][:3]} {year_words(year)}"
    if length > 400 * _DAY:
        return words
    words = f"{of_month} {words}"
    return words if length >= 3 * _DAY else f"{words} {second // 3600:02}:{second % 3600 // 60:02}"
