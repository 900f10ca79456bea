"""The lanes of a figure on their pages: everything of the scene moved to where it is drawn."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.figure.labels import AFTER_NUMBER, Label
from app.figure.lane_content import LaneContent
from app.figure.lane_heads import Head
from app.figure.model import Area, Areas, Item, Layer, Texts
from app.figure.moving import (
    Move,
    move_arcs,
    move_bars,
    move_fades,
    move_group,
    move_lines,
    move_marks,
    move_triangles,
)
from app.figure.stage import Stage
from app.layout.batches import Box, Fades, Floats, Lines, Rects, Text
from app.layout.metrics import AXIS_HEIGHT, COARSE_PX, LABEL_PX, ROW_PITCH, TEXT_DROP
from app.layout.roles import Role
from app.layout.scene import Marks, Strips

PAD: Final = 7.0
_NAME_PX: Final = 6.0
_YEAR: Final = 366 * 86_400
# Of the lanes in turn.
_GROUNDS: Final[tuple[Role, Role]] = ("window", "band")
_UNDER_HEAD: Final = 5.0


@dataclass(frozen=True, slots=True, eq=False)
class PlacedLane:
    """A lane on a page; its head and what stands in it begin at two heights."""

    content: LaneContent
    head: Head
    box: Box
    head_top: float
    content_top: float


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """The lanes of one page under their axis, within `box`; `right` is how far all goes right."""

    stage: Stage
    lanes: tuple[PlacedLane, ...]
    box: Box
    right: float


def lane_height(content: LaneContent, head: Head) -> float:
    """Return how high a lane is."""
    if head.above:
        return head.height + _UNDER_HEAD + content.height + 2 * PAD
    return max(content.height, head.height) + 2 * PAD


def place_lanes(
    contents: Sequence[tuple[LaneContent, Head]], left: float, top: float, width: float
) -> tuple[PlacedLane, ...]:
    """Return lanes one below the other."""
    placed = []
    for content, head in contents:
        height = lane_height(content, head)
        begin = top + PAD + (head.height + _UNDER_HEAD if head.above else 0.0)
        box = Box(left, top, width, height)
        placed.append(PlacedLane(content, head, box, top + PAD, begin))
        top += height
    return tuple(placed)


def band_layers(band: Band) -> tuple[Layer, ...]:
    """Return what is drawn of lanes and axis, in painting order."""
    scene, stage = band.stage.scene, band.stage
    move = _move(stage, band.lanes, band.right)
    lanes_box = Box(
        band.box.x, band.box.y + AXIS_HEIGHT, band.box.width, band.box.height - AXIS_HEIGHT
    )
    plot = Box(scene.plot.x + band.right, lanes_box.y, scene.plot.width, lanes_box.height)
    spans: list[Item] = [*_areas(scene.strips, move)]
    spans += [move_bars(bars, move) for bars in scene.bars]
    spans += [part for fades in scene.fades for part in _fades(band, move_fades(fades, move))]
    spans += [move_triangles(arrows, move) for arrows in scene.arrows]
    spans += [move_lines(ties, move) for ties in scene.ties]
    spans += [move_group(ticks, move) for ticks in scene.ticks]
    links = [move_arcs(arcs, move) for arcs in scene.arcs]
    return (
        Layer(None, (*_grounds(band, lanes_box), *_grid(band))),
        Layer(plot, tuple(spans)),
        Layer(None, (*links, *_labels(band, move, scene.marks))),
        Layer(None, (*_tray(band, move), *_heads(band), *_axis(band))),
    )


def _move(stage: Stage, lanes: Sequence[PlacedLane], right: float) -> Move:
    geometry = stage.geometry
    bounds: list[float] = []
    down: list[float] = [0.0]
    numbers = np.arange(1, geometry.rows)
    for lane in lanes:
        place = lane.content.place
        base = lane.content_top - lane.content.extent.top
        stretch = np.cumsum(lane.content.below)
        rows = geometry.row_y(np.full(len(numbers), place), numbers) - ROW_PITCH / 2
        bounds += [float(geometry.tops[place]), *rows.tolist()]
        down += [base, *(base + stretch[:-1]).tolist()]
    first, last = lanes[0].content.place, lanes[-1].content.place
    return Move(
        np.array(bounds),
        np.array(down),
        right,
        float(geometry.tops[first]),
        float(geometry.tops[last] + geometry.heights[last]),
    )


def _grounds(band: Band, lanes_box: Box) -> Iterator[Item]:
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


def _below_heads(band: Band) -> list[tuple[float, float]]:
    """Return top and bottom of each lane without the head that may stand above it."""
    return [
        (lane.content_top - _UNDER_HEAD if lane.head.above else lane.box.y, lane.box.bottom)
        for lane in band.lanes
    ]


def _grid(band: Band) -> Iterator[Item]:
    spans = _below_heads(band)
    for lines in band.stage.scene.grid:
        x = (lines.lines[:, 0] + band.right).tolist()
        upright = [(at, top, at, bottom) for top, bottom in spans for at in x]
        yield Lines(np.array(upright, np.float64).reshape(-1, 4), lines.role)


def _fades(band: Band, fades: Fades) -> Iterator[Fades]:
    """Give out fading ends by the ground of their lane, into which they fade."""
    bands = [lane.box.y for lane in band.lanes]
    lane = np.searchsorted(bands, fades.rects[:, 1], "right") - 1
    for number, ground in enumerate(_GROUNDS):
        mine = fades.rects[lane % 2 == number]
        if len(mine):
            yield replace(fades, rects=mine, ground=ground)


def _areas(strips: Strips | None, move: Move) -> Iterator[Areas]:
    if strips is None:
        return
    kept = np.flatnonzero(move.keeps(strips.base))
    base = move.ys(strips.base[kept])
    for levels, roles, way in (
        (strips.up, strips.up_roles, -1.0),
        (strips.down, strips.down_roles, 1.0),
    ):
        below: Floats = np.zeros(levels.shape[1:])
        for level, role in zip(levels, roles, strict=True):
            yield Areas(
                tuple(
                    Area(
                        strips.x + move.right,
                        strips.bin_px,
                        y + way * below[lane],
                        y + way * level[lane],
                    )
                    for lane, y in zip(kept.tolist(), base.tolist(), strict=True)
                ),
                role,
            )
            below = level


def _placed_labels(band: Band, move: Move) -> Iterator[tuple[Label, float]]:
    """Give out each label with the baseline of its first line."""
    for lane in band.lanes:
        labels = lane.content.labels
        rows = np.array([label.row for label in labels], np.int64)
        places = np.full(len(rows), lane.content.place)
        heights = move.ys(band.stage.geometry.row_y(places, rows))
        yield from zip(labels, (heights + TEXT_DROP).tolist(), strict=True)


def _labels(band: Band, move: Move, marks: Marks) -> Iterator[Item]:
    """Give out the grounds that keep lines off the labels, the marks, and the labels."""
    texts = tuple(text for text in _label_texts(band, move) if text.text)
    bands = [lane.box.y for lane in band.lanes]
    boxes = [(t.x - 1, t.baseline - 10.0, t.width + 2, 13.0) for t in texts]
    odd = [bisect_right(bands, text.baseline) % 2 == 0 for text in texts]
    for role, want in zip(_GROUNDS, (False, True), strict=True):
        rects = [box for box, is_odd in zip(boxes, odd, strict=True) if is_odd is want]
        yield Rects(np.array(rects, np.float64).reshape(-1, 4), role)
    yield move_marks(marks, move)
    yield Texts(texts)


def _label_texts(band: Band, move: Move) -> Iterator[Text]:
    for label, y in _placed_labels(band, move):
        if label.number:
            x, wide = label.x + band.right, label.indent - AFTER_NUMBER
            yield Text(label.number, x, y, wide, LABEL_PX, 600, "ink", label.event)
        for number, (line, width) in enumerate(zip(label.lines, label.widths, strict=True)):
            x, baseline = label.x + label.indent + band.right, y + ROW_PITCH * number
            yield Text(line, x, baseline, width, LABEL_PX, 400, "ink-2", label.event)


def _tray(band: Band, move: Move) -> Iterator[Item]:
    tray = band.stage.scene.tray
    if tray is None:
        return
    yield move_marks(tray.marks, move)
    heights = np.array([text.baseline for text in tray.counts], np.float64)
    places = move.ys(heights).tolist()
    yield Texts(
        tuple(
            text._replace(x=text.x + band.right, baseline=y)
            for text, y, kept in zip(tray.counts, places, move.keeps(heights), strict=True)
            if kept
        )
    )


def _heads(band: Band) -> Iterator[Texts]:
    for lane in band.lanes:
        yield Texts(
            tuple(
                text._replace(x=text.x + lane.box.x, baseline=text.baseline + lane.head_top)
                for text in lane.head.texts
            )
        )


def _axis(band: Band) -> Iterator[Item]:
    axis = band.stage.scene.axis
    for lines in axis.lines[:2]:
        moved = lines.lines + np.array([band.right, band.box.y] * 2)
        yield Lines(moved, lines.role)
    y = band.box.y + AXIS_HEIGHT - 0.5
    yield Lines(np.array([[band.box.x, y, band.box.right, y]]), "line")
    yield Texts(
        tuple(
            text._replace(x=text.x + band.right, baseline=text.baseline + band.box.y)
            for text in _true_names(band.stage)
        )
    )


def _true_names(stage: Stage) -> tuple[Text, ...]:
    """Return the names of ticks, without a coarse one that stands where its time does not begin.

    Where the fine ones are whole years it says nothing that they do not, and looks wrong.
    """
    axis = stage.scene.axis
    fine, coarse = (lines.lines[:, 0] for lines in axis.lines[:2])
    step = np.diff(np.unique(np.concatenate([fine, coarse])))
    px_per_year = stage.scene.plot.width / stage.shown.seconds * _YEAR
    if not len(step) or step.min() < px_per_year - 2:
        return axis.texts
    return tuple(
        text
        for text in axis.texts
        if text.px != COARSE_PX or bool(np.any((text.x > coarse) & (text.x < coarse + _NAME_PX)))
    )
