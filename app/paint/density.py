"""Density strips as one array of pixels: the cost depends on the pixels, not on the events."""

from collections.abc import Sequence
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.layout.scene import Floats, Strips
from app.paint.kit import Kit
from app.paint.primitives import argb_image
from app.paint.theme import Role, Theme

# From this width on, a bin leaves its last device pixel free, so that bins can be told apart.
_GAP_FROM_PX: Final = 6
_Pixels = NDArray[np.uint32]


def draw_strips(painter: QPainter, strips: Strips, kit: Kit) -> None:
    """Draw the density of every lane that has one."""
    up = _half(strips.up, strips.up_roles, kit)
    down = _half(strips.down, strips.down_roles, kit)
    lanes = _widened(np.concatenate([up[:, ::-1], down], axis=1), strips.bin_px * kit.ratio)
    left = round(strips.x * kit.ratio) / kit.ratio
    width, height = strips.bin_px * strips.up.shape[2], lanes.shape[1] / kit.ratio
    for pixels, base in zip(lanes, strips.base, strict=True):
        top = (round(base * kit.ratio) - up.shape[1]) / kit.ratio
        painter.drawImage(QRectF(left, top, width, height), argb_image(pixels))


def _half(levels: Floats, roles: Sequence[Role], kit: Kit) -> _Pixels:
    """Return (lanes, rows, bins), the row nearest to the base first, as many as are needed."""
    parts, lanes, bins = levels.shape
    rows = ceil(levels.max(initial=0.0) * kit.ratio)
    small = np.uint8 if rows < 256 else np.uint16
    # Rounded up, so that a single event among thousands is still a pixel high.
    ends = np.ceil(levels * kit.ratio - 1e-6).astype(small)
    row = np.arange(rows, dtype=small)[None, :, None]
    part = np.zeros((lanes, rows, bins), np.uint8)
    for end in ends:
        part += (row >= end[:, None, :]).view(np.uint8)
    return _lookup(kit.theme, roles[:parts]).take(part)


def _lookup(theme: Theme, roles: Sequence[Role]) -> _Pixels:
    return np.array([*(theme.color(role).rgba() for role in roles), 0], np.uint32)


def _widened(lanes: _Pixels, bin_device_px: float) -> _Pixels:
    """Return bins as wide as they are drawn: Qt copies pixels faster than it stretches them."""
    times = int(bin_device_px)
    wide = np.repeat(lanes, times, axis=2) if times > 1 else np.ascontiguousarray(lanes)
    if times >= _GAP_FROM_PX:
        wide[:, :, times - 1 :: times] = 0
    return wide
