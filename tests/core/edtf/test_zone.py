"""Clocks on the wall: daylight saving, skipped days, years that `datetime` does not know."""

from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest

from app.core.edtf import parse_edtf
from app.core.edtf.zone import ZoneClock
from app.core.errors import DateError
from tests.core.civil import at


def bounds(written: str, zone: tzinfo) -> tuple[int, int]:
    return parse_edtf(written, zone).span.possible


@pytest.mark.parametrize(
    ("zone", "written", "first", "bound"),
    [
        # the days on which clocks change have 23 and 25 hours
        ("Europe/Berlin", "2021-03-28", "2021-03-27 23:00", "2021-03-28 22:00"),
        ("Europe/Berlin", "2021-10-31", "2021-10-30 22:00", "2021-10-31 23:00"),
        ("Europe/Berlin", "2021", "2020-12-31 23:00", "2021-12-31 23:00"),
        # 00:00 is skipped in São Paulo, the day begins at 01:00
        ("America/Sao_Paulo", "2018-11-04", "2018-11-04 03:00", "2018-11-05 02:00"),
        # 00:00 comes twice in Havana, the day begins with the first
        ("America/Havana", "2021-11-07", "2021-11-07 04:00", "2021-11-08 05:00"),
        # local mean time before there were zones
        ("America/El_Salvador", "1850-01-01", "1850-01-01 05:56:48", "1850-01-02 05:56:48"),
        ("America/El_Salvador", "-0043", "-0043-01-01 05:56:48", "-0042-01-01 05:56:48"),
        ("Europe/Berlin", "Y12000", "11999-12-31 23:00", "12000-12-31 23:00"),
        # January is summer in Auckland, but far years have standard time
        ("Pacific/Auckland", "Y12000", "11999-12-31 12:00", "12000-12-31 12:00"),
    ],
)
def test_a_day_lasts_from_midnight_to_midnight_on_the_wall(
    zone: str, written: str, first: str, bound: str
) -> None:
    assert bounds(written, ZoneInfo(zone)) == (at(first), at(bound))


def test_a_time_that_clocks_show_twice_covers_both() -> None:
    first, bound = bounds("2021-10-31T02:30:00", ZoneInfo("Europe/Berlin"))
    assert (first, bound) == (at("2021-10-31 00:30"), at("2021-10-31 01:30:01"))


def test_a_time_that_clocks_skip_is_refused() -> None:
    with pytest.raises(DateError, match="clocks in Europe/Berlin skipped this time; write it with"):
        bounds("2021-03-28T02:30:00", ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize("written", ["2011-12-30", "2011-12-3X/2011-12-30"])
def test_a_day_that_clocks_skip_is_refused(written: str) -> None:
    with pytest.raises(DateError, match="2011-12-30 does not exist in Pacific/Apia"):
        bounds(written, ZoneInfo("Pacific/Apia"))


def test_a_zone_may_be_a_plain_offset() -> None:
    zone = timezone(timedelta(hours=-6))
    assert bounds("2021-12-08", zone) == (at("2021-12-08 06:00"), at("2021-12-09 06:00"))
    assert bounds("Y12000", zone)[0] == at("12000-01-01 06:00")


def test_the_zone_named_utc_is_utc() -> None:
    assert bounds("2021-12-08T12:35:00", ZoneInfo("UTC")) == bounds("2021-12-08T12:35:00", UTC)


def test_a_clock_says_a_midnight_again_as_it_said_it_first() -> None:
    clock = ZoneClock(ZoneInfo("Europe/Berlin"))
    assert clock.midnight(0) == clock.midnight(0) == -3600


@pytest.mark.parametrize(
    ("zone", "instant", "wall"),
    [
        ("UTC", "2021-03-04 05:06", "2021-03-04 05:06"),
        ("Asia/Baghdad", "2021-03-04 22:00", "2021-03-05 01:00"),
        ("Europe/Berlin", "2021-10-31 00:30", "2021-10-31 02:30"),
        ("Europe/Berlin", "2021-10-31 01:30", "2021-10-31 02:30"),
        ("Europe/Berlin", "11999-12-31 23:00", "12000-01-01 00:00"),
        ("America/El_Salvador", "-0043-01-01 05:56:48", "-0043-01-01 00:00"),
    ],
)
def test_an_instant_is_shown_as_the_clock_on_the_wall_shows_it(
    zone: str, instant: str, wall: str
) -> None:
    assert ZoneClock(ZoneInfo(zone)).shown(at(instant)) == at(wall)
