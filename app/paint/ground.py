"""What lies under a scene and beside its plot: it changes seldom and is kept while time moves."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap, QTransform

from app.layout.scene import Floats, Ints, Rects, Scene
from app.paint.primitives import ReadyRects
from app.paint.still import Still, left_by
from app.paint.theme import Theme

_NONE = Still()
# There the heads have nothing but their ground, and lines at the edge of the plot may reach it.
_EDGE_PX: Final = 2.0


class Ground:
    """Remembers what was made for the last scene.

    Attributes:
        rows: what is to be filled beside the heads, by colour; none of it twice, which
            takes half as long as to fill the window and then the bands, or to copy a picture.
        grounds: for each of them a row of device pixels of its colour, as wide as the scene.
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
        self.rows: tuple[ReadyRects, ...] = ()
        self.grounds = np.zeros((0, 0), np.uint32)
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
        rows, self._rows_of = list(_rows(scene, self.still)), self.still
        self.rows = tuple(ReadyRects(each.rects) for each in rows)
        colors = [[self._theme.color(each.role).rgb()] for each in rows]
        width_px = ceil(scene.size.width * self._ratio)
        self.grounds = np.array(colors, np.uint32).repeat(width_px, axis=1)

    def _draw_heads(self, scene: Scene, draw: Callable[[QPainter], bool]) -> bool:
        size = ceil(_heads_width(scene) * self._ratio), ceil(scene.size.height * self._ratio)
        self.heads = QPixmap(*size)
        self.heads.setDevicePixelRatio(self._ratio)
        self.heads.fill(self._theme.color("window"))
        with QPainter(self.heads) as painter:
            for band in scene.bands:
                for rect in band.rects.tolist():
                    painter.fillRect(QRectF(*rect), self._theme.color(band.role))
            return draw(painter)


def row_brushes(
    grounds: NDArray[np.uint32],
    lines: Sequence[tuple[Floats, QColor]],
    ratio: float,
    veil: Callable[[QPainter], None] | None = None,
) -> list[QBrush]:
    """Return brushes that repeat one row of a picture over all rows, on grounds of some colours.

    Upright lines are written into the row: filling with such a brush takes no longer than with a
    plain one, and an upright line for itself as long as some thousand pixels.

    Args:
        grounds: (n, width) device pixels, a row of each ground; they become those of the brushes
            and must outlive these.
        lines: where the middles of lines of one pixel are, and their colour.
        ratio: device pixels per pixel.
        veil: draws what lies between the grounds and the lines; None for nothing.
    """
    count, width = grounds.shape
    if veil is not None:
        rows = QImage(grounds.data, width, count, 4 * width, QImage.Format.Format_RGB32)
        with QPainter(rows) as painter:
            painter.scale(ratio, ratio)
            veil(painter)
    for places, color in lines:
        for columns in _columns(places, ratio):
            grounds[:, columns[columns < width]] = color.rgb()
    brushes = [QBrush(QImage(row.data, width, 1, QImage.Format.Format_RGB32)) for row in grounds]
    for brush in brushes if ratio != 1 else ():
        brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brushes


def _columns(middles: Floats, ratio: float) -> Iterator[Ints]:
    """Return the columns of device pixels that lines of one pixel take."""
    if ratio == 1:
        yield middles.astype(np.int64)
        return
    thick = max(1, round(ratio))
    first = np.floor(middles * ratio - (thick - 1) / 2).astype(np.int64)
    yield from (first + place for place in range(thick))


def _have_same_lanes(one: Scene, other: Scene) -> bool:
    same = one.bands is other.bands and one.heads is other.heads
    same = same and one.lanes_box == other.lanes_box
    return same and one.size == other.size and one.plot == other.plot


def _heads_width(scene: Scene) -> float:
    return max((head.box.right for head in scene.heads), default=1.0)


def _rows(scene: Scene, still: Still) -> Iterator[Rects]:
    """Return what is to be filled right of the heads, in the plot only what bars leave of it."""
    left, plot = _heads_width(scene) - _EDGE_PX, scene.plot
    for ground in (Rects(_free(scene), "window"), *scene.bands):
        beside = ground.rects.copy()
        beside[:, 0], beside[:, 2] = left, max(plot.x - left, 0.0)
        rects = np.concatenate([beside, left_by(still, ground.rects, plot)])
        if len(ground.rects):
            yield Rects(rects[rects[:, 2] > 0], ground.role)


def _free(scene: Scene) -> Floats:
    """Return what the first bands leave of the window, (n, 4): x, y, width, height."""
    bands = scene.bands[0].rects if scene.bands else np.empty((0, 4))
    tops = np.append(0.0, bands[:, 1] + bands[:, 3])
    heights = np.maximum(np.append(bands[:, 1], scene.size.height) - tops, 0.0)
    free = np.zeros((len(tops), 4))
    free[:, 1], free[:, 2], free[:, 3] = tops, scene.size.width, heights
    return free
