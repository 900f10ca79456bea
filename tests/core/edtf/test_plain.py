"""The short way to read a date leads where the long one does."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from app.core.edtf import _read
from app.core.edtf.plain import read_plain
from app.core.edtf.zone import ZoneClock

# 2011-12-30 was left out in Apia; midnight is skipped in São Paulo once a year.
_ZONES = [UTC, ZoneInfo("Pacific/Apia"), ZoneInfo("America/Sao_Paulo")]
_DAYS = st.dates(min_value=date(1, 1, 1)).map(date.isoformat)
_SECONDS = st.builds("{}T{:%H:%M:%S}Z".format, _DAYS, st.times())
_INTERVALS = st.builds("{}/{}".format, _DAYS, _DAYS)


@settings(max_examples=60)
@given(st.one_of(_DAYS, _SECONDS, _INTERVALS), st.sampled_from(_ZONES))
def test_both_ways_lead_to_the_same_date(written: str, zone: ZoneInfo) -> None:
    plain = read_plain(written, ZoneClock(zone))
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
    assert read_plain(written, ZoneClock(ZoneInfo("Pacific/Apia"))) is None


@pytest.mark.parametrize("written", ["2021-12-08", "2021-12-08/2021-12-09", "2021-12-08T12:35:00Z"])
def test_what_is_plain_is_read_at_once(written: str) -> None:
    assert read_plain(written, ZoneClock(UTC)) is not None
