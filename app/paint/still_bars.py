"""Bars that run through all that is shown: made ready once, then filled together with the ground.

In a short time most bars neither begin nor end, and then they are the same in frame after frame.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import ceil, floor
from typing import Final, NamedTuple

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from app.layout.scene import Bars, Bools, Box, Floats
from app.paint.caps import CAP_PX
from app.paint.kit import Kit
from app.paint.primitives import ReadyRects
from app.paint.spans import draw_outlined, layers, snapped
from app.paint.still import Picture, Run, Still, Stretch
from app.paint.theme import Role

# To make more pictures ready takes longer than to draw the bars a few times.
_MOST_PICTURES: Final = 60
_OPAQUE: Final = 255


class _Band(NamedTuple):
    """A plain bar from edge to edge."""

    top: float
    bottom: float
    role: Role


def still_of(bars: Sequence[Bars], clip: Box, kit: Kit) -> Still | None:
    """Return bars made ready for the part of them that is seen.

    Args:
        clip: where they are seen.

    Returns:
        None where one of them begins or ends there, or where it would take too long.
    """
    outlined = sum(len(each.rects) for _, those in layers(bars) for each in those)
    if outlined > _MOST_PICTURES or not all(_run_through(each.rects, clip) for each in bars):
        return None
    steps = list(_steps(bars, clip, kit))
    # Of bars on the same place the last one is seen.
    last = {step[:2]: step for step in steps if isinstance(step, _Band)}
    seen = [step for step in steps if isinstance(step, Picture) or last[step[:2]] is step]
    stretches = sorted(
        [*last, *(_stretch(step, kit) for step in seen if isinstance(step, Picture))]
    )
    if all(end <= begin for (_, end), (begin, _) in pairwise(stretches)):
        # Where none lies over another, their order is not seen, and fewer runs are drawn faster.
        seen.sort(key=lambda step: str(_role(step)))
    opaque = [
        _stretch(step, kit)
        for step in seen
        if isinstance(step, Picture) and not step.pixmap.hasAlpha()
    ]
    return Still(tuple(_by_color(seen, clip, kit)), tuple(sorted([*last, *opaque])))


def draw_still(painter: QPainter, still: Still) -> None:
    """Draw what was made ready; the painter has no pen and no antialiasing."""
    for step in still.steps:
        if isinstance(step, Picture):
            painter.drawPixmap(step.place, step.pixmap)
        else:
            painter.setBrush(step.brush)
            step.rects.draw(painter)


def _run_through(rects: Floats, clip: Box) -> bool:
    left, right = rects[:, 0], rects[:, 0] + rects[:, 2]
    through = (left + CAP_PX <= clip.x) & (right - CAP_PX >= clip.right)
    outside = (right <= clip.x) | (left >= clip.right)
    return bool((through | outside).all())


def _steps(bars: Sequence[Bars], clip: Box, kit: Kit) -> Iterator[_Band | Picture]:
    for plain, outlined in layers(bars):
        for each in plain:
            rects = snapped(each.rects, kit.ratio)
            for _, y, _, height in rects[_overlaps(rects, clip)].tolist():
                yield _Band(max(y, clip.y), min(y + height, clip.bottom), each.role)
        for each in outlined:
            for row in np.flatnonzero(_overlaps(each.rects, clip)).tolist():
                one = replace(each, rects=each.rects[row : row + 1])
                yield from _pictures(one, clip, kit)


def _pictures(bar: Bars, clip: Box, kit: Kit) -> Iterator[Picture]:
    """Return the picture of an outlined bar; none where less than a device pixel is seen of it."""
    _, y, _, height = bar.rects[0].tolist()
    edges = (clip.x, clip.y, clip.right, clip.bottom)
    left, highest, right, lowest = (round(edge * kit.ratio) for edge in edges)
    # Between device pixels an outline reaches one further.
    top = max(floor(y * kit.ratio) - 1, highest)
    bottom = min(ceil((y + height) * kit.ratio) + 1, lowest)
    if top >= bottom:
        return
    image = QImage(right - left, bottom - top, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(kit.ratio)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.translate(-QPointF(left, top) / kit.ratio)
        draw_outlined(painter, bar, kit)
    opacity = np.frombuffer(image.constBits(), np.uint8).reshape(bottom - top, -1)[:, 3::4]
    drawn = np.flatnonzero(opacity.max(axis=1))
    if not len(drawn):
        return
    first, end = int(drawn[0]), int(drawn[-1]) + 1
    # What lets nothing through is copied four times as fast.
    if (opacity[first:end] == _OPAQUE).all():
        image.convertTo(QImage.Format.Format_RGB32)
    place = QPointF(left, top + first) / kit.ratio
    yield Picture(place, QPixmap.fromImage(image.copy(0, first, right - left, end - first)))


def _overlaps(rects: Floats, clip: Box) -> Bools:
    x, y, width, height = rects.T
    across = (x < clip.right) & (x + width > clip.x)
    overlaps: Bools = across & (y < clip.bottom) & (y + height > clip.y)
    return overlaps


def _by_color(steps: Sequence[_Band | Picture], clip: Box, kit: Kit) -> Iterator[Run | Picture]:
    for role, same in groupby(steps, _role):
        if role is None:
            yield from (step for step in same if isinstance(step, Picture))
        else:
            bands = (step for step in same if isinstance(step, _Band))
            rects = [(clip.x, top, clip.width, bottom - top) for top, bottom, _ in bands]
            yield Run(ReadyRects(np.array(rects)), kit.brush(role))


def _stretch(picture: Picture, kit: Kit) -> Stretch:
    top = picture.place.y()
    return top, top + picture.pixmap.height() / kit.ratio


def _role(step: _Band | Picture) -> Role | None:
    return step.role if isinstance(step, _Band) else None
