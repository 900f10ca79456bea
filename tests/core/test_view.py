"""The view of a case: what a reading again keeps of it, and how all filters go at once."""

from app.core.edtf import parse_edtf
from app.core.ids import ActorId, EventId, SourceId
from app.core.view import TimeRange, View, unfiltered

SHOWN = TimeRange(0, 100)


def test_without_filters_all_is_shown_and_the_rest_of_the_view_stays() -> None:
    view = View(
        SHOWN,
        selected=EventId("e"),
        hidden_actors=frozenset({ActorId("a")}),
        hidden_kinds=frozenset({"denial"}),
        hidden_tags=frozenset({"t"}),
        hidden_sources=frozenset({SourceId("s")}),
        only=frozenset(),
        within=parse_edtf("2020"),
        search="words",
        lanes="kind",
    )
    assert unfiltered(view) == View(SHOWN, selected=EventId("e"), lanes="kind")
