"""The short way to read a date leads where the long one does."""

from datetime import UTC, date, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.core.dates import EdtfDate
from app.core.edtf import CaseDates, _read
from app.core.edtf.plain import read_days, read_plain
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError

# 2011-12-30 was left out in Apia; midnight is skipped in São Paulo once a year.
_ZONES = [UTC, ZoneInfo("Pacific/Apia"), ZoneInfo("America/Sao_Paulo")]
_DAYS = st.dates(min_value=date(1, 1, 1)).map(date.isoformat)
_SECONDS = st.builds("{}T{:%H:%M:%S}Z".format, _DAYS, st.times())
_INTERVALS = st.builds("{}/{}".format, _DAYS, _DAYS)


def read_shortly(written: str, zone: tzinfo) -> EdtfDate | None:
    """Return what the short way leads to, if anything."""
    clock = ZoneClock(zone)
    plain = read_plain(written, clock)
    return plain or read_days(written, lambda day: read_plain(day, clock))


@settings(max_examples=60)
@given(st.one_of(_DAYS, _SECONDS, _INTERVALS), st.sampled_from(_ZONES))
def test_both_ways_lead_to_the_same_date(written: str, zone: ZoneInfo) -> None:
    plain = read_shortly(written, zone)
    if plain is not None:
        long = _read(written, ZoneClock(zone))
        assert replace(plain, written=()) == replace(long, written=())
        assert plain.pieces == long.pieces


@pytest.mark.parametrize(
    "written",
    [
        "2021-02-30",
        "2021-W01-1",
        "2021-12-08/2021-12-07",
        "2021-02-30/2021-12-07",
        "2011-12-30",
        "2011-12-30/2011-12-31",
        "2011-12-29/2011-12-30",
        "2021-12-08T24:00:00Z",
        "2021-12-08T23:60:00Z",
        "20211-2-08T12:35:00Z",
        "2021-12-08 12:35:00Z",
        "2021-12-08-2021-12-09",
        "20211-2-08",
        "2021",
    ],
)
def test_what_is_not_plain_goes_the_long_way(written: str) -> None:
    assert read_shortly(written, ZoneInfo("Pacific/Apia")) is None


@given(st.lists(st.one_of(_DAYS, _INTERVALS), max_size=5), st.sampled_from(_ZONES))
def test_what_was_read_before_makes_no_difference(written: list[str], zone: ZoneInfo) -> None:
    dates = CaseDates(zone)
    read = [dates[one] for one in written if read_shortly(one, zone) is not None]
    assert read == [CaseDates(zone)[date.text] for date in read]


def test_an_interval_of_a_day_that_is_none_is_refused_as_a_whole() -> None:
    with pytest.raises(DateError) as caught:
        CaseDates()["2021-02-30/2021-12-07"]
    assert caught.value.written == "2021-02-30/2021-12-07"


def test_an_interval_of_other_dates_than_days_goes_the_long_way() -> None:
    dates = CaseDates()
    written = f"1980-01-01/{dates['199X-12-25'].text}"
    assert dates[written] == _read(written, ZoneClock(UTC))


@pytest.mark.parametrize("written", ["2021-12-08", "2021-12-08/2021-12-09", "2021-12-08T12:35:00Z"])
def test_what_is_plain_is_read_at_once(written: str) -> None:
    assert read_shortly(written, UTC) is not None
