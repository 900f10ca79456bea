"""An event file taken apart."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading.json_feed import Feed
from app.core.reading.json_pieces import DoubledKey, Piece, read_pieces, read_value
from app.core.reading.json_tokens import NotJson

PAD = "y" * 900
ANY = st.recursive(
    st.text() | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
ENTRY = {"id": "a", "cited": [{"source": "s"}, {"source": "t"}], "text": '"},{"id": [}'}


def taken_apart(data: bytes, most: int = 1 << 20) -> Iterator[Piece | DoubledKey]:
    """Return the pieces of a file of which `most` bytes are fetched at a time."""
    file = BytesIO(data)
    return read_pieces(Feed(lambda length: file.read(min(length, most))))


def together(data: bytes, most: int = 1 << 20) -> dict[str, Any]:
    """Return the file put together again from its pieces."""
    found: dict[str, Any] = {}
    for piece in taken_apart(data, most):
        assert isinstance(piece, Piece)
        if piece.first is None:
            found[piece.key] = piece.value
        else:
            entries = found.setdefault(piece.key, [])
            assert piece.first == len(entries)
            assert b"[" + data[piece.at : piece.end] + b"]" == piece.written
            assert json.loads(piece.written) == piece.value
            entries += piece.value
    return found


def pieces_of(entries: list[Any], **style: Any) -> int:
    data = json.dumps({"events": entries, "x": 1}, **style).encode()
    assert together(data) == {"events": entries, "x": 1}
    return sum(isinstance(piece, Piece) for piece in taken_apart(data))


@pytest.mark.parametrize("style", [{}, {"indent": 2}, {"separators": (",", ":")}, {"indent": "\t"}])
def test_a_long_array_comes_in_few_pieces_however_it_is_written(style: Any) -> None:
    entries = [{**ENTRY, "n": n, "pad": PAD} for n in range(2000)]
    assert 3 < pieces_of(entries, **style) < 30


def test_entries_that_look_like_what_is_in_them_are_still_told_apart() -> None:
    entries = [{"id": "a", "pad": PAD * 9, "cited": [{"id": n} for n in range(30)]}] * 300
    assert pieces_of(entries, separators=(",", ":")) < 60


def test_entries_that_all_begin_alike_within_are_stepped_over() -> None:
    within = [{"id": n, "pad": "z" * 30} for n in range(20_000)]
    assert pieces_of([{"id": 0, "cited": within}] * 3, separators=(",", ":")) >= 3


def test_entries_of_many_first_keys_are_stepped_over() -> None:
    entries = [{f"key{n}": PAD} for n in range(1500)]
    assert pieces_of(entries) > 10


def test_what_is_no_object_is_given_out_too() -> None:
    entries = [PAD, [PAD], 5, None, {"a": PAD}] * 400
    assert pieces_of(entries) > 5


def test_an_empty_file_of_an_empty_object_has_no_pieces() -> None:
    assert list(taken_apart(b" { } ")) == []


def test_empty_arrays_have_no_pieces() -> None:
    assert together(b'{"events": [ ], "actors":[]}') == {}


def test_a_top_key_that_stands_twice_is_told_and_stepped_over() -> None:
    found = list(taken_apart(b'{"a": 1, "a": [[2]], "b": 3}'))
    assert found[1] == DoubledKey("a", 9)
    assert [one.value for one in found if isinstance(one, Piece)] == [1, 3]


@given(st.dictionaries(st.sampled_from(["actors", "events", "title", "é"]), st.lists(st.text())))
def test_any_object_comes_together_again(value: Any) -> None:
    data = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    kept = {key: each for key, each in value.items() if each or key in {"title", "é"}}
    assert together(data) == kept
    assert together(data, 1) == kept


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{",
        b'{"a"}',
        b'{"a" 1}',
        b'{"a":}',
        b'{"a":1,}',
        b'{"a":1 "b":2}',
        b'{"a":1}x',
        b"{a:1}",
        b'{"events":[}',
        b'{"events":[1,]}',
        b'{"events":[1 2]}',
        b'{"events":[{"a":01}]}',
        b'{"events":[1',
        b'{"a":NaN}',
        b'{"a":"\\ud800"}',
        b'{"a":"\xff"}',
        b'{"\xff":1}',
    ],
)
def test_what_is_not_json_is_said_so(data: bytes) -> None:
    for most in (1, 1 << 20):
        with pytest.raises(NotJson):
            list(taken_apart(data, most))


@given(st.lists(ANY, max_size=9), st.sampled_from([None, 1, 2]), st.integers(1, 40))
def test_it_does_not_matter_how_much_of_a_file_is_at_hand(
    entries: list[Any], indent: int | None, most: int
) -> None:
    data = json.dumps({"title": "t", "events": entries, "x": entries}, indent=indent).encode()
    assert list(taken_apart(data, most)) == list(taken_apart(data))


def test_a_value_is_read_from_its_bytes() -> None:
    assert read_value(b'["a", 2]') == ["a", 2]
