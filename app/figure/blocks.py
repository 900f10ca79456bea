"""What stands above, below and after the timeline: blocks that are put on pages in turn."""

from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

from app.figure.model import Area, Areas, Item, Texts
from app.figure.moving import Move, move_item


class Block(NamedTuple):
    """Batches about the corner (0, 0), and how high they are; empty where there are none."""

    height: float
    items: tuple[Item, ...]


def put(items: tuple[Item, ...], x: float, y: float) -> tuple[Item, ...]:
    """Return batches moved to the right and down."""
    move = Move(np.zeros(0), np.array([y]), x, -np.inf, np.inf)
    return tuple(_put(item, move, y) for item in items)


def _put(item: Item, move: Move, y: float) -> Item:
    if isinstance(item, Texts):
        moved = (replace(t, x=t.x + move.right, baseline=t.baseline + y) for t in item.texts)
        return Texts(tuple(moved), item.href)
    if isinstance(item, Areas):
        areas = (Area(a.x + move.right, a.width, a.lower + y, a.upper + y) for a in item.areas)
        return Areas(tuple(areas), item.role)
    return move_item(item, move)
