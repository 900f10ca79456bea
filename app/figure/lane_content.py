"""What stands in each lane of a figure: its labels, its rows, its height."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np
from msgspec import Struct

from app.figure.labels import Label
from app.figure.stage import Stage, lanes_at
from app.layout.batches import Floats
from app.layout.metrics import ROW_PITCH

# Between rows, so that it is plain which lines are one label.
ROW_GAP: Final = 4.0


class Extent(NamedTuple):
    """How far what stands in a lane reaches, in the scene's own heights."""

    top: float
    bottom: float


class LaneContent(Struct, frozen=True, eq=False):
    """One lane.

    Attributes:
        place: among the lanes of the stage.
        extent: of its marks, bars and strips.
        labels: each in its place.
        below: for each row of the lane how much further apart the next one lies.
    """

    place: int
    extent: Extent
    labels: tuple[Label, ...]
    below: Floats

    @property
    def height(self) -> float:
        """Return how high all of it is."""
        return max(self.extent.bottom - self.extent.top, 0.0) + float(self.below.sum())


def lane_contents(stage: Stage) -> tuple[LaneContent, ...]:
    """Return what stands in every lane that is used, from top to bottom."""
    extents = _extents(stage)
    return tuple(
        _content(stage, place, extents[place]) for place in np.flatnonzero(stage.used).tolist()
    )


def _content(stage: Stage, place: int, extent: Extent) -> LaneContent:
    below = np.zeros(stage.geometry.rows)
    placed = stage.placed.get(place)
    if placed is None:
        return LaneContent(place, extent, (), below)
    below[: placed.count - 1] = ROW_GAP
    lines = np.ones(stage.geometry.rows, np.int64)
    for label in placed.labels:
        lines[label.row] = max(lines[label.row], len(label.lines))
    return LaneContent(place, extent, placed.labels, below + ROW_PITCH * (lines - 1))


def _extents(stage: Stage) -> Sequence[Extent]:
    geometry = stage.geometry
    tops = np.full(len(geometry.tops), np.inf)
    bottoms = np.full(len(geometry.tops), -np.inf)
    for at, top, bottom in _heights(stage):
        lane = lanes_at(geometry, at)
        np.minimum.at(tops, lane, top)
        np.maximum.at(bottoms, lane, bottom)
    return [Extent(*pair) for pair in zip(tops.tolist(), bottoms.tolist(), strict=True)]


def _heights(stage: Stage) -> Iterator[tuple[Floats, Floats, Floats]]:
    scene, half = stage.scene, ROW_PITCH / 2
    marks = [scene.marks] if scene.tray is None else [scene.marks, scene.tray.marks]
    for each in marks:
        yield each.y, each.y - half, each.y + half
    bars = [bars.rects[:, 1] + bars.rects[:, 3] / 2 for bars in scene.bars]
    for middle in bars:
        yield middle, middle - half, middle + half
    for ticks in scene.ticks:
        y, height = ticks.rects[:, 1], ticks.rects[:, 3]
        yield y + height / 2, y, y + height
    if scene.strips is not None:
        up, down = scene.strips.up.max(axis=(0, 2)), scene.strips.down.max(axis=(0, 2))
        yield scene.strips.base, scene.strips.base - up, scene.strips.base + down
