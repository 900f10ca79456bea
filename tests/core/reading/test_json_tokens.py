"""Steps over JSON text without reading it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading.json_tokens import NotJson, expect, skip_space, skip_string, skip_value

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON, st.booleans(), st.sampled_from([b",", b" ,", b"]", b"}", b"\n", b""]))
def test_a_value_is_stepped_over_whole(value: Any, ascii_only: bool, behind: bytes) -> None:
    data = json.dumps(value, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    assert skip_value(data + behind, 0) == len(data)


@pytest.mark.parametrize(
    "data", [b"", b",", b"]", b'"', b'"a', b'"\\"', b"[", b"[[]", b'{"a"', b":"]
)
def test_what_does_not_end_is_not_json(data: bytes) -> None:
    with pytest.raises(NotJson):
        skip_value(data, 0)


def test_a_deep_value_is_stepped_over() -> None:
    assert skip_value(b"[" * 100_000 + b"]" * 100_000, 0) == 200_000


def test_a_string_ends_at_a_quotation_mark_that_is_not_escaped() -> None:
    assert skip_string(rb'"a\\\" b\\" "c"', 0) == 11


def test_white_space_is_that_of_json() -> None:
    assert skip_space(b" \t\r\n\x0b", 0) == 4


@pytest.mark.parametrize("data", [b"", b";", b"{"])
def test_only_what_is_expected_is_stepped_over(data: bytes) -> None:
    assert expect(b",  x", 0, b",}") == 3
    with pytest.raises(NotJson):
        expect(data, 0, b",}")
