"""The keys that are kept but not read, and the values that a case has not."""

from pathlib import Path

import pytest

from tests.core.written import messages, read, whole


@pytest.mark.parametrize("number", ["1e999", "[-1e999]", '{"a": {"b": [1, 2e400]}}'])
def test_a_number_too_large_to_be_kept_is_refused(number: str, tmp_path: Path) -> None:
    raw = f'{{"format": "allegata/1", "title": "t", "x-a": {number}}}'
    said = "a number here is too large to be kept; write it as a text"
    assert messages(tmp_path, raw) == [("x-a", said)]


def test_null_may_stand_within_an_extra_key(tmp_path: Path) -> None:
    assert read(tmp_path, whole(**{"x-a": None, "x-b": {"c": None}})).title == "A case"


def test_null_may_stand_within_a_text(tmp_path: Path) -> None:
    assert read(tmp_path, whole(title="null and void")).title == "null and void"


@pytest.mark.parametrize("key", ["file", "text", "sha256", "issued", "accessed", "url"])
def test_null_in_a_source_is_refused_whatever_the_key(key: str, tmp_path: Path) -> None:
    raw = whole(sources=[{"id": "s", "title": "S", key: None}])
    said = f'null says nothing; leave the key "{key}" out'
    assert messages(tmp_path, raw) == [(f"sources[0].{key}", said)]
