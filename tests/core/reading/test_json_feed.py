"""What is at hand of a JSON text."""

from io import BytesIO

import pytest

from app.core.reading.json_feed import Feed
from app.core.reading.json_tokens import NotJson, skip_space, skip_value


def feed_of(text: bytes, most: int = 1) -> Feed:
    """Return a feed that is given `most` bytes at a time."""
    file = BytesIO(text)
    return Feed(lambda length: file.read(min(length, most)))


def test_a_value_is_measured_as_far_as_it_goes() -> None:
    assert feed_of(b"123 ").measure(skip_value) == 3
    assert feed_of(b'{"a": [1, "]"]}').measure(skip_value) == 15


def test_the_place_is_counted_from_the_beginning_of_the_text() -> None:
    feed = feed_of(b'  {"a"')
    feed.step(skip_space)
    feed.expect(b"{")
    assert feed.place == 3
    assert feed.stands(b'"')


def test_what_lies_behind_is_not_kept() -> None:
    feed = feed_of(b" " * 5 + b"123")
    feed.step(skip_space)
    feed.reach(2)
    assert feed.data == b"12"


def test_as_much_is_at_hand_as_is_asked_for_or_left() -> None:
    feed = feed_of(b"12345678")
    feed.reach(3)
    assert feed.data == b"123"
    feed.reach(100)
    assert feed.data == b"12345678"


def test_what_is_not_there_at_the_end_is_no_json() -> None:
    with pytest.raises(NotJson):
        feed_of(b'"never closed').measure(skip_value)


def test_another_byte_than_expected_is_no_json() -> None:
    with pytest.raises(NotJson):
        feed_of(b"{").expect(b",}")
