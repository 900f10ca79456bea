"""How wide a figure is: a length in mm, cm, in, pt or px, or a sheet of paper."""

import re
from typing import Final

from msgspec import Struct

from app.core.errors import FigureError

PX_PER_INCH: Final = 96.0
MM_PER_INCH: Final = 25.4
SHEET_MARGIN_MM: Final = 15.0
NARROWEST_PX: Final = 240.0
WIDEST_PX: Final = 20_000.0
_UNITS: Final[dict[str, float]] = {
    "mm": PX_PER_INCH / MM_PER_INCH,
    "cm": PX_PER_INCH / MM_PER_INCH * 10,
    "in": PX_PER_INCH,
    "pt": PX_PER_INCH / 72,
    "px": 1.0,
}
_SHEETS_MM: Final[dict[str, tuple[float, float]]] = {
    "a5": (148.0, 210.0),
    "a4": (210.0, 297.0),
    "a3": (297.0, 420.0),
    "a2": (420.0, 594.0),
    "letter": (215.9, 279.4),
    "legal": (215.9, 355.6),
    "tabloid": (279.4, 431.8),
}
_LENGTH: Final = re.compile(r"(\d{1,6}(?:\.\d{1,4})?)\s*(mm|cm|in|pt|px)")
_SHEET: Final = re.compile(r"([a-z]+\d?)(?:[\s-]+(portrait|landscape))?")


class Paper(Struct, frozen=True):
    """The ground of a figure in px of 1/96 inch.

    Attributes:
        width: of the whole figure, margins included.
        height: of a sheet; None where the figure is as high as it needs.
        margin: on all sides.
        in_px: the width was asked for in pixels, so that one of them is one of the picture's.
    """

    width: float
    height: float | None
    margin: float
    in_px: bool = False

    @property
    def inner(self) -> float:
        """Return the width between the margins."""
        return self.width - 2 * self.margin


def read_paper(written: str) -> Paper:
    """Read a width: "170 mm", "1600px", "A4", "letter landscape".

    Raises:
        FigureError: it is none of these, or too narrow or wide; says what to write.
    """
    plain = written.strip().casefold()
    if length := _LENGTH.fullmatch(plain):
        return _strip(float(length[1]) * _UNITS[length[2]], length[2] == "px", written)
    sheet = _SHEET.fullmatch(plain)
    if sheet is None or sheet[1] not in _SHEETS_MM:
        raise FigureError(
            f'"{written}" is no width; write a length such as 170mm or 1600px, '
            "or a sheet such as A4, A3 or letter, with landscape if so"
        )
    width, height = (side * _UNITS["mm"] for side in _SHEETS_MM[sheet[1]])
    if sheet[2] == "landscape":
        width, height = height, width
    return Paper(width, height, SHEET_MARGIN_MM * _UNITS["mm"])


def _strip(width: float, in_px: bool, written: str) -> Paper:
    if not NARROWEST_PX <= width <= WIDEST_PX:
        raise FigureError(f'"{written}" is too narrow or too wide; write 64mm to 5000mm')
    return Paper(width, None, min(12.0, width / 40), in_px)
