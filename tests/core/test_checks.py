"""What a check of a case comes to."""

from collections import Counter
from pathlib import Path

import pytest

from app.core.anchor import Anchor, AnchorState, Place
from app.core.checks import (
    CheckedCitation,
    citation_record,
    exit_code,
    problem_record,
    tally_words,
)
from app.core.ids import EventId, SourceId
from app.core.model import Citation, PlainEvent
from app.core.problems import Problem, Severity

CITED = Citation(source=SourceId("paper"), quote="so")
EVENT = PlainEvent(id=EventId("e"), title="e", citations=(CITED, CITED))
PLACES = (Place(3, 5), Place(8, 10))


def checked(
    state: AnchorState, places: int = 0, similarity: float | None = None
) -> CheckedCitation:
    return CheckedCitation(7, EVENT, 1, Anchor(state, PLACES[:places], similarity))


def problem(severity: Severity) -> Problem:
    return Problem(severity, Path("a.json"), 3, 5, "events[0]", "odd")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (checked("found", 1), None),
        (checked("unchecked"), None),
        (
            checked("changed", 1, 0.914),
            'changed: the words stand in "paper" only nearly (0.91 alike)',
        ),
        (checked("ambiguous", 2), 'ambiguous: 2 places in "paper" fit; add a prefix or a suffix'),
        (checked("lost"), 'lost: the words stand nowhere in "paper"; copy them from its text'),
    ],
)
def test_what_is_wrong_with_an_anchor_is_said(one: CheckedCitation, words: str | None) -> None:
    assert (one.message is None) if words is None else words in (one.message or "")


def test_a_citation_stands_at_its_quote() -> None:
    assert checked("lost").path == ("events", 7, "citations", 1, "quote")


@pytest.mark.parametrize(
    ("severities", "state", "code"),
    [
        ([], "found", 0),
        ([], "unchecked", 0),
        ([], "changed", 1),
        ([], "ambiguous", 1),
        ([], "lost", 1),
        (["warning"], "found", 1),
        (["warning", "error"], "lost", 2),
    ],
)
def test_the_exit_code(severities: list[Severity], state: AnchorState, code: int) -> None:
    assert exit_code(map(problem, severities), [checked(state)]) == code


@pytest.mark.parametrize(
    ("states", "words"),
    [
        (["found"] * 38 + ["lost"] + ["changed"] * 2, "41 passages: 38 found, 2 changed, 1 lost"),
        (["unchecked"], "1 passage: 1 unchecked"),
        ([], "0 passages"),
    ],
)
def test_one_line_says_how_the_passages_stand(states: list[AnchorState], words: str) -> None:
    assert tally_words(Counter(states)) == words


def test_a_problem_is_printed_with_five_keys() -> None:
    expected = {"severity": "error", "path": "events[0]", "line": 3, "column": 5, "message": "odd"}
    assert problem_record(problem("error")) == expected


def test_a_citation_of_one_place_is_printed_with_its_start_and_end() -> None:
    assert citation_record(checked("changed", 1, 0.9)) == {
        "event": "e",
        "citation": 1,
        "source": "paper",
        "state": "changed",
        "similarity": 0.9,
        "places": [{"start": 3, "end": 5}],
        "start": 3,
        "end": 5,
    }


@pytest.mark.parametrize(("state", "places"), [("ambiguous", 2), ("lost", 0)])
def test_a_citation_of_other_than_one_place_has_no_start(state: AnchorState, places: int) -> None:
    record = citation_record(checked(state, places))
    assert len(record["places"]) == places
    assert not {"start", "end"} & set(record)
