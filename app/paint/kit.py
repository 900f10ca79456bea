"""What painting needs besides the scene, made once per theme and pixel ratio."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap

from app.layout.scene import Box, LineStyle
from app.paint.labels import Labels
from app.paint.shapes import hatching
from app.paint.sprites import Atlas
from app.paint.theme import Role, Theme

FADE_STEPS: Final = 32
CAP_PX: Final = 4
_DASHES: Final[dict[LineStyle, list[float]]] = {
    "solid": [],
    "dashed": [3.0, 3.0],
    "dotted": [1.0, 2.0],
}


class Kit:
    """Brushes, pens, sprites and labels of one theme at one pixel ratio.

    Attributes:
        theme: where roles get their colours.
        ratio: device pixels per pixel of the scene.
        atlas: the marks.
        labels: the pictures of texts.
    """

    def __init__(self, theme: Theme, ratio: float = 1.0) -> None:
        self.theme: Final = theme
        self.ratio: Final = ratio
        self.atlas: Final = Atlas(theme, ratio)
        self.labels: Final = Labels(theme, ratio)
        self._fades: dict[tuple[Role, str], QPixmap] = {}
        self._caps: dict[tuple[Role, float], QPixmap] = {}

    def pen(self, role: Role, style: LineStyle = "solid", width: float = 1.0) -> QPen:
        """Return a pen that is a whole number of device pixels wide, which is the fast way."""
        pen = QPen(self.theme.color(role), max(1, round(width * self.ratio)))
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if _DASHES[style]:
            pen.setDashPattern(_DASHES[style])
        return pen

    def brush(self, role: Role) -> QBrush:
        """Return a plain brush."""
        return QBrush(self.theme.color(role))

    @cached_property
    def hatching(self) -> QBrush:
        """Return the brush of the time that an allegation is about: lines rising to the right."""
        return hatching(self.theme, self.ratio)

    def fade(self, role: Role, towards: str) -> QPixmap:
        """Return a picture of `FADE_STEPS` columns from full colour to nothing."""
        pixmap = self._fades.get((role, towards))
        if pixmap is None:
            pixmap = self._fades[(role, towards)] = _fade(self.theme, role, towards)
        return pixmap

    def caps(self, role: Role, height: float) -> QPixmap:
        """Return a picture of the left and the right end of a bar, each `CAP_PX` wide."""
        pixmap = self._caps.get((role, height))
        if pixmap is None:
            pixmap = self._caps[(role, height)] = _caps(self.theme, role, height, self.ratio)
        return pixmap


def rect_of(box: Box) -> QRectF:
    """Return a box of the scene as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


def _fade(theme: Theme, role: Role, towards: str) -> QPixmap:
    pixmap = QPixmap(FADE_STEPS, 1)
    pixmap.fill(Qt.GlobalColor.transparent)
    color = theme.color(role)
    with QPainter(pixmap) as painter:
        for step in range(FADE_STEPS):
            color.setAlphaF(1 - (step + 0.5) / FADE_STEPS)
            x = step if towards == "right" else FADE_STEPS - 1 - step
            painter.fillRect(x, 0, 1, 1, color)
    return pixmap


def _caps(theme: Theme, role: Role, height: float, ratio: float) -> QPixmap:
    half = round(CAP_PX * ratio)
    pixmap = QPixmap(2 * half, max(1, round(height * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(pixmap.rect(), half, min(half, pixmap.height() / 2))
    return pixmap
