"""The view of a case: what a reading again keeps of it, and how all filters go at once."""

from pathlib import Path

from app.core.edtf import parse_edtf
from app.core.ids import ActorId, EventId, SourceId
from app.core.view import TimeRange, View, carry_view, unfiltered
from tests.core.written import claim, read, whole

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


def test_what_is_gone_from_a_case_is_no_longer_named(tmp_path: Path) -> None:
    case = read(tmp_path, whole(claim("here")))
    view = View(
        SHOWN,
        selected=EventId("gone"),
        citation=1,
        hidden_actors=frozenset({ActorId("ann"), ActorId("gone")}),
        hidden_sources=frozenset({SourceId("minutes"), SourceId("gone")}),
    )
    carried = carry_view(view, case)
    assert (carried.selected, carried.citation) == (None, 0)
    assert carried.hidden_actors == frozenset({ActorId("ann")})
    assert carried.hidden_sources == frozenset({SourceId("minutes")})


def test_what_is_still_there_stays_selected(tmp_path: Path) -> None:
    case = read(tmp_path, whole(claim("here")))
    kept = carry_view(View(SHOWN, selected=EventId("here"), citation=0), case)
    assert kept.selected == "here"
    fewer = carry_view(View(SHOWN, selected=EventId("here"), citation=3), case)
    assert (fewer.selected, fewer.citation) == ("here", 0)
    assert carry_view(View(SHOWN, actor=ActorId("bob")), case).actor == "bob"
    assert carry_view(View(SHOWN, actor=ActorId("gone")), case).actor is None


def test_what_was_left_out_stays_so_as_far_as_it_is_there(tmp_path: Path) -> None:
    case = read(tmp_path, whole(claim("here"), claim("there")))
    only = frozenset({EventId("here"), EventId("gone")})
    assert carry_view(View(SHOWN, only=only), case).only == frozenset({EventId("here")})
    assert carry_view(View(SHOWN), case).only is None
