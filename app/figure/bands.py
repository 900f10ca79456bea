"""Lanes one below the other on a page, with their heads at the left or above."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from app.figure.lane_content import LaneContent
from app.figure.lane_heads import Head
from app.figure.stage import Stage
from app.layout.batches import Box
from app.layout.roles import Role

PAD: Final = 7.0
UNDER_HEAD: Final = 5.0
# Of the lanes in turn.
GROUNDS: Final[tuple[Role, Role]] = ("window", "band")


class PlacedLane(Struct, frozen=True, eq=False):
    """A lane on a page; its head and what stands in it begin at two heights."""

    content: LaneContent
    head: Head
    box: Box
    head_top: float
    content_top: float


class Band(Struct, frozen=True, eq=False):
    """The lanes of one page under their axis, within `box`; `right` is how far all goes right."""

    stage: Stage
    lanes: tuple[PlacedLane, ...]
    box: Box
    right: float


def lane_height(content: LaneContent, head: Head) -> float:
    """Return how high a lane is."""
    if head.above:
        return head.height + UNDER_HEAD + content.height + 2 * PAD
    return max(content.height, head.height) + 2 * PAD


def place_lanes(
    contents: Sequence[tuple[LaneContent, Head]], left: float, top: float, width: float
) -> tuple[PlacedLane, ...]:
    """Return lanes one below the other."""
    placed = []
    for content, head in contents:
        height = lane_height(content, head)
        begin = top + PAD + (head.height + UNDER_HEAD if head.above else 0.0)
        box = Box(left, top, width, height)
        placed.append(PlacedLane(content, head, box, top + PAD, begin))
        top += height
    return tuple(placed)
