"""A scene with nothing in it, to put single things into, and a way to look at its pixels."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.core.view import TimeRange
from app.layout.scene import Axis, Box, Hits, Marks, Scene, Size
from app.paint.kit import Kit
from app.paint.painter import paint
from app.paint.theme import LIGHT

NO_INTS = np.empty(0, np.int64)


def marks_at(*places: tuple[float, float], kind: int = 0, dashed: bool = False) -> Marks:
    count = len(places)
    xs, ys = np.array(places, float).reshape(-1, 2).T
    return Marks(
        x=xs,
        y=ys,
        kind=np.full(count, kind),
        dashed=np.full(count, dashed),
        opacity=np.ones(count),
        event=np.arange(count),
    )


@pytest.fixture
def marks() -> Callable[..., Marks]:
    """Return a function that makes marks of one kind at some places."""
    return marks_at


@pytest.fixture
def blank() -> Scene:
    """200 by 100 pixels: axis 20 high, heads 40 wide."""
    return Scene(
        size=Size(200, 100),
        shown=TimeRange(0, 160),
        plot=Box(40, 20, 160, 80),
        lanes_box=Box(0, 20, 200, 80),
        content_height=80,
        events=(),
        bands=(),
        veils=(),
        grid=(),
        strips=None,
        bars=(),
        fades=(),
        arrows=(),
        ties=(),
        ticks=(),
        arcs=(),
        halos=(),
        marks=marks_at(),
        labels=(),
        counts=(),
        tray=None,
        heads=(),
        axis=Axis(Box(0, 0, 200, 20), 12, ()),
        flags=(),
        hits=Hits(lambda: (np.empty((0, 4)), NO_INTS)),
    )


@pytest.fixture
def painted(qtbot: QtBot, blank: Scene) -> Callable[..., QImage]:
    """Return a function that paints the blank scene with some fields put in."""

    def painted_scene(**fields: Any) -> QImage:
        image = QImage(200, 100, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            paint(painter, replace(blank, **fields), Kit(LIGHT))
        return image

    return painted_scene
