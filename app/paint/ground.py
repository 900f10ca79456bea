"""What lies under a scene and beside its plot: it changes seldom and is kept while time moves."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import ceil
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from app.layout.scene import Box, Floats, Rects, Scene
from app.paint.rows import Rows
from app.paint.still import Still, left_by
from app.paint.theme import Theme

_NONE = Still()
# There the heads have nothing but their ground, and lines at the edge of the plot may reach it.
_EDGE_PX: Final = 2.0


class Ground:
    """Remembers what was made for the last scene.

    Attributes:
        rows: what is to be filled beside the heads; none of it twice, which takes half as long as
            to fill the window and then the bands, or to copy a picture.
        foot: the line at the foot of the axis.
        still: the bars that are painted with the ground, in place of those of the scene.
        heads: a picture of the heads on their grounds, as high as the scene, from its left edge.
        heads_right: where they end, nearly; `rows` begin there.
        clip, lanes: the plot as far as there are lanes, and these with heads and tray.
    """

    def __init__(self, theme: Theme, ratio: float) -> None:
        self._theme = theme
        self._ratio = ratio
        self._scene: Scene | None = None
        self._is_tried = self._is_whole = False
        self._found: Still | None = None
        self._rows_of: Still | None = None
        self.rows = Rows((), 0.0, theme, ratio)
        self.foot = QRectF()
        self.still = _NONE
        self.heads = QPixmap()
        self.heads_right = 0.0
        self.clip = self.lanes = QRectF()

    def fit(
        self,
        scene: Scene,
        draw_heads: Callable[[QPainter], bool],
        lay_still: Callable[[], Still | None],
    ) -> bool:
        """Make all anew that is not that of a scene.

        Args:
            scene: its bands, bars and heads are the same objects as long as they are the same.
            draw_heads: says whether nothing was left out; what was is drawn for the next frame.
            lay_still: makes the bars of the scene ready, if they can be.

        Returns:
            Whether the bars of the scene are painted with the ground.
        """
        last, self._scene = self._scene, scene
        same_lanes = last is not None and _have_same_lanes(last, scene)
        stays = last is not None and last.bars is scene.bars and last.plot == scene.plot
        self._fit_still(scene, stays, lay_still)
        if not same_lanes:
            self.heads_right = _heads_width(scene) - _EDGE_PX
            self.lanes = QRectF(*scene.lanes_box)
            self.clip = QRectF(*scene.plot) & self.lanes
            self.foot = _foot(scene.axis.box, self._ratio)
        if not same_lanes or self._rows_of is not self.still:
            self._fit_rows(scene)
        if not same_lanes or not self._is_whole:
            self._is_whole = self._draw_heads(scene, draw_heads)
        return self.still is self._found

    def _fit_still(self, scene: Scene, stays: bool, lay_still: Callable[[], Still | None]) -> None:
        # What is there for a single frame is drawn as it is.
        if not stays or not self._is_tried:
            self._found, self._is_tried = lay_still() if stays else None, stays
        # Strips lie under the bars.
        self.still = _NONE if self._found is None or scene.strips is not None else self._found

    def _fit_rows(self, scene: Scene) -> None:
        grounds = (*_grounds(scene, self.still), *_axis_grounds(scene))
        # The narrowest plot reaches beyond a widget that has room for the heads alone.
        width = max(scene.size.width, scene.plot.right)
        self.rows = Rows(grounds, width, self._theme, self._ratio)
        self._rows_of = self.still

    def _draw_heads(self, scene: Scene, draw: Callable[[QPainter], bool]) -> bool:
        size = ceil(_heads_width(scene) * self._ratio), ceil(scene.size.height * self._ratio)
        self.heads = QPixmap(*size)
        self.heads.setDevicePixelRatio(self._ratio)
        self.heads.fill(self._theme.color("window"))
        with QPainter(self.heads) as painter:
            painter.setClipRect(self.lanes)
            for band in scene.bands:
                for rect in band.rects.tolist():
                    painter.fillRect(QRectF(*rect), self._theme.color(band.role))
            return draw(painter)


def _have_same_lanes(one: Scene, other: Scene) -> bool:
    same = one.bands is other.bands and one.heads is other.heads
    same = same and one.lanes_box == other.lanes_box and one.axis.box == other.axis.box
    return same and one.size == other.size and one.plot == other.plot


def _heads_width(scene: Scene) -> float:
    return max((head.box.right for head in scene.heads), default=1.0)


def _grounds(scene: Scene, still: Still) -> Iterator[Rects]:
    """Return what is to be filled right of the heads, in the plot only what bars leave of it."""
    left, plot, lanes = _heads_width(scene) - _EDGE_PX, scene.plot, scene.lanes_box
    for ground in (Rects(_free(scene), "window"), *scene.bands):
        if len(ground.rects):
            seen = _below(lanes.y, ground.rects)
            beside = seen.copy()
            beside[:, 0], beside[:, 2] = left, max(plot.x - left, 0.0)
            rects = np.concatenate([beside, left_by(still, seen, plot)])
            yield Rects(rects[rects[:, 2] > 0], ground.role)


def _axis_grounds(scene: Scene) -> tuple[Rects, Rects]:
    """Return the lower and the upper part of the axis, right of the heads."""
    box, left = scene.axis.box, _heads_width(scene) - _EDGE_PX
    edges = (box.y, scene.axis.fine_top, box.bottom)
    upper, lower = (
        Rects(np.array([[left, top, box.right - left, bottom - top]]), "window")
        for top, bottom in pairwise(edges)
    )
    return lower, upper


def _foot(axis: Box, ratio: float) -> QRectF:
    """Return the line at the foot of the axis, in whole device pixels."""
    thick = max(1, round(ratio)) / ratio
    return QRectF(axis.x, round(axis.bottom * ratio) / ratio - thick, axis.width, thick)


def _below(top: float, rects: Floats) -> Floats:
    """Return rectangles without what is above a height."""
    bottoms, cut = rects[:, 1] + rects[:, 3], rects.copy()
    cut[:, 1] = np.maximum(rects[:, 1], top)
    cut[:, 3] = np.maximum(bottoms - cut[:, 1], 0.0)
    return cut


def _free(scene: Scene) -> Floats:
    """Return what the first bands leave of the window, (n, 4): x, y, width, height."""
    bands = scene.bands[0].rects if scene.bands else np.empty((0, 4))
    tops = np.append(0.0, bands[:, 1] + bands[:, 3])
    heights = np.maximum(np.append(bands[:, 1], scene.size.height) - tops, 0.0)
    free = np.zeros((len(tops), 4))
    free[:, 1], free[:, 2], free[:, 3] = tops, scene.size.width, heights
    return free
