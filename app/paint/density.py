"""Density strips as one array of pixels: the cost depends on the pixels, not on the events."""

from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.layout.scene import Floats, Strips
from app.paint.kit import Kit
from app.paint.primitives import argb_image

# From this width on, a bin leaves its last device pixel free, so that bins can be told apart.
_GAP_FROM_PX: Final = 6
_Pixels = NDArray[np.uint32]


def draw_strips(painter: QPainter, strips: Strips, kit: Kit) -> None:
    """Draw the density of every lane that has one."""
    up, down = _parts(strips.up, kit.ratio), _parts(strips.down, kit.ratio)
    parts = np.concatenate([up[:, ::-1], down + np.uint8(len(strips.up) + 1)], axis=1)
    if not parts.size:
        return  # no case is open, or nothing has a date
    lanes = _pixels(parts, _colors(strips, kit), strips.bin_px * kit.ratio)
    left = round(strips.x * kit.ratio) / kit.ratio
    width, height = strips.bin_px * strips.up.shape[2], lanes.shape[1] / kit.ratio
    for pixels, base in zip(lanes, strips.base, strict=True):
        top = (round(base * kit.ratio) - up.shape[1]) / kit.ratio
        painter.drawImage(QRectF(left, top, width, height), argb_image(pixels))


def _parts(levels: Floats, ratio: float) -> NDArray[np.uint8]:
    """Return which part each pixel belongs to, the number of parts where it belongs to none.

    Its shape is (lanes, rows, bins), the row nearest to the base first, as many as are needed.
    """
    _, lanes, bins = levels.shape
    rows = ceil(levels.max(initial=0.0) * ratio)
    small = np.uint8 if rows < 256 else np.uint16
    # Rounded up, so that a single event among thousands is still a pixel high.
    ends = np.ceil(levels * ratio - 1e-6).astype(small)
    row = np.arange(rows, dtype=small)[None, :, None]
    part = np.zeros((lanes, rows, bins), np.uint8)
    for end in ends:
        part += (row >= end[:, None, :]).view(np.uint8)
    return part


def _colors(strips: Strips, kit: Kit) -> _Pixels:
    up = [kit.theme.color(role).rgba() for role in strips.up_roles[: len(strips.up)]]
    down = [kit.theme.color(role).rgba() for role in strips.down_roles[: len(strips.down)]]
    return np.array([*up, 0, *down, 0], np.uint32)


def _pixels(parts: NDArray[np.uint8], colors: _Pixels, bin_device_px: float) -> _Pixels:
    """Return bins as wide as they are drawn: Qt copies pixels faster than it stretches them.

    All pixels of a bin are looked up as one, many times as fast as colours that are then repeated.
    """
    times = max(1, int(bin_device_px))
    bins = np.repeat(colors[:, None], times, axis=1)
    if times >= _GAP_FROM_PX:
        bins[:, -1] = 0
    wide = bins.view(f"V{4 * times}").ravel().take(parts)
    return wide.view(np.uint32).reshape(*parts.shape[:2], -1)
