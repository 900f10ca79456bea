"""Marks on their way from one clock to the other."""

from itertools import pairwise

import pytest

from app.core.ids import EventId
from app.layout import travel
from app.layout.glance import Glance
from app.layout.scene import Scene
from tests.layout.made import columns, event, names, place, scene, view

COLUMNS = columns(
    event("a", "allegation", "2020-09-01", against=("x",), alleged_date="2020-03-01"),
    event("b", "allegation", "2020-06-01", against=("x",)),
    event("far", "allegation", "2020-06-10", against=("x",), alleged_date="1990-01-01"),
)


def at(share: float, clock: str = "alleged") -> Scene:
    return scene(COLUMNS, view(clock=clock), Glance(travelled=share, moving=share < 1))


def test_a_mark_travels_from_the_date_said_to_the_alleged_date() -> None:
    said, _ = place(at(1.0, "said"), "a")
    alleged, _ = place(at(1.0), "a")
    assert place(at(0.0), "a")[0] == pytest.approx(said)
    assert place(at(0.5), "a")[0] == pytest.approx((said + alleged) / 2)
    assert place(at(0.999), "a")[0] == pytest.approx(alleged, abs=1)


def test_a_mark_goes_up_and_down_as_it_travels() -> None:
    # On the day it was said it stands above another one, and on the alleged day alone.
    cols = columns(
        event("a", "allegation", "2020-09-01", against=("x",), alleged_date="2020-03-01"),
        event("c", date="2020-09-01", actors=("x",)),
    )
    heights = [
        place(scene(cols, view(clock="alleged"), Glance(travelled=share)), "a")[1]
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]
    steps = [late - early for early, late in pairwise(heights)]
    assert steps[0] != 0
    assert steps == pytest.approx([steps[0]] * 4)


def test_what_has_no_alleged_date_stays_where_it_was_said() -> None:
    assert {round(place(at(share), "b")[0], 6) for share in (0.0, 0.4, 1.0)} == {
        round(place(at(1.0, "said"), "b")[0], 6)
    }


def test_a_mark_on_its_way_out_of_sight_is_seen_going() -> None:
    assert "far" in names(at(0.0), at(0.0).marks.event)
    assert "far" not in names(at(1.0), at(1.0).marks.event)


def test_a_mark_without_a_date_on_the_other_clock_is_there_at_once() -> None:
    cols = columns(event("c", "allegation", None, against=("y",), alleged_date="2020-05-05"))
    scenes = (scene(cols, view(clock="alleged"), Glance(travelled=n)) for n in (0.2, 1.0))
    assert len({place(each, "c") for each in scenes}) == 1


def test_links_go_with_their_marks() -> None:
    cols = columns(
        event("a", "allegation", "2020-09-01", against=("x",), alleged_date="2020-03-01"),
        event("d", "denial", "2020-10-01", answers=("a",), by=("x",)),
    )
    chosen = view(clock="alleged", selected=EventId("d"))
    half = scene(cols, chosen, Glance(travelled=0.5))
    ends = [arcs.curves[0, 6] for arcs in half.arcs]
    assert any(abs(x - place(half, "a")[0]) < 12 for x in ends)


def test_too_many_marks_do_not_travel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(travel, "MOST_TRAVELLERS", 1)
    assert place(at(0.0), "a") == place(at(1.0), "a")


def test_without_marks_there_is_nothing_to_travel() -> None:
    cols = columns(event("a", date="1990-01-01", actors=("x",)))
    empty = scene(
        cols, view(clock="alleged", hidden_actors=frozenset({"x"})), Glance(travelled=0.5)
    )
    assert len(empty.marks) == 0
