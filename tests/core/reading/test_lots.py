"""Keys are counted on both sides, so that no key written twice is passed over in a long file."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.core.model import Case
from app.core.reading.json_doubles import count_keys
from app.core.reading.lots import count_told, lots_of
from tests.core.written import Raw, claim, messages, plain, whole, write

_PAD = "y" * 900
_MORE = st.fixed_dictionaries(
    {},
    optional={
        "place": st.sampled_from(("", "here")),
        "tags": st.lists(st.just("t"), max_size=1),
        "date": st.just("2021"),
        "citations": st.lists(st.just({"source": "minutes", "quote": "q"}), max_size=2),
    },
)


def read(*events: Raw) -> Case:
    return TypeAdapter(Case).validate_python(whole(*events))


def test_each_key_that_says_something_is_told() -> None:
    case = read(plain("e", place="here"), claim("f", answers=["e"]))
    assert count_told(lots_of(case.events)) == 4 + 6 + 2
    assert count_told(lots_of(case.actors)) == 3 * 2


def test_records_of_a_type_stand_together_in_their_order() -> None:
    case = read(claim("a"), plain("b", tags=["t"]), claim("c"))
    lots = {lot.record.__name__: lot.columns for lot in lots_of(case.events)}
    assert (lots["Allegation"]["id"], lots["PlainEvent"]["tags"]) == (("a", "c"), (("t",),))
    assert len(lots["Citation"]["source"]) == 2


def test_no_records_make_no_lots() -> None:
    assert lots_of(()) == []


@settings(max_examples=50)
@given(st.builds(plain, st.just("e"), date=st.just("2020")), _MORE)
def test_never_more_keys_are_told_than_were_written(event: Raw, more: Raw) -> None:
    event |= more
    written = len(event) + sum(map(len, event.get("citations", [])))
    assert count_told(lots_of(read(event).events)) <= written


def test_keys_are_not_counted_where_a_text_may_hide_one() -> None:
    assert count_keys(b'{"a": 1, "b\\"": "\\": c"}') == 2
    assert count_keys(b'{"a\\\\": 1}') == -1


@pytest.mark.parametrize(
    ("odd", "path", "words"),
    [
        ('"tags": ["t"], "tags": ["t"]', "tags", "stands twice"),
        ('"place": "", "place": ""', "place", "stands twice"),
        ('"place": null', "place", "null says nothing"),
        ('"plaze": "here"', "plaze", "did you mean"),
    ],
)
def test_one_odd_key_far_down_in_a_long_file_is_found(
    odd: str, path: str, words: str, tmp_path: Path
) -> None:
    raw = whole(*(plain(f"e{n}", description=_PAD) for n in range(900)))
    text = write(tmp_path, raw).read_text().replace('"id": "e800",', f'"id": "e800", {odd},')
    ((where, said),) = messages(tmp_path, text)
    assert where == f"events[800].{path}"
    assert words in said


def test_what_is_said_in_vain_in_a_long_file_is_no_problem(tmp_path: Path) -> None:
    events = (plain(f"e{n}", description=_PAD, place="", **{"x-n": n}) for n in range(900))
    assert messages(tmp_path, whole(*events)) == []
