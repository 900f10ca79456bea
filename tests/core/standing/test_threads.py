"""Threads: everything that leads back to one first claim."""

from pathlib import Path

import pytest

from app.core.ids import EventId
from app.core.model import Case
from app.core.standing.threads import first_claims, threads_of
from tests.core.written import claim, plain, read, whole

# a <- b <- d    a and e are first claims; d answers b and f, and so is in both threads
# e <- f <- d    c answers a, said before b; u answers a too, undated
DATES = {"a": "2001", "b": "2004", "c": "2003", "d": "2005", "e": "2002", "f": "2006"}
ANSWERS = {"b": "a", "c": "a", "d": "bf", "f": "e", "u": "a"}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    events = [
        claim(id_, "admission", answers=list(ANSWERS.get(id_, ""))) | dated(id_)
        for id_ in "abcdefu"
    ]
    return read(tmp_path, whole(*events, plain("p")))


def dated(id_: str) -> dict[str, str]:
    return {"date": DATES[id_]} if id_ in DATES else {}


@pytest.mark.parametrize(
    ("event", "first"), [("a", "a"), ("b", "a"), ("c", "a"), ("d", "ae"), ("f", "e"), ("p", "")]
)
def test_a_claim_leads_back_to_its_first_claims(event: str, first: str, case: Case) -> None:
    assert "".join(first_claims(case, EventId(event))) == first


def test_a_thread_is_a_conversation_in_the_order_said(case: Case) -> None:
    (thread,) = threads_of(case, EventId("c"))
    assert [(one.claim.id, one.depth) for one in thread.members] == [
        ("a", 0),
        ("c", 1),
        ("b", 1),
        ("d", 2),
        ("u", 1),
    ]


def test_each_claim_knows_what_it_is_shown_under(case: Case) -> None:
    (thread,) = threads_of(case, EventId("a"))
    under = {one.claim.id: one.under for one in thread.members}
    assert under == {"a": None, "b": "a", "c": "a", "d": "b", "u": "a"}


def test_a_claim_that_answers_two_is_in_both_threads(case: Case) -> None:
    one, two = threads_of(case, EventId("d"))
    assert (one.first.id, two.first.id) == ("a", "e")
    assert [member.claim.id for member in two.members] == ["e", "f", "d"]


def test_a_claim_that_answers_two_of_one_thread_stands_there_once(tmp_path: Path) -> None:
    events = [claim("a"), claim("b", answers=["a"]), claim("c", answers=["a", "b"])]
    (thread,) = threads_of(read(tmp_path, whole(*events)), EventId("c"))
    assert sorted(member.claim.id for member in thread.members) == ["a", "b", "c"]


def test_what_is_no_claim_is_in_no_thread(case: Case) -> None:
    assert threads_of(case, EventId("p")) == ()
