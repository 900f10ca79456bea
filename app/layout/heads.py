"""The heads of the lanes and the grounds under them."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.batches import Box, Floats, Ints, Measure, Rects, Text, Triangles
from app.layout.elide import elided
from app.layout.geometry import Geometry
from app.layout.lanes import Lane
from app.layout.memory import Memory
from app.layout.metrics import GAP, HEAD_WIDTH, SMALL_PX
from app.layout.roles import Role
from app.layout.scene import Head

NAME_PX: Final = 13.0
_LEFT: Final = 14.0
_INDENT: Final = 10.0
_DEEPEST: Final = 4  # deeper lanes are indented no further, so that their names keep room
# Half the width and half the height of the chevron beside the name.
_CHEVRON: Final = (3.2, 2.2)
_ROOM_FOR_ROLE: Final = 40.0
_NAME_DROP: Final = 4.5
_NAME_RISE: Final = 4.3


def build_heads(
    arranged: Arrangement,
    geometry: Geometry,
    selected: frozenset[int],
    measure: Measure,
) -> tuple[Head, ...]:
    """Return the heads of the lanes in sight."""

    def make() -> tuple[Head, ...]:
        return tuple(_heads(arranged, geometry, selected, measure))

    def shared() -> tuple[Head, ...]:
        # Only a collapsed lane tells how much is in it, which is less as of a day.
        low = (geometry.open[geometry.first : geometry.last] == 0).nonzero()[0] + geometry.first
        told = tuple((arranged.starts[low + 1] - arranged.starts[low]).tolist())
        return _shared(arranged).get("heads", (geometry, selected, told), make)

    return arranged.memory.get("heads here", (geometry, selected), shared)


def build_bands(
    arranged: Arrangement, geometry: Geometry, selected: frozenset[int]
) -> tuple[Rects, ...]:
    """Return the grounds of every second lane, and of the selected ones."""
    key = geometry, selected
    return _shared(arranged).get("bands", key, lambda: _bands(geometry, selected))


def _shared(arranged: Arrangement) -> Memory:
    return (arranged.whole or arranged).memory


def _bands(geometry: Geometry, selected: frozenset[int]) -> tuple[Rects, ...]:
    lanes = np.arange(geometry.first, geometry.last)
    mine = np.array(sorted(selected), np.int64)
    return (
        Rects(_grounds(geometry, lanes[lanes % 2 == 1]), "band"),
        Rects(_grounds(geometry, mine), "selected"),
    )


def _grounds(geometry: Geometry, lanes: Ints) -> Floats:
    rects = np.zeros((len(lanes), 4))
    rects[:, 1], rects[:, 3] = geometry.tops[lanes], geometry.heights[lanes]
    rects[:, 2] = geometry.size.width
    return rects


def _heads(
    arranged: Arrangement,
    geometry: Geometry,
    selected: frozenset[int],
    measure: Measure,
) -> Iterator[Head]:
    for place in range(geometry.first, geometry.last):
        lane = arranged.lanes[place]
        box = Box(0.0, float(geometry.tops[place]), HEAD_WIDTH, float(geometry.heights[place]))
        left = _LEFT + _INDENT * min(lane.depth, _DEEPEST)
        collapsed = not geometry.open[place]
        count = int(arranged.starts[place + 1] - arranged.starts[place])
        texts = _one_line(lane, count, box, left, measure)
        if not collapsed:
            texts = _two_lines(lane, box, left, measure)
        fold = Box(left - _LEFT, box.y, _LEFT, box.height)
        chevron = _chevron(left - _LEFT / 2, texts[0].baseline - _NAME_RISE, collapsed)
        yield Head(lane.id, box, fold, chevron, texts, collapsed, place in selected)


def _chevron(x: float, y: float, collapsed: bool) -> Triangles:
    """Return a chevron about its middle: to the right if collapsed, else down."""
    wide, high = _CHEVRON
    down = (x, y + high, x - wide, y - high, x + wide, y - high)
    right = (x + high, y, x - high, y - wide, x - high, y + wide)
    return Triangles(np.array([right if collapsed else down]), "ink-3")


def _two_lines(lane: Lane, box: Box, left: float, measure: Measure) -> tuple[Text, ...]:
    if not lane.role or box.height < _ROOM_FOR_ROLE:
        y = box.y + box.height / 2 + _NAME_DROP - 2
        return (_line(lane.name, left, y, NAME_PX, 600, "ink", measure),)
    middle = box.y + box.height / 2 - 2
    return (
        _line(lane.name, left, middle - 4.0, NAME_PX, 600, "ink", measure),
        _line(lane.role, left, middle + 13.0, SMALL_PX, 400, "ink-2", measure),
    )


def _one_line(lane: Lane, count: int, box: Box, left: float, measure: Measure) -> tuple[Text, ...]:
    written = f"{count:,}"
    width = measure(written, SMALL_PX, 400)
    y = box.y + box.height / 2 + _NAME_DROP - 0.5
    right = HEAD_WIDTH - GAP - width
    number = Text(written, right, y, width, SMALL_PX, 400, "ink-3")
    cut, cut_width = elided(lane.name, right - GAP - left, SMALL_PX, 600, measure)
    return Text(cut, left, y, cut_width, SMALL_PX, 600, "ink-2"), number


def _line(
    text: str, left: float, y: float, px: float, weight: int, role: Role, measure: Measure
) -> Text:
    cut, width = elided(text, HEAD_WIDTH - GAP - left, px, weight, measure)
    return Text(cut, left, y, width, px, weight, role)
