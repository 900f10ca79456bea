"""The timeline of a case as a PNG: the scene of the screen, painted without one."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from app.core.errors import FigureError
from app.core.reading import CaseFile
from app.core.view import TimeRange, View
from app.layout.arrange import arrange
from app.layout.build import build_scene
from app.layout.columns import Columns, build_columns
from app.layout.fit import fit
from app.layout.glance import Glance
from app.layout.metrics import AXIS_HEIGHT, LANE_HEIGHT
from app.layout.scene import Scene, Size
from app.paint.kit import Kit
from app.paint.labels import Measure
from app.paint.painter import paint
from app.paint.theme import LIGHT, Theme

WIDTH_PX: Final = 1600
_ALL: Final = 1_000_000
# Qt holds no side longer than this.
_LONGEST_PX: Final = 32_767
# 0 to 100 in Qt's counting: from 20 on files are small, above 50 only slower.
_COMPRESSION: Final = 40


def write_png(
    case_file: CaseFile,
    path: Path,
    width_px: int = WIDTH_PX,
    theme: Theme = LIGHT,
    ratio: float = 2.0,
) -> None:
    """Write the whole timeline of a case as a PNG; the height follows from the lanes.

    A running QGuiApplication and the program's fonts are needed.

    Args:
        width_px: in the pixels of the screen; the file has `ratio` times as many.
        ratio: how much finer than the screen it is painted.

    Raises:
        FigureError: it cannot be painted at this size, or not be written; nothing is left.
    """
    scene = whole_scene(build_columns(case_file.case), float(width_px))
    _write_whole(path, _encoded(paint_scene(scene, theme, ratio)))


def whole_scene(columns: Columns, width: float) -> Scene:
    """Return the scene of all lanes at full height and of the whole time."""
    view, glance = View(TimeRange(0, 1)), Glance()
    view = replace(view, shown=fit(columns, view))
    lanes = len(arrange(columns, view).lanes)
    size = Size(width, AXIS_HEIGHT + LANE_HEIGHT * max(lanes, 1))
    return build_scene(columns, view, size, Measure(), glance)


def paint_scene(scene: Scene, theme: Theme, ratio: float) -> QImage:
    """Return a scene as an image with `ratio` pixels for each of its own.

    Raises:
        FigureError: the image would be too large.
    """
    width, height = round(scene.size.width * ratio), round(scene.size.height * ratio)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull() or max(width, height) > _LONGEST_PX:
        raise FigureError(
            f"a figure of {width} × {height} pixels is too large; ask for a smaller width or scale"
        )
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        paint(painter, scene, Kit(theme, ratio), new_labels=_ALL)
    return image


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    writer.setCompression(_COMPRESSION)
    if not writer.write(image):
        raise FigureError(f"the figure cannot be packed: {writer.errorString()}")
    return bytes(buffer.data().data())


def _write_whole(path: Path, data: bytes) -> None:
    """Write beside the target, then put it in place: others see all of it or nothing."""
    beside = path.parent / f".{path.name}.{os.getpid()}.part"
    try:
        try:
            beside.write_bytes(data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        why = error.strerror or error
        raise FigureError(f"{path} cannot be written: {why}; choose another place") from error
