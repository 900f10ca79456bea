"""From paths to bytes, and from bytes to lines and columns."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading.faults import Path, path_words
from app.core.reading.json_places import Spot, find_spots, line_columns

DATA = b'{"a": [1, {"b": "x"}, [2]],\n "c": {"d": 5}, "e": []}'


def at(data: bytes, path: Path) -> tuple[bytes, bytes]:
    """Return what stands from the value and from the key of a path on."""
    spot = find_spots(data, [path], {})[path]
    return data[spot.value :][:3], data[spot.key :][:3]


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), b'{"a', b'{"a'),
        (("a",), b"[1,", b'"a"'),
        (("a", 0), b"1, ", b"1, "),
        (("a", 1, "b"), b'"x"', b'"b"'),
        (("a", 2, 0), b"2]]", b"2]]"),
        (("c", "d"), b"5},", b'"d"'),
    ],
)
def test_a_path_leads_to_value_and_key(path: Path, value: bytes, key: bytes) -> None:
    assert at(DATA, path) == (value, key)


@pytest.mark.parametrize("path", [("z",), ("a", 9), ("a", "b"), ("c", 0), ("e", 0), ("a", 0, "b")])
def test_a_path_that_is_not_there_is_left_out(path: Path) -> None:
    assert find_spots(DATA, [path], {}) == {}


def test_many_paths_are_found_in_one_pass() -> None:
    paths: list[Path] = [("c",), ("a", 2), ("a", 0), ("a", 1, "b"), ()]
    assert set(find_spots(DATA, paths, {})) == set(paths)


def test_a_doubled_key_counts_where_it_stands_last_below_the_top() -> None:
    data = b'{"a": {"b": 1, "b": 2}, "a": {"b": 3}}'
    assert at(data, ("a", "b")) == (b"2},", b'"b"')


def test_a_walk_begins_at_the_last_mark_before_what_is_looked_for() -> None:
    data = b'{"a": [0, @, 2, 3]}'  # the walk would not get past the second entry
    spots = find_spots(data, [("a", 3), ("a", 2)], {"a": [(0, 7), (2, data.index(b"2"))]})
    assert spots == {("a", 2): Spot(13, 13), ("a", 3): Spot(16, 16)}


@given(st.lists(st.dictionaries(st.text(), st.lists(st.integers() | st.text()))))
def test_every_value_is_found_where_it_stands(entries: list[dict[str, Any]]) -> None:
    data = json.dumps({"events": entries}, indent=1).encode()
    paths: dict[Path, Any] = {
        ("events", i, key, j): value
        for i, entry in enumerate(entries)
        for key, values in entry.items()
        for j, value in enumerate(values)
    }
    decoder = json.JSONDecoder()
    for path, spot in find_spots(data, paths, {}).items():
        assert decoder.raw_decode(data.decode(), spot.value)[0] == paths.pop(path)
    assert not paths


@given(st.text("ab\né🦀\r"), st.data())
def test_lines_and_columns_are_those_of_the_text(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=6))
    before = {len(text[:place].encode()): text[:place] for place in places}
    found = line_columns(text.encode(), before)
    expected = {
        at: (head.count("\n") + 1, len(head) - (head.rfind("\n") + 1) + 1)
        for at, head in before.items()
    }
    assert found == expected


def test_a_path_is_written_as_people_do() -> None:
    assert path_words(("events", 12, "citations", 0, "source")) == "events[12].citations[0].source"
    assert path_words(()) == ""
