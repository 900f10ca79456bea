"""The status bar's line, from the view alone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from app.core.edtf.zone import ZoneClock
from app.core.ids import EventId
from app.core.view import TimeRange
from app.state.session import Session
from app.ui.status_line import range_words, status_line


def at(year: int, month: int, day: int, hour: int = 0) -> int:
    return round(datetime(year, month, day, hour, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (at(2018, 4, 1), at(2022, 12, 9), "Apr 2018 – Dec 2022"),
        (at(2021, 3, 4), at(2021, 6, 1), "4 Mar 2021 – 1 Jun 2021"),
        (at(2021, 3, 4, 8), at(2021, 3, 5, 20), "4 Mar 2021 08:00 – 5 Mar 2021 20:00"),
        (-63_523_267_200, -55_000_000_000, "44 BC – AD 227"),
        (-(2**62), 2**62, "146,138,510,345 BC – AD 146,138,514,283"),
    ],
)
def test_the_range_is_as_fine_as_it_is_short(start: int, end: int, words: str) -> None:
    assert range_words(TimeRange(start, end), ZoneClock()) == words


def test_the_range_is_told_by_the_clock_of_the_case() -> None:
    shown = TimeRange(at(2021, 3, 4, 22), at(2021, 3, 5, 8))
    words = range_words(shown, ZoneClock(ZoneInfo("Asia/Baghdad")))
    assert words == "5 Mar 2021 01:00 – 5 Mar 2021 11:00"


def test_the_kind_of_the_selected_event_is_named(session: Session) -> None:
    session.select(EventId("untrue"))
    assert "Denial selected" in status_line(session.opened, session.view)


def test_what_is_hidden_is_counted(session: Session) -> None:
    session.hide_kind("event", True)
    assert "1 hidden by ticks" in status_line(session.opened, session.view)
