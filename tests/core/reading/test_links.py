"""What refers to what is not there, or cannot be meant."""

from pathlib import Path
from typing import Any

import pytest

from tests.core.written import Raw, claim, messages, plain, whole


def answer(id_: str, to: str, kind: str = "denial", **keys: Any) -> Raw:
    return claim(id_, kind, answers=[to], **keys)


@pytest.mark.parametrize(
    ("event", "path", "words"),
    [
        (plain("e", actors=["bob", "bobb"]), "actors[1]", 'no actor "bobb"; did you mean "bob"?'),
        (claim("e", by=["qqqqq"]), "by[0]", 'no actor "qqqqq"; write the id of one of the actors'),
        (claim("e", against=["minutes"]), "against[0]", 'no actor "minutes"; the source of this'),
        (claim("e", on_behalf_of=["first"]), "on_behalf_of[0]", 'no actor "first"; the event of'),
        (answer("e", "fist"), "answers[0]", 'no event "fist"; did you mean "first"?'),
        (answer("e", "plain"), "answers[0]", '"plain" is not one of the claims; only a claim can'),
        (
            claim("e", "finding", overturns=["first"]),
            "overturns[0]",
            '"first" is not one of the findings; only a finding can be overturned',
        ),
        (claim("e", "finding", overturns=["zz"]), "overturns[0]", 'no event "zz"; write the id'),
        (
            plain("e", citations=[{"source": "minutes"}, {"source": "ann"}]),
            "citations[1].source",
            'no source "ann"; the actor of this id cannot be meant',
        ),
    ],
)
def test_a_reference_that_leads_nowhere(event: Raw, path: str, words: str, tmp_path: Path) -> None:
    ((where, said),) = messages(tmp_path, whole(claim("first"), plain("plain"), event))
    assert where == f"events[2].{path}"
    assert words in said


@pytest.mark.parametrize(("array", "key"), [("actors", "member_of"), ("sources", "derived_from")])
def test_a_reference_within_an_array(array: str, key: str, tmp_path: Path) -> None:
    raw = whole()
    raw[array][0][key] = ["nobody"]
    ((where, said),) = messages(tmp_path, raw)
    assert where == f"{array}[0].{key}[0]"
    assert said.startswith(f'no {array[:-1]} "nobody"')


def test_an_id_that_is_given_three_times_is_two_problems(tmp_path: Path) -> None:
    found = messages(tmp_path, whole(plain("e"), plain("e"), plain("f"), plain("e")))
    assert [path for path, _ in found] == ["events[1].id", "events[3].id"]
    assert all("first to events[0]; write another one" in said for _, said in found)


def test_the_same_id_may_name_an_actor_and_an_event(tmp_path: Path) -> None:
    assert messages(tmp_path, whole(plain("ann"), plain("minutes"))) == []


def test_ids_that_cannot_be_read_are_not_doubled(tmp_path: Path) -> None:
    found = messages(tmp_path, whole(plain("e") | {"id": 5}, plain("f") | {"id": 5}))
    assert [path for path, _ in found] == ["events[0].id", "events[1].id"]


def test_what_is_not_right_may_still_be_referred_to(tmp_path: Path) -> None:
    events = [claim("a", title=5), claim("f", "fnding"), answer("b", "a")]
    events.append(claim("c", "finding", overturns=["f"]))
    paths = [path for path, _ in messages(tmp_path, whole(*events))]
    assert paths == ["events[0].title", "events[1].kind"]


def test_what_is_not_right_has_its_references_looked_up(tmp_path: Path) -> None:
    event = claim("a", title=5, by=["zed", 7], citations=[{"source": "zed"}, 5, {"source": 5}])
    paths = {path for path, _ in messages(tmp_path, whole(event))}
    steps = (
        "title",
        "by[0]",
        "by[1]",
        "citations[0].source",
        "citations[1]",
        "citations[2].source",
    )
    assert paths == {f"events[0].{step}" for step in steps}


def test_a_key_that_a_kind_has_not_is_not_looked_up_too(tmp_path: Path) -> None:
    event = plain("e", answers=["nothing"], against=["nobody"], by=["nobody"])
    found = messages(tmp_path, whole(event))
    assert all("an event has no" in said for _, said in found)
    assert len(found) == 3


def test_entries_that_are_no_objects_refer_to_nothing(tmp_path: Path) -> None:
    raw = whole(5, actors=[5], sources=[[]])
    assert [path for path, _ in messages(tmp_path, raw)] == ["actors[0]", "sources[0]", "events[0]"]
