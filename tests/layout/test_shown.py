"""What the filters of a view leave over, and what they take away."""

from typing import Any

import numpy as np
import pytest

from app.core.edtf import parse_edtf
from app.core.ids import EventId, SourceId
from app.layout.shown import shown_events
from tests.layout.made import columns, event, view


def left(*events: dict[str, Any], **filters: Any) -> str:
    """Return the ids of the events that are shown."""
    cols = columns(*events)
    return "".join(np.array(cols.ids)[shown_events(cols, view(**filters))])


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2019", "abcg"),
        ("2019-03-04", "acg"),
        ("2019/2021", "abcdg"),
        ("2021/..", "deg"),
        ("../1990", "fg"),
        ("1991/2018", "g"),
    ],
)
def test_what_cannot_have_been_within_the_dates_goes(date: str, shown: str) -> None:
    dates = ["2019-03-04", "2019-05", "2019", "2021", "2022/..", "../1980"]
    events = [event(id_, date=when) for id_, when in zip("abcdef", dates, strict=True)]
    anywhere, undated = event("g", date="../2022-01-01"), event("u")
    assert left(*events, anywhere, undated, within=parse_edtf(date)) == shown


def test_one_part_of_a_date_within_the_range_is_enough() -> None:
    both = event("a", date="{1960,1970}")
    assert left(both, within=parse_edtf("1970")) == "a"
    assert left(both, within=parse_edtf("1965")) == ""


def test_only_leaves_out_everything_else() -> None:
    events = [event("a", date="2020"), event("b", date="2020")]
    assert left(*events, only=frozenset({EventId("b"), EventId("gone")})) == "b"
    assert left(*events, only=frozenset()) == ""


def test_an_event_goes_with_any_of_its_tags() -> None:
    events = [event("a", tags=("x", "y")), event("b", tags=("y",)), event("c")]
    assert left(*events, hidden_tags=frozenset({"x"})) == "bc"


def test_an_event_goes_only_when_all_its_sources_are_hidden() -> None:
    events = [event("a", citations=("s", "t")), event("b", citations=("s",)), event("c")]
    assert left(*events, hidden_sources=frozenset({SourceId("s")})) == "ac"


def test_an_event_goes_with_its_kind() -> None:
    events = [event("a", "allegation"), event("b")]
    assert left(*events, hidden_kinds=frozenset({"allegation"})) == "b"


def test_what_cannot_have_been_said_by_a_day_goes() -> None:
    events = [event("a", date="2019"), event("b", date="2021"), event("c")]
    assert left(*events, as_of=parse_edtf("2020").span.latest_end) == "a"
