"""What lies behind the lanes of a page and above them: grounds, grid and axis."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from msgspec.structs import replace

from app.figure.bands import UNDER_HEAD, Band
from app.figure.model import Item, Texts
from app.figure.stage import Stage
from app.layout.batches import Box, Lines, Rects, Text
from app.layout.metrics import AXIS_HEIGHT, COARSE_PX

_NAME_PX: Final = 6.0
_YEAR: Final = 366 * 86_400


def grounds_of(band: Band, lanes_box: Box) -> Iterator[Item]:
    """Give out the grounds of lanes and tray, and the lines between lanes."""
    boxes = [lane.box for number, lane in enumerate(band.lanes) if number % 2]
    yield Rects(np.array(boxes, np.float64).reshape(-1, 4), "band")
    tray = band.stage.scene.tray
    if tray is not None:
        x, wide = tray.box.x + band.right, tray.box.width
        grounds = [(x, top, wide, bottom - top) for top, bottom in _below_heads(band)]
        yield Rects(np.array(grounds), "undated")
    edges = [lane.box.bottom for lane in band.lanes]
    lines = [(lanes_box.x, y, lanes_box.right, y) for y in edges]
    yield Lines(np.array(lines, np.float64).reshape(-1, 4), "line-soft")


def grid_of(band: Band) -> Iterator[Item]:
    """Give out the upright lines of both rows of ticks, the faint ones first."""
    spans = _below_heads(band)
    for lines in band.stage.scene.grid:
        x = (lines.x + band.right).tolist()
        upright = [(at, top, at, bottom) for top, bottom in spans for at in x]
        yield Lines(np.array(upright, np.float64).reshape(-1, 4), lines.role)


def axis_of(band: Band) -> Iterator[Item]:
    """Give out the axis above the lanes."""
    axis = band.stage.scene.axis
    tops = axis.fine_top, axis.box.y
    for lines, top in zip(band.stage.scene.grid, tops, strict=True):
        upright = [(x, top, x, axis.box.bottom) for x in lines.x.tolist()]
        moved = np.array(upright, np.float64).reshape(-1, 4) + [band.right, band.box.y] * 2
        yield Lines(moved, lines.role)
    y = band.box.y + AXIS_HEIGHT - 0.5
    yield Lines(np.array([[band.box.x, y, band.box.right, y]]), "line")
    yield Texts(
        tuple(
            replace(text, x=text.x + band.right, baseline=text.baseline + band.box.y)
            for text in _true_names(band.stage)
        )
    )


def _below_heads(band: Band) -> list[tuple[float, float]]:
    """Return top and bottom of each lane without the head that may stand above it."""
    return [
        (lane.content_top - UNDER_HEAD if lane.head.above else lane.box.y, lane.box.bottom)
        for lane in band.lanes
    ]


def _true_names(stage: Stage) -> tuple[Text, ...]:
    """Return the names of ticks, without a coarse one that stands where its time does not begin.

    Where the fine ones are whole years it says nothing that they do not, and looks wrong.
    """
    axis = stage.scene.axis
    fine, coarse = (lines.x for lines in stage.scene.grid)
    step = np.diff(np.unique(np.concatenate([fine, coarse])))
    px_per_year = stage.scene.plot.width / stage.shown.seconds * _YEAR
    if not len(step) or step.min() < px_per_year - 2:
        return axis.texts
    return tuple(
        text
        for text in axis.texts
        if text.px != COARSE_PX or bool(np.any((text.x > coarse) & (text.x < coarse + _NAME_PX)))
    )
