"""How the window looks to this person: the theme, and how large its text is."""

from typing import Final

from msgspec import Struct
from PySide6.QtGui import QFont

from app.paint.fonts import font
from app.paint.theme import Theme

TITLE_PX: Final = 16.0
BODY_PX: Final = 13.0
SMALL_PX: Final = 11.5
SCALES: Final = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Look(Struct, frozen=True):
    """A theme and a text size; `scale` is one of `SCALES`, 1 being the size as designed."""

    theme: Theme
    scale: float = 1.0

    def font(self, px: float, weight: int = 400) -> QFont:
        """Return the program's font at `px` logical pixels, enlarged as the person asked."""
        return font(px * self.scale, weight)

    def px(self, length: float) -> int:
        """Return a length that grows with the text, in whole logical pixels."""
        return round(length * self.scale)


def step_scale(scale: float, steps: int) -> float:
    """Return the next larger (1) or smaller (-1) scale, or the same one at the end."""
    at = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - scale)) + steps
    return SCALES[max(0, min(at, len(SCALES) - 1))]
