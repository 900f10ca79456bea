"""Instants as they would be written in UTC."""

import pytest

from app.core.words.instant_words import instant_words
from tests.core.civil import at


@pytest.mark.parametrize(
    ("civil", "words"),
    [
        ("2021-12-08 06:00:01", "2021-12-08T06:00:01Z"),
        ("1970-01-01", "1970-01-01T00:00:00Z"),
        ("-0043-03-15 23:59", "-0043-03-15T23:59:00Z"),
        ("0000-01-01", "0000-01-01T00:00:00Z"),
        ("-170000002-01-01", "Y-170000002-01-01T00:00:00Z"),
        ("12000-01-01", "Y12000-01-01T00:00:00Z"),
        ("-inf", "no bound"),
        ("inf", "no bound"),
    ],
)
def test_an_instant_has_its_words(civil: str, words: str) -> None:
    assert instant_words(at(civil)) == words
