from datetime import UTC
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edtf.zone import ZoneClock
from app.layout.ticks import (
    DAY,
    MONTH,
    UNITS,
    YEAR,
    Unit,
    coarse_text,
    coarser,
    fine_text,
    instant_of,
    tick_at,
    year_text,
)
from tests.layout.made import instant

UTC_CLOCK = ZoneClock(UTC)
BERLIN = ZoneClock(ZoneInfo("Europe/Berlin"))
SALVADOR = ZoneClock(ZoneInfo("America/El_Salvador"))


@given(
    st.sampled_from(UNITS),
    st.integers(-(10**17), 10**17),
    st.sampled_from([UTC_CLOCK, BERLIN, SALVADOR]),
)
def test_every_instant_lies_between_its_tick_and_the_next(
    unit: Unit, moment: int, clock: ZoneClock
) -> None:
    tick = tick_at(unit, moment, clock)
    assert instant_of(unit, tick, clock) <= moment < instant_of(unit, tick + 1, clock)


@pytest.mark.parametrize("change", ["2021-03-28T01:00", "2021-10-31T01:00"])
@pytest.mark.parametrize("unit", UNITS[:13])
def test_ticks_hold_where_clocks_change(change: str, unit: Unit) -> None:
    for moment in range(instant(change) - 9000, instant(change) + 9000, 700):
        tick = tick_at(unit, moment, BERLIN)
        assert instant_of(unit, tick, BERLIN) <= moment < instant_of(unit, tick + 1, BERLIN)


def test_days_begin_at_midnight_in_the_zone_of_the_case() -> None:
    tick = tick_at(DAY, instant("2021-12-08T05:00"), SALVADOR)
    assert instant_of(DAY, tick, SALVADOR) == instant("2021-12-07T06:00")


def test_weeks_begin_on_monday() -> None:
    tick = tick_at(Unit("day", 7), instant("2021-12-08"), UTC_CLOCK)
    assert instant_of(Unit("day", 7), tick, UTC_CLOCK) == instant("2021-12-06")


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (1, ["3 BC", "2 BC", "1 BC", "1", "2"]),
        (10, ["20 BC", "10 BC", "1", "10", "20"]),
        (500, ["1000 BC", "500 BC", "1", "500", "1000"]),
    ],
)
def test_years_are_round_on_both_sides_and_no_year_is_nought(
    step: int, expected: list[str]
) -> None:
    assert [fine_text(Unit("year", step), tick) for tick in range(-2, 3)] == expected


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2018, "2018"),
        (-43, "44 BC"),
        (0, "1 BC"),
        (-11_999, "12,000 BC"),
        (-11_999_999, "12 M years BC"),
        (-169_999_999, "170 M years BC"),
        (-170_000_001, "170,000,002 BC"),
        (2_500_000, "2.5 M years"),
    ],
)
def test_years_are_written_as_people_do(year: int, expected: str) -> None:
    assert year_text(year) == expected


@pytest.mark.parametrize(
    ("unit", "when", "expected"),
    [
        (Unit("second", 15), "2021-12-08T12:35:20", "12:35:15"),
        (Unit("second", 300), "2021-12-08T12:36:20", "12:35"),
        (DAY, "2021-12-08", "8"),
        (Unit("day", 7), "2021-12-08", "6"),
        (Unit("month", 3), "2021-12-08", "Oct"),
        (Unit("year", 5), "2021-12-08", "2020"),
    ],
)
def test_fine_ticks_have_short_names(unit: Unit, when: str, expected: str) -> None:
    assert fine_text(unit, tick_at(unit, instant(when), UTC_CLOCK)) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [(DAY, "8 Dec 2021"), (MONTH, "Dec 2021"), (YEAR, "2021"), (Unit("year", 10), "2020")],
)
def test_coarse_ticks_have_full_names(unit: Unit, expected: str) -> None:
    assert coarse_text(unit, tick_at(unit, instant("2021-12-08"), UTC_CLOCK)) == expected


@pytest.mark.parametrize(
    ("unit", "day", "expected"),
    [
        (DAY, "0001-01-01", "1 Jan AD 1"),
        (MONTH, "0012-05-01", "May AD 12"),
        (YEAR, "0012-05-01", "AD 12"),
        (Unit("year", 100), "0999-05-01", "AD 900"),
        (Unit("year", 1000), "0999-05-01", "AD 1"),
        (YEAR, "1000-05-01", "1000"),
    ],
)
def test_a_short_year_is_told_from_a_day(unit: Unit, day: str, expected: str) -> None:
    assert coarse_text(unit, tick_at(unit, instant(day), UTC_CLOCK)) == expected


@pytest.mark.parametrize(
    ("unit", "above"),
    [
        (Unit("second", 60), DAY),
        (DAY, MONTH),
        (MONTH, YEAR),
        (YEAR, Unit("year", 10)),
        (Unit("year", 5), Unit("year", 10)),
        (Unit("year", 10), Unit("year", 100)),
    ],
)
def test_each_unit_stands_under_a_coarser_one(unit: Unit, above: Unit) -> None:
    assert coarser(unit) == above
