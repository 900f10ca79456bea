"""Walking over a case with undated events, sets of dates and hidden lanes."""

from pathlib import Path
from typing import Any

import pytest

from app.core.ids import ActorId, EventId
from app.core.view import TimeRange, View
from app.layout.arrange import Arrangement, arrange
from app.layout.columns import Columns, build_columns
from app.state.opening import load_case
from app.ui.timeline_walk import (
    Spot,
    across_lanes,
    along_lane,
    first_spot,
    instant_of,
    spot_of,
)
from tests.ui.bridge import write_bridge

ALL = TimeRange(-(10**11), 10**11)


def _event(name: str, actor: str, date: str | None = None) -> dict[str, Any]:
    event = {"id": name, "kind": "event", "title": name, "actors": [actor]}
    return event | ({"date": date} if date else {})


# a: once .. twice .. between .. twice | lost, gone (undated)      b: only (undated)     c: late
EVENTS = [
    _event("once", "a", "1990-01-01"),
    _event("twice", "a", "{1991-01-01,1993-01-01}"),
    _event("between", "a", "1992-01-01"),
    _event("lost", "a"),
    _event("gone", "a"),
    _event("only", "b"),
    _event("late", "c", "2020-01-01"),
]


@pytest.fixture
def columns(tmp_path: Path) -> Columns:
    actors = [{"id": name, "name": name} for name in "abc"]
    case = {"format": "allegata/1", "title": "Walk", "actors": actors, "events": EVENTS}
    return build_columns(load_case(write_bridge(tmp_path, case)).case)


@pytest.fixture
def arranged(columns: Columns) -> Arrangement:
    return arrange(columns, View(ALL, lane_order="name"))


def _spot(arranged: Arrangement, event: str) -> Spot:
    spot = spot_of(arranged, EventId(event), 0)
    assert spot is not None
    return spot


@pytest.mark.parametrize(
    ("start", "by", "end"),
    [
        ("once", 1, "twice"),
        ("twice", 1, "between"),
        ("between", -1, "twice"),
        ("between", 1, "lost"),
        ("lost", 1, "gone"),
        ("gone", 1, "gone"),
        ("lost", -1, "between"),
        ("once", -1, "once"),
    ],
)
def test_a_lane_is_walked_in_time_and_then_through_what_is_undated(
    arranged: Arrangement, start: str, by: int, end: str
) -> None:
    assert along_lane(arranged, _spot(arranged, start), by).event == end


@pytest.mark.parametrize(
    ("start", "by", "end"),
    [
        ("once", 1, "only"),
        ("only", -1, "gone"),
        ("only", 1, "late"),
        ("late", 1, "late"),
        ("once", -1, "once"),
    ],
)
def test_lanes_of_undated_events_are_walked_too(
    arranged: Arrangement, start: str, by: int, end: str
) -> None:
    assert across_lanes(arranged, _spot(arranged, start), by).event == end


@pytest.mark.parametrize(
    ("shown", "event"),
    [(ALL, "once"), (TimeRange(1_500_000_000, 1_600_000_000), "late"), (TimeRange(0, 1), "once")],
)
def test_the_first_event_is_one_in_sight_if_there_is_any(
    arranged: Arrangement, shown: TimeRange, event: str
) -> None:
    spot = first_spot(arranged, shown)
    assert spot is not None
    assert spot.event == event


def test_a_case_without_events_has_no_first_one(columns: Columns) -> None:
    view = View(ALL, hidden_kinds=frozenset({"event"}))
    assert first_spot(arrange(columns, view), ALL) is None


def test_what_is_hidden_or_unknown_has_no_spot(columns: Columns) -> None:
    hidden = arrange(columns, View(ALL, hidden_actors=frozenset({ActorId("c")})))
    assert spot_of(hidden, EventId("late"), 0) is None
    assert spot_of(hidden, EventId("nowhere"), 0) is None


def test_only_dated_events_have_an_instant(arranged: Arrangement) -> None:
    assert instant_of(arranged, _spot(arranged, "lost")) is None
    assert instant_of(arranged, _spot(arranged, "late")) == 1_577_836_800 + 43_200


def test_lanes_whose_events_are_hidden_are_passed_over(columns: Columns) -> None:
    arranged = arrange(columns, View(ALL, as_of=10**10, lane_order="name"))
    assert across_lanes(arranged, _spot(arranged, "once"), 1).event == "late"
