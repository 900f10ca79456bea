import numpy as np

from app.layout.geometry import lay_out
from app.layout.glance import Glance
from app.layout.marks import Placed, find_marks, place_marks
from app.layout.scale import Scale
from app.layout.slices import RowSlices
from tests.layout.made import SIZE, arranged, columns, drawing, event, place, scene, view


def placed(*dates: str, top: int = -1, height: float = 460.0) -> Placed:
    found = arranged(columns(*(event(f"e{i}", date=date) for i, date in enumerate(dates))))
    geometry = lay_out(found, view(), Glance(), SIZE._replace(height=height))
    scale = Scale(view().shown, geometry.plot.x, geometry.plot.right)
    lanes = np.arange(len(found.lanes))
    rows = RowSlices(lanes, found.starts[:-1], found.starts[1:])
    return place_marks(found, geometry, scale, rows, top)


def test_a_day_is_a_point_in_its_middle() -> None:
    x, _ = place(scene(columns(event("a", date="2020-07-02"))), "a")
    assert x == 150 + 1000 * 183.5 / 366


def test_a_month_has_its_mark_in_the_middle_not_on_the_first() -> None:
    x, _ = place(scene(columns(event("a", date="2020-07"))), "a")
    assert x == 150 + 1000 * (182 + 15.5) / 366


def test_marks_at_one_place_fan_out() -> None:
    cols = columns(
        event("a", date="2020-03-01"),
        event("b", date="2020-03-01"),
        event("c", date="2020-03-02"),
        event("d", date="2020-10-01"),
    )
    assert drawing(scene(cols), "abcd", 50.0) == [
        "   a",
        "   b           d",
        "   c",
    ]


def test_two_marks_at_one_place_stand_in_the_middle_and_above() -> None:
    assert placed("2020-03-01", "2020-03-01").row.tolist() == [1, 2]


def test_what_does_not_fit_at_one_place_is_counted() -> None:
    found = placed(*["2020-03-01"] * 8)
    assert found.covered.tolist() == [False] * 5 + [True] * 3
    assert found.more.tolist() == [0, 0, 0, 0, 3, 0, 0, 0]


def test_a_row_of_near_marks_goes_up_and_down_and_covers_none() -> None:
    found = placed(*(f"2020-03-{day:02}" for day in range(1, 13)))
    assert found.row.tolist() == [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1]
    assert not found.covered.any()


def test_the_selected_mark_is_never_covered() -> None:
    found = placed(*["2020-03-01"] * 8, top=7)
    assert found.covered.tolist() == [False] * 5 + [True, True, False]


def test_a_mark_on_a_wide_bar_stands_in_the_row_of_the_bar() -> None:
    found = placed("2020-03", "2020-03", "2020-03-15")
    assert found.on_bar.tolist() == [False, True, True]
    assert found.row.tolist() == [2, 2, 1]


def test_bars_without_a_row_leave_their_mark_among_the_loose_ones() -> None:
    found = placed(*["2020-03"] * 7)
    assert found.on_bar.tolist() == [True] * 4 + [False] * 3
    assert found.fanned.tolist() == [False] * 4 + [True] * 3


def test_marks_are_found_by_lane_and_event() -> None:
    found = placed("2020-03-01", "2020-05-01")
    asked = np.array([0, 0, 0, 1]), np.array([1, 0, 7, 0])
    assert find_marks(found.lane, found.event, *asked).tolist() == [1, 0, -1, -1]


def test_where_there_are_no_marks_none_are_found() -> None:
    none, asked = np.zeros(0, np.int64), np.array([0])
    assert find_marks(none, none, asked, asked).tolist() == [-1]
