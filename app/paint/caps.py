"""The round ends of bars, drawn once in every colour, then copied."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.paint.theme import ROLES, Theme

CAP_PX: Final = 4
ROLE_COLUMN: Final = MappingProxyType({role: column for column, role in enumerate(ROLES)})


class Caps:
    """One pixmap with a left and a right end side by side for each of `ROLES`.

    Attributes:
        pixmap: its columns are twice `half_px` wide and `height_px` high, in device pixels.
    """

    def __init__(self, theme: Theme, height_px: int, ratio: float) -> None:
        self.half_px: Final = round(CAP_PX * ratio)
        self.height_px: Final = height_px
        width = 2 * self.half_px
        self.pixmap: Final = QPixmap(width * len(ROLES), height_px)
        self.pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(self.pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for column, role in enumerate(ROLES):
                painter.setBrush(theme.color(role))
                disc = QRect(column * width, 0, width, height_px)
                painter.drawRoundedRect(disc, self.half_px, min(self.half_px, height_px / 2))
