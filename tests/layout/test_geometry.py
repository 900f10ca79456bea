import numpy as np
import pytest

from app.layout.geometry import Geometry, lay_out
from app.layout.glance import Glance
from app.layout.scene import Size
from tests.layout.made import arranged, columns, event, view


def laid_out(
    lanes: int, height: float = 460.0, scroll: float = 0.0, collapsed: tuple[str, ...] = ()
) -> Geometry:
    written = [event(f"e{i}", date=f"20{i:02}", actors=(f"a{i}",)) for i in range(lanes)]
    found = arranged(columns(*written))
    a_view = view(collapsed=frozenset(collapsed))
    return lay_out(found, a_view, Glance(scroll=scroll), Size(1150.0, height))


@pytest.mark.parametrize(
    ("lanes", "lane_height", "rows", "middle"),
    [(2, 82.0, 5, 2), (5, 82.0, 5, 2), (6, 68.0, 4, 1), (8, 51.0, 2, 0), (20, 44.0, 2, 0)],
)
def test_lanes_are_as_high_as_there_is_room(
    lanes: int, lane_height: float, rows: int, middle: int
) -> None:
    found = laid_out(lanes)
    assert (found.heights[0], found.rows, found.middle) == (lane_height, rows, middle)


def test_many_lanes_scroll_below_the_axis() -> None:
    found = laid_out(20, scroll=100.0)
    assert found.content_height == 880.0
    assert found.tops[:3].tolist() == [-52.0, -8.0, 36.0]
    assert (found.first, found.last) == (2, 12)


def test_scrolling_ends_with_the_last_lane() -> None:
    found = laid_out(20, scroll=9999.0)
    assert found.tops[-1] + found.heights[-1] == 460.0


def test_a_collapsed_lane_is_low_and_has_one_row() -> None:
    found = laid_out(3, collapsed=("a1",))
    assert found.heights.tolist() == [82.0, 22.0, 82.0]
    lane = np.array([1, 1])
    assert found.row_y(lane, np.array([0, 4])).tolist() == [141.0, 141.0]


def test_rows_lie_within_their_lane() -> None:
    found = laid_out(1)
    y = found.row_y(np.zeros(5, np.int64), np.arange(5))
    assert y.tolist() == [59.0, 73.0, 87.0, 101.0, 115.0]


def test_bars_take_the_middle_row_first() -> None:
    assert laid_out(1).bar_rows.tolist() == [2, 1, 0, 3, 4]


def test_the_plot_makes_room_for_undated_events() -> None:
    found = lay_out(arranged(columns(event("a"))), view(), Glance(), Size(1150.0, 460.0))
    assert found.plot == (214.0, 48.0, 936.0, 412.0)


def test_no_lanes_need_no_height() -> None:
    found = laid_out(0)
    assert (found.content_height, found.first, found.last) == (0.0, 0, 0)


def test_one_lane_for_everything_takes_all_the_room() -> None:
    cols = columns(event("a", date="2020"), event("b", date="2021"))
    one = view(lanes="one")
    found = lay_out(arranged(cols, one), one, Glance(), Size(1150.0, 460.0))
    assert (found.heights.tolist(), found.rows) == ([412.0], 28)
