"""The lanes of a figure on their pages: everything of the scene moved to where it is drawn."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import numpy as np
from msgspec.structs import replace

from app.figure.band_ground import axis_of, grid_of, grounds_of
from app.figure.bands import GROUNDS, Band, PlacedLane
from app.figure.labels import AFTER_NUMBER, Label
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
from app.layout.batches import Box, Fades, Floats, Rects, Text
from app.layout.metrics import AXIS_HEIGHT, LABEL_PX, ROW_PITCH, TEXT_DROP
from app.layout.scene import Marks, Strips


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
        Layer(None, (*grounds_of(band, lanes_box), *grid_of(band))),
        Layer(plot, tuple(spans)),
        Layer(None, (*links, *_labels(band, move, scene.marks))),
        Layer(None, (*_tray(band, move), *_heads(band), *axis_of(band))),
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


def _fades(band: Band, fades: Fades) -> Iterator[Fades]:
    """Give out fading ends by the ground of their lane, into which they fade."""
    bands = [lane.box.y for lane in band.lanes]
    lane = np.searchsorted(bands, fades.rects[:, 1], "right") - 1
    for number, ground in enumerate(GROUNDS):
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
    for role, want in zip(GROUNDS, (False, True), strict=True):
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
            replace(text, x=text.x + band.right, baseline=y)
            for text, y, kept in zip(tray.counts, places, move.keeps(heights), strict=True)
            if kept
        )
    )


def _heads(band: Band) -> Iterator[Texts]:
    for lane in band.lanes:
        yield Texts(
            tuple(
                replace(text, x=text.x + lane.box.x, baseline=text.baseline + lane.head_top)
                for text in lane.head.texts
            )
        )
