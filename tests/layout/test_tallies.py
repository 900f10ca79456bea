"""Counts as of any day, looked up and never counted again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.core.edtf import CaseDates, parse_edtf
from app.core.ids import ActorId
from app.core.model import Case
from app.layout.columns import build_columns
from app.layout.tallies import ActorTally, Tallies
from tests.core.written import claim, plain, whole

CASE: Case = TypeAdapter(Case).validate_python(
    whole(
        claim("a", against=["bob"], date="2020", alleged_date="2019"),
        claim("b", against=["bob", "cid"], date="2021-05-05"),
        claim("d", "denial", by=["cid"], on_behalf_of=["bob"], answers=["a"], date="2022"),
        claim("e", by=["bob"], answers=["b"]),
        plain("p", actors=["cid"], date="2020-06"),
    ),
    context=CaseDates(),
)

COLUMNS = build_columns(CASE)


def end(written: str) -> int:
    return parse_edtf(written).span.latest_end


@pytest.mark.parametrize(
    ("actor", "day", "tally"),
    [
        ("ann", None, (2, 0, 0)),
        ("bob", None, (1, 2, 2)),
        ("cid", None, (0, 1, 1)),
        ("bob", "2021", (0, 2, 0)),
        ("bob", "2020-01-01", (0, 1, 0)),
        ("bob", "2019", (0, 0, 0)),
        ("nobody", None, (0, 0, 0)),
    ],
)
def test_an_actor_is_counted_as_of_a_day(
    actor: str, day: str | None, tally: tuple[int, int, int]
) -> None:
    at = None if day is None else end(day)
    assert Tallies(COLUMNS).of_actor(ActorId(actor), at) == ActorTally(*tally)


def test_kinds_that_are_not_said_yet_are_told_with_nought() -> None:
    tallies = Tallies(COLUMNS)
    assert tallies.kinds() == {"allegation": 3, "denial": 1, "event": 1}
    assert tallies.kinds(end("2020")) == {"allegation": 1, "denial": 0, "event": 1}


def test_events_and_periods_are_counted() -> None:
    tallies = Tallies(COLUMNS)
    assert (tallies.events(), tallies.periods()) == (5, 1)
    assert (tallies.events(end("2021")), tallies.periods(end("2019"))) == (3, 0)


@given(st.sampled_from(["2019", "2020-01-01", "2020-06", "2021-05-05", "2022-01-01", "2023"]))
def test_a_count_is_that_of_what_may_have_been_said(day: str) -> None:
    at = end(day)
    said = [e for e in CASE.events if e.date and e.date.span.earliest_start < at]
    assert Tallies(COLUMNS).events(at) == len(said)


def test_an_actor_that_is_named_twice_is_counted_once() -> None:
    twice = claim("a", by=["ann", "ann"], on_behalf_of=["ann"], against=["bob", "bob"])
    columns = build_columns(TypeAdapter(Case).validate_python(whole(twice)))
    assert Tallies(columns).of_actor(ActorId("ann")) == ActorTally(1, 0, 0)
    assert Tallies(columns).of_actor(ActorId("bob")) == ActorTally(0, 1, 0)


def test_a_period_of_several_dates_is_one_period() -> None:
    dated = claim("a", against=["bob"], date="2020", alleged_date="{1960,1962}")
    case = TypeAdapter(Case).validate_python(whole(dated), context=CaseDates())
    assert Tallies(build_columns(case)).periods() == 1
