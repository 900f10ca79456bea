"""Which links are shown, and between which marks: the same while marks only move."""

from collections.abc import Iterator
from typing import Final

import numpy as np
from msgspec import Struct

from app.layout.arrange import Arrangement
from app.layout.batches import Bools, Floats, Ints
from app.layout.emphasis import Emphasis
from app.layout.geometry import Geometry
from app.layout.marks import Placed
from app.layout.ragged import spread
from app.layout.ranked import distinct
from app.layout.roles import Role
from app.layout.row_links import RowPairs, links_about, links_in_sight, nearest_rows

MOST_PALE: Final = 200
MOST_STRONG: Final = 500
# Curves stay so far below the top of their lane.
_BELOW_TOP: Final = 4.0


class Links(Struct, frozen=True, eq=False):
    """Links of one look, as far as they lie neither above nor below the plot.

    Attributes:
        most: so many are drawn, the shortest ones.
        instants: (2, n), of the marks at which they begin and end; `y` is where these stand.
        ends_seen: which of these marks are in sight, (2, n).
        marks_seen: which of the marks in sight they are, first those that links begin at.
        ceiling: how high the lane lets them rise.
    """

    role: Role
    width: float
    most: int
    instants: Ints
    y: Floats
    ends_seen: Bools
    marks_seen: Ints
    ceiling: Floats
    same_lane: Bools


def links_of(
    arranged: Arrangement, geometry: Geometry, placed: Placed, emphasis: Emphasis
) -> Iterator[Links]:
    """Return the pale links about what is in sight, those of the thread, and the strong ones."""
    rows = placed.found.rows
    about = arranged.memory.get("links about", placed.found, lambda: links_about(arranged, rows))
    pale = links_in_sight(about, len(rows), placed.at, 4 * MOST_PALE)
    looks: list[tuple[RowPairs, Role, float, int]] = [(pale, "link", 1.0, MOST_PALE)]
    if emphasis.thread is not None:
        looks[0] = _outside(arranged, pale, emphasis.thread), "link", 1.0, MOST_PALE
        thread = _thread_links(arranged, emphasis.thread)
        direct = _touches(arranged, thread, emphasis)
        looks.append((nearest_rows(arranged, thread[~direct]), "link", 1.0, MOST_PALE))
        looks.append((nearest_rows(arranged, thread[direct]), "link-selected", 1.6, MOST_STRONG))
    for pairs, role, width, most in looks:
        links = _links(arranged, geometry, placed, np.array(pairs), (role, width, most))
        if len(links.ceiling):
            yield links


def _links(
    arranged: Arrangement,
    geometry: Geometry,
    placed: Placed,
    rows: Ints,
    look: tuple[Role, float, int],
) -> Links:
    all_lanes = arranged.rows.lane[rows].astype(np.int64)
    y = geometry.row_y(all_lanes, np.full(rows.shape, geometry.middle))
    at = np.searchsorted(placed.rows, rows)
    seen = np.append(placed.rows, -1)[at] == rows
    y[seen] = placed.y[at[seen]]
    plot = geometry.plot
    level = (y.max(0) > plot.y) & (y.min(0) < plot.bottom)
    lanes, ends_seen = all_lanes[:, level], seen[:, level]
    return Links(
        *look,
        instants=arranged.columns.parts.at[arranged.rows.part[rows[:, level]]],
        y=y[:, level],
        ends_seen=ends_seen,
        marks_seen=at[:, level][ends_seen],
        ceiling=geometry.tops[lanes[0]] + _BELOW_TOP,
        same_lane=lanes[0] == lanes[1],
    )


def _thread_links(arranged: Arrangement, thread: Bools) -> Ints:
    columns = arranged.columns
    links = distinct(spread(columns.answers_from, np.flatnonzero(thread)).values)
    return links[thread[columns.answered[links]]].astype(np.int64)


def _outside(arranged: Arrangement, pairs: RowPairs, thread: Bools) -> RowPairs:
    outside = ~thread[arranged.rows.event[pairs.answer]]
    return RowPairs(pairs.answer[outside], pairs.target[outside])


def _touches(arranged: Arrangement, links: Ints, emphasis: Emphasis) -> Bools:
    columns = arranged.columns
    answering, answered = columns.answering[links], columns.answered[links]
    touches = np.zeros(len(links), np.bool_)
    for one in (emphasis.selected, emphasis.hovered):
        touches |= (answering == one) | (answered == one)
    return touches
