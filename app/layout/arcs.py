"""Links from answers to what they answer: a few strong ones, and pale ones where marks are few."""

from typing import Final

import numpy as np
from msgspec import Struct

from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Box, Floats, Ints
from app.layout.emphasis import Emphasis
from app.layout.geometry import Geometry
from app.layout.links import Links, links_of
from app.layout.marks import Placed
from app.layout.metrics import MARK_RADIUS
from app.layout.roles import Role
from app.layout.scale import Scale
from app.layout.scene import Arcs

_NEAR_PX: Final = 24.0
_HEAD_HALF: Final = 3.2
_HEAD_PX: Final = 5.5
_GAP: Final = MARK_RADIUS + 2.0


class Ends(Struct, frozen=True, eq=False):
    """Where links begin (at the answer) and end, and how high the lane lets them rise."""

    x: Floats
    y: Floats
    to_x: Floats
    to_y: Floats
    ceiling: Floats
    same_lane: Bools

    def __len__(self) -> int:
        return len(self.x)


def build_arcs(
    arranged: Arrangement, geometry: Geometry, scale: Scale, placed: Placed, emphasis: Emphasis
) -> tuple[Arcs, ...]:
    """Return links: pale ones within lanes, those of the thread, and strong ones on top.

    Strong are the links of the very event that is selected or hovered.
    """
    key = geometry, placed.found, placed.fixed, emphasis
    looks = arranged.memory.get(
        "links", key, lambda: tuple(links_of(arranged, geometry, placed, emphasis))
    )
    batches = []
    for links in looks:
        x = scale.xs_of(links.instants)
        x[links.ends_seen] = placed.x[links.marks_seen]
        seen = _in_sight(x, geometry.plot)
        if len(seen):
            ends = _shortest(_ends(links, x, seen), links.most)
            batches.append(arcs_between(ends, links.role, links.width))
    return tuple(batches)


def arcs_between(ends: Ends, role: Role, width: float) -> Arcs:
    """Return curves with arrow heads; three shapes, by how the two marks lie.

    Over both in one lane; between two lanes; past the left side where one is above the other:

        ╭──────╮        ◆          ╭─ ▲
        ▼      │        ╰───╮      │
        ▲      ◆            ▲      ╰─ ◆
    """
    beside = np.abs(ends.x - ends.to_x) < _NEAR_PX
    over = ends.same_lane & ~beside
    curves = np.empty((len(ends), 8))
    looks = (beside, _beside), (over, _over), (~beside & ~over, _across)
    for look, curves_of in looks:
        mine = look.nonzero()[0]
        if len(mine):
            for column, numbers in enumerate(curves_of(_chosen(ends, mine))):
                curves[mine, column] = numbers
    return Arcs(curves, _heads(curves), role, width)


def _over(ends: Ends) -> tuple[Floats, ...]:
    y, to_y = ends.y - _GAP, ends.to_y - _GAP
    room = np.maximum(np.minimum(y, to_y) - ends.ceiling, 4.0)
    # A curve rises to three quarters of the height of its controls.
    rise = np.minimum(8.0 + 0.1 * np.abs(ends.x - ends.to_x), room) / 0.75
    return ends.x, y, ends.x, y - rise, ends.to_x, to_y - rise, ends.to_x, to_y


def _across(ends: Ends) -> tuple[Floats, ...]:
    down = np.where(ends.to_y > ends.y, 1.0, -1.0)
    y, to_y = ends.y + down * _GAP, ends.to_y - down * _GAP
    middle = (y + to_y) / 2
    return ends.x, y, ends.x, middle, ends.to_x, middle, ends.to_x, to_y


def _beside(ends: Ends) -> tuple[Floats, ...]:
    x, to_x = ends.x - _GAP, ends.to_x - _GAP
    bulge = np.minimum(np.maximum(0.3 * np.abs(ends.y - ends.to_y), 10.0), 64.0)
    far = np.minimum(x, to_x) - bulge
    return x, ends.y, far, ends.y, far, ends.to_y, to_x, ends.to_y


def _heads(curves: Floats) -> Floats:
    # The last stretch of every shape is upright or level.
    tip = curves[:, 6:8]
    along = tip - curves[:, 4:6]
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)[:, None]
    along = along / length
    across = along[:, ::-1] * (-1.0, 1.0)
    foot = tip - along * _HEAD_PX
    return np.concatenate([tip, foot + across * _HEAD_HALF, foot - across * _HEAD_HALF], axis=1)


def _in_sight(x: Floats, plot: Box) -> Ints:
    found: Ints = (
        (np.maximum(x[0], x[1]) > plot.x) & (np.minimum(x[0], x[1]) < plot.right)
    ).nonzero()[0]
    return found


def _ends(links: Links, x: Floats, seen: Ints) -> Ends:
    (x, to_x), (y, to_y) = x[:, seen], links.y[:, seen]
    return Ends(x, y, to_x, to_y, links.ceiling[seen], links.same_lane[seen])


def _shortest(ends: Ends, most: int) -> Ends:
    if len(ends) <= most:
        return ends
    length = np.abs(ends.x - ends.to_x) + np.abs(ends.y - ends.to_y)
    return _chosen(ends, np.argsort(length, kind="stable")[:most])


def _chosen(ends: Ends, which: Ints) -> Ends:
    return Ends(
        ends.x[which],
        ends.y[which],
        ends.to_x[which],
        ends.to_y[which],
        ends.ceiling[which],
        ends.same_lane[which],
    )
