from itertools import pairwise

import numpy as np
import pytest

from app.layout.glance import Glance, Matches
from app.layout.overview import build_overview
from app.layout.scene import Floats, OverviewScene, Size
from tests.layout.made import columns, event, measure, view

COLS = columns(
    event("a", "allegation", "2010-03-01", against=("x", "y")),
    event("b", "denial", "2012-03-01", answers=("a",)),
    event("c", date="2020-03-01"),
    event("d"),
)
SIZE = Size(1028.0, 64.0)


def overview(
    start: str = "2012-01-01", end: str = "2014-01-01", glance: Glance | None = None
) -> OverviewScene:
    return build_overview(COLS, view(start, end), SIZE, measure, glance)


def filled(levels: Floats) -> int:
    return int((levels > 0).sum())


def test_allegations_and_events_stand_up_and_answers_hang_down() -> None:
    strips = overview().strips
    assert (filled(strips.up[0]), filled(strips.up[1]), filled(strips.down[0])) == (1, 2, 1)


def test_an_event_counts_once_however_many_lanes_it_stands_in() -> None:
    up = overview().strips.up
    assert up[0].max() == pytest.approx(up[1].max())


def test_the_window_shows_what_the_timeline_shows() -> None:
    found = overview("2012-01-01", "2014-01-01")
    share = found.window.width / found.plot.width
    assert share == pytest.approx(2 / (10 * 1.32), abs=0.01)
    left, right = found.handles
    assert left.x + 2 == pytest.approx(found.window.x)
    assert right.x + 2 == pytest.approx(found.window.right)


@pytest.mark.parametrize(
    ("start", "end"),
    [("2012-01-01", "2012-01-02"), ("1950-01-01", "1951-01-01"), ("2090-01-01", "2091-01-01")],
)
def test_the_window_can_always_be_seen(start: str, end: str) -> None:
    found = overview(start, end)
    assert found.window.width >= 6.0
    assert found.plot.x <= found.window.x < found.window.right <= found.plot.right


def test_years_are_named_below_without_overlap() -> None:
    texts = sorted(overview().texts, key=lambda text: text.x)
    assert "2012" in [text.text for text in texts]
    assert all(a.x + a.width < b.x for a, b in pairwise(texts))


def test_what_a_search_finds_is_lit() -> None:
    found = overview(glance=Glance(matches=Matches(np.array([0, 2, 3]))))
    assert len(found.lit.rects) == 2


def test_without_a_search_nothing_is_lit() -> None:
    assert len(overview().lit.rects) == 0


def test_an_empty_case_has_an_overview_too() -> None:
    found = build_overview(columns(), view(), SIZE, measure)
    assert filled(found.strips.up) == 0
