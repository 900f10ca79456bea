"""Links from answers to what they answer: a few strong ones, and pale ones where marks are few."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Floats, Ints
from app.layout.emphasis import Emphasis
from app.layout.geometry import Geometry
from app.layout.marks import Placed
from app.layout.metrics import MARK_RADIUS
from app.layout.ragged import AnyInts, spread
from app.layout.roles import Role
from app.layout.scale import Scale
from app.layout.scene import Arcs

MOST_PALE: Final = 200
MOST_STRONG: Final = 500
_NEAR_PX: Final = 24.0
_HEAD_HALF: Final = 3.2
_HEAD_PX: Final = 5.5
_GAP: Final = MARK_RADIUS + 2.0


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
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
    thread = _thread_links(arranged, emphasis.thread)
    strong = thread[_touches(arranged, thread, emphasis)]
    around = np.setdiff1d(_links_in_sight(arranged, placed), thread, assume_unique=True)
    looks: tuple[tuple[Ints, Role, float, int], ...] = (
        (around, "link", 1.0, MOST_PALE),
        (np.setdiff1d(thread, strong, assume_unique=True), "link", 1.0, MOST_PALE),
        (strong, "link-selected", 1.6, MOST_STRONG),
    )
    batches = []
    for links, role, width, most in looks:
        if not len(links):
            continue
        ends = _ends(arranged, geometry, scale, placed, links)
        ends = _in_sight(ends, geometry, only_in_lane=links is around)
        if len(ends):
            batches.append(arcs_between(_shortest(ends, most), role, width))
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
    curves = np.where(
        beside[:, None], _beside(ends), np.where(over[:, None], _over(ends), _across(ends))
    )
    return Arcs(curves, _heads(curves), role, width)


def _over(ends: Ends) -> Floats:
    y, to_y = ends.y - _GAP, ends.to_y - _GAP
    room = np.maximum(np.minimum(y, to_y) - ends.ceiling, 4.0)
    # A curve rises to three quarters of the height of its controls.
    rise = np.minimum(8.0 + 0.1 * np.abs(ends.x - ends.to_x), room) / 0.75
    return np.stack([ends.x, y, ends.x, y - rise, ends.to_x, to_y - rise, ends.to_x, to_y], axis=1)


def _across(ends: Ends) -> Floats:
    down = np.where(ends.to_y > ends.y, 1.0, -1.0)
    y, to_y = ends.y + down * _GAP, ends.to_y - down * _GAP
    middle = (y + to_y) / 2
    return np.stack([ends.x, y, ends.x, middle, ends.to_x, middle, ends.to_x, to_y], axis=1)


def _beside(ends: Ends) -> Floats:
    x, to_x = ends.x - _GAP, ends.to_x - _GAP
    bulge = np.clip(0.3 * np.abs(ends.y - ends.to_y), 10.0, 64.0)
    far = np.minimum(x, to_x) - bulge
    return np.stack([x, ends.y, far, ends.y, far, ends.to_y, to_x, ends.to_y], axis=1)


def _heads(curves: Floats) -> Floats:
    # The last stretch of every shape is upright or level.
    tip = curves[:, 6:8]
    along = tip - curves[:, 4:6]
    length = np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)[:, None]
    along = along / length
    across = along[:, ::-1] * (-1.0, 1.0)
    foot = tip - along * _HEAD_PX
    return np.concatenate([tip, foot + across * _HEAD_HALF, foot - across * _HEAD_HALF], axis=1)


def _thread_links(arranged: Arrangement, thread: Bools | None) -> Ints:
    columns = arranged.columns
    if thread is None:
        return np.zeros(0, np.int64)
    members = np.flatnonzero(thread)
    links = np.unique(spread(columns.answers_from, members).values)
    return links[thread[columns.answered[links]]].astype(np.int64)


def _touches(arranged: Arrangement, links: Ints, emphasis: Emphasis) -> Bools:
    columns = arranged.columns
    both = [emphasis.selected, emphasis.hovered]
    return np.isin(columns.answering[links], both) | np.isin(columns.answered[links], both)


def _links_in_sight(arranged: Arrangement, placed: Placed) -> Ints:
    columns = arranged.columns
    events = np.unique(placed.event)
    both = (columns.answers_from, columns.answers_to)
    found = np.concatenate([spread(links, events).values for links in both])
    links: Ints = np.unique(found).astype(np.int64)
    # Where they are far too many, they would say nothing but cost much.
    return links if len(links) <= 4 * MOST_PALE else links[:0]


def _ends(
    arranged: Arrangement, geometry: Geometry, scale: Scale, placed: Placed, links: Ints
) -> Ends:
    columns = arranged.columns
    answer, target = _nearest_rows(arranged, columns.answering[links], columns.answered[links])
    x, y = _place(arranged, geometry, scale, placed, answer)
    to_x, to_y = _place(arranged, geometry, scale, placed, target)
    lane, to_lane = arranged.rows.lane[answer], arranged.rows.lane[target]
    return Ends(x, y, to_x, to_y, geometry.tops[lane] + 4.0, lane == to_lane)


def _nearest_rows(
    arranged: Arrangement, answering: AnyInts, answered: AnyInts
) -> tuple[Ints, Ints]:
    """Return for each link the two rows whose lanes lie nearest; links of hidden events go."""
    lanes = arranged.rows.lane
    link, answer = spread(arranged.rows_of, answering)
    pair, target = spread(arranged.rows_of, answered[link])
    link, answer = link[pair], answer[pair]
    apart = np.abs(lanes[answer] - lanes[target])
    order = np.lexsort((apart, link))
    best = order[np.flatnonzero(np.diff(link[order], prepend=-1))]
    return answer[best].astype(np.int64), target[best].astype(np.int64)


def _place(
    arranged: Arrangement, geometry: Geometry, scale: Scale, placed: Placed, rows: Ints
) -> tuple[Floats, Floats]:
    x = scale.xs_of(arranged.columns.parts.at[arranged.rows.part[rows]])
    lane = arranged.rows.lane[rows].astype(np.int64)
    y = geometry.row_y(lane, np.full(len(rows), geometry.middle))
    if len(placed.rows):
        at = np.minimum(np.searchsorted(placed.rows, rows), len(placed.rows) - 1)
        seen = placed.rows[at] == rows
        y[seen] = placed.y[at[seen]]
    return x, y


def _in_sight(ends: Ends, geometry: Geometry, only_in_lane: bool) -> Ends:
    plot = geometry.plot
    left, right = np.minimum(ends.x, ends.to_x), np.maximum(ends.x, ends.to_x)
    top, bottom = np.minimum(ends.y, ends.to_y), np.maximum(ends.y, ends.to_y)
    seen = (right > plot.x) & (left < plot.right) & (bottom > plot.y) & (top < plot.bottom)
    if only_in_lane:
        seen &= ends.same_lane
    return _chosen(ends, np.flatnonzero(seen))


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
