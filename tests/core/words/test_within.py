"""A range of dates typed as two ends is read, said, and given back."""

import pytest

from app.core.errors import DateError
from app.core.words.date_words import date_words
from app.core.words.within import read_within, written_ends


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2019", "2021", "2019 to 2021"),
        (" 2019-03 ", "", "from March 2019 on"),
        ("", "2021-12-08", "until 8 December 2021"),
        ("2020", "2020", "2020"),
        ("-0043", "0014", "44 BC to AD 14"),
    ],
)
def test_a_range_is_read_and_its_ends_are_given_back(start: str, end: str, words: str) -> None:
    date = read_within(start, end, "UTC")
    assert date is not None
    assert date_words(date).removeprefix("some time in ") == words
    assert written_ends(date) == (start.strip(), end.strip())


def test_without_ends_there_is_no_range() -> None:
    assert read_within(" ", "", "UTC") is None
    assert written_ends(None) == ("", "")


def test_the_ends_are_meant_in_the_time_zone_of_the_case() -> None:
    date = read_within("2021-12-08", "", "America/El_Salvador")
    assert date is not None
    assert date.span.earliest_start % 86_400 == 6 * 3600


@pytest.mark.parametrize(("start", "end"), [("soon", ""), ("2021", "2019"), ("2019/2020", "2021")])
def test_what_is_no_range_is_refused(start: str, end: str) -> None:
    with pytest.raises(DateError):
        read_within(start, end, "UTC")
