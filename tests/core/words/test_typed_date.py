"""Dates as a person types them."""

import pytest

from app.core.errors import DateError
from app.core.words.typed_date import read_typed_date


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("2021-12-08", "2021-12-08"),
        (" 2019~ ", "2019~"),
        ("8 Dec 2021", "2021-12-08"),
        ("8  December\t2021", "2021-12-08"),
        ("December 8, 2021", "2021-12-08"),
        ("March 2021", "2021-03"),
        ("8.12.2021", "2021-12-08"),
        ("2019 to 2020", "2019/2020"),
        ("44 BC", "-0043"),
        ("3000 BC", "-2999"),
        ("15 Mar 44 BC", "-0043-03-15"),
        ("March 15, 44 B.C.", "-0043-03-15"),
        ("Jul 1565 BCE", "-1564-07"),
        ("1 Jan AD 1", "0001-01-01"),
        ("17,001 BC", "Y-17000"),
        ("170,000,003 BC", "Y-170000002"),
        ("170000003 BC", "Y-170000002"),
        ("AD 12,345", "Y12345"),
        ("8 Dec 2021 12:35", "2021-12-08T12:35"),
    ],
)
def test_words_that_mean_one_date_are_read(typed: str, written: str) -> None:
    assert read_typed_date(typed).text == written


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "a date is empty; write a day as 2021-12-08"),
        ("soon", "soon is not a date in EDTF; write a day as"),
        ("8/12/2021", "can be read in two ways; write 2021-12-08 or 2021-08-12"),
        ("31 Feb 2021", "is not a date in EDTF; write a day as"),
        ("x" * 90, "is not a date in EDTF"),
        ("0 BC", "is not a date in EDTF"),
        ("AD 0", "is not a date in EDTF"),
        ("1 Jan 0 BC", "is not a date in EDTF"),
        ("Jan AD 0", "is not a date in EDTF"),
    ],
)
def test_what_is_no_date_is_refused_with_what_to_write(typed: str, says: str) -> None:
    with pytest.raises(DateError, match=says):
        read_typed_date(typed)
