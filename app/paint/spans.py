"""Spans of time: bars by how sure they are, their fading open ends, and ticks."""

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap

from app.layout.scene import Bars, Fades, Lines, Rects
from app.paint.kit import CAP_PX, FADE_STEPS, Kit
from app.paint.primitives import FRAGMENT_NUMBERS, Doubles, draw_fragments, draw_lines, draw_rects

# Round corners cost some microseconds each and are seen only where bars are few and large.
_ROUND_UP_TO: Final = 150


def draw_rect_group(painter: QPainter, group: Rects, kit: Kit) -> None:
    """Fill rectangles of one colour."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setOpacity(group.opacity)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kit.brush(group.role))
    draw_rects(painter, group.rects)
    painter.setOpacity(1)


def draw_line_group(painter: QPainter, group: Lines, kit: Kit) -> None:
    """Draw lines of one colour and style."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(kit.pen(group.role, group.style, group.width))
    draw_lines(painter, group.lines)


def draw_bars(painter: QPainter, bars: Bars, kit: Kit) -> None:
    """Draw spans of one fill and colour, with round ends."""
    if bars.fill == "hatched" or bars.outline is not None:
        _draw_outlined(painter, bars, kit)
    elif len(bars.rects):
        _draw_plain(painter, bars, kit)


def _draw_plain(painter: QPainter, bars: Bars, kit: Kit) -> None:
    """Draw middles as rectangles and ends as copied sprites, twenty times as fast as paths."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kit.brush(bars.role))
    rects = np.round(bars.rects * kit.ratio) / kit.ratio
    wide = rects[:, 2] > 2 * CAP_PX
    draw_rects(painter, rects[~wide])
    middles = rects[wide]
    middles[:, 0] += CAP_PX
    middles[:, 2] -= 2 * CAP_PX
    draw_rects(painter, middles)
    for height in np.unique(middles[:, 3]).tolist():
        same = middles[middles[:, 3] == height]
        caps = kit.caps(bars.role, height)
        draw_fragments(painter, _ends(same, caps, kit), caps)


def _ends(middles: Doubles, caps: QPixmap, kit: Kit) -> Doubles:
    """Return both ends of bars as pieces of a picture of two half discs side by side."""
    half = caps.width() / 2
    fragments = np.zeros((2, len(middles), FRAGMENT_NUMBERS))
    fragments[0, :, 0] = middles[:, 0] - half / kit.ratio / 2
    fragments[1, :, 0] = middles[:, 0] + middles[:, 2] + half / kit.ratio / 2
    fragments[:, :, 1] = middles[:, 1] + caps.height() / kit.ratio / 2
    fragments[1, :, 2] = half
    fragments[:, :, 4:6] = half, caps.height()
    fragments[:, :, 6:8] = 1 / kit.ratio
    fragments[:, :, 9] = 1
    return fragments.reshape(-1, FRAGMENT_NUMBERS)


def _draw_outlined(painter: QPainter, bars: Bars, kit: Kit) -> None:
    painter.setBrush(kit.hatching if bars.fill == "hatched" else kit.brush(bars.role))
    painter.setPen(_outline(bars, kit))
    if len(bars.rects) > _ROUND_UP_TO:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        draw_rects(painter, bars.rects)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = 0.5 if bars.outline else 0.0
    for x, y, width, height in bars.rects:
        painter.setBrushOrigin(QPointF(x, y))
        rect = QRectF(x, y, width, height).adjusted(inset, inset, -inset, -inset)
        radius = min(CAP_PX, width / 2, height / 2)
        painter.drawRoundedRect(rect, radius, radius)
    painter.setBrushOrigin(0, 0)


def draw_fades(painter: QPainter, fades: Fades, kit: Kit) -> None:
    """Draw the ends of spans that are open towards one side."""
    fragments = np.empty((len(fades.rects), FRAGMENT_NUMBERS))
    fragments[:, 0:2] = fades.rects[:, 0:2] + fades.rects[:, 2:4] / 2
    fragments[:, 2:6] = (0, 0, FADE_STEPS, 1)
    fragments[:, 6:8] = fades.rects[:, 2:4] / (FADE_STEPS, 1)
    fragments[:, 8:10] = (0, 1)
    draw_fragments(painter, fragments, kit.fade(fades.role, fades.towards))


def _outline(bars: Bars, kit: Kit) -> QPen:
    if bars.outline is None:
        return QPen(Qt.PenStyle.NoPen)
    return kit.pen(bars.outline_role, bars.outline)


def filled(brush: QBrush, painter: QPainter, rect: QRectF) -> None:
    """Fill a pill."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
