"""What a standing says of each respondent, and the statements that explain it."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from app.core.edtf import CaseDates, parse_edtf
from app.core.ids import ActorId, EventId
from app.core.model import Case
from app.core.standing import Standings
from app.core.standing.explanation import (
    ground_words,
    grounds,
    standing_lines,
    standing_summary,
    undone_words,
)
from tests.core.written import Raw, claim, whole

A, BOB = EventId("a"), ActorId("bob")


def case_of(*events: Raw) -> Case:
    return TypeAdapter(Case).validate_python(whole(*events), context=CaseDates())


def answer(id_: str, kind: str = "denial", **keys: Any) -> Raw:
    return claim(id_, kind, **{"by": ["bob"], "answers": ["a"], "date": "2020-05-04", **keys})


def lines(case: Case, day: str | None = None) -> list[str]:
    end = None if day is None else parse_edtf(day).span.latest_end
    standing = Standings(case).at(A, end)
    found = [line for one in standing.respondents for line in standing_lines(case, one)]
    return [": ".join(filter(None, (line.actor, line.words, line.undone))) for line in found]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "bob: denial · 4 May 2020"),
        ({"date": None}, "bob: denial · undated"),
        ({"denies": "account"}, "bob: denial: denies the account, not the act · 4 May 2020"),
        ({"kind": "no-comment"}, "bob: asked, silent; how is not stated · 4 May 2020"),
        ({"kind": "no-comment", "how": "no-reply"}, "bob: asked, did not reply · 4 May 2020"),
        ({"kind": "finding", "outcome": "rejected"}, "bob: finding: rejected it · 4 May 2020"),
    ],
)
def test_a_line_says_how_and_when(given: dict[str, Any], said: str) -> None:
    raw = {k: v for k, v in answer("d", **given).items() if v is not None}
    assert lines(case_of(claim("a"), raw)) == [said]


def test_an_answer_on_behalf_of_someone_names_both() -> None:
    case = case_of(claim("a", against=["cid"]), answer("d", on_behalf_of=["cid"]))
    assert lines(case) == ["cid: denial · 4 May 2020 · Bob for Cid", "bob: denial · 4 May 2020"]


def test_of_the_silent_nothing_is_recorded() -> None:
    assert lines(case_of(claim("a", against=["cid"]))) == ["cid: nothing recorded"]


def test_what_was_only_possibly_said_says_so() -> None:
    case = case_of(claim("a"), answer("d", date="2020"))
    assert lines(case, "2020-06-01") == ["bob: denial · 2020 · possibly by then"]


def test_what_was_taken_back_stays_listed_and_says_by_whom() -> None:
    back = claim("r", "retraction", by=["bob"], answers=["d"], date="2021-06")
    case = case_of(claim("a"), answer("d"), back)
    assert lines(case) == ["bob: denial · 4 May 2020: taken back by Bob, Jun 2021"]
    assert lines(case, "2021-06-10")[0].endswith("possibly taken back by Bob, Jun 2021")
    assert lines(case, "2021-05-01") == ["bob: denial · 4 May 2020"]


def test_a_finding_overturned_says_so() -> None:
    case = case_of(
        claim("a"), answer("f", "finding"), claim("g", "finding", by=["cid"], overturns=["f"])
    )
    standing = Standings(case).at(EventId("f"))
    assert undone_words(case, standing.undone) == "overturned by Cid, undated"


def test_a_standing_is_summed_up_without_a_verdict() -> None:
    case = case_of(claim("a", against=["cid"]), answer("d"), answer("n", "no-comment", by=["ann"]))
    summary = standing_summary(case, Standings(case).at(A))
    assert summary == "1 answered · 1 asked, silent · 1 nothing recorded"


def parts(case: Case, day: str | None = None) -> list[tuple[str, str]]:
    end = None if day is None else parse_edtf(day).span.latest_end
    found = grounds(case, Standings(case).at(A, end), BOB, end)
    return [(ground.part, ground.event.id) for ground in found]


def test_a_standing_is_explained_by_all_that_the_respondent_said() -> None:
    case = case_of(
        claim("a"),
        answer("d"),
        answer("e", "admission", date="2021"),
        answer("x", by=["cid"]),
        claim("r", "retraction", by=["bob"], answers=["e"], date="2022"),
        claim("f", "finding", by=["bob"], answers=["a"], date="2023"),
        claim("g", "finding", by=["cid"], date="2024", overturns=["f"]),
    )
    assert parts(case) == [
        ("Latest answer", "f"),
        ("Overturned by", "g"),
        ("Earlier answer", "d"),
        ("Earlier answer", "e"),
    ]
    assert parts(case, "2022") == [
        ("Latest answer", "e"),
        ("Taken back by", "r"),
        ("Earlier answer", "d"),
    ]
    assert parts(case, "2020-12-31") == [("Latest answer", "d")]


def test_a_ground_is_told_with_who_when_words_and_sources() -> None:
    case = case_of(claim("a"), answer("d"))
    (ground,) = grounds(case, Standings(case).at(A), BOB)
    assert ground_words(case, ground).split("\n") == [
        "Latest answer: Denied by Bob, 4 May 2020",
        "d",
        "“so it is”",
        "Minutes (1 source, 1 origin)",
    ]


def test_a_ground_without_date_or_words_says_what_there_is() -> None:
    raw = claim("d", "denial", by=["bob"], answers=["a"], citations=[{"source": "minutes"}])
    case = case_of(claim("a"), raw)
    (ground,) = grounds(case, Standings(case).at(A), BOB)
    assert ground_words(case, ground).split("\n")[0].endswith(", undated")
    assert "“" not in ground_words(case, ground)
