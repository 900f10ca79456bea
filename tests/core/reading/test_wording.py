"""What pydantic finds wrong, in our words and at the path that stands in the file."""

from pathlib import Path
from typing import Any

import pytest

from tests.core.written import Raw, claim, messages, plain, whole


def of_event(folder: Path, event: Any) -> list[tuple[str, str]]:
    return messages(folder, whole(claim("first"), event))


@pytest.mark.parametrize(
    ("keys", "path", "words"),
    [
        ({"title": 5}, "title", 'a number stands here; write a text in "…"'),
        ({"title": True}, "title", 'true stands here; write a text in "…"'),
        ({"title": False}, "title", 'false stands here; write a text in "…"'),
        ({"title": ""}, "title", '"title" is empty; write something, or leave the key out if it'),
        ({"title": None}, "title", 'null says nothing; leave the key "title" out'),
        ({"date": None}, "date", 'null says nothing; leave the key "date" out'),
        ({"date": 2021}, "date", "a date is written as a string, in EDTF"),
        ({"id": "a b"}, "id", '"a b" does not fit: an id is 1 to 200 letters'),
        ({"id": "é" * 3}, "id", "does not fit: an id is"),
        ({"id": "a\n"}, "id", "does not fit: an id is"),
        ({"actors": "ann"}, "actors", "a text stands here; write a list in […]"),
        ({"actors": [{}]}, "actors[0]", 'an object stands here; write a text in "…"'),
        ({"actors": [None]}, "actors[0]", 'null stands here; write a text in "…"'),
        ({"citations": [5]}, "citations[0]", "a number stands here; write an object in {…}"),
        ({"citations": [{}]}, "citations[0]", 'the key "source" is missing'),
        ({"kind": "evnt"}, "kind", 'unknown kind "evnt"; did you mean "event"?'),
        ({"kind": "qqqq"}, "kind", 'unknown kind "qqqq"; write one of event, allegation,'),
        ({"kind": 3}, "kind", "a number stands here; write one of event, allegation,"),
        ({"kind": None}, "kind", 'null says nothing; leave the key "kind" out'),
        ({"titel": "x"}, "titel", 'unknown key "titel"; known here: kind, id, title, date,'),
        ({"against": []}, "against", 'an event has no "against"; only allegation has it'),
        ({"answers": []}, "answers", 'an event has no "answers"; only allegation, denial,'),
        ({"Tags": []}, "Tags", 'unknown key "Tags"; did you mean "tags"?'),
    ],
)
def test_a_fault_of_an_event(keys: Raw, path: str, words: str, tmp_path: Path) -> None:
    ((where, said),) = of_event(tmp_path, plain("e", **keys) | keys)
    assert where == f"events[1].{path}"
    assert words in said


@pytest.mark.parametrize(
    ("keys", "path", "words"),
    [
        ({"by": []}, ".by", "a denial needs at least one actor who says it"),
        ({"citations": []}, ".citations", "a denial needs at least one citation"),
        ({"answers": []}, ".answers", "a denial needs at least one claim that it answers"),
        ({"denies": "x"}, ".denies", 'unknown denies "x"; write one of act, responsibility or'),
        ({"denies": "acts"}, ".denies", 'unknown denies "acts"; did you mean "act"?'),
        ({"denies": []}, ".denies", "a list stands here; write one of act, responsibility"),
    ],
)
def test_a_fault_of_a_claim(keys: Raw, path: str, words: str, tmp_path: Path) -> None:
    event = claim("e", "denial", answers=["first"]) | keys
    ((where, said),) = of_event(tmp_path, event)
    assert where == f"events[1]{path}"
    assert words in said


@pytest.mark.parametrize("key", ["by", "citations", "answers"])
def test_what_a_claim_needs_is_missed_at_its_start(key: str, tmp_path: Path) -> None:
    event = claim("e", "denial", answers=["first"])
    del event[key]
    ((where, said),) = of_event(tmp_path, event)
    assert where == "events[1]"
    assert said.startswith(f'a denial needs "{key}": at least one')


def test_a_mistyped_key_is_one_problem_and_not_a_missing_one_too(tmp_path: Path) -> None:
    event = claim("e")
    event["citation"] = event.pop("citations")
    said = 'unknown key "citation"; did you mean "citations"?'
    assert of_event(tmp_path, event) == [("events[1].citation", said)]


def test_an_event_without_a_kind_is_told_the_kinds(tmp_path: Path) -> None:
    ((where, said),) = of_event(tmp_path, {"id": "e", "title": "e"})
    assert where == "events[1]"
    assert said.startswith('the key "kind" is missing; write one of event, allegation')


def test_an_event_of_unknown_kind_has_its_other_faults_named(tmp_path: Path) -> None:
    event = claim("e", "denail", title=5, answers=["zzz"], date="2021-13", colour="red")
    paths = [path for path, _ in of_event(tmp_path, event)]
    steps = ("kind", "title", "answers[0]", "date", "colour")
    assert sorted(paths) == sorted(f"events[1].{step}" for step in steps)


def test_what_a_mistyped_kind_should_have_is_not_missed(tmp_path: Path) -> None:
    paths = [path for path, _ in of_event(tmp_path, plain("e", kind="denail"))]
    assert paths == ["events[1].kind"]


def test_what_is_no_event_is_one_problem(tmp_path: Path) -> None:
    assert of_event(tmp_path, 5) == [("events[1]", "a number stands here; write an object in {…}")]


@pytest.mark.parametrize(
    ("keys", "path", "words"),
    [
        ({"author": [5]}, "author[0]", 'a number stands here; write a name, or {"family": …,'),
        ({"author": [{"family": 5}]}, "author[0].family", "a number stands here; write a text"),
        ({"author": ["a", {}]}, "author[1]", 'the key "family" is missing'),
        ({"author": [{"family": "a", "x": 1}]}, "author[0].x", 'unknown key "x"; known here: fam'),
        ({"sha256": "AB"}, "sha256", "a sha256 is 64 digits from 0 to 9 and a to f"),
        ({"language": "en_US"}, "language", "a language is written as in BCP 47"),
        ({"file": "/etc/passwd"}, "file", "write the file relative to the event file"),
        ({"issued": "2021-99"}, "issued", "there is no month 99"),
        ({"derived_from": [[]]}, "derived_from[0]", "a list stands here; write a text"),
    ],
)
def test_a_fault_of_a_source(keys: Raw, path: str, words: str, tmp_path: Path) -> None:
    raw = whole(sources=[{"id": "s", "title": "S", **keys}])
    ((where, said),) = messages(tmp_path, raw)
    assert where == f"sources[0].{path}"
    assert words in said


@pytest.mark.parametrize(
    ("keys", "path", "words"),
    [
        ({"format": "allegata/2"}, "format", 'unknown format "allegata/2"; did you mean "alleg'),
        ({"time_zone": "Europe/Pari"}, "time_zone", 'no time zone "Europe/Pari"; did you mean "Eu'),
        ({"tittle": "x"}, "tittle", 'unknown key "tittle"; known here: format, title'),
        ({"actors": [5]}, "actors[0]", "a number stands here; write an object in {…}"),
    ],
)
def test_a_fault_of_the_case(keys: Raw, path: str, words: str, tmp_path: Path) -> None:
    ((where, said),) = messages(tmp_path, whole(**keys))
    assert where == path
    assert words in said


def test_the_title_of_a_case_is_missed_at_its_start(tmp_path: Path) -> None:
    assert messages(tmp_path, {"format": "allegata/1"}) == [("", 'the key "title" is missing')]
