"""The mark of each kind as a shape and as an icon: to be told apart without colour."""

from collections.abc import Callable, Mapping
from math import cos, pi, sin
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QTransform,
)

from app.core.model import Kind
from app.paint.theme import Theme

OUTLINE_PX: Final = 1.5
HATCH_STEP_PX: Final = 5.0
_HATCHES_IN_A_ROW: Final = 60
_ICON_RATIOS: Final = (1, 2, 3)


def _polygon(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    return path


def _disc(r: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), r, r)
    return path


def _ring(r: float, hole: float = 0.58) -> QPainterPath:
    # Not `subtracted`: it turns curves into polygons.
    path = _disc(r)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPath(_disc(hole * r).toReversed())
    return path


def _barred_ring(r: float) -> QPainterPath:
    path = _ring(r, 0.72)
    path.addRect(QRectF(-0.8 * r, -0.15 * r, 1.6 * r, 0.3 * r))
    return path


def _pentagon(r: float) -> QPainterPath:
    turns = (-pi / 2 + 2 * pi * corner / 5 for corner in range(5))
    return _polygon(*((r * cos(turn), r * sin(turn) + 0.06 * r) for turn in turns))


_GLYPHS: Final[Mapping[Kind, Callable[[float], QPainterPath]]] = MappingProxyType(
    {
        "allegation": lambda r: _polygon((0, -r), (r, 0.87 * r), (-r, 0.87 * r)),
        "denial": lambda r: _polygon((0, -1.1 * r), (1.1 * r, 0), (0, 1.1 * r), (-1.1 * r, 0)),
        "admission": lambda r: _polygon((0, r), (r, -0.87 * r), (-r, -0.87 * r)),
        "no-comment": lambda r: _barred_ring(0.98 * r),
        "corroboration": lambda r: _polygon(
            (-0.84 * r, -0.84 * r),
            (0.84 * r, -0.84 * r),
            (0.84 * r, 0.84 * r),
            (-0.84 * r, 0.84 * r),
        ),
        "retraction": lambda r: _ring(0.98 * r),
        "finding": lambda r: _pentagon(1.12 * r),
        "event": lambda r: _disc(0.62 * r),
    }
)


def glyph(kind: Kind, radius: float) -> QPainterPath:
    """Return the filled shape of a kind, centred on the origin.

    Args:
        radius: about half the height of the shape, in pixels.
    """
    return _GLYPHS[kind](radius)


def silhouette(kind: Kind, radius: float) -> QPainterPath:
    """Return the shape of a kind without its holes: what lies between it and the ground."""
    if kind in ("no-comment", "retraction"):
        return _disc(0.98 * radius)
    return glyph(kind, radius)


def outline_pen(theme: Theme) -> QPen:
    """Return the pen that sets a mark off from lines and marks behind it."""
    pen = QPen(theme.color("marker-outline"), 2 * OUTLINE_PX)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def kind_icon(kind: Kind, theme: Theme, px: int) -> QIcon:
    """Return the mark of a kind for lists, legends and chips.

    Args:
        px: side of the square, in device-independent pixels.
    """

    def draw(painter: QPainter) -> None:
        painter.translate(px / 2, px / 2)
        painter.fillPath(glyph(kind, px * 0.4), theme.color(kind))

    return _icon(px, px, draw)


def period_icon(theme: Theme, width_px: int, height_px: int) -> QIcon:
    """Return the hatched bar of the time that an allegation is about, for the legend."""

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(theme.color("alleged-period"), 1))
        painter.setBrush(hatching(theme, 1))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width_px - 1, height_px - 1), 3, 3)

    return _icon(width_px, height_px, draw)


def hatching(theme: Theme, ratio: float) -> QBrush:
    """Return a brush of lines that rise to the right and meet at the edges of its tiles.

    Args:
        ratio: device pixels per pixel.
    """
    side = round(HATCH_STEP_PX * ratio)
    tile = QPixmap(side, side)
    tile.fill(theme.color("alleged-soft"))
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("alleged-period"), max(1.0, ratio)))
        for shift in (-side, 0, side):
            painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    # Many in a row are copied in fewer pieces.
    row = QPixmap(side * _HATCHES_IN_A_ROW, side)
    with QPainter(row) as painter:
        painter.drawTiledPixmap(row.rect(), tile)
    brush = QBrush(row)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def _icon(width_px: int, height_px: int, draw: Callable[[QPainter], None]) -> QIcon:
    icon = QIcon()
    for ratio in _ICON_RATIOS:
        pixmap = QPixmap(width_px * ratio, height_px * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
        icon.addPixmap(pixmap)
    return icon
