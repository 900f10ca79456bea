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
    rows = ceil(strips.reach * kit.ratio)
    up = _half(strips.up, strips.up_roles, rows, kit)[:, ::-1]
    down = _half(strips.down, strips.down_roles, rows, kit)
    lanes = np.concatenate([up, down], axis=1)
    lanes = _widened(lanes, strips.bin_px * kit.ratio)
    width = strips.bin_px * strips.up.shape[2]
    reach = rows / kit.ratio
    left = round(strips.x * kit.ratio) / kit.ratio
    for pixels, base in zip(lanes, strips.base, strict=True):
        top = round(base * kit.ratio) / kit.ratio - reach
        painter.drawImage(QRectF(left, top, width, 2 * reach), argb_image(pixels))


def _half(levels: Floats, roles: Sequence[Role], rows: int, kit: Kit) -> _Pixels:
    """Return (lanes, rows, bins), the row nearest to the base first."""
    parts, lanes, bins = levels.shape
    # Rounded up, so that a single event among thousands is still a pixel high.
    ends = np.ceil(levels * kit.ratio - 1e-6).astype(np.int16)
    row = np.arange(rows, dtype=np.int16)[None, :, None]
    part = np.zeros((lanes, rows, bins), np.uint8)
    for end in ends:
        part += row >= end[:, None, :]
    return _lookup(kit.theme, roles[:parts])[part]


def _lookup(theme: Theme, roles: Sequence[Role]) -> _Pixels:
    return np.array([*(theme.color(role).rgba() for role in roles), 0], np.uint32)


def _widened(lanes: _Pixels, bin_device_px: float) -> _Pixels:
    times = int(bin_device_px)
    if times < _GAP_FROM_PX:
        return np.ascontiguousarray(lanes)
    wide = np.repeat(lanes, times, axis=2)
    wide[:, :, times - 1 :: times] = 0
    return wide
