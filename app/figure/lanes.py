"""The lanes of a figure on their pages: everything of the scene moved to where it is drawn."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.figure.labels import Label
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
from app.layout.batches import Box, Floats, Lines, Rects, Text
from app.layout.metrics import AXIS_HEIGHT, LABEL_PX, MARK_RADIUS, ROW_PITCH, TEXT_DROP
from app.layout.roles import Role
from app.layout.scene import Marks, Strips

PAD: Final = 7.0
_FOOT_GAP: Final = 1.0
_LABEL_ASCENT: Final = 11.0
_GROUND_OPACITY: Final = 0.8


@dataclass(frozen=True, slots=True, eq=False)
class PlacedLane:
    """A lane on a page; `content_top` is where what stands in it begins."""

    content: LaneContent
    head: Head
    box: Box
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
    return max(_content_height(content), head.height) + 2 * PAD


def place_lanes(
    contents: Sequence[tuple[LaneContent, Head]], left: float, top: float, width: float
) -> tuple[PlacedLane, ...]:
    """Return lanes one below the other."""
    placed = []
    for content, head in contents:
        height = lane_height(content, head)
        free = height - 2 * PAD - _content_height(content)
        begin = top + PAD + (free / 2 if len(content.labels) <= 1 else 0.0)
        placed.append(PlacedLane(content, head, Box(left, top, width, height), begin))
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
    spans += [move_fades(fades, move) for fades in scene.fades]
    spans += [move_triangles(arrows, move) for arrows in scene.arrows]
    spans += [move_lines(ties, move) for ties in scene.ties]
    spans += [move_group(ticks, move) for ticks in scene.ticks]
    spans += [move_arcs(arcs, move) for arcs in scene.arcs]
    return (
        Layer(None, (*_grounds(band, lanes_box), *_grid(band, plot))),
        Layer(plot, tuple(spans)),
        Layer(None, (_leaders(band, move), *_labels(band, move, scene.marks))),
        Layer(None, (*_tray(band, move), *_heads(band), *_axis(band))),
    )


def _content_height(content: LaneContent) -> float:
    extent = content.extent
    stretch = ROW_PITCH * int((content.lines - 1).sum())
    foot = _FOOT_GAP + ROW_PITCH * content.foot if content.foot else 0.0
    return max(extent.bottom - extent.top, 0.0) + stretch + foot


def _move(stage: Stage, lanes: Sequence[PlacedLane], right: float) -> Move:
    geometry = stage.geometry
    bounds: list[float] = []
    down: list[float] = [0.0]
    numbers = np.arange(1, geometry.rows)
    for lane in lanes:
        place = lane.content.place
        base = lane.content_top - lane.content.extent.top
        stretch = ROW_PITCH * np.cumsum(lane.content.lines - 1)
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
        ground = [[tray.box.x + band.right, lanes_box.y, tray.box.width, lanes_box.height]]
        yield Rects(np.array(ground), "undated")
    edges = [lane.box.bottom for lane in band.lanes]
    lines = [(lanes_box.x, y, lanes_box.right, y) for y in edges]
    yield Lines(np.array(lines, np.float64).reshape(-1, 4), "line-soft")


def _grid(band: Band, plot: Box) -> Iterator[Item]:
    for lines in band.stage.scene.grid:
        x = lines.lines[:, 0] + band.right
        top, bottom = np.full(len(x), plot.y), np.full(len(x), plot.bottom)
        yield Lines(np.stack([x, top, x, bottom], axis=1), lines.role)


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


def _placed_labels(band: Band, move: Move) -> Iterator[tuple[Label, float, float]]:
    """Give out each label with the height of its mark and the baseline of its first line."""
    geometry = band.stage.geometry
    for lane in band.lanes:
        place = np.array([lane.content.place])
        foot = lane.content_top + _content_height(lane.content) - ROW_PITCH * lane.content.foot
        for label in lane.content.labels:
            mark_y = float(move.ys(geometry.row_y(place, np.array([label.mark.row])))[0])
            y = mark_y + TEXT_DROP
            if label.at_foot:
                y = foot + ROW_PITCH * label.row + _LABEL_ASCENT
            yield label, mark_y, y


def _labels(band: Band, move: Move, marks: Marks) -> Iterator[Item]:
    """Give out the grounds that keep lines off the labels, the marks, and the labels."""
    texts = tuple(_label_texts(band, move))
    bands = [lane.box.y for lane in band.lanes]
    boxes = [(t.x - 1, t.baseline - 10.0, t.width + 2, 13.0) for t in texts]
    odd = [bisect_right(bands, text.baseline) % 2 == 0 for text in texts]
    grounds: tuple[tuple[Role, bool], ...] = (("window", False), ("band", True))
    for role, want in grounds:
        rects = [box for box, is_odd in zip(boxes, odd, strict=True) if is_odd is want]
        yield Rects(np.array(rects, np.float64).reshape(-1, 4), role, _GROUND_OPACITY)
    yield move_marks(marks, move)
    yield Texts(texts)


def _label_texts(band: Band, move: Move) -> Iterator[Text]:
    for label, _, y in _placed_labels(band, move):
        for number, (line, width) in enumerate(zip(label.lines, label.widths, strict=True)):
            x, baseline = label.x + band.right, y + ROW_PITCH * number
            yield Text(line, x, baseline, width, LABEL_PX, 400, "ink-2", label.mark.event)


def _leaders(band: Band, move: Move) -> Lines:
    lines = [
        (label.mark.x + band.right, mark_y + MARK_RADIUS + 1, label.mark.x + band.right, y - 10.0)
        for label, mark_y, y in _placed_labels(band, move)
        if label.leader and y - 10.0 > mark_y + MARK_RADIUS + 4
    ]
    return Lines(np.array(lines, np.float64).reshape(-1, 4), "ink-3", "solid", 0.6)


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
        top = lane.box.y + max(PAD, (lane.box.height - lane.head.height) / 2)
        if len(lane.content.labels) > 1:
            top = lane.box.y + PAD
        yield Texts(
            tuple(
                text._replace(x=text.x + lane.box.x, baseline=text.baseline + top)
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
            for text in axis.texts
        )
    )
