"""Text as cached pictures: drawing a string costs ten times as much as copying its picture."""

from collections.abc import Iterable
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from app.layout.scene import Text
from app.paint.fonts import font
from app.paint.primitives import copy_picture
from app.paint.theme import Role, Theme

CAPACITY: Final = 4000
NEW_IN_A_FRAME: Final = 60
_MARGIN_PX: Final = 2
_Key = tuple[str, float, int, Role]
_Picture = tuple[QPixmap, float]


class _Font(NamedTuple):
    """A font with what is asked of it for every picture."""

    font: QFont
    ascent: float
    height_px: int


class Measure:
    """The width of texts in logical pixels, remembered; what `build_scene` asks for."""

    def __init__(self, capacity: int = 100_000) -> None:
        self._capacity = capacity
        self._widths: dict[tuple[str, float, int], float] = {}
        self._metrics: dict[tuple[float, int], QFontMetricsF] = {}

    def __call__(self, text: str, px: float, weight: int) -> float:
        """Return the width of `text` in a font of `px` and `weight`."""
        key = (text, px, weight)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) >= self._capacity:
                self._widths.clear()
            width = self._widths[key] = self._metrics_of(px, weight).horizontalAdvance(text)
        return width

    def _metrics_of(self, px: float, weight: int) -> QFontMetricsF:
        metrics = self._metrics.get((px, weight))
        if metrics is None:
            metrics = self._metrics[(px, weight)] = QFontMetricsF(font(px, weight))
        return metrics


class Labels:
    """Pictures of texts, the oldest dropped first when there are more than `capacity`.

    Attributes:
        left_out: how many texts of this frame were not drawn because too many were new.
    """

    def __init__(self, theme: Theme, ratio: float, capacity: int = CAPACITY) -> None:
        self._theme = theme
        self._ratio = ratio
        self._capacity = capacity
        self._pictures: dict[_Key, _Picture] = {}
        self._fonts: dict[tuple[float, int], _Font] = {}
        self._allowance = 0
        self.left_out = 0

    def begin(self, allowance: int = NEW_IN_A_FRAME) -> None:
        """Begin a frame in which at most `allowance` new pictures are made."""
        self._allowance = allowance
        self.left_out = 0

    def draw(self, painter: QPainter, texts: Iterable[Text]) -> None:
        """Draw texts as plain text, or leave them for the next frame when too many are new."""
        pictures, ratio = self._pictures, self._ratio
        for text in texts:
            key = (text.text, text.px, text.weight, text.role)
            picture = pictures.get(key) or self._new(key, text.width)
            if picture is None:
                self.left_out += 1
                continue
            pixmap, ascent = picture
            x, y = round((text.x - _MARGIN_PX) * ratio), round((text.baseline - ascent) * ratio)
            copy_picture(painter, x, y, pixmap, ratio)

    def _new(self, key: _Key, width: float) -> _Picture | None:
        if self._allowance <= 0:
            return None
        self._allowance -= 1
        if len(self._pictures) >= self._capacity:
            del self._pictures[next(iter(self._pictures))]
        picture = self._pictures[key] = self._picture(*key, width)
        return picture

    def _picture(self, text: str, px: float, weight: int, role: Role, width: float) -> _Picture:
        drawn_in = self._fonts.get((px, weight)) or self._font(px, weight)
        width_px = ceil((width + 2 * _MARGIN_PX) * self._ratio)
        pixmap = QPixmap(max(1, width_px), drawn_in.height_px)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setFont(drawn_in.font)
            painter.setPen(self._theme.color(role))
            painter.drawText(QPointF(_MARGIN_PX, drawn_in.ascent), text)
        return pixmap, drawn_in.ascent

    def _font(self, px: float, weight: int) -> _Font:
        made = font(px, weight)
        metrics = QFontMetricsF(made)
        # A whole number of device pixels above the baseline keeps it sharp.
        ascent = ceil((metrics.ascent() + 1) * self._ratio) / self._ratio
        height_px = ceil((ascent + metrics.descent() + 1) * self._ratio)
        found = self._fonts[px, weight] = _Font(made, ascent, height_px)
        return found
