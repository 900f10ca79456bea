"""A conversation: the claim above its answers, folded where something stands between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from app.core.edtf import CaseDates, parse_edtf
from app.core.ids import EventId
from app.core.model import Case, Claim
from app.core.standing.conversation import (
    MOST_CARDS,
    Card,
    Fold,
    Heading,
    answered_words,
    conversation,
)
from app.core.standing.threads import threads_of
from tests.core.written import Raw, claim, plain, whole

CASE = TypeAdapter(Case)


def case_of(*events: Raw) -> Case:
    return CASE.validate_python(whole(*events), context=CaseDates())


def answer(id_: str, to: str | list[str], date: str | None = None, kind: str = "denial") -> Raw:
    dated = {} if date is None else {"date": date}
    return claim(id_, kind, by=["bob"], answers=[to] if isinstance(to, str) else to, **dated)


def drawn(
    case: Case, selected: str, end: int | None = None, unfolded: frozenset[str] = frozenset()
) -> list[str]:
    """Draw a conversation: a line an item, two spaces a step, the whole card starred."""
    lines = []
    for item in conversation(case, EventId(selected), end, unfolded):
        match item:
            case Heading(words):
                lines.append(f"# {words}")
            case Fold(_, words, depth):
                lines.append(f"{'  ' * depth}+ {words}")
            case Card(event, _, depth, is_whole):
                lines.append(f"{'  ' * depth}{event.id}{'*' * is_whole}")
    return lines


THREAD = case_of(
    claim("a", date="2020-01-01"),
    answer("d1", "a", "2020-01-02"),
    answer("d2", "a", "2020-01-03"),
    answer("e", "d1", "2020-01-04", "corroboration"),
    answer("d3", "a", "2020-01-05"),
)


def test_a_claim_is_followed_by_its_answers_one_step_further_in() -> None:
    assert drawn(THREAD, "a") == [
        "# 4 answers · 1 source, 1 origin",
        "a*",
        "  d1",
        "    e",
        "  d2",
        "  d3",
    ]


def test_what_stands_between_a_claim_and_the_selected_answer_is_one_line() -> None:
    assert drawn(THREAD, "d3")[1:] == ["a", "  + Show 3 earlier answers", "  d3*"]


def test_a_fold_opens_when_it_is_asked_for() -> None:
    unfolded = frozenset({"d1"})
    assert drawn(THREAD, "d3", None, unfolded)[1:] == ["a", "  d1", "    e", "  d2", "  d3*"]


def test_the_selected_answer_hangs_from_all_that_it_leads_back_through() -> None:
    assert drawn(THREAD, "e")[1:] == ["a", "  d1", "    e*", "  d2", "  d3"]


def test_what_was_not_said_by_the_day_is_left_out_but_not_the_selected() -> None:
    end = parse_edtf("2020-01-03").span.latest_end
    assert drawn(THREAD, "a", end) == ["# 2 answers · 1 source, 1 origin", "a*", "  d1", "  d2"]
    assert drawn(THREAD, "d3", end)[1:] == ["a", "  + Show 2 earlier answers", "  d3*"]


def test_further_claims_that_are_answered_follow_and_their_threads_are_folded() -> None:
    case = case_of(claim("a"), claim("b"), answer("d", ["a", "b"]), answer("x", "b"))
    assert drawn(case, "d") == [
        "# 1 answer · 1 source, 1 origin",
        "a",
        "  d*",
        "  b",
        "+ Also in the thread of “Alleged: b”",
    ]
    opened = drawn(case, "d", None, frozenset({"thread b"}))
    assert opened[4:] == ["# Alleged: b · 2 answers · 1 source, 1 origin", "b", "  x"]


def test_a_finding_shows_what_it_overturns() -> None:
    first = claim("f", "finding", answers=["a"])
    second = claim("g", "finding", by=["bob"], answers=["a"], overturns=["f"])
    found = conversation(case_of(claim("a"), first, second), EventId("g"))
    told = [(item.event.id, item.relation) for item in found if isinstance(item, Card)]
    assert told == [("a", ""), ("g", "decided on"), ("f", "also overturns")]


def test_what_is_answered_and_overturned_stands_once() -> None:
    first = claim("f", "finding", by=["bob"])
    second = claim("g", "finding", answers=["f"], overturns=["f"])
    assert drawn(case_of(first, second), "g")[1:] == ["f", "  g*"]


def test_of_many_answers_some_are_shown_and_the_others_asked_for() -> None:
    case = case_of(claim("a"), *(answer(f"d{n:02}", "a") for n in range(MOST_CARDS + 5)))
    shown = drawn(case, "a")
    assert shown[-1] == "  + Show 5 further answers"
    assert len(drawn(case, "a", None, frozenset({"rest"}))) == len(shown) + 4


def test_an_event_stands_alone() -> None:
    assert drawn(case_of(plain("p")), "p") == ["p*"]


def test_a_claim_without_answers_says_so() -> None:
    assert drawn(case_of(claim("a")), "a") == ["# No answer recorded · 1 source, 1 origin", "a*"]


@pytest.mark.parametrize(
    ("kind", "words"), [("denial", "denied"), ("no-comment", "asked for comment")]
)
def test_an_answer_is_told_from_the_side_of_the_claim(kind: str, words: str) -> None:
    event = case_of(claim("a"), answer("d", "a", None, kind)).events[1]
    assert isinstance(event, Claim)
    assert answered_words(event) == words


@given(st.lists(st.integers(0, 30), min_size=1, max_size=30), st.data())
def test_unfolded_a_conversation_holds_every_claim_of_the_thread_once(
    under: list[int], data: st.DataObject
) -> None:
    answers = [answer(f"d{n}", f"d{to % n}" if n else "a") for n, to in enumerate(under)]
    case = case_of(claim("a"), *answers)
    selected = data.draw(st.sampled_from([event.id for event in case.events]))
    every = frozenset({"rest", *(event.id for event in case.events)})
    items = conversation(case, selected, None, every)
    cards = [item.event.id for item in items if isinstance(item, Card)]
    assert cards == [one.claim.id for one in threads_of(case, selected)[0].members]
