import numpy as np
import pytest

from app.core.ids import EventId
from app.layout import links as links_module
from app.layout.glance import Glance
from app.layout.row_links import nearest_rows
from app.layout.scene import Arcs
from tests.layout.made import arranged, columns, event, place, scene, view

PAIR = (
    event("a", "allegation", "2020-03-01", by=("z",), against=("x",)),
    event("b", "denial", "2020-06-01", by=("x",), answers=("a",)),
)
ACROSS = (*PAIR[:1], event("b", "denial", "2020-06-01", by=("y",), answers=("a",)))
LIT = view(selected=EventId("b"))


def end_points(found: Arcs) -> list[float]:
    return [round(float(x), 1) for x in found.curves[0, [0, 1, 6, 7]]]


def test_an_answer_arches_over_to_what_it_answers() -> None:
    found = scene(columns(*PAIR))
    (links,) = found.arcs
    (ax, y), (bx, _) = place(found, "a"), place(found, "b")
    assert links.role == "link"
    assert end_points(links) == pytest.approx([bx, y - 8.5, ax, y - 8.5], abs=0.1)
    assert (links.curves[0, [3, 5]] < y - 8.5).all()


def test_an_arc_stays_within_its_lane() -> None:
    found = scene(columns(*PAIR))
    peak = found.arcs[0].curves[0, 3] * 0.75 + found.arcs[0].curves[0, 1] * 0.25
    assert peak >= 48.0


def test_an_arrow_head_points_down_at_the_claim() -> None:
    (links,) = scene(columns(*PAIR)).arcs
    tip_x, tip_y, left, top, right, also_top = links.heads[0].tolist()
    assert sorted([left - tip_x, right - tip_x]) == pytest.approx([-3.2, 3.2])
    assert top == also_top == pytest.approx(tip_y - 5.5)


def test_links_between_lanes_show_only_for_their_thread() -> None:
    cols = columns(*ACROSS)
    assert scene(cols).arcs == ()
    (links,) = scene(cols, LIT).arcs
    assert (links.role, len(links)) == ("link-selected", 1)


def test_a_link_between_lanes_leaves_towards_the_other_lane() -> None:
    found = scene(columns(*ACROSS), LIT)
    (ax, ay), (bx, by) = place(found, "a"), place(found, "b")
    assert end_points(found.arcs[0]) == pytest.approx([bx, by - 8.5, ax, ay + 8.5], abs=0.1)


def test_a_link_to_a_mark_above_bulges_to_the_left() -> None:
    same = (PAIR[0], dict(ACROSS[1], date="2020-03-01"))
    found = scene(columns(*same), LIT)
    (x, ay), (_, by) = place(found, "a"), place(found, "b")
    (links,) = found.arcs
    assert end_points(links) == pytest.approx([x - 8.5, by, x - 8.5, ay], abs=0.1)
    assert links.curves[0, 2] < x - 18


def test_the_rest_of_the_thread_is_pale() -> None:
    other = event("c", "denial", "2020-09-01", by=("y",), answers=("a",))
    found = scene(columns(*PAIR, other), LIT)
    assert [(links.role, len(links)) for links in found.arcs] == [("link", 1), ("link-selected", 1)]


def test_the_hovered_thread_is_drawn_too() -> None:
    found = scene(columns(*ACROSS), glance=Glance(hovered=EventId("a")))
    assert [links.role for links in found.arcs] == ["link-selected"]


def test_a_link_leads_to_the_nearest_of_several_lanes() -> None:
    cols = columns(
        event("o", date="2019-01-01", actors=("x", "y", "z")),
        event("a", "allegation", "2020-03-01", by=("q",), against=("x", "z")),
        event("b", "denial", "2020-06-01", by=("z",), answers=("a",)),
    )
    found = arranged(cols)
    pairs = nearest_rows(found, np.array([0]))
    assert found.lanes[found.rows.lane[pairs.target[0]]].id == "z"


def test_links_of_hidden_events_are_left_out() -> None:
    hidden = view(selected=EventId("b"), hidden_kinds=frozenset(["allegation"]))
    assert scene(columns(*PAIR), hidden).arcs == ()


def test_a_link_to_a_mark_outside_is_drawn_to_the_edge_and_beyond() -> None:
    found = scene(columns(*PAIR), view("2020-05-01", "2020-07-01"))
    assert found.arcs[0].curves[0, 6] < 150.0


def test_a_link_to_a_lane_in_strips_leads_to_its_middle() -> None:
    crowd = [event(f"e{i}", date="2020-05-01", actors=("x",)) for i in range(600)]
    found = scene(columns(*ACROSS, *crowd), LIT)
    (links,) = found.arcs
    base = found.strips.base[0] if found.strips else 0.0
    assert abs(links.curves[0, 7] - base) == pytest.approx(8.5)


def test_only_the_shortest_links_are_drawn_where_they_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    far = event("c", "denial", "2020-12-01", by=("x",), answers=("a",))
    monkeypatch.setattr(links_module, "MOST_PALE", 1)
    found = scene(columns(*PAIR, far))
    assert [len(each) for each in found.arcs] == [1]
    assert found.arcs[0].curves[0, 0] == pytest.approx(place(found, "b")[0])


def test_where_links_are_far_too_many_none_are_pale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links_module, "MOST_PALE", 0)
    assert scene(columns(*PAIR)).arcs == ()


def test_links_of_marks_below_what_is_shown_are_left_out() -> None:
    early = [event(f"e{i}", date=f"19{i:02}", actors=(f"l{i}",)) for i in range(30)]
    cols = columns(*early, *PAIR)
    assert scene(cols, LIT).arcs == ()
    assert len(scene(cols, LIT, Glance(scroll=9999.0)).arcs) == 1
