"""Each field of a scene is painted where and in what the scene says."""

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.layout.scene import (
    Arcs,
    Bars,
    Box,
    Fades,
    Flag,
    Halos,
    Head,
    Lines,
    Marks,
    Rects,
    Strips,
    Text,
    Tray,
    Triangles,
    Uprights,
)
from app.paint.kit import Kit
from app.paint.theme import LIGHT, Role

Painted = Callable[..., QImage]


def _shows(image: QImage, x: int, y: int, role: Role) -> bool:
    return image.pixelColor(x, y) == LIGHT.color(role)


def _colors(image: QImage, box: Box) -> set[str]:
    columns = range(int(box.x), int(box.right))
    rows = range(int(box.y), int(box.bottom))
    return {image.pixelColor(x, y).name() for x in columns for y in rows}


def _rows(*rows: tuple[float, ...]) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
    return np.array(rows, float)


def _bars(fill: str, outline: str | None = None) -> Bars:
    role = "denial-soft"
    return Bars(_rows((60, 40, 40, 12)), np.array([0]), fill, role, outline, "denial")  # type: ignore[arg-type]


def test_nothing_in_the_scene_is_an_empty_window(painted: Painted) -> None:
    image = painted()
    assert _colors(image, Box(0, 0, 200, 19)) == {LIGHT.css("window")}
    assert _colors(image, Box(0, 19, 200, 1)) == {LIGHT.css("line")}
    assert _colors(image, Box(0, 20, 200, 80)) == {LIGHT.css("window")}


def test_bands_lie_under_the_heads_but_not_under_the_axis(painted: Painted) -> None:
    image = painted(bands=(Rects(_rows((0, 0, 200, 100)), "selected"),))
    assert _shows(image, 5, 50, "selected")
    assert _shows(image, 5, 10, "window")


@pytest.mark.parametrize(
    ("field", "lines"),
    [
        ("grid", Uprights(np.array([100.5]), "line")),
        ("ties", Lines(_rows((100, 0, 100, 100)), "line")),
    ],
)
def test_lines_are_one_pixel_wide(painted: Painted, field: str, lines: Lines | Uprights) -> None:
    image = painted(**{field: (lines,)})
    assert _shows(image, 100, 50, "line")
    assert _shows(image, 99, 50, "window")
    assert _shows(image, 101, 50, "window")


def test_lines_may_stand_beyond_a_widget_that_is_too_narrow(painted: Painted) -> None:
    lines = Uprights(np.array([200.5]), "line")
    image = painted(grid=(lines,), plot=Box(200, 20, 1, 80))
    assert _shows(image, 199, 50, "window")


def test_dotted_lines_have_gaps(painted: Painted) -> None:
    image = painted(ties=(Lines(_rows((50, 50, 150, 50)), "line", "dotted"),))
    assert _colors(image, Box(60, 50, 60, 1)) == {LIGHT.css("line"), LIGHT.css("window")}


@pytest.mark.parametrize("fill", ["fringe", "solid", "merged"])
def test_a_bar_is_filled_with_its_colour(painted: Painted, fill: str) -> None:
    assert _shows(painted(bars=(_bars(fill),)), 80, 46, "denial-soft")


def test_a_hatched_bar_has_lines_on_its_ground(painted: Painted) -> None:
    colors = _colors(painted(bars=(_bars("hatched"),)), Box(66, 42, 20, 8))
    assert LIGHT.css("alleged-soft") in colors
    assert len(colors) > 2


def test_an_outline_runs_round_a_bar(painted: Painted) -> None:
    assert _shows(painted(bars=(_bars("fringe", "solid"),)), 80, 40, "denial")


def test_a_dashed_outline_has_gaps(painted: Painted) -> None:
    colors = _colors(painted(bars=(_bars("fringe", "dashed"),)), Box(66, 40, 28, 1))
    assert LIGHT.css("denial") in colors
    assert len(colors) > 1


def test_very_many_bars_are_painted_too(painted: Painted) -> None:
    rects = np.tile(_rows((60, 40, 40, 12)), (500, 1))
    bars = Bars(rects, np.zeros(500, np.int64), "solid", "denial", None, "denial")
    assert _shows(painted(bars=(bars,)), 61, 41, "denial")


@pytest.mark.parametrize(("towards", "full", "empty"), [("right", 61, 98), ("left", 98, 61)])
def test_an_open_end_fades_out(painted: Painted, towards: str, full: int, empty: int) -> None:
    fades = Fades(_rows((60, 40, 40, 12)), towards, "denial")  # type: ignore[arg-type]
    image = painted(fades=(fades,))
    assert image.pixelColor(full, 46).red() < 60
    assert image.pixelColor(empty, 46).red() > 230


def test_an_arrow_head_is_filled(painted: Painted) -> None:
    arrows = Triangles(_rows((80, 60, 90, 50, 70, 50)), "denial")
    assert _shows(painted(arrows=(arrows,)), 80, 54, "denial")


def test_ticks_may_be_pale(painted: Painted) -> None:
    ticks = Rects(_rows((80, 40, 4, 10)), "denial", 0.5)
    red = painted(ticks=(ticks,)).pixelColor(81, 45).red()
    assert 100 < red < 150


@pytest.mark.parametrize("width", [1.0, 2.0])
def test_a_link_is_a_curve_with_a_head(painted: Painted, width: float) -> None:
    curve = _rows((120, 60, 120, 30, 60, 30, 60, 60))
    head = _rows((60, 60, 54, 50, 66, 50))
    image = painted(arcs=(Arcs(curve, head, "link-selected", width),))
    assert _shows(image, 60, 54, "link-selected")
    assert len(_colors(image, Box(90, 30, 1, 20))) > 1


def test_a_halo_lies_under_its_mark(painted: Painted, marks: Callable[..., Marks]) -> None:
    halos = Halos(_rows((100, 50)), 13, "halo")
    image = painted(halos=(halos,), marks=marks((100, 50), kind=1))
    assert _shows(image, 100, 50, "denial")
    assert _shows(image, 110, 50, "halo")


def test_marks_are_clipped_to_the_plot(painted: Painted, marks: Callable[..., Marks]) -> None:
    image = painted(marks=marks((40, 50), kind=1))
    assert _shows(image, 41, 50, "denial")
    assert _shows(image, 39, 50, "window")


def test_text_is_drawn_in_its_colour(painted: Painted) -> None:
    text = Text("Wide MMM", 60, 60, 60, 13, 700, "ink", 0)
    assert LIGHT.css("ink") in _colors(painted(labels=(text,)), Box(60, 48, 60, 14))


def test_markup_in_a_title_is_drawn_as_it_is_written(painted: Painted) -> None:
    plain, marked = (
        painted(labels=(Text(words, 60, 60, 60, 13, 400, "ink", 0),)) for words in ("x", "<b>x</b>")
    )
    assert plain.pixelColor(130, 55) == QColor("white")
    assert len(_colors(marked, Box(80, 48, 40, 14))) > 1


def test_the_tray_has_its_own_ground(painted: Painted, marks: Callable[..., Marks]) -> None:
    title = Text("Undated", 42, 30, 40, 11, 400, "ink-3")
    tray = Tray(Box(160, 20, 40, 80), title, marks((180, 60), kind=1), ())
    image = painted(tray=tray)
    assert _shows(image, 170, 30, "undated")
    assert _shows(image, 180, 60, "denial")


def head(selected: bool = False) -> Head:
    """Return the head of a lane with a chevron about (20, 60)."""
    fold, chevron = Box(10, 20, 20, 80), Triangles(_rows((20, 66, 12, 56, 28, 56)), "ink-3")
    return Head("a", Box(0, 20, 40, 80), fold, chevron, (), collapsed=False, selected=selected)


@pytest.mark.parametrize(("selected", "role"), [(True, "accent"), (False, "window")])
def test_the_head_of_the_selected_lane_has_an_edge(
    painted: Painted, selected: bool, role: Role
) -> None:
    assert _shows(painted(heads=(head(selected),)), 1, 60, role)


def test_the_head_of_a_lane_has_a_chevron(painted: Painted) -> None:
    assert _shows(painted(heads=(head(),)), 20, 60, "ink-3")


def test_nothing_of_the_lanes_reaches_into_the_axis(
    painted: Painted, marks: Callable[..., Marks]
) -> None:
    image = painted(marks=marks((100, 20), kind=1))
    assert _shows(image, 100, 19, "line")
    assert _shows(image, 100, 17, "window")
    assert _shows(image, 100, 21, "denial")


def test_lines_at_the_ticks_run_through_axis_and_plot(painted: Painted) -> None:
    fine, coarse = Uprights(np.array([60.5]), "line-soft"), Uprights(np.array([90.5]), "line")
    image = painted(grid=(fine, coarse))
    assert [_shows(image, 60, y, "line-soft") for y in (5, 11, 12, 18, 20, 99)] == [
        *(False, False),
        *(True, True, True, True),
    ]
    assert all(_shows(image, 90, y, "line") for y in (0, 15, 50, 99))


def test_a_flag_stands_over_the_axis(painted: Painted) -> None:
    line = Lines(_rows((100, 18, 100, 100)), "accent", "dashed")
    text = Text("1 May", 86, 14, 28, 11, 600, "on-accent")
    image = painted(flags=(Flag(Box(80, 2, 40, 16), text, line, "accent"),))
    assert _shows(image, 84, 8, "accent")
    assert LIGHT.css("accent") in _colors(image, Box(100, 30, 1, 40))


@pytest.mark.parametrize(("ratio", "device_px"), [(1.0, 1), (2.0, 2)])
def test_lines_grow_with_the_pixel_ratio(qtbot: QtBot, ratio: float, device_px: int) -> None:
    assert Kit(LIGHT, ratio).pen("line").widthF() == device_px


def test_strips_that_a_search_dims_are_paler_and_nothing_after_them_is(painted: Painted) -> None:
    up, none = np.full((1, 1, 40), 20.0), np.zeros((1, 1, 40))
    strips = Strips(0.0, 4.0, np.array([60.0]), up, ("event",), none, ("denial",), 20.0)
    pale = painted(strips=replace(strips, opacity=0.25), bars=(_bars("solid"),))
    assert _shows(painted(strips=strips), 150, 50, "event")
    assert not _shows(pale, 150, 50, "event")
    assert _colors(pale, Box(70, 43, 10, 5)) == _colors(
        painted(bars=(_bars("solid"),)), Box(70, 43, 10, 5)
    )
