"""The head of a figure: its title, and one line on the time, the clock and the day it is as of."""

from typing import Final

from app.core.edtf import parse_edtf
from app.core.edtf.zone import ZoneClock
from app.core.gregorian import date_of_day
from app.core.model import Case
from app.core.words.date_words import date_words
from app.figure.blocks import Block
from app.figure.model import Texts
from app.figure.request import Request
from app.figure.wrapping import block, line_px
from app.layout.batches import Measure
from app.layout.ticks import DAY, tick_at

TITLE_PX: Final = 18.0
SMALL_PX: Final = 11.0
_AFTER: Final = 10.0


def build_title(
    case: Case, clock: ZoneClock, request: Request, width: float, measure: Measure
) -> Block:
    """Return the title block."""
    title = case.title if request.title is None else request.title
    y, items = 0.0, []
    for text, px, weight in ((title, TITLE_PX, 700), (view_words(clock, request), SMALL_PX, 400)):
        if text:
            role = "ink" if weight == 700 else "ink-2"
            lines = block(text, (0.0, y + px), width, (px, weight, role), measure)  # type: ignore[arg-type]
            items.append(Texts(lines))
            y += line_px(px) * len(lines)
    return Block(y + _AFTER if y else 0.0, tuple(items))


def view_words(clock: ZoneClock, request: Request) -> str:
    """Return which time is shown, by which clock, and as of which day."""
    said = request.view.clock == "said"
    words = [
        "Marks stand at the date on which something was said, or happened"
        if said
        else "Marks stand at the date at which something is alleged to have happened"
    ]
    if request.shown is not None:
        first, last = request.shown.start, request.shown.end - 1
        words.insert(0, f"{day_words(first, clock)} to {day_words(last, clock)}")
    if request.view.as_of is not None:
        words.append(f"what had been said by {day_words(request.view.as_of - 1, clock)}")
    return " · ".join(words)


def day_words(instant: int, clock: ZoneClock) -> str:
    """Return the day of an instant: "8 December 2021"; the year alone where it is far away."""
    year, month, day = date_of_day(tick_at(DAY, instant, clock))
    if abs(year) > 9999:
        return date_words(parse_edtf(f"Y{year}"))
    sign = "-" if year < 0 else ""
    return date_words(parse_edtf(f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"))
