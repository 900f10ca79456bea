import numpy as np

from app.core.ids import EventId
from app.layout.glance import Glance, Matches
from tests.layout.made import columns, event, names, place, scene, view


def crowd(count: int, **keys: str) -> list[dict[str, object]]:
    random = np.random.default_rng(3)
    days = random.integers(0, 366, count).astype("timedelta64[D]") + np.datetime64("2020-01-01")
    return [event(f"e{i}", date=str(day), **keys) for i, day in enumerate(days)]


def lit(*events: int) -> Glance:
    return Glance(matches=Matches(np.array(events, np.int64)))


def test_marks_come_with_kind_and_certainty() -> None:
    found = scene(columns(event("a", "allegation", "2020-03-01"), event("b", date="2020-05-01?")))
    marks = dict(zip(names(found, found.marks.event), found.marks.kind.tolist(), strict=True))
    assert marks == {"a": 0, "b": 7}
    assert dict(zip(marks, found.marks.dashed.tolist(), strict=True)) == {"a": False, "b": True}


def test_the_selected_mark_lies_on_top_with_a_halo_and_its_lane_is_lit() -> None:
    written = [event(id_, date=f"2020-03-0{n}", actors=("x",)) for n, id_ in enumerate("abc", 1)]
    found = scene(columns(*written), view(selected=EventId("b")))
    assert names(found, found.marks.event)[-1] == "b"
    (halo,) = found.halos
    assert halo.centres.tolist() == [list(place(found, "b"))]
    assert (found.bands[1].role, len(found.bands[1].rects)) == ("selected", 1)


def test_the_hovered_mark_has_a_halo() -> None:
    found = scene(columns(event("a", date="2020-03-01")), glance=Glance(hovered=EventId("a")))
    assert [len(halo.centres) for halo in found.halos] == [1]


def test_a_search_dims_everything_else() -> None:
    found = scene(
        columns(event("a", date="2020-03-01"), event("b", date="2020-05-01")), glance=lit(1)
    )
    opacity = dict(zip(names(found, found.marks.event), found.marks.opacity.tolist(), strict=True))
    assert opacity == {"a": 0.25, "b": 1.0}
    assert (found.halos[0].role, len(found.halos[0].centres)) == ("highlight", 1)


def test_crowded_lanes_show_ticks_of_each_kind() -> None:
    written = crowd(270)
    found = scene(columns(*written, event("a", "allegation", "2020-03-01")))
    assert found.strips is None
    assert [ticks.role for ticks in found.ticks] == ["event"]
    assert len(found.ticks[0].rects) == len({each["date"] for each in written})
    assert names(found, found.marks.event) == ["a"]


def test_ticks_that_a_search_did_not_find_are_dimmed() -> None:
    found = scene(columns(*crowd(240)), glance=lit(3, 4))
    assert [ticks.opacity for ticks in found.ticks] == [0.25, 1.0]
    assert len(found.ticks[1].rects) == 2


def test_very_crowded_lanes_show_a_strip_alone() -> None:
    found = scene(columns(*crowd(900)))
    assert (len(found.marks), found.ticks, found.labels) == (0, (), ())
    assert found.strips is not None
    assert found.strips.base.tolist() == [87.0]


def test_what_a_search_finds_is_lit_upon_strips() -> None:
    found = scene(columns(*crowd(900)), glance=lit(3, 4))
    assert found.strips is not None
    assert found.strips.opacity == 0.25
    assert [(ticks.role, len(ticks.rects)) for ticks in found.ticks] == [("accent", 2)]


def test_levels_take_turns_without_a_jump() -> None:
    found = scene(columns(*crowd(205)))
    assert 0 < found.marks.opacity[0] < 1
    heights = [ticks.rects[0, 3] for ticks in found.ticks]
    assert 0 < heights[0] < 82 * 0.36


def test_marks_just_outside_are_still_drawn() -> None:
    cols = columns(event("a", date="2019-12-30"), event("b", date="2019-12-01"))
    assert names(scene(cols), scene(cols).marks.event) == ["a"]
