"""The fonts of a figure, how wide texts are in them, and which letters they do not hold."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF, QRawFont, QTextLayout

from app.paint.fonts import FAMILIES, font

# Inter draws some signs otherwise beside others, with glyphs that are no letters to a reader of
# the PDF: "1894–1906" would be copied without its dash.
_CONTEXTUAL: Final = QFont.Tag("calt")
_NEVER_DRAWN: Final = ("Cc", "Cf", "Zs", "Zl", "Zp", "Mn")


@lru_cache(maxsize=64)
def figure_font(px: float, weight: int) -> QFont:
    """Return the program's font without contextual alternates."""
    made = font(px, weight)
    made.setFeature(_CONTEXTUAL, 0)
    return made


class Measure:
    """The width of texts in the fonts of a figure, remembered."""

    def __init__(self) -> None:
        self._widths: dict[tuple[str, float, int], float] = {}

    def __call__(self, text: str, px: float, weight: int) -> float:
        """Return the width of `text` in a font of `px` and `weight`."""
        key = (text, px, weight)
        width = self._widths.get(key)
        if width is None:
            width = _metrics(px, weight).horizontalAdvance(text)
            self._widths[key] = width
        return width


def foreign_letters(texts: Iterable[str]) -> dict[str, str]:
    """Return the letters that no bundled font holds, each with the family that draws it.

    Returns:
        By letter, in the order of their numbers; an empty family where no font has the letter.
    """
    letters = sorted(set().union(*map(set, texts)))
    raw = [QRawFont.fromFont(_one(family)) for family in FAMILIES]
    return {
        letter: _family_of(letter)
        for letter in letters
        if unicodedata.category(letter) not in _NEVER_DRAWN
        and not any(each.supportsCharacter(ord(letter)) for each in raw)
    }


def letter_name(letter: str) -> str:
    """Return "漢 (CJK UNIFIED IDEOGRAPH-6F22)"."""
    return f"{letter} ({unicodedata.name(letter, f'U+{ord(letter):04X}')})"


@lru_cache(maxsize=64)
def _metrics(px: float, weight: int) -> QFontMetricsF:
    return QFontMetricsF(figure_font(px, weight))


def _one(family: str) -> QFont:
    made = QFont(family)
    made.setPixelSize(12)
    return made


def _family_of(letter: str) -> str:
    layout = QTextLayout(letter, figure_font(12.0, 400))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        if any(run.glyphIndexes()):
            return run.rawFont().familyName()
    return ""
