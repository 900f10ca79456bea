"""What the status bar says of the view: the time shown, the selection, and the next keys."""

from datetime import UTC, datetime

from app.core.attribution import KIND_WORDS
from app.core.model import Case
from app.core.view import TimeRange, View

_KEYS = "←/→ next event, ↑/↓ next lane, Enter the passage, L the link"


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
    """Return the time shown, "Apr 2018 – Dec 2022", to the day or minute where it is short."""
    first, last = _moment(shown.start), _moment(shown.end)
    if first is None or last is None:
        return f"{_years(shown.start)} – {_years(shown.end)}"
    form = "%d %b %Y %H:%M" if shown.seconds < 3 * 86_400 else "%d %b %Y"
    if shown.seconds > 400 * 86_400:
        form = "%b %Y"
    return f"{first.strftime(form).lstrip('0')} – {last.strftime(form).lstrip('0')}"


def _moment(seconds: int) -> datetime | None:
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None
    return moment if moment.year >= 1000 else None


def _years(seconds: int) -> str:
    year = 1970 + round(seconds / 31_556_952)
    return f"{year}" if year > 0 else f"{1 - year} BC"
