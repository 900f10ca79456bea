"""The ids of events."""

from app.layout.event_ids import EventIds
from tests.layout.made import case, event


def test_ids_are_those_of_the_events() -> None:
    ids = EventIds(case(event("b"), event("a"), event("c")).events)
    assert list(ids) == ["b", "a", "c"]
    assert (len(ids), ids[-1], ids[1:]) == (3, "c", ["a", "c"])
