"""Where the timeline goes to show a date."""

import pytest

from app.core.edtf import parse_edtf
from app.core.view import TimeRange
from app.layout.jump import around_date
from tests.layout.made import instant, shown

DAY = 86_400
MONTH = TimeRange(0, 30 * DAY)


def middle(found: TimeRange) -> int:
    return (found.start + found.end) // 2


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("2021-12-08", 30 * DAY),
        ("2021-12-08T12:35", 40 * 60),
        ("2021", 730 * DAY),
        ("../2021-12-08", 30 * DAY),
        ("2021-12-08/", 30 * DAY),
    ],
)
def test_the_length_changes_only_where_the_date_would_not_be_seen(
    written: str, seconds: int
) -> None:
    assert around_date(parse_edtf(written), MONTH).seconds == seconds


@pytest.mark.parametrize("written", ["2021-12-08", "../2021-12-08", "2021-12-08/.."])
def test_the_date_stands_in_the_middle(written: str) -> None:
    assert middle(around_date(parse_edtf(written), MONTH)) == instant("2021-12-08T12:00")


@pytest.mark.parametrize(
    ("written", "known"), [("[..1984]", "1984-12-31T12:00"), ("[1984..]", "1984-01-01T12:00")]
)
def test_of_an_open_set_the_known_end_is_sought(written: str, known: str) -> None:
    assert middle(around_date(parse_edtf(written), MONTH)) == instant(known)


def test_a_day_is_sought_from_near_enough_to_be_seen() -> None:
    found = around_date(parse_edtf("2021-12-08"), shown("1900-01-01", "2100-01-01"))
    assert found.seconds == 40 * DAY
