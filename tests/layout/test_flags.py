import pytest

from app.core.ids import EventId
from tests.layout.made import columns, event, place, scene, view

COLS = columns(
    event("a", "allegation", "2020-07-01", alleged_date="2020-03-01"),
    event("b"),
    event("c", date="2020-12-31"),
)


def test_the_date_of_the_selection_stands_on_the_axis() -> None:
    found = scene(COLS, view(selected=EventId("a")))
    (flag,) = found.flags
    x, y = place(found, "a")
    assert flag.text.text == "1 Jul 2020"
    assert abs(flag.pill.x + flag.pill.width / 2 - x) < 0.01
    assert flag.line.lines[0].tolist() == [x, flag.pill.bottom, x, max(y - 13.5, 48.0)]


def test_on_the_alleged_clock_it_is_the_alleged_date() -> None:
    (flag,) = scene(COLS, view(selected=EventId("a"), clock="alleged")).flags
    assert flag.text.text == "1 Mar 2020"


def test_the_pill_stays_within_the_plot() -> None:
    (flag,) = scene(COLS, view(selected=EventId("c"))).flags
    assert flag.pill.right == 1150.0


def test_an_undated_selection_has_no_flag() -> None:
    assert scene(COLS, view(selected=EventId("b"))).flags == ()


def test_a_selection_out_of_sight_has_no_flag() -> None:
    assert scene(COLS, view("2022-01-01", "2023-01-01", selected=EventId("a"))).flags == ()


def test_no_name_of_the_axis_is_cut_by_a_pill() -> None:
    free, chosen = scene(COLS), scene(COLS, view(selected=EventId("a")))
    gone = {text.text for text in free.axis.texts} - {text.text for text in chosen.axis.texts}
    assert gone == {"Jun", "Jul"}


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2020-07-01T12:00:00-06:00", "1 Jul 2020, 12:00:00"),
        ("2020-07-01T12:00:00", "1 Jul 2020, 12:00:00"),
        ("2020-07-01T12:00:00Z", "1 Jul 2020, 12:00:00 UTC"),
        ("2020-07-01T12:00:00+03:00", "1 Jul 2020, 12:00:00 UTC+03:00"),
        ("../2020-07-01T12:00:00Z", "until 1 Jul 2020, 12:00:00"),
    ],
)
def test_a_time_of_another_clock_than_the_axis_tells_its_offset(date: str, told: str) -> None:
    cols = columns(event("a", date=date), zone="America/El_Salvador")
    (flag,) = scene(cols, view(selected=EventId("a"))).flags
    assert flag.text.text == told
