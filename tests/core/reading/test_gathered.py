"""Whether a case is sound can be told from the ids gathered while it was read."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.core.model import Case, Claim
from app.core.reading.cycles import cycle_faults
from app.core.reading.gathered import Gathered
from app.core.reading.linked import Linked
from app.core.reading.links import reference_faults
from app.core.reading.lots import lots_of
from app.core.reading.rules import rule_faults
from tests.core.written import Raw, claim, plain, whole

_CASE = TypeAdapter(Case)
_IDS = st.sampled_from(("first", "second", "third", "ann", "bob"))
_KINDS = st.sampled_from(("allegation", "admission", "finding", "denial", "retraction"))
_EVENTS = (
    st.builds(claim, _IDS, _KINDS, answers=st.lists(_IDS, min_size=1))
    | st.builds(claim, _IDS, overturns=st.lists(_IDS), kind=st.just("finding"))
    | st.builds(claim, _IDS)
    | st.builds(plain, _IDS)
)


def gathered(raw: Raw, at_once: int = 9) -> Gathered:
    case = _CASE.validate_python(raw)
    entries: dict[str, list[Any]] = {"actors": [], "sources": [], "events": []}
    found = Gathered(entries)
    for array, so_far in entries.items():
        records = getattr(case, array)
        for at in range(0, len(records), at_once):
            piece = records[at : at + at_once]
            so_far.extend(piece)
            found.add(array, piece, lots_of(piece))
    found.end()
    return found


def answers_of(found: Gathered) -> tuple[bool, bool, bool]:
    return found.all_is_there, found.nothing_is_chained, found.rules_hold


def with_first(array: str, **keys: Any) -> Raw:
    raw = whole()
    raw[array][0] |= keys
    return raw


def test_a_sound_case_is_known_to_be_sound() -> None:
    sound = whole(claim("first"), claim("second", "denial", answers=["first"]), plain("third"))
    assert answers_of(gathered(sound)) == (True, True, True)


@pytest.mark.parametrize(
    "raw",
    [
        whole(plain("e"), plain("e")),
        whole(plain("e", actors=["zoe"])),
        whole(claim("e", by=["zoe"])),
        whole(claim("e", on_behalf_of=["zoe"])),
        whole(claim("e", against=["zoe"])),
        whole(plain("f"), claim("e", answers=["f"])),
        whole(claim("f"), claim("e", "finding", overturns=["f"])),
        whole(plain("e", citations=[{"source": "ann"}])),
        with_first("actors", member_of=["minutes"]),
        with_first("sources", derived_from=["bob"]),
    ],
)
def test_what_leads_nowhere_is_noticed(raw: Raw) -> None:
    assert not gathered(raw).all_is_there


@pytest.mark.parametrize(
    "raw",
    [
        whole(claim("e", answers=["f"]), claim("f", answers=["e"])),
        whole(claim("e", "finding", overturns=["e"])),
        with_first("actors", member_of=["ann"]),
        with_first("sources", derived_from=["minutes"]),
    ],
)
def test_what_may_be_a_cycle_is_noticed(raw: Raw) -> None:
    assert not gathered(raw).nothing_is_chained


@pytest.mark.parametrize(
    "raw",
    [
        whole(claim("e", answers=["f"]), plain("f")),
        whole(claim("e", "finding", overturns=["f"]), claim("f")),
        whole(claim("e", answers=["f"])),
    ],
)
@pytest.mark.parametrize("at_once", [1, 9])
def test_what_comes_later_and_cannot_be_meant_is_noticed(raw: Raw, at_once: int) -> None:
    assert not gathered(raw, at_once).all_is_there


def test_where_an_id_is_given_twice_there_may_be_a_cycle() -> None:
    raw = whole(claim("e", answers=["e"]), claim("e"))
    assert not gathered(raw).nothing_is_chained


def test_a_member_that_speaks_is_no_cycle() -> None:
    raw = whole(claim("e", by=["ann"]))
    raw["actors"][0]["member_of"] = ["bob"]
    assert gathered(raw).nothing_is_chained


@pytest.mark.parametrize(
    "raw",
    [
        whole(plain("e", citations=[{"source": "minutes", "prefix": "so"}])),
        whole(plain("e", citations=[{"source": "minutes", "suffix": "so"}])),
        whole(claim("f"), claim("e", "retraction", answers=["f"])),
        with_first("sources", file="a.txt", text="a"),
    ],
)
def test_what_may_break_a_rule_is_noticed(raw: Raw) -> None:
    assert not gathered(raw).rules_hold


@settings(max_examples=200)
@given(st.lists(_EVENTS, max_size=4), st.integers(1, 4))
def test_no_check_finds_a_fault_in_what_is_known_to_be_sound(
    events: list[Raw], at_once: int
) -> None:
    case = _CASE.validate_python(whole(*events))
    linked = Linked(case.actors, case.sources, case.events)
    found = gathered(whole(*events), at_once)
    checks = (reference_faults, cycle_faults, rule_faults)
    for sound, check in zip(answers_of(found), checks, strict=True):
        assert not sound or list(check(linked)) == []


def test_equal_lists_of_names_become_one() -> None:
    case = _CASE.validate_python(whole(claim("a"), claim("b", by=["bob"]), claim("c")))
    found = Gathered({"actors": case.actors, "sources": case.sources, "events": case.events})
    found.add("events", case.events, lots_of(case.events))
    named = [event.by for event in case.events if isinstance(event, Claim)]
    assert named == [("ann",), ("bob",), ("ann",)]
    assert named[0] is named[2]


def test_a_name_is_looked_for_however_many_lists_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.core.reading.gathered._MOST_NAMED", 1)
    both = claim("first", by=["ann", "bob"]), claim("second"), claim("third", by=["zed"])
    assert not gathered(whole(*both), 1).all_is_there
    assert gathered(whole(*both[:2]), 1).all_is_there
