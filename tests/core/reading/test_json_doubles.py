"""Keys that stand twice in one object."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reading.faults import Fault
from app.core.reading.json_doubles import find_doubles, find_entry_doubles, may_hold_doubles

ODD = st.text('"\\: ,{}a\t', max_size=6)
VALUE = st.recursive(
    ODD,
    lambda e: st.lists(e, max_size=3) | st.dictionaries(ODD, e, max_size=3),
    max_leaves=6,
)
ENTRY = st.dictionaries(ODD, VALUE, max_size=4)


def suspicious(text: str) -> bool:
    return may_hold_doubles(text.encode(), [json.loads(text)])


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 2}',
        '{"a" : 1, "a"\t:\n2}',
        '{"a": 1, "\\u0061": 2}',
        '{"citations": [{"s": 1, "s": 1}]}',
        '{"x-a": [[{"b": {"c": 1, "c": 2}}]]}',
        '{"a\\\\": 1, "b" : 1, "b": 2}',
        '[{"a": 1, "a": 1}]',
    ],
)
def test_a_doubled_key_is_never_passed_over(text: str) -> None:
    assert suspicious(text)


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        '{"a": "b\\":", "c": "\\" :"}',
        '{"a" : {"b" : 1}}',
        '{"citations": [{"source": "s", "quote": "it: \\"x\\": "}]}',
        '{"citations": {"a": 1}}',
        '{"citations": [5]}',
        '"a"',
    ],
)
def test_what_has_no_doubles_raises_no_suspicion(text: str) -> None:
    assert not suspicious(text)


@given(st.lists(ENTRY, max_size=4), st.sampled_from([(",", ":"), (", ", " : "), (" ,", "\n:\t")]))
def test_where_there_is_no_suspicion_there_is_no_double(entries: Any, style: Any) -> None:
    text = json.dumps(entries, separators=style)
    double = text.replace('"a":', '"":')
    assert list(find_doubles(text.encode(), 0, ())) == []
    if not may_hold_doubles(double.encode(), json.loads(double)):
        assert list(find_doubles(double.encode(), 0, ())) == []


def test_each_double_is_found_at_its_key() -> None:
    data = b'{"a": [1, {"b": 1, "b": {}, "b": 2}], "a": []}'
    assert [(one.path, one.at) for one in find_doubles(data, 0, ("events", 7))] == [
        (("events", 7, "a", 1, "b"), 19),
        (("events", 7, "a", 1, "b"), 28),
        (("events", 7, "a"), 38),
    ]


def test_entries_are_counted_from_the_first() -> None:
    data = b'[{"a": 1} , {"b": 1, "b": 1}]'
    message = 'the key "b" stands twice in one object; keep one'
    expected = Fault(("events", 6, "b"), message, at=21)
    assert list(find_entry_doubles(data, 1, "events", 5, 2)) == [expected]
