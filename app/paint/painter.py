"""Paints a scene: fields from first to last, no place computed, no question about time or data."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.layout.scene import Bars, Flag, Head, OverviewScene, Scene, Tray
from app.paint.density import draw_strips
from app.paint.kit import Kit, rect_of
from app.paint.links import draw_arcs, draw_triangles
from app.paint.marks import draw_halos, draw_marks
from app.paint.spans import draw_bars, draw_fades, draw_line_group, draw_pill, draw_rect_group
from app.paint.still import Still
from app.paint.still_bars import draw_still, still_of

_EDGE_PX: Final = 3.0
# The overview outside and inside the window that stands for what is shown.
_PALE: Final = 0.4
_STRONG: Final = 0.85


def paint(painter: QPainter, scene: Scene, kit: Kit, from_x: float = 0.0) -> int:
    """Paint a scene.

    Args:
        painter: as it is when painting begins, but for its scale.
        from_x: nothing left of it has to be painted.

    Returns:
        How many texts were left out because too many were new; paint again to get them.
    """
    kit.labels.begin()
    with_bars = _paint_ground(painter, scene, kit, from_x)
    painter.setClipRect(kit.ground.clip)
    _paint_spans(painter, scene, kit, () if with_bars else scene.bars)
    _paint_marks(painter, scene, kit)
    if scene.tray is not None:
        painter.setClipRect(kit.ground.lanes)
        _paint_tray(painter, scene.tray, kit)
    painter.setClipping(False)
    kit.labels.draw(painter, scene.axis.texts)
    for flag in scene.flags:
        _paint_flag(painter, flag, kit)
    return kit.labels.left_out


def paint_overview(painter: QPainter, scene: OverviewScene, kit: Kit) -> int:
    """Paint the overview strip and its window.

    Returns:
        How many texts were left out because too many were new.
    """
    kit.labels.begin()
    painter.fillRect(QRectF(0, 0, *scene.size), kit.brush("panel"))
    plot, window = rect_of(scene.plot), rect_of(scene.window)
    painter.fillRect(plot, kit.brush("overview"))
    painter.fillRect(window, kit.brush("overview-shown"))
    for clip, opacity in ((plot, _PALE), (window, _STRONG)):
        painter.setClipRect(clip)
        painter.setOpacity(opacity)
        draw_strips(painter, scene.strips, kit)
    painter.setClipping(False)
    painter.setOpacity(1)
    draw_rect_group(painter, scene.lit, kit)
    for lines in scene.lines:
        draw_line_group(painter, lines, kit)
    kit.labels.draw(painter, scene.texts)
    _paint_window(painter, window, kit)
    for handle in scene.handles:
        draw_pill(painter, handle, "accent", kit)
    return kit.labels.left_out


def _paint_ground(painter: QPainter, scene: Scene, kit: Kit, from_x: float) -> bool:
    """Paint what lies under all; return whether the bars are among it."""

    def draw_heads(own: QPainter) -> bool:
        _draw_heads(own, scene.heads, kit)
        return kit.labels.left_out == 0

    def lay_still() -> Still | None:
        return still_of(scene.bars, scene.plot, kit)

    ground = kit.ground
    with_bars = ground.fit(scene, draw_heads, lay_still)
    painter.setPen(Qt.PenStyle.NoPen)
    ground.rows.draw(painter, scene.grid, _veil(scene, kit) if scene.veils else None)
    draw_still(painter, ground.still)
    if from_x < ground.heads_right:
        painter.drawPixmap(0, 0, ground.heads)
    painter.fillRect(ground.foot, kit.brush("line"))
    return with_bars


def _veil(scene: Scene, kit: Kit) -> Callable[[QPainter], None]:
    """Return what draws the veils of a scene into a single row."""

    def draw(painter: QPainter) -> None:
        painter.translate(0, -(scene.plot.y + scene.plot.height / 2))
        painter.setClipRect(rect_of(scene.plot))
        for veil in scene.veils:
            draw_rect_group(painter, veil, kit)

    return draw


def _paint_spans(painter: QPainter, scene: Scene, kit: Kit, bars: Sequence[Bars]) -> None:
    if scene.strips is not None:
        painter.setOpacity(scene.strips.opacity)
        draw_strips(painter, scene.strips, kit)
        painter.setOpacity(1)
    draw_bars(painter, bars, kit)
    for fades in scene.fades:
        draw_fades(painter, fades, kit)
    for arrows in scene.arrows:
        draw_triangles(painter, arrows, kit)
    for ties in scene.ties:
        draw_line_group(painter, ties, kit)


def _paint_marks(painter: QPainter, scene: Scene, kit: Kit) -> None:
    for ticks in scene.ticks:
        draw_rect_group(painter, ticks, kit)
    for arcs in scene.arcs:
        draw_arcs(painter, arcs, kit)
    for halos in scene.halos:
        draw_halos(painter, halos, kit)
    draw_marks(painter, scene.marks, kit)
    kit.labels.draw(painter, scene.labels)
    kit.labels.draw(painter, scene.counts)


def _paint_tray(painter: QPainter, tray: Tray, kit: Kit) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(rect_of(tray.box), kit.brush("undated"))
    draw_marks(painter, tray.marks, kit, "tray")
    kit.labels.draw(painter, tray.counts)


def _draw_heads(painter: QPainter, heads: Iterable[Head], kit: Kit) -> None:
    for head in heads:
        if head.selected:
            edge = rect_of(head.box)
            edge.setWidth(_EDGE_PX)
            painter.fillRect(edge, kit.brush("accent"))
        draw_triangles(painter, head.chevron, kit)
        kit.labels.draw(painter, head.texts)


def _paint_flag(painter: QPainter, flag: Flag, kit: Kit) -> None:
    draw_line_group(painter, flag.line, kit)
    draw_pill(painter, flag.pill, flag.role, kit)
    kit.labels.draw(painter, (flag.text,))


def _paint_window(painter: QPainter, window: QRectF, kit: Kit) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(kit.pen("accent", "solid", 2))
    painter.drawRoundedRect(window.adjusted(1, 1, -1, -1), 3, 3)
