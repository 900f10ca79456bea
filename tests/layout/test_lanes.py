from typing import Any

import pytest

from app.core.ids import ActorId, SourceId
from app.core.model import Actor, Source
from app.core.view import LaneMode, LaneOrder
from app.layout.lanes import lane_order, lane_table
from tests.layout.made import columns, event


def members(*events: dict[str, Any], mode: LaneMode = "actor", **keys: Any) -> dict[str, list[str]]:
    accusers = keys.pop("accusers", False)
    cols = columns(*events, **keys)
    table = lane_table(cols, mode, accusers)
    starts, values = table.members
    return {
        id_: [table.lanes[lane].id for lane in values[starts[place] : starts[place + 1]]]
        for place, id_ in enumerate(cols.ids)
    }


def order_of(*events: dict[str, Any], order: LaneOrder, **keys: Any) -> list[str]:
    by_hand = keys.pop("by_hand", ())
    cols = columns(*events, **keys)
    table = lane_table(cols, "actor", False)
    return [table.lanes[place].id for place in lane_order(cols, table, order, by_hand)]


@pytest.mark.parametrize(
    ("keys", "lanes"),
    [
        ({"kind": "allegation", "by": ("x",), "against": ("y", "z")}, ["y", "z"]),
        ({"kind": "allegation", "by": ("x", "y")}, ["x", "y"]),
        ({"kind": "finding", "by": ("x",), "actors": ("y",)}, ["x"]),
        ({"kind": "event", "actors": ("x", "y")}, ["x", "y"]),
        ({"kind": "event", "actors": ("x", "x")}, ["x"]),
        ({"kind": "event"}, [""]),
    ],
)
def test_each_kind_stands_in_the_lanes_of_its_actors(
    keys: dict[str, Any], lanes: list[str]
) -> None:
    assert members(event("e", **keys))["e"] == lanes


def test_an_allegation_may_stand_in_the_lane_of_the_accuser_too() -> None:
    written = event("e", "allegation", by=("x",), against=("y",))
    assert members(written, accusers=True)["e"] == ["y", "x"]


@pytest.mark.parametrize(
    ("mode", "lanes"), [("kind", ["denial"]), ("one", ["all"]), ("source", ["s", "t"])]
)
def test_lanes_may_follow_other_things_than_actors(mode: LaneMode, lanes: list[str]) -> None:
    written = [
        event("a", "allegation"),
        event("e", "denial", answers=("a",), citations=("s", "t", "s")),
    ]
    assert members(*written, mode=mode)["e"] == lanes


def test_an_origin_is_where_copies_lead_back_to() -> None:
    sources = (
        Source(id=SourceId("r"), title="Release"),
        Source(id=SourceId("p"), title="Paper", derived_from=(SourceId("r"),)),
        Source(id=SourceId("q"), title="Quote", derived_from=(SourceId("p"), SourceId("r"))),
    )
    found = members(event("e", citations=("p", "q")), mode="origin", sources=sources)
    assert found["e"] == ["r"]


def test_what_cites_nothing_has_a_lane_of_its_own() -> None:
    assert members(event("e"), mode="origin")["e"] == [""]


WRITTEN = (
    event("1", date="2020", actors=("b",)),
    event("2", date="2019", actors=("c",)),
    event("3", date="2021", actors=("a",)),
    event("4", date="2022", actors=("a",)),
    event("5", actors=("d",)),
    event("6", date="1999"),
)


@pytest.mark.parametrize(
    ("order", "lanes"),
    [
        ("first", ["c", "b", "a", "d", ""]),
        ("name", ["a", "b", "c", "d", ""]),
        ("count", ["a", "c", "b", "d", ""]),
        ("hand", ["d", "a", "c", "b", ""]),
    ],
)
def test_lanes_are_ordered_as_asked(order: LaneOrder, lanes: list[str]) -> None:
    assert order_of(*WRITTEN, order=order, by_hand=("d", "a")) == lanes


def test_members_follow_their_group() -> None:
    group = ActorId("g")
    actors = (
        Actor(id=ActorId("b"), name="B", member_of=(group,)),
        Actor(id=ActorId("c"), name="C"),
        Actor(id=ActorId("a"), name="A", member_of=(group,)),
        Actor(id=ActorId("d"), name="D"),
        Actor(id=group, name="G"),
    )
    written = (*WRITTEN[:5], event("7", date="2019-09", actors=("g",)), WRITTEN[5])
    found = order_of(*written, order="group", actors=actors)
    assert found == ["c", "g", "b", "a", "d", ""]


def test_members_of_a_group_without_a_lane_stay_together() -> None:
    group = ActorId("g")
    actors = (
        Actor(id=ActorId("c"), name="C", member_of=(group,)),
        Actor(id=ActorId("b"), name="B"),
        Actor(id=ActorId("a"), name="A", member_of=(group,)),
        Actor(id=ActorId("d"), name="D"),
        Actor(id=group, name="G"),
    )
    assert order_of(*WRITTEN, order="group", actors=actors) == ["b", "d", "c", "a", ""]


def test_lanes_without_events_are_left_out() -> None:
    actors = tuple(Actor(id=ActorId(name), name=name) for name in "xy")
    assert order_of(event("e", actors=("y",)), order="first", actors=actors) == ["y"]
