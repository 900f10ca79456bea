"""The bundled fonts and the one order in which they are asked for a character."""

from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from app.paths import resource

# After the bundled families Qt asks the fonts of the system.
FAMILIES: Final = ("Inter", "Noto Sans Hebrew", "Noto Sans Arabic")


def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts with the running application.

    Returns:
        The families that became available, sorted; empty when no font lies there.
    """
    families: set[str] = set()
    for path in sorted(resource("fonts").glob("*.[to]tf")):
        # By their bytes: Qt would name a font by its path, and sort the fonts of a PDF by that.
        number = QFontDatabase.addApplicationFontFromData(QByteArray(path.read_bytes()))
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


def font(px: float, weight: int = 400) -> QFont:
    """Return the program's font.

    Args:
        px: the size in device-independent pixels, rounded: Qt takes whole ones.
        weight: 400 regular, 500 medium, 600 semi-bold, 700 bold.
    """
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(max(1, round(px)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
