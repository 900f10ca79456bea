"""What holds for every string: one kind of error, ends in order, advice that can be followed."""

import re
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from app.core.edtf import parse_edtf
from app.core.errors import DateError
from app.core.words.date_words import date_words, short_date
from tests.core.civil import instant
from tests.core.edtf_strings import any_edtf, plain_days

_ADVICE = re.compile(r"write (\S+)$")


@given(st.text(alphabet="0123456789XYEST-/.,[]{}?~%:Z+u ()", max_size=24) | st.text(max_size=40))
def test_no_string_raises_anything_but_a_date_error(written: str) -> None:
    with suppress(DateError):
        assert date_words(parse_edtf(written))


@given(any_edtf())
def test_the_ends_of_every_date_stand_in_order(written: str) -> None:
    try:
        read = parse_edtf(written)
    except DateError:
        return
    for span in (read.span, *read.parts):
        assert span.earliest_start <= span.latest_start
        assert span.earliest_end <= span.latest_end
        assert span.earliest_start < span.latest_end


@given(any_edtf())
def test_every_date_has_words_long_and_short(written: str) -> None:
    try:
        read = parse_edtf(written)
    except DateError:
        return
    assert date_words(read).strip() == date_words(read) != ""
    assert short_date(read).strip() == short_date(read) != ""


@given(plain_days())
def test_a_plain_day_covers_that_day(day: tuple[int, int, int]) -> None:
    year, month, of_month = day
    read = parse_edtf(f"{'-' * (year < 0)}{abs(year):04d}-{month:02d}-{of_month:02d}")
    assert read.span.possible == (instant(*day), instant(*day) + 86_400)


@given(
    any_edtf(),
    st.sampled_from(["u", "x", "(", "?~", " ", "unknown", "-", "1", "T", "."]),
    st.integers(0, 20),
)
def test_what_a_refusal_proposes_can_be_read(written: str, noise: str, place: int) -> None:
    try:
        parse_edtf(written[:place] + noise + written[place:])
    except DateError as error:
        proposed = _ADVICE.search(error.message)
        if proposed and " is not a date in EDTF; write a day" not in error.message:
            assert parse_edtf(proposed[1]).text == proposed[1]
