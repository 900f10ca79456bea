"""Reading an event file, from its bytes to a case or to all of its problems."""

import gc
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import CaseRefused
from app.core.model import Allegation, PlainEvent
from app.core.reading import places_of, read_case
from tests.core.written import Raw, claim, messages, plain, problems, read, whole, write

CASES = Path(__file__).parents[2] / "cases"

SEVEN_FAULTS = [
    (6, 53, "actors[1].kind", "goverment"),
    (7, 12, "actors[2].id", '"ada" is given twice'),
    (17, 15, "events[0].date", "February 2021 has 28 days"),
    (22, 5, "events[1]", 'an allegation needs "citations"'),
    (36, 19, "events[2].answers[0]", 'no event "leens"; did you mean "leans"?'),
    (37, 32, "events[2].citations[0].source", 'no source "minuets"; did you mean "minutes"?'),
    (44, 7, "events[3].colour", 'unknown key "colour"'),
]


def refused(path: Path) -> str:
    with pytest.raises(CaseRefused) as caught:
        read_case(path)
    (problem,) = caught.value.problems
    return problem.message


def test_seven_faults_are_seven_problems_at_their_places() -> None:
    with pytest.raises(CaseRefused) as caught:
        read_case(CASES / "seven_faults.allegata.json")
    found = [(one.line, one.column, one.path) for one in caught.value.problems]
    assert found == [(line, column, path) for line, column, path, _ in SEVEN_FAULTS]


@pytest.mark.parametrize(("index", "words"), [(i, one[3]) for i, one in enumerate(SEVEN_FAULTS)])
def test_each_of_the_seven_says_what_is_wrong(index: int, words: str) -> None:
    with pytest.raises(CaseRefused) as caught:
        read_case(CASES / "seven_faults.allegata.json")
    assert words in caught.value.problems[index].message


def test_a_case_keeps_the_order_of_the_file(tmp_path: Path) -> None:
    case = read(tmp_path, whole(plain("b"), claim("a"), plain("c")))
    assert [event.id for event in case.events] == ["b", "a", "c"]
    assert [type(event) for event in case.events] == [PlainEvent, Allegation, PlainEvent]


def test_a_case_of_nothing_but_its_head_opens(tmp_path: Path) -> None:
    case = read(tmp_path, {"format": "allegata/1", "title": "t"})
    assert (case.actors, case.sources, case.events, case.time_zone) == ((), (), (), "UTC")


@pytest.mark.parametrize("late", [False, True], ids=["zone first", "zone last"])
def test_dates_are_read_in_the_zone_of_the_case_wherever_it_stands(
    late: bool, tmp_path: Path
) -> None:
    zone = {"time_zone": "America/El_Salvador"}
    raw = whole(plain("e", date="2021-12-08"))
    date = read(tmp_path, raw | zone if late else zone | raw).events[0].date
    assert date is not None
    assert date.span.earliest_start == 1638943200


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    raw = json.dumps(whole(plain("e", zzz=1)))
    with_mark, without = (problems(tmp_path, mark + raw) for mark in ("\ufeff", ""))
    assert [one.column for one in with_mark] == [one.column for one in without]


def test_a_column_counts_characters_and_not_bytes(tmp_path: Path) -> None:
    raw = '{"title": "é 🦀", "zzz": 1, "format": "allegata/1"}'
    (problem,) = problems(tmp_path, raw)
    assert (problem.line, problem.column) == (1, raw.index('"zzz"') + 1)


def test_problems_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    raw = whole(plain("e", date=5, actors=["zed"]), claim("e"), format="allegata/2")
    places = [(one.line, one.column) for one in problems(tmp_path, raw)]
    assert len(places) == 4
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("key", "value"),
    [("actors", {}), ("sources", 3), ("events", "no"), ("actors", None)],
)
def test_an_array_that_is_none_is_one_problem(key: str, value: Any, tmp_path: Path) -> None:
    raw = whole(claim("e", answers=["e0"]), claim("e0"), **{key: value})
    assert [path for path, _ in messages(tmp_path, raw)] == [key]


def test_a_mistyped_array_is_one_problem(tmp_path: Path) -> None:
    raw = whole(claim("e"))
    raw["source"] = raw.pop("sources")
    assert messages(tmp_path, raw) == [("source", 'unknown key "source"; did you mean "sources"?')]


def test_a_malformed_source_is_not_missing_where_its_id_is_readable(tmp_path: Path) -> None:
    raw = whole(claim("e"), sources=[{"id": "minutes", "title": 5}])
    assert [path for path, _ in messages(tmp_path, raw)] == ["sources[0].title"]


def test_extra_keys_are_kept_with_their_place(tmp_path: Path) -> None:
    cited = {"source": "minutes", "x-page": {"a": [1, None]}}
    author = {"family": "Roe", "x-orcid": 1}
    raw = whole(claim("e", citations=[cited]) | {"x-y": 1.5}) | {"$schema": "s"}
    raw["sources"][0] |= {"author": ["Doe", author]}
    assert read_case(write(tmp_path, raw)).extras == {
        (): {"$schema": "s"},
        ("events", 0): {"x-y": 1.5},
        ("events", 0, "citations", 0): {"x-page": {"a": [1, None]}},
        ("sources", 0, "author", 1): {"x-orcid": 1},
    }


def test_an_extra_key_may_be_written_with_escapes(tmp_path: Path) -> None:
    raw = json.dumps(whole(plain("e", QQ=1))).replace("QQ", "\\u0078-a")
    assert read_case(write(tmp_path, raw)).extras == {("events", 0): {"x-a": 1}}


def test_keys_that_are_doubled_are_named_at_the_second(tmp_path: Path) -> None:
    raw = '{"format": "allegata/1", "title": "t",\n "events": [{"kind": "event", "id": "e",\n'
    raw += ' "title": "t", "title": "t"}],\n "title": "u", "events": []}'
    found = [(one.line, one.column, one.path) for one in problems(tmp_path, raw)]
    assert found == [(3, 16, "events[0].title"), (4, 2, "title"), (4, 16, "events")]


def test_a_key_may_be_doubled_within_an_extra_key(tmp_path: Path) -> None:
    raw = '{"format": "allegata/1", "title": "t", "x-a": {"b": 1, "b": 2}}'
    said = 'the key "b" stands twice in one object; keep one'
    assert messages(tmp_path, raw) == [("x-a.b", said)]


def test_progress_rises_to_the_end_and_is_told_for_each_piece(tmp_path: Path) -> None:
    told: list[float] = []
    read_case(write(tmp_path, whole(*(plain(f"e{i}") for i in range(3000)))), told.append)
    assert len(told) > 5
    assert told == sorted(told)
    assert 0.99 < told[-1] <= 1


def test_what_progress_raises_ends_the_reading(tmp_path: Path) -> None:
    def cancel(_: float) -> None:
        raise InterruptedError("cancelled")

    with pytest.raises(InterruptedError):
        read_case(write(tmp_path, whole(plain("e"))), cancel)


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_left_as_it_was(was_on: bool, tmp_path: Path) -> None:
    (gc.enable if was_on else gc.disable)()
    try:
        read(tmp_path, whole())
        assert gc.isenabled() is was_on
    finally:
        gc.enable()


def test_a_missing_file_is_said_so(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.json") == "there is no such file; check its name"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == "this is a folder, not a file"


def test_a_name_that_no_file_can_have_is_said_so() -> None:
    assert "cannot be read" in refused(Path("a\0b"))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names there")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "this is not a file"


def test_a_file_that_may_not_be_read_is_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(_: Path, *_how: object, **_more: object) -> bytes:
        raise PermissionError

    path = write(tmp_path, whole())
    monkeypatch.setattr(Path, "open", no)
    assert "may not be read" in refused(path)


def test_places_are_looked_up_again_in_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, '{"a": [0,\n {"b": 1}], "c": 2}')
    wanted = [("a", 1, "b"), ("c",), ("d",)]
    assert list(places_of(path, wanted).values()) == [(2, 8), (2, 18), (0, 0)]


def test_places_in_a_file_that_is_gone_are_nowhere(tmp_path: Path) -> None:
    assert places_of(tmp_path / "gone", [("a",)]) == {("a",): (0, 0)}


def test_no_places_are_asked_of_no_file(tmp_path: Path) -> None:
    assert places_of(tmp_path / "gone", []) == {}


KEYS = st.sampled_from(
    [
        "format",
        "title",
        "actors",
        "sources",
        "events",
        "id",
        "kind",
        "citations",
        "source",
        "by",
        "answers",
        "date",
        "author",
        "file",
        "x-a",
        "$schema",
        "time_zone",
        "overturns",
        "zzz",
    ]
)
WORDS = st.sampled_from(
    ["allegata/1", "event", "denial", "retraction", "finding", "a", "ann", "minutes", "2021", ""]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | WORDS
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS | st.text(), inner), max_leaves=25
)


@given(JSON)
def test_any_json_is_a_case_or_refused(tmp_path_factory: Any, raw: Any) -> None:
    folder = tmp_path_factory.getbasetemp()
    assert all(one.message for one in problems(folder, json.dumps(raw)))


@given(st.dictionaries(KEYS, JSON))
def test_any_object_is_a_case_or_refused_at_a_place(tmp_path_factory: Any, raw: Any) -> None:
    folder = tmp_path_factory.getbasetemp()
    entries = {"actors": [raw], "sources": [raw, raw], "events": [raw, {**raw, "kind": "denial"}]}
    found = problems(folder, json.dumps({**raw, **entries}, indent=1))
    assert found
    assert all(one.line > 0 and one.column > 0 for one in found)


@given(st.text() | st.text('{}[]",:\\ueE+-.0123456789truefalsn ', max_size=40))
def test_any_text_is_a_case_or_refused(tmp_path_factory: Any, text: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    assert all(one.message for one in problems(folder, text))


@given(st.binary())
def test_any_bytes_are_refused(tmp_path_factory: Any, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.json"
    path.write_bytes(data)
    with pytest.raises(CaseRefused) as caught:
        read_case(path)
    assert all(problem.message for problem in caught.value.problems)


@pytest.mark.parametrize("odd", [{"plaze": "x"}, {"actors": ["nobody"]}])
def test_of_very_many_problems_the_first_are_told_and_that_there_are_more(
    odd: Raw, tmp_path: Path
) -> None:
    found = problems(tmp_path, whole(*(plain(f"e{n}", **odd) for n in range(10_500))))
    assert len(found) == 10_001
    assert found[-2].path.startswith("events[9999].")
    assert "more than 10,000 problems" in found[-1].message
