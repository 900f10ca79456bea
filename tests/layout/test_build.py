from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import astuple

from app.core.view import TimeRange, View
from app.layout.fit import fit
from app.layout.glance import Glance, Matches
from app.layout.scale import EARLIEST, LATEST, panned, zoomed
from app.layout.scene import Scene, Size
from tests.layout.made import columns, event, instant, names, place, scene, view

DATES = ["2020", "2020-03", "2020-03-0X", "2020-03-04", "2020-03-04T12:00", "2020-03-05"]
DATES += [
    "2020-02/2020-04",
    "2019/..",
    "../2020-06",
    "{2020-03-04,2020-05}",
    "[2020-03-04,2020-06]",
]
LOOKS = st.fixed_dictionaries(
    {},
    optional={
        "clock": st.sampled_from(["said", "alleged"]),
        "as_of": st.sampled_from([None, "2020-02-20", "2020-03-05", "2020-12-31"]),
        "selected": st.sampled_from([None, "e0", "e1", "e2"]),
        "collapsed": st.sampled_from([frozenset(), frozenset(["x"])]),
        "lanes": st.sampled_from(["actor", "kind", "one"]),
        "hidden_kinds": st.sampled_from([frozenset(), frozenset(["denial"])]),
    },
)
GLANCES = st.fixed_dictionaries(
    {},
    optional={
        "hovered": st.sampled_from([None, "e0", "e3"]),
        "scroll": st.sampled_from([0.0, 25.0]),
        "travelled": st.sampled_from([0.25, 0.5, 1.0]),
        "moving": st.booleans(),
        "matches": st.sampled_from([None, (0,), (1, 2)]),
    },
)
WAYS = st.lists(
    st.tuples(st.floats(-1, 1), st.sampled_from([0.02, 0.3, 0.9, 1.0, 1.1, 3.0]), LOOKS, GLANCES),
    min_size=1,
    max_size=8,
)


def drawn(found: Scene) -> str:
    """Return in words all that may differ from frame to frame."""
    arcs = [(each.curves.tolist(), each.role) for each in found.arcs]
    bars = [(each.rects.tolist(), each.event.tolist(), each.fill) for each in found.bars]
    fades = [(each.rects.tolist(), each.role) for each in found.fades]
    ticks = [(each.rects.tolist(), each.role, each.opacity) for each in found.ticks]
    ties = [each.lines.tolist() for each in found.ties]
    halos = [each.centres.tolist() for each in found.halos]
    grid = [each.x.tolist() for each in found.grid]
    bands = [each.rects.tolist() for each in found.bands]
    heads = [(head.lane, head.box, head.texts, head.collapsed) for head in found.heads]
    marks = [column.tolist() for column in astuple(found.marks)]
    rest = found.labels, found.axis, [flag.pill for flag in found.flags], found.handle
    return repr((arcs, bars, fades, ticks, ties, halos, grid, bands, heads, marks, rest))


def test_an_empty_case_has_a_scene() -> None:
    found = scene(columns())
    assert (len(found.marks), found.heads, found.content_height) == (0, (), 0.0)


def test_a_widget_without_size_has_a_scene() -> None:
    found = scene(columns(event("a", date="2020")), size=Size(1.0, 1.0))
    assert found.plot.width == 1.0


@pytest.mark.parametrize("width", [1.0, 214.0, 320.0, 1150.0])
@pytest.mark.parametrize(
    "shown", [(EARLIEST, LATEST), (EARLIEST, EARLIEST + 10), (LATEST - 10, LATEST), (0, LATEST)]
)
def test_all_time_that_can_be_shown_has_a_scene(width: float, shown: tuple[int, int]) -> None:
    cols = columns(
        event("a", date="2018/2021"), event("b", date="2019/.."), event("c", date="2020")
    )
    found = scene(cols, View(TimeRange(*shown)), size=Size(width, 460.0))
    assert len(found.marks) == (3 if shown[0] <= 0 < shown[1] - 10**10 else 0)


def test_deep_time_and_a_minute_are_drawn_in_one_case() -> None:
    cols = columns(
        event("deep", date="Y-170000002"),
        event("old", date="-2999"),
        event("minute", date="2021-12-08T12:35"),
    )
    found = scene(cols, View(fit(cols, view())))
    assert place(found, "deep")[0] < place(found, "old")[0]
    near = scene(cols, view("2021-12-08T12:30", "2021-12-08T12:40"))
    assert names(near, near.marks.event) == ["minute"]
    assert place(near, "minute")[0] == pytest.approx(150 + 550)
    about = int(cols.parts.at[0])
    deep = scene(cols, View(TimeRange(about - 600, about + 600)))
    assert names(deep, deep.marks.event) == ["deep"]
    assert place(deep, "deep")[0] == pytest.approx(650)


def test_scrolling_moves_lanes_and_leaves_the_axis() -> None:
    written = [event(f"e{i}", date=f"2020-03-{i + 1:02}", actors=(f"a{i}",)) for i in range(20)]
    cols = columns(*written)
    still, moved = scene(cols), scene(cols, glance=Glance(scroll=44.0))
    assert place(moved, "e5")[1] == place(still, "e5")[1] - 44.0
    assert [text.text for text in moved.axis.texts] == [text.text for text in still.axis.texts]


def test_the_same_arguments_give_the_same_scene() -> None:
    written = [event(f"e{i}", date=f"2020-{i % 12 + 1:02}") for i in range(40)]
    one, other = scene(columns(*written)), scene(columns(*written))
    assert np.array_equal(one.marks.x, other.marks.x)
    assert one.labels == other.labels


def test_arrays_are_ready_for_painting() -> None:
    written = [
        event("a", "allegation", "2020-03-01", alleged_date="2019/..", against=("x",)),
        event("b", "denial", "2020-06-01", answers=("a",), by=("x",)),
        event("c", date="2018/2021", actors=("x",)),
    ]
    found = scene(columns(*written))
    arrays = [
        *(bars.rects for bars in found.bars),
        *(fade.rects for fade in found.fades),
        *(line.lines for line in found.ties),
        *(line.x for line in found.grid),
        *(links.curves for links in found.arcs),
    ]
    assert all(each.dtype == np.float64 and each.flags.c_contiguous for each in arrays)


@given(st.lists(st.tuples(st.sampled_from(DATES), st.booleans()), max_size=30), WAYS)
def test_it_does_not_matter_what_was_looked_at_before(
    written: list[tuple[str, bool]],
    ways: list[tuple[float, float, dict[str, Any], dict[str, Any]]],
) -> None:
    events = [
        event(
            f"e{n}",
            "denial" if n % 3 == 2 else "allegation",
            date,
            by=("x" if other else "y",),
            **({"answers": (f"e{n - 2}",)} if n % 3 == 2 else {"alleged_date": DATES[n % 5]}),
        )
        for n, (date, other) in enumerate(written)
    ]
    used, shown = columns(*events), view().shown
    for share, factor, look, glance in ways:
        shown = zoomed(panned(shown, round(share * shown.seconds)), shown.start, factor)
        asked = View(shown, **{**look, "as_of": _instant(look.get("as_of"))})
        seen = Glance(**{**glance, "matches": _matches(glance.get("matches"), len(events))})
        fresh = scene(columns(*events), asked, seen)
        assert drawn(scene(used, asked, seen)) == drawn(fresh)


def _instant(day: str | None) -> int | None:
    return None if day is None else instant(day)


def _matches(events: tuple[int, ...] | None, count: int) -> Matches | None:
    found = [event for event in events or () if event < count]
    return None if events is None else Matches(np.array(found, np.int64))
