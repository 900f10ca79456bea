"""Arrays reach the painter as they are."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from app.paint.primitives import argb_image, draw_fragments, draw_lines, draw_rects

RED = QColor("#ff0000")


@pytest.fixture
def canvas(qtbot: QtBot) -> QImage:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return image


def _red_pixels(image: QImage) -> int:
    spots = [(x, y) for y in range(image.height()) for x in range(image.width())]
    return sum(image.pixelColor(x, y) == RED for x, y in spots)


def test_every_rectangle_is_filled(canvas: QImage) -> None:
    with QPainter(canvas) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(RED)
        draw_rects(painter, np.array([[0, 0, 2, 3], [10, 5, 4, 1]], float))
    assert _red_pixels(canvas) == 10


def test_every_line_is_drawn(canvas: QImage) -> None:
    with QPainter(canvas) as painter:
        painter.setPen(RED)
        draw_lines(painter, np.array([[0, 1, 4, 1], [7, 2, 7, 4]], float))
    assert _red_pixels(canvas) == 8


def test_a_fragment_is_placed_by_its_centre(canvas: QImage) -> None:
    sprite = QPixmap(4, 4)
    sprite.fill(RED)
    with QPainter(canvas) as painter:
        draw_fragments(painter, np.array([[10, 5, 0, 0, 4, 4, 1, 1, 0, 1]], float), sprite)
    assert _red_pixels(canvas) == 16
    assert canvas.pixelColor(8, 3) == RED


def test_nothing_is_drawn_from_empty_arrays(canvas: QImage) -> None:
    with QPainter(canvas) as painter:
        draw_lines(painter, np.empty((0, 4)))
        draw_rects(painter, np.empty((0, 4)))
        draw_fragments(painter, np.empty((0, 10)), QPixmap())
    assert _red_pixels(canvas) == 0


def test_numbers_that_qt_would_misread_are_refused(canvas: QImage) -> None:
    with QPainter(canvas) as painter, pytest.raises(ValueError, match="contiguous doubles"):
        draw_lines(painter, np.ones((2, 8))[:, ::2])


def test_an_array_is_shown_as_an_image() -> None:
    pixels = np.full((2, 3), 0xFFFF0000, np.uint32)
    assert argb_image(pixels).pixelColor(2, 1) == RED
