"""Spans of time: bars by how sure they are, their fading open ends, and ticks."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from app.layout.scene import Bars, Fades, Ints, Lines, Rects
from app.paint.caps import CAP_PX, ROLE_COLUMN
from app.paint.kit import FADE_STEPS, Kit
from app.paint.primitives import FRAGMENT_NUMBERS, Doubles, draw_fragments, draw_lines, draw_rects

# Round corners cost some microseconds each and are seen only where bars are few and large.
_ROUND_UP_TO: Final = 150


def draw_rect_group(painter: QPainter, group: Rects, kit: Kit) -> None:
    """Fill rectangles of one colour."""
    if not len(group.rects):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setOpacity(group.opacity)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kit.brush(group.role))
    draw_rects(painter, group.rects)
    painter.setOpacity(1)


def draw_line_group(painter: QPainter, group: Lines, kit: Kit) -> None:
    """Draw lines of one colour and style."""
    if not len(group.lines):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(kit.pen(group.role, group.style, group.width))
    draw_lines(painter, group.lines)


def draw_bars(painter: QPainter, groups: Sequence[Bars], kit: Kit) -> None:
    """Draw spans with round ends; those of one fill together, the outlined ones over the rest."""
    for _, same in groupby(groups, attrgetter("fill")):
        alike = list(same)
        plain = [bars for bars in alike if not _outlined(bars) and len(bars.rects)]
        if plain:
            _draw_plain(painter, plain, kit)
        for bars in filter(_outlined, alike):
            _draw_outlined(painter, bars, kit)


def _outlined(bars: Bars) -> bool:
    return bars.fill == "hatched" or bars.outline is not None


def _draw_plain(painter: QPainter, groups: Sequence[Bars], kit: Kit) -> None:
    """Draw middles as rectangles and ends as copied sprites, twenty times as fast as paths.

    The rectangles of each colour are drawn in one call, and the ends of all colours in another.
    """
    rects = np.concatenate([bars.rects for bars in groups])
    rects = np.rint(rects * kit.ratio) / kit.ratio
    wide = rects[:, 2] > 2 * CAP_PX
    rects[:, 0] += CAP_PX * wide
    rects[:, 2] -= 2 * CAP_PX * wide
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    begin = 0
    for bars in groups:
        painter.setBrush(kit.brush(bars.role))
        draw_rects(painter, rects[begin : begin + len(bars.rects)])
        begin += len(bars.rects)
    column = np.repeat([ROLE_COLUMN[bars.role] for bars in groups], [len(b.rects) for b in groups])
    _draw_ends(painter, rects[wide], column[wide], kit)


def _draw_ends(painter: QPainter, middles: Doubles, column: Ints, kit: Kit) -> None:
    """Draw both ends of bars as pieces of a picture."""
    heights = np.rint(middles[:, 3] * kit.ratio)
    for height in sorted(set(heights.tolist())):
        caps, which = kit.caps(max(1, int(height))), np.flatnonzero(heights == height)
        middle, half = middles[which], caps.half_px
        fragments = np.zeros((2, len(middle), FRAGMENT_NUMBERS))
        fragments[0, :, 0] = middle[:, 0] - half / kit.ratio / 2
        fragments[1, :, 0] = middle[:, 0] + middle[:, 2] + half / kit.ratio / 2
        fragments[:, :, 1] = middle[:, 1] + caps.height_px / kit.ratio / 2
        fragments[:, :, 2] = column[which] * (2 * half)
        fragments[1, :, 2] += half
        fragments[:, :, 4:10] = half, caps.height_px, 1 / kit.ratio, 1 / kit.ratio, 0, 1
        draw_fragments(painter, fragments.reshape(-1, FRAGMENT_NUMBERS), caps.pixmap)


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
