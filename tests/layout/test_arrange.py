from typing import Any

import pytest
from msgspec.structs import replace

from app.core.ids import ActorId
from app.core.view import LaneMode, View
from app.layout.columns import Columns
from tests.layout.made import arranged, columns, event, instant, view

WRITTEN = (
    event("a", "allegation", "2020-03-01", against=("y", "x"), alleged_date="2018", tags=("t",)),
    event("b", "denial", "2020-02-01", by=("y",), answers=("a",), citations=("s", "r")),
    event("c", date="2020-04-01", actors=("x",)),
    event("d", actors=("y",)),
)


@pytest.fixture
def cols() -> Columns:
    return columns(*WRITTEN)


def rows(cols: Columns, a_view: View, **keys: Any) -> dict[str, str]:
    found = arranged(cols, replace(a_view, **keys))
    return {
        lane.id: "".join(
            cols.ids[e] for e in found.rows.event[found.starts[i] : found.starts[i + 1]]
        )
        for i, lane in enumerate(found.lanes)
    }


def test_rows_stand_in_lanes_by_time(cols: Columns) -> None:
    assert rows(cols, view()) == {"y": "ba", "x": "ac"}


@pytest.mark.parametrize(
    ("hidden", "expected"),
    [
        ({"hidden_kinds": frozenset(["denial"])}, {"y": "a", "x": "ac"}),
        ({"hidden_tags": frozenset(["t"])}, {"y": "b", "x": "c"}),
        ({"hidden_sources": frozenset(["s"])}, {"y": "b", "x": "c"}),
        ({"hidden_sources": frozenset(["s", "r"])}, {"y": "", "x": "c"}),
        ({"hidden_actors": frozenset(["x"])}, {"y": "ba"}),
        ({"hidden_actors": frozenset(["x", "y"])}, {}),
        ({"as_of": instant("2020-03-01") + 1}, {"y": "ba", "x": "a"}),
        ({"as_of": instant("2020-03-01")}, {"y": "b", "x": ""}),
    ],
)
def test_what_is_hidden_is_in_no_lane(
    cols: Columns, hidden: dict[str, Any], expected: dict[str, str]
) -> None:
    assert rows(cols, view(**hidden)) == expected


def test_the_alleged_clock_moves_what_has_an_alleged_date(cols: Columns) -> None:
    assert rows(cols, view(clock="alleged")) == {"y": "ab", "x": "ac"}
    assert len(arranged(cols, view(clock="alleged")).periods.event) == 0


def test_periods_stand_in_the_lanes_of_their_allegation(cols: Columns) -> None:
    found = arranged(cols)
    assert found.periods.lane.tolist() == [0, 1]


def test_undated_events_are_set_apart(cols: Columns) -> None:
    assert arranged(cols).undated.event.tolist() == [3]


def test_as_of_a_day_nothing_is_undated(cols: Columns) -> None:
    assert len(arranged(cols, view(as_of=instant("2030-01-01"))).undated.event) == 0


def test_an_arrangement_is_remembered_while_filters_stay(cols: Columns) -> None:
    first = arranged(cols, view("2020-01-01"))
    assert arranged(cols, view("2020-06-01")) is first
    assert arranged(cols, view(hidden_tags=frozenset(["t"]))) is not first


def test_rows_of_an_event_are_found(cols: Columns) -> None:
    found = arranged(cols)
    starts, values = found.rows_of
    assert found.rows.lane[values[starts[0] : starts[1]]].tolist() == [0, 1]


@pytest.mark.parametrize("mode", ["kind", "one", "source"])
def test_hidden_actors_are_hidden_in_lanes_of_every_mode(cols: Columns, mode: LaneMode) -> None:
    found = rows(cols, view(lanes=mode, hidden_actors=frozenset([ActorId("x")])))
    assert sorted({id_ for ids in found.values() for id_ in ids}) == ["a", "b"]
    found = rows(cols, view(lanes=mode, hidden_actors=frozenset([ActorId("y")])))
    assert sorted({id_ for ids in found.values() for id_ in ids}) == ["a", "c"]


def test_a_hidden_actor_hides_no_lane_of_the_same_name() -> None:
    cols = columns(
        event("a", date="2020", actors=("event",)), event("b", date="2020", actors=("x",))
    )
    found = rows(cols, view(lanes="kind", hidden_actors=frozenset([ActorId("event")])))
    assert found == {"event": "b"}


def test_lanes_may_stand_for_kinds(cols: Columns) -> None:
    assert rows(cols, view(lanes="kind")) == {"denial": "b", "allegation": "a", "event": "c"}
