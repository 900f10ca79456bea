"""Density strips are stacks of pixels whose heights are those of the scene."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.layout.scene import Strips
from app.paint.density import draw_strips
from app.paint.kit import Kit
from app.paint.theme import LIGHT, Role


def _strips(up: list[list[float]], down: list[float], bin_px: float = 1) -> Strips:
    return Strips(
        x=0,
        bin_px=bin_px,
        base=np.array([20.0]),
        up=np.array(up)[:, None, :],
        up_roles=("allegation", "event"),
        down=np.array([down])[:, None, :],
        down_roles=("denial",),
        reach=10,
    )


def _drawn(strips: Strips, ratio: float = 1) -> QImage:
    image = QImage(round(20 * ratio), round(40 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(LIGHT.color("window"))
    with QPainter(image) as painter:
        draw_strips(painter, strips, Kit(LIGHT, ratio))
    return image


def _column(image: QImage, x: int) -> list[str]:
    return [image.pixelColor(x, y).name() for y in range(image.height())]


def _count(image: QImage, x: int, role: Role) -> int:
    return _column(image, x).count(LIGHT.css(role))


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Pixmaps need an application."""


def test_parts_are_stacked_from_the_base_upwards() -> None:
    column = _column(_drawn(_strips([[3], [5]], [0])), 0)
    assert column[17:20] == [LIGHT.css("allegation")] * 3
    assert column[15:17] == [LIGHT.css("event")] * 2
    assert column[14] == column[20] == LIGHT.css("window")


def test_answers_hang_below_the_base() -> None:
    column = _column(_drawn(_strips([[0]], [4])), 0)
    assert column[20:24] == [LIGHT.css("denial")] * 4
    assert column[24] == LIGHT.css("window")


def test_strips_of_nothing_draw_nothing() -> None:
    image = _drawn(_strips([[0, 0]], [0, 0]))
    assert _count(image, 0, "window") == image.height()


def test_the_least_height_is_a_pixel() -> None:
    assert _count(_drawn(_strips([[0.01]], [0])), 0, "allegation") == 1


def test_bins_stand_side_by_side() -> None:
    image = _drawn(_strips([[1, 2, 3]], [0, 0, 0], bin_px=2))
    assert [_count(image, x, "allegation") for x in range(8)] == [1, 1, 2, 2, 3, 3, 0, 0]


def test_wide_bins_have_a_gap_between_them() -> None:
    image = _drawn(_strips([[2, 2]], [0, 0], bin_px=6))
    assert [_count(image, x, "allegation") for x in range(12)] == [2, 2, 2, 2, 2, 0] * 2


def test_fine_pixels_are_used_where_there_are_any() -> None:
    assert _count(_drawn(_strips([[2.5]], [0]), ratio=2), 0, "allegation") == 5
