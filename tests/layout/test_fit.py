import pytest

from app.core.ids import EventId
from app.core.view import TimeRange
from app.layout.fit import fit, fit_events
from tests.layout.made import columns, event, instant, view


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ([event("a", date="2020-03-01"), event("b", date="2020-09")], "2020-03-01", "2020-10-01"),
        ([event("a", date="2020/.."), event("b", date="../2022")], "2020-01-01", "2023-01-01"),
        (
            [event("a", "allegation", "2020-03-01", alleged_date="1999")],
            "1999-01-01",
            "2020-03-02",
        ),
    ],
)
def test_everything_that_is_known_fits_with_a_margin(
    written: list[dict[str, object]], start: str, end: str
) -> None:
    found = fit(columns(*written), view())
    length = instant(end) - instant(start)
    assert found.start == instant(start) - round(0.04 * length)
    assert found.end == instant(end) + round(0.28 * length)


def test_what_is_hidden_does_not_count() -> None:
    cols = columns(event("a", date="2020-03-01"), event("b", date="1900", tags=("t",)))
    assert fit(cols, view(hidden_tags=frozenset(["t"]))).start > instant("2020-01-01")


def test_a_single_minute_gets_some_time_around_it() -> None:
    found = fit(columns(event("a", date="2020-03-01T12:00")), view())
    assert found.start < instant("2020-03-01T11:00")
    assert found.end > instant("2020-03-01T13:00")


def test_a_case_without_dates_shows_some_year() -> None:
    assert fit(columns(event("a")), view()) == TimeRange(
        instant("2021-01-01"), instant("2022-01-01")
    )


def test_a_few_events_fit_with_the_times_they_are_about() -> None:
    cols = columns(
        event("a", "allegation", "2020-03-01", alleged_date="2010"), event("b", date="1900")
    )
    found = fit_events(cols, [EventId("a")])
    assert instant("2009-01-01") < found.start < instant("2010-01-01")
    assert found.end > instant("2020-03-02")
