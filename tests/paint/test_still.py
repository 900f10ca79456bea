"""Bars that run through all that is shown look alike, whether drawn or filled with the ground."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.layout.scene import Bars, Box, Rects, Scene, Text, Tray, Uprights
from app.paint.kit import Kit
from app.paint.painter import paint
from app.paint.still import Still, left_by
from app.paint.still_bars import still_of
from app.paint.theme import DARK

CLIP = Box(40, 20, 160, 80)
BEHIND = (Rects(np.array([[0.0, 30, 200, 30]]), "band"), Rects(np.zeros((0, 4)), "selected"))
GRID = (Uprights(np.array([100.5]), "line-soft"),)
VEIL = (Rects(np.array([[150.0, 20, 50, 80]]), "line-soft", 0.7),)


def bars(fill: str, *rects: tuple[float, ...], outline: str | None = None) -> Bars:
    shape = np.array(rects, float).reshape(-1, 4)
    role = "alleged-soft" if fill == "hatched" else "denial"
    return Bars(shape, np.arange(len(shape)), fill, role, outline, "event")  # type: ignore[arg-type]


THROUGH = (
    bars("merged", (-300, 17, 600, 6), (0, 60, 230, 3)),
    bars("fringe", (-300, 34, 700, 10), (0, 70.5, 400, 10), (300, 40, 50, 10)),
    bars("hatched", (-300, 50, 700, 10), (-300, 95, 700, 10), outline="solid"),
    bars("solid", (-300, 34, 700, 10)),
)


def images(scene: Scene, ratio: float, times: int) -> list[QImage]:
    """Paint a scene again and again with one kit."""
    kit, found = Kit(DARK, ratio), []
    for _ in range(times):
        image = QImage(round(200 * ratio), round(100 * ratio), QImage.Format.Format_RGB32)
        image.fill(0)
        image.setDevicePixelRatio(ratio)
        with QPainter(image) as painter:
            paint(painter, scene, kit)
        found.append(image)
    assert kit.ground.still.steps
    return found


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.usefixtures("qtbot")
def test_what_stays_still_looks_as_it_did_when_it_was_drawn(blank: Scene, ratio: float) -> None:
    scene = replace(blank, bars=THROUGH, bands=BEHIND, grid=GRID, veils=VEIL)
    drawn, *again = images(scene, ratio, 3)
    assert again == [drawn, drawn]


@pytest.mark.usefixtures("qtbot")
def test_a_tray_beside_the_plot_keeps_its_ground(blank: Scene, marks: Callable[..., Any]) -> None:
    title = Text("undated", 42, 15, 20, 11, 400, "ink-3")
    tray = Tray(Box(40, 20, 30, 80), title, marks(), ())
    scene = replace(blank, bars=THROUGH, bands=BEHIND, plot=Box(70, 20, 130, 80), tray=tray)
    drawn, again = images(scene, 1.0, 2)
    assert again == drawn


@pytest.mark.parametrize("rect", [(50, 30, 400, 10), (-300, 30, 400, 10), (60, 30, 20, 10)])
def test_bars_that_begin_or_end_in_sight_are_not_still(
    qtbot: QtBot, rect: tuple[float, ...]
) -> None:
    assert still_of((*THROUGH, bars("solid", rect)), CLIP, Kit(DARK)) is None
    assert still_of(THROUGH, CLIP, Kit(DARK)) is not None


def test_a_great_many_outlined_bars_are_not_made_ready(qtbot: QtBot) -> None:
    many = bars("hatched", *[(-300.0, 30.0, 700.0, 10.0)] * 61, outline="solid")
    assert still_of((many,), CLIP, Kit(DARK)) is None


@pytest.mark.parametrize("y", [10.01, 20.2 - 10, 99.999, 99.7])
def test_a_hair_of_an_outlined_bar_may_be_in_sight(qtbot: QtBot, y: float) -> None:
    assert still_of((bars("hatched", (-9, y, 300, 10), outline="solid"),), CLIP, Kit(DARK))


def test_bars_take_their_stretches_from_the_ground() -> None:
    still = Still(taken=((10, 20), (15, 30), (50, 60)))
    left = left_by(still, np.array([[0.0, 5, 999, 50], [0, 55, 999, 5], [0, 70, 999, 5]]), CLIP)
    assert left.tolist() == [[40, 5, 160, 5], [40, 30, 160, 20], [40, 70, 160, 5]]


def test_of_bars_at_one_place_only_the_last_is_filled(qtbot: QtBot) -> None:
    still = still_of(
        (bars("fringe", (-9, 30, 300, 10)), bars("solid", (-9, 30, 300, 10))), CLIP, Kit(DARK)
    )
    assert still is not None
    assert len(still.steps) == 1
