"""The foot of a figure: legend, scale, what is not drawn, and what it was made with."""

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np

from app import __version__
from app.figure.blocks import Block, put
from app.figure.legend import build_legend
from app.figure.model import Item, Texts
from app.figure.request import Request
from app.figure.stage import Stage
from app.figure.undated import build_undated
from app.figure.wrapping import block, line_px
from app.layout.batches import Lines, Measure, Text
from app.layout.slices import slices

_PX: Final = 10.0
_MADE_WITH: Final = "Made with Allegata"
_STANDING: Final = "It shows who said what, not who is right."
_BEFORE: Final = 10.0
_SCALE_HEIGHT: Final = 20.0
_YEAR: Final = 31_556_952
_LENGTHS: Final[tuple[tuple[int, str], ...]] = (
    *((n, f"{n} second{'s' * (n > 1)}") for n in (1, 10, 30)),
    *((n * 60, f"{n} minute{'s' * (n > 1)}") for n in (1, 5, 15, 30)),
    *((n * 3600, f"{n} hour{'s' * (n > 1)}") for n in (1, 3, 6, 12)),
    *((n * 86_400, f"{n} day{'s' * (n > 1)}") for n in (1, 2, 5, 10, 30, 90, 180)),
    *(
        (n * 10**power * _YEAR, f"{n * 10**power:,} year{'s' * (n * 10**power > 1)}")
        for power in range(10)
        for n in (1, 2, 5)
    ),
)
_LONGEST_BAR: Final = 140.0


def build_foot(
    stage: Stage,
    request: Request,
    numbers: Mapping[int, int] | None,
    width: float,
    measure: Measure,
) -> Block:
    """Return everything that stands below the timeline.

    Args:
        numbers: of the events, in a figure that is cited.
    """
    items: list[Item] = []
    y = _BEFORE
    undated = build_undated(stage, numbers, width, measure)
    for part in (undated, *_parts(stage, request, width, measure)):
        items += put(part.items, 0.0, y)
        y += part.height
    return Block(y if items else 0.0, tuple(items))


def scale_bar(stage: Stage, measure: Measure) -> Block:
    """Return a line as long as a round length of time, with that length beside it."""
    px_per_second = stage.scene.plot.width / stage.shown.seconds
    seconds, words = _LENGTHS[0]
    for length, said in _LENGTHS:
        if length * px_per_second <= _LONGEST_BAR:
            seconds, words = length, said
    long, y = seconds * px_per_second, _SCALE_HEIGHT / 2
    ends = [(0.0, y, long, y), (0.5, y - 3, 0.5, y + 3), (long - 0.5, y - 3, long - 0.5, y + 3)]
    text = Text(words, long + 6.0, y + 3.5, measure(words, _PX, 400), _PX, 400, "ink-2")
    return Block(_SCALE_HEIGHT, (Lines(np.array(ends), "ink-2"), Texts((text,))))


def _parts(stage: Stage, request: Request, width: float, measure: Measure) -> Iterator[Block]:
    if request.legend:
        yield build_legend(stage.scene, width, measure)
    if request.scale:
        yield scale_bar(stage, measure)
    lines = [*_left_out(stage)]
    if request.made_with:
        lines.append(f"{_MADE_WITH} {__version__}. {_STANDING}")
    for line in lines:
        texts = block(line, (0.0, _PX), width, (_PX, 400, "ink-3"), measure)
        yield Block(line_px(_PX) * len(texts) + 2.0, (Texts(texts),))


def _left_out(stage: Stage) -> Iterator[str]:
    counts = slices(stage.arranged, stage.shown).counts
    total, drawn = int(counts.sum()), len(stage.scene.marks)
    if stage.scene.strips is not None or stage.scene.ticks:
        yield f"{total:,} marks; where they stand too close, lanes show how many there are instead."
    elif drawn < total:
        yield f"{total - drawn:,} of {total:,} marks lie under others and are not drawn."
    # An event may stand in several lanes.
    events = {event for mine in stage.placed.values() for event in mine.rows}
    labelled = {label.event for mine in stage.placed.values() for label in mine.labels}
    if bare := len(events - labelled):
        yield f"{bare:,} of {len(events):,} events stand without a label, for want of room."
