"""What of a scene can be seen in a figure, so that its legend tells of nothing else."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from msgspec.structs import replace

from app.layout.batches import Bars, Bools, Box, Floats
from app.layout.scene import Marks, Scene

_HARDLY_PX: Final = 1.0
# What only touches an edge is not in sight, however its place was rounded.
_ROUNDED_PX: Final = 1e-9


def only_in_sight(scene: Scene) -> Scene:
    """Return a scene without the marks and spans outside its plot, and without hidden ones."""
    plot = scene.plot
    fades = ((each, each.rects[crossing(each.rects, plot)]) for each in scene.fades)
    return replace(
        scene,
        marks=_marks(scene.marks, plot),
        bars=tuple(_bars(scene)),
        fades=tuple(replace(each, rects=rects) for each, rects in fades if len(rects)),
        arrows=tuple(each for each in scene.arrows if len(each.corners)),
        ties=tuple(each for each in scene.ties if len(each.lines)),
    )


def crossing(rects: Floats, plot: Box) -> Bools:
    """Return which rectangles reach into a plot from the left or the right."""
    return reaching(rects[:, 0], rects[:, 0] + rects[:, 2], plot)


def reaching(left: Floats, right: Floats, plot: Box) -> Bools:
    """Return which stretches reach into a plot."""
    reach: Bools = (left < plot.right - _ROUNDED_PX) & (right > plot.x + _ROUNDED_PX)
    return reach


def standing(x: Floats, plot: Box) -> Bools:
    """Return which marks stand in a plot; its right edge is the end of a half-open range."""
    inside: Bools = (x >= plot.x) & (x < plot.right - _ROUNDED_PX)
    return inside


def _marks(marks: Marks, plot: Box) -> Marks:
    inside = standing(marks.x, plot)
    return Marks(*(getattr(marks, name)[inside] for name in Marks.__struct_fields__))


def _bars(scene: Scene) -> Iterator[Bars]:
    solid = {
        (event, round(y)): width
        for bars in scene.bars
        if bars.fill == "solid"
        for event, (_, y, width, _) in zip(bars.event.tolist(), bars.rects.tolist(), strict=True)
    }
    for bars in scene.bars:
        seen = crossing(bars.rects, scene.plot)
        if bars.fill == "fringe" and bars.outline is None:
            covers = [
                solid.get((event, round(y)), 0.0)
                for event, y in zip(bars.event.tolist(), bars.rects[:, 1].tolist(), strict=True)
            ]
            seen &= bars.rects[:, 2] > np.array(covers) + _HARDLY_PX
        if seen.any():
            yield replace(bars, rects=bars.rects[seen], event=bars.event[seen])
