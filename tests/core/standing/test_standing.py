"""The standing of a claim, held against an oracle written from the definition."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.core.edtf import CaseDates, parse_edtf
from app.core.fields import read_zone
from app.core.ids import EventId
from app.core.model import Case, Claim, Finding, Retraction
from app.core.reading import read_case
from app.core.standing import Standing, Standings
from app.core.standing.said import said_by
from app.paths import resource
from tests.core.written import Raw, claim, plain, whole

CASE = TypeAdapter(Case)
EXPECTED = json.loads(
    (Path(__file__).parents[2] / "cases" / "dreyfus_standings.json").read_text("utf-8")
)
DREYFUS = resource("samples", "dreyfus-1894-1906", "dreyfus-1894-1906.allegata.json")
A = EventId("a")

Row = tuple[str, str | None, str | None]


def end_of(day: str, zone: str = "UTC") -> int:
    found = read_zone(zone)
    assert found is not None
    return parse_edtf(day, found).span.latest_end


def case_of(*events: Raw) -> Case:
    return CASE.validate_python(whole(*events), context=CaseDates())


def rows(standing: Standing) -> set[Row]:
    """Return actor, latest answer, and what undid it, each None where there is none."""
    found: set[Row] = {(one.actor, None, None) for one in standing.respondents if not one.answers}
    for one in standing.respondents:
        for said in one.answers:
            undone = [each.event for each in said.undone]
            found |= {(one.actor, said.event, each) for each in undone or (None,)}
    return found


def answer(id_: str, by: str, date: str | None, kind: str = "denial", **keys: Any) -> Raw:
    dated = {} if date is None else {"date": date}
    return claim(id_, kind, by=[by], answers=["a"], **dated) | keys


@pytest.mark.parametrize(
    ("claim_id", "day"), [(id_, day) for id_, days in EXPECTED.items() for day in days]
)
def test_the_dreyfus_sample_stands_as_it_did(claim_id: str, day: str) -> None:
    case = read_case(DREYFUS).case
    standing = Standings(case).at(EventId(claim_id), end_of(day, case.time_zone))
    assert rows(standing) == {tuple(row) for row in EXPECTED[claim_id][day]}


def test_accused_actors_come_first_and_nothing_is_recorded_of_the_silent() -> None:
    case = case_of(claim("a", against=["cid", "bob"]), answer("d", "ann", "2020"))
    found = Standings(case).at(A).respondents
    assert [(one.actor, one.accused, len(one.answers)) for one in found] == [
        ("cid", True, 0),
        ("bob", True, 0),
        ("ann", False, 1),
    ]


def test_an_answer_on_behalf_of_someone_counts_as_theirs_too() -> None:
    said = answer("d", "ann", "2020", "no-comment", on_behalf_of=["bob"], how="declined")
    case = case_of(claim("a", against=["bob"]), said)
    assert rows(Standings(case).at(A)) == {("ann", "d", None), ("bob", "d", None)}


def test_the_latest_answer_is_the_one_that_none_surely_follows() -> None:
    dates = ("2018", "2019", "2020-05", "2020", None)
    case = case_of(claim("a"), *(answer(f"d{n}", "bob", date) for n, date in enumerate(dates)))
    latest = {("bob", "d2", None), ("bob", "d3", None)}
    assert rows(Standings(case).at(A, end_of("2021"))) == latest
    assert rows(Standings(case).at(A)) == latest | {("bob", "d4", None)}


def test_what_had_only_possibly_been_said_displaces_nothing() -> None:
    case = case_of(claim("a"), answer("d", "bob", "2019"), answer("e", "bob", "2020"))
    (bob,) = Standings(case).at(A, end_of("2020-06-30")).respondents
    assert [(one.event, one.said) for one in bob.answers] == [("d", "surely"), ("e", "possibly")]


def test_a_claim_taken_back_is_listed_and_does_not_stand() -> None:
    back = claim("r", "retraction", by=["bob"], answers=["d"], date="2021-06")
    standings = Standings(case_of(claim("a"), answer("d", "bob", "2020"), back))
    days = ("2021-05-31", "2021-06-15", "2021-06-30")
    ones = [standings.at(A, end_of(day)).respondents[0].answers[0] for day in days]
    assert [one.stands for one in ones] == [True, True, False]
    assert [[each.said for each in one.undone] for one in ones] == [[], ["possibly"], ["surely"]]


def test_the_claim_itself_can_be_taken_back() -> None:
    back = claim("r", "retraction", answers=["a", "b"], date="2021")
    standings = Standings(case_of(claim("a", date="2020"), claim("b", by=["bob"]), back))
    assert not standings.at(A).stands
    assert standings.at(A, end_of("2020")).stands
    assert standings.at(EventId("b")).stands


def test_a_finding_that_is_overturned_does_not_stand() -> None:
    first = answer("f", "bob", "2020", "finding", outcome="supported")
    second = claim("g", "finding", by=["cid"], date="2022", overturns=["f"])
    standings = Standings(case_of(claim("a"), first, second))
    assert standings.at(A, end_of("2021")).respondents[0].answers[0].stands
    assert not standings.at(A, end_of("2022")).respondents[0].answers[0].stands


def test_an_event_that_is_no_claim_has_no_standing() -> None:
    with pytest.raises(TypeError, match="only claims have a standing"):
        Standings(case_of(plain("a"))).at(A)


# The oracle, slow and plain, from the event file's "Threads, and as of".


def speakers(one: Claim) -> set[str]:
    return {*one.by, *one.on_behalf_of}


def follows(later: Claim, earlier: Claim) -> bool:
    if later.date is None or earlier.date is None:
        return False
    return later.date.span.earliest_start >= earlier.date.span.latest_end


def undone_by(case: Case, one: Claim, end: int | None) -> set[str | None]:
    found: set[str | None] = set()
    for other in case.events:
        took_back = isinstance(other, Retraction) and one.id in other.answers
        took_back = took_back and bool(speakers(other) & speakers(one))  # type: ignore[arg-type]
        overturned = isinstance(other, Finding) and one.id in other.overturns
        if (took_back or overturned) and counts(other, end):
            found.add(other.id)
    return found or {None}


def counts(one: Any, end: int | None) -> bool:
    return end is None or said_by(one.date, end) in {"surely", "possibly"}


def oracle(case: Case, of: EventId, end: int | None) -> set[Row]:
    answers = [
        one
        for one in case.events
        if isinstance(one, Claim) and of in one.answers and counts(one, end)
    ]
    found: set[Row] = set()
    for actor in {name for one in answers for name in speakers(one)}:
        given = [one for one in answers if actor in speakers(one)]
        sure = [one for one in given if said_by(one.date, end) == "surely"]
        for one in given:
            if not any(follows(other, one) for other in sure):
                found |= {(actor, one.id, undone) for undone in undone_by(case, one, end)}
    accused = getattr(case.event_by_id[of], "against", ())
    return found | {(name, None, None) for name in accused if name not in {row[0] for row in found}}


DATES = st.sampled_from(
    [
        "2020",
        "2021",
        "2022",
        "2020-06",
        "2021-06-01",
        "2021-06-02",
        "2020/2022",
        "../2021",
        "2021/..",
        "[2020,2022]",
        "2021?",
        "202X",
    ]
)
ACTORS = st.lists(st.sampled_from(["ann", "bob", "cid"]), min_size=1, max_size=2, unique=True)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a case in which every claim answers some that stand before it."""
    events = [claim("a", against=draw(ACTORS))]
    for n in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(["denial", "retraction", "finding", "corroboration"]))
        before = [event["id"] for event in events]
        answers = draw(st.lists(st.sampled_from(before), min_size=1, max_size=3))
        event = claim(f"e{n}", kind, answers=answers, by=draw(ACTORS), on_behalf_of=draw(ACTORS))
        findings = [one["id"] for one in events if one["kind"] == "finding"]
        if kind == "finding" and findings:
            event["overturns"] = draw(st.lists(st.sampled_from(findings), max_size=1))
        events.append(event | draw(st.fixed_dictionaries({}, optional={"date": DATES})))
    return case_of(*events)


DAYS = st.sampled_from(["2019", "2020", "2020-06-15", "2021-06-01", "2021-12-31", "2022", "2030"])


@given(cases(), st.lists(DAYS | st.none(), min_size=1, max_size=4))
def test_the_standing_is_what_the_definition_says(case: Case, days: list[str | None]) -> None:
    standings = Standings(case)
    for day in days:
        end = None if day is None else end_of(day)
        for event in case.events:
            assert rows(standings.at(event.id, end)) == oracle(case, event.id, end)


def without_the_unsaid(case: Case, end: int) -> Case:
    """Return the case without the claims, and answers to them, that were not possibly said."""
    left: list[Any] = [case.events[0]]
    for event in case.events[1:]:
        kept = {one.id for one in left}
        if counts(event, end) and isinstance(event, Claim) and set(event.answers) <= kept:
            left.append(event)
    return msgspec.structs.replace(case, events=tuple(left))


@given(cases(), DAYS)
def test_it_never_rests_on_what_had_not_possibly_been_said(case: Case, day: str) -> None:
    end = end_of(day)
    earlier = without_the_unsaid(case, end)
    unsaid = {event.id for event in case.events} - {event.id for event in earlier.events}
    for event in earlier.events:
        now, then = (rows(Standings(one).at(event.id, end)) for one in (case, earlier))
        if not any(row[1] in unsaid or row[2] in unsaid for row in now):
            assert now == then


@given(cases(), DAYS)
def test_every_statement_it_rests_on_may_have_been_said_by_the_day(case: Case, day: str) -> None:
    end = end_of(day)
    for event in case.events:
        for row in rows(Standings(case).at(event.id, end)):
            for id_ in filter(None, row[1:]):
                date = case.event_by_id[EventId(id_)].date
                assert date is not None
                assert date.span.earliest_start < end


@given(cases(), DAYS)
def test_a_later_statement_never_changes_an_earlier_standing(case: Case, day: str) -> None:
    end = end_of(day)
    later = claim("later", "retraction", answers=["a", case.events[-1].id], date="2031")
    added = case_of(later).events
    more = msgspec.structs.replace(case, events=(*case.events, *added))
    for event in case.events:
        assert Standings(case).at(event.id, end) == Standings(more).at(event.id, end)
