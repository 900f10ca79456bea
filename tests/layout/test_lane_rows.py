"""Rows chosen from outside: marks and bars lie in them, and nothing fans out or is merged."""

import numpy as np

from app.layout.batches import Size
from app.layout.build import build_scene
from app.layout.glance import Glance
from app.layout.lane_rows import LaneRows
from app.layout.scene import Scene
from tests.layout.made import columns, event, measure, view

ROWS = 12


def drawn(*dates: str, rows: LaneRows) -> Scene:
    cols = columns(*(event(f"e{number}", date=date) for number, date in enumerate(dates)))
    glance = Glance(lane_height=14.0 * ROWS + 10, rows=rows)
    return build_scene(cols, view(), Size(1150, 48 + 14 * ROWS + 10), measure, glance)


def chosen(*rows: int, marks: bool = True) -> LaneRows:
    count = len(rows)
    zeros = np.zeros(count, np.int64)
    return LaneRows(np.array([marks]), zeros, np.arange(count), np.array(rows, np.int64))


def test_events_of_a_day_lie_in_their_rows() -> None:
    found = drawn("2020-03-01", "2020-03-01", "2020-03-01", rows=chosen(3, 0, 7))
    y = found.marks.y
    assert ((y - y[1]) / 14).tolist() == [3, 0, 7]


def test_a_bar_lies_in_the_row_of_its_event_and_none_is_merged() -> None:
    found = drawn(*["2019/2021"] * 9, rows=chosen(*range(9)))
    assert {bars.fill for bars in found.bars} == {"fringe", "solid"}
    heights = {float(y) for bars in found.bars for y in bars.rects[:, 1]}
    assert len(heights) == 9


def test_what_has_no_row_lies_in_the_first() -> None:
    assert chosen().of(np.array([0]), np.array([4])).tolist() == [0]
    assert chosen(5).of(np.array([0, 0]), np.array([0, 9])).tolist() == [5, 0]


def test_a_crowded_lane_shows_marks_where_it_is_asked_to() -> None:
    dates = [f"2020-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 29)]
    found = drawn(*dates, rows=chosen(*range(len(dates))))
    assert len(found.marks) == len(dates)
    assert (found.strips, found.ticks) == (None, ())


def test_a_lane_that_is_not_asked_for_shows_no_single_marks() -> None:
    found = drawn("2020-03-01", rows=chosen(0, marks=False))
    assert len(found.marks) == 0
    assert sum(len(ticks.rects) for ticks in found.ticks) == 1
