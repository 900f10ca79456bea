"""What is drawn pale: what does not stand, and what has no date on the clock."""

import pytest

from app.layout.pale import PALE, pale_events
from tests.layout.made import columns, event, instant, scene, view

COLUMNS = columns(
    event("a", "allegation", "2020-01-05", against=("x",), alleged_date="2020-02-01"),
    event("d", "denial", "2020-02-05", answers=("a",), by=("x",)),
    event("r", "retraction", "2020-03", answers=("d",), by=("x",)),
    event("f", "finding", "2020-04-01", by=("x",)),
    event("g", "finding", None, by=("y",), overturns=("f",)),
)


@pytest.mark.parametrize(
    ("day", "pale"),
    [(None, "df"), ("2020-02-10", ""), ("2020-03-15", ""), ("2020-04-01", "d")],
)
def test_a_claim_is_pale_once_it_has_surely_been_taken_back(day: str | None, pale: str) -> None:
    found = pale_events(COLUMNS, view(as_of=None if day is None else instant(day)))
    assert "".join(id_ for id_, each in zip(COLUMNS.ids, found, strict=True) if each) == pale


def test_on_the_alleged_clock_what_has_no_alleged_date_is_pale() -> None:
    found = pale_events(COLUMNS, view(clock="alleged"))
    assert found.tolist() == [False, True, True, True, True]


def test_a_case_in_which_nothing_is_taken_back_has_nothing_pale() -> None:
    cols = columns(event("a", date="2020-01-05", actors=("x",)))
    assert not pale_events(cols, view()).any()


def test_the_marks_of_a_scene_are_pale_unless_selected() -> None:
    cols = columns(
        event("d", "admission", "2020-02-05", by=("x",)),
        event("r", "retraction", "2020-08-05", answers=("d",), by=("x",)),
    )
    assert sorted(scene(cols).marks.opacity.tolist()) == [PALE, 1.0]
    assert scene(cols, view(selected="d")).marks.opacity.tolist() == [1.0, 1.0]
