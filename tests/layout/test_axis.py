import pytest

from app.core.edtf.zone import ZoneClock
from app.core.view import TimeRange
from app.layout.axis import build_axis, build_grid, choose_unit, tick_places, ticks_between
from app.layout.memory import Memory
from app.layout.scale import Scale
from app.layout.scene import Axis
from app.layout.ticks import Unit
from tests.layout.made import instant, measure, shown

CLOCK = ZoneClock()


def axis_of(range_: TimeRange, width: float = 1000.0, beyond: float = 0.0) -> Axis:
    scale = Scale(range_, 150.0, 150.0 + width)
    unit = choose_unit(scale, CLOCK, measure)
    ticks = ticks_between(unit, scale, CLOCK, measure, Memory())
    return build_axis(scale, ticks, tick_places(scale, ticks), 150.0 + width, scale.right + beyond)


def rows_of(axis: Axis) -> tuple[list[str], list[str]]:
    texts = sorted(axis.texts, key=lambda text: text.x)
    return [t.text for t in texts if t.weight == 700], [t.text for t in texts if t.weight == 400]


@pytest.mark.parametrize(
    ("start", "end", "coarse", "fine"),
    [
        ("2021-12-08T12:00:00", "2021-12-08T12:01:00", ["8 Dec 2021"], ["12:00:00", "12:00:15"]),
        ("2021-12-08T06:00", "2021-12-09T12:00", ["8 Dec 2021", "9 Dec 2021"], ["06:00", "09:00"]),
        ("2021-11-20", "2021-12-20", ["Nov 2021", "Dec 2021"], ["20", "21"]),
        ("2020-10-01", "2021-08-01", ["2020", "2021"], ["Oct", "Nov"]),
        ("2018-02-01", "2021-06-01", ["2018", "2019", "2020", "2021"], ["Apr", "Jul"]),
        ("1994-01-01", "2015-01-01", ["1990", "2000", "2010"], ["1994", "1996"]),
        ("1815-01-01", "2015-01-01", ["1800", "1900", "2000"], ["1820", "1840"]),
    ],
)
def test_the_axis_names_two_units(start: str, end: str, coarse: list[str], fine: list[str]) -> None:
    upper, lower = rows_of(axis_of(shown(start, end)))
    assert (upper, lower[:2]) == (coarse, fine)


def test_deep_time_is_named_in_millions_of_years() -> None:
    year = 31_556_952
    upper, lower = rows_of(axis_of(TimeRange(-200_000_000 * year, -10_000_000 * year)))
    assert "100 M years BC" in upper
    assert "50 M years BC" in lower


def test_all_time_is_named_in_the_largest_unit() -> None:
    scale = Scale(TimeRange(-(2**61), 2**61), 0.0, 90.0)
    assert choose_unit(scale, CLOCK, measure) == Unit("year", 5 * 10**10)


def test_no_fine_name_stands_where_a_coarse_one_does() -> None:
    _, lower = rows_of(axis_of(shown("2020-10-01", "2021-08-01")))
    assert "Jan" not in lower


def test_the_first_coarse_name_stays_at_the_left_until_it_is_pushed_out() -> None:
    stays = axis_of(shown("2020-10-01", "2021-08-01"))
    gone = axis_of(shown("2020-12-30", "2021-12-01"))
    assert min(text.x for text in stays.texts if text.weight == 700) == 154.0
    assert rows_of(gone)[0] == ["2021"]


def test_no_name_is_cut_at_the_right_edge() -> None:
    axis = axis_of(shown("2018-02-01", "2021-12-28"))
    assert all(text.x + text.width <= 1150.0 for text in axis.texts)


def test_grid_lines_stand_on_whole_pixels_within_the_plot() -> None:
    scale = Scale(shown("2018-02-01", "2021-06-01"), 150.0, 1150.0)
    ticks = ticks_between(Unit("month", 3), scale, CLOCK, measure, Memory())
    fine, coarse = build_grid(scale, tick_places(scale, ticks))
    assert len(coarse.x) == 3
    assert all(x % 1 == 0.5 and 150 <= x < 1150 for x in fine.x)


def test_ticks_are_remembered_while_the_same_ones_are_in_sight() -> None:
    memory, unit = Memory(), Unit("month", 1)
    first, second = (
        ticks_between(unit, Scale(shown(start, "2021-08-01"), 0.0, 900.0), CLOCK, measure, memory)
        for start in ("2020-10-02", "2020-10-03")
    )
    assert first is second


def test_ticks_begin_where_their_unit_begins() -> None:
    scale = Scale(shown("2020-10-15", "2021-02-15"), 0.0, 900.0)
    ticks = ticks_between(Unit("month", 1), scale, CLOCK, measure, Memory())
    assert ticks.coarse[-1].instant == instant("2021-01-01")
    assert ticks.fine[0].instant == instant("2020-10-01")


def test_names_of_ticks_may_reach_beyond_the_plot_where_there_is_room() -> None:
    range_ = shown("1994-01-01", "2010-02-01")
    assert "2010" not in rows_of(axis_of(range_))[0]
    assert "2010" in rows_of(axis_of(range_, beyond=60.0))[0]


def test_ticks_beyond_the_plot_are_not_named() -> None:
    upper, lower = rows_of(axis_of(shown("1994-01-01", "2009-12-01"), beyond=400.0))
    assert "2010" not in (*upper, *lower)
