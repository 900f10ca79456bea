"""What painting needs besides the scene, made once per theme and pixel ratio."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPixmap

from app.layout.memory import Memory
from app.layout.scene import Box, LineStyle
from app.paint.caps import Caps
from app.paint.ground import Ground
from app.paint.labels import Labels
from app.paint.shapes import hatching
from app.paint.sprites import Atlas
from app.paint.theme import Role, Theme

FADE_STEPS: Final = 32
_MOST_PILLS: Final = 200
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
        ground: what lies under a scene, and its heads.
        memory: what was made of parts of the last scene.
    """

    def __init__(self, theme: Theme, ratio: float = 1.0) -> None:
        self.theme: Final = theme
        self.ratio: Final = ratio
        self.atlas: Final = Atlas(theme, ratio)
        self.labels: Final = Labels(theme, ratio)
        self.ground: Final = Ground(theme, ratio)
        self.memory: Final = Memory()
        self._pens: dict[tuple[Role, LineStyle, float], QPen] = {}
        self._brushes: dict[Role, QBrush] = {}
        self._fades: dict[tuple[Role, str], QPixmap] = {}
        self._caps: dict[int, Caps] = {}
        self._pills: dict[tuple[int, int, Role], QPixmap] = {}

    def pen(self, role: Role, style: LineStyle = "solid", width: float = 1.0) -> QPen:
        """Return a pen that is a whole number of device pixels wide, which is the fast way."""
        pen = self._pens.get((role, style, width))
        if pen is None:
            pen = self._pens[(role, style, width)] = self._pen(role, style, width)
        return pen

    def brush(self, role: Role) -> QBrush:
        """Return a plain brush."""
        brush = self._brushes.get(role)
        if brush is None:
            brush = self._brushes[role] = QBrush(self.theme.color(role))
        return brush

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

    def pill(self, width_px: int, height_px: int, role: Role) -> QPixmap:
        """Return a filled pill of so many device pixels."""
        key = width_px, height_px, role
        pixmap = self._pills.get(key)
        if pixmap is None:
            if len(self._pills) >= _MOST_PILLS:
                self._pills.clear()
            pixmap = self._pills[key] = _pill(*key, self.theme, self.ratio)
        return pixmap

    def caps(self, device_px: int) -> Caps:
        """Return the ends of bars that are so many device pixels high."""
        caps = self._caps.get(device_px)
        if caps is None:
            caps = self._caps[device_px] = Caps(self.theme, device_px, self.ratio)
        return caps

    def _pen(self, role: Role, style: LineStyle, width: float) -> QPen:
        pen = QPen(self.theme.color(role), max(1, round(width * self.ratio)))
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if _DASHES[style]:
            pen.setDashPattern(_DASHES[style])
        return pen


def rect_of(box: Box) -> QRectF:
    """Return a box of the scene as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


def _pill(width_px: int, height_px: int, role: Role, theme: Theme, ratio: float) -> QPixmap:
    pixmap = QPixmap(width_px, height_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(pixmap.rect(), height_px / 2, height_px / 2)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


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
