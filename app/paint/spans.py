"""Spans of time: bars by how sure they are, their fading open ends, and ticks."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.layout.scene import Bars, Box, Fades, Fill, Floats, Ints, Lines, Rects
from app.paint.caps import CAP_PX, ROLE_COLUMN, Caps
from app.paint.kit import FADE_STEPS, Kit
from app.paint.primitives import (
    FRAGMENT_NUMBERS,
    Doubles,
    copy_picture,
    draw_fragments,
    draw_lines,
    draw_rect_runs,
    draw_rects,
)
from app.paint.theme import Role

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
    """Draw spans with round ends; those of one layer together, the outlined ones over the rest."""
    for plain, outlined in layers(groups):
        if plain:
            _draw_plain(painter, plain, kit)
        for bars in outlined:
            draw_outlined(painter, bars, kit)


def layers(groups: Iterable[Bars]) -> Iterator[tuple[list[Bars], list[Bars]]]:
    """Return the plain and the outlined bars of each layer; empty groups are left out."""
    for _, same in groupby(groups, _layer):
        alike = [bars for bars in same if len(bars.rects)]
        outlined = [bars for bars in alike if _outlined(bars)]
        yield [bars for bars in alike if not _outlined(bars)], outlined


def snapped(rects: Floats, ratio: float) -> Floats:
    """Return rectangles whose edges lie between device pixels.

    Args:
        ratio: device pixels per pixel.
    """
    return np.rint(rects * ratio) / ratio


def _layer(bars: Bars) -> Fill:
    return "fringe" if bars.fill == "merged" else bars.fill


def _outlined(bars: Bars) -> bool:
    return bars.fill == "hatched" or bars.outline is not None


def _draw_plain(painter: QPainter, groups: Sequence[Bars], kit: Kit) -> None:
    """Draw middles as rectangles and ends as copied sprites, twenty times as fast as paths.

    The rectangles of each colour are drawn in one call, and the ends of all colours in another.
    """
    rects = snapped(np.concatenate([bars.rects for bars in groups]), kit.ratio)
    capped = rects[:, 2] > 2 * CAP_PX
    rects[:, 0] += CAP_PX * capped
    rects[:, 2] -= 2 * CAP_PX * capped
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    counts = [len(bars.rects) for bars in groups]
    brushes = [kit.brush(bars.role) for bars in groups]
    draw_rect_runs(painter, rects, zip(brushes, counts, strict=True))
    column = np.array([ROLE_COLUMN[bars.role] for bars in groups]).repeat(counts)
    _draw_ends(painter, rects[capped], column[capped], kit)


def _draw_ends(painter: QPainter, middles: Doubles, column: Ints, kit: Kit) -> None:
    """Draw the ends of bars that are in sight as pieces of a picture."""
    left, right = middles[:, 0], middles[:, 0] + middles[:, 2]
    # Qt takes long to find out that an end lies outside, and most bars of a short time have none.
    clip = painter.clipBoundingRect()
    first, last = clip.left() - CAP_PX, clip.right() + CAP_PX
    at_left, at_right = (((x > first) & (x < last)).nonzero()[0] for x in (left, right))
    which = np.concatenate((at_left, at_right))
    x = np.concatenate((left[at_left] - CAP_PX, right[at_right]))
    half = 2 * column[which]
    half[len(at_left) :] += 1
    tops, heights = middles[which, 1], np.rint(middles[which, 3] * kit.ratio)
    for height in set(heights.tolist()):
        caps = kit.caps(max(1, int(height)))
        same = (heights == height).nonzero()[0]
        draw_fragments(
            painter, _pieces(x[same], tops[same], half[same], caps, kit.ratio), caps.pixmap
        )


def _pieces(x: Doubles, y: Doubles, half: Ints, caps: Caps, ratio: float) -> Doubles:
    """Return ends as pieces of their picture, by their left and top; `half` counts its halves."""
    pieces = np.empty((len(x), FRAGMENT_NUMBERS))
    pieces[:, 0] = x + caps.half_px / ratio / 2
    pieces[:, 1] = y + caps.height_px / ratio / 2
    pieces[:, 2] = half * caps.half_px
    pieces[:, 3:] = (0, caps.half_px, caps.height_px, 1 / ratio, 1 / ratio, 0, 1)
    return pieces


def draw_outlined(painter: QPainter, bars: Bars, kit: Kit) -> None:
    """Draw bars with an outline, filled or hatched."""
    painter.setBrush(kit.hatching if bars.fill == "hatched" else kit.brush(bars.role))
    painter.setPen(_outline(bars, kit))
    if len(bars.rects) > _ROUND_UP_TO:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        draw_rects(painter, bars.rects)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = 0.5 if bars.outline else 0.0
    for x, y, width, height in bars.rects.tolist():
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
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    draw_fragments(painter, fragments, kit.fade(fades.role, fades.towards))


def _outline(bars: Bars, kit: Kit) -> QPen:
    if bars.outline is None:
        return QPen(Qt.PenStyle.NoPen)
    return kit.pen(bars.outline_role, bars.outline)


def draw_pill(painter: QPainter, box: Box, role: Role, kit: Kit) -> None:
    """Draw a filled pill, copied from a picture of it."""
    edges = (box.x, box.y, box.width, box.height)
    x, y, width, height = (round(edge * kit.ratio) for edge in edges)
    copy_picture(painter, x, y, kit.pill(max(1, width), max(1, height), role), kit.ratio)
