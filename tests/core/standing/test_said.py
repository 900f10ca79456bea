"""Whether something had been said by a day."""

from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edtf import parse_edtf
from app.core.standing.said import Said, moments_of, said_by

WRITTEN = ("2020", "2020-12-31", "2020-12-31T12:00:00", "2019/2021", "[2019,2021]", "202X", "-0043")
END_OF_2020 = parse_edtf("2020-12-31").span.latest_end


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2020-12-31", "surely"),
        ("2020", "surely"),
        ("2021-01-01", "not yet"),
        ("2020/2021", "possibly"),
        ("2020-12-31/2021-01-01", "possibly"),
        ("../2020", "surely"),
        ("2020/..", "possibly"),
        ("2021/..", "not yet"),
        ("[2019,2021]", "possibly"),
        ("202X", "possibly"),
    ],
)
def test_what_had_been_said_by_the_end_of_2020(date: str, said: Said) -> None:
    assert said_by(parse_edtf(date), END_OF_2020) == said


def test_what_has_no_date_is_never_dated_in() -> None:
    assert said_by(None, END_OF_2020) == said_by(None, None) == "undated"
    assert moments_of(None) == ()


def test_by_now_all_that_has_a_date_has_been_said() -> None:
    assert said_by(parse_edtf("2999/.."), None) == "surely"


@given(st.sampled_from(WRITTEN), st.integers(0, 1), st.integers(-1, 1))
def test_the_answer_changes_at_its_moments_and_nowhere_else(
    written: str, moment: int, beside: int
) -> None:
    date = parse_edtf(written)
    moments = moments_of(date)
    end = moments[moment] + beside
    expected = ("not yet", "possibly", "surely")[bisect_right(moments, end)]
    assert said_by(date, end) == expected
