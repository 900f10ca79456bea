"""Bars that are the same in frame after frame, as they are kept to be filled with the ground."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QPixmap

from app.layout.scene import Box, Floats
from app.paint.primitives import ReadyRects

Stretch = tuple[float, float]


class Picture(NamedTuple):
    """An outlined bar as it is seen, and where its top left corner is."""

    place: QPointF
    pixmap: QPixmap


class Run(NamedTuple):
    """Plain bars of one colour."""

    rects: ReadyRects
    brush: QBrush


class Still(NamedTuple):
    """Bars in the order in which they are painted: plain ones by colour, outlined ones one by one.

    `taken` are the stretches of height of those that let nothing through, from top to bottom.
    """

    steps: tuple[Run | Picture, ...] = ()
    taken: tuple[Stretch, ...] = ()


def left_by(still: Still, ground: Floats, clip: Box) -> Floats:
    """Return what bars leave of a ground within the edges of `clip`.

    Args:
        ground: rectangles, (n, 4): x, y, width, height.
    """
    pieces = [
        (clip.x, top, clip.width, bottom - top)
        for _, y, _, height in ground.tolist()
        for top, bottom in _left(y, y + height, still.taken)
    ]
    return np.array(pieces, np.float64).reshape(-1, 4)


def _left(
    top: float, bottom: float, taken: Iterable[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """Return what ascending stretches leave of one from `top` to `bottom`."""
    for begin, end in taken:
        if begin >= bottom:
            break
        if begin > top:
            yield top, begin
        top = max(top, end)
    if top < bottom:
        yield top, bottom
