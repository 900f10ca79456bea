"""Text as shapes, for programs that have not the fonts of a figure."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from app.figure.fonts import figure_font
from app.figure.numbers import short
from app.layout.batches import Text


def outline_of(text: Text) -> str:
    """Return the shape of a line of text as SVG path data; Qt must run."""
    path = QPainterPath()
    path.addText(QPointF(text.x, text.baseline), figure_font(text.px, text.weight), text.text)
    return path_data(path)


def path_data(path: QPainterPath) -> str:
    """Return a path as SVG has it."""
    written: list[str] = []
    for place in range(path.elementCount()):
        element = path.elementAt(place)
        point = f"{short(element.x)} {short(element.y)}"
        match element.type:
            case QPainterPath.ElementType.MoveToElement:
                written.append(f"M{point}")
            case QPainterPath.ElementType.LineToElement:
                written.append(f"L{point}")
            case QPainterPath.ElementType.CurveToElement:
                written.append(f"C{point}")
            case _:
                written.append(f" {point}")
    return "".join(written)
