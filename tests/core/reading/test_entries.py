"""Two libraries read entries, and are of one mind about each of them."""

import json
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import from_json

from app.core.edtf import CaseDates
from app.core.model import Actor, AnyEvent, Case, CaseHead, Source
from app.core.reading.entries import EntryReader, read_case_head
from app.core.reading.faults import Fault
from app.core.reading.wrong_entries import explain_entries, explain_head
from tests.core.written import Raw, claim, plain, whole

# What stands in files, and what comes near to it: of another type, empty, too long, cut short.
TEXTS = st.sampled_from(
    [
        *(
            "a",
            "ann",
            "bob",
            "minutes",
            "",
            " ",
            "a b",
            "a\n",
            "é",
            "x" * 201,
            "-",
            "\u0000",
            "C:a",
        ),
        *("event", "allegation", "denial", "finding", "act", "declined", "supported", "person"),
        *("2021", "2021-06-01", "2021-02-30", "2019~", "202X", "2021-06-01T12:00:00Z", "soon"),
        *("a/b.txt", "../b.txt", "/b", "es", "pt-BR", "e_s", "f" * 64, "F" * 64, "Europe/Paris"),
    ]
)
SIMPLE = TEXTS | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False)
INNER = ["source", "quote", "prefix", "family", "given", "zzz"]
VALUES = st.recursive(
    SIMPLE,
    lambda some: (
        st.lists(some, max_size=3)
        | st.dictionaries(
            st.sampled_from(["source", "quote", "prefix", "family", "given", "zzz"]),
            some,
            max_size=3,
        )
    ),
    max_leaves=5,
)
KEYS = {
    "actors": "id name role kind aliases description url member_of zzz",
    "sources": "id title type author container_title issued accessed file text sha256 language",
    "events": "id kind title date place actors tags citations by on_behalf_of answers against "
    "alleged_date denies how outcome overturns zzz",
}
RIGHT: dict[str, list[Raw]] = {
    "actors": whole()["actors"],
    "sources": [{"id": "s", "title": "S", "author": ["Ann", {"family": "Roe"}], "issued": "2021"}],
    "events": [
        plain("p", date="2021", tags=["t"], citations=[{"source": "s", "quote": "q"}]),
        claim("a", against=["bob"], alleged_date="2019~"),
        claim("d", "denial", answers=["a"], denies="account"),
        claim("n", "no-comment", answers=["a"], how="declined"),
        claim("f", "finding", answers=["a"], outcome="rejected", overturns=["f"]),
        claim("r", "retraction", answers=["a"]),
    ],
}


def of(array: str) -> st.SearchStrategy[tuple[str, Any]]:
    """Draw an entry that is right but for a few of its keys, or anything."""
    changes = st.dictionaries(st.sampled_from(KEYS[array].split()), VALUES, max_size=2)
    entries = st.builds(
        lambda entry, changed, gone: {k: v for k, v in (entry | changed).items() if k != gone},
        st.sampled_from(RIGHT[array]),
        changes,
        st.sampled_from(["", *KEYS[array].split()]),
    )
    return (entries | VALUES).map(lambda entry: (array, entry))


PYDANTIC: dict[str, TypeAdapter[Any]] = {
    "actors": TypeAdapter(tuple[Actor, ...]),
    "sources": TypeAdapter(tuple[Source, ...]),
    "events": TypeAdapter(tuple[AnyEvent, ...]),
}
HEAD = TypeAdapter(CaseHead)
# What a text in JSON may hold, and may not: escapes, halves of pairs, bytes that are no UTF-8.
PIECES = [
    *(b"a", b"\\n", b"\\/", b"\\x", b"\\u0000", b"\\ud83d", b"\\ude00", b"\\u00e9", b"\\u12"),
    *(b"\xc3\xa9", b"\xf0\x9f\x98\x80", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\n", b"\x01", b"\x7f"),
    *(b'", "role": "', b'"}, {"id": "b", "name": "'),
]


def by_pydantic(adapter: TypeAdapter[Any], raw: Any) -> Any:
    try:
        return adapter.validate_python(raw, context=CaseDates())
    except ValidationError:
        return None


@settings(max_examples=600)
@given(st.sampled_from(sorted(KEYS)).flatmap(of))
@example(("actors", {"id": "a\n", "name": "A"}))
@example(("events", plain("e", date=["2021"])))
def test_both_read_the_same_or_refuse_the_same(drawn: tuple[str, Any]) -> None:
    array, entry = drawn
    reader = EntryReader(CaseDates())
    written = json.dumps([entry]).encode()
    expected = by_pydantic(PYDANTIC[array], [entry])
    assert reader.read_right(array, written) == expected
    faults = list[Fault]()
    found = reader.read(array, 0, [entry], faults)
    assert expected is None or found == expected


@given(
    st.dictionaries(
        st.sampled_from(["title", "description", "language", "time_zone", "format", "zzz"]),
        VALUES,
        max_size=2,
    )
)
def test_both_read_the_same_head(changed: Raw) -> None:
    raw = {"format": "allegata/1", "title": "T", "time_zone": "Europe/Paris"} | changed
    assert read_case_head(raw, []) == by_pydantic(HEAD, raw)


def test_what_pydantic_finds_right_is_right() -> None:
    faults = list[Fault]()
    events = explain_entries("events", 0, [plain("e")], CaseDates(), faults)
    assert [event.id for event in events] == ["e"]
    head = explain_head({"format": "allegata/1", "title": "T"}, faults)
    assert head is not None
    assert (head.title, faults) == ("T", [])


@given(st.lists(st.sampled_from(PIECES), max_size=5).map(b"".join))
def test_both_read_the_same_letters(inside: bytes) -> None:
    written = b'[{"id": "a", "name": "A%b"}]' % inside
    try:
        expected = by_pydantic(PYDANTIC["actors"], from_json(written, allow_inf_nan=False))
    except ValueError:
        expected = None
    assert EntryReader(CaseDates()).read_right("actors", written) == expected


@pytest.mark.parametrize(
    "written",
    [b'[{"id": "\xff", "name": "A"}]', b'[{"id": "a", "name": "\\ud800"}]', b"[", b"[" * 9000],
)
def test_what_is_no_json_is_not_right(written: bytes) -> None:
    assert EntryReader(CaseDates()).read_right("actors", written) is None


def test_a_head_is_no_case() -> None:
    head = read_case_head({"format": "allegata/1", "title": "T"}, [])
    assert type(head) is CaseHead
    assert not isinstance(head, Case)
