"""Links between rows: which mark of an answer leads to which mark of what it answers."""

from typing import NamedTuple

import numpy as np

from app.layout.arrange import Arrangement
from app.layout.batches import Ints
from app.layout.ragged import ranges, spread
from app.layout.ranked import distinct, order_by, stable_order


class RowPairs(NamedTuple):
    """Rows of answers and, place by place, the rows of what they answer."""

    answer: Ints
    target: Ints


class Linked(NamedTuple):
    """Links, and for both ends their place among the rows asked for, -1 where they are not."""

    pairs: RowPairs
    answer_at: Ints
    target_at: Ints


class InLane(NamedTuple):
    """All links within lanes, ascending by answer, and in which order they ascend by target."""

    pairs: RowPairs
    by_target: Ints
    targets: Ints


def links_about(arranged: Arrangement, rows: Ints) -> Linked:
    """Return the links within lanes that begin or end at one of some rows.

    Args:
        rows: ascending.
    """
    pairs, by_target, targets = _in_lane(arranged)
    if not len(rows) or not len(targets):
        return Linked(RowPairs(rows[:0], rows[:0]), rows[:0], rows[:0])
    ends = [_positions(pairs.answer, rows), by_target[_positions(targets, rows)]]
    found = distinct(np.concatenate(ends))
    answer, target = pairs.answer[found], pairs.target[found]
    return Linked(RowPairs(answer, target), _places(rows, answer), _places(rows, target))


def links_in_sight(about: Linked, count: int, shown: Ints, most: int) -> RowPairs:
    """Return the links that begin or end at one of the rows that are shown.

    Args:
        about: links that begin or end at one of `count` rows.
        shown: which of these rows are shown.
        most: where there are more links, none are returned: they would say nothing.
    """
    pairs, answer_at, target_at = about
    if not len(answer_at):
        return pairs
    inside = np.zeros(count + 1, np.bool_)
    inside[shown] = True
    begin, end = inside[answer_at], inside[target_at]
    if np.count_nonzero(begin) + np.count_nonzero(end) > 2 * most:
        return RowPairs(pairs.answer[:0], pairs.target[:0])
    seen = begin | end
    return RowPairs(pairs.answer[seen], pairs.target[seen])


def nearest_rows(arranged: Arrangement, links: Ints) -> RowPairs:
    """Return for each link the two rows whose lanes lie nearest; links of hidden events go."""
    lanes = arranged.rows.lane
    link, pairs = _all_pairs(arranged, links)
    apart = np.abs(lanes[pairs.answer] - lanes[pairs.target])
    order = order_by(link, apart)
    best = order[np.flatnonzero(np.diff(link[order], prepend=-1))]
    return RowPairs(pairs.answer[best], pairs.target[best])


def _positions(ascending: Ints, rows: Ints) -> Ints:
    # Rows in sight come in runs, one for each lane, so few questions find them all.
    ends = np.flatnonzero(np.diff(rows) != 1)
    first = rows[np.concatenate([[0], ends + 1])]
    past = rows[np.concatenate([ends, [len(rows) - 1]])] + 1
    return ranges(np.searchsorted(ascending, first), np.searchsorted(ascending, past))


def _places(rows: Ints, wanted: Ints) -> Ints:
    at = np.minimum(np.searchsorted(rows, wanted), len(rows) - 1)
    return np.where(rows[at] == wanted, at, -1)


def _in_lane(arranged: Arrangement) -> InLane:
    make = _make_in_lane if arranged.whole is None else _in_lane_said
    return arranged.memory.get("in lane", 0, lambda: make(arranged))


def _make_in_lane(arranged: Arrangement) -> InLane:
    lanes = arranged.rows.lane
    _, pairs = _all_pairs(arranged, np.arange(len(arranged.columns.answering)))
    same = lanes[pairs.answer] == lanes[pairs.target]
    answer, target = pairs.answer[same], pairs.target[same]
    order = stable_order(answer)
    answer, target = answer[order], target[order]
    by_target = stable_order(target)
    return InLane(RowPairs(answer, target), by_target, target[by_target])


def _in_lane_said(arranged: Arrangement) -> InLane:
    """Pick from the links of the whole: rows get other numbers, and their order stays."""
    whole = arranged.whole or arranged
    pairs, by_target, _ = _in_lane(whole)
    number = np.full(len(whole.rows.event), -1, np.int64)
    number[arranged.kept] = np.arange(len(arranged.kept))
    answer, target = number[pairs.answer], number[pairs.target]
    both = (answer >= 0) & (target >= 0)
    place = np.cumsum(both) - 1
    by_target = place[by_target[both[by_target]]]
    answer, target = answer[both], target[both]
    return InLane(RowPairs(answer, target), by_target, target[by_target])


def _all_pairs(arranged: Arrangement, links: Ints) -> tuple[Ints, RowPairs]:
    columns = arranged.columns
    link, answer = spread(arranged.rows_of, columns.answering[links])
    pair, target = spread(arranged.rows_of, columns.answered[links][link])
    return link[pair], RowPairs(answer[pair].astype(np.int64), target.astype(np.int64))
