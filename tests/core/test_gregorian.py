"""The calendar, against `datetime` and at its corners."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.gregorian import date_of_day, day_number, days_in_month, is_leap
from tests.core.civil import instant

YEARS = st.integers(-300_000_000_000, 300_000_000_000)


@given(YEARS, st.integers(1, 12), st.integers(1, 28))
def test_a_day_has_the_number_that_datetime_gives_it(year: int, month: int, day: int) -> None:
    assert day_number(year, month, day) * 86_400 == instant(year, month, day)


@given(st.integers(-(10**14), 10**14))
def test_a_number_and_its_day_lead_to_each_other(number: int) -> None:
    assert day_number(*date_of_day(number)) == number


@pytest.mark.parametrize(
    ("number", "day"),
    [
        (0, (1970, 1, 1)),
        (-1, (1969, 12, 31)),
        (11_016, (2000, 2, 29)),
        (-719_528, (0, 1, 1)),
        (-719_529, (-1, 12, 31)),
        (-719_469, (0, 2, 29)),
    ],
)
def test_known_days_have_their_known_numbers(number: int, day: tuple[int, int, int]) -> None:
    assert day_number(*day) == number
    assert date_of_day(number) == day


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2000, True), (1900, False), (2020, True), (2021, False), (0, True), (-4, True)],
)
def test_a_leap_year_has_a_29_february(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == 28 + leap


def test_months_have_their_lengths() -> None:
    assert [days_in_month(2021, month) for month in (1, 4, 12)] == [31, 30, 31]
