"""What stands in each lane of a figure: its marks with their labels, its rows, its height."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from app.core.words.attribution import label_title
from app.figure.labels import Label, Mark, Page, place_lane
from app.figure.moving import arc_tops
from app.figure.rows import Rows
from app.figure.stage import CROWDED, Stage, lanes_at, rows_at
from app.layout.batches import Floats, Ints
from app.layout.labels import weights_of
from app.layout.metrics import MARK_RADIUS, ROW_PITCH
from app.layout.scene import Marks

MOST_LABELS: Final = 400
MOST_NUMBERS: Final = 3000
_FANNED_PX: Final = 2 * MARK_RADIUS + 8
_ALMOST_LEVEL: Final = 0.5


class Extent(NamedTuple):
    """How far what stands in a lane reaches, in the scene's own heights."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True, eq=False)
class LaneContent:
    """One lane.

    Attributes:
        place: among the lanes of the stage.
        extent: of its marks, bars and strips.
        labels: each in its place.
        lines: for each row of the lane how many lines of text high it is.
        foot: how many rows of text follow below.
    """

    place: int
    extent: Extent
    labels: tuple[Label, ...]
    lines: Ints
    foot: int


def lane_contents(
    stage: Stage, page: Page, numbers: dict[int, int] | None
) -> tuple[LaneContent, ...]:
    """Return what stands in every lane that is used, from top to bottom.

    Args:
        numbers: of the events, in a figure that is cited; a mark shows its number.
    """
    extents = _extents(stage)
    marks = _marks_of_lanes(stage, numbers)
    taken = _taken(stage)
    return tuple(
        _content(stage, place, extents[place], marks.get(place, []), taken.get(place, Rows()), page)
        for place in np.flatnonzero(stage.used).tolist()
    )


def labelled(stage: Stage, numbers: dict[int, int] | None) -> Ints:
    """Return which marks of the scene get a label, by importance and up to a number."""
    marks = stage.scene.marks
    most = MOST_LABELS if numbers is None else MOST_NUMBERS
    if len(marks) <= most:
        return np.arange(len(marks))
    if numbers is None and len(marks) > CROWDED:
        return np.zeros(0, np.int64)
    weight = weights_of(stage.arranged)[marks.event]
    return np.sort(np.argsort(-weight, kind="stable")[:most])


def _content(
    stage: Stage, place: int, extent: Extent, marks: list[Mark], rows: Rows, page: Page
) -> LaneContent:
    labels = place_lane(marks, rows, page)
    lines = np.ones(stage.geometry.rows, np.int64)
    for label in labels:
        if not label.at_foot:
            lines[label.row] = max(lines[label.row], len(label.lines))
    foot = max((label.row + len(label.lines) for label in labels if label.at_foot), default=0)
    return LaneContent(place, extent, labels, lines, foot)


def _marks_of_lanes(stage: Stage, numbers: dict[int, int] | None) -> dict[int, list[Mark]]:
    marks, geometry = stage.scene.marks, stage.geometry
    lane, row = lanes_at(geometry, marks.y), rows_at(geometry, marks.y)
    fanned = _fanned(marks, lane)
    found: dict[int, list[Mark]] = {}
    titled = len(marks) <= MOST_LABELS
    for at in labelled(stage, numbers).tolist():
        event = int(marks.event[at])
        text = label_title(stage.arranged.columns.event(event)) if titled or not numbers else ""
        if numbers is not None:
            text = f"{numbers[event]}  {text}".rstrip()
        mark = Mark(event, float(marks.x[at]), int(row[at]), text, bool(fanned[at]))
        found.setdefault(int(lane[at]), []).append(mark)
    return found


def _fanned(marks: Marks, lane: Ints) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return which marks have others of their lane close by, above or below."""
    fanned = np.zeros(len(marks), np.bool_)
    order = np.lexsort((marks.x, lane))
    x, lane = marks.x[order], lane[order]
    near = (np.diff(x) < _FANNED_PX) & (np.diff(lane) == 0)
    fanned[order[1:][near]] = True
    fanned[order[:-1][near]] = True
    return fanned


def _taken(stage: Stage) -> dict[int, Rows]:
    scene, geometry = stage.scene, stage.geometry
    found: dict[int, Rows] = {}
    for y, left, right in _stretches(stage):
        lanes, rows = lanes_at(geometry, y).tolist(), rows_at(geometry, y).tolist()
        for place, row, start, end in zip(
            lanes, rows, np.maximum(left, scene.plot.x).tolist(), right.tolist(), strict=True
        ):
            found.setdefault(place, Rows())[row].take(start, end)
    return found


def _stretches(stage: Stage) -> Iterator[tuple[Floats, Floats, Floats]]:
    scene = stage.scene
    reach = MARK_RADIUS + 1.0
    yield scene.marks.y, scene.marks.x - reach, scene.marks.x + reach
    for rects in (*(b.rects for b in scene.bars), *(f.rects for f in scene.fades)):
        x, y, width, height = rects.T
        yield y + height / 2, x, x + width
    for lines in scene.ties:
        x1, y1, x2, y2 = lines.lines.T
        level = np.abs(y1 - y2) < _ALMOST_LEVEL
        yield y1[level], np.minimum(x1, x2)[level], np.maximum(x1, x2)[level]
    for arrows in scene.arrows:
        yield arrows.corners[:, 1], *_sides(arrows.corners)


def _sides(corners: Floats) -> tuple[Floats, Floats]:
    xs = corners[:, 0::2]
    return xs.min(axis=1), xs.max(axis=1)


def _extents(stage: Stage) -> Sequence[Extent]:
    scene, geometry = stage.scene, stage.geometry
    tops = np.full(len(geometry.tops), np.inf)
    bottoms = np.full(len(geometry.tops), -np.inf)
    for at, top, bottom in _heights(stage):
        lane = lanes_at(geometry, at)
        np.minimum.at(tops, lane, top)
        np.maximum.at(bottoms, lane, bottom)
    for arcs in scene.arcs:
        start, top = arc_tops(arcs)
        np.minimum.at(tops, lanes_at(geometry, start), top)
    return [Extent(*pair) for pair in zip(tops.tolist(), bottoms.tolist(), strict=True)]


def _heights(stage: Stage) -> Iterator[tuple[Floats, Floats, Floats]]:
    scene, half = stage.scene, ROW_PITCH / 2
    marks = [scene.marks] if scene.tray is None else [scene.marks, scene.tray.marks]
    for each in marks:
        yield each.y, each.y - half, each.y + half
    for rects in (*(b.rects for b in scene.bars), *(t.rects for t in scene.ticks)):
        y, height = rects[:, 1], rects[:, 3]
        yield y + height / 2, y, y + height
    if scene.strips is not None:
        up, down = scene.strips.up.max(axis=(0, 2)), scene.strips.down.max(axis=(0, 2))
        yield scene.strips.base, scene.strips.base - up, scene.strips.base + down
