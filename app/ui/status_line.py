"""What the status bar says of the view: the time shown, the selection, and the next keys."""

from typing import Final

from app.core.edtf.zone import ZoneClock
from app.core.gregorian import date_of_day
from app.core.view import TimeRange, View
from app.core.words.attribution import KIND_WORDS
from app.core.words.month_names import MONTHS
from app.core.words.year_words import year_words
from app.state.session import OpenCase

_DAY: Final = 86_400
_KEYS: Final = "←/→ next event, ↑/↓ next lane, Enter the passage, L the link"


def status_line(opened: OpenCase, view: View) -> str:
    """Return the line for a case and a view."""
    case = opened.case
    parts = [range_words(view.shown, opened.columns.clock)]
    event = case.event_by_id.get(view.selected) if view.selected else None
    if event is not None:
        parts.append(f"{KIND_WORDS[event.kind]} selected")
    hidden = len(view.hidden_actors) + len(view.hidden_kinds)
    if hidden:
        parts.append(f"{hidden} hidden by ticks")
    if case.events:
        parts.append(_KEYS)
    return "   ·   ".join(parts)


def range_words(shown: TimeRange, clock: ZoneClock) -> str:
    """Return the time shown, "Apr 2018 – Dec 2022", to the minute, day or year as it is long.

    Args:
        clock: of the case, so that the words agree with the axis.
    """
    ends = (_wall(clock.shown(end), shown.seconds) for end in (shown.start, shown.end))
    return " – ".join(ends)


def _wall(seconds: int, length: int) -> str:
    day, second = divmod(seconds, _DAY)
    year, month, of_month = date_of_day(day)
    if length > 100 * 366 * _DAY:
        return year_words(year)
    words = f"{MONTHS[month - 1][:3]} {year_words(year)}"
    if length > 400 * _DAY:
        return words
    words = f"{of_month} {words}"
    return words if length >= 3 * _DAY else f"{words} {second // 3600:02}:{second % 3600 // 60:02}"
